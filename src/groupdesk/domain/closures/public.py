"""Public holidays of a country or one of its regions, as closures, through the `holidays` package."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import holidays

from groupdesk.domain.closures.calendar import Closure, ClosureReason
from groupdesk.domain.errors import Refused

_FIRST_YEAR, _LAST_YEAR = 1970, 2200
_MOST_YEARS = 40


@dataclass(frozen=True, slots=True)
class HolidayCountry:
    """A country by its ISO 3166 code with its regions as (code, name); the name is the code where none is known."""

    code: str
    regions: tuple[tuple[str, str], ...]


@cache
def countries() -> tuple[HolidayCountry, ...]:
    """Every country with public holidays, by two-letter code; regions by name."""
    return tuple(HolidayCountry(code, _regions(code)) for code in sorted(_codes()))


def public_holidays(country: str, region: str, years: Iterable[int], language: str = "") -> tuple[Closure, ...]:
    """Holidays of some years, by day, a day that several share once for each; kept-on-another-day ones are marked.

    `region` may be empty for the whole country. Names are in the asked language where the package has it, else in the
    country's own. Refused: country-unknown (country), region-unknown (country, region), years-impossible (first, last).
    """
    wanted = sorted(set(years))
    if not wanted or wanted[0] < _FIRST_YEAR or wanted[-1] > _LAST_YEAR or len(wanted) > _MOST_YEARS:
        raise Refused("years-impossible", first=_FIRST_YEAR, last=_LAST_YEAR)
    return _holidays(*check_region(country, region), tuple(wanted), language)


def check_region(country: str, region: str) -> tuple[str, str]:
    """The codes of a country and of a region given by code or name; an empty region stays empty.

    Refused: country-unknown (country), region-unknown (country, region).
    """
    code = country.strip().upper()
    if code not in _codes():
        raise Refused("country-unknown", country=country.strip()[:60])
    if not region.strip():
        return code, ""
    for region_code, name in _regions(code):
        if region.strip().casefold() in (region_code.casefold(), name.casefold()):
            return code, region_code
    raise Refused("region-unknown", country=code, region=region.strip()[:60])


@cache
def _holidays(country: str, region: str, years: tuple[int, ...], language: str) -> tuple[Closure, ...]:
    spoken = _language(country, language)
    found = _of(country, region, years, spoken, observed=True)
    own_days = set(_of(country, region, years, spoken, observed=False))
    closures = []
    for day in sorted(found):
        for name in found.get_list(day):
            observed = day not in own_days
            source = f"{country}-{region}" if region else country
            closures.append(Closure(day, day, name, ClosureReason.HOLIDAY, source, observed))
    return tuple(closures)


def _of(
    country: str, region: str, years: tuple[int, ...], language: str | None, *, observed: bool
) -> holidays.HolidayBase:
    return holidays.country_holidays(
        country, subdiv=region or None, years=years, expand=False, observed=observed, language=language
    )


@cache
def _codes() -> frozenset[str]:
    return frozenset(holidays.list_supported_countries(include_aliases=False))


@cache
def _regions(code: str) -> tuple[tuple[str, str], ...]:
    entity = holidays.country_holidays(code, years=())
    named = {short: name for name, short in entity.subdivisions_aliases.items()}
    regions = ((short, named.get(short, short)) for short in entity.subdivisions)
    return tuple(sorted(regions, key=lambda region: region[1]))


@cache
def _language(country: str, wanted: str) -> str | None:
    """The package's own name of a language ("en" may be "en_US"), else the country's own language.

    Without one the package would follow the machine's locale, and two machines would name a day differently.
    """
    entity = holidays.country_holidays(country, years=())
    plain = wanted.replace("-", "_").casefold()
    exact = [name for name in entity.supported_languages if name.casefold() == plain]
    close = [name for name in entity.supported_languages if name.split("_")[0] == plain.split("_")[0]]
    return next(iter(exact + close), entity.default_language)
