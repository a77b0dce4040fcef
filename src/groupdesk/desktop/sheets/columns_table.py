"""A sheet with a choice over each of its columns: what the column goes into."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.imports.sheets import RawRow

_COMBO_MARGIN, _NUMBER_W, _CELL_W = 4, 48, 140


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: its place in the rows, its heading or letter, what it goes into, and whether it goes nowhere."""

    index: int
    title: str
    choice: str
    is_ignored: bool
    wrong: Callable[[RawRow], str] = lambda _row: ""


class ColumnsTable(QWidget):
    """`changed` tells that another choice was made; `chosen()` then holds all of them, as the words given."""

    changed = Signal()

    def __init__(self, tasks: Worker) -> None:
        super().__init__()
        self._tasks = tasks
        self.combos: list[QComboBox] = []
        self.view: TableView | None = None
        self._strip = QWidget()
        self._strip.setFixedHeight(theme.scaled(40))
        self._place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(words(_("Goes into"), "column"))
        column.addWidget(self._strip)
        column.addLayout(self._place, 1)

    def chosen(self) -> tuple[str, ...]:
        """What each column goes into, in the order of the columns."""
        return tuple(str(combo.currentData()) for combo in self.combos)

    def show_sheet(
        self, rows: Sequence[RawRow], columns: Sequence[SheetColumn], choices: Sequence[tuple[str, str]]
    ) -> None:
        """`choices` are pairs of a word and what it is called."""
        shown: list[Column[RawRow]] = [
            Column("row", _("Row"), lambda row: str(row.number), width=_NUMBER_W, align="right", quiet=True)
        ]
        for one in columns:
            cell = _cell(one.index)
            shown.append(Column(f"c{one.index}", one.title, cell, wrong=one.wrong, width=_CELL_W, quiet=one.is_ignored))
        table: RowTable[RawRow] = RowTable(shown, lambda row: str(row.number), self._tasks, self)
        view = TableView(table, _("The sheet"), rows="dense")
        if self.view is not None:
            self._place.removeWidget(self.view)
            self.view.deleteLater()
        self.view = view
        self._place.addWidget(view)
        table.show_rows(rows)
        self._make_combos(columns, choices)
        view.horizontalHeader().sectionResized.connect(lambda *_sizes: self._arrange())
        view.horizontalScrollBar().valueChanged.connect(lambda _at: self._arrange())
        self._arrange()

    def _make_combos(self, columns: Sequence[SheetColumn], choices: Sequence[tuple[str, str]]) -> None:
        for combo in self.combos:
            combo.deleteLater()
        self.combos = []
        for column in columns:
            combo = QComboBox(self._strip)
            for word, called in choices:
                combo.addItem(called, word)
            combo.setCurrentIndex(max(0, combo.findData(column.choice)))
            combo.setAccessibleName(_("Column “{title}” goes into").format(title=column.title))
            combo.activated.connect(lambda _at: self.changed.emit())
            combo.show()
            self.combos.append(combo)

    def _arrange(self) -> None:
        """Each choice stands over its column, also when the sheet is scrolled or a column made wider."""
        if self.view is None:
            return
        header = self.view.horizontalHeader()
        for at, combo in enumerate(self.combos, start=1):
            left = header.sectionViewportPosition(at) + _COMBO_MARGIN
            width = max(header.sectionSize(at) - 2 * _COMBO_MARGIN, theme.scaled(60))
            combo.setGeometry(QRect(left, 4, width, theme.scaled(32)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _cell(index: int) -> Callable[[RawRow], str]:
    return lambda row: row.cell(index)
