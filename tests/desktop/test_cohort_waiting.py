"""The waiting list in the cohort page: free seats, who fits, offers, screening, what was agreed, history."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.windows import dialog_of, in_window
from groupdesk.desktop.groups.roster import tab as keys
from groupdesk.desktop.groups.roster.controller import RosterController
from groupdesk.desktop.groups.roster.history_dialog import HistoryDialog
from groupdesk.desktop.groups.roster.offer_dialog import OfferDialog
from groupdesk.desktop.groups.roster.stay_dialog import StayDialog
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.groups.small_dialogs import ReasonDialog
from groupdesk.desktop.kit import privacy
from groupdesk.domain.enrolments import StayFacts
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.offers import Answer, OfferDraft
from groupdesk.domain.people import ContactDraft, ContactKind
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.seats import Wish


@pytest.fixture
def tab(desk: AtDesk, qtbot: QtBot) -> RosterTab:
    made = RosterTab(desk.tasks)
    made.controller = RosterController(made, desk.services, desk.tasks, desk.hub, desk.deeds)
    return in_window(qtbot, made, 1024, 640)


def line(desk: AtDesk, cohort: CohortId, tab: RosterTab) -> list[PersonId]:
    """A Spanish group on Tuesday evenings with one free seat, and three who wait: Monday, Greek, and one who fits."""
    facts = desk.services.groups.cohort(cohort)
    desk.services.groups.change_cohort(cohort, facts.version, language="es")
    phone = ContactDraft(kind=ContactKind.PHONE, value="555 0142", uses=("call", "text"), safe_label="Sam")
    people = []
    for name, said in (
        ("Selma Virtanen", StayFacts(wanted_days=("mon",))),
        ("Theo Papadopoulos", StayFacts(wanted_language="el")),
        ("Lucía Fernández", StayFacts(wanted_days=("tue",), wanted_times=("evening",), wanted_language="es")),
    ):
        people.append(desk.person(name, contacts=(phone,)))
        desk.services.waiting.wait(cohort, Wish(person_id=people[-1], facts=said))
    tab.controller.open(cohort)
    return people


def row(tab: RosterTab, at: int):
    found = tab.waiting.row_at(at)
    assert found is not None
    return found


def test_a_free_seat_says_how_many_wait_and_fit_and_who_is_next(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1, seats=2)
    line(desk, cohort, tab)
    assert tab.vacancy.sentence.text() == "1 seat, 3 waiting, 1 match Tuesday evening and Spanish"
    assert tab.vacancy.button.text() == "Offer it to Lucía Fernández…"
    assert [tab.waiting.columns[3].spoken(row(tab, at)) for at in range(3)] == ["other days", "other language", "Fits"]


def test_no_banner_stands_where_no_seat_is_free(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1, seats=1)
    line(desk, cohort, tab)
    assert tab.vacancy.isHidden()


def test_hidden_names_are_initials_in_the_banner_and_the_offer(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1, seats=2)
    privacy.hide_names(True)
    try:
        line(desk, cohort, tab)
        assert "Lucía" not in tab.vacancy.button.text()
        tab.vacancy.button.click()
        dialog = dialog_of(tab, OfferDialog)
        assert "Selma" not in dialog.skipped._below.text()
    finally:
        privacy.hide_names(False)


def test_the_offer_shows_contact_limits_and_asks_why_others_are_skipped(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1, seats=2)
    line(desk, cohort, tab)
    tab.vacancy.button.click()
    dialog = dialog_of(tab, OfferDialog)
    assert dialog.limits() == ["555 0142: phone call, text message; no voicemail · say “Sam”"]
    ways = [dialog.form.way_combo.itemText(at) for at in range(dialog.form.way_combo.count())]
    assert ways == ["In person", "Phone call", "Text message"]
    dialog.primary.click()
    assert "say why they are skipped" in dialog.problem()
    dialog.form.skipped_combo.setEditText("speaks Spanish")
    dialog.primary.click()
    desk.settle()
    offer = desk.services.waiting.offers(cohort)[0].offer
    assert (offer.way.value, offer.skipped, offer.answer) == ("call", "speaks Spanish", Answer.OPEN)
    assert tab.vacancy.isHidden()


def test_the_first_in_line_is_offered_without_a_reason(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1, seats=2)
    line(desk, cohort, tab)
    tab.waiting_deed.emit(keys.OFFER, row(tab, 0).enrolment_id)
    dialog = dialog_of(tab, OfferDialog)
    assert not dialog.form.skipped_combo.isVisibleTo(dialog)
    dialog.primary.click()
    desk.settle()
    assert row(tab, 0).state is EnrolmentState.OFFERED


def test_an_answer_is_written_down_and_the_next_is_proposed(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1, seats=2)
    line(desk, cohort, tab)
    first = row(tab, 0).enrolment_id
    desk.services.waiting.offer(first, OfferDraft(ends_on=date(2026, 10, 9)))
    desk.settle()
    tab.waiting_deed.emit(keys.DECLINED, first)
    desk.settle()
    assert [offer.answer for offer in desk.services.waiting.offers_of(first)] == [Answer.DECLINED]
    assert tab.vacancy.isVisible()
    tab.waiting_deed.emit(keys.HISTORY, first)
    told = "\n".join(dialog_of(tab, HistoryDialog).texts())
    assert "Waiting → Offered" in told
    assert "declined" in told


def test_a_referral_is_screened_and_lined_up_step_by_step(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1, seats=2)
    desk.person("Nina Park")
    tab.controller.open(cohort)
    tab.add_field.setFocus()
    tab.add_as.setCurrentIndex(tab.add_as.findData(keys.SCREEN))
    qtbot.keyClicks(tab.add_field, "nina")
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Return)
    desk.settle()
    stay = row(tab, 0)
    assert (stay.state, stay.rank) == (EnrolmentState.REFERRED, 0)
    assert not tab._waiting_allows(keys.ENROL, stay.enrolment_id)
    tab.waiting_deed.emit(keys.SCREEN, stay.enrolment_id)
    desk.settle()
    tab.waiting_deed.emit(keys.ELIGIBLE, stay.enrolment_id)
    dialog = dialog_of(tab, ReasonDialog)
    dialog.form.reason_combo.setEditText("motivated")
    dialog.primary.click()
    desk.settle()
    tab.waiting_deed.emit(keys.LINE_UP, stay.enrolment_id)
    desk.settle()
    assert (row(tab, 0).state, row(tab, 0).rank) == (EnrolmentState.WAITLISTED, 1)
    kept = desk.services.enrolments.stay(stay.enrolment_id)
    assert (kept.screening, kept.screening_reason) == ("eligible", "motivated")


def test_what_was_agreed_is_edited_and_shown_on_the_roster(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1)
    tab.controller.open(cohort)
    stay = tab.roster.row_at(0).enrolment_id
    tab.roster_deed.emit(keys.EDIT, stay)
    dialog = dialog_of(tab, StayDialog)
    assert dialog.wishes is None
    dialog.form.mandated_edit.setText("County court")
    dialog.form.hours_spin.setValue(24)
    dialog.form.due_edit.setText("soon")
    dialog.primary.click()
    assert "soon" in dialog.problem()
    dialog.form.due_edit.setText("2027-03-01")
    dialog.primary.click()
    desk.settle()
    kept = desk.services.enrolments.stay(stay)
    assert (kept.mandated_by, kept.required_hours, kept.due_on) == ("County court", 24, date(2027, 3, 1))
    assert tab.roster.columns[5].sign(tab.roster.row_at(0)).word == "Ordered, due 1 Mar 2027"
    desk.take_back()
    assert desk.services.enrolments.stay(stay).mandated_by == ""


def test_wishes_of_somebody_who_waits_change_whether_they_fit(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1, seats=2)
    line(desk, cohort, tab)
    tab.waiting_deed.emit(keys.EDIT, row(tab, 0).enrolment_id)
    dialog = dialog_of(tab, StayDialog)
    for button in dialog.wishes.days._buttons.values():
        button.setChecked(False)
    dialog.form.priority_combo.setCurrentIndex(2)
    dialog.primary.click()
    desk.settle()
    assert row(tab, 0).fits
    assert tab.waiting.columns[2].sign(row(tab, 0)).word == "Urgent"
