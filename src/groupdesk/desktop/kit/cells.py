"""Paints the cells of a table: text, second line, sign, wrong cell, and the keyboard's cell.

The view paints what a whole row shares (lines, hover, selection); see table_view.
"""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.fonts import sized, tabular
from groupdesk.desktop.kit.signs import paint_sign
from groupdesk.desktop.kit.table import RowTable

PADDING = 10
_WRONG_ICON, _WRONG_GAP = 16, 8
_FITTED_KEPT = 5000
# Figures without letters run from left to right everywhere: "7 / 12" is not "12 / 7" (Unicode TR9, LRI and PDI).
_FIGURES = "\u2066{}\u2069"
_MIRRORED = {"left": "right", "right": "left", "centre": "centre"}


class CellPainter(QStyledItemDelegate):
    """Paints one table; `ring` is kept by its view: the cell to show as the keyboard's, or None."""

    def __init__(self, table: RowTable[Any], view: QTableView) -> None:
        super().__init__(view)
        self.table = table
        self.view = view
        self.ring: tuple[int, int] | None = None
        self.look = Look(view.font())
        self._mirrored = False
        self._fitted: dict[tuple[str, int, int], tuple[str, int]] = {}

    def prepare(self) -> None:
        """Once a paint: what all cells share."""
        key = look_key(self.view.font())
        if self.look.key != key:
            self.look = Look(self.view.font())
            self._fitted.clear()
        if len(self._fitted) > _FITTED_KEPT:
            self._fitted.clear()
        self._mirrored = self.view.isRightToLeft()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        at, column = index.row(), index.column()
        rect: QRect = option.rect
        row = self.table.row_at(at)
        if row is None:
            self._paint_waiting(painter, rect)
        else:
            self.paint_content(painter, rect, self.table.columns[column], row)
        if self.ring == (at, column):
            paint_cell_ring(painter, rect)

    def paint_content(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:  # noqa: ANN401
        """Everything inside one cell."""
        inner = rect.adjusted(PADDING, 0, -PADDING, -1)
        wrong = column.wrong(row) if column.wrong else ""
        if wrong:
            inner = self._paint_wrong(painter, rect, inner)
        sign = column.sign(row) if column.sign else None
        if sign:
            paint_sign(painter, sign, inner, self.look.text)
        elif column.second:
            self._paint_two_lines(painter, inner, column, row)
        elif text := column.text(row):
            look = self.look
            painter.setPen(look.problem if wrong else look.quiet if column.quiet else look.words)
            self.paint_text(painter, inner, text, look.font_of(column), column.align)

    def paint_text(self, painter: QPainter, inner: QRect, text: str, face: "Face", align: str = "left") -> None:
        """One line of text in the middle of the rectangle, cut with … where it is wider; set the pen first."""
        text, width = self._fit(text, inner.width(), face)
        if self._mirrored:
            align = _MIRRORED[align]
        if align == "left":
            x = inner.left()
        else:
            spare = inner.width() - (width if width >= 0 else face.metrics.horizontalAdvance(text))
            x = inner.left() + (spare if align == "right" else spare // 2)
        if self._mirrored and not any(letter.isalpha() for letter in text):
            text = _FIGURES.format(text)
        painter.setFont(face.font)
        painter.drawText(QPoint(x, inner.top() + (inner.height() - face.height) // 2 + face.ascent), text)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self.table.columns[index.column()].width, theme.px("size_row"))

    def _paint_two_lines(self, painter: QPainter, inner: QRect, column: Column[Any], row: Any) -> None:  # noqa: ANN401
        look = self.look
        middle = inner.top() + inner.height() // 2
        face = look.font_of(column)
        painter.setPen(look.quiet if column.quiet else look.words)
        upper = QRect(inner.left(), middle - face.height, inner.width(), face.height)
        self.paint_text(painter, upper, column.text(row), face, column.align)
        if second := column.second(row) if column.second else "":
            painter.setPen(look.quiet)
            lower = QRect(inner.left(), middle + 1, inner.width(), look.small.height)
            self.paint_text(painter, lower, second, look.small, column.align)

    def _paint_wrong(self, painter: QPainter, rect: QRect, inner: QRect) -> QRect:
        painter.fillRect(rect.adjusted(0, 0, 0, -1), self.look.wrong)
        side = theme.scaled(_WRONG_ICON)
        left = inner.right() + 1 - side if self._mirrored else inner.left()
        corner = QPoint(left, inner.top() + (inner.height() - side) // 2)
        icons.paint(painter, "triangle-alert", "problem_text", corner, side)
        space = side + _WRONG_GAP
        return inner.adjusted(0, 0, -space, 0) if self._mirrored else inner.adjusted(space, 0, 0, 0)

    def _paint_waiting(self, painter: QPainter, rect: QRect) -> None:
        bar = QRect(rect.left() + PADDING, rect.center().y() - 4, max(rect.width() // 2 - PADDING, 8), 8)
        painter.fillRect(bar, self.look.waiting)

    def _fit(self, text: str, width: int, face: "Face") -> tuple[str, int]:
        """The text cut to the width, and how wide it is then; -1 where it surely fits and nobody measured."""
        if len(text) * face.widest <= width:
            return text, -1
        key = (text, width, face.number)
        found = self._fitted.get(key)
        if found is None:
            cut = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            found = self._fitted[key] = (cut, face.metrics.horizontalAdvance(cut))
        return found


def paint_cell_ring(painter: QPainter, rect: QRect) -> None:
    """The keyboard's place: a ring of the focus colour inset by 2 px."""
    width = theme.px("focus_width")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("focus"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = 2 + width / 2
    painter.drawRoundedRect(rect.toRectF().adjusted(inset, inset, -inset, -inset - 1), 4, 4)
    painter.restore()


class Face:
    """A font with its measures, asked for once."""

    def __init__(self, font: QFont, number: int) -> None:
        self.font = font
        self.number = number
        self.metrics = QFontMetrics(font)
        self.height = self.metrics.height()
        self.ascent = self.metrics.ascent()
        self.widest = font.pixelSize() * 1.2


class Look:
    """Fonts and colours of one theme for all cells of a table."""

    def __init__(self, font: QFont) -> None:
        now = theme.current()
        size = theme.px("type")
        self.key = look_key(font)
        self.text = sized(font, size)
        self.plain = Face(self.text, 0)
        self.strong = Face(sized(font, size, QFont.Weight.Medium), 1)
        self.bold = Face(tabular(sized(font, size, QFont.Weight.DemiBold)), 2)
        self.figures = Face(tabular(self.text), 3)
        self.small = Face(sized(font, theme.px("type_secondary")), 4)
        self.words, self.quiet = now.colour("text"), now.colour("text_secondary")
        self.problem, self.wrong = now.colour("problem_text"), now.colour("problem_fill")
        self.waiting = now.colour("surface_pressed")

    def font_of(self, column: Column[Any]) -> Face:
        if column.strong:
            return self.strong
        return self.figures if column.align == "right" else self.plain


def look_key(font: QFont) -> tuple[str, float, str]:
    """What a Look depends on."""
    now = theme.current()
    return (now.name, now.scale, font.family())
