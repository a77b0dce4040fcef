"""Countries and regions whose public holidays are known, for those who choose one.

They are read from a file that can be shown at once: the library of holidays takes two seconds to name them. A
test holds the file against the library; run as a module to write it anew.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from groupdesk.base.files import resource
from groupdesk.domain.errors import Refused

_FILE = "holidays/places.json"


@dataclass(frozen=True, slots=True)
class HolidayPlace:
    """A country by its ISO 3166 code, with its regions as (code, name) by name."""

    code: str
    regions: tuple[tuple[str, str], ...]


@cache
def holiday_countries() -> tuple[HolidayPlace, ...]:
    """Every country with public holidays, by code."""
    found = json.loads(resource(_FILE).read_text(encoding="utf-8"))
    return tuple(HolidayPlace(code, tuple((key, name) for key, name in regions)) for code, regions in found.items())


def holiday_place(country: str, region: str) -> tuple[str, str]:
    """The codes of a country and of a region given by code or name; both may be empty, a region alone may not.

    Refused: country-unknown (country), region-unknown (country, region).
    """
    code, wanted = country.strip().upper(), region.strip()
    known = next((place for place in holiday_countries() if place.code == code), None)
    if code and known is None:
        raise Refused("country-unknown", country=country.strip()[:60])
    if not wanted:
        return code, ""
    for key, name in known.regions if known is not None else ():
        if wanted.casefold() in (key.casefold(), name.casefold()):
            return code, key
    raise Refused("region-unknown", country=code, region=wanted[:60])


def known_to_library() -> dict[str, list[list[str]]]:
    """What the library of holidays knows, as the file holds it; takes about two seconds the first time."""
    countries = import_module("groupdesk.domain.closures.public").countries()
    return {country.code: [list(region) for region in country.regions] for country in countries}


if __name__ == "__main__":
    written = ",\n".join(
        f"{json.dumps(code)}: {json.dumps(regions, ensure_ascii=False)}" for code, regions in known_to_library().items()
    )
    resource("holidays").joinpath("places.json").write_text(f"{{\n{written}\n}}\n", encoding="utf-8")
