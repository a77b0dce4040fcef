"""A schedule rule as people say it: "Tuesdays", "Every second Thursday", "Last Friday of the month"."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from groupdesk.base.i18n import _
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday, checked


def rule_words(rule: ScheduleRule) -> str:
    """Days and times in one line, in the language in use: "Tuesdays 18:00–19:30". Refused: as `rules.checked`."""
    proper = checked(rule)
    return _("{days} {times}").format(days=day_words(proper), times=time_words(rule.start, rule.length_minutes))


def time_words(start: time, length_minutes: int) -> str:
    """Start and end on a 24-hour clock: "18:00–19:30"."""
    end = datetime.combine(datetime.min, start) + timedelta(minutes=length_minutes)
    return _("{start}–{end}").format(start=f"{start:%H:%M}", end=f"{end:%H:%M}")


def day_words(rule: ScheduleRule) -> str:
    """The days of a checked rule, without the time."""
    if rule.frequency is Frequency.DAILY:
        return _daily(rule)
    if rule.frequency is Frequency.WEEKLY:
        return _weekly(rule)
    return _monthly(rule)


def weekday_words(day: Weekday) -> str:
    """The name of a weekday."""
    names = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))
    return names[day]


def _daily(rule: ScheduleRule) -> str:
    if rule.interval == 1:
        return _("Every day")
    if rule.interval == 2:
        return _("Every second day")
    return _("Every {count} days").format(count=rule.interval)


def _weekly(rule: ScheduleRule) -> str:
    if rule.interval == 1 and len(rule.weekdays) == len(Weekday):
        return _("Every day")
    if rule.interval == 1:
        return _listed([_every(day) for day in rule.weekdays])
    days = _listed([weekday_words(day) for day in rule.weekdays])
    if rule.interval == 2:
        return _("Every second {days}").format(days=days)
    return _("Every {count} weeks on {days}").format(count=rule.interval, days=days)


def _every(day: Weekday) -> str:
    plurals = (
        *(_("Mondays"), _("Tuesdays"), _("Wednesdays"), _("Thursdays")),
        *(_("Fridays"), _("Saturdays"), _("Sundays")),
    )
    return plurals[day]


def _monthly(rule: ScheduleRule) -> str:
    if rule.month_days:
        which = _listed([_date_words(day) for day in rule.month_days])
    else:
        days = _listed([weekday_words(day) for day in rule.weekdays])
        which = _listed([_position_words(position).format(day=days) for position in rule.positions])
    sentence = {
        1: _("{which} of the month"),
        2: _("{which} of every second month"),
        3: _("{which} of every third month"),
    }.get(rule.interval, _("{which}, every {count} months"))
    words = sentence.format(which=which, count=rule.interval)
    return words[0].upper() + words[1:]


def _position_words(position: int) -> str:
    return {
        1: _("first {day}"),
        2: _("second {day}"),
        3: _("third {day}"),
        4: _("fourth {day}"),
        5: _("fifth {day}"),
    }.get(position, _("last {day}"))


def _date_words(day: int) -> str:
    return _("last day") if day == -1 else _("day {day}").format(day=day)


def _listed(words: Sequence[str]) -> str:
    """The words as a list that is read aloud: a, b and c."""
    if len(words) == 1:
        return words[0]
    return _("{several} and {last}").format(several=", ".join(words[:-1]), last=words[-1])
