"""Making up for an absence: a credit points to exactly one absence and to what made it up (invariant 7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from groupdesk.domain.errors import Refused
from groupdesk.domain.statuses import Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUp:
    """Minutes credited for one missed session; made up in a session or by a task, never both.

    `missed` and `session` are session keys within one enrolment, `task` is what was done instead.
    """

    missed: str
    minutes: int
    made_up_on: date
    session: str = ""
    task: str = ""
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class Absence:
    """What is known of the session that somebody missed; `minutes` is what the session offered without its breaks."""

    session: str
    meaning: Meaning
    minutes: int


@dataclass(frozen=True, slots=True)
class Attended:
    """The session in which an absence is made up, and the minutes credited there."""

    session: str
    minutes: int


def check_make_up(
    make_up: MakeUp, absence: Absence, existing: Iterable[MakeUp], attended: Attended | None = None
) -> MakeUp:
    """The make-up, if it may be stored. `existing` are all others of the same enrolment.

    Refused: make-up-not-an-absence, make-up-twice, make-up-minutes-impossible (minutes, missed),
    make-up-without-source, make-up-two-sources, make-up-same-session, make-up-not-attended,
    make-up-source-used (left) when one session would make up more minutes than were credited in it.
    """
    if make_up.missed != absence.session or not absence.meaning.is_absence:
        raise Refused("make-up-not-an-absence")
    others = tuple(existing)
    if any(other.missed == make_up.missed for other in others):
        raise Refused("make-up-twice")
    if not 1 <= make_up.minutes <= absence.minutes:
        raise Refused("make-up-minutes-impossible", minutes=make_up.minutes, missed=absence.minutes)
    _check_source(make_up)
    if make_up.session:
        _check_session(make_up, others, attended)
    return make_up


def minutes_left(attended: Attended, existing: Iterable[MakeUp]) -> int:
    """Minutes of an attended session that have not yet made up for anything."""
    used = sum(make_up.minutes for make_up in existing if make_up.session == attended.session)
    return max(0, attended.minutes - used)


def _check_source(make_up: MakeUp) -> None:
    if make_up.session and make_up.task.strip():
        raise Refused("make-up-two-sources")
    if not make_up.session and not make_up.task.strip():
        raise Refused("make-up-without-source")
    if make_up.session == make_up.missed:
        raise Refused("make-up-same-session")


def _check_session(make_up: MakeUp, others: Iterable[MakeUp], attended: Attended | None) -> None:
    if attended is None or attended.session != make_up.session or not attended.minutes:
        raise Refused("make-up-not-attended")
    left = minutes_left(attended, others)
    if make_up.minutes > left:
        raise Refused("make-up-source-used", left=left)
