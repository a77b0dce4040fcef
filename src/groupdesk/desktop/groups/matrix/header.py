"""The header of the attendance matrix: number over day for each session, words over the figures."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from groupdesk.desktop.groups.matrix.table import MatrixTable
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.fonts import sized

HEADER, NAME_INSET, FIGURE_INSET = 45, 13, 12


class MatrixHeader(QHeaderView):
    """Stands exactly over the cells; the style sheet knows one padding for all sections only."""

    def __init__(self, table: MatrixTable, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = table
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.scaled(HEADER))

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:  # noqa: N802 (Qt's name)
        painter.save()
        painter.fillRect(rect, theme.colour("surface_sunken"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("border"))
        painter.setFont(sized(self.font(), theme.px("type_secondary"), QFont.Weight.DemiBold))
        is_now = self._table.is_session(logical_index) and self._table.is_today(logical_index)
        painter.setPen(theme.colour("accent_text" if is_now else "text_secondary"))
        align = self._table.headerData(logical_index, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        text = self._table.headerData(logical_index, Qt.Orientation.Horizontal)
        inset = NAME_INSET if logical_index == 0 else 0 if self._table.is_session(logical_index) else FIGURE_INSET
        painter.drawText(rect.adjusted(inset, 0, -inset, 0), align, text or "")
        painter.restore()
