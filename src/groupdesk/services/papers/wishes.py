"""What somebody chooses before printing or exporting, and what comes out."""

from dataclasses import dataclass
from enum import StrEnum

from groupdesk.base.i18n import _
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import PaperNote, PaperSize


class Format(StrEnum):
    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"
    ICS = "ics"


class RosterField(StrEnum):
    """A column of a roster."""

    NUMBER = "number"
    NAME = "name"
    STATUS = "status"
    SINCE = "since"
    PHONE = "phone"
    EMAIL = "email"
    LANGUAGE = "language"
    HANDOUTS = "handouts"
    NEEDS = "needs"
    CAME = "came"

    @property
    def head(self) -> str:
        """The head of the column, in the language in use."""
        titles = {
            RosterField.NUMBER: _("No."),
            RosterField.NAME: _("Name"),
            RosterField.STATUS: _("Status"),
            RosterField.SINCE: _("Since"),
            RosterField.PHONE: _("Phone"),
            RosterField.EMAIL: _("E-mail"),
            RosterField.LANGUAGE: _("Language"),
            RosterField.HANDOUTS: _("Handouts"),
            RosterField.NEEDS: _("Needs"),
            RosterField.CAME: _("Came"),
        }
        return titles[self]


USUAL_FIELDS = (RosterField.NAME, RosterField.STATUS, RosterField.SINCE, RosterField.PHONE, RosterField.CAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWish:
    """`size` of None is the practice's own paper. `walk_ins` are blank lines of a sign-in sheet."""

    format: Format = Format.PDF
    size: PaperSize | None = None
    names: NameStyle = NameStyle.FULL
    fields: tuple[RosterField, ...] = USUAL_FIELDS
    former: bool = False
    walk_ins: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """A finished file: its bytes, a file name without any person's name, and what the printer should know."""

    name: str
    format: Format
    content: bytes
    pages: int = 0
    notes: tuple[PaperNote, ...] = ()
