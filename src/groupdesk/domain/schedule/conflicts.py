"""Planned days that are closed: where else the session may be held, and what a person decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice

from groupdesk.domain.closures.calendar import Closure, Closures
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.dates import slots_after
from groupdesk.domain.schedule.rules import ScheduleRule

# A free slot is looked for among so many slots after the end; beyond them the plan says that none was found.
_SLOTS_LOOKED_AT = 400
_DAYS_NEARBY = 6
_SATURDAY = 5


class Handling(StrEnum):
    """What happens to a session whose day is closed."""

    NEXT_SLOT = "next-slot"
    OTHER_DAY = "other-day"
    HOLD = "hold"
    LEAVE_OUT = "leave-out"


@dataclass(frozen=True, slots=True)
class Decision:
    """A handling and the day it leads to; None where the session is not held."""

    handling: Handling
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A planned day that is closed. `chosen` is what the plan does: a proposal, unless `is_decided`.

    `options` are what a person may choose, the proposal first: the next free slot of the rule (at the end), an open day
    nearby, holding it all the same, leaving it out. A next slot without a day means that none was found.
    """

    day: date
    closure: Closure
    chosen: Decision
    options: tuple[Decision, ...]
    is_decided: bool = False


def find_conflicts(
    rule: ScheduleRule, dates: Sequence[date], closures: Closures, decisions: Mapping[date, Decision]
) -> tuple[Conflict, ...]:
    """One conflict for each closed day among `dates`, in their order.

    Refused: date-closed (date, name), date-taken (date) and date-missing (date) for another day chosen by hand.
    """
    closed = [day for day in dates if closures.on(day)]
    if not closed:
        return ()
    by_hand = {day: _decided(day, decisions[day]) for day in closed if day in decisions}
    taken = set(dates) - set(closed)
    for decision in by_hand.values():
        _take(decision, closures, taken)
    free = _Free(free_slots(rule, dates[-1], closures, taken))
    found = []
    for day in closed:
        options = _options(rule, day, Decision(Handling.NEXT_SLOT, free.day), (closures, taken))
        chosen = by_hand.get(day, options[0])
        if chosen.handling is Handling.NEXT_SLOT:
            chosen = replace(chosen, day=free.day)
            free.use()
        found.append(Conflict(day, _closure(closures, day), chosen, options, day in by_hand))
    return tuple(found)


def free_slots(rule: ScheduleRule, after: date, closures: Closures, taken: set[date]) -> Iterator[date]:
    """Open days of the rule's pattern after a day, beyond its end; may run dry where all of them are closed."""
    slots = islice(slots_after(rule, after), _SLOTS_LOOKED_AT)
    return (slot for slot in slots if slot not in taken and not closures.on(slot))


def nearby_day(rule: ScheduleRule, day: date, closures: Closures, taken: set[date]) -> date | None:
    """The first open day within a week after a day, before the next session; weekends only for who meets then."""
    weekend = any(weekday >= _SATURDAY for weekday in rule.weekdays) or day.weekday() >= _SATURDAY
    for offset in range(1, _DAYS_NEARBY + 1):
        other = day + timedelta(days=offset)
        if other in taken:
            return None
        if (weekend or other.weekday() < _SATURDAY) and other not in rule.excluded and not closures.on(other):
            return other
    return None


class _Free:
    """The first free slot that nobody has used yet."""

    def __init__(self, slots: Iterator[date]) -> None:
        self._slots = slots
        self.day = next(slots, None)

    def use(self) -> None:
        self.day = next(self._slots, None)


def _options(
    rule: ScheduleRule, day: date, proposal: Decision, around: tuple[Closures, set[date]]
) -> tuple[Decision, ...]:
    nearby = nearby_day(rule, day, *around)
    other = () if nearby is None else (Decision(Handling.OTHER_DAY, nearby),)
    return (proposal, *other, Decision(Handling.HOLD, day), Decision(Handling.LEAVE_OUT))


def _decided(day: date, decision: Decision) -> Decision:
    """The decision with the day that it leads to; the next free slot is given out later."""
    if decision.handling is Handling.OTHER_DAY and decision.day is None:
        raise Refused("date-missing", date=day)
    held = {Handling.HOLD: day, Handling.OTHER_DAY: decision.day}.get(decision.handling)
    return replace(decision, day=held)


def _take(decision: Decision, closures: Closures, taken: set[date]) -> None:
    """Puts a hand-chosen day among the taken ones, and refuses it where another session or a closure lies on it."""
    if decision.day is None:
        return
    if decision.day in taken:
        raise Refused("date-taken", date=decision.day)
    if decision.handling is Handling.OTHER_DAY and closures.on(decision.day):
        raise Refused("date-closed", date=decision.day, name=_closure(closures, decision.day).name)
    taken.add(decision.day)


def _closure(closures: Closures, day: date) -> Closure:
    return closures.all_on(day)[0]
