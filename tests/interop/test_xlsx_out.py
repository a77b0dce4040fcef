"""XLSX workbooks: text and nothing but text."""

import io
import zipfile
from datetime import UTC, datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from groupdesk.domain.errors import Refused
from groupdesk.interop import xlsx_out
from groupdesk.interop.xlsx_out import Workbook, xlsx_bytes

MADE = datetime(2026, 11, 3, 17, 45, tzinfo=UTC)
# What XML 1.0 can carry, without the carriage return, which XML itself turns into a line end.
CELLS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufffe\uffff"),
        st.sampled_from("=+-@\t\n' _x0041_<&>"),
    ),
    max_size=40,
)


def a_book(rows: list[list[str]], heads: tuple[str, ...] = ("Name", "Note"), title: str = "Roster") -> Workbook:
    return Workbook(title=title, heads=heads, rows=rows, made_at=MADE)


def read_back(content: bytes, columns: int = 2) -> list[list[str]]:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return [[cell.value or "" for cell in row[:columns]] for row in sheet.iter_rows()]


@settings(max_examples=40)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=4))
def test_every_cell_comes_back_exactly(rows: list[list[str]]) -> None:
    content = xlsx_bytes(a_book(rows))
    back = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    filled = [row for row in rows if any(row)]
    assert [[str(cell) for cell in row] for row in back[1:] if any(row)] == filled


@pytest.mark.parametrize("cell", ["=1+1", "+1", "@x", "http://example.org", "12", "2026-11-03", "TRUE", "{=1}", "#N/A"])
def test_nothing_is_taken_for_a_formula_a_link_or_a_number(cell: str) -> None:
    content = xlsx_bytes(a_book([[cell, ""]]))
    assert read_back(content)[1] == [cell, ""]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


def test_the_heads_are_bold_frozen_and_filtered() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(a_book([["Ana", "x"]]))))
    sheet = book.worksheets[0]
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("Roster", "A2", "A1:B2")
    assert sheet["A1"].font.bold
    assert not sheet["A2"].font.bold


def test_columns_are_as_wide_as_their_text_within_reason() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(a_book([["A" * 30, "B" * 900]])))).worksheets[0]
    assert 30 < sheet.column_dimensions["A"].width < 40
    assert 55 < sheet.column_dimensions["B"].width < 65


def test_controls_and_endless_cells_do_not_damage_the_file() -> None:
    content = xlsx_bytes(a_book([["a\x00\x0bb\ud800", "x" * 40_000]]))
    assert [len(cell) for cell in read_back(content)[1]] == [2, 32_767]


@pytest.mark.parametrize(
    ("title", "sheet"),
    [
        ("Anxiety skills", "Anxiety skills"),
        ("a/b:c*[d]?", "a b c  d"),
        ("", "Sheet1"),
        ("History", "Sheet1"),
        ("'x'", "x"),
    ],
)
def test_titles_that_excel_forbids_are_mended(title: str, sheet: str) -> None:
    assert openpyxl.load_workbook(io.BytesIO(xlsx_bytes(a_book([], title=title)))).sheetnames == [sheet]
    assert len(openpyxl.load_workbook(io.BytesIO(xlsx_bytes(a_book([], title="ß" * 60)))).sheetnames[0]) == 31


def test_the_same_rows_give_the_same_bytes() -> None:
    assert xlsx_bytes(a_book([["Ana", "x"]])) == xlsx_bytes(a_book([["Ana", "x"]]))


def test_too_many_rows_for_the_format_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_out, "MOST_ROWS", 2)
    with pytest.raises(Refused, match="too-many-rows-for-xlsx"):
        xlsx_bytes(a_book([["a", "b"]] * 3))
