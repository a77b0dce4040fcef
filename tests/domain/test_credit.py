"""Credited minutes: exact against a count minute by minute, explained step by step, never more than was offered."""

from datetime import UTC, datetime, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.credit import (
    NOTHING,
    Credit,
    CreditRule,
    Rounding,
    SessionTimes,
    Span,
    Stay,
    Step,
    came_at,
    checked,
    clock_time,
    credit,
    full_minutes,
    hours,
    overridden,
    step_words,
)
from groupdesk.domain.errors import Refused

START = datetime(2026, 4, 7, 18, 0)
PLAIN = CreditRule()


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def held(length: int, *breaks: tuple[int, int]) -> SessionTimes:
    return SessionTimes(Span(START, at(length)), tuple(Span(at(a), at(b)) for a, b in breaks))


EVENING = held(90)
steps_of = {
    "late": Stay(time_in=at(12)),
    "early": Stay(time_out=at(60)),
}

minute = st.integers(-60, 240)
spans = st.tuples(minute, minute).map(lambda pair: (min(pair), max(pair)))
rules = st.builds(
    CreditRule,
    late_tolerance_minutes=st.integers(0, 20),
    rounding=st.sampled_from(Rounding),
    rounding_minutes=st.sampled_from([5, 10, 15, 30]),
    minimum_minutes=st.integers(0, 60),
    hour_minutes=st.sampled_from([50, 60]),
)


@given(st.integers(1, 180), st.lists(spans, max_size=3), st.lists(spans, min_size=1, max_size=4))
def test_minutes_are_in_time_within_the_session_without_breaks_floor_zero(
    length: int, breaks: list[tuple[int, int]], stays: list[tuple[int, int]]
) -> None:
    """Invariant 5, against a set of minutes."""
    there = {m for a, b in stays for m in range(a, b)} & set(range(length))
    there -= {m for a, b in breaks for m in range(a, b)}
    session = held(length, *breaks)
    assert credit(session, [Stay(at(a), at(b)) for a, b in stays], PLAIN).minutes == len(there)


@given(st.integers(1, 180), st.lists(spans, max_size=2), st.lists(spans, max_size=3), rules)
def test_credit_is_never_negative_and_never_more_than_was_offered(
    length: int, breaks: list[tuple[int, int]], stays: list[tuple[int, int]], rule: CreditRule
) -> None:
    session = held(length, *breaks)
    result = credit(session, [Stay(at(a), at(b)) for a, b in stays], rule)
    assert 0 <= result.minutes <= full_minutes(session)
    assert result.minutes == 0 or result.minutes >= rule.minimum_minutes


@given(st.integers(1, 180), st.lists(spans, max_size=2), st.lists(spans, max_size=3), rules)
def test_the_steps_explain_the_result(
    length: int, breaks: list[tuple[int, int]], stays: list[tuple[int, int]], rule: CreditRule
) -> None:
    result = credit(held(length, *breaks), [Stay(at(a), at(b)) for a, b in stays], rule)
    assert result.steps[-1].minutes == result.minutes
    assert result.steps[0].step in (Step.FULL, Step.STAYED, Step.TIME_MISSING)
    for before, after in zip(result.steps, result.steps[1:], strict=False):
        assert after.minutes == before.minutes + after.change
    assert all(step_words(step) for step in result.steps)


@given(st.integers(0, 59), st.integers(1, 90), st.integers(0, 20))
def test_staying_longer_never_earns_less(come: int, stay: int, longer: int) -> None:
    short, long = (credit(EVENING, [Stay(at(come), at(come + s))], PLAIN).minutes for s in (stay, stay + longer))
    assert short <= long


def test_the_late_member_of_the_evening_gets_seventy_of_ninety() -> None:
    result = credit(EVENING, [Stay(time_in=clock_time(EVENING, time(18, 20)))], PLAIN)
    assert result.minutes == 70


def test_present_without_times_is_the_whole_session_without_breaks() -> None:
    assert credit(held(90, (45, 55)), [], PLAIN).minutes == 80
    assert [s.step for s in credit(held(90, (45, 55)), [], PLAIN).steps] == [Step.FULL, Step.BREAKS]
    assert credit(EVENING, [Stay()], PLAIN) == credit(EVENING, [], PLAIN)


def test_a_missing_time_out_is_said() -> None:
    assert credit(EVENING, [steps_of["late"]], PLAIN).steps[0].step is Step.TIME_MISSING


@pytest.mark.parametrize(("late", "minutes"), [(0, 90), (9, 90), (10, 90), (11, 79)])
def test_tolerance_forgives_up_to_its_minutes_and_then_nothing(late: int, minutes: int) -> None:
    assert credit(EVENING, [Stay(time_in=at(late))], CreditRule(late_tolerance_minutes=10)).minutes == minutes


def test_tolerance_never_gives_minutes_to_somebody_who_left_before_the_start() -> None:
    rule = CreditRule(late_tolerance_minutes=10)
    assert credit(EVENING, [Stay(at(-30), at(-5))], rule).minutes == 0


@pytest.mark.parametrize(
    ("rounding", "unit", "out", "minutes"),
    [
        (Rounding.DOWN, 15, 89, 75),
        (Rounding.DOWN, 5, 90, 90),
        (Rounding.NEAREST, 15, 82, 75),
        (Rounding.NEAREST, 15, 83, 90),
        (Rounding.NEAREST, 30, 15, 30),
        (Rounding.NEAREST, 30, 14, 0),
        (Rounding.NONE, 30, 14, 14),
    ],
)
def test_rounding(rounding: Rounding, unit: int, out: int, minutes: int) -> None:
    rule = CreditRule(rounding=rounding, rounding_minutes=unit)
    assert credit(EVENING, [Stay(time_out=at(out))], rule).minutes == minutes


def test_rounding_up_stops_at_what_the_session_offered() -> None:
    result = credit(held(50), [], CreditRule(rounding=Rounding.NEAREST, rounding_minutes=30))
    assert (result.minutes, result.steps[-1].step) == (50, Step.CAPPED)


def test_too_short_a_stay_counts_nothing_and_says_so() -> None:
    result = credit(EVENING, [Stay(time_out=at(20))], CreditRule(minimum_minutes=30))
    assert (result.minutes, result.steps[-1].step, result.steps[-1].change) == (0, Step.BELOW_MINIMUM, -20)
    assert credit(EVENING, [Stay(time_out=at(30))], CreditRule(minimum_minutes=30)).minutes == 30


def test_several_video_calls_of_one_person_are_joined_and_overlaps_count_once() -> None:
    stays = [Stay(at(0), at(30)), Stay(at(20), at(40)), Stay(at(60), at(90))]
    assert credit(EVENING, stays, PLAIN).minutes == 70


def test_odd_seconds_are_cut_off_at_the_end_only() -> None:
    stays = [Stay(at(0.5), at(30)), Stay(at(40), at(60.75))]
    assert credit(EVENING, stays, PLAIN).minutes == 50


def test_times_may_be_instants_as_well() -> None:
    start = START.replace(tzinfo=UTC)
    session = SessionTimes(Span(start, start + timedelta(minutes=90)))
    assert credit(session, [Stay(time_in=start + timedelta(minutes=20))], PLAIN).minutes == 70


def test_reversed_times_are_refused() -> None:
    with pytest.raises(Refused, match="times-reversed"):
        credit(EVENING, [Stay(at(50), at(20))], PLAIN)


def test_an_override_needs_a_reason_and_keeps_the_computed_steps() -> None:
    computed = credit(EVENING, [steps_of["early"]], PLAIN)
    with pytest.raises(Refused, match="override-reason-missing"):
        overridden(computed, 90, "  ")
    own = overridden(computed, 90, "Helped outside")
    assert (own.minutes, own.steps[-1].change, own.steps[:-1]) == (90, 30, computed.steps)
    assert "Helped outside" in step_words(own.steps[-1])


@pytest.mark.parametrize("minutes", [-1, 1441])
def test_an_impossible_override_is_refused(minutes: int) -> None:
    with pytest.raises(Refused, match="override-impossible"):
        overridden(NOTHING, minutes, "because")


@pytest.mark.parametrize("minutes", [0, 1440])
def test_an_override_may_be_nothing_or_a_whole_day(minutes: int) -> None:
    assert overridden(NOTHING, minutes, "because").minutes == minutes


def test_who_was_not_there_gets_nothing() -> None:
    assert Credit(0, NOTHING.steps) == NOTHING
    assert step_words(NOTHING.steps[0]) == "Not there: 0 min."


def test_digits_typed_at_roll_call_are_minutes_late() -> None:
    assert came_at(EVENING, 12) == at(12)
    for minutes in (-1, 91):
        with pytest.raises(Refused, match="minutes-late-impossible"):
            came_at(EVENING, minutes)


def test_a_time_past_midnight_belongs_to_the_night_of_the_session() -> None:
    night = SessionTimes(Span(datetime(2026, 4, 7, 22, 30), datetime(2026, 4, 8, 0, 30)))
    assert clock_time(night, time(0, 15)) == datetime(2026, 4, 8, 0, 15)
    assert clock_time(night, time(22, 20)) == datetime(2026, 4, 7, 22, 20)
    long = SessionTimes(Span(datetime(2026, 4, 7, 20, 0), datetime(2026, 4, 8, 4, 0)))
    assert clock_time(long, time(4, 10)) == datetime(2026, 4, 8, 4, 10)
    early = SessionTimes(Span(datetime(2026, 4, 7, 0, 10), datetime(2026, 4, 7, 1, 0)))
    assert clock_time(early, time(23, 55)) == datetime(2026, 4, 6, 23, 55)


def test_hours_of_fifty_and_of_sixty_minutes_are_exact() -> None:
    assert hours(135, CreditRule(hour_minutes=60)) == Fraction(9, 4)
    assert hours(100, CreditRule(hour_minutes=50)) == 2


@pytest.mark.parametrize(
    "rule",
    [
        CreditRule(late_tolerance_minutes=-1),
        CreditRule(minimum_minutes=1441),
        CreditRule(rounding=Rounding.DOWN, rounding_minutes=7),
        CreditRule(hour_minutes=45),
    ],
)
def test_a_rule_that_cannot_be_applied_is_refused(rule: CreditRule) -> None:
    with pytest.raises(Refused, match="credit-rule-impossible"):
        checked(rule)


@given(rules)
def test_every_proper_rule_is_accepted(rule: CreditRule) -> None:
    assert checked(rule) is rule
