"""The running order of a session, read from what somebody wrote down as its plan."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.running_order import lines_of, planned_minutes, running_order

SIX = datetime(2026, 10, 6, 18)


@pytest.mark.parametrize(
    ("line", "words", "minutes"),
    [
        ("10 Welcome", "Welcome", 10),
        ("10 min Welcome", "Welcome", 10),
        ("10 min. – Welcome", "Welcome", 10),
        ("5' Check-in", "Check-in", 5),
        ("15: What helped", "What helped", 15),
        ("Welcome (10 min)", "Welcome", 10),
        ("Welcome – 10 minutes", "Welcome", 10),
        ("- 20 Three ways of speaking", "Three ways of speaking", 20),
        ("2. Round of names", "Round of names", None),
        ("2) 5 Round of names", "Round of names", 5),
        ("10", "10", None),
        ("0 Welcome", "0 Welcome", None),
        ("999 Welcome", "999 Welcome", None),
        ("18:30 Guest arrives", "18:30 Guest arrives", None),
        ("10 دقيقة ترحيب", "دقيقة ترحيب", 10),
        ("Read page 12", "Read page 12", None),
        ("Two columns (12)", "Two columns (12)", None),
    ],
)
def test_minutes_are_read_where_people_write_them(line: str, words: str, minutes: int | None) -> None:
    (step,) = running_order(line, SIX)
    assert (step.words, step.minutes) == (words, minutes)


def test_each_step_begins_when_the_one_before_ends() -> None:
    steps = running_order("10 Welcome\n\n20 Agreements\n60 Talk", SIX)
    assert [step.starts_at for step in steps] == [SIX, SIX + timedelta(minutes=10), SIX + timedelta(minutes=30)]
    assert planned_minutes(steps) == 90


def test_after_a_step_without_minutes_nobody_knows_the_time() -> None:
    steps = running_order("10 Welcome\nOpen round\n20 Close", SIX)
    assert [step.starts_at for step in steps] == [SIX, SIX + timedelta(minutes=10), None]
    assert planned_minutes(steps) is None


def test_nothing_planned_is_no_step() -> None:
    assert running_order(" \n\n", SIX) == ()
    assert planned_minutes(()) is None


def test_a_list_of_things_is_told_line_by_line() -> None:
    assert list(lines_of("- flip chart\n* 12 pens\n\n1. tissues")) == ["flip chart", "12 pens", "tissues"]


@given(st.text(max_size=300))
def test_no_word_of_a_plan_is_lost_and_none_is_empty(plan: str) -> None:
    steps = running_order(plan, SIX)
    assert all(step.words for step in steps)
    letters = "".join(c for step in steps for c in step.words if c.isalpha())
    written = "".join(c for c in plan if c.isalpha())
    dropped = len(written) - len(letters)
    assert dropped >= 0
    assert dropped <= sum(len("minutos") for step in steps if step.minutes)
