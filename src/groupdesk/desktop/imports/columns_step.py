"""Second step: what each column goes into, with the sheet itself below, odd cells marked."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.moments import full_day_words
from groupdesk.desktop.kit.number_field import NumberField
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.sheets.columns_table import ColumnsTable, SheetColumn
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.imports.columns import Field
from groupdesk.domain.imports.preview import ImportPreview
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.imports.sheets import RawRow
from groupdesk.services.imports.words import field_words, problem_sentence

_ROWS_SHOWN = 200
Problems = dict[tuple[int, int], Problem]


class ColumnsStep(QWidget):
    """Emits when another mapping, header row or reading was chosen; `fields` and `header_row` then hold it."""

    changed = Signal()

    def __init__(self, tasks: Worker) -> None:
        super().__init__()
        self.table = ColumnsTable(tasks)
        self.header_row = NumberField(0, 200)
        self.header_row.setSpecialValueText(_("none"))
        self.header_row.setAccessibleName(_("Row with the column names"))
        self.header_row.setFixedWidth(theme.scaled(90))
        self.capitals = QCheckBox(_("Write names in capitals as usual: MARY LEE becomes Mary Lee"))
        self._remembered = words("", "facts")
        self._count = words("", "secondary")
        self.note = Banner("", status="attention")
        self._lay_out()
        self.header_row.editingFinished.connect(self._on_header)
        self.capitals.toggled.connect(lambda _on: self.changed.emit())
        self.table.changed.connect(self.changed)
        self._shown_header = 0

    def fields(self) -> tuple[Field, ...]:
        """What each column goes into, as chosen."""
        return tuple(Field(word) for word in self.table.chosen())

    def show_preview(self, preview: ImportPreview) -> None:
        self._shown_header = preview.header_row
        for box in (self.header_row, self.capitals):
            box.blockSignals(True)
        self.header_row.setValue(preview.header_row)
        self.capitals.setChecked(preview.options.tidy_capitals)
        for box in (self.header_row, self.capitals):
            box.blockSignals(False)
        self._show_remembered(preview)
        self._show_table(preview)
        self._show_note(preview)

    def _show_remembered(self, preview: ImportPreview) -> None:
        text = ""
        if preview.remembered_on is not None:
            text = _("Mapping remembered from {day}").format(day=full_day_words(preview.remembered_on))
        self._remembered.setText(text)

    def _show_table(self, preview: ImportPreview) -> None:
        rows = [row for row in preview.sheet.rows if row.number > preview.header_row][:_ROWS_SHOWN]
        problems = dict(preview.problems_by_cell())
        columns = [
            SheetColumn(
                column.index,
                column.header or column.letter,
                column.field.value,
                column.field is Field.IGNORE,
                _wrong(column.index, problems),
            )
            for column in preview.columns
        ]
        self.table.show_sheet(rows, columns, [(field.value, field_words(field)) for field in Field])
        shown = _("Rows {first} to {last} of {count}.")
        if rows:
            first, last = rows[0].number, rows[-1].number
            self._count.setText(shown.format(first=first, last=last, count=preview.sheet.rows[-1].number))

    def _show_note(self, preview: ImportPreview) -> None:
        counts = preview.counts
        look = counts.to_look_at + counts.refused
        self.note.setVisible(look > 0)
        if look:
            said = ngettext("{count} row needs a look: {what}", "{count} rows need a look: {what}", look)
            problems = [p for p in preview.problems() if p.severity is not Severity.NOTE]
            distinct = list(dict.fromkeys(problem_sentence(p) for p in problems))
            self.note.say(said.format(count=look, what=" ".join(distinct[:3])))

    def _on_header(self) -> None:
        if self.header_row.value() != self._shown_header:
            self._shown_header = self.header_row.value()
            self.changed.emit()

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(8)
        label = words(_("Row with the column names"))
        label.setBuddy(self.header_row)
        upper.addWidget(label)
        upper.addWidget(self.header_row)
        upper.addSpacing(16)
        upper.addWidget(self.capitals)
        upper.addStretch(1)
        upper.addWidget(self._remembered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(upper)
        column.addWidget(self.table, 1)
        column.addWidget(self._count)
        column.addWidget(self.note)


def _wrong(index: int, problems: Problems) -> Callable[[RawRow], str]:
    def wrong(row: RawRow) -> str:
        problem = problems.get((row.number, index))
        return problem_sentence(problem) if problem else ""

    return wrong
