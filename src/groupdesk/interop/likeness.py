"""Compares people with people: by keys first, by rapidfuzz over folded names where a key is shared."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from groupdesk.base.folding import fold
from groupdesk.domain.imports.matches import ALIKE_NAME, CLOSE_NAME, Likeness, Reason, likeness
from groupdesk.domain.imports.watch import UNWATCHED, Stage, Watch
from groupdesk.domain.people import called
from groupdesk.interop.contact_keys import FULL_PHONE

# Titles and degrees do not make another person.
_BESIDE_NAMES = frozenset(
    "mr mrs ms miss mx dr prof rev sr sra srta herr frau m mme mlle md phd rn lcsw jr ii iii".split()
)
_WORD = re.compile(r"\w[\w\u0900-\u0dff]*")
# A key that so many share (a default date, the number of the front desk) says nothing.
_MOST_SHARED = 200
_MOST_NAMESAKES = 25
_NAME = "n"
_PART_OF_A_NAME = 92
_BY_ANOTHER_NAME = 95


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What is compared of one record. `names` are sorted words of each way to call the person, the full one first;
    `phones` and `emails` are keys; `requests` are groups asked for (folded) with the day; `rest` is all else of a
    row, or empty where nothing can be said by it."""

    key: str
    names: tuple[str, ...]
    birth_date: date | None = None
    birth_year: int | None = None
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    signed_up_on: date | None = None
    requests: frozenset[tuple[str, date | None]] = frozenset()
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that were found alike; `left` is of the first list."""

    left: Identity
    right: Identity
    likeness: Likeness


def names_of(full_name: str, goes_by: str) -> tuple[str, ...]:
    """The words of a name in one order whatever the order of writing, and the same with the name the person goes by."""
    return tuple(dict.fromkeys(_sorted_words(name) for name in (full_name, called(full_name, goes_by)) if name))


def same_words(text: str, other: str) -> bool:
    """Whether two titles say the same but for order, signs, and a slip or a word in brackets."""
    a, b = _sorted_words(re.sub(r"\(.*?\)", " ", text) or text), _sorted_words(re.sub(r"\(.*?\)", " ", other) or other)
    return bool(a) and bool(b) and fuzz.ratio(a, b) >= CLOSE_NAME


def alias_score(typed: str, alias: str) -> int:
    """How much an alias is like what was typed, up to 100; 0 where it is not worth a word.

    An alias is short and unlike a name: each word that was typed may begin a word of it, or be a slip of one.
    """
    said, known = _WORD.findall(fold(typed)), _WORD.findall(fold(alias))
    if not said or not known:
        return 0
    if all(any(word.startswith(part) for word in known) for part in said):
        return 100
    score = round(fuzz.ratio(" ".join(said), " ".join(known)))
    return score if score >= ALIKE_NAME else 0


def pairs_between(left: Sequence[Identity], right: Sequence[Identity], watch: Watch = UNWATCHED) -> list[Pair]:
    """Every pair worth a word, by the order of `left`, the likest first. Raises Refused("cancelled")."""
    blocks = _blocks(right)
    found = []
    for one in watch.over(Stage.COMPARING, left, len(left)):
        pairs = (_compared(one, right[place]) for place in _candidates(one, blocks))
        found.extend(sorted((pair for pair in pairs if pair), key=lambda pair: -pair.likeness.score))
    return found


def pairs_within(people: Sequence[Identity], watch: Watch = UNWATCHED) -> list[Pair]:
    """The same inside one list, each pair once; `right` is the earlier of the two."""
    blocks = _blocks(people)
    found = []
    for number, one in enumerate(watch.over(Stage.COMPARING, people, len(people))):
        earlier = (place for place in _candidates(one, blocks) if place < number)
        pairs = (_compared(one, people[place]) for place in earlier)
        found.extend(sorted((pair for pair in pairs if pair), key=lambda pair: -pair.likeness.score))
    return found


def _sorted_words(name: str) -> str:
    words = _WORD.findall(fold(name).replace("'", "").replace("’", ""))
    kept = [word for word in words if word not in _BESIDE_NAMES]
    return " ".join(sorted(kept or words))


def _keys(one: Identity) -> Iterator[str]:
    yield from (_NAME + name for name in one.names)
    yield from (f"p{phone}" for phone in one.phones)
    yield from (f"e{email}" for email in one.emails)
    if one.birth_date:
        yield f"b{one.birth_date.toordinal()}"


def _blocks(people: Sequence[Identity]) -> dict[str, list[int]]:
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(people):
        for key in _keys(one):
            blocks[key].append(number)
    return blocks


def _candidates(one: Identity, blocks: dict[str, list[int]]) -> list[int]:
    """Places of those who share a key that is not shared by all the world; of very many namesakes the first few."""
    places: set[int] = set()
    for key in _keys(one):
        shared = blocks.get(key, ())
        if key[0] == _NAME:
            places.update(shared[:_MOST_NAMESAKES])
        elif len(shared) <= _MOST_SHARED:
            places.update(shared)
    return sorted(places)


def _compared(one: Identity, other: Identity) -> Pair | None:
    score, is_same = _name_score(one.names, other.names)
    if score < ALIKE_NAME:
        return None
    found = likeness(score, is_same, frozenset(_signs(one, other)))
    return Pair(one, other, found) if found else None


def _name_score(names: tuple[str, ...], others: tuple[str, ...]) -> tuple[int, bool]:
    if names[0] == others[0]:
        return 100, True
    if not set(names).isdisjoint(others):
        return _BY_ANOTHER_NAME, False
    best = max((fuzz.ratio(a, b, score_cutoff=ALIKE_NAME) for a in names for b in others), default=0.0)
    if best < CLOSE_NAME and any(_is_part(a, b) for a in names for b in others):
        return _PART_OF_A_NAME, False
    return round(best), False


def _is_part(name: str, other: str) -> bool:
    """María García and María García López: at least two words, all of them in the other name."""
    words, others = set(name.split()), set(other.split())
    return min(len(words), len(others)) >= 2 and (words <= others or others <= words)


def _signs(one: Identity, other: Identity) -> Iterator[Reason]:
    birth = _birth_sign(one, other)
    if birth:
        yield birth
    if one.emails & other.emails:
        yield Reason.SAME_EMAIL
    shared = one.phones & other.phones
    if shared:
        yield Reason.SAME_PHONE if max(map(len, shared)) >= FULL_PHONE else Reason.SAME_SHORT_PHONE
    if one.signed_up_on and one.signed_up_on == other.signed_up_on:
        yield Reason.SAME_SIGN_UP_DAY
    if one.requests & other.requests and not _reached_otherwise(one, other):
        yield Reason.SAME_REQUEST
    if one.rest and one.rest == other.rest:
        yield Reason.SAME_ROW


def _reached_otherwise(one: Identity, other: Identity) -> bool:
    """Whether both tell phones, or both tell addresses, and none of them is the same."""
    return any(a and b and not a & b for a, b in ((one.phones, other.phones), (one.emails, other.emails)))


def _birth_sign(one: Identity, other: Identity) -> Reason | None:
    a, b = one.birth_date, other.birth_date
    if a and b:
        if a == b:
            return Reason.SAME_BIRTH_DATE
        swapped = a.year == b.year and (a.month, a.day) == (b.day, b.month)
        return Reason.SWAPPED_BIRTH_DATE if swapped else Reason.OTHER_BIRTH_DATE
    years = (a.year if a else one.birth_year, b.year if b else other.birth_year)
    if None in years:
        return None
    return Reason.SAME_BIRTH_YEAR if years[0] == years[1] else Reason.OTHER_BIRTH_DATE
