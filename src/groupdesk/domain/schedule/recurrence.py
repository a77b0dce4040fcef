"""A schedule rule as the RRULE of RFC 5545, and back, within the subset that the program plans with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.dates import bare, pattern, planned_dates
from groupdesk.domain.schedule.recurrence_parts import DAYS, number, pattern_of, split, until_of
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, checked
from groupdesk.domain.zones import to_utc


@dataclass(frozen=True, slots=True)
class Recurrence:
    """DTSTART as naive wall-clock time of the rule's zone, the RRULE value, and the EXDATEs that fall on it."""

    dtstart: datetime
    rrule: str
    exdates: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What an RRULE does not say about a session."""

    zone: str
    length_minutes: int


def to_recurrence(rule: ScheduleRule) -> Recurrence:
    """The same days for a calendar program. COUNT includes the excluded days, as RFC 5545 counts them; UNTIL is UTC.

    Refused: as `dates.planned_dates`.
    """
    proper = checked(rule)
    last = proper.until or planned_dates(rule)[-1]
    days = [moment.date() for moment in pattern(proper, last)]
    parts = [f"FREQ={proper.frequency.upper()}"]
    if proper.interval > 1:
        parts.append(f"INTERVAL={proper.interval}")
    if proper.weekdays:
        parts.append("BYDAY=" + ",".join(_byday(proper)))
    if proper.month_days:
        parts.append("BYMONTHDAY=" + ",".join(map(str, proper.month_days)))
    if proper.until is None:
        parts.append(f"COUNT={len(days)}")
    else:
        parts.append(f"UNTIL={to_utc(rule.on(proper.until), rule.zone):%Y%m%dT%H%M%SZ}")
    exdates = tuple(rule.on(day) for day in days if day in rule.excluded)
    return Recurrence(rule.on(days[0]), ";".join(parts), exdates)


def from_recurrence(found: Recurrence, frame: Frame) -> ScheduleRule:
    """The checked rule that plans the same days.

    Refused: rrule-broken (part), rrule-unsupported (part), date-impossible (date), and as `rules.checked`.
    """
    parts = split(found.rrule)
    days = pattern_of(parts, found.dtstart.date())
    count = number(parts, "COUNT")
    rule = checked(
        ScheduleRule(
            frequency=days.frequency,
            starts_on=found.dtstart.date(),
            start=found.dtstart.time(),
            length_minutes=frame.length_minutes,
            zone=frame.zone,
            interval=1 if number(parts, "INTERVAL") is None else number(parts, "INTERVAL") or 0,
            weekdays=days.weekdays,
            positions=days.positions,
            month_days=days.month_days,
            count=count,
            until=until_of(parts.get("UNTIL"), frame.zone, found.dtstart.time()),
            excluded=frozenset(moment.date() for moment in found.exdates),
        )
    )
    _check_week_start(parts, rule)
    return _counted_our_way(rule)


def _counted_our_way(rule: ScheduleRule) -> ScheduleRule:
    """Begins on the first real day, from which our intervals count, and counts without the excluded days."""
    found = bare(rule, rule.starts_on, rule.interval, rule.until)
    days = [moment.date() for moment in islice(found, rule.count or 1)]
    held = [day for day in days if rule.count is None or day not in rule.excluded]
    if not held:
        raise Refused("rule-empty", starts=rule.starts_on, until=rule.until)
    return replace(rule, starts_on=days[0], count=len(held) if rule.count else None)


def _check_week_start(parts: Mapping[str, str], rule: ScheduleRule) -> None:
    """Weeks begin on Monday here; another first day matters only for several days in every n-th week."""
    matters = rule.frequency is Frequency.WEEKLY and rule.interval > 1
    plain = len(rule.weekdays) == 1 and rule.starts_on.weekday() in rule.weekdays
    if parts.get("WKST", "MO") != "MO" and matters and not plain:
        raise Refused("rrule-unsupported", part=f"WKST={parts['WKST']}"[:60])


def _byday(rule: ScheduleRule) -> Iterable[str]:
    if not rule.positions:
        return [DAYS[day] for day in rule.weekdays]
    return [f"{position}{DAYS[day]}" for position in rule.positions for day in rule.weekdays]
