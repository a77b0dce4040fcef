"""A rule and its RRULE plan the same days, also as dateutil reads them; foreign RRULEs are read or refused by part."""

from contextlib import suppress
from datetime import date, datetime, time

import pytest
from dateutil.rrule import rruleset, rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.dates import planned_dates
from groupdesk.domain.schedule.recurrence import Frame, Recurrence, from_recurrence, to_recurrence
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.domain.zones import zone
from schedules import a_rule, rules

FRAME = Frame("America/New_York", 90)


def read(text: str, start: datetime = datetime(2026, 9, 8, 18), *left_out: datetime) -> ScheduleRule:
    return from_recurrence(Recurrence(start, text, left_out), FRAME)


@given(rules())
@settings(max_examples=200, deadline=None)
def test_the_days_survive_a_journey_through_rrule(rule: ScheduleRule) -> None:
    with suppress(Refused):
        days = planned_dates(rule)
        back = from_recurrence(to_recurrence(rule), Frame(rule.zone, rule.length_minutes))
        assert planned_dates(back) == days
        assert (back.start, back.zone, back.length_minutes) == (rule.start, rule.zone, rule.length_minutes)


@given(rules())
@settings(max_examples=200, deadline=None)
def test_a_calendar_program_finds_the_same_days(rule: ScheduleRule) -> None:
    with suppress(Refused):
        days = planned_dates(rule)
        out = to_recurrence(rule)
        series = rruleset()
        series.rrule(rrulestr(out.rrule, dtstart=out.dtstart.replace(tzinfo=zone(rule.zone))))  # type: ignore[arg-type]
        for moment in out.exdates:
            series.exdate(moment.replace(tzinfo=zone(rule.zone)))
        assert [moment.date() for moment in series] == list(days)
        assert out.dtstart.date() <= days[0]


def test_count_includes_the_days_left_out_as_the_standard_says() -> None:
    out = to_recurrence(a_rule(excluded=frozenset({date(2026, 9, 15), date(2026, 9, 16)})))
    assert out.rrule == "FREQ=WEEKLY;BYDAY=TU;COUNT=9"
    assert out.exdates == (datetime(2026, 9, 15, 18),)


def test_until_is_the_instant_of_the_last_possible_start() -> None:
    assert to_recurrence(a_rule(until=date(2026, 12, 1))).rrule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T230000Z"


def test_a_day_left_out_at_the_very_end_is_still_left_out() -> None:
    out = to_recurrence(a_rule(until=date(2026, 9, 22), excluded=frozenset({date(2026, 9, 22)})))
    assert out.exdates == (datetime(2026, 9, 22, 18),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RRULE:FREQ=WEEKLY;COUNT=8", a_rule(weekdays=(Weekday.TUESDAY,))),
        ("freq=weekly;count=8;wkst=su", a_rule(weekdays=(Weekday.TUESDAY,))),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU;COUNT=8", a_rule(weekdays=(Weekday.TUESDAY,), interval=2)),
        ("FREQ=DAILY;COUNT=8", a_rule(frequency=Frequency.DAILY)),
        ("FREQ=WEEKLY;UNTIL=20261201", a_rule(weekdays=(Weekday.TUESDAY,), until=date(2026, 12, 1))),
        ("FREQ=WEEKLY;UNTIL=20261201T230000Z", a_rule(weekdays=(Weekday.TUESDAY,), until=date(2026, 12, 1))),
        ("FREQ=WEEKLY;UNTIL=20261201T225959Z", a_rule(weekdays=(Weekday.TUESDAY,), until=date(2026, 11, 30))),
        ("FREQ=WEEKLY;UNTIL=20261201T180000", a_rule(weekdays=(Weekday.TUESDAY,), until=date(2026, 12, 1))),
        ("FREQ=DAILY;BYDAY=TU,TH;COUNT=8", a_rule(weekdays=(Weekday.TUESDAY, Weekday.THURSDAY))),
        (
            "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;COUNT=8",
            a_rule(frequency=Frequency.MONTHLY, weekdays=(Weekday.TUESDAY,), positions=(2,)),
        ),
        (
            "FREQ=MONTHLY;BYDAY=+2TU;COUNT=8",
            a_rule(frequency=Frequency.MONTHLY, weekdays=(Weekday.TUESDAY,), positions=(2,)),
        ),
        ("FREQ=MONTHLY;COUNT=8", a_rule(frequency=Frequency.MONTHLY, month_days=(8,))),
    ],
)
def test_rules_of_other_programs_are_read(text: str, expected: ScheduleRule) -> None:
    assert read(text) == expected


def test_every_tuesday_of_the_month_is_every_tuesday() -> None:
    assert planned_dates(read("FREQ=MONTHLY;BYDAY=TU;COUNT=8")) == planned_dates(a_rule())


def test_a_start_off_the_pattern_begins_where_the_standard_does() -> None:
    rule = read("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=2", datetime(2026, 9, 3, 18))
    assert planned_dates(rule) == (date(2026, 9, 15), date(2026, 9, 29))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "rrule-broken"),
        ("FREQ", "rrule-broken"),
        ("FREQ=WEEKLY;COUNT=eight", "rrule-broken"),
        ("FREQ=WEEKLY;COUNT=8;COUNT=9", "rrule-broken"),
        ("FREQ=WEEKLY;BYDAY=XX;COUNT=8", "rrule-broken"),
        ("FREQ=WEEKLY;UNTIL=soon", "rrule-broken"),
        ("FREQ=WEEKLY;UNTIL=20260230", "date-impossible"),
        ("FREQ=WEEKLY;INTERVAL=0;COUNT=8", "interval-impossible"),
        ("FREQ=WEEKLY;INTERVAL=-1;COUNT=8", "interval-impossible"),
        ("FREQ=WEEKLY", "rule-never-ends"),
        ("FREQ=WEEKLY;COUNT=8;UNTIL=20261201", "rule-ends-twice"),
        ("FREQ=WEEKLY;COUNT=999999", "count-impossible"),
        ("FREQ=YEARLY;COUNT=8", "rrule-unsupported"),
        ("FREQ=HOURLY;COUNT=8", "rrule-unsupported"),
        ("FREQ=;COUNT=8", "rrule-broken"),
        ("COUNT=8", "rrule-unsupported"),
        ("FREQ=WEEKLY;BYHOUR=9;COUNT=8", "rrule-unsupported"),
        ("FREQ=WEEKLY;BYDAY=2TU;COUNT=8", "rrule-unsupported"),
        ("FREQ=WEEKLY;BYMONTHDAY=2;COUNT=8", "rrule-unsupported"),
        ("FREQ=DAILY;INTERVAL=3;BYDAY=TU;COUNT=8", "rrule-unsupported"),
        ("FREQ=MONTHLY;BYDAY=1MO,3WE;COUNT=8", "rrule-unsupported"),
        ("FREQ=MONTHLY;BYDAY=1MO,WE;COUNT=8", "rrule-unsupported"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=8", "rrule-unsupported"),
        ("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;COUNT=8", "rrule-unsupported"),
        ("FREQ=MONTHLY;BYSETPOS=1;COUNT=8", "rrule-unsupported"),
        ("FREQ=MONTHLY;BYDAY=-2FR;COUNT=8", "week-position-impossible"),
        ("FREQ=MONTHLY;BYMONTHDAY=-5;COUNT=8", "month-day-impossible"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=8", "rrule-unsupported"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU;COUNT=8", "rrule-unsupported"),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_part(text: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        read(text)
    assert refusal.value.code == code


def test_a_series_without_one_day_left_is_refused() -> None:
    with pytest.raises(Refused, match="rule-empty"):
        read("FREQ=WEEKLY;COUNT=1", datetime(2026, 9, 8, 18), datetime(2026, 9, 8, 18))
    with pytest.raises(Refused, match="rule-empty"):
        read("FREQ=WEEKLY;BYDAY=FR;UNTIL=20260909")


@given(st.text(alphabet="FREQWKLYBDAINTVCOUMSP=;,-+0123456789TZ:", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Refused):
        assert read(text).start == time(18)
