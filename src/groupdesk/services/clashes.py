"""Clashes: a facilitator, a room or a participant that two sessions want at one time. Warnings, never refusals."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from groupdesk.domain.clashes import Booking, Clash, ClashKind, ClashRow, Need, Wish, find_clashes
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.schedule.plan import Plan
from groupdesk.domain.schedule.timetable import Rearrangement
from groupdesk.domain.zones import to_utc, to_wall
from groupdesk.services.desk import Desk
from groupdesk.store import bookings
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS

_THOUGHT_OF = "thought-of-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thought:
    """A session that is looked at before it is stored: an aware start in UTC and its length.

    `key` is the session that it replaces, "" for a new one.
    """

    starts: datetime
    minutes: int
    key: str = ""


class ClashService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def between(self, start: datetime, end: datetime) -> tuple[ClashRow, ...]:
        """Every clash of stored sessions between two aware instants, by time."""
        return self._desk.read(lambda reading: _rows(reading, find_clashes(bookings.bookings(reading, start, end))))

    def of_plan(self, plan: Plan, wish: Wish) -> tuple[ClashRow, ...]:
        """What the sessions of a plan would clash with, if they needed that room and those people."""
        thoughts = [Thought(starts=s.starts_utc, minutes=s.length_minutes) for s in plan.sessions]
        return self._desk.read(lambda reading: _clashes(reading, thoughts, lambda _thought: wish))

    def of_move(self, cohort_id: CohortId, done: Rearrangement) -> tuple[ClashRow, ...]:
        """What the moved and new sessions of a rearrangement would clash with at their new times."""
        return self._desk.read(lambda reading: _of_move(reading, cohort_id, done))

    def of_session(self, cohort_id: CohortId, thought: Thought, place: str = "") -> tuple[ClashRow, ...]:
        """What one session of a cohort would clash with at that time; an empty place is the cohort's own."""
        return self._desk.read(lambda reading: _of_session(reading, cohort_id, thought, place))

    def at(self, session_id: GroupSessionId) -> tuple[ClashRow, ...]:
        """What a stored session clashes with where it is. Refused: not-found."""

        def query(reading: Reading) -> tuple[ClashRow, ...]:
            row = reading.get(SESSIONS, session_id)
            thought = Thought(starts=row.starts_utc, minutes=row.minutes, key=row.id)
            return _of_session(reading, row.cohort_id, thought, row.place)

        return self._desk.read(query)


def _of_move(reading: Reading, cohort_id: CohortId, done: Rearrangement) -> tuple[ClashRow, ...]:
    cohort = reading.get(COHORTS, cohort_id)
    thoughts = [
        Thought(
            starts=to_utc(c.after.starts_at, cohort.zone, c.after.fold), minutes=c.after.length_minutes, key=c.after.key
        )
        for c in done.changes
        if c.after.is_live and (c.before.starts_at, c.before.fold) != (c.after.starts_at, c.after.fold)
    ]
    thoughts += [Thought(starts=new.starts_utc, minutes=new.length_minutes) for new in done.added]
    places = {key: row.place or row.cohort_place for key, row in bookings.booked(reading, _keys(thoughts)).items()}
    return _clashes(reading, thoughts, lambda one: _wish(reading, cohort, one, places.get(one.key, cohort.place)))


def _of_session(reading: Reading, cohort_id: CohortId, thought: Thought, place: str) -> tuple[ClashRow, ...]:
    cohort = reading.get(COHORTS, cohort_id)
    return _clashes(reading, [thought], lambda one: _wish(reading, cohort, one, place.strip() or cohort.place))


def _keys(thoughts: Iterable[Thought]) -> list[str]:
    return [thought.key for thought in thoughts if thought.key]


def _wish(reading: Reading, cohort: Cohort, thought: Thought, place: str) -> Wish:
    on = to_wall(thought.starts, cohort.zone)[0].date()
    return Wish(
        place=place,
        staff=bookings.leading(reading, cohort.id, thought.key, on),
        people=bookings.seated(reading, cohort.id, on),
    )


def _clashes(reading: Reading, thoughts: Sequence[Thought], wish_of: Callable[[Thought], Wish]) -> tuple[ClashRow, ...]:
    """What the thoughts clash with among stored sessions that they do not replace; "" stands for a thought's own id."""
    if not thoughts:
        return ()
    replaced = set(_keys(thoughts))
    ends = max(thought.starts + timedelta(minutes=thought.minutes) for thought in thoughts)
    stored = bookings.bookings(reading, min(thought.starts for thought in thoughts), ends)
    own = [_booking(place, thought, wish_of(thought)) for place, thought in enumerate(thoughts)]
    others = [booking for booking in stored if booking.session not in replaced]
    found = find_clashes([*own, *others], {booking.session for booking in own})
    return _rows(reading, [clash for clash in map(_own_first, found) if not _is_own(clash.second)])


def _booking(place: int, thought: Thought, wish: Wish) -> Booking:
    ends = thought.starts + timedelta(minutes=thought.minutes)
    return Booking(f"{_THOUGHT_OF}{place}", thought.starts, ends, wish.needs())


def _own_first(clash: Clash) -> Clash:
    return replace(clash, first=clash.second, second=clash.first) if _is_own(clash.second) else clash


def _is_own(session: str) -> bool:
    return session.startswith(_THOUGHT_OF)


def _rows(reading: Reading, clashes: Sequence[Clash]) -> tuple[ClashRow, ...]:
    names = bookings.names(reading, {Need(clash.kind, clash.id) for clash in clashes})
    booked = bookings.booked(reading, {one for clash in clashes for one in (clash.first, clash.second)})
    rows = []
    for clash in clashes:
        other = booked[clash.second]
        name = names.get(Need(clash.kind, clash.id), "")
        if clash.kind is ClashKind.ROOM:
            name = (other.place or other.cohort_place).strip()
        rows.append(
            ClashRow(
                kind=clash.kind,
                name=name,
                session_id="" if _is_own(clash.first) else clash.first,
                other_id=clash.second,
                other_cohort_id=other.cohort_id,
                other_name=other.group_name,
                other_code=other.code,
                starts_at=other.starts_at,
            )
        )
    return tuple(rows)
