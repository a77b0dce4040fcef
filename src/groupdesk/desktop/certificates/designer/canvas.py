"""The page being designed: its true picture, a box round each element, and what hand and keys do with them."""

from collections.abc import Collection
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.certificates.designer.grip import Sight
from groupdesk.desktop.certificates.designer.painting import Scene, paint
from groupdesk.desktop.certificates.designer.wording import place_words
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.announce import announce
from groupdesk.domain.certificates.arranging import Edge, Lines, Snapped, lines, pulled, snapped
from groupdesk.domain.certificates.design import PAGE_MM, Element, Orientation, Place

_EDGE = 16
_DRAGS_FROM = 4.0  # pixels: less is a click
_SNAPS_WITHIN = 5.0  # pixels
_STEP, _LONG_STEP = 1.0, 5.0  # millimetres
_ONE_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


@dataclass
class _Hold:
    """What the hand holds: from where, by which edges, and the place before."""

    at: QPointF
    edges: Edge
    before: Place
    moved: bool = False


class Canvas(QWidget):
    """show_design() and show_picture(); tells what is chosen, where it was put, and when a larger picture is due."""

    chosen = Signal(int)
    placed = Signal(int, object)
    remove_wanted = Signal(int)
    mark_wanted = Signal(int)  # with Ctrl or Shift: one more, or one less
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._elements: tuple[Element, ...] = ()
        self._size = PAGE_MM[Orientation.LANDSCAPE]
        self._shape = self._size[0] / self._size[1]
        self._picture = QImage()
        self._selected = -1
        self._marked: frozenset[int] = frozenset()
        self._hold: _Hold | None = None
        self._now: Snapped | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(theme.scaled(320), theme.scaled(240))
        self.setAccessibleName(_("Page"))

    # for the page

    def show_design(self, elements: tuple[Element, ...], side: Orientation, selected: int) -> None:
        """The elements in reading order, and which is chosen, -1 for none."""
        if self._size != PAGE_MM[side]:
            self._size = PAGE_MM[side]
            self._shape = self._size[0] / self._size[1]
            self._picture = QImage()
        self._elements = elements
        self._hold = self._now = None
        self._select(selected)

    def show_marked(self, marked: Collection[int]) -> None:
        """Those that go along when the chosen one is moved."""
        self._marked = frozenset(marked)
        self.update()

    def show_picture(self, picture: QImage) -> None:
        """The page as it prints."""
        self._picture = picture
        self._shape = picture.width() / max(1, picture.height())
        self.update()

    def selected(self) -> int:
        return self._selected

    def sight(self) -> Sight:
        """Where the page stands in the widget."""
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width = max(1.0, min(room.width(), room.height() * self._shape))
        height = width / self._shape
        left, top = room.center().x() - width / 2, room.center().y() - height / 2
        return Sight(QRectF(left, top, width, height), self._size)

    def picture_width(self) -> int:
        """Pixels of the device that the page is wide."""
        return max(1, round(self.sight().page.width() * self.devicePixelRatioF()))

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at, sight = event.position(), self.sight()
        edges = sight.handle_at(self._elements[self._selected].place, at) if self._has_one() else None
        if edges is None and event.modifiers() & _ONE_MORE:
            self.mark_wanted.emit(sight.element_at(self._elements, at))
            return
        if edges is None:
            self.choose(sight.element_at(self._elements, at))
            edges = Edge.ALL
        if self._has_one():
            self._hold = _Hold(at, edges, self._elements[self._selected].place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hold = self._hold
        if hold is None:
            self._show_cursor(event.position())
            return
        way = event.position() - hold.at
        hold.moved = hold.moved or hypot(way.x(), way.y()) >= _DRAGS_FROM
        if hold.moved:
            free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._now = self._dragged(hold, way, free)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hold, now = self._hold, self._now
        self._hold = self._now = None
        self.update()
        if hold is not None and hold.moved and now is not None and now.place != hold.before:
            self.placed.emit(self._selected, now.place)

    def _dragged(self, hold: _Hold, way: QPointF, free: bool) -> Snapped:
        """Along one way only, the other stays as it was; free of lines with Alt."""
        sight = self.sight()
        if not free:
            way = QPointF(*(part if abs(part) >= _DRAGS_FROM else 0.0 for part in (way.x(), way.y())))
        place = pulled(hold.before, hold.edges, sight.millimetres(way), self._size)
        if free:
            return Snapped(place)
        others = [one.place for number, one in enumerate(self._elements) if number != self._selected]
        to = lines(self._size, others)
        to = Lines(to.upright if way.x() else (), to.level if way.y() else ())
        reach = sight.millimetres(QPointF(_SNAPS_WITHIN, 0))[0]
        return snapped(place, hold.edges, to, reach, self._size)

    def _show_cursor(self, at: QPointF) -> None:
        sight = self.sight()
        edges = sight.handle_at(self._elements[self._selected].place, at) if self._has_one() else None
        if edges is not None:
            self.setCursor(_cursor(edges))
        elif sight.element_at(self._elements, at) >= 0:
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.unsetCursor()

    # the keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None and self._has_one():
            far = _LONG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            before = self._elements[self._selected].place
            place = pulled(before, Edge.ALL, (way[0] * far, way[1] * far), self._size)
            if place != before:
                self.placed.emit(self._selected, place)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._has_one():
            self.remove_wanted.emit(self._selected)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 (Qt's name)
        """Tab walks through the elements in reading order, and leaves behind the last."""
        onward = self._selected + (1 if next else -1)
        if not next and self._selected < 0:
            onward = -1
        if 0 <= onward < len(self._elements):
            self.choose(onward)
            return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() == Qt.FocusReason.TabFocusReason and self._elements:
            self.choose(0)
        elif event.reason() == Qt.FocusReason.BacktabFocusReason and self._elements:
            self.choose(len(self._elements) - 1)
        super().focusInEvent(event)
        self.update()

    # inside

    def _has_one(self) -> bool:
        return 0 <= self._selected < len(self._elements)

    def choose(self, number: int) -> None:
        if number != self._selected:
            self._select(number)
            self.chosen.emit(number)

    def _select(self, number: int) -> None:
        self._selected = number if number < len(self._elements) else -1
        words = place_words(self._elements[self._selected]) if self._has_one() else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            if self.hasFocus() and words:
                announce(self, words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scene = Scene(
            self.sight(), self._picture, self._elements, self._selected, self._now, self.hasFocus(), self._marked
        )
        paint(painter, self.rect(), scene)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(640), theme.scaled(480))


def _cursor(edges: Edge) -> Qt.CursorShape:
    if edges in (Edge.LEFT, Edge.RIGHT):
        return Qt.CursorShape.SizeHorCursor
    if edges in (Edge.TOP, Edge.BOTTOM):
        return Qt.CursorShape.SizeVerCursor
    falls = edges in (Edge.LEFT | Edge.TOP, Edge.RIGHT | Edge.BOTTOM)
    return Qt.CursorShape.SizeFDiagCursor if falls else Qt.CursorShape.SizeBDiagCursor
