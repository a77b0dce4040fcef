"""VTIMEZONE components that every calendar program reads alike: yearly rules where they hold, single changes where not.

The component that icalendar makes by itself lists dates, which two widespread readers take an hour wrong.
"""

from datetime import UTC, datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from groupdesk.documents.calendar.zone_rules import Change, Period, YearlyRule, ZoneRules, zone_rules

_LONG_AGO = datetime(1970, 1, 1)
_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_MARGIN = timedelta(days=366)
_WEEK = 7
_LAST = 5
_FEBRUARY = 2

Part = TimezoneDaylight | TimezoneStandard


def timezone(zone: str, first: datetime, last: datetime) -> Timezone:
    """The component for an IANA zone, right for all times from `first` to `last` (aware) and a year around them.

    Raises Refused("zone-unknown", zone).
    """
    rules = zone_rules(zone)
    made = Timezone()
    made.add("tzid", zone)
    changes = rules.between(_start(first), last + _MARGIN)
    if not changes:
        made.add_component(_part(_LONG_AGO, rules.first, rules.first))
    for part in _parts(rules, changes):
        made.add_component(part)
    return made


def _start(first: datetime) -> datetime:
    return (first - _MARGIN).astimezone(UTC)


def _parts(rules: ZoneRules, changes: list[Change]) -> list[Part]:
    """One part for each single change, and one for each rule from the first change that it explains."""
    begun: set[YearlyRule] = set()
    parts: list[Part] = []
    for place, change in enumerate(changes):
        rule = _rule_from(rules, changes[place:])
        if rule is None:
            parts.append(_single(change, is_first=place == 0))
        elif rule not in begun:
            begun.add(rule)
            parts.append(_repeating(change, rule))
    return parts


def _rule_from(rules: ZoneRules, rest: list[Change]) -> YearlyRule | None:
    """The rule that explains the first of the changes, if rules explain all of them and can be written down."""
    if not rules.yearly or not all(map(rules.is_yearly, rest)):
        return None
    if any(_days(rule) is None for rule in rules.yearly):
        return None
    return next(rule for rule in rules.yearly if (rule.before, rule.after) == (rest[0].before, rest[0].after))


def _single(change: Change, is_first: bool) -> Part:
    if is_first and change.wall < _LONG_AGO:
        return _part(_LONG_AGO, change.after, change.after)
    return _part(change.wall, change.before, change.after)


def _repeating(change: Change, rule: YearlyRule) -> Part:
    part = _part(change.wall, change.before, change.after)
    part.add("rrule", vRecur({"FREQ": "YEARLY", "BYMONTH": rule.month, **(_days(rule) or {})}))
    return part


def _days(rule: YearlyRule) -> dict[str, object] | None:
    """Which day of the month as parts of a recurrence rule; None for rules that not every program would read alike.

    A rule may name an hour beyond its day, as "the fourth Thursday at 26:00": then the weekday is the next one, in the
    seven days after those of the rule. Days counted from the end of the month are misread by a widespread library.
    """
    shift = rule.after_midnight // timedelta(days=1)
    weekday = _WEEKDAYS[(rule.weekday + shift) % _WEEK]
    if shift == 0:
        return {"BYDAY": f"{rule.week if rule.week < _LAST else -1}{weekday}"}
    first = 1 + _WEEK * (rule.week - 1) + shift
    days = list(range(first, first + _WEEK))
    stays = rule.week < _LAST and days[0] > 0 and days[-1] <= (28 if rule.month == _FEBRUARY else 30)
    return {"BYDAY": weekday, "BYMONTHDAY": days} if stays else None


def _part(start: datetime, before: Period, after: Period) -> Part:
    """DAYLIGHT where the clock goes forward for a season, whatever the zone itself calls summer (as Dublin does)."""
    is_seasonal = before.is_summer != after.is_summer
    part: Part = TimezoneDaylight() if is_seasonal and after.offset > before.offset else TimezoneStandard()
    part.add("dtstart", start)
    part.add("tzoffsetfrom", before.offset)
    part.add("tzoffsetto", after.offset)
    part.add("tzname", after.name)
    return part
