"""A rule in the words that people use for it."""

from datetime import time

import pytest
from hypothesis import given

from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.domain.schedule.words import rule_words, time_words, weekday_words
from schedules import a_rule, rules

MONTHLY = {"frequency": Frequency.MONTHLY}
FRIDAY = {"weekdays": (Weekday.FRIDAY,)}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Tuesdays 18:00–19:30"),
        ({"weekdays": (Weekday.MONDAY, Weekday.WEDNESDAY)}, "Mondays and Wednesdays 18:00–19:30"),
        ({"weekdays": tuple(Weekday)[:3]}, "Mondays, Tuesdays and Wednesdays 18:00–19:30"),
        ({"weekdays": tuple(Weekday)}, "Every day 18:00–19:30"),
        ({"weekdays": (Weekday.THURSDAY,), "interval": 2}, "Every second Thursday 18:00–19:30"),
        ({"weekdays": (Weekday.THURSDAY,), "interval": 3}, "Every 3 weeks on Thursday 18:00–19:30"),
        ({"frequency": Frequency.DAILY}, "Every day 18:00–19:30"),
        ({"frequency": Frequency.DAILY, "interval": 2}, "Every second day 18:00–19:30"),
        ({"frequency": Frequency.DAILY, "interval": 5}, "Every 5 days 18:00–19:30"),
        ({**MONTHLY, **FRIDAY, "positions": (-1,)}, "Last Friday of the month 18:00–19:30"),
        ({**MONTHLY, **FRIDAY, "positions": (1, 3)}, "First Friday and third Friday of the month 18:00–19:30"),
        ({**MONTHLY, **FRIDAY, "positions": (2,), "interval": 2}, "Second Friday of every second month 18:00–19:30"),
        ({**MONTHLY, **FRIDAY, "positions": (4,), "interval": 3}, "Fourth Friday of every third month 18:00–19:30"),
        ({**MONTHLY, **FRIDAY, "positions": (5,), "interval": 6}, "Fifth Friday, every 6 months 18:00–19:30"),
        ({**MONTHLY, "month_days": (15,)}, "Day 15 of the month 18:00–19:30"),
        ({**MONTHLY, "month_days": (1, -1)}, "Day 1 and last day of the month 18:00–19:30"),
    ],
)
def test_rules_in_words(changes: dict[str, object], words: str) -> None:
    assert rule_words(a_rule(**changes)) == words


def test_a_session_past_midnight() -> None:
    assert time_words(time(23, 15), 90) == "23:15–00:45"


@given(rules())
def test_every_rule_has_words_with_all_its_weekdays(rule: ScheduleRule) -> None:
    words = rule_words(rule)
    assert all(weekday_words(day) in words for day in rule.weekdays) or "Every day" in words
    assert "{" not in words
