"""The states of enrolments, cohorts and sessions, and the only moves between them.

Source: the table "States" of the domain paper. A move that is not listed here is refused; a state that is reached
over several listed moves is reached step by step, so that the history shows each of them.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from groupdesk.domain.errors import Refused


class Kind(StrEnum):
    """What has states."""

    ENROLMENT = "enrolment"
    COHORT = "cohort"
    SESSION = "session"


class EnrolmentState(StrEnum):
    REFERRED = "referred"
    SCREENING = "screening"
    NOT_ELIGIBLE = "not-eligible"
    DEFERRED = "deferred"
    ELIGIBLE = "eligible"
    WAITLISTED = "waitlisted"
    OFFERED = "offered"
    ENROLLED = "enrolled"
    ACTIVE = "active"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"
    DISCHARGED = "discharged"
    TRANSFERRED = "transferred"
    DID_NOT_START = "did-not-start"
    DECEASED = "deceased"


class CohortState(StrEnum):
    DRAFT = "draft"
    RECRUITING = "recruiting"
    CONFIRMED = "confirmed"
    RUNNING = "running"
    ENDED = "ended"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class SessionState(StrEnum):
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    HELD = "held"
    DOCUMENTED = "documented"
    LOCKED = "locked"
    CANCELLED_BY_US = "cancelled-by-us"
    CANCELLED_BY_HOST = "cancelled-by-host"
    DID_NOT_TAKE_PLACE = "did-not-take-place"
    MOVED = "moved"


State = EnrolmentState | CohortState | SessionState
Moves = Mapping[State, tuple[State, ...]]

_E, _C, _S = EnrolmentState, CohortState, SessionState

# Who holds a seat may leave it before the first meeting as well as after it: "did not start" says so itself.
_LEAVING: tuple[State, ...] = (_E.WITHDRAWN, _E.DISCHARGED, _E.TRANSFERRED, _E.DID_NOT_START, _E.DECEASED)
# Who is still on the way in may give up or die; without these two the list would keep such people for ever.
_GIVING_UP: tuple[State, ...] = (_E.WITHDRAWN, _E.DECEASED)

_ENROLMENT: Moves = {
    _E.REFERRED: (_E.SCREENING, *_GIVING_UP),
    _E.SCREENING: (_E.ELIGIBLE, _E.DEFERRED, _E.NOT_ELIGIBLE, *_GIVING_UP),
    _E.ELIGIBLE: (_E.WAITLISTED, _E.OFFERED, *_GIVING_UP),
    _E.WAITLISTED: (_E.OFFERED, _E.ENROLLED, *_GIVING_UP),
    _E.OFFERED: (_E.WAITLISTED, _E.ENROLLED, *_GIVING_UP),
    _E.ENROLLED: (_E.ACTIVE, *_LEAVING),
    _E.ACTIVE: (_E.COMPLETED, *_LEAVING),
}

_COHORT: Moves = {
    _C.DRAFT: (_C.RECRUITING, _C.CANCELLED),
    _C.RECRUITING: (_C.CONFIRMED, _C.CANCELLED),
    _C.CONFIRMED: (_C.RUNNING, _C.CANCELLED),
    _C.RUNNING: (_C.ENDED, _C.CANCELLED),
    _C.ENDED: (_C.CLOSED,),
}

_CALLED_OFF: tuple[State, ...] = (_S.CANCELLED_BY_US, _S.CANCELLED_BY_HOST, _S.DID_NOT_TAKE_PLACE)
# A moved session keeps its identity and goes on like a planned one; it may be moved again.
_SESSION: Moves = {
    _S.PLANNED: (_S.CONFIRMED, _S.MOVED, *_CALLED_OFF),
    _S.CONFIRMED: (_S.HELD, _S.MOVED, *_CALLED_OFF),
    _S.MOVED: (_S.CONFIRMED, _S.MOVED, *_CALLED_OFF),
    _S.HELD: (_S.DOCUMENTED,),
    _S.DOCUMENTED: (_S.LOCKED,),
}

MOVES: Mapping[Kind, Moves] = MappingProxyType(
    {Kind.ENROLMENT: _ENROLMENT, Kind.COHORT: _COHORT, Kind.SESSION: _SESSION}
)

_REASON_NEEDED: frozenset[State] = frozenset(
    (
        *(_E.NOT_ELIGIBLE, _E.DEFERRED, _E.WITHDRAWN, _E.DISCHARGED, _E.TRANSFERRED, _E.DID_NOT_START),
        _C.CANCELLED,
        *(_S.MOVED, *_CALLED_OFF),
    )
)

OPEN_ENROLMENTS: frozenset[EnrolmentState] = frozenset(s for s in EnrolmentState if s in _ENROLMENT)
"""Still going on; a person has at most one of these in a cohort (invariant 1)."""

SEATED: frozenset[EnrolmentState] = frozenset((_E.ENROLLED, _E.ACTIVE))
"""Holds one of the cohort's seats now."""

ON_ROSTERS: frozenset[EnrolmentState] = SEATED | {
    *(_E.COMPLETED, _E.WITHDRAWN, _E.DISCHARGED, _E.TRANSFERRED, _E.DID_NOT_START, _E.DECEASED),
}
"""May stand on rosters of the days they belonged to; waiting, declined and not eligible people never (invariant 11).

Somebody withdrawn or dead who never got a seat has no joining day, so that no roster expects them.
"""

OPEN_COHORTS: frozenset[CohortState] = frozenset((_C.DRAFT, _C.RECRUITING, _C.CONFIRMED, _C.RUNNING))
"""May still be cancelled."""

TO_COME: frozenset[SessionState] = frozenset((_S.PLANNED, _S.CONFIRMED, _S.MOVED))
"""Sessions that are still going to happen."""

CALLED_OFF: frozenset[SessionState] = frozenset((_S.CANCELLED_BY_US, _S.CANCELLED_BY_HOST, _S.DID_NOT_TAKE_PLACE))
"""Sessions that leave every denominator (invariant 8)."""

ENTRIES: Mapping[Kind, tuple[State, ...]] = MappingProxyType(
    {
        Kind.ENROLMENT: (_E.REFERRED, _E.ELIGIBLE, _E.WAITLISTED, _E.ENROLLED),
        Kind.COHORT: (_C.DRAFT,),
        Kind.SESSION: (_S.PLANNED,),
    }
)
"""Where a new row may begin: earlier steps of an enrolment may have happened before the practice knew the person."""


def allowed(kind: Kind, now: State) -> tuple[State, ...]:
    """The states that may follow, in the order in which a menu shows them; empty where nothing follows."""
    return MOVES[kind].get(now, ())


def needs_reason(to: State) -> bool:
    """Whether a move to that state must say why."""
    return to in _REASON_NEEDED


def move(kind: Kind, now: State, to: State, reason: str = "") -> None:
    """Passes for a listed move with the reason it needs.

    Refused: move-not-allowed (kind, state, to, allowed), reason-missing (kind, to).
    """
    # Cohorts and sessions share the word "confirmed", and words of one text are equal.
    if type(to) is not type(now) or to not in allowed(kind, now):
        raise Refused("move-not-allowed", kind=kind, state=now, to=to, allowed=allowed(kind, now))
    if needs_reason(to) and not reason.strip():
        raise Refused("reason-missing", kind=kind, to=to)


def steps(kind: Kind, now: State, to: State) -> tuple[State, ...]:
    """The shortest listed way, without `now` and with `to`: eligible → enrolled gives (offered, enrolled).

    A deed that skips ahead (roll taken of a session nobody confirmed) records each step.
    Refused: move-not-allowed where no way leads there.
    """
    ways: list[tuple[State, ...]] = [(then,) for then in allowed(kind, now)]
    seen = {now}
    for way in ways:
        if way[-1] == to:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways.extend((*way, then) for then in allowed(kind, way[-1]))
    raise Refused("move-not-allowed", kind=kind, state=now, to=to, allowed=allowed(kind, now))
