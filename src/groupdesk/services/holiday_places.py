"""Countries and regions whose public holidays are known, for those who choose one."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from groupdesk.domain.closures.public import HolidayCountry


def holiday_countries() -> "tuple[HolidayCountry, ...]":
    """Every country by its code, its regions by name.

    Takes about two seconds the first time, since the library of holidays is loaded then (docs/decisions/0001): ask in
    a reader thread.
    """
    found: tuple[HolidayCountry, ...] = import_module("groupdesk.domain.closures.public").countries()
    return found
