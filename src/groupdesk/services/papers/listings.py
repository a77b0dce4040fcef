"""Lists as files: the same rows as PDF, CSV or XLSX (invariant 28)."""

from collections.abc import Callable
from dataclasses import dataclass

from groupdesk.documents.forms.roster import print_rosters
from groupdesk.domain.errors import Refused
from groupdesk.domain.papers import RosterColumn, RosterPaper
from groupdesk.interop.csv_out import csv_bytes
from groupdesk.interop.xlsx_out import Workbook, xlsx_bytes
from groupdesk.services.desk import Desk
from groupdesk.services.papers.frame import file_name, paper_setting
from groupdesk.services.papers.rosters import Lines
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish
from groupdesk.services.practices import PracticeService


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """`word` says in the file's name what it is. `parts` are the headings of rows, one for each row and "" for none;
    on paper they stand over their rows, in files in a first column under `parts_head`."""

    title: str
    facts: tuple[str, ...]
    columns: tuple[RosterColumn, ...]
    lines: Lines
    word: str
    parts: tuple[str, ...] = ()
    parts_head: str = ""

    @property
    def heads(self) -> list[str]:
        """The column titles of a file."""
        return [*([self.parts_head] if self.parts_head else []), *(column.title for column in self.columns)]

    @property
    def rows(self) -> Lines:
        """The rows of a file."""
        if not self.parts_head:
            return self.lines
        return tuple((part, *line) for part, line in zip(self.parts, self.lines, strict=True))

    @property
    def starts(self) -> tuple[tuple[int, str], ...]:
        """Where a part begins on paper, and its heading."""
        before = ("", *self.parts)
        return tuple(
            (place, part or "–") for place, part in enumerate(self.parts) if place == 0 or part != before[place]
        )


def listing_file(desk: Desk, listing: Listing, wish: PaperWish) -> PaperFile:
    """Refused: format-not-possible (format)."""
    writers: dict[Format, Callable[[Desk, Listing, PaperWish], PaperFile]] = {
        Format.PDF: _pdf,
        Format.CSV: _csv,
        Format.XLSX: _xlsx,
    }
    if wish.format not in writers:
        raise Refused("format-not-possible", format=wish.format)
    return writers[wish.format](desk, listing, wish)


def _pdf(desk: Desk, listing: Listing, wish: PaperWish) -> PaperFile:
    setting = paper_setting(desk, wish.size)
    paper = RosterPaper(
        setting=setting,
        title=listing.title,
        facts=listing.facts,
        columns=listing.columns,
        rows=listing.lines,
        parts=listing.starts,
    )
    printed = print_rosters([paper])
    name = file_name(setting.made_at.date(), listing.title, listing.word, Format.PDF)
    return PaperFile(name=name, format=Format.PDF, content=printed.pdf, pages=printed.pages, notes=printed.notes)


def _csv(desk: Desk, listing: Listing, _wish: PaperWish) -> PaperFile:
    name = file_name(PracticeService(desk).today(), listing.title, listing.word, Format.CSV)
    return PaperFile(name=name, format=Format.CSV, content=csv_bytes(listing.heads, listing.rows))


def _xlsx(desk: Desk, listing: Listing, _wish: PaperWish) -> PaperFile:
    book = Workbook(title=listing.title, heads=listing.heads, rows=listing.rows, made_at=desk.now())
    name = file_name(PracticeService(desk).today(), listing.title, listing.word, Format.XLSX)
    return PaperFile(name=name, format=Format.XLSX, content=xlsx_bytes(book))
