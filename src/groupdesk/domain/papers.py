"""What a paper is made from: plain frozen rows that services fill and documents print."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

USUAL_COLOUR = "#0F766E"


class PaperSize(StrEnum):
    """The sheets that printers at home and in offices hold."""

    LETTER = "letter"
    A4 = "a4"


class ColumnKind(StrEnum):
    """How a column of a roster is set: names and text to the left, figures to the right, blanks to be written in."""

    TEXT = "text"
    NAME = "name"
    FIGURE = "figure"
    BLANK = "blank"


class NoteKind(StrEnum):
    """What the printer of a paper should know: how text was made to fit, or what could not be drawn."""

    SHRUNK = "shrunk"
    WRAPPED = "wrapped"
    SHORTENED = "shortened"
    SIMPLIFIED = "simplified"  # marks stacked higher than any script needs were left out
    UNPRINTABLE = "unprintable"  # no font at hand has these letters; their code points stand in brackets


class SheetLayout(StrEnum):
    """A sign-in sheet as one list that everybody reads, or a slip for each person, so that nobody reads another."""

    LIST = "list"
    SLIPS = "slips"


class Standing(StrEnum):
    """Whether a session in a calendar file takes place."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """The organisation as it appears on paper. `logo` holds a PNG, JPEG or WebP file, or nothing.

    `colour` is "#RRGGBB"; it is darkened where white paper would swallow it. `footer` stands on every page, `reach`
    is the line with address, telephone and web under the organisation's name.
    """

    organisation: str = ""
    logo: bytes = b""
    colour: str = USUAL_COLOUR
    reach: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSetting:
    """What all papers of one print share. `made_at` is aware, in the zone whose date stands on the paper."""

    size: PaperSize = PaperSize.LETTER
    language: str = "en-US"
    made_at: datetime
    brand: Brand = Brand()
    twelve_hours: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterColumn:
    title: str
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPaper:
    """A list of people with chosen columns. Each row has one cell for each column, already written as text.

    `facts` are short lines under the title ("Tuesdays, 6:00 PM"), `note` a sentence under the table.
    `landscape` is None where the paper may choose. `parts` are headings over rows: where one begins, counted from
    the first row as 0, and its words; rows before the first part have none. `signed_by` asks for a line to sign on,
    with a date, and says who signs; "" for none.
    """

    setting: PaperSetting
    title: str
    facts: tuple[str, ...] = ()
    columns: tuple[RosterColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    parts: tuple[tuple[int, str], ...] = ()
    note: str = ""
    signed_by: str = ""
    landscape: bool | None = None

    @property
    def heads(self) -> tuple[str, ...]:
        """The column titles: with `rows` they are the same list for PDF, CSV and XLSX (invariant 28)."""
        return tuple(column.title for column in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPaper:
    """A sign-in sheet for one session. `names` stand in printed order, already in the chosen variant.

    `starts` and `ends` are wall-clock times of `day`; `title` is what may be read by everybody in the room;
    `number` and `of` count the sessions; `code` finds the sheet again (see sheet_codes). `cover_strip` adds a page
    to cut out: a window as high as one line, to lay over a list while somebody signs.
    """

    setting: PaperSetting
    title: str
    day: date
    starts: time
    ends: time
    place: str = ""
    number: int | None = None
    of: int | None = None
    facilitators: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    walk_in_lines: int = 4
    code: str
    privacy: str = ""
    landscape: bool | None = None
    layout: SheetLayout = SheetLayout.LIST
    cover_strip: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNote:
    """Something to tell whoever prints. `row` counts from 1 and is None outside of tables; `column` is its title."""

    kind: NoteKind
    row: int | None = None
    column: str = ""
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A finished PDF, its pages, and the notes in the order of appearance."""

    pdf: bytes
    pages: int
    notes: tuple[PaperNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleEntry:
    """One session for a calendar file. `starts_at` and `ends_at` are wall-clock times in the IANA `zone`.

    `uid` never changes and `sequence` only rises; `changed_at` is aware. `fold` chooses the second of two equal
    wall-clock times.
    """

    uid: str
    sequence: int = 0
    title: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    fold: int = 0
    place: str = ""
    description: str = ""
    url: str = ""
    standing: Standing = Standing.CONFIRMED
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulePaper:
    """Sessions as a calendar file. Titles are neutral unless chosen otherwise; no participant is ever named."""

    name: str
    entries: tuple[ScheduleEntry, ...]
