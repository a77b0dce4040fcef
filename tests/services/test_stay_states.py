"""Every pair of states: a listed step is taken and told in the history, every other is refused and changes nothing."""

from datetime import date
from itertools import product

import pytest

from builders import Bench
from groupdesk.domain.enrolments import StayFacts
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.offers import OfferDraft
from groupdesk.domain.states import EnrolmentState, Kind, allowed
from groupdesk.services.seats import Wish

E = EnrolmentState
# The way to each state from the beginning, as people go it.
WAYS: dict[EnrolmentState, tuple[EnrolmentState, ...]] = {
    E.REFERRED: (),
    E.SCREENING: (E.SCREENING,),
    E.NOT_ELIGIBLE: (E.SCREENING, E.NOT_ELIGIBLE),
    E.DEFERRED: (E.SCREENING, E.DEFERRED),
    E.ELIGIBLE: (E.SCREENING, E.ELIGIBLE),
    E.WAITLISTED: (E.SCREENING, E.ELIGIBLE, E.WAITLISTED),
    E.OFFERED: (E.SCREENING, E.ELIGIBLE, E.WAITLISTED, E.OFFERED),
    E.ENROLLED: (E.SCREENING, E.ELIGIBLE, E.WAITLISTED, E.ENROLLED),
}
WAYS |= {E.ACTIVE: (*WAYS[E.ENROLLED], E.ACTIVE)}
WAYS |= {s: (*WAYS[E.ACTIVE], s) for s in (E.COMPLETED, E.WITHDRAWN, E.DISCHARGED, E.TRANSFERRED, E.DID_NOT_START)}
WAYS |= {E.DECEASED: (*WAYS[E.ACTIVE], E.DECEASED)}
OWN_DEEDS = (E.OFFERED, E.ENROLLED, E.TRANSFERRED)


def step(bench: Bench, stay: EnrolmentId, to: EnrolmentState) -> None:
    services = bench.services
    entry = services.enrolments.stay(stay)
    if to is E.OFFERED:
        services.waiting.offer(stay, OfferDraft(ends_on=date(2026, 12, 1), skipped="in need"))
    elif to is E.ENROLLED:
        services.enrolments.enrol(entry.cohort_id, entry.person_id)
    elif to is E.TRANSFERRED:
        services.enrolments.transfer(stay, bench.cohort(), reason="better evening")
    else:
        services.enrolments.move(stay, to, "because")


def brought_to(bench: Bench, cohort: str, state: EnrolmentState) -> EnrolmentId:
    stay = EnrolmentId(bench.services.enrolments.refer(cohort, Wish(person_id=bench.person(f"In {state}"))).id)
    for to in WAYS[state]:
        step(bench, stay, to)
    assert bench.services.enrolments.stay(stay).state is state
    return stay


def test_every_state_is_reached_and_every_step_on_the_way_is_in_the_history(bench: Bench) -> None:
    cohort = bench.cohort(seats=None)
    for state in EnrolmentState:
        stay = brought_to(bench, cohort, state)
        told = [s.state for s in bench.services.enrolments.history(stay) if s.state_before is not s.state]
        assert told == [E.REFERRED, *WAYS[state]]


def test_every_step_that_the_paper_does_not_list_is_refused_over_all_pairs(bench: Bench) -> None:
    cohort = bench.cohort(seats=None)
    stays = {state: brought_to(bench, cohort, state) for state in EnrolmentState}
    for now, to in product(EnrolmentState, EnrolmentState):
        if to in allowed(Kind.ENROLMENT, now):
            continue
        with pytest.raises(Refused, match="move-not-allowed"):
            bench.services.enrolments.move(stays[now], to, "because")
        assert bench.services.enrolments.stay(stays[now]).state is now


def test_every_listed_step_is_taken_or_has_a_deed_of_its_own(bench: Bench) -> None:
    cohort = bench.cohort(seats=None)
    pairs = [(now, EnrolmentState(to)) for now in EnrolmentState for to in allowed(Kind.ENROLMENT, now)]
    for now, to in pairs:
        stay = brought_to(bench, cohort, now)
        if to in OWN_DEEDS or (now, to) == (E.OFFERED, E.WAITLISTED):
            with pytest.raises(Refused, match="step-has-its-own-deed"):
                bench.services.enrolments.move(stay, to, "because")
        else:
            bench.services.enrolments.move(stay, to, "because")
            assert bench.services.enrolments.stay(stay).state is to


@pytest.mark.parametrize("state", [E.REFERRED, E.SCREENING])
def test_nobody_gets_a_seat_before_they_were_found_eligible(bench: Bench, state: EnrolmentState) -> None:
    cohort = bench.cohort()
    stay = bench.services.enrolments.stay(brought_to(bench, cohort, state))
    with pytest.raises(Refused, match="move-not-allowed"):
        bench.services.enrolments.enrol(cohort, stay.person_id)


def test_leaving_never_completes_somebody_who_only_waited(bench: Bench) -> None:
    stay = brought_to(bench, bench.cohort(), E.WAITLISTED)
    with pytest.raises(Refused, match="move-not-allowed"):
        bench.services.enrolments.leave(stay, E.COMPLETED)
    with pytest.raises(Refused, match="move-not-allowed"):
        bench.services.enrolments.leave(stay, E.ACTIVE)


def test_the_history_tells_who_moved_it_and_why_and_which_facts_changed(bench: Bench) -> None:
    stay = brought_to(bench, bench.cohort(), E.NOT_ELIGIBLE)
    bench.services.enrolments.change(stay, StayFacts(referred_by="Dr Aoki"))
    steps = bench.services.enrolments.history(stay)
    assert {s.staff_name for s in steps} == {"Nadia Brandt"}
    refused = next(s for s in steps if s.state is E.NOT_ELIGIBLE and s.state_before is E.SCREENING)
    assert refused.reason == "because"
    assert (steps[-1].verb, steps[-1].changed) == ("stay-change", ("referred_by",))


def test_who_leaves_and_comes_back_on_one_day_stands_on_the_sheet_once(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    stay = bench.services.enrolments.roster(cohort)[0].enrolment_id
    bench.services.enrolments.leave(stay, E.WITHDRAWN, reason="quarrel")
    bench.services.enrolments.enrol(cohort, people[0], joined_on=date(2026, 10, 6))
    assert len(bench.services.attendance.sheet(bench.session(cohort)).rows) == 1
    bench.services.attendance.fill(bench.session(cohort), "present")
    assert len(bench.services.attendance.sheet(bench.session(cohort)).rows) == 1
