"""The waiting list: who fits, offers with permission and log, offers that run out, and one seat for two clients."""

import threading
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import postgres
import practices
from builders import Bench
from groupdesk.base.clock import Clock
from groupdesk.domain.enrolments import StayFacts
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.offers import Answer, OfferDraft, OfferWay
from groupdesk.domain.people import ContactDraft, ContactKind
from groupdesk.domain.states import EnrolmentState
from groupdesk.domain.wishes import DayPart, Meetings, Obstacle, Wanted, obstacles
from groupdesk.services.bundle import Services
from groupdesk.services.seats import Wish
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine

days = st.lists(st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), unique=True).map(tuple)
languages = st.sampled_from(["", "es", "ES", "es-MX", "en", "vi"])
UNTIL = OfferDraft(ends_on=date(2026, 10, 9))


def waits(bench: Bench, cohort: CohortId, name: str, **said: object) -> PersonId:
    person = bench.person(name)
    bench.services.waiting.wait(cohort, Wish(person_id=person, facts=StayFacts(**said)))
    return person


@given(days, days, languages, languages, st.sampled_from([None, *DayPart]), st.sampled_from(["", *DayPart]))
def test_nobody_is_kept_from_a_seat_by_what_is_not_known(wanted, met, spoken, held, part, time) -> None:
    found = obstacles(
        Wanted(days=wanted, times=(time,) if time else ()), spoken, Meetings(days=met, part=part, language=held)
    )
    assert (Obstacle.DAY in found) == (bool(wanted and met) and not set(wanted) & set(met))
    assert (Obstacle.TIME in found) == (bool(time) and part is not None and part != time)
    assert (Obstacle.LANGUAGE in found) == (bool(spoken and held) and spoken[:2].lower() != held[:2].lower())


def test_a_vacancy_proposes_the_first_who_fits(bench: Bench) -> None:
    cohort = bench.cohort(seats=1)
    waits(bench, cohort, "Monday", wanted_days=("mon",))
    fits = waits(bench, cohort, "Tuesday", wanted_days=("tue",), wanted_times=("evening",))
    found = bench.services.waiting.vacancy(cohort)
    assert (found.free, found.waiting, found.fitting, found.meetings.days) == (1, 2, 1, ("tue",))
    assert found.next_up.person_id == fits
    assert [one.cohort_id for one in bench.services.waiting.vacancies()] == [cohort]


def test_a_higher_priority_stands_before_a_lower_one_and_behind_its_like(bench: Bench) -> None:
    cohort = bench.cohort(seats=1)
    for name, priority in (("First", 0), ("Urgent", 2), ("Soon", 1), ("Urgent too", 2), ("Last", 0)):
        waits(bench, cohort, name, priority=priority)
    line = bench.services.waiting.line(cohort)
    assert [row.name for row in line] == ["Urgent", "Urgent too", "Soon", "First", "Last"]
    bench.services.enrolments.change(line[-1].enrolment_id, StayFacts(priority=1))
    assert [row.name for row in bench.services.waiting.line(cohort)] == [
        "Urgent",
        "Urgent too",
        "Soon",
        "Last",
        "First",
    ]


def test_skipping_the_rank_needs_a_reason_that_stays_in_the_log(bench: Bench) -> None:
    cohort = bench.cohort(seats=1)
    waits(bench, cohort, "First")
    waits(bench, cohort, "Second")
    second = bench.services.waiting.line(cohort)[1].enrolment_id
    with pytest.raises(Refused, match="rank-skipped"):
        bench.services.waiting.offer(second, UNTIL)
    bench.services.waiting.offer(second, OfferDraft(ends_on=UNTIL.ends_on, skipped="needs Spanish"))
    assert bench.services.waiting.offers(cohort)[0].offer.skipped == "needs Spanish"


def test_an_offer_goes_only_where_the_person_allows(bench: Bench) -> None:
    cohort = bench.cohort(seats=1)
    phone = ContactDraft(kind=ContactKind.PHONE, value="555 0101", uses=("text",))
    person = bench.person("Ana", contacts=(phone,))
    stay = bench.services.waiting.wait(cohort, Wish(person_id=person)).id
    for way in (OfferWay.CALL, OfferWay.VOICEMAIL, OfferWay.EMAIL, OfferWay.POST):
        with pytest.raises(Refused, match="contact-not-allowed"):
            bench.services.waiting.offer(stay, OfferDraft(ends_on=UNTIL.ends_on, way=way))
    bench.services.waiting.offer(stay, OfferDraft(ends_on=UNTIL.ends_on, way=OfferWay.TEXT))


def test_an_offer_runs_out_after_its_last_day_and_not_before_and_the_next_is_proposed(bench: Bench) -> None:
    cohort = bench.cohort(seats=1)
    first = waits(bench, cohort, "First")
    waits(bench, cohort, "Second")
    stay = bench.services.waiting.line(cohort)[0].enrolment_id
    bench.services.waiting.offer(stay, UNTIL)
    bench.turn_to(2026, 10, 9, 23, 59)
    assert bench.services.waiting.expire() is None
    bench.turn_to(2026, 10, 10, 0, 1)
    done = bench.services.waiting.expire()
    assert done is not None
    assert bench.services.waiting.expire() is None
    assert [(o.answer, o.answered_on) for o in bench.services.waiting.offers_of(stay)] == [
        (Answer.EXPIRED, date(2026, 10, 10))
    ]
    assert bench.services.waiting.vacancy(cohort).next_up.person_id == first
    assert bench.services.enrolments.history(stay)[-1].verb == "offers-expire"
    bench.services.deeds.undo(done.deed)
    assert bench.services.waiting.line(cohort)[0].state is EnrolmentState.OFFERED


@pytest.mark.parametrize("how", ["accepted", "declined", "taken-back"])
def test_every_answer_to_an_offer_is_written_down(bench: Bench, how: str) -> None:
    cohort = bench.cohort(seats=1)
    person = waits(bench, cohort, "Ana")
    stay = bench.services.waiting.line(cohort)[0].enrolment_id
    bench.services.waiting.offer(stay, UNTIL)
    if how == "accepted":
        bench.services.enrolments.enrol(cohort, person)
    else:
        bench.services.waiting.take_offer_back(stay, declined=how == "declined")
    assert [offer.answer for offer in bench.services.waiting.offers_of(stay)] == [Answer(how)]


def test_invariant_12_two_clients_of_one_server_never_share_the_last_seat(
    postgres_server: postgres.Server, server_template: str
) -> None:
    url = postgres_server.clone(server_template)
    first = Database(server_engine(url), practices.AUDIT_KEY)
    second = Database(server_engine(url), practices.AUDIT_KEY)
    bench = Bench(first)
    cohort, people = bench.cohort(seats=1), bench.people(2)
    desks = [bench.services.desk, type(bench.services.desk)(second, bench.services.desk.clock, _ids())]
    start, outcomes = threading.Barrier(2), []

    def client(place: int) -> None:
        start.wait(10)
        try:
            Services(desks[place]).enrolments.enrol(cohort, people[place])
            outcomes.append("seated")
        except Refused as refusal:
            outcomes.append(refusal.code)

    threads = [threading.Thread(target=client, args=(place,)) for place in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(outcomes) == ["cohort-full", "seated"]
    assert len(bench.services.enrolments.roster(cohort)) == 1
    first.close()
    second.close()
    postgres_server.drop(url)


def _ids():
    return practices.seeded_ids(Clock(practices.TickingClock()), seed=7)
