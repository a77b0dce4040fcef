"""How wide the columns of a table become: what they need, shared fairly when the page is too narrow."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """The width a column would like, the least it can live with, and whether it takes what is left over."""

    natural: float
    least: float
    stretches: bool


def wider(one: Wish, other: Wish) -> Wish:
    """What suits both of two tables that are to look alike."""
    return Wish(max(one.natural, other.natural), max(one.least, other.least), one.stretches)


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
