"""Names as they may be read by strangers: in full, first name and initial, initials, or an alias."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from groupdesk.domain.graphemes import graphemes

_RING = "\u25cb"  # stands for a hidden letter in Chinese, Japanese and Korean
_LEADING_VOWELS = "\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"  # Thai and Lao, written before
_THAI_AND_LAO = [chr(code) for code in range(0x0E01, 0x0EE0)]  # their initials are the bare consonant
_EAST_ASIAN = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "BOPOMOFO")
_MOST_LETTERS = 3


class NameStyle(StrEnum):
    FULL = "full"
    FIRST_INITIAL = "first-initial"
    INITIALS = "initials"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperName:
    """What is known of a name. `goes_by` is what the person is called; `sort` may tell the family name by a comma."""

    full: str
    goes_by: str = ""
    sort: str = ""
    alias: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPerson:
    """Somebody as papers know them. `is_withheld` is the wish that the name is never printed; then the number is.

    `address` holds the lines of an address that post may go to, and nothing where none may.
    """

    name: PaperName
    number: int
    pronouns: str = ""
    is_withheld: bool = False
    address: tuple[str, ...] = ()


def name_as(name: PaperName, style: NameStyle, letters: int = 1) -> str:
    """The name in that style. `letters` is how much of the family name an initial shows.

    An unknown alias gives initials, never the name. Names written without spaces in Chinese, Japanese or Korean keep
    their first letter and hide the others behind rings, as is usual there.
    """
    match style:
        case NameStyle.FULL:
            return " ".join(name.full.split())
        case NameStyle.ALIAS if name.alias.split():
            return " ".join(name.alias.split())
        case NameStyle.FIRST_INITIAL:
            return _first_and_initial(name, letters)
    return _initials(name)


def distinct_names(names: Sequence[PaperName], style: NameStyle) -> tuple[str, ...]:
    """All names in that style, in order, so that no two read alike.

    Where up to three letters of the family name tell people apart these are shown, else they are numbered, because
    more letters would give the name away.
    """
    written = [name_as(name, style) for name in names]
    for places in _alike(written):
        for letters in range(2, _MOST_LETTERS + 1):
            longer = [name_as(names[place], style, letters) for place in places]
            if len(set(longer)) == len(longer):
                for place, text in zip(places, longer, strict=True):
                    written[place] = text
                break
    for places in _alike(written):
        for count, place in enumerate(places[1:], 2):
            written[place] = f"{written[place]} ({count})"
    return tuple(written)


def _alike(written: Sequence[str]) -> list[list[int]]:
    """The places of names that more than one person has."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(written):
        places[text].append(place)
    return [found for found in places.values() if len(found) > 1]


def _first_and_initial(name: PaperName, letters: int) -> str:
    words = (name.goes_by or name.full).split()
    if not words:
        return ""
    if _is_east_asian(words[0]):
        return _masked(words[0]) if len(words) == 1 and not name.goes_by else words[-1]
    family = _family(name)
    initial = _initial(family, letters)
    return f"{words[0]} {initial}" if initial and family != words[0] else words[0]


def _initials(name: PaperName) -> str:
    words = (name.goes_by or name.full).split()
    if words and _is_east_asian(words[0]):
        return _masked("".join(words))
    family = _family(name)
    first = [word for word in words[:1] if word != family]
    return " ".join(filter(None, (_initial(word, 1) for word in [*first, family])))


def _family(name: PaperName) -> str:
    """The family name as far as it can be known: before the comma of the sort name, else the last word of several."""
    before, comma, _after = name.sort.partition(",")
    words = before.split() if comma else name.full.split()
    return (words[0] if comma else words[-1]) if words else ""


def _initial(word: str, letters: int) -> str:
    found = [piece for piece in graphemes(word) if piece[0].isalnum()]
    if len(found) > 1 and found[0] in _LEADING_VOWELS:
        found = found[1:]
    if not found:
        return ""
    if found[0][0] in _THAI_AND_LAO:
        return f"{found[0][0]}."
    capital = found[0].title()
    first = capital if len(capital) == len(found[0]) else found[0]
    return f"{first}{''.join(found[1:letters])}."


def _masked(word: str) -> str:
    found = graphemes(word)
    return found[0] + _RING * min(len(found) - 1, 3)


def _is_east_asian(word: str) -> bool:
    return unicodedata.name(word[0], "").split(" ")[0] in _EAST_ASIAN
