"""CSV files: exact, quoted, and harmless in a spreadsheet."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.interop.csv_out import csv_bytes
from groupdesk.interop.formulas import neutralised, undo_neutralising

CELLS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("=+-@\t\r|%＝＋－＠' \"\u201c\ufeff,;\n"))
)


def read_back(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=5))
def test_every_cell_comes_back_exactly(rows: list[list[str]]) -> None:
    back = read_back(csv_bytes(["a", "b", "c"], rows))
    assert back[0] == ["a", "b", "c"]
    assert [[undo_neutralising(cell) for cell in row] for row in back[1:]] == rows


@given(CELLS)
def test_neutralising_is_undone_exactly(cell: str) -> None:
    assert undo_neutralising(neutralised(cell)) == cell


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1 555 0134",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "|calc",
        "%0A",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "\u22125",
        "  =1+1",
        '"=1+1"',
        "\u201c=1+1\u201d",
        "\ufeff=1",
        "\u00a0=1",
        "'=1",
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert read_back(csv_bytes(["x"], [[cell]]))[1] == [f"'{cell}"]


@pytest.mark.parametrize("cell", ["", "Ana", "O’Connor", "'tis", "a=b", "3-4", "x@example.org", "“Ana”", "50 %"])
def test_ordinary_cells_are_left_alone(cell: str) -> None:
    assert neutralised(cell) == cell
    assert undo_neutralising(cell) == cell


def test_the_file_is_utf_8_with_a_mark_everything_quoted_and_crlf() -> None:
    content = csv_bytes(["Name", "Note"], [["Zoë", 'say "hi"\nagain'], ["", ""]])
    assert content == '\ufeff"Name","Note"\r\n"Zoë","say ""hi""\nagain"\r\n"",""\r\n'.encode()


def test_no_rows_give_the_heads_alone() -> None:
    assert csv_bytes(["a"], []) == b'\xef\xbb\xbf"a"\r\n'


def test_half_a_surrogate_pair_breaks_nothing() -> None:
    assert read_back(csv_bytes(["a"], [["x\ud800y"]]))[1] == ["x?y"]
