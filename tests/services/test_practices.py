"""Facts of the practice and its closures: what is not possible is refused, and nothing is stored."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

import practices
from builders import Bench
from groupdesk.domain.errors import Refused
from groupdesk.domain.practice import Practice

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": "  "}, "name-missing"),
        ({"zone": "Mars/Olympus"}, "zone-unknown"),
        ({"country": "XX"}, "country-unknown"),
        ({"country": "US", "region": "Bavaria"}, "region-unknown"),
        ({"country": "", "region": "NY"}, "region-unknown"),
    ],
)
def test_impossible_facts_are_refused_and_the_former_stay(bench: Bench, fields: dict[str, str], code: str) -> None:
    service = bench.services.practice
    before = service.practice()
    with pytest.raises(Refused, match=code):
        service.change(replace(before, **fields))
    assert service.practice() == before


def test_a_practice_is_not_set_up_with_a_country_that_has_no_holidays(bench: Bench) -> None:
    facts = Practice(name="Second", zone=practices.ZONE, country="Atlantis")
    with pytest.raises(Refused, match="country-unknown"):
        bench.services.practice.set_up(facts, "Nadia Brandt")


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        (("us", ""), ("US", "")),
        (("US", "ny"), ("US", "NY")),
        ((" us ", "New York"), ("US", "NY")),
        (("", ""), ("", "")),
    ],
)
def test_country_and_region_are_stored_as_codes(bench: Bench, said: tuple[str, str], stored: tuple[str, str]) -> None:
    service = bench.services.practice
    service.change(replace(service.practice(), country=said[0], region=said[1]))
    found = service.practice()
    assert (found.country, found.region) == stored


def test_the_name_is_stored_without_blanks_around_it(bench: Bench) -> None:
    service = bench.services.practice
    service.change(replace(service.practice(), name="  Quay Street "))
    assert service.practice().name == "Quay Street"


@pytest.mark.parametrize(
    ("last", "reason", "code"),
    [
        (MONDAY, "", "closure-unnamed"),
        (MONDAY, "  ", "closure-unnamed"),
        (MONDAY - timedelta(days=1), "Painters", "closure-reversed"),
        (MONDAY + timedelta(days=366), "Painters", "closure-too-long"),
    ],
)
def test_a_closure_needs_a_reason_and_days_in_order(bench: Bench, last: date, reason: str, code: str) -> None:
    service = bench.services.practice
    with pytest.raises(Refused, match=code):
        service.add_closure(MONDAY, last, reason)
    assert service.closures(date.min, date.max) == ()


def test_a_closure_of_a_whole_year_is_stored(bench: Bench) -> None:
    bench.services.practice.add_closure(MONDAY, MONDAY + timedelta(days=365), "  Rebuilding ")
    (closure,) = bench.services.practice.closures(MONDAY, MONDAY)
    assert closure.reason == "Rebuilding"
