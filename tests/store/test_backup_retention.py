"""Which old backups may go."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from groupdesk.store.backups.retention import Stamp, surplus

START = datetime(2026, 1, 1, 8, 0, tzinfo=UTC)
times = st.datetimes(datetime(2020, 1, 1), datetime(2032, 1, 1)).map(lambda made: made.replace(tzinfo=UTC))
histories = st.lists(times, max_size=120).map(lambda made: [Stamp(number, at) for number, at in enumerate(made)])


def kept(history: list[Stamp]) -> list[Stamp]:
    gone = surplus(history)
    return [stamp for stamp in history if stamp not in gone]


def every_half_hour(days: int) -> list[Stamp]:
    """Sixteen backups on each day, one day after the other."""
    made = (START + timedelta(days=day, minutes=30 * step) for day in range(days) for step in range(16))
    return [Stamp(number, at) for number, at in enumerate(made)]


def test_a_year_of_daily_work_keeps_days_then_weeks_then_months() -> None:
    left = kept(every_half_hour(400))
    newest = left[-1].made.date()
    whole_days = [stamp for stamp in left if (newest - stamp.made.date()).days <= 2]
    assert len(whole_days) == 3 * 16
    older = [(newest - stamp.made.date()).days for stamp in left if stamp not in whole_days]
    assert sorted(older)[:12] == list(range(3, 15))
    assert len(older) == 12 + 10 + 9
    assert 270 <= max(older) <= 290


def test_pruning_day_by_day_comes_to_the_same_as_pruning_at_the_end() -> None:
    left: list[Stamp] = []
    for stamp in every_half_hour(120):
        left = kept([*left, stamp])
    assert left[-60:] == kept(every_half_hour(120))[-60:]
    assert len(left) >= 60


@given(histories)
def test_the_newest_three_always_stay_whatever_the_clock_said(history: list[Stamp]) -> None:
    assert kept(history)[-3:] == history[-3:]


@given(histories)
def test_pruning_twice_removes_nothing_more(history: list[Stamp]) -> None:
    once = kept(history)
    assert kept(once) == once


@given(histories)
def test_the_last_three_days_of_use_stay_whole(history: list[Stamp]) -> None:
    days = list(dict.fromkeys(stamp.made.date() for stamp in reversed(history)))[:3]
    assert {stamp for stamp in history if stamp.made.date() in days} <= set(kept(history))


@given(st.integers(-5_000, 5_000), st.integers(20, 60))
def test_one_backup_under_a_wrong_clock_costs_no_more_than_one_day(jump_days: int, days: int) -> None:
    settled = kept(every_half_hour(days))
    strange = Stamp(10_000, settled[-1].made + timedelta(days=jump_days))
    next_day = Stamp(10_000, settled[-1].made + timedelta(days=1))
    assert len(surplus([*settled, strange])) <= len(surplus([*settled, next_day])) + 3


@given(histories)
def test_the_order_in_which_files_are_listed_means_nothing(history: list[Stamp]) -> None:
    shuffled = sorted(history, key=lambda stamp: hash((stamp.generation * 7919) % 101))
    assert surplus(shuffled) == surplus(history)


def test_few_backups_all_stay() -> None:
    assert surplus([]) == frozenset()
    assert surplus([Stamp(1, START), Stamp(2, START), Stamp(3, START)]) == frozenset()
