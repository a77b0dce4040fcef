"""J6: a seat opens in a slow-open group. Withdraw, the banner, an offer by phone, the answer, future sheets.

Actions of the hands are counted as the journey counts them: one click, one shortcut or one field filled.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import practices
from builders import TUESDAYS
from groupdesk.desktop.groups.roster.dialogs import LeaveDialog
from groupdesk.desktop.groups.roster.offer_dialog import OfferDialog
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.domain.enrolments import StayFacts
from groupdesk.domain.groups import GroupDraft, Openness
from groupdesk.domain.ids import CohortId, GroupId, PersonId
from groupdesk.domain.people import ContactDraft, ContactKind, PersonDraft
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.seats import Wish
from journeys.at_window import AtWindow

FIRST = datetime(2026, 10, 6, 17, 30, tzinfo=practices.NEW_YORK)
PHONE = ContactDraft(kind=ContactKind.PHONE, value="+1 212 555 0142", uses=("call", "text"), safe_label="Sam")
WAITING = (
    ("Selma Virtanen", StayFacts(wanted_days=("mon",))),
    ("Lucía Fernández", StayFacts(wanted_days=("tue",), wanted_times=("evening",), wanted_language="es")),
    ("Theo Papadopoulos", StayFacts(wanted_language="el")),
    ("Mateo Cruz", StayFacts(wanted_language="es")),
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[AtWindow]:
    made = AtWindow(qtbot, tmp_path, FIRST)
    made.enter()
    yield made
    made.inside.close()


def a_full_group(desk: AtWindow) -> CohortId:
    """A Spanish group on Tuesday evenings, three seats taken and three sessions held, four who wait."""
    services = desk.services
    group = services.groups.add_group(GroupDraft(name="Círculo", openness=Openness.SLOW_OPEN)).id
    draft = CohortDraft(group_id=GroupId(group), zone=practices.ZONE, rule=TUESDAYS, seats=3, language="es")
    cohort = CohortId(services.groups.add_cohort(draft).id)
    for name in ("Ana Reyes", "Bruno Sáez", "Carla Ortiz"):
        person = PersonId(services.people.add(PersonDraft(full_name=name)).id)
        services.enrolments.enrol(cohort, person, joined_on=FIRST.date())
    for name, facts in WAITING:
        person = PersonId(services.people.add(PersonDraft(full_name=name, contacts=(PHONE,))).id)
        services.waiting.wait(cohort, Wish(person_id=person, facts=facts))
    for session in services.sessions.rows(cohort)[:3]:
        desk.ticking.instant = FIRST + timedelta(days=(session.starts_at.date() - FIRST.date()).days, hours=1)
        services.attendance.fill(session.id, "present")
    desk.ticking.instant += timedelta(days=1)
    return cohort


def test_a_seat_opens_and_goes_to_who_fits_within_the_count_of_the_journey(desk: AtWindow) -> None:
    cohort = a_full_group(desk)
    desk.go("cohort", cohort, "roster")
    tab = desk.window.findChildren(RosterTab)[0]
    desk.until(lambda: tab.roster.rowCount() == 3)
    a_member_withdraws(desk, tab)
    the_seat_is_offered_by_phone(desk, tab)
    the_offer_is_accepted(desk, tab, cohort)
    future_sheets_hold_the_newcomer_and_past_ones_do_not(desk, cohort)
    assert desk.actions <= 3 + 3 + 1


def a_member_withdraws(desk: AtWindow, tab: RosterTab) -> None:
    """1: three actions; then the banner stands there."""
    tab.view.selectRow(0)
    tab.view.setFocus()
    desk.does(lambda: desk.qtbot.keyClick(tab.view, Qt.Key.Key_Delete))
    dialog = desk.dialog(LeaveDialog)
    desk.does(lambda: dialog.form.reason_combo.setEditText("Moved away"))
    desk.does(dialog.primary.click)
    desk.until(lambda: tab.vacancy.isVisible())
    assert tab.vacancy.sentence.text() == "1 seat, 4 waiting, 2 match Tuesday evening and Spanish"


def the_seat_is_offered_by_phone(desk: AtWindow, tab: RosterTab) -> None:
    """2: three actions; contact limits are in sight, and the reason is asked because the first in line is skipped."""
    assert tab.vacancy.button.text() == "Offer it to Lucía Fernández…"
    desk.does(tab.vacancy.button.click)
    dialog = desk.dialog(OfferDialog)
    assert "no voicemail" in dialog.limits()[0]
    assert dialog.draft().way.value == "call"
    desk.does(lambda: dialog.form.skipped_combo.setEditText("Spanish and Tuesdays"))
    desk.does(dialog.primary.click)
    desk.until(lambda: tab.vacancy.isHidden())


def the_offer_is_accepted(desk: AtWindow, tab: RosterTab, cohort: CohortId) -> None:
    """4: one action."""
    rows = [tab.waiting.row_at(at) for at in range(tab.waiting.rowCount())]
    at = next(at for at, row in enumerate(rows) if row is not None and row.state is EnrolmentState.OFFERED)
    tab.waiting_view.selectRow(at)
    tab.waiting_view.setFocus()
    desk.does(lambda: desk.qtbot.keyClick(tab.waiting_view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier))
    desk.until(lambda: "Lucía Fernández" in [row.name for row in desk.services.enrolments.roster(cohort)])
    desk.until(lambda: tab.waiting.rowCount() == 3)


def future_sheets_hold_the_newcomer_and_past_ones_do_not(desk: AtWindow, cohort: CohortId) -> None:
    matrix = desk.services.attendance.matrix(cohort)
    newcomer = next(person for person in matrix.people if person.name == "Lucía Fernández")
    assert newcomer.marks[:3] == (None, None, None)
    assert all(mark is not None for mark in newcomer.marks[3:])
    stay = desk.services.enrolments.history(newcomer.enrolment_id)
    assert [step.state.value for step in stay if step.state_before is not step.state][:2] == ["waitlisted", "offered"]
