"""Names of months in the languages of the sheets."""

from functools import cache

from groupdesk.base.folding import fold
from groupdesk.interop.signups.wordlists import wordlist

# Short forms that would mean several months.
_SHORT = {
    "sept": 9,
    "mrz": 3,
    "set": 9,
    "out": 10,
    "dec": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
}
_SHORTEST = 3


@cache
def _months() -> dict[str, int]:
    """Every name and every beginning of three letters or more that means one month only."""
    meanings: dict[str, set[int]] = {}
    for language in wordlist("words")["months"]:
        for number, name in enumerate(language.split(), 1):
            for length in range(_SHORTEST, len(name) + 1):
                meanings.setdefault(name[:length], set()).add(number)
            meanings[name] = meanings.get(name, set()) | {number}
    clear = {name: numbers.pop() for name, numbers in meanings.items() if len(numbers) == 1}
    return clear | _SHORT


def month_of(word: str) -> int | None:
    """1 to 12 for the name of a month or its clear beginning, with or without a point."""
    return _months().get(fold(word).rstrip("."))
