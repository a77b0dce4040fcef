"""Serial numbers of certificates: a series, a number without gaps, and a letter that catches slips of the hand."""

import re

from groupdesk.domain.errors import Refused
from groupdesk.domain.sheet_codes import ALPHABET

_CODE = re.compile(r"[A-Z]{1,4}")
_TYPED = re.compile(r"([A-Z]{1,4})(\d\d)(\d{6,9})([0-9A-Z])")
_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015.]+")
MOST_NUMBERS = 999_999_999


def series_id(code: str, year: int) -> str:
    """ "CA-26": the numbers of each year begin at 1. Refused: series-code-wrong."""
    if not _CODE.fullmatch(code):
        raise Refused("series-code-wrong")
    return f"{code}-{year % 100:02d}"


def serial_text(series: str, number: int) -> str:
    """ "CA-26-000417-K" for the series "CA-26" and a number from 1. Refused: serial-out-of-range."""
    if not 1 <= number <= MOST_NUMBERS:
        raise Refused("serial-out-of-range", number=number)
    counted = f"{number:06d}"
    return f"{series}-{counted}-{_check(series.replace('-', '') + counted)}"


def typed_serial(typed: str) -> str:
    """The serial as it is stored; case, blanks and dashes do not matter.

    Refused: serial-wrong, where a sign is missing, wrong or out of place.
    """
    found = _TYPED.fullmatch(_SEPARATORS.sub("", typed.upper()))
    if not found or not found[0].isascii():
        raise Refused("serial-wrong")
    code, year, number, check = found.groups()
    if check != _check(code + year + number):
        raise Refused("serial-wrong")
    return f"{code}-{year}-{number}-{check}"


def _check(signs: str) -> str:
    """So that the sum of all values, each times its place from the right, is a multiple of 31.

    Letters and figures stand in fixed places, so that no two that could be taken for each other have one value;
    31 is a prime: every wrong sign and every pair that changed places is found.
    """
    total = sum(int(sign, 36) * weight for weight, sign in enumerate(reversed(signs), 2))
    return ALPHABET[-total % len(ALPHABET)]
