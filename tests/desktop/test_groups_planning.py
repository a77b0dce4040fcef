"""Schedules as a person enters them: to a rule and back, in words, and shifted for the next cycle."""

from dataclasses import replace
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from desktop.at_desk import AtDesk
from groupdesk.desktop.groups.plan_days import LEAVE_OUT, plan_lines
from groupdesk.desktop.groups.planning import Repeat, ScheduleEntry, entry_of_rule, repeat_words, rule_of_entry
from groupdesk.desktop.groups.schedules import when_words
from groupdesk.domain.breaks import Break
from groupdesk.domain.closures.calendar import Closure, ClosureReason, merged
from groupdesk.domain.schedule.dates import planned_dates
from groupdesk.domain.schedule.plan import Wishes, plan_sessions
from groupdesk.domain.schedule.rules import Weekday
from groupdesk.domain.schedule.stored import next_cycle, rule_of

ENTRY = ScheduleEntry(first=date(2026, 10, 6), start=time(18), length_minutes=90, zone="America/New_York")
TODAY = date(2026, 10, 1)


@given(
    repeat=st.sampled_from([repeat for repeat in Repeat if repeat is not Repeat.NONE]),
    first=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    count=st.integers(1, 30),
    weekdays=st.frozensets(st.sampled_from(list(Weekday)), max_size=3),
)
def test_what_is_entered_comes_back_from_the_rule(
    repeat: Repeat, first: date, count: int, weekdays: frozenset[Weekday]
) -> None:
    entry = replace(ENTRY, repeat=repeat, first=first, count=count, weekdays=weekdays)
    rule = rule_of_entry(entry)
    assert rule is not None
    planned_dates(rule)
    back = entry_of_rule(rule)
    assert back is not None
    assert rule_of_entry(back) == rule


def test_a_cohort_without_fixed_days_has_no_rule() -> None:
    assert rule_of_entry(replace(ENTRY, repeat=Repeat.NONE)) is None


def test_monthly_choices_are_said_for_the_first_day() -> None:
    words = dict(repeat_words(date(2026, 10, 6)))
    assert words[Repeat.MONTHLY_POSITION] == "First Tuesday of the month"
    assert words[Repeat.MONTHLY_LAST] == "Last Tuesday of the month"
    assert words[Repeat.MONTHLY_DAY] == "Day 6 of the month"


def test_a_stored_cohort_gives_its_rule_and_words_back(desk: AtDesk) -> None:
    cohort = desk.services.groups.cohort(desk.cohort())
    rule = rule_of(cohort)
    assert rule is not None
    assert (rule.count, rule.weekdays, rule.excluded) == (8, (Weekday.TUESDAY,), frozenset({date(2026, 11, 24)}))
    assert when_words(cohort) == "Tuesdays 18:00–19:30"
    QLocale.setDefault(QLocale("en_US"))
    assert "6:00" in when_words(cohort)


def test_a_cohort_planned_by_hand_has_no_words(desk: AtDesk) -> None:
    assert when_words(desk.services.groups.cohort(desk.cohort(rule=None))) == ""


def test_the_next_cycle_begins_on_the_same_weekday_after_the_last_session() -> None:
    rule = rule_of_entry(replace(ENTRY, left_out=frozenset({date(2026, 11, 24)})))
    assert rule is not None
    again = next_cycle(rule, after=date(2026, 12, 1), today=TODAY)
    assert (again.starts_on, again.excluded, again.count) == (date(2026, 12, 8), frozenset(), 8)
    late = next_cycle(rule, after=date(2026, 12, 1), today=date(2027, 2, 3))
    assert late.starts_on == date(2027, 2, 9)


def test_the_preview_shows_closed_and_left_out_days_among_the_sessions() -> None:
    shut = merged([Closure(date(2026, 10, 13), date(2026, 10, 13), "Staff day", ClosureReason.OWN, "own")])
    left_out = frozenset({date(2026, 10, 20)})
    rule = rule_of_entry(replace(ENTRY, count=3, left_out=left_out))
    assert rule is not None
    lines = plan_lines(plan_sessions(rule, Wishes(closures=shut)), left_out, TODAY)
    assert [(line.number, line.words, line.sign.word if line.sign else "") for line in lines] == [
        ("1", "Tue 6 Oct", ""),
        ("–", "Tue 13 Oct", "Closed: Staff day"),
        ("–", "Tue 20 Oct", "Left out"),
        ("2", "Tue 27 Oct", ""),
        ("3", "Tue 3 Nov", "Instead of 13 Oct"),
    ]
    closed = lines[1]
    assert closed.choices[0][1] == "Meet at the end instead, Tue 3 Nov"
    assert closed.chosen == closed.choices[0][0]
    assert lines[2].chosen == LEAVE_OUT


def test_a_doubtful_clock_time_is_asked_about() -> None:
    rule = rule_of_entry(replace(ENTRY, first=date(2026, 11, 1), start=time(1, 30), count=1))
    assert rule is not None
    (line,) = plan_lines(plan_sessions(rule), frozenset(), TODAY)
    assert line.sign is not None
    assert line.sign.word == "01:30 comes twice"
    assert [words for _key, words in line.choices] == [
        "The first 01:30, before the clocks change",
        "The second 01:30, after the clocks change",
    ]


def test_every_third_week_with_a_break_comes_back_as_it_was_entered() -> None:
    entry = ScheduleEntry(
        first=date(2026, 10, 6),
        start=time(18),
        length_minutes=90,
        zone="Europe/Berlin",
        interval=3,
        breaks=(Break(40, 10),),
    )
    rule = rule_of_entry(entry)
    assert rule is not None
    assert (rule.interval, rule.breaks[0].after_minutes, rule.breaks[0].minutes) == (3, 40, 10)
    again = entry_of_rule(rule)
    assert again is not None
    assert (again.interval, again.breaks, again.zone) == (3, (Break(40, 10),), "Europe/Berlin")
