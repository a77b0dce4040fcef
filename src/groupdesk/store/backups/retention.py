"""Which old backups may go: all of two days stay, then one a day, one a week, one a month."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

_DAYS_WHOLE = 3  # today and two days before


Period = tuple[int, ...]


def _day(made: datetime) -> Period:
    return made.year, made.month, made.day


def _week(made: datetime) -> Period:
    year, week, _day = made.isocalendar()
    return year, week


def _month(made: datetime) -> Period:
    return made.year, made.month


_PERIODS: tuple[tuple[int, Callable[[datetime], Period]], ...] = ((12, _day), (10, _week), (9, _month))


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a backup says it was made (UTC), and its place in the true order."""

    generation: int
    made: datetime


def surplus(stamps: Sequence[Stamp]) -> frozenset[Stamp]:
    """Those that may be removed; never the newest three, which lie on the last three days whatever the dates.

    Days are counted as they occur in the order of generations, not from today: a clock that is wrong by a year adds
    one strange day and makes nothing old. Source: our own rule, 2 days whole, then 12 daily, 10 weekly, 9 monthly.
    """
    newest_first = sorted(set(stamps), key=lambda stamp: (stamp.generation, stamp.made), reverse=True)
    days = list(dict.fromkeys(_day(stamp.made) for stamp in newest_first))[:_DAYS_WHOLE]
    kept = {stamp for stamp in newest_first if _day(stamp.made) in days}
    for count, period in _PERIODS:
        kept |= _newest_of_each(newest_first, kept, count, period)
    return frozenset(stamps) - kept


def _newest_of_each(
    newest_first: list[Stamp], kept: set[Stamp], count: int, period: Callable[[datetime], Period]
) -> set[Stamp]:
    """Up to `count` more, each the newest of its period; a period whose newest one is kept anyway needs no other."""
    seen: set[Period] = set()
    more: set[Stamp] = set()
    for stamp in newest_first:
        if period(stamp.made) not in seen and len(more) < count:
            seen.add(period(stamp.made))
            more |= {stamp} - kept
    return more
