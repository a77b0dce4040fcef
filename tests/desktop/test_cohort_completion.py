"""The completion tab: who stands where, rules, make-ups and decisions, each with its way back."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.windows import dialog_of, in_window
from groupdesk.desktop.groups.completion import tab as keys
from groupdesk.desktop.groups.completion.controller import CompletionController
from groupdesk.desktop.groups.completion.decide_dialog import ExceptionDialog, QualifiedDialog
from groupdesk.desktop.groups.completion.dialogs import AlertDialog, MakeUpDialog, OrderDialog
from groupdesk.desktop.groups.completion.rule_dialog import COHORT, RuleDialog
from groupdesk.desktop.groups.completion.tab import CompletionTab
from groupdesk.desktop.groups.small_dialogs import ReasonDialog
from groupdesk.domain.alerts import AlertRule
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.completion.presets import preset, presets
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.session_making import SessionDraft


@pytest.fixture
def tab(desk: AtDesk, qtbot: QtBot) -> CompletionTab:
    made = CompletionTab(desk.tasks)
    made.controller = CompletionController(made, desk.services, desk.tasks, desk.hub, desk.deeds)
    return in_window(qtbot, made, 1024, 640)


@pytest.fixture
def cohort(desk: AtDesk) -> CohortId:
    """Two people after two sessions: the first came to both, the second missed both; a make-up session on Saturday."""
    made, people = desk.enrolled(2)
    for number, day in ((1, 6), (2, 13)):
        desk.turn_to(2026, 10, day, 20)
        marks = [MarkDraft(person_id=people[0], status="P"), MarkDraft(person_id=people[1], status="A")]
        desk.services.attendance.mark(desk.session(made, number), marks)
    saturday = datetime(2026, 10, 17, 10)
    draft = SessionDraft(starts_at=saturday, ends_at=saturday.replace(hour=11, minute=30), kind=SessionKind.MAKE_UP)
    desk.services.sessions.add(made, draft)
    return made


def ruled(desk: AtDesk, tab: CompletionTab, cohort: CohortId, amount: int = 0) -> CompletionTab:
    rule = preset("two-thirds").rule
    desk.services.completion_rules.set_for_cohort(cohort, rule)
    tab.controller.open(cohort)
    return tab


def second(tab: CompletionTab) -> EnrolmentId:
    row = tab.table.row_at(1)
    assert row is not None
    tab.view.choose(row.stay.enrolment_id)
    return row.stay.enrolment_id


def lines(tab: CompletionTab) -> list[tuple[str, ...]]:
    wanted = ("name", "outlook", "came", "left", "decision")
    columns = [column for column in tab.table.columns if column.key in wanted]
    rows = [tab.table.row_at(at) for at in range(tab.table.rowCount())]
    return [tuple(column.spoken(row) for column in columns) for row in rows if row is not None]


def test_without_a_rule_the_tab_offers_to_choose_one(desk: AtDesk, tab: CompletionTab, cohort: CohortId) -> None:
    tab.controller.open(cohort)
    assert not tab.rule_button.isVisible()
    tab.controller.set_rule()
    dialog = dialog_of(tab, RuleDialog)
    codes = [one.code for one in presets()]
    dialog.preset_combo.setCurrentIndex(1 + codes.index("two-thirds"))
    dialog.primary.click()
    assert "no legal advice" in dialog.problem()
    dialog.confirm_check.setChecked(True)
    dialog.owner_combo.setCurrentIndex(dialog.owner_combo.findData(COHORT))
    dialog.primary.click()
    desk.settle()
    assert desk.heard.last() == "The rule was set."
    assert desk.services.completion_rules.in_force(cohort).rule == preset("two-thirds").rule
    assert len(lines(tab)) == 2


@pytest.mark.parametrize("code", [one.code for one in presets()])
def test_the_dialog_keeps_every_field_of_every_preset(tab: CompletionTab, code: str) -> None:
    dialog = RuleDialog(tab.window(), preset(code).rule, CreditRule(), is_of_cohort=True)
    assert dialog.rule() == preset(code).rule


def test_a_rule_counts_minutes_as_the_group_does_and_says_where_it_differs(
    desk: AtDesk, tab: CompletionTab, cohort: CohortId
) -> None:
    ruled(desk, tab, cohort)
    assert not tab.own_terms.isVisible()
    tab.controller.set_rule()
    dialog = dialog_of(tab, RuleDialog)
    form = dialog.credit.form
    assert form.group_check.isChecked()
    assert not form.hour_combo.isEnabled()
    assert form.group_label.text() == "Every minute late is taken away. A contact hour has 60 minutes."
    form.group_check.setChecked(False)
    form.hour_combo.setCurrentIndex(form.hour_combo.findData(50))
    dialog.primary.click()
    desk.settle()
    assert desk.services.completion_rules.in_force(cohort).rule.credit == CreditRule(hour_minutes=50)
    assert "own terms" in tab.own_terms.text()
    assert tab.own_terms.isVisible()


def test_a_session_that_must_be_attended_is_a_number(tab: CompletionTab, desk: AtDesk, cohort: CohortId) -> None:
    ruled(desk, tab, cohort).controller.set_rule()
    dialog = dialog_of(tab, RuleDialog)
    for wrong in ("first", "1, x", "9999999", "²"):
        dialog.limits.form.must_edit.setText(wrong)
        dialog.primary.click()
        assert "must_sessions" in dialog.problem()
    dialog.limits.form.must_edit.setText("1; 5")
    dialog.primary.click()
    assert desk.services.completion_rules.in_force(cohort).rule.must_sessions == {1, 5}


def test_everybody_stands_in_the_list_with_the_figures_at_the_side(
    desk: AtDesk, tab: CompletionTab, cohort: CohortId
) -> None:
    ruled(desk, tab, cohort)
    assert lines(tab) == [
        ("Person 001", "On course", "2 of 2", "2", ""),
        ("Person 002", "Needs all 6 left", "0 of 2", "0", ""),
    ]
    second(tab)
    desk.settle()
    texts = tab.details.texts()
    assert "No absence is left: all 6 sessions to come are needed." in texts
    assert "Sat 17 Oct 10:00, make-up session (ANX-2026-01)" in texts


def test_a_make_up_is_agreed_on_and_undone(desk: AtDesk, tab: CompletionTab, cohort: CohortId) -> None:
    ruled(desk, tab, cohort)
    tab.deed_wanted.emit(keys.MAKE_UP, second(tab))
    dialog = dialog_of(tab, MakeUpDialog)
    assert dialog.form.absence_combo.currentText() == "Session 1, Tue 6 Oct"
    dialog.primary.click()
    desk.settle()
    assert desk.heard.last() == "The make-up is agreed on."
    assert "Session 1: to be made up by Sat 17 Oct 10:00" in tab.details.texts()
    desk.take_back()
    assert desk.services.makeups.of_cohort(cohort) == ()


def test_a_task_is_credited_at_once(desk: AtDesk, tab: CompletionTab, cohort: CohortId) -> None:
    ruled(desk, tab, cohort)
    tab.deed_wanted.emit(keys.MAKE_UP, second(tab))
    dialog = dialog_of(tab, MakeUpDialog)
    dialog.form.source_combo.setCurrentIndex(dialog.form.source_combo.count() - 1)
    dialog.primary.click()
    assert "which session or task" in dialog.problem()
    dialog.form.task_edit.setText("Workbook, chapter 1")
    dialog.form.done_check.setChecked(True)
    dialog.primary.click()
    desk.settle()
    assert desk.heard.last() == "The make-up is credited."
    assert lines(tab)[1][2] == "1 of 2"
    tab.details.remove_wanted.emit(desk.services.makeups.of_cohort(cohort)[0].id)
    desk.settle()
    assert lines(tab)[1][2] == "0 of 2"


def test_an_assigned_make_up_is_credited_once_attended(desk: AtDesk, tab: CompletionTab, cohort: CohortId) -> None:
    ruled(desk, tab, cohort)
    tab.deed_wanted.emit(keys.MAKE_UP, second(tab))
    dialog_of(tab, MakeUpDialog).primary.click()
    (made,) = desk.services.makeups.of_cohort(cohort)
    tab.details.approve_wanted.emit(made.id)
    assert "was not attended" in desk.heard.last()
    desk.turn_to(2026, 10, 17, 12)
    desk.services.attendance.mark(made.session_id, [MarkDraft(person_id=made.person_id, status="P")])
    tab.details.approve_wanted.emit(made.id)
    desk.settle()
    assert desk.heard.last() == "The make-up is credited."


def test_a_decision_against_the_rule_needs_a_reason_and_shows_it(
    desk: AtDesk, tab: CompletionTab, cohort: CohortId
) -> None:
    ruled(desk, tab, cohort)
    tab.deed_wanted.emit(keys.DECIDE, second(tab))
    dialog = dialog_of(tab, ReasonDialog)
    dialog.primary.click()
    assert dialog.problem()
    dialog.form.reason_combo.setEditText("Agreed with the court")
    dialog.primary.click()
    desk.settle()
    assert lines(tab)[1][4] == "By exception"
    assert "Completed, against the rule" in tab.details.texts()
    assert "Reason: Agreed with the court" in tab.details.texts()
    person = desk.services.makeups.absences(second(tab))
    desk.services.attendance.mark(person[0].session_id, [MarkDraft(person_id=_person(tab), status="P")])
    desk.settle()
    assert lines(tab)[1][4] == "Figures changed"


def _person(tab: CompletionTab) -> PersonId:
    row = tab.table.row_at(1)
    assert row is not None
    return row.stay.person_id


def test_all_who_qualify_are_decided_with_one_button(desk: AtDesk, tab: CompletionTab, cohort: CohortId) -> None:
    ruled(desk, tab, cohort)
    assert not tab.all_button.isVisible()
    for number in range(3, 8):
        session = desk.session(cohort, number)
        on = desk.services.sessions.session(session).on
        desk.turn_to(on.year, on.month, on.day, 20)
        desk.services.attendance.fill(session, "present")
    desk.settle()
    assert tab.all_button.text() == "Decide for 1 who qualifies"
    tab.all_button.click()
    dialog = dialog_of(tab, QualifiedDialog)
    assert not dialog.ends_stay.isChecked()
    dialog.primary.click()
    desk.settle()
    assert [row[4] for row in lines(tab)] == ["Completed", ""]
    assert tab.table.row_at(0).stay.state is EnrolmentState.ACTIVE
    desk.take_back()
    assert [row[4] for row in lines(tab)] == ["", ""]


def test_once_the_course_is_over_a_decision_completes_the_stay_and_one_undo_takes_both_back(
    desk: AtDesk, tab: CompletionTab, cohort: CohortId
) -> None:
    ruled(desk, tab, cohort)
    for number in range(3, 9):
        session = desk.session(cohort, number)
        on = desk.services.sessions.session(session).on
        desk.turn_to(on.year, on.month, on.day, 20)
        desk.services.attendance.fill(session, "present")
    desk.settle()
    first = tab.table.row_at(0).stay.enrolment_id
    tab.deed_wanted.emit(keys.DECIDE, first)
    dialog = dialog_of(tab, QualifiedDialog)
    assert dialog.ends_stay.isChecked()
    dialog.primary.click()
    desk.settle()
    assert lines(tab)[0][4] == "Completed"
    assert tab.row(first).stay.state is EnrolmentState.COMPLETED
    desk.take_back()
    assert (lines(tab)[0][4], tab.row(first).stay.state) == ("", EnrolmentState.ACTIVE)


def test_an_exception_may_complete_the_stay_as_well(desk: AtDesk, tab: CompletionTab, cohort: CohortId) -> None:
    ruled(desk, tab, cohort)
    chosen = second(tab)
    tab.deed_wanted.emit(keys.DECIDE, chosen)
    dialog = dialog_of(tab, ExceptionDialog)
    dialog.form.reason_combo.setEditText("Agreed with the court")
    dialog.ends_stay.setChecked(True)
    dialog.primary.click()
    desk.settle()
    assert tab.row(chosen).stay.state is EnrolmentState.COMPLETED


def test_orders_sign_offs_and_alerts_are_kept(desk: AtDesk, tab: CompletionTab, cohort: CohortId) -> None:
    ruled(desk, tab, cohort)
    chosen = second(tab)
    tab.deed_wanted.emit(keys.ORDER, chosen)
    dialog = dialog_of(tab, OrderDialog)
    dialog.form.by_edit.setText("County court")
    dialog.form.hours_spin.setValue(12)
    dialog.form.has_due_check.setChecked(True)
    dialog.primary.click()
    desk.settle()
    row = tab.row(chosen)
    assert row is not None
    assert (row.stay.mandated_by, row.stay.required_hours, row.stay.due_on) == ("County court", 12, date(2026, 10, 13))
    tab.deed_wanted.emit(keys.SIGN_OFF, chosen)
    desk.settle()
    assert tab.row(chosen).stay.is_signed_off
    tab.controller.set_alerts()
    alerts = dialog_of(tab, AlertDialog)
    alerts.form.total_spin.setValue(4)
    alerts.primary.click()
    group = desk.services.groups.cohort(cohort).group_id
    assert desk.services.alerts.rule(group) == AlertRule(in_a_row=2, total=4)


def test_the_list_is_used_by_keyboard(desk: AtDesk, tab: CompletionTab, cohort: CohortId, qtbot: QtBot) -> None:
    ruled(desk, tab, cohort)
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Down)
    assert tab.details.outlook.row.stay.name == "Person 002"
    qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    assert dialog_of(tab, ReasonDialog).isVisible()
