"""The waiting list with a free seat, and the dialogs about stays and about people who are on file twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from drawing.camera import Open
from drawing.inside_scenes import cohort
from groupdesk.desktop import places
from groupdesk.desktop.groups.roster import tab as deeds
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.people.page import PeoplePage
from groupdesk.domain.enrolments import StayFacts
from groupdesk.domain.people import ContactDraft, ContactKind, PersonDraft
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.seats import Wish

_PHONE = ContactDraft(kind=ContactKind.PHONE, value="+1 555 010 0142", uses=("call", "text"), safe_label="Sam")
_REFERRED = PersonDraft(full_name="Nina Park", contacts=(_PHONE,))


def a_seat_is_free(opened: Open) -> RosterTab:
    """Somebody left the sample's evening group, which speaks Spanish; those who wait say what suits them."""
    services, found = opened.practice.services, cohort(opened)
    run = services.groups.cohort(found)
    if not run.language:
        services.groups.change_cohort(found, run.version, language="es")
        wanted = (StayFacts(wanted_days=("mon",)), StayFacts(wanted_days=("tue",), wanted_language="es", priority=1))
        for row, facts in zip(services.waiting.line(found), wanted, strict=False):
            services.enrolments.change(row.enrolment_id, facts)
        leaving = services.enrolments.roster(found)[-1].enrolment_id
        services.enrolments.leave(leaving, EnrolmentState.WITHDRAWN, reason="Moved away")
        person = services.people.add(_REFERRED).id
        services.enrolments.refer(found, Wish(person_id=person, referred_by="School nurse"))
        first = services.enrolments.roster(found)[0].enrolment_id
        order = StayFacts(mandated_by="County court", order_number="26-118", required_hours=24)
        services.enrolments.change(first, replace(order, due_on=date(2027, 3, 1)))
    page = opened.go(places.COHORT, found, "roster")
    tab: RosterTab = page.findChildren(RosterTab)[0]
    page.take_focus()
    return tab


def offer(opened: Open) -> None:
    tab = a_seat_is_free(opened)
    tab.vacancy.button.click()


def wishes(opened: Open) -> None:
    tab = a_seat_is_free(opened)
    tab.waiting_deed.emit(deeds.EDIT, opened.practice.services.waiting.line(cohort(opened))[0].enrolment_id)


def agreed(opened: Open) -> None:
    tab = a_seat_is_free(opened)
    tab.roster_deed.emit(deeds.EDIT, opened.practice.services.enrolments.roster(cohort(opened))[0].enrolment_id)


def history(opened: Open) -> None:
    tab = a_seat_is_free(opened)
    tab.roster_deed.emit(deeds.HISTORY, opened.practice.services.enrolments.roster(cohort(opened))[0].enrolment_id)


def duplicates(opened: Open) -> None:
    people = opened.practice.services.people
    if not people.find("Inês Duarte"):
        born = date(1988, 4, 11)
        people.add(PersonDraft(full_name="Ines Duarte", birth_date=born, contacts=(_PHONE,), note="Prefers mornings"))
        people.add(PersonDraft(full_name="Inês Duarte", birth_date=born, contacts=(_PHONE,), language="pt"))
    page = opened.go(places.PEOPLE)
    assert isinstance(page, PeoplePage)
    page.duplicates_button.click()


def two_stays(opened: Open) -> None:
    """A pair that has a seat each in one cohort: which stay goes on is chosen."""
    people, enrolments = opened.practice.services.people, opened.practice.services.enrolments
    which = cohort(opened, "Evening drop-in")
    duplicates(opened)
    opened.tidy()
    for row in people.find("Duarte"):
        if not people.enrolments(row.id):
            enrolments.enrol(which, row.id)
    duplicates(opened)


SCENES: dict[str, Callable[[Open], object]] = {
    "04-roster-seat-free": a_seat_is_free,
    "04-roster-offer": offer,
    "04-roster-wishes": wishes,
    "04-roster-agreed": agreed,
    "04-roster-history": history,
    "06-people-duplicates": duplicates,
    "06-people-duplicates-stays": two_stays,
}
