"""Two sessions at one time that want the same facilitator, room or participant: warnings, never refusals."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from groupdesk.base.folding import fold


class ClashKind(StrEnum):
    FACILITATOR = "facilitator"
    ROOM = "room"
    PARTICIPANT = "participant"


@dataclass(frozen=True, slots=True)
class Need:
    """Somebody or something that a session takes up, by id."""

    kind: ClashKind
    id: str


@dataclass(frozen=True, slots=True)
class Booking:
    """A session's time, in UTC, and whom and what it needs then."""

    session: str
    starts: datetime
    ends: datetime
    needs: frozenset[Need]


@dataclass(frozen=True, slots=True, order=True)
class Clash:
    """Two sessions, the earlier first, that overlap and need the same."""

    starts: datetime
    first: str
    second: str
    kind: ClashKind
    id: str


def find_clashes(bookings: Iterable[Booking], about: Collection[str] | None = None) -> tuple[Clash, ...]:
    """Every clash, by the time at which it begins; with `about` only those that touch one of these sessions.

    Sessions that follow each other without a pause do not clash.
    """
    by_need: dict[Need, list[Booking]] = defaultdict(list)
    for booking in bookings:
        for need in booking.needs:
            by_need[need].append(booking)
    wanted = None if about is None else frozenset(about)
    clashes = [clash for need, takers in by_need.items() for clash in _of(need, takers, wanted)]
    return tuple(sorted(clashes))


def _of(need: Need, takers: list[Booking], about: frozenset[str] | None) -> Iterable[Clash]:
    running: list[Booking] = []
    for booking in sorted(takers, key=lambda b: (b.starts, b.session)):
        running = [other for other in running if other.ends > booking.starts]
        for other in running:
            if about is None or other.session in about or booking.session in about:
                yield Clash(booking.starts, other.session, booking.session, need.kind, need.id)
        running.append(booking)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a session that is only thought of would need: a room by what it is called, staff and people by id."""

    place: str = ""
    staff: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()

    def needs(self) -> frozenset[Need]:
        found = {Need(ClashKind.FACILITATOR, one) for one in self.staff}
        found |= {Need(ClashKind.PARTICIPANT, one) for one in self.people}
        return frozenset(found | room_needs(self.place))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClashRow:
    """A clash as people read it: who or what is wanted twice, and by which other session at what wall-clock time.

    `session_id` is the earlier of the two, or "" for one that is only thought of; `starts_at` is when the other begins
    on its own zone's clock.
    """

    kind: ClashKind
    name: str
    session_id: str
    other_id: str
    other_cohort_id: str
    other_name: str
    other_code: str
    starts_at: datetime


def room_needs(place: str) -> frozenset[Need]:
    """The room as a need, however its name is written; nothing for a session without a room."""
    called = fold(place)
    return frozenset((Need(ClashKind.ROOM, called),)) if called else frozenset()
