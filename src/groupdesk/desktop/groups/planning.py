"""From what a person enters about a schedule to the rule it means, without widgets."""

from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from groupdesk.base.i18n import _
from groupdesk.domain.breaks import Break
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.domain.schedule.words import day_words

_A_WEEK_OF_DAYS = 7
_EVERY_SECOND = 2


class Repeat(StrEnum):
    """How often a cohort meets."""

    WEEKLY = "weekly"
    SECOND_WEEK = "second-week"
    DAILY = "daily"
    MONTHLY_POSITION = "monthly-position"
    MONTHLY_LAST = "monthly-last"
    MONTHLY_DAY = "monthly-day"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleEntry:
    """What the fields say. `weekdays` are those chosen beside the first day's own; count or until ends it.

    `interval` counts days, weeks or months.
    """

    repeat: Repeat = Repeat.WEEKLY
    first: date
    start: time
    length_minutes: int
    zone: str
    weekdays: frozenset[Weekday] = frozenset()
    count: int | None = 8
    until: date | None = None
    left_out: frozenset[date] = frozenset()
    interval: int = 1
    breaks: tuple[Break, ...] = ()


def rule_of_entry(entry: ScheduleEntry) -> ScheduleRule | None:
    """The rule that is meant, None for a cohort without fixed days; not checked yet."""
    if entry.repeat is Repeat.NONE:
        return None
    rule = ScheduleRule(
        frequency=_FREQUENCIES.get(entry.repeat, Frequency.MONTHLY),
        starts_on=entry.first,
        start=entry.start,
        length_minutes=entry.length_minutes,
        zone=entry.zone,
        count=None if entry.until else entry.count,
        until=entry.until,
        excluded=entry.left_out,
        interval=2 if entry.repeat is Repeat.SECOND_WEEK else entry.interval,
        breaks=entry.breaks,
    )
    own = Weekday(entry.first.weekday())
    if rule.frequency is Frequency.WEEKLY:
        days = tuple(sorted(entry.weekdays | {own}))
        return replace(rule, weekdays=days)
    if entry.repeat is Repeat.MONTHLY_POSITION:
        return replace(rule, weekdays=(own,), positions=((entry.first.day - 1) // _A_WEEK_OF_DAYS + 1,))
    if entry.repeat is Repeat.MONTHLY_LAST:
        return replace(rule, weekdays=(own,), positions=(-1,))
    if entry.repeat is Repeat.MONTHLY_DAY:
        return replace(rule, month_days=(entry.first.day,))
    return rule


def entry_of_rule(rule: ScheduleRule) -> ScheduleEntry | None:
    """The fields that mean this rule; None for one that the dialog cannot say."""
    entry = ScheduleEntry(
        repeat=_repeat_of(rule),
        first=rule.starts_on,
        start=rule.start,
        length_minutes=rule.length_minutes,
        zone=rule.zone,
        weekdays=frozenset(rule.weekdays) if rule.frequency is Frequency.WEEKLY else frozenset(),
        count=rule.count,
        until=rule.until,
        left_out=rule.excluded,
        interval=rule.interval,
        breaks=rule.breaks,
    )
    said = rule_of_entry(entry)
    return entry if said == rule else None


def repeat_words(first: date) -> tuple[tuple[Repeat, str], ...]:
    """The choices, said for that first day: "On the first Tuesday of the month"."""
    entry = ScheduleEntry(first=first, start=time(), length_minutes=1, zone="UTC")

    def monthly(repeat: Repeat) -> str:
        rule = rule_of_entry(replace(entry, repeat=repeat))
        return day_words(rule) if rule else ""

    choices = [
        (Repeat.WEEKLY, _("Every week")),
        (Repeat.SECOND_WEEK, _("Every second week")),
        (Repeat.DAILY, _("Every day")),
        (Repeat.MONTHLY_POSITION, monthly(Repeat.MONTHLY_POSITION)),
        (Repeat.MONTHLY_LAST, monthly(Repeat.MONTHLY_LAST)),
        (Repeat.MONTHLY_DAY, monthly(Repeat.MONTHLY_DAY)),
        (Repeat.NONE, _("No fixed days yet")),
    ]
    return tuple(choices)


_FREQUENCIES = {
    Repeat.WEEKLY: Frequency.WEEKLY,
    Repeat.SECOND_WEEK: Frequency.WEEKLY,
    Repeat.DAILY: Frequency.DAILY,
}


def _repeat_of(rule: ScheduleRule) -> Repeat:
    if rule.frequency is Frequency.DAILY:
        return Repeat.DAILY
    if rule.frequency is Frequency.WEEKLY:
        return Repeat.SECOND_WEEK if rule.interval == _EVERY_SECOND else Repeat.WEEKLY
    if rule.month_days:
        return Repeat.MONTHLY_DAY
    return Repeat.MONTHLY_LAST if rule.positions == (-1,) else Repeat.MONTHLY_POSITION
