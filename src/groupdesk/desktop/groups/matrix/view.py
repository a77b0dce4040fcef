"""What the views of the attendance matrix share: fixed rows, one look, painted at once instead of cell by cell."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from groupdesk.desktop.groups.matrix.header import HEADER, MatrixHeader
from groupdesk.desktop.groups.matrix.painting import MatrixPainter
from groupdesk.desktop.groups.matrix.table import MatrixTable
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.cells import look_key
from groupdesk.desktop.kit.rows import paint_row_lines


class MatrixView(QTableView):
    """Without a frame of its own: two of them stand side by side in one."""

    def __init__(self, table: MatrixTable, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = table
        self._look_key: tuple[str, float, str] | None = None
        self._look: MatrixPainter | None = None
        self.setAccessibleName(name)
        self.setModel(table)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeader(MatrixHeader(table, self))
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.measure()

    def measure(self) -> None:
        """Heights for the theme in force."""
        self.verticalHeader().setDefaultSectionSize(theme.px("size_row"))
        self.verticalScrollBar().setSingleStep(theme.px("size_row"))
        self.horizontalHeader().setFixedHeight(theme.scaled(HEADER))
        self.horizontalHeader().setMinimumSectionSize(1)

    def look(self) -> MatrixPainter:
        """Fonts and colours of the theme in force."""
        key = look_key(self.font())
        if self._look is None or key != self._look_key:
            self._look, self._look_key = MatrixPainter(self.font(), self.isRightToLeft()), key
        return self._look

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_look"):
            self.measure()

    def rows_in(self, rect: QRect) -> range:
        """The rows that a rectangle of the viewport touches."""
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.table.rowCount() - 1) + 1)

    def row_rect(self, row: int) -> QRect:
        header = self.verticalHeader()
        return QRect(0, header.sectionViewportPosition(row), self.viewport().width(), header.sectionSize(row))

    def paint_lines(self, painter: QPainter, rows: range, width: int) -> None:
        feet = [self.row_rect(row).bottom() + 1 for row in rows]
        paint_row_lines(painter, 0, width, feet, self.look().line)
