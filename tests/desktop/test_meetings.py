"""Marks from outside in the window: a report in two steps, a table in three, questions first, one way back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.desktop import places
from groupdesk.desktop.meetings.controller import MeetingController
from groupdesk.desktop.meetings.names_dialog import NamesDialog
from groupdesk.desktop.meetings.page import COLUMNS, FILE, MARKS, NAMES, MeetingPage
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.meetings.fields import MarkField
from groupdesk.domain.meetings.matches import Fate
from groupdesk.domain.meetings.preview import Answer

HEAD = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
REPORT = HEAD + (
    "Amara Okafor,,2026-10-06 18:00:00,2026-10-06 19:30:00,90,No\n"
    "tablet,,2026-10-06 18:20:00,2026-10-06 18:50:00,30,Yes\n"
    "tablet,,2026-10-06 18:40:00,2026-10-06 19:30:00,50,Yes\n"
    "Odd,,soon,2026-10-06 19:30:00,50,Yes\n"
)


@pytest.fixture
def session(desk: AtDesk) -> GroupSessionId:
    cohort = desk.cohort(seats=12)
    for name in ("Amara Okafor", "Thomas Reed"):
        desk.services.enrolments.enrol(cohort, desk.person(name), joined_on=date(2026, 10, 6))
    return desk.services.sessions.resolve(cohort, "1")


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot, session: GroupSessionId) -> MeetingPage:
    made = MeetingPage(desk.tasks)
    qtbot.addWidget(made)
    made.controller = MeetingController(made, desk.services, desk.tasks, desk.deeds, desk.heard.fault)
    made.resize(1072, 752)
    made.show()
    made.open_at(session, "")
    desk.settle()
    return made


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return written(tmp_path, REPORT)


def written(folder: Path, text: str) -> Path:
    path = folder / "participants.csv"
    path.write_text(text, "utf-8")
    return path


def marks(desk: AtDesk, session: GroupSessionId) -> dict[str, tuple[str, int | None]]:
    return {row.name: (row.status, row.minutes) for row in desk.services.attendance.sheet(session).rows}


def choose(page: MeetingPage, answer: Answer) -> None:
    combo = page.names.answer
    at = next(at for at in range(combo.count()) if combo.itemData(at) == answer)
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


def test_a_report_asks_for_zone_and_names_and_goes_in_and_out_by_one_undo(
    desk: AtDesk, page: MeetingPage, session: GroupSessionId, report: Path
) -> None:
    page.controller.open(report)
    desk.settle()
    assert page.step() == NAMES
    assert page.names.table.row_at(0).name == "tablet"
    assert not page.next_button.isEnabled()
    assert page.names.zone.take_button.isVisible()
    page.names.zone.take_button.click()
    desk.settle()
    assert not page.names.zone.take_button.isVisible()
    assert not page.next_button.isEnabled()
    thomas = desk.services.people.resolve("Thomas Reed")
    choose(page, Answer(Fate.PERSON, thomas))
    desk.settle()
    assert page.next_button.isEnabled()
    page.next_button.click()
    assert page.step() == MARKS
    assert page.next_button.text() == "Store 2 marks"
    assert set(marks(desk, session).values()) == {("unmarked", None)}
    gone: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *where: gone.append(where))
    page.next_button.click()
    desk.settle()
    assert marks(desk, session) == {"Amara Okafor": ("video", 90), "Thomas Reed": ("late", 70)}
    assert gone == [(places.ROLL_CALL, session, "")]
    assert desk.heard.last() == "2 marks were stored."
    desk.take_back()
    assert set(marks(desk, session).values()) == {("unmarked", None)}


def test_a_table_shows_its_columns_first_and_takes_other_ones(
    desk: AtDesk, page: MeetingPage, session: GroupSessionId, tmp_path: Path
) -> None:
    page.controller.open(written(tmp_path, "Name,Until,Remark\nAmara Okafor,18:40,bus\nThomas Reed,,\n"))
    desk.settle()
    assert page.step() == COLUMNS
    assert page.columns.fields() == (MarkField.NAME, MarkField.IGNORE, MarkField.REMARK)
    page.next_button.click()
    desk.settle()
    assert page.step() == COLUMNS
    assert "who came" in page.problem.text()
    combo = page.columns.table.combos[1]
    combo.setCurrentIndex(combo.findData(MarkField.TIME_OUT.value))
    page.next_button.click()
    desk.settle()
    assert page.step() == NAMES
    page.next_button.click()
    page.next_button.click()
    desk.settle()
    assert marks(desk, session)["Amara Okafor"] == ("left-early", 40)


def test_marks_that_are_there_give_way_only_when_ticked(
    desk: AtDesk, page: MeetingPage, session: GroupSessionId, tmp_path: Path
) -> None:
    amara = desk.services.people.resolve("Amara Okafor")
    desk.services.attendance.mark(session, [MarkDraft(person_id=amara, status="absent")])
    page.controller.open(written(tmp_path, "Name,Status\nAmara Okafor,present\n"))
    desk.settle()
    page.next_button.click()
    desk.settle()
    page.next_button.click()
    assert page.next_button.text() == "Store 0 marks"
    assert not page.next_button.isEnabled()
    box = page.marks.boxes[amara]
    assert box.text() == "Amara Okafor: Absent on the sheet, Present (90 min) in the report"
    box.click()
    desk.settle()
    assert page.marks.boxes[amara] is box
    page.next_button.click()
    desk.settle()
    assert marks(desk, session)["Amara Okafor"] == ("present", 90)


def test_those_who_are_not_in_the_report_can_be_marked_absent(
    desk: AtDesk, page: MeetingPage, session: GroupSessionId, tmp_path: Path
) -> None:
    page.controller.open(written(tmp_path, "Name,Status\nAmara Okafor,present\n"))
    desk.settle()
    page.next_button.click()
    desk.settle()
    page.next_button.click()
    combo = page.marks.rest_combo
    combo.setCurrentIndex(combo.findData("absent"))
    combo.activated.emit(combo.currentIndex())
    desk.settle()
    assert page.next_button.text() == "Store 2 marks"
    page.next_button.click()
    desk.settle()
    assert marks(desk, session)["Thomas Reed"] == ("absent", None)


def test_rows_of_one_name_can_be_two_people(desk: AtDesk, page: MeetingPage, report: Path) -> None:
    page.controller.open(report)
    desk.settle()
    assert page.names.part_button.isVisible()
    page.names.part_button.click()
    desk.settle()
    assert [page.names.table.row_at(at).name for at in (0, 1)] == ["tablet", "tablet"]


def test_a_file_that_is_no_report_is_said_on_the_page(desk: AtDesk, page: MeetingPage, tmp_path: Path) -> None:
    other_day = HEAD + "Amara Okafor,,2026-09-29 18:00:00,2026-09-29 19:30:00,90,No\n"
    page.controller.open(written(tmp_path, other_day))
    desk.settle()
    assert page.step() == FILE
    assert "2026-09-29" in page.problem.text()
    assert page.problem.isVisible()


def test_remembered_names_are_seen_and_forgotten(
    desk: AtDesk, page: MeetingPage, session: GroupSessionId, report: Path
) -> None:
    page.controller.open(report)
    desk.settle()
    page.names.zone.take_button.click()
    desk.settle()
    choose(page, Answer(Fate.LEAVE_OUT))
    desk.settle()
    page.next_button.click()
    page.next_button.click()
    desk.settle()
    page.open_at(session, "")
    desk.settle()
    page.names_button.click()
    desk.settle()
    dialog = page.findChild(NamesDialog) or page.window().findChild(NamesDialog)
    assert dialog.table.row_at(0).shown == "tablet"
    dialog.primary.click()
    desk.settle()
    assert dialog.table.rowCount() == 0
    dialog.reject()


def test_a_row_is_given_to_somebody_who_is_not_on_the_sheet_and_they_become_a_walk_in(
    desk: AtDesk, page: MeetingPage, session: GroupSessionId, report: Path, qtbot: QtBot
) -> None:
    guest = desk.person("Zoe Guest")
    desk.person("Zoe Other")
    page.controller.open(report)
    desk.settle()
    page.names.zone.take_button.click()
    other = page.names.other
    qtbot.keyClicks(other, "zo")
    assert other.offered() == ["Zoe Guest (no. 3)", "Zoe Other (no. 4)"]
    qtbot.keyClick(other, Qt.Key.Key_Return)  # two may be meant, so nobody is taken
    assert page.names.table.row_at(0).answer is None
    qtbot.keyClicks(other, "e g")
    assert other.offered() == ["Zoe Guest (no. 3)"]
    qtbot.keyClick(other, Qt.Key.Key_Return)
    desk.settle()
    assert (other.text(), page.names.table.row_at(0).means) == ("", "Zoe Guest")
    assert page.names.answer.currentData() == Answer(Fate.PERSON, guest)
    page.next_button.click()
    page.next_button.click()
    desk.settle()
    assert marks(desk, session)["Zoe Guest"][0] == "late"
    (row,) = [row for row in desk.services.attendance.sheet(session).rows if row.is_walk_in]
    assert row.person_id == guest


def test_minutes_of_grace_change_who_is_late(desk: AtDesk, page: MeetingPage, tmp_path: Path) -> None:
    page.controller.open(written(tmp_path, HEAD + "Amara Okafor,,2026-10-06 18:08:00,2026-10-06 19:30:00,82,No\n"))
    desk.settle()
    page.names.zone.take_button.click()
    desk.settle()
    assert (page.names.grace.value(), page.names.table.row_at(0).mark) == (5, "Late")
    page.names.grace.setValue(10)
    desk.settle()
    assert page.names.table.row_at(0).mark == "By video"
    assert page.names.grace.value() == 10
