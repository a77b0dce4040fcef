"""Clashes of stored and planned sessions, and who leads what: the same on both engines."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from builders import TUESDAYS, Bench
from groupdesk.domain.clashes import ClashKind, Wish
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.staff import Assignment, FacilitatorRole
from groupdesk.domain.states import CohortState, SessionState

LATE = replace(TUESDAYS, start=time(19))
OCTOBER = (datetime(2026, 10, 6, tzinfo=UTC), datetime(2026, 10, 8, tzinfo=UTC))


def kinds(bench: Bench) -> list[str]:
    return [row.kind for row in bench.services.clashes.between(*OCTOBER)]


def led(bench: Bench, cohort: CohortId, **facts: object) -> str:
    return bench.services.leading.assign(Assignment(id="", staff_id=bench.staff, cohort_id=cohort, **facts)).id


def test_room_leader_and_participant_clash_until_one_of_the_sessions_goes(bench: Bench) -> None:
    first, (person,) = bench.enrolled(1, place="Room 2", leaders=(bench.staff,))
    second = bench.cohort(LATE, place=" ROOM 2", leaders=(bench.staff,))
    bench.services.enrolments.enrol(second, person, joined_on=date(2026, 10, 6))
    found = bench.services.clashes.between(*OCTOBER)
    assert sorted(row.kind for row in found) == ["facilitator", "participant", "room"]
    assert {row.name for row in found} == {"Nadia Brandt", "Person 001", "ROOM 2"}
    assert {(row.session_id, row.other_id) for row in found} == {(bench.session(first), bench.session(second))}
    assert bench.services.clashes.at(bench.session(first))[0].other_id == bench.session(second)
    bench.services.sessions.call_off(bench.session(second), SessionState.CANCELLED_BY_US, "Snow")
    assert kinds(bench) == []


def test_a_cancelled_or_archived_cohort_takes_nothing_up(bench: Bench) -> None:
    bench.cohort(place="Room 2")
    other = bench.cohort(LATE, place="Room 2")
    assert kinds(bench) == ["room"]
    done = bench.services.groups.archive_cohort(other)
    assert kinds(bench) == []
    bench.services.deeds.undo(done.deed)
    bench.services.groups.set_state(other, CohortState.CANCELLED, "no room")
    assert kinds(bench) == []


def test_a_plan_and_a_move_are_looked_at_before_they_are_stored(bench: Bench) -> None:
    first, (person,) = bench.enrolled(1, place="Room 2")
    plan = bench.services.groups.plan(LATE)
    found = bench.services.clashes.of_plan(plan, Wish(place="room 2", people=frozenset({person})))
    assert {(row.kind, row.session_id) for row in found} == {(ClashKind.ROOM, ""), (ClashKind.PARTICIPANT, "")}
    assert len(found) == 16
    other = bench.cohort(replace(TUESDAYS, start=time(9)), place="Room 2")
    look = bench.services.sessions.look_at_move(
        bench.session(other, 2), datetime(2026, 10, 13, 18, 30), Terms(reason="x")
    )
    (clash,) = bench.services.clashes.of_move(other, look)
    assert (clash.kind, clash.other_id) == (ClashKind.ROOM, bench.session(first, 2))
    assert bench.services.sessions.rows(other)[1].state is SessionState.PLANNED


def test_leaders_count_from_day_to_day_and_for_their_session_alone(bench: Bench) -> None:
    first, second = bench.cohort(), bench.cohort(LATE)
    led(bench, first, to_on=date(2026, 10, 6))
    led(bench, second, session_id=bench.session(second, 2), role=FacilitatorRole.GUEST)
    assert kinds(bench) == []
    led(bench, second, session_id=bench.session(second), role=FacilitatorRole.TRAINEE)
    assert kinds(bench) == ["facilitator"]


def test_nobody_leads_twice_in_the_same_days_and_days_are_in_order(bench: Bench) -> None:
    cohort = bench.cohort()
    made = led(bench, cohort, from_on=date(2026, 10, 1), to_on=date(2026, 10, 31))
    with pytest.raises(Refused, match="leads-already"):
        led(bench, cohort)
    with pytest.raises(Refused, match="dates-crossed"):
        led(bench, cohort, from_on=date(2026, 12, 2), to_on=date(2026, 12, 1))
    led(bench, cohort, from_on=date(2026, 11, 1), role=FacilitatorRole.CO_LEAD)
    bench.services.leading.change(made, FacilitatorRole.OBSERVER, None, date(2026, 10, 31))
    roles = [assignment.role for assignment, _row in bench.services.leading.of_cohort(cohort)]
    assert sorted(roles) == ["co-lead", "observer"]
    other = bench.cohort(LATE)
    with pytest.raises(Refused, match="not-found"):
        led(bench, cohort, session_id=bench.session(other), from_on=date(2027, 1, 1))
    done = bench.services.leading.unassign(made)
    assert len(bench.services.leading.of_cohort(cohort)) == 1
    bench.services.deeds.undo(done.deed)
    assert len(bench.services.leading.of_cohort(cohort)) == 2
