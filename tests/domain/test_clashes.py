"""Clashes against comparing every pair of sessions."""

from datetime import UTC, datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.clashes import Booking, Clash, ClashKind, Need, find_clashes

SIX = datetime(2026, 4, 7, 22, 0, tzinfo=UTC)
NADIA = Need(ClashKind.FACILITATOR, "nadia")
ROOM = Need(ClashKind.ROOM, "room2")

needs = st.frozensets(st.sampled_from([NADIA, ROOM, Need(ClashKind.PARTICIPANT, "tom")]))
times = st.tuples(st.integers(0, 20), st.integers(1, 6), needs)


def booking(session: str, start: float, hours: float, *wanted: Need) -> Booking:
    return Booking(session, SIX + timedelta(hours=start), SIX + timedelta(hours=start + hours), frozenset(wanted))


@given(st.lists(times, max_size=12), st.one_of(st.none(), st.frozensets(st.sampled_from("abcdef"))))
def test_clashes_are_the_overlapping_pairs_that_share_a_need(
    drawn: list[tuple[int, int, frozenset[Need]]], about: frozenset[str] | None
) -> None:
    bookings = [booking("abcdefghijkl"[i], start, hours, *wanted) for i, (start, hours, wanted) in enumerate(drawn)]
    expected = set()
    for one, two in combinations(sorted(bookings, key=lambda b: (b.starts, b.session)), 2):
        if two.starts < one.ends and (about is None or {one.session, two.session} & about):
            expected |= {Clash(two.starts, one.session, two.session, n.kind, n.id) for n in one.needs & two.needs}
    assert find_clashes(bookings, about) == tuple(sorted(expected))


def test_a_facilitator_cannot_be_in_two_rooms() -> None:
    (clash,) = find_clashes([booking("later", 1, 1.5, NADIA), booking("earlier", 0, 1.5, NADIA, ROOM)])
    assert (clash.first, clash.second, clash.kind) == ("earlier", "later", ClashKind.FACILITATOR)


def test_sessions_back_to_back_do_not_clash() -> None:
    assert find_clashes([booking("a", 0, 1.5, ROOM), booking("b", 1.5, 1, ROOM)]) == ()
