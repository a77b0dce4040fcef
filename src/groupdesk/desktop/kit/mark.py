"""The program's mark: five people in a circle on the accent colour."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupdesk.desktop.kit import theme

_PEOPLE = 5
_SIZES = (16, 32, 48, 128)


def paint_mark(painter: QPainter, square: QRect) -> None:
    """Paints it into the square, in the theme's accent."""
    side = square.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(square, side * 0.2, side * 0.2)
    painter.setBrush(theme.colour("accent_on"))
    middle = square.toRectF().center()
    for number in range(_PEOPLE):
        turn = 2 * pi * number / _PEOPLE - pi / 2
        place = QPointF(middle.x() + cos(turn) * side * 0.265, middle.y() + side * 0.02 + sin(turn) * side * 0.265)
        painter.drawEllipse(place, side * 0.09, side * 0.09)
    painter.restore()


def window_icon() -> QIcon:
    """For title bar and task bar."""
    icon = QIcon()
    for side in _SIZES:
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_mark(painter, picture.rect())
        painter.end()
        icon.addPixmap(picture)
    return icon


class Mark(QWidget):
    """The mark as a widget."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(self._side), theme.scaled(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_mark(QPainter(self), self.rect())
