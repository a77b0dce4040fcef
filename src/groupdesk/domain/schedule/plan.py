"""A schedule rule made into sessions: numbered, placed on the clock, closed days proposed elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import pairwise

from groupdesk.domain.breaks import Break, fitting
from groupdesk.domain.closures.calendar import NO_CLOSURES, Closures
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.clock import ClockQuestion, placed
from groupdesk.domain.schedule.conflicts import Conflict, Decision, Handling, find_conflicts
from groupdesk.domain.schedule.dates import planned_dates
from groupdesk.domain.schedule.kinds import NUMBERED, SessionKind, fixed_number
from groupdesk.domain.schedule.rules import ScheduleRule, check_length
from groupdesk.domain.zones import ClockChoice, to_wall


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSession:
    """One meeting to be stored as a row. Wall-clock times are naive and belong to `zone`; `starts_utc` is derived.

    `number` counts the numbered kinds by date, is 0 for orientation and None for the rest. `instead_of` is the closed
    day in whose place it was planned.
    """

    number: int | None
    kind: SessionKind
    starts_at: datetime
    ends_at: datetime
    zone: str
    fold: int
    starts_utc: datetime
    length_minutes: int
    breaks: tuple[Break, ...] = ()
    instead_of: date | None = None


@dataclass(frozen=True, slots=True)
class Extra:
    """A session beside the rule: orientation, extra, booster or make-up; a length of None takes the rule's."""

    kind: SessionKind
    starts_at: datetime
    length_minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a person chose while planning.

    `decisions` answer conflicts by their day; `clocks` answer clock questions by the doubtful start, with the place
    (0 earlier, 1 later) of the choice. `kind` is the kind of the rule's own sessions.
    """

    closures: Closures = NO_CLOSURES
    decisions: Mapping[date, Decision] = field(default_factory=dict)
    clocks: Mapping[datetime, int] = field(default_factory=dict)
    extras: Sequence[Extra] = ()
    kind: SessionKind = SessionKind.REGULAR


@dataclass(frozen=True, slots=True)
class Plan:
    """Sessions by start, with everything a person should look at before they are stored."""

    sessions: tuple[PlannedSession, ...]
    conflicts: tuple[Conflict, ...] = ()
    questions: tuple[ClockQuestion, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether every closed day and every doubtful time was decided by a person."""
        decided = [conflict.is_decided for conflict in self.conflicts]
        return all(decided + [question.is_decided for question in self.questions])


def plan_sessions(rule: ScheduleRule, wishes: Wishes | None = None) -> Plan:
    """The sessions of a rule. A closed day is never dropped: the plan says where it proposes to meet instead, and why.

    Refused: as `dates.planned_dates`; date-closed (date, name), date-taken (date) and date-missing (date) for a day
    chosen by hand; sessions-overlap (first, second); length-impossible (minutes, most); plan-empty when every session
    is left out.
    """
    wishes = wishes or Wishes()
    dates = planned_dates(rule)
    conflicts = find_conflicts(rule, dates, wishes.closures, wishes.decisions)
    elsewhere = {conflict.day: conflict.chosen.day for conflict in conflicts}
    questions: list[ClockQuestion] = []
    sessions = []
    for day in dates:
        held = elsewhere.get(day, day)
        if held is not None:
            wish = Extra(wishes.kind, rule.on(held))
            sessions.append(_session(rule, wish, wishes, questions, day if held != day else None))
    sessions += [_session(rule, extra, wishes, questions) for extra in wishes.extras]
    if not sessions:
        raise Refused("plan-empty")
    ordered = sorted(sessions, key=lambda session: session.starts_utc)
    check_apart(ordered)
    return Plan(tuple(_numbered(ordered)), (*conflicts, *_closed_extras(wishes)), tuple(questions))


def check_apart(sessions: Iterable[PlannedSession]) -> None:
    """Passes when sessions, given in order, do not run into each other. Refused: sessions-overlap (first, second)."""
    for before, after in pairwise(sessions):
        if after.starts_utc < before.starts_utc + timedelta(minutes=before.length_minutes):
            raise Refused("sessions-overlap", first=before.starts_at, second=after.starts_at)


def planned_session(
    rule: ScheduleRule, wish: Extra, choice: ClockChoice, instead_of: date | None = None
) -> PlannedSession:
    """A session placed on the clock, not counted yet. Refused: length-impossible (minutes, most)."""
    length = rule.length_minutes if wish.length_minutes is None else wish.length_minutes
    check_length(length)
    breaks = rule.breaks if length == rule.length_minutes else fitting(rule.breaks, length)
    check_length(length, breaks)
    return PlannedSession(
        number=fixed_number(wish.kind),
        kind=wish.kind,
        starts_at=choice.wall,
        ends_at=to_wall(choice.utc + timedelta(minutes=length), rule.zone)[0],
        zone=rule.zone,
        fold=choice.fold,
        starts_utc=choice.utc,
        length_minutes=length,
        breaks=breaks,
        instead_of=instead_of,
    )


def _session(
    rule: ScheduleRule, wish: Extra, wishes: Wishes, questions: list[ClockQuestion], instead_of: date | None = None
) -> PlannedSession:
    """The session of a wish; a doubtful clock time is put to the questions."""
    found = placed(wish.starts_at, rule.zone, wishes.clocks.get(wish.starts_at))
    if isinstance(found, ClockQuestion):
        questions.append(found)
        found = found.chosen
    return planned_session(rule, wish, found, instead_of)


def _numbered(sessions: Iterable[PlannedSession]) -> Iterable[PlannedSession]:
    number = 0
    for session in sessions:
        if session.kind in NUMBERED:
            number += 1
            yield replace(session, number=number)
        else:
            yield session


def _closed_extras(wishes: Wishes) -> Iterable[Conflict]:
    """An extra session on a closed day stays where it was put, and is said."""
    for extra in wishes.extras:
        day = extra.starts_at.date()
        closure = wishes.closures.on(day)
        if closure is not None:
            hold = Decision(Handling.HOLD, day)
            yield Conflict(day, closure, hold, (hold, Decision(Handling.LEAVE_OUT)), day in wishes.decisions)
