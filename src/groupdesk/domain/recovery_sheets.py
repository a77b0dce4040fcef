"""The recovery sheet: what stands on it, and its key in the lines in which people read and type it."""

from dataclasses import dataclass, field

from groupdesk.domain.papers import PaperSetting

GROUPS_A_LINE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryPaper:
    """`recovery_key` is the key in groups with dashes between them; it is never shown in a message."""

    setting: PaperSetting
    practice: str
    recovery_key: str = field(repr=False)


def key_lines(recovery_key: str) -> list[str]:
    """The groups of a key, three a line, wide apart."""
    groups = recovery_key.split("-")
    return ["   ".join(groups[at : at + GROUPS_A_LINE]) for at in range(0, len(groups), GROUPS_A_LINE)]
