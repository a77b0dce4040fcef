"""Moving a session, or this and the following: what would change, with closed days and clock times asked about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from groupdesk.domain.breaks import fitting
from groupdesk.domain.closures.calendar import NO_CLOSURES
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.clock import ClockQuestion, placed
from groupdesk.domain.schedule.conflicts import Conflict, Decision, Handling, find_conflicts, nearby_day
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday, check_length, checked
from groupdesk.domain.schedule.timetable import Rearrangement, Slot, Timetable, arranged
from groupdesk.domain.states import TO_COME, Kind, SessionState, move

_OVER = frozenset((SessionState.HELD, SessionState.DOCUMENTED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Why sessions are moved, and what a person has already agreed to.

    `length_minutes` is another length for what is moved. `even_if_marked` corrects the time of sessions that were held
    or marked; `even_if_closed` meets on closed days;
    `decisions` answer conflicts by their day and `clocks` answer doubtful starts (0 earlier, 1 later), as in a plan.
    """

    reason: str
    length_minutes: int | None = None
    even_if_marked: bool = False
    even_if_closed: bool = False
    decisions: Mapping[date, Decision] = field(default_factory=dict)
    clocks: Mapping[datetime, int] = field(default_factory=dict)


def move_one(timetable: Timetable, key: str, to: datetime, terms: Terms) -> Rearrangement:
    """One session at another time; its identity stays, numbers follow.

    Refused: session-unknown (session), session-there-already (number), session-has-marks (number, marks),
    move-not-allowed, reason-missing, date-closed (date, name, proposal), sessions-overlap (first, second),
    date-impossible (date), length-impossible (minutes, most).
    """
    slot = timetable.slot(key)
    if to == slot.starts_at and to not in terms.clocks and terms.length_minutes in (None, slot.length_minutes):
        raise Refused("session-there-already", number=slot.number)
    _check_movable([slot], terms)
    closure = timetable.closures.on(to.date())
    if closure is not None and not terms.even_if_closed:
        raise Refused("date-closed", date=to.date(), name=closure.name, proposal=_proposal(timetable, slot, to.date()))
    after, questions = _moved(timetable, slot, to, terms)
    return replace(arranged(timetable, [after]), questions=tuple(questions))


def move_following(timetable: Timetable, key: str, to: datetime, terms: Terms) -> Rearrangement:
    """This session and the live ones of its kind after it, by the same days and to the same time of day.

    One that lands on a closed day is proposed at the next free slot of the moved rule and comes back as a conflict; it
    stays on the closed day when there is no slot, or when a decision leads to no day.
    Refused: as `move_one`, without date-closed for the moved days; date-taken, date-missing and date-closed for days
    chosen by hand.
    """
    first = timetable.slot(key)
    if to == first.starts_at and terms.length_minutes in (None, first.length_minutes):
        raise Refused("session-there-already", number=first.number)
    following = timetable.following(first)
    _check_movable(following, terms)
    rule = moved_rule(timetable.rule, first.starts_at.date(), to, len(following))
    if terms.length_minutes is not None and terms.length_minutes != rule.length_minutes:
        rule = replace(rule, length_minutes=terms.length_minutes, breaks=fitting(rule.breaks, terms.length_minutes))
    by = to.date() - first.starts_at.date()
    wanted = [slot.starts_at.date() + by for slot in following]
    closures = NO_CLOSURES if terms.even_if_closed else timetable.closures
    conflicts = tuple(_without_leaving_out(c) for c in find_conflicts(rule, wanted, closures, terms.decisions))
    elsewhere = {conflict.day: conflict.chosen.day or conflict.day for conflict in conflicts}
    moved: list[Slot] = []
    questions: list[ClockQuestion] = []
    for slot, day in zip(following, wanted, strict=True):
        after, asked = _moved(timetable, slot, datetime.combine(elsewhere.get(day, day), to.time()), terms)
        moved.append(after)
        questions += asked
    return replace(arranged(timetable, moved), conflicts=conflicts, questions=tuple(questions), rule=rule)


def moved_rule(rule: ScheduleRule, was: date, to: datetime, count: int) -> ScheduleRule:
    """The rule from a session on, after it was moved from a day to another day and time: Tuesdays become Thursdays.

    A single "second Tuesday" or "15th" becomes what the new day is in its month.
    """
    by = (to.date() - was).days
    moved = replace(rule, starts_on=to.date(), start=to.time(), count=count, until=None)
    if rule.frequency is Frequency.WEEKLY or len(rule.weekdays) > 1 or len(rule.positions) > 1:
        days = checked(rule).weekdays
        return replace(moved, weekdays=tuple(sorted({Weekday((day + by) % len(Weekday)) for day in days})))
    if rule.positions:
        return replace(moved, weekdays=(Weekday(to.weekday()),), positions=(_position(to.date(), rule.positions[0]),))
    if len(rule.month_days) > 1:
        shifted = {day if day < 0 else min(max(day + by, 1), 31) for day in rule.month_days}
        return replace(moved, month_days=tuple(sorted(shifted)))
    return replace(moved, month_days=(to.day,)) if rule.month_days else moved


def _position(day: date, was: int) -> int:
    """Which of its weekday in the month a day is; the last one where the last was meant before."""
    is_last = (day + timedelta(days=7)).month != day.month
    return -1 if was == -1 and is_last else (day.day - 1) // 7 + 1


def _check_movable(slots: Sequence[Slot], terms: Terms) -> None:
    """Only sessions to come move; one that is over or marked has its time corrected, when a person says so."""
    for slot in slots:
        if (slot.marks or slot.state in _OVER) and not terms.even_if_marked:
            raise Refused("session-has-marks", number=slot.number, marks=slot.marks)
        if slot.state not in _OVER:
            move(Kind.SESSION, slot.state, SessionState.MOVED, terms.reason)
        elif not terms.reason.strip():
            raise Refused("reason-missing", kind=Kind.SESSION, to=SessionState.MOVED)


def _without_leaving_out(conflict: Conflict) -> Conflict:
    """A move never drops a session: without another day it stays on the closed one."""
    return replace(conflict, options=tuple(o for o in conflict.options if o.handling is not Handling.LEAVE_OUT))


def _moved(timetable: Timetable, slot: Slot, to: datetime, terms: Terms) -> tuple[Slot, list[ClockQuestion]]:
    state = SessionState.MOVED if slot.state in TO_COME else slot.state
    if terms.length_minutes is not None:
        check_length(terms.length_minutes)
        slot = replace(slot, length_minutes=terms.length_minutes)
    found = placed(to, timetable.rule.zone, terms.clocks.get(to))
    if isinstance(found, ClockQuestion):
        return replace(slot, starts_at=found.chosen.wall, fold=found.chosen.fold, state=state), [found]
    return replace(slot, starts_at=found.wall, fold=found.fold, state=state), []


def _proposal(timetable: Timetable, slot: Slot, day: date) -> date | None:
    """Another day for a session that was to be put on a closed one: nearby, else at the end."""
    nearby = nearby_day(timetable.rule, day, timetable.closures, timetable.days(without=[slot]))
    return nearby or next(timetable.free_days(), None)
