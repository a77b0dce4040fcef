"""The sign-in sheet: a row for everybody, lines for walk-ins, a code to find it again."""

from datetime import time

import pytest

from documents.names_of_the_world import NAMES
from documents.paper_builders import a_setting, a_sheet, sign_in_sheet_pdf
from documents.pdf_reading import assert_sound, read
from groupdesk.documents.cleaning import clean
from groupdesk.documents.forms.sign_in_sheet import print_sign_in_sheets
from groupdesk.documents.preview import Preview
from groupdesk.domain.papers import NoteKind, PaperSize, Printed, SheetPaper

ROW_FOR_A_SIGNATURE = 9 * 72 / 25.4


def printed(paper: SheetPaper) -> Printed:
    return print_sign_in_sheets([paper])


def heights_of_rows(pdf: bytes) -> list[float]:
    """Between the number of one row and the number of the next, as drawn on the first page."""
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        steps = pikepdf.parse_content_stream(document.pages[0])
        places: list[float] = []
        inside = False
        for operands, operator in steps:
            if str(operator) == "BDC":
                inside = str(operands[0]) == "/TD"
            elif str(operator) == "Td" and inside:
                places.append(float(operands[1]))
    return [round(above - below, 2) for above, below in zip(places, places[1:], strict=False)]


def test_everybody_has_a_numbered_row_and_walk_ins_have_lines() -> None:
    body = read(sign_in_sheet_pdf(a_sheet())).all("TBody")[0]
    rows = [[cell.text for cell in row.kids] for row in body.kids]
    assert rows == [
        ["1", "Ana L.", "", "", ""],
        ["2", "Bo K.", "", "", ""],
        ["Walk-ins"],
        *[[str(number), "", "", "", ""] for number in (3, 4, 5, 6)],
    ]


def test_a_listener_hears_head_table_and_closing_in_that_order() -> None:
    section = read(sign_in_sheet_pdf(a_sheet())).all("Sect")[0]
    told = [kid.text or kid.role for kid in section.kids]
    assert told == [
        "Harbor House",
        "Sheet code",
        "266-GGM",
        "Tuesday evening group",
        "Tuesday, November 3, 2026, 6:00 to 7:30 PM",
        "Session 3 of 8 \u00b7 Room 2 \u00b7 with Dana Reyes",
        "Table",
        "Head count",
        "Facilitator\u2019s signature",
        "Date",
        "Please do not write why you are here.",
    ]


def test_nobody_enrolled_still_makes_a_good_sheet() -> None:
    sheet = printed(a_sheet(names=(), number=None, place="", facilitators=()))
    assert sheet.pages == 1
    assert len(read(sheet.pdf).all("TBody")[0].kids) == 5
    assert sheet.notes == ()


def test_a_sheet_without_walk_in_lines_has_no_label_for_them() -> None:
    assert "Walk-ins" not in read(sign_in_sheet_pdf(a_sheet(walk_in_lines=0))).texts("TD")
    assert printed(a_sheet(names=(), walk_in_lines=0)).pages == 1


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("people", [1, 12, 15, 16, 17, 18, 19, 20, 25, 41, 200])
def test_rows_are_high_enough_to_sign_whatever_the_number_of_people(people: int, size: PaperSize) -> None:
    names = tuple(f"Person {number}" for number in range(people))
    sheet = printed(a_sheet(names=names, setting=a_setting(size)))
    assert min(heights_of_rows(sheet.pdf)[: people - 1], default=99) >= ROW_FOR_A_SIGNATURE - 0.02
    body = read(sheet.pdf).all("TBody")[0]
    assert len(body.kids) == people + 4 + 1
    assert len(read(sheet.pdf).all("THead")) == 1


def test_every_name_of_the_world_is_on_the_sheet() -> None:
    names = read(sign_in_sheet_pdf(a_sheet(names=NAMES))).all("TBody")[0].texts("TH")
    assert names[: len(NAMES)] == [clean(name) for name in NAMES]


def test_a_name_of_two_hundred_letters_is_shortened_on_paper_and_told_whole() -> None:
    long = "Wolfeschlegelsteinhausenbergerdorff " * 6
    sheet = printed(a_sheet(names=("Ana", long)))
    assert [(note.kind, note.row) for note in sheet.notes] == [(NoteKind.SHORTENED, 2)]
    assert long.strip() in read(sheet.pdf).texts("TH")


def test_the_page_lies_where_only_that_shows_a_long_name_whole() -> None:
    for names, lies in ((("Ana L.",), False), (("W" * 60,), True), (("W" * 200,), False)):
        with Preview(sign_in_sheet_pdf(a_sheet(names=names))) as preview:
            size = preview.size(0)
            assert (size.width > size.height) is lies


def test_the_code_stands_on_every_page(tmp_path) -> None:
    from documents.pdf_reading import copied_text

    sheet = printed(a_sheet(names=NAMES))
    pages = copied_text(sheet.pdf, tmp_path).split("\f")
    assert sheet.pages > 1
    assert all("266-GGM" in page for page in pages[: sheet.pages])
    assert f"Page 2 of {sheet.pages}" in pages[1]


def test_sheets_of_one_print_count_their_own_pages(tmp_path) -> None:
    from documents.pdf_reading import copied_text

    sheets = print_sign_in_sheets([a_sheet(), a_sheet(code="222-23Y")])
    copied = copied_text(sheets.pdf, tmp_path)
    assert sheets.pages == 2
    assert copied.count("Page 1 of 1") == 2
    assert len(read(sheets.pdf).all("Table")) == 2


def test_times_follow_the_clock_of_the_practice() -> None:
    def fact(starts: time, ends: time, twelve: bool) -> str:
        paper = a_sheet(starts=starts, ends=ends, setting=a_setting(twelve_hours=twelve))
        return read(sign_in_sheet_pdf(paper)).all("Sect")[0].texts("P")[3].removeprefix("Tuesday, November 3, 2026, ")

    assert fact(time(18), time(19, 30), False) == "18:00 to 19:30"
    assert fact(time(11, 30), time(13), True) == "11:30 AM to 1:00 PM"
    assert fact(time(0), time(0, 5), True) == "12:00 to 12:05 AM"


def test_the_title_of_the_file_names_no_group_and_nobody(tmp_path) -> None:
    pdf = sign_in_sheet_pdf(a_sheet())
    assert b"Sign-in sheet, Tuesday, November 3, 2026</rdf:li>" in pdf
    assert b"Tuesday evening group</rdf:li>" not in pdf
    assert_sound(pdf, tmp_path)


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert sign_in_sheet_pdf(a_sheet(names=NAMES)) == sign_in_sheet_pdf(a_sheet(names=NAMES))
