"""Selection, keyboard's row and scroll of a table, kept by the rows' ids while its rows are replaced."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QTableView

from groupdesk.desktop.kit.table import RowTable


class KeptRows(QObject):
    """Follows the model's resets for one view; `lost` tells that the keyboard's row is no more."""

    lost = Signal()

    def __init__(self, view: QTableView, table: RowTable[Any]) -> None:
        super().__init__(view)
        self._view, self._table = view, table
        self._at_reset: tuple[list[str], str, int, int] = ([], "", 0, 0)
        table.modelAboutToBeReset.connect(self._remember)
        table.modelReset.connect(self._restore)

    def current_id(self) -> str:
        """Id of the row the keyboard is on, "" when there is none or it is not loaded."""
        index = self._view.currentIndex()
        return self._id_at(index.row()) if index.isValid() else ""

    def selected_ids(self) -> list[str]:
        """Ids of the selected rows that are loaded, from top to bottom."""
        return [row_id for row_id in map(self._id_at, self.selected_positions()) if row_id]

    def selected_positions(self) -> list[int]:
        """Where the selected rows stand, from top to bottom."""
        return sorted(index.row() for index in self._view.selectionModel().selectedRows())

    def ids(self) -> frozenset[str]:
        """All that must be found again after a change."""
        return frozenset({self.current_id(), *self.selected_ids()} - {""})

    def _remember(self) -> None:
        scroll, column = self._view.verticalScrollBar().value(), max(self._view.currentIndex().column(), 0)
        self._at_reset = (self.selected_ids(), self.current_id(), column, scroll)

    def _restore(self) -> None:
        ids, current, column, scroll = self._at_reset
        selection = self._view.selectionModel()
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row_id in ids:
            at = self._table.position_of(row_id)
            if at is not None:
                selection.select(self._table.index(at, 0), rows)
        at = self._table.position_of(current) if current else None
        if at is not None:
            selection.setCurrentIndex(self._table.index(at, column), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._view.verticalScrollBar().setValue(scroll)
        if current and at is None:
            self.lost.emit()

    def _id_at(self, position: int) -> str:
        row = self._table.row_at(position)
        return self._table.row_id(row) if row is not None else ""
