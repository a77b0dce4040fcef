"""The roll call by keyboard and mouse: one key a person, digits, blanks at once, walk-ins, and the way back."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.at_roll import roll_page, stored, taken, words
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.rollcall.details import MarkDialog
from groupdesk.desktop.rollcall.model import FIRST_KEY, NAME
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.desktop.rollcall.times import read_time
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.states import SessionState


@pytest.fixture(autouse=True)
def _in_england() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> RollCallPage:
    return roll_page(desk, qtbot)


def test_one_key_a_person_goes_down_the_list(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, "plea")
    assert words(page) == ["Present", "Late", "Excused", "Absent"]
    assert stored(desk, session) == [("present", 90), ("late", 90), ("excused", None), ("absent", None)]
    assert page.counter.accessibleName() == "2 of 4 here, 1 Present, 1 Late, 1 Excused, 1 Absent, Everybody is marked"


def test_digits_after_late_belong_to_the_one_just_marked(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, "pl12p")
    assert words(page)[:3] == ["Present", "Late 12 min", "Present"]
    assert stored(desk, session)[:3] == [("present", 90), ("late", 78), ("present", 90)]


def test_digits_alone_are_minutes_late_of_the_current_person(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, "7")
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.keyClicks(page.view, "999")
    assert stored(desk, session)[:2] == [("late", 83), ("late", 0)]


def test_backspace_goes_back_and_clears(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, "pp")
    qtbot.keyClick(page.view, Qt.Key.Key_Backspace)
    assert page.view.currentIndex().row() == 1
    assert [status for status, _ in stored(desk, session)] == ["present", "unmarked", "unmarked", "unmarked"]


def test_a_star_marks_the_blanks_and_one_undo_takes_all_back(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, "a*")
    assert [status for status, _ in stored(desk, session)] == ["absent", "present", "present", "present"]
    desk.take_back()
    assert [status for status, _ in stored(desk, session)] == ["absent", "unmarked", "unmarked", "unmarked"]
    assert words(page)[1:] == ["Not marked yet"] * 3


def test_a_click_on_a_letter_marks_and_a_second_click_clears(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page)
    spot = page.view.visualRect(page.model.index(2, FIRST_KEY + 3)).center()
    for expected in ("absent", "unmarked"):
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
        assert stored(desk, session)[2][0] == expected


def test_somebody_who_comes_back_under_an_alias_is_offered_and_taken_by_choice(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    session = taken(desk, page, 1)
    cohort = desk.services.sessions.session(session).cohort_id
    before = desk.services.attendance.walk_in(session, alias="J., Tuesday regular").id
    desk.turn_to(2026, 10, 14, 9)
    page.open_at(desk.session(cohort, 2), "")
    line = page.foot.line
    qtbot.keyClicks(line, "j")
    offer = "J., Tuesday regular · seen before 1 time, last on Tue 6 Oct"
    assert page.foot._suggestions.stringList() == [offer]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    new = [row for row in desk.services.attendance.sheet(desk.session(cohort, 2)).rows if row.is_walk_in]
    assert [(row.name, row.person_id == before) for row in new] == [("j", False)]
    qtbot.keyClicks(line, "j")
    line.setText(offer)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert before in {row.person_id for row in desk.services.attendance.sheet(desk.session(cohort, 2)).rows}
    qtbot.keyClicks(line, "j")
    assert page.foot._suggestions.stringList() == ["j · no. 3", "J., Tuesday regular · no. 2"]  # both are on the sheet


def test_a_walk_in_by_alias_and_one_by_choice(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page, 1)
    guest = desk.person("Zoë Guest")
    qtbot.keyClicks(page.view, "+")
    assert page.foot.line.hasFocus()
    qtbot.keyClicks(page.foot.line, "Sunny")
    qtbot.keyClick(page.foot.line, Qt.Key.Key_Return)
    page.foot.suggest(desk.services.people.find("zoe"))
    page.foot.line.setText("Zoë Guest · no. 2")
    qtbot.keyClick(page.foot.line, Qt.Key.Key_Return)
    desk.settle()
    rows = desk.services.attendance.sheet(session).rows
    assert [(row.name, row.is_walk_in) for row in rows] == [("Person 001", False), ("Sunny", True), ("Zoë Guest", True)]
    assert rows[2].person_id == guest
    assert page.model.rowCount() == 3


def test_a_slash_jumps_to_a_name_and_escape_comes_back(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    taken(desk, page)
    qtbot.keyClicks(page.view, "/")
    qtbot.keyClicks(page.foot.line, "003")
    qtbot.keyClick(page.foot.line, Qt.Key.Key_Return)
    assert page.view.currentIndex().row() == 2
    assert page.view.hasFocus()


def test_the_head_count_stands_beside_named_marks(desk: AtDesk, page: RollCallPage) -> None:
    session = taken(desk, page)
    page.foot.heads.setValue(14)
    page.foot.heads.editingFinished.emit()
    desk.settle()
    assert desk.services.attendance.sheet(session).head_count == 14
    page.foot.heads.setValue(-1)
    page.foot.heads.editingFinished.emit()
    assert desk.services.attendance.sheet(session).head_count is None


def test_a_refused_mark_is_put_back_and_said(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page)
    desk.services.sessions.call_off(session, SessionState.CANCELLED_BY_US, "weather")
    qtbot.keyClicks(page.view, "p")
    assert words(page)[0] == "Not marked yet"
    assert desk.heard.last() == "This session was called off, so it takes no marks."


def test_a_session_to_come_says_what_to_do_instead(desk: AtDesk, page: RollCallPage) -> None:
    cohort, _people = desk.enrolled(2)
    page.open_at(desk.session(cohort, 2), "")
    assert not page.counter.isVisible()
    assert not page.print_button.isEnabled()


def test_marks_of_others_arrive(desk: AtDesk, page: RollCallPage) -> None:
    cohort, people = desk.enrolled(2)
    session = desk.session(cohort)
    page.open_at(session, "")
    desk.services.attendance.mark(session, [MarkDraft(person_id=people[1], status="late")])
    desk.settle()
    assert words(page) == ["Not marked yet", "Late"]


def test_times_are_given_in_the_details_and_kept_with_their_history(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, "p")
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    dialog = page.window().findChild(MarkDialog)
    assert dialog is not None
    dialog.form.time_in_edit.setText("1820")
    dialog.form.remark_edit.setText("bus was late")
    dialog.primary.click()
    assert stored(desk, session)[0] == ("present", 70)
    history = desk.services.attendance.history(session, desk.services.attendance.sheet(session).rows[0].person_id)
    assert [(step.after or {}).get("remark") for step in history][-1] == "bus was late"


def test_wrong_times_and_minutes_without_a_reason_are_said_beside_the_field(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    session = taken(desk, page)
    page.view.details_wanted.emit(0)
    dialog = page.window().findChild(MarkDialog)
    assert dialog is not None
    dialog.form.status_combo.setCurrentIndex(dialog.form.status_combo.findData("present"))
    dialog.form.time_in_edit.setText("late")
    dialog.form.minutes_edit.setText("45")
    dialog.primary.click()
    assert dialog.form.time_in_below.text() == "Write a time as 18:20."
    assert dialog.form.reason_below.text() == "Say why the minutes are set by hand."
    dialog.form.time_in_edit.setText("19:00")
    dialog.form.time_out_edit.setText("18:30")
    dialog.form.minutes_edit.clear()
    dialog.primary.click()
    assert "lies before the start" in dialog.form.time_in_below.text()
    assert stored(desk, session)[0] == ("unmarked", None)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("18:20", (18, 20)), ("1820", (18, 20)), ("6.20 pm", (18, 20)), ("9:05", (9, 5)), ("12:00 am", (0, 0))],
)
def test_times_are_read_as_people_write_them(typed: str, meant: tuple[int, int]) -> None:
    found = read_time(typed)
    assert found is not None
    assert (found.hour, found.minute) == meant


@pytest.mark.parametrize("typed", ["25:00", "18:61", "six", "", "13:00 pm", "१८:२०x"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert read_time(typed) is None


def test_the_model_keeps_its_promises_and_every_line_can_be_heard(desk: AtDesk, page: RollCallPage) -> None:
    taken(desk, page)
    enrolment = desk.services.enrolments.roster(page.sheet.cohort_id)[0].enrolment_id
    desk.services.enrolments.plan_absence(enrolment, date(2026, 10, 6), date(2026, 10, 6), "travel")
    desk.settle()
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    heard = page.model.index(0, NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Person 001, Planned absence, Excused, –"


def test_hidden_names_stay_hidden_in_the_list_and_in_what_is_said(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    taken(desk, page)
    privacy.hide_names(True)
    try:
        qtbot.keyClicks(page.view, "p")
        assert "Person" not in page.model.index(0, NAME).data()
        assert "Person" not in desk.heard.last()
    finally:
        privacy.hide_names(False)


def test_a_report_is_imported_from_the_roll(desk: AtDesk, page: RollCallPage) -> None:
    session = taken(desk, page)
    asked: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *parts: asked.append(parts))
    page.import_action.trigger()
    assert asked == [("marks-import", session, "")]
