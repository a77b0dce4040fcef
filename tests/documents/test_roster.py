"""The roster on paper: the rows of the list, told in order, on as many pages as it takes."""

import subprocess
import sys
from dataclasses import replace

import pytest

from documents.names_of_the_world import NAMES
from documents.paper_builders import COLUMNS, a_roster, a_setting, roster_pdf
from documents.pdf_reading import assert_sound, copied_text, read
from groupdesk.documents.forms.roster import print_rosters
from groupdesk.documents.preview import Preview
from groupdesk.domain.papers import Brand, ColumnKind, NoteKind, PaperSize, RosterColumn, RosterPaper


def rows_in(pdf: bytes) -> list[tuple[str, ...]]:
    """The table as a listener hears it, without the head."""
    body = read(pdf).all("TBody")[0]
    return [tuple(cell.text for cell in row.kids) for row in body.kids]


def test_paper_shows_the_same_rows_as_the_list() -> None:
    paper = a_roster(NAMES[:10])
    assert rows_in(roster_pdf(paper)) == [tuple(row) for row in paper.rows]


def test_heads_name_their_columns_and_names_their_rows() -> None:
    tree = read(roster_pdf(a_roster()))
    heads = tree.all("THead")[0].all("TH")
    assert [(head.text, head.scope) for head in heads] == [(column.title, "Column") for column in COLUMNS]
    assert [name.scope for name in tree.all("TBody")[0].all("TH")] == ["Row", "Row"]


def test_what_is_heard_comes_in_the_order_of_the_page() -> None:
    tree = read(roster_pdf(a_roster(note="That is all.")))
    section = tree.all("Sect")[0]
    assert [kid.role for kid in section.kids] == ["P", "H1", "P", "Table", "P", "P"]
    assert section.texts("P") == ["Harbor House", "Tuesdays", "That is all.", section.texts("P")[3]]
    assert section.texts("H1") == ["Anxiety skills"]


@pytest.mark.parametrize(("people", "pages"), [(1, 1), (25, 1), (60, 2), (200, 6)])
def test_two_hundred_people_fill_pages_that_repeat_the_head(people: int, pages: int) -> None:
    printed = print_rosters([a_roster(tuple(f"Person {number}" for number in range(people)))])
    assert printed.pages == pages
    assert len(rows_in(printed.pdf)) == people
    assert len(read(printed.pdf).all("THead")) == 1


def test_an_empty_list_is_a_good_page_that_says_so() -> None:
    tree = read(roster_pdf(a_roster(())))
    assert "Nobody is on this list yet." in tree.texts("P")
    assert len(tree.all("THead")) == 1


def test_many_columns_turn_the_page() -> None:
    many = tuple(RosterColumn(title=f"Week {number}", kind=ColumnKind.BLANK) for number in range(12))
    printed = print_rosters([a_roster(columns=(*COLUMNS[:2], *many), rows=(("1", "Ana", *[""] * 12),))])
    with Preview(printed.pdf) as preview:
        assert preview.size(0).width > preview.size(0).height


def test_a_roster_without_columns_is_still_a_page() -> None:
    assert print_rosters([a_roster(columns=(), rows=())]).pages == 1


def test_a_cell_that_is_cut_says_where() -> None:
    printed = print_rosters([a_roster(("Ana", "W" * 300))])
    assert [(note.kind, note.row, note.column) for note in printed.notes] == [(NoteKind.SHORTENED, 2, "Name")]
    assert rows_in(printed.pdf)[1][1] == "W" * 300


def test_rosters_of_one_print_share_their_column_widths() -> None:
    printed = print_rosters([a_roster(("Al",)), a_roster(("Maria del Carmen Fernández",))])
    assert printed.pages == 2
    assert printed.pdf.count(b"/Subtype /Form") == 1


def test_the_file_is_sound_and_tells_title_and_language(tmp_path) -> None:
    pdf = roster_pdf(a_roster(setting=a_setting(language="es")))
    assert_sound(pdf, tmp_path)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"Anxiety skills</rdf:li>" in pdf
    assert b"<rdf:li>es</rdf:li>" in pdf


def test_another_process_writes_the_same_bytes(tmp_path) -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, 'tests')\n"
        "from documents.paper_builders import a_roster, roster_pdf\n"
        "from documents.names_of_the_world import NAMES\n"
        "print(hashlib.sha256(roster_pdf(a_roster(NAMES))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_a_list_without_a_title_is_still_called_something() -> None:
    assert b">Roster</rdf:li>" in roster_pdf(a_roster(title=" "))


def test_a_light_brand_colour_is_darkened_until_it_can_be_read() -> None:
    setting = a_setting(PaperSize.A4, brand=Brand(organisation="Harbor House", colour="#FFEE00"))
    assert roster_pdf(a_roster(setting=setting)) != roster_pdf(a_roster(setting=a_setting(PaperSize.A4)))


def a_year_of_weeks(weeks: int) -> RosterPaper:
    columns = (
        RosterColumn(title="Name", kind=ColumnKind.NAME),
        *[RosterColumn(title=f"{week} · {1 + week % 12}/{10 + week % 18}") for week in range(1, weeks + 1)],
        RosterColumn(title="Came", kind=ColumnKind.FIGURE),
        RosterColumn(title="Rate", kind=ColumnKind.FIGURE),
    )
    names = ("Maria del Carmen Fernández", "Nguyễn Thị Thanh Hằng", "陈雨桐")
    rows = tuple((name, *["P"] * weeks, f"{weeks} of {weeks}", "100 %") for name in names)
    return a_roster(columns=columns, rows=rows, note="That is all.")


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize(("weeks", "pages"), [(8, 1), (26, 2), (52, 3)])
def test_more_columns_than_a_page_holds_go_on_behind_the_names_again(
    weeks: int, pages: int, size: PaperSize, tmp_path
) -> None:
    paper = replace(a_year_of_weeks(weeks), setting=a_setting(size))
    printed = print_rosters([paper])
    assert printed.pages == pages
    assert {note.kind for note in printed.notes} <= {NoteKind.SHRUNK, NoteKind.WRAPPED}
    tables = read(printed.pdf).all("Table")
    assert [name.text for table in tables for name in table.all("TBody")[0].all("TH")] == [
        row[0] for row in paper.rows
    ] * pages
    heads = [head for table in tables for head in table.all("THead")[0].texts("TH") if head != "Name"]
    assert heads == [column.title for column in paper.columns[1:]]
    assert copied_text(printed.pdf, tmp_path).count("That is all.") == 1
    assert f"Page {pages} of {pages}" in copied_text(printed.pdf, tmp_path)
    assert_sound(printed.pdf, tmp_path)


def test_a_name_that_is_cut_on_every_page_is_told_once() -> None:
    paper = a_year_of_weeks(26)
    printed = print_rosters([replace(paper, rows=(("W" * 300, *paper.rows[0][1:]),))])
    assert [(note.kind, note.row, note.column) for note in printed.notes] == [(NoteKind.SHORTENED, 1, "Name")]
