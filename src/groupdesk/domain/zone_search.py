"""Finding a time zone by what people call it: a city, a country, "Eastern", or its exact name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files

from groupdesk.base.folding import fold
from groupdesk.domain.zones import to_wall, zone_names

# Words that belong to every zone, so that "eastern time" finds what "eastern" does.
_EVERYWHERE = ("time", "zone", "standard", "daylight")


@dataclass(frozen=True, slots=True)
class ZonePlace:
    """A zone as a list shows it: "New York", "United States", "Eastern (most areas)". Old spellings have no country."""

    name: str
    city: str
    country: str = ""
    note: str = ""


def search_zones(text: str, limit: int = 20) -> tuple[ZonePlace, ...]:
    """Places whose city, country, note or name holds every word of the text, best first; all of them for no text.

    The exact city comes first, then its beginning, then a country, then anything else; old spellings come last.
    """
    words = fold(text.replace("/", " ").replace("_", " ")).split()
    ranked = [(rank, place) for place in zone_places() if (rank := _rank(words, place)) is not None]
    return tuple(place for _rank_, place in sorted(ranked, key=lambda item: (*item[0], item[1].city))[:limit])


def offset_words(name: str, instant: datetime) -> str:
    """How far the zone's clock is from UTC at an instant: "UTC−05:00". Refused: zone-unknown."""
    wall, _fold = to_wall(instant, name)
    apart = wall - instant.replace(tzinfo=None) + (instant.utcoffset() or timedelta())
    minutes = int(apart.total_seconds() // 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


@cache
def zone_places() -> tuple[ZonePlace, ...]:
    """Every zone that may be chosen: the places of the zone database by city, UTC, then old spellings."""
    known = tuple(place for place in _table() if place.name in zone_names())
    named = {place.name for place in known} | {"UTC"}
    old = (ZonePlace(name, _city(name)) for name in sorted(zone_names() - named))
    return (*sorted(known, key=lambda place: (place.city, place.country)), ZonePlace("UTC", "UTC"), *old)


def _table() -> Iterator[ZonePlace]:
    """The place table that comes with the zone database; without it there are only names."""
    folder = files("tzdata") / "zoneinfo"
    countries = dict(line.split("\t", 1) for line in _lines(folder.joinpath("iso3166.tab").read_text("utf-8")))
    for line in _lines(folder.joinpath("zone.tab").read_text("utf-8")):
        code, _coordinates, name, *note = line.split("\t")
        yield ZonePlace(name, _city(name), countries.get(code, code), note[0] if note else "")


def _lines(text: str) -> Iterable[str]:
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _city(name: str) -> str:
    return name.rsplit("/", 1)[-1].replace("_", " ")


def _rank(words: list[str], place: ZonePlace) -> tuple[int, int] | None:
    """Smaller is better; None where a word does not fit."""
    city, country = fold(place.city), fold(place.country)
    text = " ".join(words)
    known = (city, country, fold(place.note), fold(place.name.replace("/", " ").replace("_", " ")), *_EVERYWHERE)
    starts = [piece for part in known for piece in part.replace("(", " ").split()]
    if not all(any(piece.startswith(word) for piece in starts) for word in words):
        return None
    later = 0 if place.country or place.name == "UTC" else 10
    if city == text:
        return later, 0
    if city.startswith(text):
        return later + 1, 0
    # "Eastern (most areas)" is what somebody means who types "eastern", rather than "Eastern - MI (most areas)".
    if "most areas" in place.note:
        return later + 2, len(place.note)
    return later + (2 if country.startswith(text) else 3), 0
