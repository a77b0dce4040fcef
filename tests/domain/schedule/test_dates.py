"""Planned days against a plain count over the calendar, and rules that cannot be planned."""

import calendar
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice

import pytest
from hypothesis import given, settings

from groupdesk.domain.breaks import Break
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.dates import planned_dates, slots_after
from groupdesk.domain.schedule.rules import MOST_YEARS, Frequency, ScheduleRule, Weekday, checked, horizon
from schedules import a_rule, rules


def fits(rule: ScheduleRule, day: date) -> bool:
    """Whether a day is of the pattern, interval aside, told from the calendar alone."""
    days_in_month = calendar.monthrange(day.year, day.month)[1]
    if rule.frequency is Frequency.WEEKLY:
        return day.weekday() in (rule.weekdays or (rule.starts_on.weekday(),))
    if rule.month_days:
        return day.day in rule.month_days or (-1 in rule.month_days and day.day == days_in_month)
    if rule.positions:
        nth = (day.day - 1) // 7 + 1
        last = day.day + 7 > days_in_month
        return day.weekday() in rule.weekdays and (nth in rule.positions or (-1 in rule.positions and last))
    return True


def period(rule: ScheduleRule, day: date) -> int:
    if rule.frequency is Frequency.WEEKLY:
        return (day - timedelta(days=day.weekday())).toordinal() // 7
    return day.year * 12 + day.month if rule.frequency is Frequency.MONTHLY else day.toordinal()


def counted(rule: ScheduleRule) -> list[date]:
    """The days, by walking through the calendar."""
    found: list[date] = []
    first: int | None = None
    day = rule.starts_on
    while (rule.until is None or day <= rule.until) and len(found) != rule.count:
        if fits(rule, day):
            first = period(rule, day) if first is None else first
            if (period(rule, day) - first) % rule.interval == 0 and day not in rule.excluded:
                found.append(day)
        day += timedelta(days=1)
    return found


@given(rules())
@settings(max_examples=300, deadline=None)
def test_planned_days_are_those_of_the_calendar(rule: ScheduleRule) -> None:
    expected = counted(rule)
    if expected and expected[-1] > horizon(rule):
        with pytest.raises(Refused, match="rule-too-long"):
            planned_dates(rule)
    elif expected:
        assert list(planned_dates(rule)) == expected
    else:
        with pytest.raises(Refused, match="rule-empty"):
            planned_dates(rule)


@given(rules())
@settings(max_examples=60, deadline=None)
def test_slots_go_on_after_the_end_without_excluded_days(rule: ScheduleRule) -> None:
    longer = replace(rule, count=20, until=None)
    days = planned_dates(longer)
    assert tuple(islice(slots_after(rule, days[9]), 10)) == days[10:]


def test_eight_sessions_are_eight_also_with_thanksgiving_week_left_out() -> None:
    days = planned_dates(a_rule(starts_on=date(2026, 10, 13), excluded=frozenset({date(2026, 11, 24)})))
    assert len(days) == 8
    assert date(2026, 11, 24) not in days
    assert days[-1] == date(2026, 12, 8)


def test_the_first_session_is_the_first_fitting_day_and_intervals_count_from_it() -> None:
    rule = a_rule(starts_on=date(2026, 9, 3), weekdays=(Weekday.TUESDAY,), interval=2, count=3)
    assert planned_dates(rule) == (date(2026, 9, 8), date(2026, 9, 22), date(2026, 10, 6))


def test_second_tuesday_and_last_friday_of_the_month() -> None:
    second = a_rule(frequency=Frequency.MONTHLY, weekdays=(Weekday.TUESDAY,), positions=(2,), count=3)
    last = a_rule(frequency=Frequency.MONTHLY, weekdays=(Weekday.FRIDAY,), positions=(-1,), count=3)
    assert planned_dates(second) == (date(2026, 9, 8), date(2026, 10, 13), date(2026, 11, 10))
    assert planned_dates(last) == (date(2026, 9, 25), date(2026, 10, 30), date(2026, 11, 27))


def test_the_thirty_first_meets_only_in_months_that_have_one() -> None:
    rule = a_rule(frequency=Frequency.MONTHLY, month_days=(31,), count=3)
    assert planned_dates(rule) == (date(2026, 10, 31), date(2026, 12, 31), date(2027, 1, 31))


def test_until_is_the_last_day_itself() -> None:
    assert planned_dates(a_rule(until=date(2026, 9, 22)))[-1] == date(2026, 9, 22)
    assert planned_dates(a_rule(until=date(2026, 9, 21)))[-1] == date(2026, 9, 15)
    assert planned_dates(a_rule(until=date(2026, 9, 8))) == (date(2026, 9, 8),)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"starts_on": date(1969, 12, 31)}, "date-impossible"),
        ({"starts_on": date(9999, 12, 31)}, "date-impossible"),
        ({"until": date(2201, 1, 1)}, "date-impossible"),
        ({"zone": "Mars/Olympus"}, "zone-unknown"),
        ({"start": time(18, 0, 1)}, "start-impossible"),
        ({"length_minutes": 0}, "length-impossible"),
        ({"length_minutes": -90}, "length-impossible"),
        ({"length_minutes": 1441}, "length-impossible"),
        ({"breaks": (Break(40, 0),)}, "break-impossible"),
        ({"breaks": (Break(-5, 10),)}, "break-impossible"),
        ({"breaks": (Break(85, 10),)}, "break-impossible"),
        ({"breaks": (Break(30, 20), Break(40, 5))}, "break-impossible"),
        ({"breaks": (Break(0, 90),)}, "break-impossible"),
        ({"interval": 0}, "interval-impossible"),
        ({"interval": 367}, "interval-impossible"),
        ({"count": None}, "rule-never-ends"),
        ({"count": 3, "until": date(2026, 12, 1)}, "rule-ends-twice"),
        ({"count": 0}, "count-impossible"),
        ({"count": 5001}, "count-impossible"),
        ({"until": date(2026, 9, 7)}, "rule-empty"),
        ({"until": date(2060, 9, 7)}, "rule-too-long"),
        ({"frequency": Frequency.MONTHLY}, "rule-contradictory"),
        ({"frequency": Frequency.MONTHLY, "positions": (2,)}, "rule-contradictory"),
        ({"frequency": Frequency.MONTHLY, "weekdays": (Weekday.MONDAY,)}, "rule-contradictory"),
        (
            {"frequency": Frequency.MONTHLY, "weekdays": (Weekday.MONDAY,), "positions": (1,), "month_days": (1,)},
            "rule-contradictory",
        ),
        ({"month_days": (1,)}, "rule-contradictory"),
        ({"positions": (1,), "weekdays": (Weekday.MONDAY,)}, "rule-contradictory"),
        ({"frequency": Frequency.DAILY, "weekdays": (Weekday.MONDAY,)}, "rule-contradictory"),
        ({"frequency": Frequency.MONTHLY, "month_days": (32,)}, "month-day-impossible"),
        ({"frequency": Frequency.MONTHLY, "month_days": (0,)}, "month-day-impossible"),
        (
            {"frequency": Frequency.MONTHLY, "weekdays": (Weekday.MONDAY,), "positions": (6,)},
            "week-position-impossible",
        ),
    ],
)
def test_a_rule_that_cannot_be_planned_is_refused(changes: dict[str, object], code: str) -> None:
    with pytest.raises(Refused) as refusal:
        checked(a_rule(**changes))
    assert refusal.value.code == code


def test_a_rule_whose_every_day_is_left_out_is_empty() -> None:
    days = frozenset(date(2026, 9, 8) + timedelta(weeks=n) for n in range(4))
    with pytest.raises(Refused, match="rule-empty"):
        planned_dates(a_rule(until=date(2026, 9, 29), excluded=days))


def test_a_count_that_would_reach_beyond_a_lifetime_of_plans_is_refused() -> None:
    rule = a_rule(frequency=Frequency.MONTHLY, month_days=(1,), interval=12, count=MOST_YEARS + 5)
    with pytest.raises(Refused, match="rule-too-long"):
        planned_dates(rule)
    with pytest.raises(Refused, match="rule-too-long"):
        planned_dates(a_rule(frequency=Frequency.DAILY, until=date(2045, 1, 1)))


def test_the_longest_plans_that_are_still_possible() -> None:
    daily = a_rule(frequency=Frequency.DAILY)
    last = daily.starts_on + timedelta(days=4_999)
    assert len(planned_dates(replace(daily, count=None, until=last))) == 5_000
    with pytest.raises(Refused, match="rule-too-long"):
        planned_dates(replace(daily, count=None, until=last + timedelta(days=1)))
    once = a_rule(frequency=Frequency.MONTHLY, month_days=(8,), interval=366, count=1)
    assert planned_dates(once) == (date(2026, 9, 8),)
    with pytest.raises(Refused, match="rule-too-long"):
        planned_dates(replace(once, count=2))


def test_a_break_may_be_a_minute_at_either_end() -> None:
    assert checked(a_rule(breaks=(Break(0, 1), Break(89, 1)))).breaks == (Break(0, 1), Break(89, 1))


def test_a_checked_rule_is_in_order_and_stays_the_same() -> None:
    rule = checked(
        a_rule(weekdays=(Weekday.THURSDAY, Weekday.TUESDAY, Weekday.TUESDAY), breaks=(Break(60, 5), Break(0, 5)))
    )
    assert rule.weekdays == (Weekday.TUESDAY, Weekday.THURSDAY)
    assert rule.breaks == (Break(0, 5), Break(60, 5))
    assert checked(rule) == rule
    assert rule.on(date(2026, 9, 8)) == datetime(2026, 9, 8, 18)
