"""When a cohort meets: its stored schedule as a rule again, in words, and shifted for the next cycle."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta

from groupdesk.desktop.kit.moments import span_words
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.schedule.recurrence import Frame, Recurrence, from_recurrence
from groupdesk.domain.schedule.rules import Break, Frequency, ScheduleRule
from groupdesk.domain.schedule.words import day_words


def rule_of(cohort: Cohort) -> ScheduleRule | None:
    """The rule that the cohort was planned with; None where it was planned by hand."""
    if not cohort.rrule or cohort.start_time is None or cohort.starts_on is None:
        return None
    days = [date.fromisoformat(day) for day in cohort.excluded]
    exdates = tuple(datetime.combine(day, cohort.start_time) for day in days)
    first = min([cohort.starts_on, *days])
    found = Recurrence(datetime.combine(first, cohort.start_time), cohort.rrule, exdates)
    with suppress(Refused):  # a rule that an older or newer program stored; the sessions themselves are the truth
        rule = from_recurrence(found, Frame(cohort.zone, cohort.length_minutes))
        return replace(rule, breaks=_middle_break(cohort))
    return None


def when_words(cohort: Cohort) -> str:
    """Days and times: "Tuesdays 18:00–19:30"; "" without a rule."""
    rule = rule_of(cohort)
    if rule is None:
        return ""
    begins = datetime.combine(date.min, rule.start)
    return f"{day_words(rule)} {span_words(begins, begins + timedelta(minutes=rule.length_minutes))}"


def next_cycle(rule: ScheduleRule, after: date, today: date) -> ScheduleRule:
    """The same days again, from the first one after the last session and not before tomorrow; nothing left out."""
    first = max(after, today) + timedelta(days=1)
    if rule.frequency is Frequency.WEEKLY:
        ahead = min((weekday - first.weekday()) % 7 for weekday in rule.weekdays)
        first += timedelta(days=ahead)
    until = None if rule.until is None else first + (rule.until - rule.starts_on)
    return replace(rule, starts_on=first, until=until, excluded=frozenset())


def _middle_break(cohort: Cohort) -> tuple[Break, ...]:
    """The one stored length of pauses as a break in the middle."""
    if not cohort.break_minutes:
        return ()
    return (Break((cohort.length_minutes - cohort.break_minutes) // 2, cohort.break_minutes),)
