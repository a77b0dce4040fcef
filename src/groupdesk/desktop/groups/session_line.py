"""The line of sessions: one segment for each, filled as far as they are held."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme

_THICK, _GAP, _NARROWEST = 6, 4, 4


class SessionLine(QWidget):
    """Says "4 of 8 sessions held"; where segments would be too narrow it is one bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held, self.planned = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, held: int, planned: int) -> None:
        self.held, self.planned = held, planned
        self.setVisible(planned > 0)
        self.setAccessibleName(_("{held} of {planned} sessions held").format(held=held, planned=planned))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme.scaled(_THICK) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        thick = theme.scaled(_THICK)
        top = (self.height() - thick) / 2
        width = (self.width() + _GAP) / max(self.planned, 1) - _GAP
        if width < _NARROWEST:
            self._paint_bar(painter, top, thick)
            return
        for number in range(self.planned):
            left = number * (width + _GAP)
            if self.isRightToLeft():
                left = self.width() - left - width
            self._paint_part(painter, QRectF(left, top, width, thick), number < self.held)

    def _paint_bar(self, painter: QPainter, top: float, thick: int) -> None:
        whole = QRectF(0, top, self.width(), thick)
        self._paint_part(painter, whole, is_held=False)
        part = QRectF(whole)
        part.setWidth(self.width() * self.held / self.planned)
        if self.isRightToLeft():
            part.moveRight(whole.right())
        self._paint_part(painter, part, is_held=True)

    def _paint_part(self, painter: QPainter, rect: QRectF, is_held: bool) -> None:
        high = theme.current().is_high_contrast
        painter.setBrush(theme.colour("accent" if is_held else "border_control" if high else "surface_pressed"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
