"""Invariants 8, 9 and 10 of sessions, whatever is moved, called off, added and undone, on a stored cohort."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import Bench
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId
from groupdesk.domain.schedule.kinds import NUMBERED
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.services.rearranging import Ending

FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
deeds = st.lists(
    st.tuples(
        st.sampled_from(["move", "move-following", "call-off", "call-off-following", "extend", "undo"]),
        st.integers(0, 11),
        st.integers(-20, 40),
    ),
    min_size=1,
    max_size=6,
)
Deed = tuple[str, int, int]


def everything(bench: Bench, cohort: CohortId) -> dict[str, GroupSession]:
    return {row.id: bench.services.sessions.session(row.id) for row in bench.services.sessions.rows(cohort)}


def do(bench: Bench, cohort: CohortId, deed: Deed, done: list[str]) -> None:
    """Does what it says, or is refused and then has changed nothing."""
    name, place, days = deed
    sessions = bench.services.sessions
    rows = sessions.rows(cohort)
    chosen = rows[place % len(rows)]
    to = chosen.starts_at + timedelta(days=days, hours=days % 3)
    ways: dict[str, Callable[[], str]] = {
        "move": lambda: sessions.move(chosen.id, to, Terms(reason="x", clocks={to: 1})).deed,
        "move-following": lambda: sessions.move(chosen.id, to, Terms(reason="x"), following=True).deed,
        "call-off": lambda: sessions.call_off(chosen.id, SessionState.CANCELLED_BY_US, "x").deed,
        "call-off-following": lambda: (
            sessions.call_off(
                chosen.id, SessionState.DID_NOT_TAKE_PLACE, "x", Ending(following=True, make_good=True, agreed=True)
            ).deed
        ),
        "extend": lambda: sessions.add_at_end(cohort).deed,
        "undo": lambda: bench.services.deeds.undo(done.pop()).deed if done else "",
    }
    before = everything(bench, cohort)
    try:
        made = ways[name]()
    except Refused:
        assert everything(bench, cohort) == before
    else:
        if name != "undo":
            done.append(made)


@given(deeds)
@FEW
def test_invariant_10_identity_stays_sequences_rise_and_old_numbers_are_in_the_history(
    bench: Bench, todo: list[Deed]
) -> None:
    cohort = bench.cohort()
    done: list[str] = []
    for deed in todo:
        before = everything(bench, cohort)
        do(bench, cohort, deed, done)
        after = everything(bench, cohort)
        live = [s for s in sorted(after.values(), key=lambda s: s.starts_utc) if s.state not in CALLED_OFF]
        assert [s.number for s in live if s.kind in NUMBERED] == list(range(1, len(live) + 1))
        assert before.keys() <= after.keys() or deed[0] == "undo"
        for key in before.keys() & after.keys():
            was, now = before[key], after[key]
            assert now.ics_uid == was.ics_uid
            is_other = (now.starts_at, now.ends_at, now.state) != (was.starts_at, was.ends_at, was.state)
            assert now.ics_sequence == was.ics_sequence + is_other
            if now.number != was.number and deed[0] != "undo":
                last = bench.services.sessions.history(now.id)[-1]
                assert (last.before or {})["number"] == was.number


@given(deeds)
@FEW
def test_invariant_9_wall_clock_and_zone_are_the_truth_and_the_instant_follows(bench: Bench, todo: list[Deed]) -> None:
    cohort = bench.cohort()
    done: list[str] = []
    for deed in todo:
        do(bench, cohort, deed, done)
    for session in everything(bench, cohort).values():
        zone = ZoneInfo(session.zone)
        assert session.starts_utc == session.starts_at.replace(tzinfo=zone, fold=session.fold).astimezone(UTC)
        if session.moved_from is None:
            assert session.starts_at.time() == time(18) or deed_moved(todo)


def deed_moved(todo: list[Deed]) -> bool:
    """Sessions planned at the end of a moved series begin at its new time."""
    return any(name.startswith("move") for name, _place, _days in todo)


@given(st.sets(st.integers(2, 8), max_size=4), st.sampled_from(sorted(CALLED_OFF)))
@FEW
def test_invariant_8_a_session_called_off_leaves_every_denominator(
    bench: Bench, numbers: set[int], state: SessionState
) -> None:
    cohort, _people = bench.enrolled(1, seats=40)
    bench.turn_to(2026, 12, 20, 9)
    keys = {number: bench.session(cohort, number) for number in range(1, 9)}
    for number in range(1, 9):
        if number not in numbers:
            bench.services.attendance.fill(keys[number], "present")
    for number in numbers:
        with suppress(Refused):
            bench.services.sessions.call_off(keys[number], SessionState(state), "x")
    (row,) = bench.services.enrolments.roster(cohort)
    assert row.expected == row.came == 8 - len(numbers)
    figures = bench.services.groups.row(cohort)
    assert figures.sessions_planned == 8 - len(numbers)
