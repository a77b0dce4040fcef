"""The rule that a cohort was planned with: as it is stored, read back, and shifted for the next cycle."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.schedule.recurrence import Frame, Recurrence, from_recurrence, to_recurrence
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule


def stored_rule(rule: ScheduleRule) -> dict[str, Any]:
    """The fields of a cohort that keep a rule. Refused: as `dates.planned_dates`."""
    recurrence = to_recurrence(rule)
    return {
        "rrule": recurrence.rrule,
        "rule_starts_on": recurrence.dtstart.date(),
        "start_time": rule.start,
        "length_minutes": rule.length_minutes,
        "breaks": rule.breaks,
        "excluded": tuple(sorted(day.isoformat() for day in rule.excluded)),
    }


def rule_of(cohort: Cohort) -> ScheduleRule | None:
    """The rule that the cohort was planned with, or moved to; None where it was planned by hand."""
    if not cohort.rrule or cohort.start_time is None:
        return None
    days = [date.fromisoformat(day) for day in cohort.excluded]
    first = cohort.rule_starts_on or min([day for day in (cohort.starts_on, *days) if day], default=None)
    if first is None:
        return None
    exdates = tuple(datetime.combine(day, cohort.start_time) for day in days)
    found = Recurrence(datetime.combine(first, cohort.start_time), cohort.rrule, exdates)
    with suppress(Refused):  # a rule that an older or newer program stored; the sessions themselves are the truth
        rule = from_recurrence(found, Frame(cohort.zone, cohort.length_minutes))
        return replace(rule, breaks=cohort.breaks)
    return None


def next_cycle(rule: ScheduleRule, after: date, today: date, count: int | None = None) -> ScheduleRule:
    """The same days again, from the first one after the last session and not before tomorrow; nothing left out.

    `count` is how many sessions the last cycle had, where its rule has changed on the way.
    """
    first = max(after, today) + timedelta(days=1)
    if rule.frequency is Frequency.WEEKLY and rule.weekdays:
        ahead = min((weekday - first.weekday()) % 7 for weekday in rule.weekdays)
        first += timedelta(days=ahead)
    until = None if rule.until is None else first + (rule.until - rule.starts_on)
    held = rule.count if rule.count is None else count or rule.count
    return replace(rule, starts_on=first, until=until, count=held, excluded=frozenset())


def moved_start(rule: ScheduleRule, first: date) -> ScheduleRule:
    """The same days from another first day on; a last day moves as far as the first."""
    until = None if rule.until is None else first + (rule.until - rule.starts_on)
    return replace(rule, starts_on=first, until=until)
