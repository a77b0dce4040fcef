"""What somebody chooses before printing or exporting, and what comes out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from groupdesk.base.i18n import _
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import PaperNote, PaperSize, SheetLayout


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


class RosterOrder(StrEnum):
    """Which row of a roster comes first; equal ones stand by name."""

    NAME = "name"
    NUMBER = "number"
    SINCE = "since"
    STATUS = "status"


class RosterParts(StrEnum):
    """What a roster is divided by: a heading over each part on paper, a first column in files."""

    NONE = "none"
    STATUS = "status"
    LANGUAGE = "language"
    HANDOUTS = "handouts"

    @property
    def head(self) -> str:
        """The head of the column, in the language in use; "" for none."""
        fields = {
            RosterParts.STATUS: RosterField.STATUS,
            RosterParts.LANGUAGE: RosterField.LANGUAGE,
            RosterParts.HANDOUTS: RosterField.HANDOUTS,
        }
        return fields[self].head if self in fields else ""


USUAL_FIELDS = (RosterField.NAME, RosterField.STATUS, RosterField.SINCE, RosterField.PHONE, RosterField.CAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWish:
    """`size` of None is the practice's own paper. `walk_ins` are blank lines, or slips, of a sign-in sheet.

    `stock` is the code of a label stock, "" for the usual one on that paper, and `first` the label where printing
    starts, from 1. `pronouns` prints them on badges and tent cards. `from_on` and `to_on` are the days that a statement
    covers, None leaves an end open; `signature` adds a line to sign on, with a date. `language` is a code such as "es",
    "" for the practice's own.
    """

    format: Format = Format.PDF
    size: PaperSize | None = None
    language: str = ""
    names: NameStyle = NameStyle.FULL
    fields: tuple[RosterField, ...] = USUAL_FIELDS
    order: RosterOrder = RosterOrder.NAME
    parts: RosterParts = RosterParts.NONE
    former: bool = False
    walk_ins: int = 4
    layout: SheetLayout = SheetLayout.LIST
    cover_strip: bool = False
    stock: str = ""
    first: int = 1
    pronouns: bool = False
    outlines: bool = False
    from_on: date | None = None
    to_on: date | None = None
    signature: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """A finished file: its bytes, a file name without any person's name, and what the printer should know.

    `left_out` counts people who are not in it: a name not to be printed, or no address that post may go to;
    `no_telephone` people on a call list who may not be called or texted.
    """

    name: str
    format: Format
    content: bytes
    pages: int = 0
    left_out: int = 0
    no_telephone: int = 0
    notes: tuple[PaperNote, ...] = ()
