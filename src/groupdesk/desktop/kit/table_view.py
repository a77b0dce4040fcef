"""The one view of every list: fixed row heights, hover, selection by row, keyboard, column choice, copying.

view = TableView(table, _("People"), rows="dense")
view.opened.connect(page.person_opened)      # Enter or double click: the row's id
view.chosen.connect(page.person_chosen)      # the current row's id, "" for none
columns_button.setMenu(view.columns_menu())
"""

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget
from shiboken6 import isValid

from groupdesk.desktop.kit import clipboard, keyboard, theme
from groupdesk.desktop.kit.cells import CellPainter
from groupdesk.desktop.kit.column_room import ColumnRoom
from groupdesk.desktop.kit.kept_rows import KeptRows
from groupdesk.desktop.kit.rows import paint_rows
from groupdesk.desktop.kit.table import RowTable

HEIGHTS = {"normal": "size_row", "dense": "size_row_dense"}
_TWO_LINES = 46


class TableView(QTableView):
    """Shows a RowTable. `rows` is "normal" (34), "dense" (28) or "two-line" (46)."""

    opened = Signal(str)
    chosen = Signal(str)
    typed = Signal(str)  # a letter struck in the list: usually moves to the search field
    layout_changed = Signal()
    selected = Signal(int)  # how many rows are, where several may be

    def __init__(self, table: RowTable[Any], name: str, rows: str = "normal", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._rows = rows
        self._hovered = -1
        self.setAccessibleName(name)
        self.setProperty("role", "framed")
        self._ground = self.viewport()
        self._set_habits()
        self.setModel(table)
        self.cells = CellPainter(table, self)
        self.setItemDelegate(self.cells)
        self._set_rows()
        self.room = ColumnRoom(self, table, lambda: self.ground.width())
        self._kept = KeptRows(self, table)
        self._connect()

    # ids instead of indexes

    def current_id(self) -> str:
        """Id of the row the keyboard is on, "" when there is none or it is not loaded."""
        return self._kept.current_id()

    def selected_ids(self) -> list[str]:
        """Ids of the selected rows that are loaded, from top to bottom."""
        return self._kept.selected_ids()

    def selected_spans(self) -> list[tuple[int, int]]:
        """The selected rows, loaded or not: where each run of them begins and how many it has, from top to bottom."""
        selection = self.selectionModel().selection()
        spans = {(selection.at(n).top(), selection.at(n).height()) for n in range(selection.count())}
        return sorted(spans)

    def choose(self, row_id: str) -> bool:
        """Selects that row and scrolls to it; False when it is not among the rows."""
        at = self.table.position_of(row_id)
        if at is None:
            return False
        index = self.table.index(at, max(self.currentIndex().column(), 0))
        modes = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, modes)
        self.scrollTo(index)
        return True

    def allow_several(self) -> None:
        """Several rows may be selected, with Shift, Ctrl and Ctrl+A."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    # columns

    def columns_menu(self) -> QMenu:
        """A menu that shows and hides columns; the first one always stays."""
        return self.room.menu()

    def layout_state(self) -> dict[str, int]:
        """Column key → width as drawn at 13 px, 0 for hidden; what is remembered between sessions."""
        return self.room.state()

    def restore_layout(self, state: dict[str, int]) -> None:
        """Takes back what layout_state() gave, even if columns have come or gone since."""
        self.room.restore(state)

    def copy_selected(self) -> None:
        """Puts the selected rows on the clipboard as tab-separated text, in the order of the columns on screen."""
        clipboard.copy_private(self.text_of_selected())

    def text_of_selected(self) -> str:
        """One line a row, cells between tabs; columns that gave way in a narrow window are among them."""
        header = self.horizontalHeader()
        shown = [header.logicalIndex(at) for at in range(header.count())]
        columns = [self.table.columns[n] for n in shown if self.room.is_chosen(n)]
        rows = [row for row in map(self.table.row_at, self._kept.selected_positions()) if row is not None]
        return "\n".join("\t".join(" ".join(c.spoken(row).split()) for c in columns) for row in rows)

    # how it is set up

    def _set_habits(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)  # the cells do it

    def _set_rows(self) -> None:
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_heights()

    def _set_heights(self) -> None:
        height = theme.scaled(_TWO_LINES) if self._rows == "two-line" else theme.px(HEIGHTS[self._rows])
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)

    def _connect(self) -> None:
        self.table.keep = lambda: (self._in_sight(), self._kept.ids())
        self.table.answered.connect(self._on_answered)
        self.doubleClicked.connect(self._open)
        self._kept.lost.connect(self._on_lost)
        self.room.changed.connect(self.layout_changed.emit)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    # events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        """Qt would walk through every row; the source can search better."""
        if search.strip():
            self.typed.emit(search)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isRowSelected(index.row(), QModelIndex()):
            self.selectRow(index.row())
        super().contextMenuEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room.share()

    @property
    def ground(self) -> QWidget:
        """The viewport, kept because Qt's bindings look through all classes of widgets for it.

        Asked for again where they dropped it: after a dialog over the table was deleted, they took it for gone.
        """
        if not isValid(self._ground):
            self._ground = self.viewport()
        return self._ground

    def paintEvent(self, event: QPaintEvent) -> None:
        self.cells.prepare()
        in_sight = self._in_sight()
        paint_rows(self, self.ground, in_sight, self._selected_among(in_sight), self._hovered)
        index = self.currentIndex()
        shows_ring = index.isValid() and keyboard.is_in_use() and self.hasFocus()
        self.cells.ring = (index.row(), index.column()) if shows_ring else None
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "cells"):
            self._set_heights()

    def sizeHint(self) -> QSize:
        return QSize(480, 240)

    # inside

    def _in_sight(self) -> range:
        first = self.rowAt(0)
        if first < 0:
            return range(0)
        last = self.rowAt(self.ground.height() - 1)
        return range(first, (last if last >= 0 else self.table.rowCount() - 1) + 1)

    def _selected_among(self, rows: range) -> list[int]:
        selection = self.selectionModel().selection()
        spans = [(selection.at(n).top(), selection.at(n).bottom()) for n in range(selection.count())]
        return [at for at in rows if any(top <= at <= bottom for top, bottom in spans)]

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.ground.update()

    def _open(self, index: QModelIndex) -> None:
        if row_id := self._id_at(index):
            self.opened.emit(row_id)

    def _on_answered(self) -> None:
        self.room.measure_once(self.cells)

    def _on_lost(self) -> None:
        self.chosen.emit("")

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.chosen.emit(self._id_at(current))

    def _on_selected(self) -> None:
        self.selected.emit(sum(height for _top, height in self.selected_spans()))

    def _id_at(self, index: QModelIndex) -> str:
        row = self.table.row_at(index.row()) if index.isValid() else None
        return self.table.row_id(row) if row is not None else ""
