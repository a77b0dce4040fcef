"""The widths of a table's columns: measured once, stretched, remembered, and given up where the window is narrow."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.cells import PADDING, CellPainter
from groupdesk.desktop.kit.table import RowTable

_SAMPLE = 24
_NARROWEST = 48
_LEAST_STRETCH = 160
_USUAL = 120  # a stretching column that is given less may become that narrow
_WIDEST = 420


class ColumnRoom(QObject):
    """Arranges the columns of one view. `changed` tells that a person chose other columns or widths."""

    changed = Signal()

    def __init__(self, view: QTableView, table: RowTable[Any], room: Callable[[], int]) -> None:
        """`room` tells how wide the columns may be together."""
        super().__init__(view)
        self._view, self._table, self._room = view, table, room
        self._arranging = False
        self._widths_known = False
        self._widths: dict[int, int] = {}  # as wished; a hidden column has none of its own
        self._hidden: set[int] = set()  # by choice
        self._set_header()

    # what a person chooses

    def is_chosen(self, number: int) -> bool:
        """Whether the column is wanted, even where it gave way."""
        return number not in self._hidden

    def menu(self) -> QMenu:
        """A menu that shows and hides columns; the first one always stays."""
        menu = QMenu(_("Columns"), self._view)
        for number, column in enumerate(self._table.columns[1:], start=1):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(self.is_chosen(number))
            action.toggled.connect(self._shower(number))
        return menu

    def state(self) -> dict[str, int]:
        """Column key → width as drawn at 13 px, 0 for hidden; what is remembered between sessions."""
        scale = theme.current().scale
        columns = enumerate(self._table.columns)
        return {c.key: round(self._widths[n] / scale) if self.is_chosen(n) else 0 for n, c in columns}

    def restore(self, state: dict[str, int]) -> None:
        """Takes back what state() gave, even if columns have come or gone since."""
        for number, column in enumerate(self._table.columns):
            width = state.get(column.key)
            if width == 0 and number > 0:
                self._hidden.add(number)
            elif width is not None:
                self._hidden.discard(number)
            if width:
                self._set_width(number, theme.scaled(max(width, _NARROWEST)))
        self._widths_known = bool(state)
        self.share()

    # what the view asks for

    def measure_once(self, cells: CellPainter) -> None:
        """Widths from a sample of the first rows, unless the person has set them; never asked of every row."""
        count = self._table.rowCount()
        if not self._widths_known and count:
            self._widths_known = True
            metrics = cells.look.plain.metrics
            rows = [row for row in map(self._table.row_at, range(min(_SAMPLE, count))) if row is not None]
            for number, column in enumerate(self._table.columns):
                if not column.stretch and not column.sign:
                    widest = max((metrics.horizontalAdvance(column.text(row)[:80]) for row in rows), default=0)
                    wanted = min(widest + 2 * PADDING + 2, theme.scaled(_WIDEST))
                    self._set_width(number, max(wanted, theme.scaled(column.width)))
        self.share()

    def share(self) -> None:
        """Shares what is left among the stretching columns; where that is too little, columns give way in turn."""
        columns = self._table.columns
        chosen = [number for number in range(len(columns)) if self.is_chosen(number)]
        least = {n: self._least(n) for n in chosen if columns[n].stretch}
        needed = {n: least.get(n, self._widths[n]) for n in chosen}
        room = self._room()
        for number in sorted(chosen, key=lambda n: -columns[n].gives_way):
            if not columns[number].gives_way or sum(needed.values()) <= room:
                break
            del needed[number]
        self._show_only(set(needed))
        self._stretch({n: least[n] for n in least if n in needed}, room - sum(needed.values()) + sum(least.values()))

    # inside

    def _least(self, number: int) -> int:
        width = self._table.columns[number].width
        return theme.scaled(width if width < _USUAL else _LEAST_STRETCH)

    def _show_only(self, numbers: set[int]) -> None:
        columns = self._table.columns
        with self._arranged():
            for number in range(len(columns)):
                if self._view.isColumnHidden(number) == (number in numbers):
                    self._view.setColumnHidden(number, number not in numbers)
                    self._view.setColumnWidth(number, self._widths[number])
        gone = (n for n in range(len(columns)) if n not in numbers and self.is_chosen(n))
        self._table.gone = tuple(columns[n] for n in gone)

    def _stretch(self, least: dict[int, int], room: int) -> None:
        with self._arranged():
            for done, number in enumerate(sorted(least, key=lambda n: -least[n])):
                width = max(room // (len(least) - done), least[number])
                self._set_width(number, width)
                room -= width

    def _set_width(self, number: int, width: int) -> None:
        self._widths[number] = width = max(width, _NARROWEST)
        with self._arranged():
            self._view.setColumnWidth(number, width)

    def _set_header(self) -> None:
        header = self._view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_NARROWEST)
        header.setSectionsMovable(False)
        header.setSortIndicatorClearable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._view.setSortingEnabled(any(column.sortable for column in self._table.columns))
        for number, column in enumerate(self._table.columns):
            self._set_width(number, theme.scaled(column.width))
            self._view.setColumnHidden(number, not column.shown)
            if not column.shown:
                self._hidden.add(number)
        header.sectionResized.connect(self._on_resized)
        header.customContextMenuRequested.connect(self._show_menu)

    def _on_resized(self, number: int, _old: int, new: int) -> None:
        if not self._arranging:
            self._widths_known = True
            self._widths[number] = new or self._widths[number]
            self.share()
            self.changed.emit()

    def _shower(self, number: int) -> Callable[[bool], None]:
        def show(shown: bool) -> None:
            self._hidden ^= {number} if shown != self.is_chosen(number) else set()
            self.share()
            self.changed.emit()

        return show

    def _show_menu(self, at: QPoint) -> None:
        self.menu().popup(self._view.horizontalHeader().mapToGlobal(at))

    @contextmanager
    def _arranged(self) -> Iterator[None]:
        """What changes inside is our doing, not a person's."""
        before, self._arranging = self._arranging, True
        yield
        self._arranging = before
