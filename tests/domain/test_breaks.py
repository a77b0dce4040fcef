"""Breaks: where they lie in a session, what they take from whom, and which do not fit."""

from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.breaks import Break, check_breaks, fitting, from_word, in_order, to_word, total_minutes
from groupdesk.domain.credit import CreditRule, Stay, credit, full_minutes
from groupdesk.domain.credited import session_times
from groupdesk.domain.errors import Refused

START = datetime(2026, 10, 6, 18)
EVENING = 90

pauses = st.builds(Break, st.one_of(st.none(), st.integers(-30, 120)), st.integers(-5, 100))


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


@st.composite
def proper(draw: st.DrawFn) -> tuple[int, tuple[Break, ...]]:
    """A length, and breaks that lie in it: next to each other, at its edges, or one of which nobody said when."""
    length = draw(st.integers(2, 240))
    if draw(st.booleans()):
        edges = sorted(draw(st.lists(st.integers(0, length), max_size=6, unique=True)))
        found = tuple(Break(a, b - a) for a, b in zip(edges[::2], edges[1::2], strict=False))
        return (length, found) if total_minutes(found) < length else (length, ())
    return length, (Break(None, draw(st.integers(1, length - 1))),)


@given(proper(), st.integers(-60, 300), st.integers(0, 300))
def test_invariant_5_breaks_inside_outside_and_partly_in_a_stay(
    session: tuple[int, tuple[Break, ...]], came: int, stayed: int
) -> None:
    """Against a count of half minutes, as a break of which nobody said when may begin between two minutes."""
    length, breaks = session
    times = session_times(START, at(length), breaks)
    taken = {
        half
        for pause in breaks
        for begins in [length - pause.minutes if pause.after_minutes is None else 2 * pause.after_minutes]
        for half in range(begins, begins + 2 * pause.minutes)
    }
    there = {half for half in range(2 * came, 2 * (came + stayed)) if 0 <= half < 2 * length} - taken
    assert credit(times, [Stay(at(came), at(came + stayed))], CreditRule()).minutes == len(there) // 2
    assert full_minutes(times) == length - total_minutes(breaks)


@given(st.integers(1, 200), st.lists(pauses, max_size=4))
def test_breaks_that_pass_leave_some_of_the_session_and_never_run_into_each_other(
    length: int, breaks: list[Break]
) -> None:
    with suppress(Refused):
        check_breaks(length, breaks)
        assert full_minutes(session_times(START, at(length), tuple(breaks))) == length - total_minutes(breaks) > 0


@given(proper(), st.integers(1, 240))
def test_what_is_kept_in_another_length_fits_into_it(session: tuple[int, tuple[Break, ...]], length: int) -> None:
    kept = fitting(session[1], length)
    check_breaks(length, kept)
    assert set(kept) <= set(session[1])
    assert fitting(session[1], session[0]) == session[1]


@given(proper())
def test_a_written_break_is_read_as_it_was(session: tuple[int, tuple[Break, ...]]) -> None:
    assert tuple(from_word(to_word(pause)) for pause in session[1]) == session[1]


@pytest.mark.parametrize(
    "breaks",
    [
        (Break(80, 20),),
        (Break(-5, 10),),
        (Break(30, 20), Break(40, 5)),
        (Break(None, 10), Break(30, 5)),
        (Break(None, 90),),
        (Break(30, 0),),
    ],
)
def test_a_break_that_does_not_fit_is_refused(breaks: tuple[Break, ...]) -> None:
    with pytest.raises(Refused, match="break-impossible"):
        check_breaks(EVENING, breaks)


def test_breaks_come_in_the_order_of_their_times() -> None:
    assert in_order([Break(60, 5), Break(15, 10)]) == (Break(15, 10), Break(60, 5))
