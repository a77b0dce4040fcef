"""Where the pointer takes hold: millimetres and pixels of a page in sight, the element hit and its handles."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from groupdesk.domain.certificates.arranging import Edge
from groupdesk.domain.certificates.design import BoxElement, Element, Place

_REACH = 6.0  # pixels round a handle, or a thin line
_RIM = 3.0  # millimetres: an empty frame is taken at its rim, so that what lies inside can be reached

HANDLES = (
    (Edge.LEFT | Edge.TOP, 0.0, 0.0),
    (Edge.TOP, 0.5, 0.0),
    (Edge.RIGHT | Edge.TOP, 1.0, 0.0),
    (Edge.LEFT, 0.0, 0.5),
    (Edge.RIGHT, 1.0, 0.5),
    (Edge.LEFT | Edge.BOTTOM, 0.0, 1.0),
    (Edge.BOTTOM, 0.5, 1.0),
    (Edge.RIGHT | Edge.BOTTOM, 1.0, 1.0),
)


@dataclass(frozen=True, slots=True)
class Sight:
    """The page on the screen: where it stands in pixels, and its size in millimetres."""

    page: QRectF
    size: tuple[float, float]

    def box(self, place: Place) -> QRectF:
        """A place in pixels."""
        across, down = self._scale()
        return QRectF(
            self.page.left() + place.x * across,
            self.page.top() + place.y * down,
            place.width * across,
            place.height * down,
        )

    def millimetres(self, way: QPointF) -> tuple[float, float]:
        """How far a way in pixels is on the page."""
        across, down = self._scale()
        return way.x() / across, way.y() / down

    def element_at(self, elements: Sequence[Element], at: QPointF) -> int:
        """The smallest that the point hits, -1 for none."""
        hit = [number for number, one in enumerate(elements) if self._hits(one, at)]
        return min(hit, key=lambda number: self._area(elements[number]), default=-1)

    def handles(self, place: Place) -> list[tuple[Edge, QPointF]]:
        """The eight points by which a place is sized."""
        box = self.box(place)
        return [
            (edge, QPointF(box.left() + box.width() * across, box.top() + box.height() * down))
            for edge, across, down in HANDLES
        ]

    def handle_at(self, place: Place, at: QPointF) -> Edge | None:
        """The handle below the point; corners before sides where they lie on each other."""
        near = [(edge, (point - at).manhattanLength()) for edge, point in self.handles(place)]
        edge, away = min(near, key=lambda one: one[1])
        return edge if away <= _REACH else None

    def _hits(self, element: Element, at: QPointF) -> bool:
        box = self.box(element.place)
        grown = box.adjusted(*_grown(box))
        if not grown.contains(at):
            return False
        if isinstance(element, BoxElement) and not element.fill:
            rim = _RIM * self._scale()[0]
            return not box.adjusted(rim, rim, -rim, -rim).contains(at)
        return True

    def _area(self, element: Element) -> float:
        return element.place.width * element.place.height

    def _scale(self) -> tuple[float, float]:
        return max(self.page.width(), 1.0) / self.size[0], max(self.page.height(), 1.0) / self.size[1]


def _grown(box: QRectF) -> tuple[float, float, float, float]:
    """Thin lines are as easy to hit as anything else."""
    across, down = max(0.0, _REACH - box.width() / 2), max(0.0, _REACH - box.height() / 2)
    return -across, -down, across, down
