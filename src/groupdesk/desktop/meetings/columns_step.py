"""Second step of marks from outside, for tables only: what each column holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.number_field import NumberField
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.sheets.columns_table import ColumnsTable, SheetColumn
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.imports.sheets import RawSheet
from groupdesk.domain.meetings.fields import CHOOSABLE, MarkField, SheetLayout
from groupdesk.services.meetings.words import field_words

_ROWS_SHOWN = 200


class MarkColumnsStep(QWidget):
    """`header_changed` asks for the layout with other headings; `fields()` holds what was chosen."""

    header_changed = Signal(int)

    def __init__(self, tasks: Worker) -> None:
        super().__init__()
        self.table = ColumnsTable(tasks)
        self.header_row = NumberField(0, 200)
        self.header_row.setSpecialValueText(_("none"))
        self.header_row.setAccessibleName(_("Row with the column names"))
        self.header_row.setFixedWidth(theme.scaled(90))
        self.header_row.editingFinished.connect(self._on_header)
        self._shown_header = 0
        upper = QHBoxLayout()
        upper.setSpacing(8)
        label = words(_("Row with the column names"))
        label.setBuddy(self.header_row)
        upper.addWidget(label)
        upper.addWidget(self.header_row)
        upper.addStretch(1)
        upper.addWidget(words(_("One column says who, another whether they came, when, or how long."), "facts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(upper)
        column.addWidget(self.table, 1)

    def fields(self) -> tuple[MarkField, ...]:
        """What each column holds, as chosen."""
        return tuple(MarkField(word) for word in self.table.chosen())

    def show_layout(self, sheet: RawSheet, layout: SheetLayout) -> None:
        self._shown_header = layout.header_row
        self.header_row.blockSignals(True)
        self.header_row.setValue(layout.header_row)
        self.header_row.blockSignals(False)
        rows = [row for row in sheet.rows if row.number > layout.header_row][:_ROWS_SHOWN]
        columns = [
            SheetColumn(c.index, c.header or c.letter, c.field.value, c.field is MarkField.IGNORE)
            for c in layout.columns
        ]
        self.table.show_sheet(rows, columns, [(field.value, field_words(field)) for field in CHOOSABLE])

    def _on_header(self) -> None:
        if self.header_row.value() != self._shown_header:
            self._shown_header = self.header_row.value()
            self.header_changed.emit(self._shown_header)
