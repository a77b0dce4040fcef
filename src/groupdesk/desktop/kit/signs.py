"""Signs: icon, word and status in one value, painted as a chip or as a plain icon with a word.

Sign("Late", "clock", "attention")                    # filled chip: asks for a decision
Sign("Active", "circle-check", "good", filled=False)  # quiet: a normal state in a list
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.fonts import sized

STATUSES = ("good", "attention", "problem", "neutral")


@dataclass(frozen=True, slots=True)
class Sign:
    """What a state looks like: a word, an icon, and one of STATUSES; unfilled where nothing needs deciding."""

    word: str
    icon: str
    status: str = "neutral"
    filled: bool = True


_ICON, _GAP, _PADDING, _HEIGHT = 14, 4, 8, 22
_PLAIN_GAP = 4


def sign_width(sign: Sign, font: QFont) -> int:
    """How wide paint_sign() paints, in logical pixels, in a widget of that font."""
    words = QFontMetrics(_font(sign, font)).horizontalAdvance(sign.word)
    if sign.filled:
        return words + theme.scaled(_ICON) + _GAP + 2 * _PADDING
    return words + theme.scaled(_ICON) + _PLAIN_GAP


def paint_sign(painter: QPainter, sign: Sign, rect: QRect, font: QFont) -> None:
    """Paints it at the left (right in right-to-left) of the rectangle, centred in height; too long words end in …."""
    font = _font(sign, font)
    width = min(sign_width(sign, font), rect.width())
    height = theme.scaled(_HEIGHT)
    box = QRect(rect.left(), rect.top() + (rect.height() - height) // 2, width, height)
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        box.moveRight(rect.right())
    padding = _PADDING if sign.filled else 0
    if sign.filled:
        _paint_fill(painter, sign.status, box)
    _paint_words(painter, sign, box.adjusted(padding, 0, -padding, 0), font)


def _paint_fill(painter: QPainter, status: str, box: QRect) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = theme.current().is_high_contrast
    painter.setPen(QPen(theme.colour(f"{status}_line"), 1) if line else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"{status}_fill"))
    shape = box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5) if line else box.toRectF()
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
    painter.restore()


def _paint_words(painter: QPainter, sign: Sign, box: QRect, font: QFont) -> None:
    side = theme.scaled(_ICON)
    gap = _GAP if sign.filled else _PLAIN_GAP
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = box.right() + 1 - side if mirrored else box.left()
    icons.paint(painter, sign.icon, f"{sign.status}_text", QPoint(left, box.top() + (box.height() - side) // 2), side)
    words = box.adjusted(0, 0, -side - gap, 0) if mirrored else box.adjusted(side + gap, 0, 0, 0)
    painter.setFont(font)
    painter.setPen(theme.colour(f"{sign.status}_text" if sign.filled else "text"))
    fitting = QFontMetrics(font).elidedText(sign.word, Qt.TextElideMode.ElideRight, words.width() + 1)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fitting)


def _font(sign: Sign, font: QFont) -> QFont:
    if sign.filled:
        return sized(font, theme.px("type_secondary"), QFont.Weight.Medium)
    return sized(font, theme.px("type"))


class Chip(QWidget):
    """A sign as a widget of its own, for headers and cards; read aloud as its word."""

    def __init__(self, sign: Sign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_sign(sign)

    def show_sign(self, sign: Sign) -> None:
        self.sign = sign
        self.setAccessibleName(sign.word)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sign_width(self.sign, self.font()), theme.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(_ICON) + 2 * _PADDING, theme.scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_sign(painter, self.sign, self.rect(), self.font())
