"""Wall clock and zone are the truth; instants follow, also where a clock change skips or repeats a time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.errors import Refused
from groupdesk.domain.zones import (
    ClockChoice,
    Derived,
    WallCheck,
    check_wall,
    clock_choices,
    ends_at,
    minutes_between,
    shifted,
    to_utc,
    to_wall,
    utc_if_sure,
    zone,
    zone_names,
)

NEW_YORK = "America/New_York"
SPRING = datetime(2026, 3, 8, 2, 30)
AUTUMN = datetime(2026, 11, 1, 1, 30)

walls = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)).map(lambda d: d.replace(second=0, microsecond=0))
zones = st.sampled_from(
    [NEW_YORK, "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "Africa/Casablanca", "UTC"]
)


def test_eighteen_stays_eighteen_across_a_clock_change() -> None:
    tuesdays = [date(2026, 10, 27) + timedelta(weeks=n) for n in range(3)]
    instants = [to_utc(datetime.combine(day, time(18)), NEW_YORK) for day in tuesdays]
    assert [i.hour for i in instants] == [22, 23, 23]
    assert [to_wall(i, NEW_YORK)[0].time() for i in instants] == [time(18)] * 3


@given(walls, zones, st.sampled_from([0, 1]))
def test_a_wall_time_that_exists_comes_back_from_its_instant(wall: datetime, name: str, fold: int) -> None:
    if check_wall(wall, name) is WallCheck.OK:
        assert to_wall(to_utc(wall, name, fold), name) == (wall, 0)


@given(walls, zones)
def test_choices_are_real_times_in_order_and_say_their_instant(wall: datetime, name: str) -> None:
    choices = clock_choices(wall, name)
    assert len(choices) == (1 if check_wall(wall, name) is WallCheck.OK else 2)
    assert [c.utc for c in choices] == sorted({c.utc for c in choices})
    for choice in choices:
        assert to_wall(choice.utc, name) == (choice.wall, choice.fold)


@given(walls, zones)
def test_the_check_agrees_with_going_there_and_back(wall: datetime, name: str) -> None:
    back = {to_wall(to_utc(wall, name, fold), name) for fold in (0, 1)}
    expected = {
        WallCheck.OK: {(wall, 0)},
        WallCheck.TWICE: {(wall, 0), (wall, 1)},
    }
    check = check_wall(wall, name)
    if check is WallCheck.SKIPPED:
        assert wall not in {shown for shown, _ in back}
    else:
        assert back == expected[check]


def test_a_skipped_time_offers_the_hour_before_and_after() -> None:
    assert check_wall(SPRING, NEW_YORK) is WallCheck.SKIPPED
    assert [c.wall.time() for c in clock_choices(SPRING, NEW_YORK)] == [time(1, 30), time(3, 30)]


def test_a_repeated_time_offers_both_and_a_kept_fold_decides() -> None:
    assert check_wall(AUTUMN, NEW_YORK) is WallCheck.TWICE
    first, second = clock_choices(AUTUMN, NEW_YORK)
    assert second.utc - first.utc == timedelta(hours=1)
    assert first == ClockChoice(AUTUMN, 0, to_utc(AUTUMN, NEW_YORK, 0))
    assert second == ClockChoice(AUTUMN, 1, to_utc(AUTUMN, NEW_YORK, 1))


def test_a_half_hour_clock_change_offers_half_an_hour() -> None:
    gap = datetime(2026, 10, 4, 2, 15)
    assert [c.wall.time() for c in clock_choices(gap, "Australia/Lord_Howe")] == [time(1, 45), time(2, 45)]


def test_a_whole_day_that_a_country_skipped() -> None:
    assert check_wall(datetime(2011, 12, 30, 18), "Pacific/Apia") is WallCheck.SKIPPED


def test_a_meeting_over_a_clock_change_lasts_as_long_as_planned() -> None:
    assert ends_at(datetime(2026, 3, 8, 1, 0), NEW_YORK, 0, timedelta(minutes=90)) == (datetime(2026, 3, 8, 3, 30), 0)
    assert ends_at(datetime(2026, 11, 1, 0, 45), NEW_YORK, 0, timedelta(minutes=90)) == (
        datetime(2026, 11, 1, 1, 15),
        1,
    )


@pytest.mark.parametrize(
    "name",
    [
        "",
        "New York",
        "america/new_york",
        "../../etc/passwd",
        "/etc/localtime",
        "Mars/Olympus",
        "localtime",
        "Factory",
        "\0",
    ],
)
def test_an_unknown_zone_is_refused(name: str) -> None:
    for question in (
        lambda: zone(name),
        lambda: to_utc(SPRING, name),
        lambda: check_wall(SPRING, name),
        lambda: clock_choices(SPRING, name),
        lambda: to_wall(datetime(2026, 1, 1, tzinfo=UTC), name),
    ):
        with pytest.raises(Refused, match="zone-unknown"):
            question()


def test_a_long_hostile_zone_is_cut_in_the_message() -> None:
    with pytest.raises(Refused) as refusal:
        zone("x" * 10_000)
    assert refusal.value.facts == {"zone": "x" * 60}


def test_the_ends_of_the_calendar_are_refused_and_do_not_crash() -> None:
    for wall, name in ((datetime.min, "Asia/Tokyo"), (datetime.max, NEW_YORK)):
        with pytest.raises(Refused, match="date-impossible"):
            to_utc(wall, name)


def test_old_spellings_stay_valid_and_stand_ins_do_not() -> None:
    assert {"US/Eastern", "Asia/Calcutta", NEW_YORK} <= zone_names()
    assert not {"localtime", "Factory", "posix/America/New_York"} & zone_names()


def test_a_new_zone_database_moves_instants_and_leaves_wall_clocks() -> None:
    wall = datetime(2026, 7, 7, 18)
    right = Derived("a", wall, NEW_YORK, 0, to_utc(wall, NEW_YORK))
    # What an earlier database might have said, had the country given up its summer time meanwhile.
    stale = Derived("b", wall, NEW_YORK, 0, right.utc + timedelta(hours=1))
    assert list(shifted([right, stale])) == [Derived("b", wall, NEW_YORK, 0, right.utc)]


def test_a_sure_time_has_its_instant_and_a_doubtful_one_has_none() -> None:
    assert utc_if_sure(datetime(2026, 7, 7, 18), NEW_YORK) == datetime(2026, 7, 7, 22, tzinfo=UTC)
    assert utc_if_sure(SPRING, NEW_YORK) is None
    assert utc_if_sure(AUTUMN, NEW_YORK) is None


@pytest.mark.parametrize(
    ("start", "end", "fold", "minutes"),
    [
        (datetime(2026, 7, 7, 18), datetime(2026, 7, 7, 19, 30), 0, 90),
        (datetime(2026, 7, 7, 18), datetime(2026, 7, 7, 18), 0, 0),
        (datetime(2026, 11, 1, 1, 30), datetime(2026, 11, 1, 1, 30), 0, 0),
        (datetime(2026, 3, 8, 1), datetime(2026, 3, 8, 3, 30), 0, 90),
        (datetime(2026, 11, 1, 1, 30), datetime(2026, 11, 1, 2, 30), 0, 120),
        (datetime(2026, 11, 1, 1, 30), datetime(2026, 11, 1, 2, 30), 1, 60),
        (datetime(2026, 11, 1, 1, 45), datetime(2026, 11, 1, 1, 15), 0, 30),
        (datetime(2026, 11, 1, 1, 0), datetime(2026, 11, 1, 1, 45), 1, 45),
    ],
)
def test_minutes_between_wall_times_are_minutes_that_pass(
    start: datetime, end: datetime, fold: int, minutes: int
) -> None:
    assert minutes_between(start, end, NEW_YORK, fold) == minutes


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(Refused, match="times-reversed"):
        minutes_between(datetime(2026, 7, 7, 18), datetime(2026, 7, 7, 17, 59), NEW_YORK)
