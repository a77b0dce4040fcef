"""Paints what the cells of a row share: hover, selection with its bar, and the hairline at its foot."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QTableView, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.icons import ratio_of

_BAR = 3


def paint_rows(view: QTableView, ground: QWidget, in_sight: range, selected: Iterable[int], hovered: int) -> None:
    """Paints the ground of the visible rows; call before the cells are painted."""
    header = view.verticalHeader()
    height, width = header.defaultSectionSize(), min(ground.width(), view.horizontalHeader().length())
    left = ground.width() - width if view.isRightToLeft() else 0
    painter = QPainter(ground)
    if hovered in in_sight:
        row = QRect(left, header.sectionViewportPosition(hovered), width, height)
        painter.fillRect(row, theme.colour("surface_hover"))
    for at in selected:
        _paint_selected(painter, QRect(left, header.sectionViewportPosition(at), width, height), view.isRightToLeft())
    if len(in_sight):
        first = header.sectionViewportPosition(in_sight.start)
        feet = [first + height * number for number in range(1, len(in_sight) + 1)]
        paint_row_lines(painter, left, width, feet, theme.colour("border"))
    painter.end()


def paint_row_lines(painter: QPainter, left: int, width: int, feet: list[int], shade: QColor) -> None:
    """A line above each of the heights, whole device pixels thick.

    At 150 % Qt makes a 1 px line 1 or 2 device pixels in turn; these always take the lesser.
    """
    ratio = ratio_of(painter)
    thick = max(1, int(ratio)) / ratio
    for foot in feet:
        snapped = round(foot * ratio) / ratio
        painter.fillRect(QRectF(left, snapped - thick, width, thick), shade)


def _paint_selected(painter: QPainter, ground: QRect, mirrored: bool) -> None:
    painter.fillRect(ground, theme.colour("accent_soft"))
    bar = QRect(ground.left(), ground.top(), _BAR, ground.height())
    if mirrored:
        bar.moveRight(ground.right())
    painter.fillRect(bar, theme.colour("accent"))
