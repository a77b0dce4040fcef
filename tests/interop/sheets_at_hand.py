"""Sheets that the tests of this room share: small files of our own, and the ones people sent."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.sheets import NeedsEncoding, RawSheet, SheetChoice
from groupdesk.interop.sheets.opening import open_sheet, sheet_from

FILES = Path(__file__).with_name("files")
SHARED = Path(__file__).parents[3] / "shared" / "data"
TODAY = date(2026, 11, 21)

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the folder shared/data is not beside the project")


def from_text(text: str, **choice: str) -> RawSheet:
    """A sheet of that text, as UTF-8."""
    return from_bytes(text.encode(), **choice)


def from_bytes(content: bytes, **choice: str) -> RawSheet:
    """A sheet of that content, whose letters must be clear."""
    found = sheet_from(content, "sheet.csv", SheetChoice(**choice))
    assert isinstance(found, RawSheet)
    return found


def opened(path: Path) -> RawSheet:
    """A file, read by the likeliest encoding where it does not tell."""
    found = open_sheet(path, SheetChoice())
    if isinstance(found, NeedsEncoding):
        found = open_sheet(path, SheetChoice(encoding=found.guesses[0].encoding))
    assert isinstance(found, RawSheet)
    return found


def refusal(content: bytes, **choice: str) -> Refused:
    """What opening that content is refused with."""
    with pytest.raises(Refused) as caught:
        sheet_from(content, "sheet.csv", SheetChoice(**choice))
    return caught.value


def workbook(rows: list[list[object]], name: str = "Sheet1") -> bytes:
    """An XLSX file of one sheet."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet(name)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write(number, column, cell)
    book.close()
    return out.getvalue()
