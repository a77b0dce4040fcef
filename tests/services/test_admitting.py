"""Serving a list of wishes: in order with waiting, or all of them or nobody."""

from datetime import date

import pytest

import builders
from groupdesk.domain.enrolments import RosterRow
from groupdesk.domain.errors import Refused
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.seats import Terms, Wish

ALL_OR_NOBODY = Terms(may_wait=False)


def wishes(people: list[str]) -> list[Wish]:
    return [Wish(person_id=person) for person in people]


def seated(bench: builders.Bench, cohort: str) -> tuple[RosterRow, ...]:
    return bench.services.enrolments.roster(cohort)


def test_whoever_finds_no_seat_waits_in_order(bench: builders.Bench) -> None:
    cohort, people = bench.cohort(seats=2), bench.people(4)
    result = bench.services.enrolments.admit(cohort, wishes(people))
    assert (list(result.enrolled), list(result.waiting)) == (people[:2], people[2:])
    assert [row.person_id for row in bench.services.waiting.line(cohort)] == people[2:]


def test_without_waiting_one_too_many_enrols_nobody(bench: builders.Bench) -> None:
    cohort, people = bench.cohort(seats=2), bench.people(3)
    with pytest.raises(Refused, match="cohort-full"):
        bench.services.enrolments.admit(cohort, wishes(people), terms=ALL_OR_NOBODY)
    assert seated(bench, cohort) == ()
    assert bench.services.waiting.line(cohort) == ()


def test_without_waiting_somebody_who_waits_gets_the_seat(bench: builders.Bench) -> None:
    cohort, people = bench.cohort(seats=1), bench.people(2)
    bench.services.enrolments.admit(cohort, wishes(people))
    bench.services.enrolments.leave(
        seated(bench, cohort)[0].enrolment_id, EnrolmentState.WITHDRAWN, reason="moved away"
    )
    result = bench.services.enrolments.admit(cohort, wishes(people[1:]), terms=ALL_OR_NOBODY)
    assert list(result.enrolled) == people[1:]
    assert bench.services.waiting.line(cohort) == ()


def test_a_reason_goes_above_the_seats_and_stays_on_record(bench: builders.Bench) -> None:
    cohort, people = bench.cohort(seats=1), bench.people(2)
    terms = Terms(may_wait=False, over_capacity_reason="a second facilitator is there")
    bench.services.enrolments.admit(cohort, wishes(people), terms=terms)
    assert len(seated(bench, cohort)) == 2
    history = bench.services.deeds.history("enrolments", seated(bench, cohort)[1].enrolment_id)
    assert history[0].after["over_capacity_reason"] == "a second facilitator is there"


def test_people_who_are_there_are_left_as_they_are(bench: builders.Bench) -> None:
    cohort, people = bench.enrolled(1)
    result = bench.services.enrolments.admit(cohort, wishes(people), terms=ALL_OR_NOBODY)
    assert (result.enrolled, list(result.already)) == ((), people)


def test_a_first_day_may_be_given(bench: builders.Bench) -> None:
    cohort, people = bench.cohort(), bench.people(1)
    terms = Terms(joined_on=date(2026, 10, 20))
    bench.services.enrolments.admit(cohort, wishes(people), terms=terms)
    assert seated(bench, cohort)[0].joined_on == date(2026, 10, 20)


def test_a_person_nobody_knows_is_refused_and_nobody_is_enrolled(bench: builders.Bench) -> None:
    cohort, people = bench.cohort(), bench.people(1)
    with pytest.raises(Refused, match="not-found"):
        bench.services.enrolments.admit(cohort, wishes([*people, "0" * 32]))
    assert seated(bench, cohort) == ()
