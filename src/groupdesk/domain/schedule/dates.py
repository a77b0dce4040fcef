"""From a schedule rule to the days of its pattern, through dateutil's recurrence rules in wall-clock time."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from itertools import islice
from typing import Literal

from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule

from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.rules import MOST_SESSIONS, MOST_YEARS, Frequency, ScheduleRule, checked, horizon

_FREQUENCIES: Mapping[Frequency, Literal[1, 2, 3]] = {
    Frequency.DAILY: DAILY,
    Frequency.WEEKLY: WEEKLY,
    Frequency.MONTHLY: MONTHLY,
}
_WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)
_DAY_START = time()


def planned_dates(rule: ScheduleRule) -> tuple[date, ...]:
    """The days on which the rule plans a session, rising, excluded days left out and made good where it counts.

    The first fitting day on or after `starts_on` is the first one, and intervals count from it. Refused: everything
    `schedule.rules.checked` refuses, rule-empty (starts, until), rule-too-long (years).
    """
    proper = checked(rule)
    if proper.count is None:
        found = tuple(islice(_days(proper, proper.until), MOST_SESSIONS + 1))
        too_long = len(found) > MOST_SESSIONS
    else:
        found = tuple(islice(_days(proper, horizon(proper)), proper.count))
        too_long = 0 < len(found) < proper.count
    if too_long:
        raise Refused("rule-too-long", years=MOST_YEARS)
    if not found:
        raise Refused("rule-empty", starts=proper.starts_on, until=proper.until or horizon(proper))
    return found


def slots_after(rule: ScheduleRule, day: date) -> Iterator[date]:
    """The days of the pattern after a day, beyond count and until, without excluded ones; ends at the horizon."""
    return (slot for slot in _days(checked(rule), horizon(rule)) if slot > day)


def pattern(rule: ScheduleRule, last: date | None) -> rrule:
    """The bare recurrence at midnight up to a day, excluded days still in it.

    It starts on its own first day, so that an interval counts from a day on which the group meets.
    """
    first = next(iter(bare(rule, rule.starts_on, 1)))
    return bare(rule, first.date(), rule.interval, last)


def bare(rule: ScheduleRule, first: date, interval: int, last: date | None = None) -> rrule:
    """The recurrence as RFC 5545 reads it from a given day on, up to a day or the horizon."""
    if rule.positions:
        days = [_WEEKDAYS[day](position) for day in rule.weekdays for position in rule.positions]
    else:
        days = [_WEEKDAYS[day] for day in rule.weekdays]
    return rrule(
        _FREQUENCIES[rule.frequency],
        dtstart=datetime.combine(first, _DAY_START),
        interval=interval,
        until=datetime.combine(last or horizon(rule), _DAY_START),
        byweekday=days or None,
        bymonthday=rule.month_days or None,
    )


def _days(rule: ScheduleRule, last: date | None) -> Iterator[date]:
    days = map(datetime.date, pattern(rule, last))
    return (day for day in days if day not in rule.excluded) if rule.excluded else days
