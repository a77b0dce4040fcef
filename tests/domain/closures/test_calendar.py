"""Closures by day, merged from several calendars, and the holidays of countries and regions."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.closures.calendar import NO_CLOSURES, Closure, ClosureReason, Closures, checked, merged
from groupdesk.domain.closures.public import check_region, countries, public_holidays
from groupdesk.domain.errors import Refused

DAY = date(2026, 11, 26)
spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=8)


def closure(first: int, length: int = 0, name: str = "closed") -> Closure:
    return Closure(DAY + timedelta(days=first), DAY + timedelta(days=first + length), name)


@given(spans, st.integers(-5, 90))
def test_a_day_is_closed_exactly_when_a_closure_holds_it(drawn: list[tuple[int, int]], offset: int) -> None:
    closures = merged([closure(a, n, f"c{i}") for i, (a, n) in enumerate(drawn)])
    day = DAY + timedelta(days=offset)
    holding = [c for c in closures.items if c.first <= day <= c.last]
    assert sorted(closures.all_on(day), key=str) == sorted(holding, key=str)
    found = closures.on(day)
    assert (found is None) == (not holding)
    if found:
        assert found.last - found.first == max(c.last - c.first for c in holding)


@given(spans, st.integers(-5, 40), st.integers(0, 40))
def test_closures_between_two_days_are_those_that_touch_them(drawn: list[tuple[int, int]], a: int, n: int) -> None:
    closures = merged([closure(first, length, f"c{i}") for i, (first, length) in enumerate(drawn)])
    first, last = DAY + timedelta(days=a), DAY + timedelta(days=a + n)
    days = {first + timedelta(days=k) for k in range(n + 1)}
    touching = {
        c
        for c in closures.items
        if days & {c.first + timedelta(days=k) for k in range(21) if c.first + timedelta(days=k) <= c.last}
    }
    assert set(closures.between(first, last)) == touching


@given(spans, spans)
def test_merging_calendars_keeps_every_closed_day_and_doubles_none(
    mine: list[tuple[int, int]], theirs: list[tuple[int, int]]
) -> None:
    a, b = [closure(*span) for span in mine], [closure(*span, " Closed") for span in theirs]
    together = merged(a, b)
    keys = [(c.first, c.last) for c in together.items]
    assert len(keys) == len(set(keys))
    assert set(keys) == {(c.first, c.last) for c in [*a, *b]}
    assert keys == sorted(keys)


def test_an_open_day_is_open() -> None:
    assert NO_CLOSURES.on(DAY) is None
    assert NO_CLOSURES.all_on(DAY) == ()


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (Closure(DAY, DAY - timedelta(days=1), "x"), "closure-reversed"),
        (Closure(DAY, DAY + timedelta(days=366), "x"), "closure-too-long"),
        (Closure(DAY, DAY, "  "), "closure-unnamed"),
    ],
)
def test_an_impossible_closure_is_refused(wrong: Closure, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        checked(wrong)
    assert refusal.value.code == code


def test_thanksgiving_is_a_holiday_of_the_whole_country_and_of_each_state() -> None:
    for region, source in (("", "US"), ("NY", "US-NY"), ("new york", "US-NY")):
        found = Closures(public_holidays("us", region, [2026])).on(DAY)
        assert found is not None
        assert (found.reason, found.calendar, found.is_observed) == (ClosureReason.HOLIDAY, source, False)


def test_a_holiday_kept_on_another_day_is_closed_too_and_says_so() -> None:
    closures = Closures(public_holidays("US", "", [2026, 2027]))
    third = closures.on(date(2026, 7, 3))
    assert third is not None
    assert third.is_observed
    fourth = closures.on(date(2026, 7, 4))
    assert fourth is not None
    assert not fourth.is_observed
    assert closures.on(date(2027, 7, 5)) is not None


def test_holidays_on_which_the_practice_meets_are_left_out_and_own_closures_never() -> None:
    own = closure(0, name="Lincoln's Birthday")
    closures = merged(public_holidays("US", "NY", [2026]), [own]).without(["lincoln's  birthday", "Columbus Day"])
    assert closures.on(date(2026, 2, 12)) is None
    assert closures.on(date(2026, 10, 12)) is None
    assert closures.all_on(DAY)[0].name in ("Lincoln's Birthday", "Thanksgiving Day")
    assert own in closures.items


def test_regions_differ_and_names_follow_the_language() -> None:
    epiphany = date(2026, 1, 6)
    assert Closures(public_holidays("DE", "BE", [2026])).on(epiphany) is None
    own = Closures(public_holidays("DE", "Bayern", [2026], "de")).on(epiphany)
    english = Closures(public_holidays("DE", "BY", [2026], "en")).on(epiphany)
    unknown = Closures(public_holidays("DE", "BY", [2026], "xx")).on(epiphany)
    assert own is not None
    assert english is not None
    assert (own.name, english.name, unknown) == ("Heilige Drei Könige", "Epiphany", own)


def test_years_are_those_asked_for() -> None:
    assert {c.first.year for c in public_holidays("CA", "ON", [2027, 2026, 2027])} == {2026, 2027}


@pytest.mark.parametrize(
    ("country", "region", "code"),
    [("XX", "", "country-unknown"), ("", "", "country-unknown"), ("US", "ZZ", "region-unknown")],
)
def test_an_unknown_country_or_region_is_refused(country: str, region: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        public_holidays(country, region, [2026])
    with pytest.raises(Refused, match=code):
        check_region(country, region)


@pytest.mark.parametrize("years", [[], [1969], [2201], range(2000, 2050)])
def test_impossible_years_are_refused(years: list[int]) -> None:
    with pytest.raises(Refused, match="years-impossible"):
        public_holidays("US", "", years)


def test_countries_are_listed_with_their_regions_by_name() -> None:
    known = {country.code: dict(country.regions) for country in countries()}
    assert len(known) > 200
    assert known["US"]["NY"] == "New York"
    assert known["DE"]["BY"] == "Bayern"
    assert list(known) == sorted(known)
