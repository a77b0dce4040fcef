"""Possible duplicates in the window: found, compared, merged with choices, kept apart, and parted again."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.windows import dialog_of, in_window
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.people.controller import PeopleController
from groupdesk.desktop.people.duplicates_dialog import DuplicatesDialog
from groupdesk.desktop.people.page import PeoplePage
from groupdesk.desktop.people.sessions_dialog import SessionsDialog
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.ids import PersonId
from groupdesk.domain.merging import Side
from groupdesk.domain.people import ContactDraft, ContactKind, PeopleQuery
from groupdesk.domain.states import EnrolmentState

PHONE = ContactDraft(kind=ContactKind.PHONE, value="212 555 0181", uses=("call",))


@pytest.fixture
def begin(desk: AtDesk, qtbot: QtBot) -> Callable[[], tuple[PeoplePage, DuplicatesDialog]]:
    def made() -> tuple[PeoplePage, DuplicatesDialog]:
        page = PeoplePage(desk.tasks)
        page.controller = PeopleController(page, desk.services, desk.tasks, desk.hub, desk.deeds)
        in_window(qtbot, page, 1100, 700)
        page.open_at("", "")
        page.duplicates_button.click()
        return page, dialog_of(page, DuplicatesDialog)

    return made


def two(desk: AtDesk) -> tuple[PersonId, PersonId]:
    first = desk.person("Ana Lopez", birth_date=date(1990, 5, 1), contacts=(PHONE,))
    return first, desk.person("Ana López", birth_date=date(1990, 5, 1), language="es", contacts=(PHONE,))


def test_pairs_are_found_and_stand_side_by_side(desk: AtDesk, begin) -> None:
    two(desk)
    _page, dialog = begin()
    assert dialog.pairs() == ["Ana Lopez, no. 1 – Ana López, no. 2: same name, same birth date, same phone"]
    told = "\n".join(dialog.part.texts())
    assert "Ana López" in told
    assert "Spanish" in told
    assert "no mark changes what it says" in told


def test_each_fact_is_chosen_and_the_merge_can_be_undone(desk: AtDesk, begin) -> None:
    kept, other = two(desk)
    _page, dialog = begin()
    dialog.part.choose("full_name", Side.OTHER)
    dialog.primary.click()
    desk.settle()
    assert desk.services.people.card(kept).person.full_name == "Ana López"
    assert dialog.pairs() == []
    desk.take_back()
    assert desk.services.people.card(other).person.merged_into is None
    assert desk.services.people.count(PeopleQuery()) == 2


def test_the_other_one_may_stay(desk: AtDesk, begin) -> None:
    kept, other = two(desk)
    _page, dialog = begin()
    dialog.swap_button.click()
    dialog.primary.click()
    desk.settle()
    assert desk.services.people.card(kept).person.merged_into == other


def test_different_people_are_remembered_and_not_asked_about_again(desk: AtDesk, begin) -> None:
    two(desk)
    _page, dialog = begin()
    dialog.apart_button.click()
    desk.settle()
    dialog.reject()
    _page, again = begin()
    assert again.pairs() == []


def test_two_open_stays_in_one_cohort_are_told_before_the_merge(desk: AtDesk, begin) -> None:
    cohort = desk.cohort()
    for person in two(desk):
        desk.services.enrolments.enrol(cohort, person)
    _page, dialog = begin()
    assert any("Both have a place in ANX-2026-01" in text for text in dialog.part.texts())


def test_which_of_two_open_stays_goes_on_is_chosen(desk: AtDesk, begin) -> None:
    cohort = desk.cohort()
    kept, other = two(desk)
    stays = [desk.services.enrolments.enrol(cohort, person).id for person in (kept, other)]
    _page, dialog = begin()
    said = [text for text in dialog.part.texts() if text.endswith("goes on")]
    assert said == ["“Enrolled”, of no. 1, goes on", "“Enrolled”, of no. 2, goes on"]
    assert dialog.part.goes_on() == (stays[0],)
    dialog.part.let_go_on(stays[1])
    dialog.primary.click()
    desk.settle()
    states = [desk.services.enrolments.stay(stay).state for stay in stays]
    assert states == [EnrolmentState.WITHDRAWN, EnrolmentState.ENROLLED]
    desk.take_back()
    assert {desk.services.enrolments.stay(stay).state for stay in stays} == {EnrolmentState.ENROLLED}


def test_a_person_shows_who_was_merged_and_takes_it_back_later(desk: AtDesk, begin) -> None:
    kept, other = two(desk)
    desk.services.merges.merge(kept, other)
    page, dialog = begin()
    dialog.reject()
    page.open_at(kept, "")
    desk.settle()
    assert "Merged from" in page.details.texts()
    button = next(b for b in page.details.findChildren(Button) if b.text() == "Take the merge back")
    button.click()
    desk.settle()
    assert desk.services.people.count(PeopleQuery()) == 2


def test_all_sessions_of_a_person_with_totals(desk: AtDesk, begin) -> None:
    cohort, people = desk.enrolled(1)
    desk.services.attendance.mark(desk.session(cohort), [MarkDraft(person_id=people[0], status="present")])
    page, dialog = begin()
    dialog.reject()
    desk.turn_to(2026, 10, 7, 9)
    page.open_at(people[0], "")
    desk.settle()
    page.details.sessions_button.click()
    shown = open_dialog(page.window())
    assert isinstance(shown, SessionsDialog)
    assert shown.totals.text() == "Came 1 of 1 · 90 min credited"
    assert shown.table.rowCount() == 1
