"""The attendance matrix: figures by the rules, one key a cell, and marks that never flicker."""

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.windows import in_window
from groupdesk.desktop.groups.matrix.controller import AttendanceController
from groupdesk.desktop.groups.matrix.drawn import Look
from groupdesk.desktop.groups.matrix.tab import AttendanceTab
from groupdesk.desktop.groups.matrix.table import MatrixTable
from groupdesk.desktop.groups.matrix.tallies import Tally, person_tally, session_tally, sum_of
from groupdesk.desktop.kit import privacy
from groupdesk.domain.attendance import MarkDraft, Matrix, MatrixPerson, MatrixSession
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement
from groupdesk.domain.enrolments import EnrolmentState
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId, PersonId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import SessionState
from groupdesk.domain.statuses import default_statuses
from groupdesk.services.makeups import Approval, MakeUpDraft

STATUSES = default_statuses()
HELD = MatrixSession(
    id=GroupSessionId("s"),
    number=1,
    kind=SessionKind.REGULAR,
    starts_at=datetime(2026, 10, 6, 18),
    state=SessionState.HELD,
    is_sheet_open=True,
    minutes=90,
)
CODES = [status.code for status in STATUSES.statuses]


@pytest.fixture
def tab(desk: AtDesk, qtbot: QtBot) -> AttendanceTab:
    made = AttendanceTab()
    made.controller = AttendanceController(made, desk.services, desk.tasks, desk.hub, desk.deeds)
    return in_window(qtbot, made, 1024, 640)


def opened(tab: AttendanceTab, cohort: CohortId) -> AttendanceTab:
    tab.controller.open(cohort)
    tab.marks.setFocus()
    return tab


def give_rule(desk: AtDesk, cohort: CohortId, rule: CompletionRule) -> None:
    desk.services.completion_rules.set_for_group(desk.services.groups.cohort(cohort).group_id, rule)


def signs(tab: AttendanceTab, column: int = 1) -> str:
    return "".join(tab.table.drawn(row, column).text or "." for row in range(tab.table.rowCount()))


def key(tab: AttendanceTab, letter: str) -> None:
    press = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    tab.marks.keyPressEvent(press)


# figures


def test_called_off_and_unopened_sessions_are_in_no_figure() -> None:
    off = replace(HELD, state=SessionState.CANCELLED_BY_US)
    planned = replace(HELD, state=SessionState.PLANNED, is_sheet_open=False)
    marks = [("present", 90), ("present", 90), ("unmarked", None)]
    assert person_tally(marks, [HELD, off, planned], STATUSES) == Tally(1, 1, 90, 90)


def test_blanks_and_absences_are_expected_and_late_people_came() -> None:
    marks = [("late", 75), ("unmarked", None), ("absent", None), ("excused", None), None, ("not-expected", None)]
    tally = person_tally(marks, [HELD] * len(marks), STATUSES)
    assert (tally.came, tally.expected, tally.minutes, tally.offered) == (1, 4, 75, 360)
    assert tally.share == 0.25


def test_a_status_that_is_no_longer_known_counts_nothing() -> None:
    assert person_tally([("gone", 10)], [HELD], STATUSES) == Tally()


def test_before_anything_is_held_there_is_no_rate() -> None:
    assert Tally().share is None
    assert Tally().minutes_share is None


cells = st.one_of(st.none(), st.tuples(st.sampled_from(CODES), st.one_of(st.none(), st.integers(0, 90))))


@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1, max_size=6))
def test_lines_and_columns_add_up_to_the_same(rows: list[list[tuple[str, int | None] | None]]) -> None:
    sessions = [HELD, replace(HELD, is_sheet_open=False), replace(HELD, state=SessionState.CANCELLED_BY_HOST)]
    by_line = sum_of([person_tally(row, sessions, STATUSES) for row in rows])
    columns = [[row[at] for row in rows] for at in range(3)]
    assert by_line == sum_of([session_tally(c, s, STATUSES) for c, s in zip(columns, sessions, strict=True)])
    assert by_line.came <= by_line.expected


# what it shows


def test_people_and_sessions_are_shown_with_their_marks(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, people = desk.enrolled(3)
    session = desk.session(cohort)
    drafts = [MarkDraft(person_id=people[0], status="present"), MarkDraft(person_id=people[1], status="absent")]
    desk.services.attendance.mark(session, drafts)
    desk.services.sessions.call_off(desk.session(cohort, 2), SessionState.CANCELLED_BY_US, "Snow")
    opened(tab, cohort)
    assert signs(tab) == "PA."
    looks = [tab.table.drawn(2, column).look for column in (1, 2, 3)]
    assert looks == [Look.BLANK, Look.CALLED_OFF, Look.TO_COME]
    assert tab.table.headerData(1, Qt.Orientation.Horizontal) == "1\n6 Oct"
    assert tab.table.headerData(2, Qt.Orientation.Horizontal) == "–\n13 Oct"
    assert tab.totals.accessibleName() == "Came of expected: 1 / 3, 33 %"


def test_somebody_who_joined_later_is_not_expected_before(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(1)
    desk.services.enrolments.enrol(cohort, desk.person("Zoe"), joined_on=date(2026, 10, 13))
    opened(tab, cohort)
    assert tab.table.drawn(1, 1).look is Look.NOT_EXPECTED
    assert tab.table.drawn(1, 2).look is Look.TO_COME


def test_every_cell_is_read_aloud_with_person_session_and_mark(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(1)
    desk.services.attendance.fill(desk.session(cohort), "late")
    opened(tab, cohort)
    spoken = int(Qt.ItemDataRole.AccessibleTextRole)
    assert tab.table.data(tab.table.index(0, 1), spoken) == "Person 001, Session 1, 6 Oct: Late"
    assert tab.table.data(tab.table.index(0, 2), spoken) == "Person 001, Session 2, 13 Oct: still to come"
    assert tab.table.data(tab.table.index(0, 10), spoken) == "Person 001: 100 %"


def test_hidden_names_are_initials(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort = desk.cohort()
    desk.services.enrolments.enrol(cohort, desk.person("Amara Okafor"), joined_on=date(2026, 10, 6))
    opened(tab, cohort)
    privacy.hide_names(True)
    try:
        assert tab.table.data(tab.table.index(0, 0)) == "A. O."
    finally:
        privacy.hide_names(False)


def test_minutes_are_shown_on_wish(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, people = desk.enrolled(2)
    session = desk.session(cohort)
    desk.services.attendance.mark(session, [MarkDraft(person_id=people[0], status="late", minutes_late=20)])
    desk.services.attendance.mark(session, [MarkDraft(person_id=people[1], status="absent")])
    opened(tab, cohort)
    tab.segments.choose("minutes")
    assert [tab.table.drawn(row, 1).text for row in (0, 1)] == ["70", "0"]
    assert tab.table.figure_words(tab.table.person_tally(0)) == ("70 / 90", "78 %")


def test_an_empty_cohort_says_what_belongs_here(desk: AtDesk, tab: AttendanceTab) -> None:
    opened(tab, desk.cohort())
    assert tab._stack.currentIndex() == 1


def test_the_model_keeps_qts_promises(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(3)
    tester = QAbstractItemModelTester(tab.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    opened(tab, cohort)
    tab.search.setText("003")
    key(tab, "p")
    tab.search.setText("")
    assert tester.model() is tab.table


def test_without_a_rule_nobody_is_judged(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(1)
    opened(tab, cohort)
    assert tab.table.outlook_column == -1
    assert tab._facts.text() == ""


def test_with_a_rule_everybody_has_an_outlook(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, people = desk.enrolled(2)
    rule = CompletionRule(name="All", requirements=(Requirement(share=Fraction(1)),), make_ups=MakeUps.NONE)
    give_rule(desk, cohort, rule)
    session = desk.session(cohort)
    drafts = [MarkDraft(person_id=people[0], status="present"), MarkDraft(person_id=people[1], status="absent")]
    desk.services.attendance.mark(session, drafts)
    opened(tab, cohort)
    column = tab.table.outlook_column
    assert tab.table.headerData(column, Qt.Orientation.Horizontal) == "Outlook"
    spoken = int(Qt.ItemDataRole.AccessibleTextRole)
    said = [tab.table.data(tab.table.index(row, column), spoken) for row in (0, 1)]
    assert said == ["Person 001: On course", "Person 002: Cannot complete any more"]
    assert tab._facts.text() == "Rule: all sessions, without make-ups"
    key(tab, "a")
    desk.settle()
    assert tab.table.outlook_sign(0).word == "Cannot complete any more"


# keys


def test_it_opens_at_todays_session_and_one_key_marks_and_goes_down(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(3)
    opened(tab, cohort)
    for letter in "plE":
        key(tab, letter)
    desk.settle()
    assert signs(tab) == "PLE"
    stored = desk.services.attendance.sheet(desk.session(cohort)).rows
    assert [row.status for row in stored] == ["present", "late", "excused"]
    assert tab.marks.currentIndex().row() == 2
    assert desk.heard.last() == "Person 003 on Tue 6 Oct: excused."


def test_backspace_clears_and_undo_brings_the_mark_back(desk: AtDesk, tab: AttendanceTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    desk.services.attendance.fill(desk.session(cohort), "absent")
    opened(tab, cohort)
    qtbot.keyClick(tab.marks, Qt.Key.Key_Backspace)
    desk.settle()
    assert tab.table.drawn(0, 1).look is Look.BLANK
    assert desk.heard.last() == "The mark of Person 001 on Tue 6 Oct is cleared."
    desk.take_back()
    assert signs(tab) == "A"


def test_arrows_move_and_the_row_of_the_keyboard_is_shown_beside_its_name(
    desk: AtDesk, tab: AttendanceTab, qtbot: QtBot
) -> None:
    cohort, _people = desk.enrolled(3)
    opened(tab, cohort)
    qtbot.keyClick(tab.marks, Qt.Key.Key_Down)
    qtbot.keyClick(tab.marks, Qt.Key.Key_Right)
    index = tab.marks.currentIndex()
    assert (index.row(), index.column(), tab.names.here) == (1, 2, 1)


@pytest.mark.parametrize(
    ("number", "said"),
    [(2, "This session is on Tue 13 Oct, so nothing was marked; plan an absence instead."), (3, "called off")],
)
def test_a_cell_that_takes_no_mark_says_why(desk: AtDesk, tab: AttendanceTab, number: int, said: str) -> None:
    cohort, _people = desk.enrolled(1)
    desk.services.sessions.call_off(desk.session(cohort, 3), SessionState.CANCELLED_BY_US, "Snow")
    opened(tab, cohort).marks.go_to(0, number)
    key(tab, "p")
    assert said in desk.heard.last()
    assert tab.table.drawn(0, number).look in (Look.TO_COME, Look.CALLED_OFF)


def test_somebody_not_expected_takes_no_mark(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(1)
    desk.services.enrolments.enrol(cohort, desk.person("Zoe"), joined_on=date(2026, 10, 13))
    opened(tab, cohort).marks.go_to(1, 1)
    key(tab, "p")
    assert "does not stand on the sheet" in desk.heard.last()


def test_a_letter_without_a_status_changes_nothing(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(1)
    opened(tab, cohort)
    key(tab, "q")
    assert desk.heard.said == []


def test_a_slash_goes_to_the_search_and_the_choice_stays(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(3)
    opened(tab, cohort).marks.go_to(2, 1)
    tab.window().activateWindow()
    key(tab, "/")
    tab.search.setText("003")
    assert tab.table.rowCount() == 1
    assert tab.table.people[tab.marks.currentIndex().row()].name == "Person 003"


def test_the_menu_of_a_cell_offers_statuses_without_a_key_too(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(1)
    opened(tab, cohort)
    tab._show_menu(0, 1, tab.mapToGlobal(tab.rect().center()))
    menu = tab.findChildren(QMenu)[-1]
    actions = {action.text().partition("\t")[0]: action for action in menu.actions()}
    assert {"Present", "By phone", "Clear", "Open the roll call", "Open the person"} <= set(actions)
    actions["By phone"].trigger()
    desk.settle()
    assert signs(tab) == "T"
    menu.close()


# reading again


def matrix(status: str) -> Matrix:
    person = MatrixPerson(
        enrolment_id=EnrolmentId("e"),
        person_id=PersonId("p"),
        name="Amara",
        state=EnrolmentState.ACTIVE,
        joined_on=date(2026, 10, 1),
        left_on=None,
        marks=((status, None),),
    )
    return Matrix(cohort_id=CohortId("c"), sessions=(HELD,), people=(person,))


def test_a_mark_on_its_way_is_kept_over_what_was_read_before_it(qtbot: QtBot) -> None:
    table = MatrixTable()
    table.show_matrix(matrix("unmarked"), STATUSES, date(2026, 10, 6))
    waiting = table.set_pending(0, 1, "late")
    table.show_matrix(matrix("unmarked"), STATUSES, date(2026, 10, 6))
    assert table.drawn(0, 1).text == "L"
    table.settle(waiting, "late")
    table.show_matrix(matrix("late"), STATUSES, date(2026, 10, 6))
    assert table.drawn(0, 1).text == "L"


def test_a_second_key_wins_over_the_end_of_the_first(qtbot: QtBot) -> None:
    table = MatrixTable()
    table.show_matrix(matrix("unmarked"), STATUSES, date(2026, 10, 6))
    first = table.set_pending(0, 1, "late")
    table.set_pending(0, 1, "absent")
    table.settle(first, "late")
    table.show_matrix(matrix("late"), STATUSES, date(2026, 10, 6))
    assert table.drawn(0, 1).text == "A"


def test_a_refused_mark_goes_back_to_what_is_stored(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(1)
    opened(tab, cohort)
    desk.services.sessions.call_off(desk.session(cohort), SessionState.CANCELLED_BY_US, "Snow")
    key(tab, "p")  # the announcement has not arrived yet
    desk.settle()
    assert "called off" in desk.heard.last()
    assert tab.table.drawn(0, 1).look is Look.CALLED_OFF


def test_marks_of_another_page_arrive_without_a_reset(desk: AtDesk, tab: AttendanceTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(2)
    opened(tab, cohort).marks.go_to(1, 3)
    with qtbot.assertNotEmitted(tab.table.modelReset):
        desk.services.attendance.fill(desk.session(cohort), "present")
        desk.settle()
    assert signs(tab) == "PP"
    assert tab.marks.currentIndex().column() == 3


def test_the_chosen_cell_stays_with_its_person_when_others_come(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(2)
    opened(tab, cohort).marks.go_to(1, 2)
    desk.services.enrolments.enrol(cohort, desk.person("Aaa First"))
    desk.settle()
    index = tab.marks.currentIndex()
    assert (tab.table.people[index.row()].name, index.column()) == ("Person 002", 2)


def test_names_stay_while_sessions_scroll(desk: AtDesk, tab: AttendanceTab) -> None:
    from builders import TUESDAYS

    cohort, _people = desk.enrolled(2, rule=replace(TUESDAYS, count=52))
    opened(tab, cohort)
    desk.settle()
    assert tab._scroll.isVisible()
    tab.marks.go_to(0, 52)
    assert tab.marks.horizontalScrollBar().value() > 0
    assert tab._scroll.value() == tab.marks.horizontalScrollBar().value()
    assert tab.names.horizontalScrollBar().value() == 0


def test_right_to_left_every_column_is_painted(desk: AtDesk, tab: AttendanceTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    desk.services.attendance.fill(desk.session(cohort), "absent")
    tab.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    opened(tab, cohort)
    desk.settle()
    assert list(tab.marks._columns_in(tab.marks.viewport().rect())) == list(range(1, tab.table.columnCount()))
    assert tab.names.x() > tab.marks.x()


def test_an_absence_made_up_by_a_task_is_drawn_as_such_and_counts_as_come(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, people = desk.enrolled(2)
    session = desk.session(cohort)
    marks = [MarkDraft(person_id=people[0], status="A"), MarkDraft(person_id=people[1], status="P")]
    desk.services.attendance.mark(session, marks)
    opened(tab, cohort)
    assert tab.table.drawn(0, 1).look is Look.MARK
    absent = desk.services.attendance.sheet(session).rows[0]
    draft = MakeUpDraft(enrolment_id=absent.enrolment_id, missed=session, task="Workbook")
    desk.services.makeups.add(draft, Approval(minutes=60, on=date(2026, 10, 6)))
    desk.settle()
    assert (tab.table.drawn(0, 1).look, tab.table.drawn(0, 1).text) == (Look.MADE_UP, "A")
    assert "Absent, made up" in tab.table.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_legend_takes_a_second_line_where_one_is_too_narrow(desk: AtDesk, tab: AttendanceTab) -> None:
    cohort, _people = desk.enrolled(2)
    opened(tab, cohort)
    legend = tab.legend
    heights = []
    for width in (1400, 420):
        legend.resize(width, 40)
        heights.append(legend.sizeHint().height())
        metrics = tab.marks.look().minutes.metrics
        assert all(at + metrics.horizontalAdvance(text) <= width for _line, at, _drawn, text in legend._places())
    assert heights[1] >= 2 * heights[0]
