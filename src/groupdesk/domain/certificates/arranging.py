"""Moving, sizing and snapping of places on a page, in millimetres; nothing leaves the page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Flag, auto

from groupdesk.domain.certificates.design import Place

MARGIN = 10.0
LEAST = 2.0  # a hand can still take hold of it
_DIGITS = 2

Size = tuple[float, float]


class Edge(Flag):
    """What a hand has hold of; all four move the whole."""

    LEFT = auto()
    RIGHT = auto()
    TOP = auto()
    BOTTOM = auto()
    ALL = LEFT | RIGHT | TOP | BOTTOM


@dataclass(frozen=True, slots=True)
class Lines:
    """Where things like to stand: upright lines by x and level ones by y."""

    upright: tuple[float, ...]
    level: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Snapped:
    """The place after snapping, and the lines it came to stand on, None for none."""

    place: Place
    upright: float | None = None
    level: float | None = None


def lines(page: Size, others: Iterable[Place]) -> Lines:
    """The edges, margins and centre lines of the page and of everything else on it."""
    wide, tall = page
    upright, level = {0.0, MARGIN, wide / 2, wide - MARGIN, wide}, {0.0, MARGIN, tall / 2, tall - MARGIN, tall}
    for other in others:
        upright |= {other.x, other.x + other.width / 2, other.x + other.width}
        level |= {other.y, other.y + other.height / 2, other.y + other.height}
    return Lines(tuple(sorted(upright)), tuple(sorted(level)))


def pulled(place: Place, edges: Edge, by: Size, page: Size) -> Place:
    """Moved by that much where all edges are held, else sized; what stood on the page stays on it.

    What reaches over an edge already may stay there, but goes no further.
    """
    x, width = _pulled((place.x, place.width), (Edge.LEFT in edges, Edge.RIGHT in edges), by[0], page[0])
    y, height = _pulled((place.y, place.height), (Edge.TOP in edges, Edge.BOTTOM in edges), by[1], page[1])
    return Place(x=x, y=y, width=width, height=height)


def snapped(place: Place, edges: Edge, to: Lines, reach: float, page: Size) -> Snapped:
    """Held edges (and the centre of what is moved) pulled to the nearest line within reach, each way by itself."""
    upright = _nearest(_held(place.x, place.width, Edge.LEFT in edges, Edge.RIGHT in edges), to.upright, reach)
    level = _nearest(_held(place.y, place.height, Edge.TOP in edges, Edge.BOTTOM in edges), to.level, reach)
    there = pulled(place, edges, (upright[0], level[0]), page)
    return Snapped(there, upright[1], level[1])


def kept_on(place: Place, page: Size) -> Place:
    """The same as far as it fits on the page: made smaller, then moved."""
    width, height = min(place.width, page[0]), min(place.height, page[1])
    x, y = min(max(place.x, 0.0), page[0] - width), min(max(place.y, 0.0), page[1] - height)
    return Place(x=_short(x), y=_short(y), width=_short(width), height=_short(height))


def scaled(place: Place, before: Size, after: Size) -> Place:
    """The place in proportion on a page of another size."""
    across, down = after[0] / before[0], after[1] / before[1]
    moved = replace(place, x=_short(place.x * across), y=_short(place.y * down))
    return replace(moved, width=max(0.05, _short(place.width * across)), height=max(0.05, _short(place.height * down)))


def _pulled(span: Size, held: tuple[bool, bool], by: float, page: float) -> Size:
    start, size = span
    end = start + size
    low, high = min(0.0, start), max(page, end)
    least = min(LEAST, size)
    if held == (True, True):
        return _short(min(max(start + by, low), high - size)), size
    if held[0]:
        start = _short(min(max(start + by, low), end - least))
        return start, _short(end - start)
    if held[1]:
        return start, _short(min(max(end + by, start + least), high) - start)
    return span


def _held(start: float, size: float, first: bool, last: bool) -> tuple[float, ...]:
    if first and last:
        return start, start + size / 2, start + size
    return ((start,) if first else ()) + ((start + size,) if last else ())


def _nearest(points: tuple[float, ...], to: tuple[float, ...], reach: float) -> tuple[float, float | None]:
    """How far to go and to which line; nowhere if none is within reach."""
    found = min(((abs(line - point), line - point, line) for point in points for line in to), default=None)
    if found is None or found[0] > reach:
        return 0.0, None
    return found[1], found[2]


def _short(value: float) -> float:
    return round(value, _DIGITS)
