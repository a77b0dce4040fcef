"""Words of the command line made into days, times, patterns and marks."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.cli import words
from groupdesk.cli.program import in_front
from groupdesk.domain.breaks import Break
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.rules import Weekday

TUESDAY, THURSDAY, FRIDAY = Weekday.TUESDAY, Weekday.THURSDAY, Weekday.FRIDAY


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert words.day(f" {day.isoformat()} ") == day


@pytest.mark.parametrize("text", ["", "2026-02-30", "10/06/2026", "tomorrow", "2026-10-06T18:00", "२०२६-१०-०६x"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="date-impossible"):
        words.day(text)


@given(st.times())
def test_a_clock_time_is_read_as_it_is_written(moment: time) -> None:
    assert words.clock(f"{moment:%H:%M}") == time(moment.hour, moment.minute)


@pytest.mark.parametrize("text", ["", "25:00", "18", "18:60", "18:5", "6pm", "18:00:00", "-1:00", ":"])
def test_a_clock_time_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="time-impossible"):
        words.clock(text)


def test_weekdays_are_short_or_long_and_several() -> None:
    assert words.weekdays("tue") == (TUESDAY,)
    assert words.weekdays("Tuesday, THU") == (TUESDAY, THURSDAY)


@pytest.mark.parametrize("text", ["", "xyz", "tue;thu", "tue,,thu"])
def test_days_nobody_knows_are_refused(text: str) -> None:
    with pytest.raises(Refused, match="days-unreadable"):
        words.weekdays(text)


def test_days_of_a_month_by_date_or_by_weekday() -> None:
    assert words.monthly("15,last").month_days == (15, -1)
    second = words.monthly("2tue,4tue")
    assert (second.weekdays, second.positions) == ((TUESDAY,), (2, 4))
    last = words.monthly("lastfri")
    assert (last.weekdays, last.positions) == ((FRIDAY,), (-1,))


@pytest.mark.parametrize("text", ["", "6tue", "2xyz", "2026", "tue"])
def test_days_of_a_month_nobody_knows_are_refused(text: str) -> None:
    with pytest.raises(Refused, match="days-unreadable"):
        words.monthly(text)


def test_breaks_are_read_with_their_place_or_without_any() -> None:
    six = time(18)
    assert words.pauses(["19:00+10", "15+5"], six) == (Break(15, 5), Break(60, 10))
    assert words.pauses(["0:30+10"], time(23)) == (Break(90, 10),)
    assert words.pauses(["10"]) == words.pauses(["+10"], six) == (Break(None, 10),)
    assert words.pauses(["none"]) == words.pauses([]) == ()


@pytest.mark.parametrize("text", ["", "45+", "a+b", "9" * 20 + "+1", "18:60+5", "none "])
def test_a_break_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="break-unreadable|time-impossible"):
        words.pauses([text, "10"], time(18))


def test_a_clock_time_needs_a_session_that_begins_at_one() -> None:
    with pytest.raises(Refused, match="break-unreadable"):
        words.pauses(["19:00+10"])


def test_a_mark_tells_person_status_and_times() -> None:
    plain = words.mark("Amara Okafor=present")
    assert (plain.person, plain.status, plain.time_in, plain.time_out) == ("Amara Okafor", "present", None, None)
    timed = words.mark("7=partial@18:10-19:00")
    assert (timed.time_in, timed.time_out) == (time(18, 10), time(19))
    assert words.mark("7=left-early@-19:00").time_out == time(19)


def test_a_name_may_hold_an_equals_sign() -> None:
    assert words.mark("A=B=present").person == "A=B"


@pytest.mark.parametrize("text", ["", "=", "7", "7=", "=present", "7=late@", "7=late@6pm", "7=late@18:10-19:00-20:00"])
def test_a_mark_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="mark-unreadable"):
        words.mark(text)


def test_options_of_every_command_may_stand_anywhere() -> None:
    assert in_front(["people", "list", "--json", "--file", "x", "--text", "a"]) == [
        *("--json", "--file", "x"),
        *("people", "list", "--text", "a"),
    ]
    assert in_front(["--today=2026-10-06", "info"]) == ["--today=2026-10-06", "info"]
    assert in_front(["info", "--file"]) == ["--file", "info"]


def test_words_behind_two_dashes_stay_where_they_are() -> None:
    assert in_front(["people", "add", "--", "--json"]) == ["people", "add", "--", "--json"]


@given(st.lists(st.sampled_from(["--json", "--file", "--file=a", "--", "people", "list", "--text", "x"])))
def test_putting_options_in_front_loses_no_word(typed: list[str]) -> None:
    assert sorted(in_front(typed)) == sorted(typed)
