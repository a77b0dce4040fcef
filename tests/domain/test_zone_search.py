"""People find their zone by city, country or habit, and whatever is found can be stored."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.errors import Refused
from groupdesk.domain.zone_search import offset_words, search_zones, zone_places
from groupdesk.domain.zones import zone, zone_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("New York", "America/New_York"),
        ("new_york", "America/New_York"),
        ("America/New_York", "America/New_York"),
        ("berl", "Europe/Berlin"),
        ("SÃO paulo", "America/Sao_Paulo"),
        ("Germany", "Europe/Berlin"),
        ("Lord Howe", "Australia/Lord_Howe"),
        ("utc", "UTC"),
        ("new york united states", "America/New_York"),
    ],
)
def test_the_first_answer_is_what_people_mean(text: str, name: str) -> None:
    assert search_zones(text)[0].name == name


def test_eastern_time_is_among_the_answers_with_its_note() -> None:
    found = {place.name: place.note for place in search_zones("eastern time", limit=3)}
    assert found["America/New_York"] == "Eastern (most areas)"


def test_an_old_spelling_is_found_after_the_places() -> None:
    names = [place.name for place in search_zones("calcutta")]
    assert names == ["Asia/Calcutta"]
    assert search_zones("US Eastern")[-1].name in zone_names()
    assert [p.name for p in search_zones("eastern", limit=200)].index("US/Eastern") > 0


def test_nonsense_finds_nothing_and_nothing_finds_the_beginning_of_the_list() -> None:
    assert search_zones("Atlantis under the sea") == ()
    assert len(search_zones("", limit=7)) == 7


def test_every_place_can_be_stored_and_every_name_is_a_place() -> None:
    assert {place.name for place in zone_places()} == zone_names()
    assert all(zone(place.name) for place in zone_places()[:50])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("America/New_York", "UTC−05:00"),
        ("Asia/Kolkata", "UTC+05:30"),
        ("UTC", "UTC+00:00"),
        ("America/St_Johns", "UTC−03:30"),
    ],
)
def test_offsets_in_words(name: str, words: str) -> None:
    assert offset_words(name, datetime(2026, 1, 15, 12, tzinfo=UTC)) == words


def test_an_unknown_zone_has_no_offset() -> None:
    with pytest.raises(Refused, match="zone-unknown"):
        offset_words("Mars", datetime(2026, 1, 15, 12, tzinfo=UTC))


@given(st.text(max_size=30))
def test_any_text_may_be_typed(text: str) -> None:
    assert all(place.name in zone_names() for place in search_zones(text, limit=3))
