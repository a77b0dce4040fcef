"""A cohort that is cancelled, ends or is closed takes its sessions to come with it, or says that there are some."""

from datetime import date, datetime

import pytest

from builders import Bench
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import CohortState, SessionState
from groupdesk.services.cohort_ending import StillToCome
from groupdesk.services.session_making import SessionDraft

OFF = SessionState.CANCELLED_BY_US


def states(bench: Bench, cohort: CohortId) -> list[SessionState]:
    return [row.state for row in bench.services.sessions.rows(cohort)]


@pytest.fixture
def running(bench: Bench) -> CohortId:
    """Two of eight sessions were held; a booster stands after the last."""
    cohort, _people = bench.enrolled(2)
    on = datetime(2026, 12, 15, 18)
    booster = SessionDraft(starts_at=on, ends_at=on.replace(hour=19), kind=SessionKind.BOOSTER)
    bench.services.sessions.add(cohort, booster)
    for number, day in ((1, 6), (2, 13)):
        bench.turn_to(2026, 10, day, 20)
        bench.services.attendance.fill(bench.session(cohort, number), "present")
    bench.turn_to(2026, 10, 14, 9)
    return cohort


def test_a_cancelled_cohort_calls_its_sessions_to_come_off_and_one_undo_restores_them(
    bench: Bench, running: CohortId
) -> None:
    services = bench.services
    before = services.sessions.rows(running)
    third = services.sessions.session(bench.session(running, 3))
    deed = services.groups.set_state(running, CohortState.CANCELLED, "Funding ended").deed
    rows = services.sessions.rows(running)
    assert [row.state for row in rows] == [SessionState.HELD] * 2 + [OFF] * 7
    assert {row.change_reason for row in rows[2:]} == {"Funding ended"}
    assert services.sessions.session(third.id).ics_sequence == third.ics_sequence + 1
    services.deeds.undo(deed)
    assert services.sessions.rows(running) == before
    assert services.groups.cohort(running).state is CohortState.RUNNING


def test_nothing_clashes_with_a_cancelled_cohort(bench: Bench) -> None:
    first, second = (bench.cohort(place="Room 2") for _ in range(2))
    assert bench.services.clashes.at(bench.session(first))
    bench.services.groups.set_state(second, CohortState.CANCELLED, "No room")
    assert bench.services.clashes.at(bench.session(first)) == ()


def test_a_cohort_without_sessions_is_cancelled_as_well(bench: Bench) -> None:
    cohort = bench.cohort(None)
    bench.services.groups.set_state(cohort, CohortState.CANCELLED, "No room")
    assert bench.services.groups.cohort(cohort).state is CohortState.CANCELLED


@pytest.mark.parametrize("state", [CohortState.ENDED, CohortState.CLOSED])
def test_ending_asks_about_sessions_to_come(bench: Bench, running: CohortId, state: CohortState) -> None:
    groups = bench.services.groups
    before = states(bench, running)
    with pytest.raises(Refused, match="sessions-to-come") as refusal:
        groups.set_state(running, state)
    assert refusal.value.facts == {"count": 7, "date": date(2026, 10, 20)}
    assert (groups.cohort(running).state, states(bench, running)) == (CohortState.RUNNING, before)
    with pytest.raises(Refused, match="reason-missing"):
        groups.set_state(running, state, to_come=StillToCome.CALL_OFF)
    groups.set_state(running, state, to_come=StillToCome.KEEP)
    assert (groups.cohort(running).state, states(bench, running)) == (state, before)


def test_ending_calls_them_off_when_somebody_says_so(bench: Bench, running: CohortId) -> None:
    bench.services.groups.set_state(running, CohortState.ENDED, "All was said", StillToCome.CALL_OFF)
    assert states(bench, running)[2:] == [OFF] * 7


def test_a_cohort_whose_sessions_are_over_ends_without_a_question(bench: Bench, running: CohortId) -> None:
    bench.turn_to(2026, 12, 16, 9)
    bench.services.groups.set_state(running, CohortState.ENDED)
    assert bench.services.groups.cohort(running).state is CohortState.ENDED
