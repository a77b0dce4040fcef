"""The line of steps at the head of a wizard: done, here, still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.fonts import sized

_CIRCLE, _GAP, _DASH = 20, 8, 30


class StepsLine(QWidget):
    """Shows where in a wizard one is; says it to screen readers as "Step 2 of 4: Columns"."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, number: int) -> None:
        """Counted from 0."""
        self.number = number
        says = _("Step {number} of {total}: {name}")
        self.setAccessibleName(says.format(number=number + 1, total=len(self._names), name=self._names[number]))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(sized(self.font(), theme.px("type"), self.font().Weight.DemiBold))
        each = theme.scaled(_CIRCLE) + _GAP + 2 * 14 + _DASH
        return QSize(sum(metrics.horizontalAdvance(name) + each for name in self._names), theme.scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, side = 0, theme.scaled(_CIRCLE)
        top = (self.height() - side) // 2
        for number, name in enumerate(self._names):
            self._paint_circle(painter, QRect(left, top, side, side), number)
            left = self._paint_name(painter, left + side + _GAP, number, name)
            if number < len(self._names) - 1:
                painter.setPen(QPen(theme.colour("border_strong"), 2))
                painter.drawLine(left + 14, self.height() // 2, left + 14 + _DASH, self.height() // 2)
                left += 28 + _DASH

    def _paint_circle(self, painter: QPainter, circle: QRect, number: int) -> None:
        reached = number <= self.number
        painter.setBrush(theme.colour("accent") if reached else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen if reached else QPen(theme.colour("border_control"), 1))
        painter.drawEllipse(circle if reached else circle.adjusted(0, 0, -1, -1))
        if number < self.number:
            side = circle.width() * 6 // 10
            inset = (circle.width() - side) // 2
            icons.paint(painter, "check", "accent_on", circle.topLeft() + QPoint(inset, inset), side)
            return
        painter.setFont(sized(self.font(), theme.px("type_secondary"), self.font().Weight.DemiBold))
        painter.setPen(theme.colour("accent_on") if reached else theme.colour("text_secondary"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _paint_name(self, painter: QPainter, left: int, number: int, name: str) -> int:
        here = number == self.number
        weights = self.font().Weight
        font = sized(self.font(), theme.px("type"), weights.DemiBold if here else weights.Normal)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if number <= self.number else "text_secondary"))
        width = QFontMetrics(font).horizontalAdvance(name)
        painter.drawText(QRect(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
        return left + width
