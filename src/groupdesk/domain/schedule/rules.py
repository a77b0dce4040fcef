"""When a cohort meets: a frequency, days, a wall-clock time in a named zone, an end, and the days left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import IntEnum, StrEnum

from groupdesk.domain.breaks import Break, check_breaks, in_order
from groupdesk.domain.errors import Refused
from groupdesk.domain.zones import zone

MOST_SESSIONS = 5_000
MOST_YEARS = 30
_MOST_INTERVAL = 366
_MOST_MINUTES = 24 * 60
_FIRST_YEAR, _LAST_YEAR = 1970, 2200


class Frequency(StrEnum):
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Weekday(IntEnum):
    """Numbered like date.weekday()."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleRule:
    """Sessions on the days of a pattern, from the first fitting day on, `count` of them or until a day (inclusive).

    `count` is the number of sessions held: an excluded day does not use one up. Weekly: `weekdays`. Monthly: either
    `weekdays` with `positions` (2 = second, -1 = last) or `month_days` (-1 = last day).
    """

    frequency: Frequency
    starts_on: date
    start: time
    length_minutes: int
    zone: str
    interval: int = 1
    weekdays: tuple[Weekday, ...] = ()
    positions: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    count: int | None = None
    until: date | None = None
    breaks: tuple[Break, ...] = ()
    excluded: frozenset[date] = frozenset()

    def on(self, day: date) -> datetime:
        """The wall-clock start on a day."""
        return datetime.combine(day, self.start)


def checked(rule: ScheduleRule) -> ScheduleRule:
    """The rule with its days in order and the weekday filled in, if sessions can be planned from it.

    Refused: date-impossible (date), zone-unknown (zone), start-impossible, length-impossible (minutes, most),
    break-impossible (after, minutes), interval-impossible (interval, most), rule-contradictory (field),
    month-day-impossible (day), week-position-impossible (position), rule-never-ends, rule-ends-twice,
    count-impossible (count, most), rule-empty (starts, until), rule-too-long (years). That every
    day of a pattern is left out is seen by `planned_dates`.
    """
    _check_day(rule.starts_on)
    zone(rule.zone)
    if rule.start.tzinfo or rule.start.second or rule.start.microsecond or rule.start.fold:
        raise Refused("start-impossible")
    check_length(rule.length_minutes, rule.breaks)
    if not 1 <= rule.interval <= _MOST_INTERVAL:
        raise Refused("interval-impossible", interval=rule.interval, most=_MOST_INTERVAL)
    _check_pattern(rule)
    _check_end(rule)
    weekdays = rule.weekdays
    if rule.frequency is Frequency.WEEKLY and not weekdays:
        weekdays = (Weekday(rule.starts_on.weekday()),)
    return replace(
        rule,
        weekdays=tuple(sorted(set(weekdays))),
        positions=_in_month_order(rule.positions),
        month_days=_in_month_order(rule.month_days),
        breaks=in_order(rule.breaks),
    )


def check_length(length_minutes: int, breaks: Sequence[Break] = ()) -> None:
    """Passes for a session of 1 minute to a day whose breaks lie in it one after the other.

    Refused: length-impossible (minutes, most), break-impossible (after, minutes).
    """
    if not 1 <= length_minutes <= _MOST_MINUTES:
        raise Refused("length-impossible", minutes=length_minutes, most=_MOST_MINUTES)
    check_breaks(length_minutes, breaks)


def horizon(rule: ScheduleRule) -> date:
    """The last day that a plan may reach."""
    return rule.starts_on + timedelta(days=366 * MOST_YEARS)


def _check_day(day: date) -> None:
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise Refused("date-impossible", date=day.isoformat())


def _check_pattern(rule: ScheduleRule) -> None:
    monthly = rule.frequency is Frequency.MONTHLY
    for day in rule.month_days:
        if not (1 <= day <= 31 or day == -1):
            raise Refused("month-day-impossible", day=day)
    for position in rule.positions:
        if position not in (1, 2, 3, 4, 5, -1):
            raise Refused("week-position-impossible", position=position)
    wrong = {
        "weekdays": rule.frequency is Frequency.DAILY and bool(rule.weekdays),
        "positions": bool(rule.positions) and not monthly or monthly and bool(rule.positions) != bool(rule.weekdays),
        "month_days": bool(rule.month_days) and (not monthly or bool(rule.weekdays)),
        "frequency": monthly and not rule.month_days and not rule.weekdays,
    }
    for field, is_wrong in wrong.items():
        if is_wrong:
            raise Refused("rule-contradictory", field=field)


def _check_end(rule: ScheduleRule) -> None:
    if rule.count is not None and rule.until is not None:
        raise Refused("rule-ends-twice")
    if rule.until is not None:
        _check_day(rule.until)
        if rule.until < rule.starts_on:
            raise Refused("rule-empty", starts=rule.starts_on, until=rule.until)
        if rule.until > horizon(rule):
            raise Refused("rule-too-long", years=MOST_YEARS)
    elif rule.count is None:
        raise Refused("rule-never-ends")
    elif not 1 <= rule.count <= MOST_SESSIONS:
        raise Refused("count-impossible", count=rule.count, most=MOST_SESSIONS)


def _in_month_order(days: Iterable[int]) -> tuple[int, ...]:
    """Ascending, with -1 (the last) at the end."""
    return tuple(sorted(set(days), key=lambda day: (day < 0, day)))
