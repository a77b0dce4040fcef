"""The program's mark: five people in a circle on the accent colour."""

from functools import cache

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupdesk.base.files import resource
from groupdesk.desktop.kit import theme

_SIZES = (16, 32, 48, 128)


def paint_mark(painter: QPainter, square: QRect) -> None:
    """Paints it into the square, in the theme's accent."""
    accent, on_accent = theme.colour("accent").name(), theme.colour("accent_on").name()
    drawing = _drawing().replace("#0F6B68", accent).replace("#FFFFFF", on_accent)
    QSvgRenderer(drawing.encode()).render(painter, QRectF(square))


@cache
def _drawing() -> str:
    return resource("icons/mark/groupdesk.svg").read_text(encoding="utf-8")


def window_icon() -> QIcon:
    """For title bar and task bar."""
    icon = QIcon()
    for side in _SIZES:
        picture = QPixmap(side, side)
        picture.fill(QColor(0, 0, 0, 0))
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
