"""Exactly the moves of the domain paper are possible, and those that need a reason get one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.errors import Refused
from groupdesk.domain.states import (
    CALLED_OFF,
    ENTRIES,
    ON_ROSTERS,
    OPEN_COHORTS,
    OPEN_ENROLMENTS,
    SEATED,
    TO_COME,
    CohortState,
    EnrolmentState,
    Kind,
    SessionState,
    State,
    allowed,
    move,
    needs_reason,
    steps,
)

# Written down a second time, by hand, from the paper; "+" marks what the paper leaves to be read out of its words.
LISTED = {
    Kind.ENROLMENT: """
        referred > screening   +referred > withdrawn deceased
        screening > not-eligible deferred eligible   +screening > withdrawn deceased
        eligible > waitlisted offered   +eligible > withdrawn deceased
        waitlisted > offered enrolled   +waitlisted > withdrawn deceased
        offered > waitlisted enrolled   +offered > withdrawn deceased
        enrolled > active   +enrolled > withdrawn discharged transferred did-not-start deceased
        active > completed withdrawn discharged transferred did-not-start deceased
    """,
    Kind.COHORT: """
        draft > recruiting cancelled
        recruiting > confirmed cancelled
        confirmed > running cancelled
        running > ended cancelled
        ended > closed
    """,
    Kind.SESSION: """
        planned > confirmed moved cancelled-by-us cancelled-by-host did-not-take-place
        confirmed > held moved cancelled-by-us cancelled-by-host did-not-take-place
        moved > confirmed moved cancelled-by-us cancelled-by-host did-not-take-place
        held > documented
        documented > locked
    """,
}
STATES: dict[Kind, type[EnrolmentState] | type[CohortState] | type[SessionState]] = {
    Kind.ENROLMENT: EnrolmentState,
    Kind.COHORT: CohortState,
    Kind.SESSION: SessionState,
}


def listed(kind: Kind) -> set[tuple[str, str]]:
    pairs = set()
    words = LISTED[kind].replace("+", "").split()
    here = ""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if following == ">":
            here = word
        elif word != ">":
            pairs.add((here, word))
    return pairs


@given(st.data())
def test_exactly_the_listed_moves_are_allowed(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(Kind))
    now = data.draw(st.sampled_from(list(STATES[kind])))
    to = data.draw(st.sampled_from(list(STATES[kind])))
    if (now, to) in listed(kind):
        move(kind, now, to, "weather")
    else:
        with pytest.raises(Refused, match="move-not-allowed") as refusal:
            move(kind, now, to, "weather")
        assert refusal.value.facts == {"kind": kind, "state": now, "to": to, "allowed": allowed(kind, now)}


@pytest.mark.parametrize("kind", list(Kind))
def test_the_table_has_no_move_beyond_the_list(kind: Kind) -> None:
    assert {(str(a), str(b)) for a in STATES[kind] for b in allowed(kind, a)} == listed(kind)


@given(st.sampled_from(Kind), st.data())
def test_states_of_one_kind_never_follow_those_of_another(kind: Kind, data: st.DataObject) -> None:
    other = data.draw(st.sampled_from([k for k in Kind if k is not kind]))
    now = data.draw(st.sampled_from(list(STATES[kind])))
    to = data.draw(st.sampled_from(list(STATES[other])))
    with pytest.raises(Refused, match="move-not-allowed"):
        move(kind, now, to, "because")


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_leaving_and_calling_off_need_a_reason(reason: str) -> None:
    with pytest.raises(Refused, match="reason-missing"):
        move(Kind.ENROLMENT, EnrolmentState.ACTIVE, EnrolmentState.WITHDRAWN, reason)
    with pytest.raises(Refused, match="reason-missing"):
        move(Kind.SESSION, SessionState.PLANNED, SessionState.CANCELLED_BY_US, reason)
    with pytest.raises(Refused, match="reason-missing"):
        move(Kind.COHORT, CohortState.RUNNING, CohortState.CANCELLED, reason)


def test_a_death_and_a_completion_need_no_reason() -> None:
    assert not needs_reason(EnrolmentState.DECEASED)
    move(Kind.ENROLMENT, EnrolmentState.ACTIVE, EnrolmentState.COMPLETED)


def test_an_ended_enrolment_is_never_reopened() -> None:
    closed = set(EnrolmentState) - OPEN_ENROLMENTS
    endings = ("completed", "withdrawn", "discharged", "transferred", "did-not-start", "deceased")
    assert {str(state) for state in closed} == {"not-eligible", "deferred", *endings}
    assert not any(allowed(Kind.ENROLMENT, state) for state in closed)


def test_skipping_ahead_gives_every_step_between() -> None:
    assert steps(Kind.SESSION, SessionState.PLANNED, SessionState.HELD) == (SessionState.CONFIRMED, SessionState.HELD)
    assert steps(Kind.ENROLMENT, EnrolmentState.ELIGIBLE, EnrolmentState.ENROLLED)[-1] is EnrolmentState.ENROLLED
    assert steps(Kind.COHORT, CohortState.DRAFT, CohortState.RUNNING) == (
        *(CohortState.RECRUITING, CohortState.CONFIRMED),
        CohortState.RUNNING,
    )


@given(st.data())
def test_every_way_is_made_of_listed_moves_and_no_shorter_one_exists(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(Kind))
    now = data.draw(st.sampled_from(list(STATES[kind])))
    to = data.draw(st.sampled_from(list(STATES[kind])))
    reached: dict[State, int] = {}
    frontier: set[State] = {now}
    for distance in range(1, len(STATES[kind]) + 1):
        frontier = {then for state in frontier for then in allowed(kind, state)}
        for state in frontier:
            reached.setdefault(state, distance)
    if to not in reached:
        with pytest.raises(Refused, match="move-not-allowed"):
            steps(kind, now, to)
        return
    way = (now, *steps(kind, now, to))
    assert len(way) - 1 == reached[to]
    assert way[-1] == to
    for before, after in zip(way, way[1:], strict=False):
        move(kind, before, after, "step by step")


def test_waiting_and_refused_people_are_never_on_rosters() -> None:
    outside = {"referred", "screening", "eligible", "waitlisted", "offered", "not-eligible", "deferred"}
    assert not {str(s) for s in ON_ROSTERS} & outside
    assert {EnrolmentState.ENROLLED, EnrolmentState.ACTIVE} == SEATED


def test_sessions_are_to_come_called_off_or_past() -> None:
    past = {SessionState.HELD, SessionState.DOCUMENTED, SessionState.LOCKED}
    assert TO_COME | CALLED_OFF | past == set(SessionState)
    assert not TO_COME & CALLED_OFF


def test_cancelling_a_cohort_works_from_every_open_state_only() -> None:
    assert {s for s in CohortState if CohortState.CANCELLED in allowed(Kind.COHORT, s)} == OPEN_COHORTS


def test_new_rows_begin_where_the_way_begins() -> None:
    assert ENTRIES[Kind.SESSION] == (SessionState.PLANNED,)
    assert set(ENTRIES[Kind.ENROLMENT]) <= OPEN_ENROLMENTS
