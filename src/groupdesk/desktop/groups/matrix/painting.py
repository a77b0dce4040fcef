"""Paints what stands in the attendance matrix: marks, hatched and tinted columns, figures with their bars.

Everything that many cells share is asked of the theme once a paint: a frame draws some three hundred cells.
"""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen

from groupdesk.desktop.groups.matrix.drawn import Drawn, Look
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.cells import Face
from groupdesk.desktop.kit.fonts import sized, tabular
from groupdesk.domain.statuses import Role

MARK_WIDE, MARK_HIGH, _RADIUS, _DOT, _BAR_WIDE, _BAR_HIGH = 30, 24, 5, 4, 50, 6
_ARROW = 11
_GOOD_SHARE = 2 / 3
_LEFT_TO_RIGHT = "\u2066{}\u2069"  # else "3 / 4" reads 4 / 3 among words from the right
_MIRRORED = {"left": "right", "centre": "centre", "right": "left"}


class MatrixPainter:
    """Fonts and colours of one theme; build it anew when look_key() of kit.cells changes."""

    def __init__(self, font: QFont, mirrored: bool = False) -> None:
        now = theme.current()
        self.mirrored = mirrored
        size = theme.px("type")
        self.name = Face(sized(font, size, QFont.Weight.Medium), 0)
        self.here = Face(sized(font, size, QFont.Weight.DemiBold), 1)
        self.figures = Face(tabular(sized(font, size)), 2)
        self.bold = Face(tabular(sized(font, size, QFont.Weight.DemiBold)), 3)
        self.plain = Face(sized(font, size), 4)
        self.letter = Face(sized(font, size, QFont.Weight.Medium), 5)
        self.minutes = Face(tabular(sized(font, theme.px("type_secondary"), QFont.Weight.Medium)), 6)
        self.words, self.quiet = now.colour("text"), now.colour("text_secondary")
        self.tint, self.line = now.colour("accent_soft_hover"), now.colour("border")
        self.hatch = QBrush(now.colour("border_strong"), Qt.BrushStyle.BDiagPattern)
        self.to_come, self.track = now.colour("border_strong"), now.colour("surface_pressed")
        self.lined = now.is_high_contrast
        self.attention = now.colour("attention_line")
        self.fills = {role: now.colour(f"{role}_fill") for role in Role}
        self.texts = {role: now.colour(f"{role}_text") for role in Role}
        self.lines = {role: now.colour(f"{role}_line") for role in Role}
        self.scale = theme.scaled

    def paint_cell(self, painter: QPainter, rect: QRect, drawn: Drawn) -> None:
        """One session's cell; called-off columns are hatched as a whole."""
        if drawn.look is Look.MARK and drawn.status is not None:
            self._paint_mark(painter, rect, drawn)
        elif drawn.look is Look.MADE_UP and drawn.status is not None:
            self._paint_made_up(painter, rect, drawn)
        elif drawn.look is Look.TO_COME:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.to_come)
            side = self.scale(_DOT)
            painter.drawEllipse(QRectF(rect.center().x() - side / 2 + 1, rect.center().y() - side / 2, side, side))
        elif drawn.look is Look.BLANK:
            painter.setPen(QPen(self.attention, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._mark_box(rect).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        elif drawn.look is Look.NOT_EXPECTED:
            self.paint_words(painter, rect, drawn.text, self.plain, self.quiet, "centre")

    def paint_hatched(self, painter: QPainter, column: QRect) -> None:
        painter.setBrushOrigin(QPointF(column.topLeft()))
        painter.fillRect(column, self.hatch)

    def paint_share(self, painter: QPainter, rect: QRect, share: float | None, words: str, bold: bool = False) -> None:
        """A bar and its figure, right-aligned."""
        if share is None:
            return
        face = self.bold if bold else self.figures
        inner = rect.adjusted(12, 0, -10, 0) if self.mirrored else rect.adjusted(10, 0, -12, 0)
        self.paint_words(painter, inner, words, face, self.words, "right")
        wide, high = self.scale(_BAR_WIDE), self.scale(_BAR_HIGH)
        bar = QRectF(inner.left(), rect.top() + (rect.height() - high) / 2, wide, high)
        if self.mirrored:
            bar.moveRight(inner.right() + 1)
        painter.setPen(QPen(self.quiet, 1) if self.lined else Qt.PenStyle.NoPen)
        painter.setBrush(self.track)
        painter.drawRoundedRect(bar, high / 2, high / 2)
        filled = QRectF(bar)
        filled.setWidth(max(wide * share, high) if share > 0 else 0)
        if self.mirrored:
            filled.moveRight(bar.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.lines[Role.GOOD if share >= _GOOD_SHARE - 1e-9 else Role.ATTENTION])
        painter.drawRoundedRect(filled, high / 2, high / 2)

    def paint_words(
        self, painter: QPainter, rect: QRect, text: str, face: Face, colour: QColor, align: str = "left"
    ) -> None:
        """One line in the middle of the rectangle, cut with … where it is wider."""
        width = face.metrics.horizontalAdvance(text)
        if width > rect.width():
            text = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            width = face.metrics.horizontalAdvance(text)
        spare = rect.width() - width
        if self.mirrored:
            align = _MIRRORED[align]
            text = _LEFT_TO_RIGHT.format(text) if text[:1].isdigit() else text
        left = rect.left() + {"left": 0, "centre": spare // 2, "right": spare}[align]
        painter.setFont(face.font)
        painter.setPen(colour)
        painter.drawText(left, rect.top() + (rect.height() - face.height) // 2 + face.ascent, text)

    def _paint_mark(self, painter: QPainter, rect: QRect, drawn: Drawn) -> None:
        status = drawn.status
        if status is None:
            return
        is_plain = status.role is Role.GOOD and status.mode is None and not self._is_figure(drawn)
        if not is_plain and not (self._is_figure(drawn) and status.role is Role.GOOD):
            painter.setPen(QPen(self.lines[status.role], 1) if self.lined else Qt.PenStyle.NoPen)
            painter.setBrush(self.fills[status.role])
            painter.drawRoundedRect(self._mark_box(rect), _RADIUS, _RADIUS)
        face = self.minutes if self._is_figure(drawn) else self.letter if is_plain else self.bold
        self.paint_words(painter, rect, drawn.text, face, self.texts[status.role], "centre")

    def _paint_made_up(self, painter: QPainter, rect: QRect, drawn: Drawn) -> None:
        """Outlined, with the arrow of what was made up beside its letter."""
        status = drawn.status
        if status is None:
            return
        painter.setPen(QPen(self.lines[Role.GOOD], 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._mark_box(rect).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if self._is_figure(drawn):
            self.paint_words(painter, rect, drawn.text, self.minutes, self.texts[Role.GOOD], "centre")
            return
        side, apart = self.scale(_ARROW), self.scale(8)
        shift = -apart if self.mirrored else apart
        self.paint_words(painter, rect.translated(-shift, 0), drawn.text, self.bold, self.texts[status.role], "centre")
        left = rect.center().x() + shift - side // 2 + (0 if self.mirrored else 1)
        icons.paint(painter, "rotate-ccw", f"{Role.GOOD}_text", QPoint(left, rect.center().y() - side // 2), side)

    def _is_figure(self, drawn: Drawn) -> bool:
        return drawn.text.isdigit()

    def _mark_box(self, rect: QRect) -> QRectF:
        wide, high = self.scale(MARK_WIDE), self.scale(MARK_HIGH)
        left = rect.left() + (rect.width() - wide) / 2
        return QRectF(left, rect.top() + (rect.height() - 1 - high) / 2, wide, high)
