"""What somebody should know right after opening a practice."""

from enum import StrEnum
from typing import NamedTuple

from groupdesk.base.i18n import _
from groupdesk.services.opening import OpenPractice
from groupdesk.store.vault.place import place_of


class WarningKind(StrEnum):
    ROLLED_BACK = "rolled-back"
    UNCLEAN = "unclean"
    SYNCHRONISED = "synchronised"


class OpeningWarning(NamedTuple):
    kind: WarningKind
    sentence: str


def opening_warnings(practice: OpenPractice) -> tuple[OpeningWarning, ...]:
    """A sentence each, the gravest first; none on most days, and none for a practice on a server."""
    vault = practice.vault
    if vault is None:
        return ()
    found = {
        WarningKind.ROLLED_BACK: vault.rolled_back,
        WarningKind.UNCLEAN: vault.was_unclean,
        WarningKind.SYNCHRONISED: place_of(vault.folder.root).is_synchronised,
    }
    return tuple(OpeningWarning(kind, _sentence(kind)) for kind, is_so in found.items() if is_so)


def _sentence(kind: WarningKind) -> str:
    return {
        WarningKind.ROLLED_BACK: _(
            "These files are older than this practice has already been; what was entered last may be missing."
        ),
        WarningKind.UNCLEAN: _("GroupDesk was not closed properly last time; the practice was checked and is whole."),
        WarningKind.SYNCHRONISED: _(
            "Another program copies this folder to a cloud, which can damage the practice; better keep it elsewhere."
        ),
    }[kind]
