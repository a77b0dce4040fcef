"""Sessions and figures of the attendance matrix: one key a cell, painted in one go."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.matrix.header import FIGURE_INSET
from groupdesk.desktop.groups.matrix.table import Index, MatrixTable
from groupdesk.desktop.groups.matrix.view import MatrixView
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.cells import paint_cell_ring
from groupdesk.desktop.kit.signs import paint_sign
from groupdesk.domain.attendance import UNMARKED
from groupdesk.domain.states import CALLED_OFF

COLUMN, CAME, RATE, OUTLOOK = 54, 84, 118, 192


class MarksView(MatrixView):
    """A letter marks the cell and goes down; Backspace clears it; arrows move; Enter opens its menu."""

    mark_wanted = Signal(int, int, str)  # row, column, status code
    refused = Signal(int, int)  # a cell that takes no mark now
    find_wanted = Signal()
    menu_wanted = Signal(int, int, QPoint)
    moved = Signal(int, int)

    def __init__(self, table: MatrixTable, parent: QWidget) -> None:
        super().__init__(table, _("Attendance"), parent)
        self.horizontalHeader().setDefaultSectionSize(theme.scaled(COLUMN))
        self.setProperty("ring", "own")

    def fit_columns(self) -> None:
        """Widths for the sessions that there are; call after another matrix is shown."""
        self.setColumnHidden(0, True)
        self.horizontalHeader().setDefaultSectionSize(theme.scaled(COLUMN))
        self.setColumnWidth(self.table.came_column, theme.scaled(CAME))
        self.setColumnWidth(self.table.rate_column, theme.scaled(RATE))
        if self.table.outlook_column > 0:
            self.setColumnWidth(self.table.outlook_column, theme.scaled(OUTLOOK))

    def wanted_width(self) -> int:
        figures = theme.scaled(CAME) + theme.scaled(RATE)
        outlook = theme.scaled(OUTLOOK) if self.table.outlook_column > 0 else 0
        return theme.scaled(COLUMN) * len(self.table.sessions) + figures + outlook

    def bar_width(self) -> int:
        """What the upright scroll bar takes, 0 while all rows are in sight."""
        bar = self.verticalScrollBar()
        return bar.sizeHint().width() if bar.maximum() > 0 else 0

    def go_to(self, row: int, column: int) -> None:
        index = self.table.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit(current.row(), current.column())
        self.viewport().update(self.visualRect(previous))
        self.viewport().update(self.visualRect(current))

    # keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, text = self.currentIndex(), event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
        if not index.isValid() or not plain:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._mark(index, UNMARKED)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.menu_wanted.emit(index.row(), index.column(), self._below(index))
        elif text == "/":
            self.find_wanted.emit()
        elif text.isalpha():
            self._mark_by_letter(index, text)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        """Letters are marks here."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.menu_wanted.emit(index.row(), index.column(), self._below(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            at = self._below(index) if by_key else event.globalPos()
            self.menu_wanted.emit(index.row(), index.column(), at)

    def _below(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())

    def _mark_by_letter(self, index: QModelIndex, letter: str) -> None:
        found = next((s for s in self.table.statuses.keyed if s.key.casefold() == letter.casefold()), None)
        if found is None:
            known = ", ".join(f"{status.key} {status.label}" for status in self.table.statuses.keyed)
            announce(self, _("{letter} is no mark; use {known}.").format(letter=letter.upper(), known=known))
        elif self._mark(index, found.code) and index.row() + 1 < self.table.rowCount():
            self.go_to(index.row() + 1, index.column())

    def _mark(self, index: QModelIndex, status: str) -> bool:
        row, column = index.row(), index.column()
        if not self.table.is_session(column):
            return False
        if not self.table.can_mark(row, column):
            self.refused.emit(row, column)
            return False
        self.mark_wanted.emit(row, column, status)
        return True

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look(), QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows, columns = self.rows_in(event.rect()), self._columns_in(event.rect())
        self._paint_grounds(painter, rows, columns)
        header = self.horizontalHeader()
        for column in columns:
            left, width = header.sectionViewportPosition(column), header.sectionSize(column)
            for row in rows:
                whole = self.row_rect(row)
                rect = QRect(left, whole.top(), width, whole.height())
                if self.table.is_session(column):
                    look.paint_cell(painter, rect, self.table.drawn(row, column))
                else:
                    self._paint_figure(painter, rect, row, column)
        self.paint_lines(painter, rows, header.length() - header.offset())
        index = self.currentIndex()
        if index.isValid() and self.hasFocus():
            paint_cell_ring(painter, self.visualRect(index))

    def _columns_in(self, rect: QRect) -> range:
        """The columns that a rectangle touches, whichever way they run; beyond the last one there is none."""
        edges = [self.columnAt(x) for x in (rect.left(), rect.right())]
        inside = [column for column in edges if column >= 0]
        if not inside:
            return range(0)
        last = self.table.columnCount() - 1 if len(inside) < len(edges) else max(inside)
        return range(max(min(inside), 1), last + 1)

    def _paint_grounds(self, painter: QPainter, rows: range, columns: range) -> None:
        """Today's column is tinted, called-off ones are hatched."""
        if not rows:
            return
        top, bottom = self.row_rect(rows.start).top(), self.row_rect(rows.stop - 1).bottom()
        header, look = self.horizontalHeader(), self.look()
        for column in columns:
            if not self.table.is_session(column):
                continue
            at = QRect(header.sectionViewportPosition(column), top, header.sectionSize(column), bottom - top + 1)
            if self.table.sessions[column - 1].state in CALLED_OFF:
                look.paint_hatched(painter, at)
            elif self.table.is_today(column):
                painter.fillRect(at, look.tint)

    def _paint_figure(self, painter: QPainter, rect: QRect, row: int, column: int) -> None:
        if column == self.table.outlook_column:
            sign = self.table.outlook_sign(row)
            if sign is not None:
                paint_sign(painter, sign, rect.adjusted(FIGURE_INSET, 0, -4, -1), self.font())
            return
        look, tally = self.look(), self.table.person_tally(row)
        came, rate = self.table.figure_words(tally)
        if column == self.table.rate_column:
            share = tally.minutes_share if self.table.shows_minutes else tally.share
            look.paint_share(painter, rect.adjusted(0, 0, 0, -1), share, rate)
        else:
            look.paint_words(painter, rect.adjusted(10, 0, -FIGURE_INSET, -1), came, look.figures, look.words, "right")
