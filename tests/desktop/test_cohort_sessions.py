"""The sessions tab: how each stands, adding, moving, calling off, and the way to the roll."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from pytestqt.qtbot import QtBot

from builders import TUESDAYS
from desktop.at_desk import AtDesk
from desktop.windows import dialog_of, in_window
from groupdesk.desktop.groups.breaks_field import BreaksField
from groupdesk.desktop.groups.leading import LeadersDialog
from groupdesk.desktop.groups.sessions.calling_off import CallOffDialog
from groupdesk.desktop.groups.sessions.controller import SessionsController
from groupdesk.desktop.groups.sessions.history import HistoryDialog
from groupdesk.desktop.groups.sessions.session_dialog import SessionDialog
from groupdesk.desktop.groups.sessions.tab import DESCRIBE, SessionsTab
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.breaks import Break
from groupdesk.domain.ids import CohortId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import SessionState

TUESDAYS_AT_NINE = replace(TUESDAYS, start=time(9))


@pytest.fixture
def tab(desk: AtDesk, qtbot: QtBot) -> SessionsTab:
    made = SessionsTab(desk.tasks)
    made.controller = SessionsController(made, desk.services, desk.tasks, desk.hub, desk.deeds)
    return in_window(qtbot, made, 1024, 640)


def opened(tab: SessionsTab, cohort: CohortId) -> SessionsTab:
    tab.controller.open(cohort)
    return tab


def lines(tab: SessionsTab) -> list[tuple[str, ...]]:
    wanted = ("number", "day", "topic", "came", "state")
    columns = [column for column in tab.table.columns if column.key in wanted]
    rows = [tab.table.row_at(at) for at in range(tab.table.rowCount())]
    return [tuple(column.spoken(row) for column in columns) for row in rows if row is not None]


def test_each_session_says_how_it_stands(desk: AtDesk, tab: SessionsTab) -> None:
    cohort, _people = desk.enrolled(2)
    desk.services.attendance.fill(desk.session(cohort), "present")
    desk.turn_to(2026, 10, 20, 9)
    desk.services.sessions.call_off(desk.session(cohort, 4), SessionState.CANCELLED_BY_US, "Snow")
    opened(tab, cohort)
    assert lines(tab)[:5] == [
        ("1", "Tue 6 Oct", "", "2 of 2", "Roll taken"),
        ("2", "Tue 13 Oct", "", "2 expected", "2 not marked"),
        ("3", "Tue 20 Oct", "", "2 expected", "Today"),
        ("–", "Tue 27 Oct", "was session 4 · Snow", "–", "Cancelled by us"),
        ("4", "Tue 3 Nov", "", "2 expected", "Planned"),
    ]
    assert tab._facts.text() == "1 of 7 sessions held"
    assert tab.row(tab.view.current_id()).starts_at.date() == date(2026, 10, 20)


def test_enter_opens_the_roll_of_a_session_that_has_come(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    asked: list[tuple[str, str, str]] = []
    opened(tab, cohort).wanted.connect(lambda *parts: asked.append(parts))
    qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    assert asked == [("roll-call", desk.session(cohort), "")]


def test_marks_of_a_session_that_has_come_are_imported_by_key(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    asked: list[tuple[str, str, str]] = []
    opened(tab, cohort).wanted.connect(lambda *parts: asked.append(parts))
    qtbot.keyClick(tab.view, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert asked == [("marks-import", desk.session(cohort), "")]


def test_enter_on_a_session_to_come_edits_it(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    opened(tab, cohort).view.choose(desk.session(cohort, 2))
    qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    dialog = dialog_of(tab, SessionDialog)
    dialog.form.topic_edit.setText("Worry time")
    dialog.form.place_edit.setText("Room 9")
    dialog.form.link_edit.setText("https://example.org/room")
    dialog.primary.click()
    desk.settle()
    assert lines(tab)[1][2] == "Worry time · Room 9"
    assert desk.services.sessions.session(desk.session(cohort, 2)).link == "https://example.org/room"
    desk.take_back()
    assert lines(tab)[1][2] == ""


def test_one_more_session_is_proposed_a_week_after_the_last(desk: AtDesk, tab: SessionsTab) -> None:
    cohort = desk.cohort()
    opened(tab, cohort).add_button.click()
    dialog = dialog_of(tab, SessionDialog)
    assert dialog.starts_at().date() == date(2026, 12, 8)
    assert dialog.draft().kind is SessionKind.EXTRA
    dialog.form.topic_edit.setText("Farewell")
    dialog.primary.click()
    desk.settle()
    assert lines(tab)[-1][:3] == ("–", "Tue 8 Dec", "Extra session · Farewell")
    assert desk.heard.last() == "A session is added on Tue 8 Dec, 18:00."
    desk.take_back()
    assert len(lines(tab)) == 8


def test_a_session_is_moved_with_a_reason_and_the_list_says_from_where(
    desk: AtDesk, tab: SessionsTab, qtbot: QtBot
) -> None:
    cohort = desk.cohort()
    opened(tab, cohort).view.choose(desk.session(cohort, 2))
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(tab, SessionDialog)
    dialog.form.day_date.setDate(QDate(2026, 10, 15))
    dialog.primary.click()
    assert dialog.problem().startswith("This needs a reason")
    dialog.form.reason_combo.setEditText("Room not free")
    dialog.primary.click()
    desk.settle()
    assert lines(tab)[1] == (
        "2",
        "Thu 15 Oct",
        "moved from Tue 13 Oct 18:00 · Room not free",
        "–",
        "Moved",
    )


def test_people_who_would_begin_later_are_named_and_join_with_one_key(
    desk: AtDesk, tab: SessionsTab, qtbot: QtBot
) -> None:
    cohort, _people = desk.enrolled(2)
    opened(tab, cohort).deeds.action("move").trigger()
    dialog = dialog_of(tab, SessionDialog)
    assert not dialog.join_check.isVisible()
    dialog.form.day_date.setDate(QDate(2026, 10, 5))
    desk.settle()
    assert dialog.note.text() == "Person 001, Person 002 join later, so are not expected."
    assert dialog.join_check.text() == "Let 2 people join from this day (Ctrl+J)"
    qtbot.keyClick(dialog, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    dialog.form.reason_combo.setEditText("Room not free")
    dialog.primary.click()
    desk.settle()
    assert lines(tab)[0][1:4] == ("Mon 5 Oct", "moved from Tue 6 Oct 18:00 · Room not free", "2 expected")
    desk.take_back()
    assert lines(tab)[0][1] == "Tue 6 Oct"


def test_a_new_first_session_offers_the_same(desk: AtDesk, tab: SessionsTab) -> None:
    cohort, _people = desk.enrolled(2)
    opened(tab, cohort).add_button.click()
    dialog = dialog_of(tab, SessionDialog)
    dialog.form.day_date.setDate(QDate(2026, 10, 1))
    desk.settle()
    dialog.join_check.click()
    dialog.primary.click()
    desk.settle()
    assert lines(tab)[0][3] == "2 expected"


@pytest.mark.parametrize("following", [False, True])
def test_a_closed_day_offers_another_one_and_meeting_anyway(
    desk: AtDesk, tab: SessionsTab, qtbot: QtBot, following: bool
) -> None:
    cohort = desk.cohort()
    desk.services.practice.add_closure(date(2026, 10, 15), date(2026, 10, 15), "Painters")
    opened(tab, cohort).view.choose(desk.session(cohort, 2))
    tab.deeds.action("move").trigger()
    dialog = dialog_of(tab, SessionDialog)
    dialog.form.day_date.setDate(QDate(2026, 10, 15))
    dialog.form.scope_combo.setCurrentIndex(int(following))
    dialog.form.reason_combo.setEditText("Room not free")
    desk.settle()
    if not following:
        dialog.primary.click()
        desk.settle()
        assert dialog.primary.text().startswith("Take ")
    assert dialog.hold_button.text() == "Meet on Thu 15 Oct anyway"
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert lines(tab)[1][1] == "Thu 15 Oct"
    assert lines(tab)[2][1] == ("Thu 22 Oct" if following else "Tue 20 Oct")


def test_following_sessions_on_a_closed_day_go_elsewhere_by_enter(desk: AtDesk, tab: SessionsTab) -> None:
    cohort = desk.cohort()
    desk.services.practice.add_closure(date(2026, 10, 15), date(2026, 10, 15), "Painters")
    opened(tab, cohort).view.choose(desk.session(cohort, 2))
    tab.deeds.action("move").trigger()
    dialog = dialog_of(tab, SessionDialog)
    dialog.form.day_date.setDate(QDate(2026, 10, 15))
    dialog.form.scope_combo.setCurrentIndex(1)
    dialog.form.reason_combo.setEditText("Room not free")
    dialog.primary.click()
    desk.settle()
    assert "Thu 15 Oct" not in [line[1] for line in lines(tab)]


def test_calling_off_is_done_by_keyboard_and_can_be_taken_back(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    opened(tab, cohort).view.choose(desk.session(cohort, 2))
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Delete)
    dialog = dialog_of(tab, CallOffDialog)
    dialog.form.reason_combo.setEditText("Weather")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    desk.settle()
    assert lines(tab)[1][4] == "Cancelled by us"
    assert lines(tab)[2][0] == "2"
    assert desk.heard.last() == "Session 2 of 8 on Tue 13 Oct, 18:00 is called off."
    desk.take_back()
    assert lines(tab)[1][:2] == ("2", "Tue 13 Oct")


def test_a_session_with_marks_stays_where_it_is(desk: AtDesk, tab: SessionsTab) -> None:
    cohort, _people = desk.enrolled(1)
    desk.services.attendance.fill(desk.session(cohort), "present")
    opened(tab, cohort)
    assert not tab.deeds.action("move").isEnabled()
    assert not tab.deeds.action("call-off").isEnabled()
    assert tab.deeds.action("roll").isEnabled()


def test_a_roll_that_holds_only_planned_absences_can_be_called_off(desk: AtDesk, tab: SessionsTab) -> None:
    cohort, people = desk.enrolled(2)
    first = desk.session(cohort)
    stay = desk.services.enrolments.roster(cohort)[0].enrolment_id
    desk.services.absences.plan(stay, date(2026, 10, 6), date(2026, 10, 6), "Exam")
    for status in ("present", "unmarked"):
        desk.services.attendance.mark(first, [MarkDraft(person_id=people[1], status=status)])
    opened(tab, cohort)
    assert tab.deeds.action("move").isEnabled()
    assert tab.deeds.action("call-off").isEnabled()


def test_the_sheet_is_offered_only_where_papers_can_be_printed(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    opened(tab, cohort)
    assert not tab.deeds.action("sheet").isVisible()
    tab.offer_sheets(True)
    tab.view.setFocus()
    with qtbot.waitSignal(tab.print_wanted) as asked:
        qtbot.keyClick(tab.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["sign-in-sheet", desk.session(cohort)]


def test_the_call_list_is_one_key_away_also_of_a_session_called_off(
    desk: AtDesk, tab: SessionsTab, qtbot: QtBot
) -> None:
    cohort, _people = desk.enrolled(1)
    desk.services.sessions.call_off(desk.session(cohort), SessionState.CANCELLED_BY_US, "Snow")
    opened(tab, cohort).offer_sheets(True)
    off = tab.table.row_at(0).id
    tab.view.choose(off)
    tab.view.setFocus()
    with qtbot.waitSignal(tab.print_wanted) as asked:
        qtbot.keyClick(tab.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["call-list", off]


def test_the_sheets_that_were_printed_for_a_session_are_one_key_away(
    desk: AtDesk, tab: SessionsTab, qtbot: QtBot
) -> None:
    cohort, _people = desk.enrolled(1)
    chosen = desk.session(cohort, 2)
    opened(tab, cohort).view.choose(chosen)
    tab.view.setFocus()
    with qtbot.waitSignal(tab.wanted) as asked:
        qtbot.keyClick(tab.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["roll-call", chosen, "sheets"]


def test_a_plan_and_what_to_bring_are_written_line_by_line(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    opened(tab, cohort).view.choose(desk.session(cohort, 2))
    qtbot.keyClick(tab.view, Qt.Key.Key_F2)
    dialog = dialog_of(tab, SessionDialog)
    dialog.form.plan_edit.setFocus()
    qtbot.keyClicks(dialog.form.plan_edit, "10 Welcome")
    qtbot.keyClick(dialog.form.plan_edit, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.form.plan_edit, "20 Worry")
    qtbot.keyClick(dialog.form.plan_edit, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.form.materials_edit
    qtbot.keyClicks(dialog.form.materials_edit, "Flip chart")
    dialog.primary.click()
    desk.settle()
    session = desk.services.sessions.session(desk.session(cohort, 2))
    assert (session.plan, session.materials) == ("10 Welcome\n20 Worry", "Flip chart")


def test_the_running_sheet_is_one_key_away_but_for_a_session_called_off(
    desk: AtDesk, tab: SessionsTab, qtbot: QtBot
) -> None:
    cohort, _people = desk.enrolled(1)
    desk.services.sessions.call_off(desk.session(cohort), SessionState.CANCELLED_BY_US, "Snow")
    opened(tab, cohort).offer_sheets(True)
    off, on = tab.table.row_at(0).id, tab.table.row_at(1).id
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    tab.view.setFocus()
    tab.view.choose(off)
    with qtbot.assertNotEmitted(tab.print_wanted):
        qtbot.keyClick(tab.view, Qt.Key.Key_R, both)
    tab.view.choose(on)
    with qtbot.waitSignal(tab.print_wanted) as asked:
        qtbot.keyClick(tab.view, Qt.Key.Key_R, both)
    assert asked.args == ["running-sheet", on]


def test_an_impossible_time_is_refused_beside_its_field(desk: AtDesk, tab: SessionsTab) -> None:
    cohort = desk.cohort()
    opened(tab, cohort).add_button.click()
    dialog = dialog_of(tab, SessionDialog)
    dialog.show_times(date(2027, 3, 14), dialog.starts_at().time().replace(hour=2, minute=30), 60)
    dialog.primary.click()
    assert "put forward" in dialog.problem()
    assert len(lines(tab)) == 8
    dialog.primary.click()  # the proposal: the time after the gap
    desk.settle()
    assert lines(tab)[-1][1] == "Sun 14 Mar 2027"
    assert tab.table.row_at(8).starts_at.hour == 3


def test_a_cohort_without_sessions_offers_the_first_one(desk: AtDesk, tab: SessionsTab) -> None:
    opened(tab, desk.cohort(rule=None))
    assert tab._stack.currentIndex() == 1


def chosen(tab: SessionsTab, cohort: CohortId, session: str, key: Qt.Key, qtbot: QtBot) -> None:
    opened(tab, cohort).view.choose(session)
    tab.view.setFocus()
    with_control = Qt.KeyboardModifier.NoModifier if key == Qt.Key.Key_Delete else Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(tab.view, key, with_control)


def test_a_snow_day_adds_one_at_the_end_and_a_holiday_there_is_answered_by_one_key(
    desk: AtDesk, tab: SessionsTab, qtbot: QtBot
) -> None:
    cohort = desk.cohort()
    desk.services.practice.add_closure(date(2026, 12, 8), date(2026, 12, 8), "Painters")
    chosen(tab, cohort, desk.session(cohort, 5), Qt.Key.Key_Delete, qtbot)
    dialog = dialog_of(tab, CallOffDialog)
    qtbot.keyClicks(dialog.form.reason_combo, "Weather")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.problem().endswith("the next free day is 2026-12-15.")
    assert dialog.primary.text() == "Call off, meet on Tue 15 Dec"
    assert len(lines(tab)) == 8
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    desk.settle()
    assert [line[1] for line in lines(tab)][-1] == "Tue 15 Dec"
    assert lines(tab)[4][2] == "was session 5 · Weather"
    desk.take_back()
    assert (len(lines(tab)), lines(tab)[4][0]) == (8, "5")


def test_this_and_the_following_move_together_and_closed_days_are_told_beforehand(
    desk: AtDesk, tab: SessionsTab, qtbot: QtBot
) -> None:
    cohort = desk.cohort()
    desk.services.practice.add_closure(date(2026, 11, 12), date(2026, 11, 12), "Painters")
    chosen(tab, cohort, desk.session(cohort, 5), Qt.Key.Key_M, qtbot)
    dialog = dialog_of(tab, SessionDialog)
    assert dialog.form.scope_combo.itemText(1) == "This one and the 3 that follow"
    dialog.form.scope_combo.setCurrentIndex(1)
    dialog.form.day_date.setDate(QDate(2026, 11, 5))
    assert dialog.note.text() == "Thu 12 Nov is closed (Painters), so that session goes to Thu 10 Dec."
    dialog.form.reason_combo.setEditText("Room not free")
    dialog.primary.click()
    desk.settle()
    assert [line[1] for line in lines(tab)][4:] == ["Thu 5 Nov", "Thu 19 Nov", "Thu 3 Dec", "Thu 10 Dec"]


def test_a_closed_day_is_refused_and_enter_takes_the_free_one(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    desk.services.practice.add_closure(date(2026, 10, 14), date(2026, 10, 14), "Painters")
    chosen(tab, cohort, desk.session(cohort, 2), Qt.Key.Key_M, qtbot)
    dialog = dialog_of(tab, SessionDialog)
    dialog.form.day_date.setDate(QDate(2026, 10, 14))
    dialog.form.reason_combo.setEditText("Room not free")
    dialog.primary.click()
    assert dialog.primary.text() == "Take Thu 15 Oct"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    desk.settle()
    assert lines(tab)[1][1] == "Thu 15 Oct"


def test_clashes_are_a_warning_in_the_dialog_and_no_refusal(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort = desk.cohort(place="Room 2")
    other = desk.cohort(place="room 2", rule=TUESDAYS_AT_NINE)
    chosen(tab, other, desk.session(other, 2), Qt.Key.Key_M, qtbot)
    dialog = dialog_of(tab, SessionDialog)
    dialog.form.start_time.setTime(QTime(18, 30))
    assert dialog.note.text() == "Room 2 is taken by Anxiety skills, Tue 13 Oct 18:00."
    dialog.form.reason_combo.setEditText("Illness")
    dialog.primary.click()
    desk.settle()
    assert desk.services.sessions.session(desk.session(other, 2)).starts_at.hour == 18
    assert desk.services.groups.cohort(cohort).place == "Room 2"


def test_breaks_of_an_evening_are_corrected_and_its_minutes_follow(
    desk: AtDesk, tab: SessionsTab, qtbot: QtBot
) -> None:
    cohort, people = desk.enrolled(1)
    desk.turn_to(2026, 10, 6, 20)
    session = desk.session(cohort)
    desk.services.attendance.mark(session, [MarkDraft(person_id=people[0], status="present")])
    opened(tab, cohort).view.choose(session)
    tab.deed_wanted.emit(DESCRIBE, session)
    dialog = dialog_of(tab, SessionDialog)
    dialog.breaks.button.click()
    (row,) = dialog.breaks.rows
    assert (row.at.time(), row.minutes.value()) == (QTime(18, 40), 10)
    row.at.setTime(QTime(19, 25))
    dialog.primary.click()
    assert dialog.fields["breaks"].problem().startswith("The break does not fit into the session")
    row.at.setTime(QTime(19, 5))
    row.minutes.setValue(15)
    dialog.primary.click()
    assert desk.services.sessions.session(session).breaks == (Break(65, 15),)
    assert desk.services.attendance.sheet(session).rows[0].minutes == 75
    steps = [row.after for row in desk.services.sessions.history(session) if row.after and "breaks" in row.after]
    assert steps[-1]["breaks"] == (Break(65, 15),)
    desk.take_back()
    assert desk.services.attendance.sheet(session).rows[0].minutes == 90

    tab.deed_wanted.emit(DESCRIBE, session)
    dialog = dialog_of(tab, SessionDialog)
    assert dialog.breaks.rows == []
    dialog.breaks.button.click()
    dialog.breaks.rows[0].remove.click()
    dialog.primary.click()
    assert desk.services.sessions.session(session).breaks == ()


def test_a_break_without_a_time_keeps_none_until_somebody_sets_one(qtbot: QtBot) -> None:
    field = BreaksField()
    qtbot.addWidget(field)
    field.show_breaks((Break(None, 15),))
    field.show_session(time(18), 90)
    assert field.rows[0].at.time() == QTime(18, 37)
    field.rows[0].minutes.setValue(20)
    assert field.breaks() == (Break(None, 20),)
    assert field.rows[0].at.time() == QTime(18, 35)
    field.rows[0].at.setTime(QTime(19, 0))
    assert field.breaks() == (Break(60, 20),)
    field.show_session(time(23, 30), 90)
    assert field.rows[0].at.time() == QTime(0, 30)
    field.rows[0].at.setTime(QTime(0, 15))
    assert field.breaks() == (Break(45, 20),)
    kept = field.remembered()
    field.show_breaks(())
    field.remember(kept)
    assert field.breaks() == (Break(45, 20),)


def test_the_history_tells_the_old_number(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    sixth = desk.session(cohort, 6)
    desk.services.sessions.call_off(desk.session(cohort, 5), SessionState.CANCELLED_BY_US, "Snow")
    chosen(tab, cohort, sixth, Qt.Key.Key_H, qtbot)
    dialog = dialog_of(tab, HistoryDialog)
    assert [row.accessibleName().split(",")[0] for row in dialog.rows] == [
        "Session 6 becomes session 5",
        "Planned · session 6 · Tue 10 Nov 18:00",
    ]


def test_leaders_of_one_session_have_a_role(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    chosen(tab, cohort, desk.session(cohort, 2), Qt.Key.Key_L, qtbot)
    dialog = dialog_of(tab, LeadersDialog)
    dialog.form.role_combo.setCurrentIndex(dialog.form.role_combo.findText("Interpreter"))
    dialog.primary.click()
    ((assignment, row),) = desk.services.leading.of_cohort(cohort)
    assert (assignment.session_id, assignment.role) == (desk.session(cohort, 2), "interpreter")
    assert [made.accessibleName() for made in dialog.rows.values()] == ["Nadia Brandt, Interpreter · this session only"]
    dialog.primary.click()
    assert dialog.problem().startswith("Somebody with that name leads")
    dialog.removed.emit(assignment.id)
    assert desk.services.leading.of_cohort(cohort) == ()


def test_one_more_is_added_at_the_end_by_key(desk: AtDesk, tab: SessionsTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    chosen(tab, cohort, desk.session(cohort, 2), Qt.Key.Key_E, qtbot)
    desk.settle()
    assert lines(tab)[-1][:2] == ("9", "Tue 8 Dec")
