"""Clashes as rows and as sentences."""

from groupdesk.base.i18n import _
from groupdesk.cli.columns import Column
from groupdesk.domain.clashes import ClashKind, ClashRow

CLASHES: tuple[Column[ClashRow], ...] = (
    Column("starts_at", lambda row: row.starts_at, _("Starts")),
    Column("kind", lambda row: row.kind, _("Kind")),
    Column("name", lambda row: row.name, _("Wanted twice")),
    Column("session_id", lambda row: row.session_id or None),
    Column("other_id", lambda row: row.other_id),
    Column("other_code", lambda row: row.other_code, _("By")),
    Column("other_name", lambda row: row.other_name, _("Group")),
)


def clash_words(row: ClashRow) -> str:
    """One line: "Room 2 is taken on 2026-10-06 18:00 by Grief circle (GRI-2026-01)."."""
    sentence = {
        ClashKind.ROOM: _("{name} is taken on {when} by {group} ({code})."),
        ClashKind.FACILITATOR: _("{name} leads {group} ({code}) on {when}."),
        ClashKind.PARTICIPANT: _("{name} is expected at {group} ({code}) on {when}."),
    }[row.kind]
    when = f"{row.starts_at:%Y-%m-%d %H:%M}"
    return sentence.format(name=row.name, when=when, group=row.other_name, code=row.other_code)
