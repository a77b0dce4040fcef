"""Short codes on printed sheets that find the sheet again, with a last letter that catches slips of the hand."""

import unicodedata

from groupdesk.domain.errors import Refused

# Thirty-one figures and letters, none of which is taken for another (no 0 O 1 I L). As 31 is a prime, the weighted sum
# finds every single wrong letter and every pair that changed places.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_LENGTH = 5
_LONGEST_TYPED = 100
# What a Russian, Ukrainian or Greek keyboard gives for letters that look the same on paper.
_TWINS = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u0420\u0421\u0422\u0423\u0425"
    "\u0391\u0392\u0395\u0396\u0397\u039a\u039c\u039d\u03a1\u03a4\u03a5\u03a7",
    "ABEKMHPCTYXABEZHKMNPTYX",
)
MOST_SHEETS = len(ALPHABET) ** _LENGTH


def sheet_code(serial: int) -> str:
    """Five letters and a check letter as "ABC-DEF" for a serial from 0 to below MOST_SHEETS (28 million).

    Raises Refused("sheet-serial-out-of-range").
    """
    if not 0 <= serial < MOST_SHEETS:
        raise Refused("sheet-serial-out-of-range", serial=serial)
    values: list[int] = []
    for _place in range(_LENGTH):
        serial, value = divmod(serial, len(ALPHABET))
        values.append(value)
    letters = "".join(ALPHABET[value] for value in [*reversed(values), _check(values[::-1])])
    return f"{letters[:3]}-{letters[3:]}"


def sheet_serial(typed: str) -> int:
    """The serial of a code as somebody typed it: case, width, spaces, dashes and other marks do not matter.

    Raises Refused("sheet-code-wrong") where a letter is missing, unknown, wrong or out of place.
    """
    plain = unicodedata.normalize("NFKC", typed[:_LONGEST_TYPED]).upper().translate(_TWINS)
    letters = [char for char in plain if char.isalnum()]
    if len(letters) != _LENGTH + 1 or not set(letters) <= set(ALPHABET):
        raise Refused("sheet-code-wrong")
    *values, check = (ALPHABET.index(char) for char in letters)
    if check != _check(values):
        raise Refused("sheet-code-wrong")
    serial = 0
    for value in values:
        serial = serial * len(ALPHABET) + value
    return serial


def _check(values: list[int]) -> int:
    """So that the sum of all values, each times its place counted from the check letter as 1, is a multiple of 31."""
    total = sum(value * weight for weight, value in enumerate(reversed(values), 2))
    return -total % len(ALPHABET)
