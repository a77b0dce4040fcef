"""Names that need no question any more, to be seen and forgotten."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.moments import full_day_words
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.meetings.remembered import MeetingNameRow

_WIDE, _HIGH = 620, 320


class NamesDialog(Dialog):
    """Emits the id of a name to be forgotten; shows what is left when told."""

    forgotten = Signal(str)

    def __init__(self, over: QWidget, tasks: Worker) -> None:
        super().__init__(over, _("Remembered names"), _("Forget this name"), wide=_WIDE)
        self.table: RowTable[MeetingNameRow] = RowTable(self._columns(), lambda row: row.id, tasks, self)
        self.view = TableView(self.table, _("Remembered names"), rows="dense")
        text = _("Whoever you choose for a name in a report is remembered here for the next reports of this cohort.")
        self._stack = QStackedWidget()
        self._stack.setFixedHeight(theme.scaled(_HIGH))
        self._stack.addWidget(self.view)
        self._stack.addWidget(EmptyState("contact-round", _("No names yet"), text))
        self.body.addWidget(self._stack)
        self.primary.clicked.connect(self._on_forget)
        self.primary.setEnabled(False)

    def show_rows(self, rows: Sequence[MeetingNameRow]) -> None:
        self.table.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.primary.setEnabled(bool(rows))
        if rows:
            self.view.choose(rows[0].id)

    def _columns(self) -> tuple[Column[MeetingNameRow], ...]:
        return (
            Column("shown", _("In the report"), lambda row: privacy.shown(row.shown), stretch=True, strong=True),
            Column("person", _("Is"), lambda row: privacy.shown(row.person) or _("Left out"), stretch=True),
            Column("since", _("Since"), lambda row: full_day_words(row.settled_on), width=150, align="right"),
        )

    def _on_forget(self) -> None:
        chosen = self.view.current_id()
        if chosen:
            self.forgotten.emit(chosen)
