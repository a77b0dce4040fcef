"""Which columns of a table stand on one page, and how wide they become: want is shared fairly."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil


@dataclass(frozen=True, slots=True)
class Wish:
    """The width a column would like, the least it can live with, and whether it takes what is left over."""

    natural: float
    least: float
    stretches: bool


def wider(one: Wish, other: Wish) -> Wish:
    """What suits both of two tables that are to look alike."""
    return Wish(max(one.natural, other.natural), max(one.least, other.least), one.stretches)


def side_by_side(wishes: Sequence[Wish], lead: int, total: float) -> list[tuple[int, ...]]:
    """Which columns stand together: all of them, or as few equal parts as fit, each behind the first `lead` columns.

    A part holds at least one column of its own, however wide that is.
    """
    head, others = tuple(range(lead)), range(lead, len(wishes))
    room = total - sum(wishes[place].least for place in head)
    needed = sum(wishes[place].least for place in others)
    parts = 1 if needed <= room else max(2, ceil(needed / room) if room > 0 else len(others))
    while parts < len(others) and any(_needed(wishes, part) > room for part in _dealt(others, parts)):
        parts += 1
    return [(*head, *part) for part in _dealt(others, min(parts, max(len(others), 1)))]


def _dealt(places: range, parts: int) -> list[range]:
    ends = [places.start + round(len(places) * part / parts) for part in range(parts + 1)]
    return [range(start, end) for start, end in pairwise(ends)]


def _needed(wishes: Sequence[Wish], places: range) -> float:
    return sum(wishes[place].least for place in places)


def shared_widths(wishes: Sequence[Wish], total: float) -> list[float]:
    """Widths that add up to `total`: room to spare goes to stretching columns, want is borne by the widest."""
    spare = total - sum(wish.natural for wish in wishes)
    if spare >= 0:
        return _stretched(wishes, spare)
    return _narrowed(wishes, total)


def _stretched(wishes: Sequence[Wish], spare: float) -> list[float]:
    takers = [wish.natural if wish.stretches else 0.0 for wish in wishes]
    if not any(takers):
        takers = [wish.natural for wish in wishes]
    whole = sum(takers) or 1.0
    return [wish.natural + spare * taken / whole for wish, taken in zip(wishes, takers, strict=True)]


def _narrowed(wishes: Sequence[Wish], total: float) -> list[float]:
    """All columns wider than a common cap are cut to it; the cap is lowered until they fit."""
    low, high = 0.0, max(wish.natural for wish in wishes)
    for _step in range(40):
        cap = (low + high) / 2
        if sum(max(min(wish.natural, cap), wish.least) for wish in wishes) > total:
            high = cap
        else:
            low = cap
    widths = [max(min(wish.natural, low), wish.least) for wish in wishes]
    needed = sum(widths)
    return [width * total / needed for width in widths] if needed else widths
