"""J4: a mandated class from the order to the decision, in the real window with real threads; and the rules part of J10.

Every click, key and field counts as one action; each step stays within its count.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import practices
from builders import TUESDAYS
from groupdesk.desktop.groups.completion.decide_dialog import QualifiedDialog
from groupdesk.desktop.groups.completion.dialogs import MakeUpDialog, OrderDialog
from groupdesk.desktop.groups.completion.rule_dialog import RuleDialog
from groupdesk.desktop.groups.completion.tab import CompletionTab
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.papers.page import PaperPage
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.certificates.kinds import CertificateState
from groupdesk.domain.certificates.rows import CertificateRow, RegisterQuery
from groupdesk.domain.completion.facts import Standing
from groupdesk.domain.completion.presets import preset, presets
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, GroupId, PersonId
from groupdesk.domain.people import PersonDraft
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.session_making import SessionDraft
from journeys.at_window import AtWindow

FIRST = datetime(2026, 10, 6, 17, 30, tzinfo=practices.NEW_YORK)


class Desk(AtWindow):
    """The window half an hour before the first session."""

    def turn(self, days: int, hour: int) -> None:
        self.ticking.instant = FIRST.replace(hour=hour) + timedelta(days=days)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path, FIRST)
    made.enter()
    yield made
    made.inside.close()


def a_class(desk: Desk) -> tuple[CohortId, list[PersonId]]:
    """Eight Tuesdays at 18:00, two people, a make-up session on the second Saturday at 10:00."""
    services = desk.services
    group = services.groups.add_group(GroupDraft(name="Mandated class", is_mandated=True)).id
    draft = CohortDraft(group_id=GroupId(group), zone=practices.ZONE, rule=TUESDAYS, seats=12)
    cohort = CohortId(services.groups.add_cohort(draft).id)
    people = [PersonId(services.people.add(PersonDraft(full_name=name)).id) for name in ("Ana Reyes", "Tom Reid")]
    for person in people:
        services.enrolments.enrol(cohort, person, joined_on=FIRST.date())
    saturday = datetime(2026, 10, 10, 10)
    extra = SessionDraft(starts_at=saturday, ends_at=saturday.replace(hour=11, minute=30), kind=SessionKind.MAKE_UP)
    services.sessions.add(cohort, extra)
    return cohort, people


def test_a_mandated_class_from_the_order_to_the_decision(desk: Desk) -> None:
    cohort, (_ana, tom) = a_class(desk)
    desk.go("cohort", cohort, "completion")
    tab = desk.window.findChildren(CompletionTab)[0]
    desk.until(lambda: tab.completion is not None)
    the_rule_is_chosen_and_the_order_kept(desk, tab, cohort)
    somebody_misses_and_the_roll_says_what_it_means(desk, cohort)
    the_make_up_is_assigned_attended_and_credited(desk, tab, cohort, tom)
    who_qualifies_is_decided(desk, tab, cohort)
    the_certificate_is_issued(desk, cohort, tom)
    a_lost_copy_is_issued_again_as_duplicate(desk, tom)


def the_rule_is_chosen_and_the_order_kept(desk: Desk, tab: CompletionTab, cohort: CohortId) -> None:
    """J4.1, at most 7 actions beside the enrolment: a preset chosen and confirmed, the order with hours and day."""
    desk.actions = 0
    desk.does(lambda: tab.rule_wanted.emit())
    dialog = desk.dialog(RuleDialog)
    at = [one.code for one in presets()].index("two-thirds")
    desk.does(lambda: dialog.preset_combo.setCurrentIndex(1 + at))
    desk.does(lambda: dialog.confirm_check.setChecked(True))
    desk.does(dialog.primary.click)
    desk.until(lambda: tab.table.rowCount() == 2)
    assert desk.actions <= 7
    desk.actions = 0
    tom = next(row for at in range(2) if (row := tab.table.row_at(at)) and row.stay.name.startswith("Tom"))
    desk.does(lambda: tab.view.choose(tom.stay.enrolment_id))
    desk.does(lambda: tab.details.order_wanted.emit())
    order = desk.dialog(OrderDialog)
    desk.does(lambda: order.form.number_edit.setText("26-0417"))
    desk.does(lambda: order.form.hours_spin.setValue(9))
    desk.does(order.primary.click)
    desk.until(lambda: tab.row(tom.stay.enrolment_id).stay.order_number == "26-0417")
    assert desk.actions <= 7
    assert desk.services.completion_rules.in_force(cohort).rule == preset("two-thirds").rule


def somebody_misses_and_the_roll_says_what_it_means(desk: Desk, cohort: CohortId) -> None:
    """J4.3: one key at the roll call, and nothing else."""
    desk.turn(0, 18)
    first = desk.services.sessions.resolve(cohort, "1")
    page = desk.go("roll-call", first)
    desk.until(lambda: len(page.model.rows) == 2)
    page.view.setFocus()
    desk.qtbot.keyClick(page.view, Qt.Key.Key_P)
    desk.qtbot.keyClick(page.view, Qt.Key.Key_A)
    line = page.findChild(QLabel, "prospect")
    expected = "Tom Reid: 1 absence left; earliest completion 17 Nov; make-up offered Sat 10:00"
    desk.until(lambda: line.isVisible() and line.text() == expected)


def the_make_up_is_assigned_attended_and_credited(
    desk: Desk, tab: CompletionTab, cohort: CohortId, tom: PersonId
) -> None:
    """J4.4: three actions to assign it, one key at its roll call, one to credit it."""
    makeups = desk.services.makeups
    desk.go("cohort", cohort, "completion")
    desk.until(lambda: any(tab.table.row_at(at).outlook.figures.absences for at in range(2)))
    missed = next(row for at in range(2) if (row := tab.table.row_at(at)).outlook.figures.absences)
    tab.view.choose(missed.stay.enrolment_id)
    desk.actions = 0
    desk.does(tab.details.make_up_button.click)
    dialog = desk.dialog(MakeUpDialog)
    desk.does(dialog.primary.click)
    desk.until(lambda: makeups.of_cohort(cohort))
    (made,) = makeups.of_cohort(cohort)
    desk.turn(4, 12)
    page = desk.go("roll-call", made.session_id)
    desk.until(lambda: page.sheet is not None and page.sheet.session_id == made.session_id)
    desk.until(lambda: [row.person_id for row in page.model.rows] == [tom])
    desk.qtbot.keyClick(page.view, Qt.Key.Key_P)
    desk.until(lambda: makeups.of_cohort(cohort)[0].source_minutes == 90)
    desk.go("cohort", cohort, "completion")
    desk.does(lambda: tab.details.approve_wanted.emit(made.id))
    desk.until(lambda: makeups.of_cohort(cohort)[0].is_credited)
    assert desk.actions <= 3


def who_qualifies_is_decided(desk: Desk, tab: CompletionTab, cohort: CohortId) -> None:
    for number in range(2, 9):
        session = desk.services.sessions.resolve(cohort, str(number))
        on = desk.services.sessions.session(session).on
        desk.ticking.instant = datetime(on.year, on.month, on.day, 20, tzinfo=practices.NEW_YORK)
        desk.services.attendance.fill(session, "present")
    desk.until(lambda: tab.all_button.isVisible() and "2" in tab.all_button.text())
    tab.all_button.click()
    dialog = open_dialog(desk.window)
    assert isinstance(dialog, QualifiedDialog)
    assert dialog.ends_stay.isChecked()
    dialog.primary.click()
    desk.until(lambda: len(desk.services.completion.decisions(cohort)) == 2)
    assert all(row.is_completed for row in desk.services.completion.decisions(cohort))


def papers_of(desk: Desk, person: PersonId) -> tuple[CertificateRow, ...]:
    return desk.services.certificates.page(RegisterQuery(person_id=person, descending=False), 0, 9)


def the_certificate_is_issued(desk: Desk, cohort: CohortId, tom: PersonId) -> None:
    """J4.6: two actions on the page of issuing, where those who met the rule are chosen; the paper opens."""
    page = desk.go("issue-certificates", cohort)
    desk.until(lambda: len(page.chosen()) == 2)
    desk.actions = 0
    desk.does(page.issue_button.click)
    desk.until(lambda: open_dialog(desk.window) is not None)
    desk.does(open_dialog(desk.window).primary.click)
    desk.until(lambda: desk.window.findChildren(PaperPage) and desk.window.findChildren(PaperPage)[0].isVisible())
    assert desk.actions <= 2
    (paper,) = papers_of(desk, tom)
    assert (paper.state, paper.name) == (CertificateState.ISSUED, "Tom Reid")
    assert desk.services.certificate_files.one(paper.id, looking=True).content.startswith(b"%PDF")


def a_lost_copy_is_issued_again_as_duplicate(desk: Desk, tom: PersonId) -> None:
    """J4.7, six months later: found in the register, reissued; three actions."""
    desk.turn(240, 10)
    (lost,) = papers_of(desk, tom)
    before = desk.services.certificate_files.one(lost.id, looking=True).content
    page = desk.go("certificates")
    desk.until(lambda: page.table.rowCount() == 2)
    desk.actions = 0
    desk.does(lambda: page.search.setText("Tom Reid"))
    desk.until(lambda: page.table.rowCount() == 1)
    desk.does(lambda: page.view.choose(lost.id))
    desk.does(page.details.reissue_button.click)
    desk.until(lambda: len(papers_of(desk, tom)) == 2)
    assert desk.actions <= 3
    former, duplicate = papers_of(desk, tom)
    assert (former.state, former.superseded_by) == (CertificateState.SUPERSEDED, duplicate.serial)
    assert (duplicate.state, duplicate.duplicate_of) == (CertificateState.ISSUED, lost.serial)
    assert desk.services.certificate_files.one(lost.id, looking=True).content == before


def test_whoever_leaves_a_workshop_early_gets_no_completion(desk: Desk) -> None:
    """J10.3: full attendance of a workshop of 50-minute hours; one left before the end, with no action besides."""
    cohort, (ana, tom) = a_class(desk)
    rule = replace(preset("ce-50-minutes").rule, must_sessions=frozenset({1}))
    desk.services.completion_rules.set_for_cohort(cohort, rule)
    for number in range(1, 9):
        session = desk.services.sessions.resolve(cohort, str(number))
        on = desk.services.sessions.session(session).on
        desk.ticking.instant = datetime(on.year, on.month, on.day, 20, tzinfo=practices.NEW_YORK)
        left = {"status": "left-early", "time_out": datetime(2026, 1, 1, 19).time()} if number == 1 else {}
        marks = [MarkDraft(person_id=ana, status="present"), MarkDraft(person_id=tom, **({"status": "present"} | left))]
        desk.services.attendance.mark(session, marks)
    desk.go("cohort", cohort, "completion")
    tab = desk.window.findChildren(CompletionTab)[0]
    desk.until(lambda: tab.table.rowCount() == 2)
    rows = {tab.table.row_at(at).stay.person_id: tab.table.row_at(at).outlook for at in range(2)}
    assert (rows[ana].standing, rows[tom].standing) == (Standing.COMPLETE, Standing.CANNOT_COMPLETE)
    assert rows[ana].figures.minutes - rows[tom].figures.minutes == 30
