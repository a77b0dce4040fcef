"""Several places at once: aligned to each other, spread evenly, and moved earlier or later in the order of reading."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import StrEnum

from groupdesk.domain.certificates.arranging import Size
from groupdesk.domain.certificates.design import Place

FEWEST_TO_SPREAD = 3


class Arrange(StrEnum):
    """How several are set to each other, within the room that they take together."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"
    ACROSS = "across"
    DOWN = "down"


def arranged(places: Sequence[Place], how: Arrange) -> tuple[Place, ...]:
    """The places in the same order, each of its size. Spreading leaves equal gaps and the outermost where they are."""
    left, top = min((p.x for p in places), default=0.0), min((p.y for p in places), default=0.0)
    right = max((p.x + p.width for p in places), default=0.0)
    bottom = max((p.y + p.height for p in places), default=0.0)
    match how:
        case Arrange.LEFT:
            return tuple(_at(p, x=left) for p in places)
        case Arrange.CENTRE:
            return tuple(_at(p, x=(left + right - p.width) / 2) for p in places)
        case Arrange.RIGHT:
            return tuple(_at(p, x=right - p.width) for p in places)
        case Arrange.TOP:
            return tuple(_at(p, y=top) for p in places)
        case Arrange.MIDDLE:
            return tuple(_at(p, y=(top + bottom - p.height) / 2) for p in places)
        case Arrange.BOTTOM:
            return tuple(_at(p, y=bottom - p.height) for p in places)
        case Arrange.ACROSS:
            starts = _spread([(p.x, p.width) for p in places])
            return tuple(_at(p, x=start) for p, start in zip(places, starts, strict=True))
    starts = _spread([(p.y, p.height) for p in places])
    return tuple(_at(p, y=start) for p, start in zip(places, starts, strict=True))


def shifted(count: int, marked: Collection[int], by: int) -> list[int]:
    """The numbers 0 to `count` with the marked ones one place earlier (`by` is -1) or later (1), as far as there is."""
    order = list(range(count))
    for at in sorted(marked, reverse=by > 0):
        here = order.index(at)
        there = here + by
        if 0 <= there < count and order[there] not in marked:
            order[here], order[there] = order[there], order[here]
    return order


def _spread(spans: Sequence[Size]) -> list[float]:
    """Where each begins, so that the gaps are alike; fewer than three stay."""
    starts = [start for start, _size in spans]
    if len(spans) < FEWEST_TO_SPREAD:
        return starts
    order = sorted(range(len(spans)), key=lambda at: (spans[at][0], at))
    cursor, end = starts[order[0]], max(start + size for start, size in spans)
    first, gap = cursor, (end - cursor - sum(size for _start, size in spans)) / (len(spans) - 1)
    for at in order:
        size = spans[at][1]
        starts[at] = max(first, min(cursor, end - size))  # those that overlap anyway stay in the room
        cursor += size + gap
    return starts


def _at(place: Place, *, x: float | None = None, y: float | None = None) -> Place:
    return replace(place, x=round(place.x if x is None else x, 2), y=round(place.y if y is None else y, 2))
