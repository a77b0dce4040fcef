"""Days on which nobody meets: single closures, calendars of them, and the question whether a day is closed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from groupdesk.base.folding import fold
from groupdesk.domain.errors import Refused

_MOST_DAYS = 366
_FIRST_YEAR, _LAST_YEAR = 1970, 2200


class ClosureReason(StrEnum):
    HOLIDAY = "holiday"
    WEATHER = "weather"
    BUILDING = "building"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Closure:
    """From a day to a day, both closed. `calendar` names where it comes from: "US-NY", "own", a file's label.

    `is_observed` marks a public holiday kept on another day because its own fell on a weekend.
    """

    first: date
    last: date
    name: str
    reason: ClosureReason = ClosureReason.OWN
    calendar: str = "own"
    is_observed: bool = False


@dataclass(frozen=True)
class Closures:
    """Closures of several calendars, in order of their days; a day may be closed for more than one reason."""

    items: tuple[Closure, ...] = ()

    def on(self, day: date) -> Closure | None:
        """The closure of a day, the longest one where several meet; None on an open day."""
        return next(iter(self._by_day.get(day, ())), None)

    def all_on(self, day: date) -> tuple[Closure, ...]:
        """Every closure of a day, longest first; empty on an open day."""
        return self._by_day.get(day, ())

    def without(self, names: Iterable[str]) -> "Closures":
        """The calendar without public holidays of some names, on which the practice meets as on any day."""
        worked = {fold(name) for name in names}
        kept = (i for i in self.items if i.reason is not ClosureReason.HOLIDAY or fold(i.name) not in worked)
        return Closures(tuple(kept))

    def between(self, first: date, last: date) -> tuple[Closure, ...]:
        """Closures that touch the days from first to last."""
        return tuple(item for item in self.items if item.first <= last and item.last >= first)

    @cached_property
    def _by_day(self) -> dict[date, tuple[Closure, ...]]:
        days: dict[date, tuple[Closure, ...]] = {}
        for item in sorted(self.items, key=lambda c: c.first - c.last):
            for offset in range((item.last - item.first).days + 1):
                day = item.first + timedelta(days=offset)
                days[day] = (*days.get(day, ()), item)
        return days


NO_CLOSURES = Closures()


def check_days(first: date, last: date) -> None:
    """Passes for days that may be closed. Refused: date-impossible (date), closure-too-long (first, last, most)."""
    for day in (first, last):
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise Refused("date-impossible", date=day.isoformat())
    if (last - first).days >= _MOST_DAYS:
        raise Refused("closure-too-long", first=first, last=last, most=_MOST_DAYS)


def checked(closure: Closure) -> Closure:
    """The closure, if its days and its name are good.

    Refused: closure-reversed (first, last), closure-unnamed (first), and as `check_days`.
    """
    if closure.last < closure.first:
        raise Refused("closure-reversed", first=closure.first, last=closure.last)
    check_days(closure.first, closure.last)
    if not closure.name.strip():
        raise Refused("closure-unnamed", first=closure.first)
    return closure


def merged(*calendars: Iterable[Closure]) -> Closures:
    """All closures of several calendars, by day; the same days for the same reason and name stand once."""
    kept: dict[tuple[date, date, str, ClosureReason], Closure] = {}
    for calendar in calendars:
        for closure in calendar:
            kept.setdefault((closure.first, closure.last, closure.name.strip().casefold(), closure.reason), closure)
    return Closures(tuple(sorted(kept.values(), key=lambda c: (c.first, c.last, c.name))))
