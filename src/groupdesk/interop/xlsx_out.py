"""Rows as an XLSX workbook in which nothing can run: every cell is text."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import xlsxwriter

from groupdesk.domain.errors import Refused

MOST_ROWS = 1_048_575  # one less than a sheet holds, for the heads
_MOST_COLUMNS = 16_384
_LONGEST_CELL = 32_767
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_TITLE = 31
_WIDEST, _NARROWEST = 60, 6
_MEASURED = 200  # rows that column widths are taken from


@dataclass(frozen=True, slots=True)
class Workbook:
    """`title` names the one sheet; `made_at` is kept in the file. Rows are as wide as the heads."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    made_at: datetime


def xlsx_bytes(book: Workbook) -> bytes:
    """The workbook with bold heads that stay in sight, filters, and columns wide enough for most cells.

    Text is written as text, so nothing is taken for a formula, a link or a number. Characters that XML cannot carry
    are left out; cells are cut at the 32,767 letters that the format allows. The same rows give the same bytes.
    Raises Refused("too-many-rows-for-xlsx", rows, most).
    """
    if len(book.rows) > MOST_ROWS or len(book.heads) > _MOST_COLUMNS:
        raise Refused("too-many-rows-for-xlsx", rows=len(book.rows), most=MOST_ROWS)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": book.made_at.replace(tzinfo=None)})
        _fill(workbook, workbook.add_worksheet(_sheet_title(book.title)), book)
    return out.getvalue()


def _fill(workbook: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet, book: Workbook) -> None:
    bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    write = sheet.write_string
    for place, head in enumerate(book.heads):
        write(0, place, _storable(head), bold)
        sheet.set_column(place, place, _width(head, [row[place] for row in book.rows[:_MEASURED]]))
    for number, row in enumerate(book.rows, 1):
        for place, cell in enumerate(row):
            if cell:
                write(number, place, _storable(cell))
    sheet.freeze_panes(1, 0)
    if book.heads:
        sheet.autofilter(0, 0, len(book.rows), len(book.heads) - 1)


def _storable(cell: str) -> str:
    return cell if cell.isprintable() and len(cell) <= _LONGEST_CELL else _NOT_IN_XML.sub("", cell)[:_LONGEST_CELL]


def _width(head: str, cells: Iterable[str]) -> int:
    longest = max((len(text) for text in (head, *cells)), default=0)
    return max(_NARROWEST, min(longest + 2, _WIDEST))


def _sheet_title(title: str) -> str:
    """A name that Excel allows for a sheet; "Sheet1" where nothing of the title may stay."""
    allowed = _NOT_IN_TITLES.sub(" ", _NOT_IN_XML.sub("", title)).strip(" '")[:_LONGEST_TITLE].strip(" '")
    return allowed if allowed and allowed.casefold() != "history" else "Sheet1"
