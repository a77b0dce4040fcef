"""The page of the designer painted: the picture, boxes of elements, handles of the chosen one, guide lines."""

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from groupdesk.desktop.certificates.designer.grip import Sight
from groupdesk.desktop.kit import theme
from groupdesk.domain.certificates.arranging import Snapped
from groupdesk.domain.certificates.design import Element

_HANDLE = 7.0
# On paper, which is white in every theme, so no colours of the theme:
_BOX, _CHOSEN, _GUIDE = QColor("#A6B3B5"), QColor("#0F6B68"), QColor("#C2185B")


class Scene(NamedTuple):
    """What there is to see; `now` is where the chosen one is being put."""

    sight: Sight
    picture: QImage
    elements: tuple[Element, ...]
    selected: int
    now: Snapped | None
    has_focus: bool
    marked: frozenset[int] = frozenset()


def paint(painter: QPainter, room: QRect, scene: Scene) -> None:
    """Everything, from the table that the page lies on to the handles."""
    page = scene.sight.page
    painter.fillRect(room, theme.colour("surface_sunken"))
    painter.fillRect(page, Qt.GlobalColor.white)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if not scene.picture.isNull():
        painter.drawImage(page, scene.picture)
    painter.setPen(theme.colour("border_strong"))
    painter.drawRect(page)
    for number, element in enumerate(scene.elements):
        if number != scene.selected:
            painter.setPen(QPen(_CHOSEN, 1) if number in scene.marked else QPen(_BOX, 1, Qt.PenStyle.DotLine))
            painter.drawRect(scene.sight.box(element.place))
    if 0 <= scene.selected < len(scene.elements):
        _chosen(painter, scene)


def _chosen(painter: QPainter, scene: Scene) -> None:
    sight, before = scene.sight, scene.elements[scene.selected].place
    place = scene.now.place if scene.now is not None else before
    if scene.now is not None:
        _ghost(painter, scene, sight.box(before), sight.box(place))
        _guides(painter, scene.now, sight)
    painter.setPen(QPen(_CHOSEN, 2 if scene.has_focus else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(sight.box(place))
    painter.setPen(QPen(_CHOSEN, 1))
    painter.setBrush(Qt.GlobalColor.white)
    half = _HANDLE / 2
    for _edge, point in sight.handles(place):
        painter.drawRect(QRectF(point - QPointF(half, half), point + QPointF(half, half)))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _ghost(painter: QPainter, scene: Scene, before: QRectF, now: QRectF) -> None:
    """What is moved goes along, faintly, until the true page is there."""
    if scene.picture.isNull() or before.size() != now.size():
        return
    page = scene.sight.page
    scale = scene.picture.width() / page.width()
    offset = before.topLeft() - page.topLeft()
    source = QRectF(offset * scale, before.size() * scale)
    painter.setOpacity(0.6)
    painter.drawImage(now, scene.picture, source)
    painter.setOpacity(1.0)


def _guides(painter: QPainter, now: Snapped, sight: Sight) -> None:
    page, size = sight.page, sight.size
    painter.setPen(QPen(_GUIDE, 1))
    if now.upright is not None:
        x = page.left() + now.upright * page.width() / size[0]
        painter.drawLine(QLineF(x, page.top(), x, page.bottom()))
    if now.level is not None:
        y = page.top() + now.level * page.height() / size[1]
        painter.drawLine(QLineF(page.left(), y, page.right(), y))
