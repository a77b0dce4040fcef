"""The roll call beyond one key a person: times, ways of taking part, planned absences, own statuses, two sheets."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from builders import TUESDAYS
from desktop.at_desk import AtDesk
from desktop.at_roll import roll_page, stored, taken, words
from groupdesk.desktop import places
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.rollcall.absence_dialog import AbsenceDialog
from groupdesk.desktop.rollcall.lines import hint
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.status_sets import StatusDraft
from groupdesk.domain.statuses import Meaning, Mode
from groupdesk.services.makeups import Approval, MakeUpDraft


@pytest.fixture(autouse=True)
def _in_england() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> RollCallPage:
    return roll_page(desk, qtbot)


def row(desk: AtDesk, session: GroupSessionId, at: int = 0) -> object:
    desk.settle()
    return desk.services.attendance.sheet(session).rows[at]


def type_time(qtbot: QtBot, page: RollCallPage, key: str, typed: str) -> None:
    qtbot.keyClicks(page.view, key)
    assert page.active.times.isVisible()
    qtbot.keyClicks(page.active.times, typed)
    qtbot.keyClick(page.active.times, Qt.Key.Key_Return)


def test_a_time_in_typed_over_the_mark_makes_seventy_of_ninety(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, "l")
    spot = page.view.visualRect(page.model.index(0, page.model.status_column)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    qtbot.keyClicks(page.active.times, "18:20")
    qtbot.keyClick(page.active.times, Qt.Key.Key_Return)
    assert words(page)[0] == "Late 20 min"
    assert page.model.index(0, page.model.credit_column).data() == "70 of 90 min"
    assert stored(desk, session)[0] == ("late", 70)
    assert page.view.hasFocus()


def test_times_by_key_choose_a_status_that_says_so(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page)
    type_time(qtbot, page, ">", "19:00")
    assert stored(desk, session)[0] == ("left-early", 60)
    type_time(qtbot, page, "<", "1820")
    assert stored(desk, session)[0] == ("partial", 40)
    assert words(page)[0] == "In part 18:20–19:00"
    qtbot.keyClicks(page.view, "<")
    page.active.times.clear()
    qtbot.keyClick(page.active.times, Qt.Key.Key_Return)
    assert stored(desk, session)[0] == ("left-early", 60)


def test_a_time_that_is_none_or_turned_round_is_said_and_changes_nothing(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    session = taken(desk, page)
    type_time(qtbot, page, "<", "soon")
    assert page.active.times.isVisible()
    assert "soon" in page.active.times.toolTip()
    page.active.times.setText("19:00")
    qtbot.keyClick(page.active.times, Qt.Key.Key_Return)
    type_time(qtbot, page, ">", "18:30")
    assert "before the start" in page.active.times.toolTip()
    qtbot.keyClick(page.active.times, Qt.Key.Key_Escape)
    assert page.view.hasFocus()
    assert stored(desk, session)[0] == ("late", 30)


def test_a_point_turns_through_video_and_phone_and_a_late_one_stays_late(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, ".")
    assert (row(desk, session).status, row(desk, session).mode) == ("present", Mode.VIDEO)
    qtbot.keyClicks(page.view, ".")
    assert row(desk, session).mode is Mode.PHONE
    qtbot.keyClicks(page.view, "l12")
    assert (row(desk, session).status, row(desk, session).mode) == ("late", Mode.PHONE)
    assert words(page)[0] == "Late 12 min, by phone"
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    qtbot.keyClicks(page.view, "v")
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    qtbot.keyClicks(page.view, "p")
    assert (row(desk, session).status, row(desk, session).mode) == ("present", Mode.IN_PERSON)


def test_planned_absences_are_filled_in_and_counted_apart(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, "!")
    dialog = open_dialog(page.window())
    assert isinstance(dialog, AbsenceDialog)
    dialog.form.reason_edit.setText("dentist")
    dialog.primary.click()
    desk.settle()
    assert words(page) == ["Excused", *["Not marked yet"] * 3]
    assert "1 planned absence" in page.counter.accessibleName()
    assert "Excused" not in page.counter.accessibleName()
    qtbot.keyClicks(page.view, "e")
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert stored(desk, session)[0] == ("excused", None)


def test_an_absence_is_planned_for_a_session_to_come_from_its_roll_call(desk: AtDesk, page: RollCallPage) -> None:
    cohort, people = desk.enrolled(2)
    session = desk.session(cohort, 2)
    page.open_at(session, "")
    page.absence_action.trigger()
    dialog = open_dialog(page.window())
    assert isinstance(dialog, AbsenceDialog)
    assert dialog.days() == (date(2026, 10, 13), date(2026, 10, 13))
    dialog.primary.click()
    desk.settle()
    assert [r.person_id for r in desk.services.absences.planned(cohort)] == [people[0]]
    assert desk.services.attendance.sheet(session).rows[0].is_planned


def test_the_rule_of_the_group_credits_a_key_as_the_practice_does(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    cohort, _people = desk.enrolled(3)
    group = desk.services.groups.cohort(cohort).group_id
    desk.services.statuses.set_credit_rule(group, CreditRule(late_tolerance_minutes=10))
    session = desk.session(cohort)
    page.open_at(session, "")
    qtbot.keyClicks(page.view, "l10l15")
    shown = [page.model.index(at, page.model.credit_column).data() for at in (0, 1)]
    assert shown == ["90 min", "75 of 90 min"]
    assert stored(desk, session)[:2] == [("late", 90), ("late", 75)]


def test_statuses_of_ones_own_have_their_keys_and_old_marks_keep_theirs(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, "l")
    made = desk.services.statuses.add("Courts")
    desk.services.statuses.add_status(made.id, StatusDraft(label="Sick note", key="S", meaning=Meaning.EXCUSED))
    desk.services.statuses.archive_status(made.id, "late")
    desk.services.statuses.choose(desk.services.groups.cohort(page.sheet.cohort_id).group_id, made.id)
    desk.settle()
    assert [s.key for s in page.model.keyed] == ["P", "E", "A", "R", "V", "S"]
    assert words(page)[0] == "Late"
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.keyClicks(page.view, "s")
    assert [status for status, _ in stored(desk, session)][:1] == ["late"]
    assert "sick-note" in [status for status, _ in stored(desk, session)]


@pytest.fixture
def two(desk: AtDesk, page: RollCallPage) -> tuple[GroupSessionId, GroupSessionId]:
    first, _people = desk.enrolled(3)
    other = desk.cohort(TUESDAYS)
    for person in (desk.person("Ada Other"), desk.person("Ben Other")):
        desk.services.enrolments.enrol(other, person, joined_on=date(2026, 10, 6))
    sessions = desk.session(first), desk.session(other)
    page.resize(1232, 752)
    page.open_at(",".join(sessions), "")
    page.view.setFocus()
    return sessions


def test_two_groups_stand_side_by_side_and_the_keyboard_goes_from_one_to_the_other(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot, two: tuple[GroupSessionId, GroupSessionId]
) -> None:
    left, right = (pane.view for pane in page.panes)
    qtbot.keyClicks(left, "pp")
    qtbot.keyClick(left, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert right.hasFocus()
    assert page.session_id == two[1]
    qtbot.keyClicks(right, "a")
    assert [status for status, _ in stored(desk, two[0])] == ["present", "present", "unmarked"]
    assert [status for status, _ in stored(desk, two[1])] == ["absent", "unmarked"]
    qtbot.keyClick(right, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert left.hasFocus()


def test_another_group_of_the_day_is_opened_beside_and_closed_again(
    desk: AtDesk, page: RollCallPage, two: tuple[GroupSessionId, GroupSessionId]
) -> None:
    went: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *to: went.append(to))
    page.open_at(two[0], "")
    assert len(page.panes) == 1
    assert len(page.beside_menu.actions()) == 1
    page.beside_menu.actions()[0].trigger()
    assert went == [(places.ROLL_CALL, f"{two[0]},{two[1]}", "")]
    page.open_at(went[0][1], "")
    assert [pane.session_id for pane in page.panes] == list(two)
    page.panes[0].close_wanted.emit()
    assert went[-1] == (places.ROLL_CALL, two[1], "")


def test_what_others_mark_in_one_sheet_leaves_the_other_alone(
    desk: AtDesk, page: RollCallPage, two: tuple[GroupSessionId, GroupSessionId]
) -> None:
    desk.services.attendance.fill(two[1], "present")
    desk.settle()
    assert [pane.model.rows[0].status for pane in page.panes] == ["unmarked", "present"]


def test_an_absence_that_was_made_up_says_so_on_the_sheet_and_in_the_details(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    session = taken(desk, page)
    qtbot.keyClicks(page.view, "a")
    absent = row(desk, session)
    done = date(2026, 10, 6)
    draft = MakeUpDraft(enrolment_id=absent.enrolment_id, missed=session, task="Workbook, chapter 1")
    desk.services.makeups.add(draft, Approval(minutes=60, on=done))
    desk.settle()
    assert hint(page.model.rows[0]).word == "Made up on Tue 6 Oct"
    assert "Made up on Tue 6 Oct" in page.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    page.view.details_wanted.emit(0)
    dialog = open_dialog(page.window())
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Made up: 60 min, Tue 6 Oct, Workbook, chapter 1, approved by Nadia Brandt." in said
