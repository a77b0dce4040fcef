"""Text files: letters, delimiters, quotes, line ends."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.imports.sheets import FileFormat, NeedsEncoding, SheetChoice
from groupdesk.interop.sheets.delimited import read_table
from groupdesk.interop.sheets.delimiters import DELIMITERS
from groupdesk.interop.sheets.encodings import Decoded, decoded
from groupdesk.interop.sheets.opening import open_sheet, sheet_from
from interop.sheets_at_hand import FILES, from_bytes, from_text, refusal

POLISH = "Imię;Nazwisko;Miasto\nŁukasz;Żółć;Łódź\nŚwięta;Gąska;Wąż\n"
FRENCH = "Nom;Prénom\nFrançois;Noël\nLefèvre;Éric\n"
JAPANESE = "名前,電話,生年月日\n山田太郎,090,昭和\n佐藤花子,080,平成\nタナカ,03,二月\n"
RUSSIAN = "Имя;Фамилия;Телефон\nИван;Петров;5\nМария;Иванова;6\n"


def cells(sheet) -> list[tuple[str, ...]]:
    return [row.cells for row in sheet.rows]


def likeliest(text: str, encoding: str) -> str:
    found = decoded(text.encode(encoding), "")
    assert not isinstance(found, Decoded)
    return found[0].encoding


def test_utf8_with_and_without_a_mark_reads_alike() -> None:
    text = "Name,Ort\nJürgen,Köln\n"
    assert (
        cells(from_text(text)) == cells(from_bytes(text.encode("utf-8-sig"))) == [("Name", "Ort"), ("Jürgen", "Köln")]
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_recognised_with_and_without_a_mark(encoding: str) -> None:
    assert cells(from_bytes(POLISH.encode(encoding)))[1] == ("Łukasz", "Żółć", "Łódź")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (FRENCH, "cp850"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (JAPANESE, "cp932"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        ("姓名,电话\n张辉,1\n姚敏,2\n赵东,3\n", "gb18030"),
        ("이름,전화\n김영희,1\n류진호,2\n", "cp949"),
        ("שם,טלפון\nשרה כהן,1\nאייל לוי,2\n", "cp1255"),
        ("Όνομα,Τηλέφωνο\nΓιώργος,1\nΜαρία,2\n", "cp1253"),
    ],
)
def test_a_silent_encoding_is_asked_with_the_likeliest_first(text: str, encoding: str) -> None:
    assert likeliest(text, encoding) == encoding


def test_the_question_shows_lines_on_which_the_readings_differ() -> None:
    many = "Nom;Prénom\n" + "Michel;Renée\n" * 60 + "Lefèvre;Noël\n"
    asked = sheet_from(many.encode("cp1252"), "x.csv", SheetChoice())
    assert isinstance(asked, NeedsEncoding)
    assert [guess.encoding for guess in asked.guesses][:2] == ["cp1252", "cp1250"]
    assert "Lefèvre;Noël" in asked.guesses[0].lines
    assert "Lefčvre;Noël" in asked.guesses[1].lines


def test_readings_that_do_not_differ_are_offered_once() -> None:
    asked = sheet_from("Name\nJürgen\n".encode("cp1252"), "x.csv", SheetChoice())
    assert isinstance(asked, NeedsEncoding)
    assert len({guess.lines for guess in asked.guesses}) == len(asked.guesses)


def test_a_chosen_encoding_is_taken_at_its_word_and_losses_are_counted() -> None:
    sheet = from_bytes("Name\nJürgen\n".encode("cp1252"), encoding="utf-8")
    assert sheet.encoding == "utf-8"
    assert [(w.code, w.facts) for w in sheet.warnings] == [("letters-lost", {"count": 1})]


def test_utf8_with_one_damaged_place_is_offered_as_utf8_first() -> None:
    content = ("Name,Ort\n" + "Jürgen,Köln\n" * 20).encode() + b"Z\xfcrich\n"
    asked = sheet_from(content, "x.csv", SheetChoice())
    assert isinstance(asked, NeedsEncoding)
    assert asked.guesses[0].encoding == "utf-8"


def test_an_encoding_nobody_knows_is_refused() -> None:
    assert refusal(b"a,b\n1,2", encoding="klingon").code == "encoding-unknown"


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_each_delimiter_is_found_though_others_stand_in_the_cells(delimiter: str) -> None:
    others = "".join(d for d in DELIMITERS if d != delimiter)
    rows = [["Name", "Note"], *([f"Person {n}", f"a{others[n % 3]}b"] for n in range(9))]
    sheet = from_text("\n".join(delimiter.join(row) for row in rows))
    assert sheet.delimiter == delimiter
    assert cells(sheet) == [tuple(row) for row in rows]


def test_one_column_needs_no_delimiter() -> None:
    assert cells(from_text("Name\nAnn\nBob\n")) == [("Name",), ("Ann",), ("Bob",)]


def test_the_line_that_names_the_delimiter_is_obeyed_and_not_a_row() -> None:
    sheet = from_text("sep=|\nName|a,b\nAnn|1,2\n")
    assert [row.number for row in sheet.rows] == [1, 2]
    assert cells(sheet)[1] == ("Ann", "1,2")


def test_quoted_line_ends_stay_inside_a_cell_and_one_row_is_counted() -> None:
    sheet = from_text('Name,Note\r\nAnn,"one\r\ntwo"\r\nBob,x\r\n')
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ("Name", "Note")),
        (2, ("Ann", "one\r\ntwo")),
        (3, ("Bob", "x")),
    ]


def test_mixed_line_ends_part_rows_alike() -> None:
    assert cells(from_text("a,b\r1,2\r\n3,4\n5,6")) == [("a", "b"), ("1", "2"), ("3", "4"), ("5", "6")]


def test_blank_rows_count_in_the_numbers_and_are_left_out() -> None:
    sheet = from_text("Name,b\n\n,,\n  ,\nAnn,1\n")
    assert [row.number for row in sheet.rows] == [1, 5]
    assert sheet.blank_rows == 3


def test_a_quote_that_never_closes_swallows_one_row_only() -> None:
    sheet = from_text('Name,Note\nAnn,"open\nBob,"fine, really"\nCy,x\n')
    assert cells(sheet) == [("Name", "Note"), ("Ann", "open"), ("Bob", "fine, really"), ("Cy", "x")]
    assert [(w.code, w.row) for w in sheet.warnings] == [("quote-not-closed", 2)]


def test_a_quote_open_to_the_end_of_a_long_file_swallows_one_row_only() -> None:
    sheet = from_text('Name,Note\nAnn,"open\n' + "Bob,x\n" * 30_000)
    assert len(sheet.rows) == 30_002
    assert [(w.code, w.row) for w in sheet.warnings] == [("quote-not-closed", 2)]


def test_quotes_inside_words_are_letters() -> None:
    assert cells(from_text('Name,Size\n"5"" nail",x\nAnn "Annie" Lee,y\n')) == [
        ("Name", "Size"),
        ('5" nail', "x"),
        ('Ann "Annie" Lee', "y"),
    ]


def test_empty_characters_are_left_out_and_told() -> None:
    sheet = from_bytes(b"Name,Phone\nA\x00nn,555 0101\nBob Marley,555 0102\n")
    assert cells(sheet)[1] == ("Ann", "555 0101")
    assert [(w.code, w.facts) for w in sheet.warnings] == [("nuls-left-out", {"count": 1})]


@pytest.mark.parametrize("content", [b"", b"\n\n  \r\n", b"\xef\xbb\xbf", b",,,\n,,\n"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    assert refusal(content).code == "file-empty"


def test_two_hundred_columns_pass_and_one_more_is_refused() -> None:
    assert from_text(",".join(f"c{n}" for n in range(200))).width == 200
    wide = refusal(",".join(f"c{n}" for n in range(10_000)).encode())
    assert (wide.code, wide.facts) == ("too-many-columns", {"columns": 10_000, "most": 200})


def test_a_row_too_many_is_refused() -> None:
    assert refusal(b"Name\n" + b"A B\n" * 100_000).code == "too-many-rows"


def test_a_cell_may_be_long_but_not_without_end() -> None:
    assert len(from_text("a,b\n1," + "x" * 100_000).rows[1].cells[1]) == 100_000
    found = refusal(b"a,b\n1," + b"x" * 100_001)
    assert (found.code, found.facts) == ("cell-too-long", {"row": 2, "most": 100_000})


def test_semicolons_under_cp1252_are_asked_and_then_read() -> None:
    content = (FILES / "semicolons_cp1252.csv").read_bytes()
    asked = sheet_from(content, "x.csv", SheetChoice())
    assert isinstance(asked, NeedsEncoding)
    sheet = from_bytes(content, encoding=asked.guesses[0].encoding)
    assert (sheet.format, sheet.delimiter, sheet.encoding) == (FileFormat.TEXT, ";", "cp1252")
    assert cells(sheet)[2] == ("Lefèvre", "Noël", "09/06/1994", "06 00 00 74 35", "noel@example.net", "Deuil")


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with open(path, "wb") as out:
        out.truncate(200_000_000)
    with pytest.raises(Refused, match="file-too-large") as caught:
        open_sheet(path, SheetChoice())
    assert caught.value.facts == {"megabytes": 200, "most": 20}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_what_is_no_ordinary_file_is_not_even_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/zero")):
        with pytest.raises(Trouble, match="file-not-readable"):
            open_sheet(path, SheetChoice())
    with pytest.raises(Trouble, match="file-missing"):
        open_sheet(tmp_path / "none.csv", SheetChoice())
    with pytest.raises(Trouble, match="file-not-readable"):
        open_sheet(Path("a\0b.csv"), SheetChoice())


@given(st.binary(max_size=400))
def test_any_bytes_are_a_sheet_a_question_or_a_refusal(content: bytes) -> None:
    with suppress(Refused):
        found = sheet_from(content, "x", SheetChoice())
        assert isinstance(found, NeedsEncoding) or found.rows


@given(st.text(alphabet=st.sampled_from('a"\n\r,;\t x\x00'), max_size=60), st.sampled_from(["", *DELIMITERS]))
def test_any_text_is_a_table_without_losing_letters(text: str, delimiter: str) -> None:
    table = read_table(text, delimiter)
    assert sum(cell.count("a") for row in table.rows for cell in row.cells) == text.count("a")
    assert [row.number for row in table.rows] == sorted({row.number for row in table.rows})
