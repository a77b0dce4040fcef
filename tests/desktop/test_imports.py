"""The import wizard: seen before it is stored, in four steps, with one way back for all of it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.desktop.imports.controller import ImportController
from groupdesk.desktop.imports.page import COLUMNS, FILE, MATCHES, SUMMARY, ImportPage
from groupdesk.domain.imports.columns import Field
from groupdesk.domain.people import PeopleQuery

SHEET = """Harbour Street sign-ups,,,,
,,,,
Participant Name,DOB,Phone,E-mail,Which group?
Sara Cavalcanti,07/21/1963,555-0165,sara@example.org,Anxiety skills
"Masse, Alexandre",17 Apr 1999,555-0166,,Anxiety skills
Łucja Nowak,1997-07-24,555-0143,not a mail,Sleep better
ליאור כהן,,555-0105,,Anxiety skills
"=SUM(1,1)",,,,Anxiety skills
Total: 5,,,,
"""


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> ImportPage:
    made = ImportPage(desk.tasks)
    qtbot.addWidget(made)
    made.controller = ImportController(made, desk.services, desk.tasks, desk.deeds, desk.heard.fault)
    made.resize(1072, 752)
    made.show()
    return made


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "sign-ups.csv"
    path.write_text(SHEET, "utf-8")
    return path


def people(desk: AtDesk) -> list[str]:
    return [row.full_name for row in desk.services.people.page(PeopleQuery())]


def test_a_sheet_goes_in_step_by_step_and_comes_out_by_one_undo(desk: AtDesk, page: ImportPage, sheet: Path) -> None:
    cohort = desk.cohort(seats=2)
    page.controller.open(sheet)
    assert page.step() == COLUMNS
    assert page.columns.fields() == (Field.NAME, Field.BIRTH_DATE, Field.PHONE, Field.EMAIL, Field.GROUP)
    assert page.columns.header_row.value() == 3
    assert "needs a look" in page.columns.note.sentence.text() or "need a look" in page.columns.note.sentence.text()
    page.next_button.click()
    assert page.step() == MATCHES
    page.next_button.click()
    assert page.step() == SUMMARY
    assert page.next_button.text() == "Import 4 people"
    assert page.summary.cohorts() == {"Anxiety skills": cohort}
    assert people(desk) == []
    page.next_button.click()
    desk.settle()
    assert sorted(people(desk)) == sorted(["Sara Cavalcanti", "Alexandre Masse", "Łucja Nowak", "ליאור כהן"])
    assert len(desk.services.enrolments.roster(cohort)) == 2
    assert len(desk.services.waiting.line(cohort)) == 1
    assert desk.heard.last() == "4 people were added. 2 have a seat, 1 wait."
    desk.take_back()
    assert people(desk) == []
    assert desk.services.enrolments.roster(cohort) == ()


def test_another_mapping_reads_the_sheet_again(desk: AtDesk, page: ImportPage, sheet: Path) -> None:
    page.controller.open(sheet)
    combo = page.columns.table.combos[4]
    combo.setCurrentIndex(combo.findData(Field.IGNORE))
    combo.activated.emit(combo.currentIndex())
    assert page.columns.fields()[4] is Field.IGNORE
    page.step_wanted.emit(SUMMARY)
    assert page.summary.cohorts() == {}


def test_people_on_file_are_asked_about_side_by_side(desk: AtDesk, page: ImportPage, sheet: Path) -> None:
    desk.person("Sara Cavalcanti")
    page.controller.open(sheet)
    page.next_button.click()
    assert page.matches.table.rowCount() == 1
    question = page.matches.table.row_at(0)
    assert question.other == "Sara Cavalcanti, no. 1"
    page.matches.answer.setCurrentIndex(page.matches.answer.findData("leave-out"))
    page.matches.answer.activated.emit(0)
    page.next_button.click()
    page.next_button.click()
    desk.settle()
    assert len(people(desk)) == 4


def test_refused_rows_are_saved_with_their_reasons(desk: AtDesk, page: ImportPage, sheet: Path, tmp_path: Path) -> None:
    page.controller.open(sheet)
    page.step_wanted.emit(SUMMARY)
    page.controller.save_refused(tmp_path / "refused.csv")
    assert "SUM(1,1)" in (tmp_path / "refused.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("name", "content"),
    [("picture.csv", b"\x89PNG\r\n\x1a\n" + b"\0" * 64), ("empty.csv", b""), ("broken.xlsx", b"PK\x03\x04 nothing")],
)
def test_what_is_no_sheet_is_said_and_nothing_is_stored(
    desk: AtDesk, page: ImportPage, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    page.controller.open(path)
    assert page.step() == FILE
    assert page.problem.isVisible()
    assert page.problem.text().endswith(".")
    assert people(desk) == []


def test_letters_in_question_are_asked_with_their_lines(desk: AtDesk, page: ImportPage, tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes("Name;Geboren\nJürgen Müller;1970\nŠárka Dvořáková;1980\n".encode("cp1250"))
    page.controller.open(path)
    assert page.step() == FILE
    encodings = [page.file.readings.item(at).data(256) for at in range(page.file.readings.count())]
    assert "cp1250" in encodings
    page.file.encoding_chosen.emit("cp1250")
    assert page.step() == COLUMNS
    page.step_wanted.emit(SUMMARY)
    page.next_button.click()
    desk.settle()
    assert sorted(people(desk)) == ["Jürgen Müller", "Šárka Dvořáková"]


def test_cancel_forgets_the_sheet(desk: AtDesk, page: ImportPage, sheet: Path) -> None:
    page.controller.open(sheet)
    page.cancel_button.click()
    assert page.step() == FILE
    assert people(desk) == []
