"""The sessions that a plan would make, with closed days moved elsewhere and days to leave out."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.groups.plan_days import KEEP, LEAVE_OUT, PlanLine, asks_words, plan_lines
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.form_fields import settle
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.schedule.plan import Plan


def _columns() -> tuple[Column[PlanLine], ...]:
    return (
        Column("number", "", lambda line: line.number, width=48, align="right", sortable=False),
        Column("day", _("Day"), lambda line: line.words, width=88, sortable=False, strong=True),
        Column("time", _("Time"), lambda line: line.times, width=88, sortable=False),
        Column("note", "", lambda line: "", sign=lambda line: line.sign, stretch=True, width=100, sortable=False),
    )


class PlanPreview(QWidget):
    """`decided` tells a day and the chosen key; Delete leaves the chosen day out or takes it in again."""

    decided = Signal(object, str)  # the day, and the key of plan_days

    def __init__(self, tasks: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: RowTable[PlanLine] = RowTable(_columns(), lambda line: line.key, tasks, self)
        self.view = TableView(self._table, _("Sessions of the plan"), rows="dense")
        self.view.setMinimumHeight(theme.scaled(200))
        self.view.chosen.connect(lambda key: self._on_chosen())
        self.view.installEventFilter(self)
        self.choice = QComboBox()
        self.choice.activated.connect(lambda at: self._on_decided())
        self._lines: dict[str, PlanLine] = {}
        self._head = words("", "section")
        self._asks = words("", "secondary", wrap=True)
        self._clashes = words("", "secondary", wrap=True)
        with_role(self._clashes, status="attention")
        self._clashes.hide()
        self._problem = words("", wrap=True, status="problem")
        self._lay_out()

    def show_plan(self, plan: Plan, left_out: frozenset[date], today: date) -> None:
        """Keeps the chosen line by its day."""
        lines = plan_lines(plan, left_out, today)
        self._lines = {line.key: line for line in lines}
        count = len(plan.sessions)
        self._head.setText(ngettext("{count} session", "{count} sessions", count).format(count=count))
        self._asks.setText(asks_words(plan))
        with_role(self._asks, status="attention")
        self._asks.setVisible(bool(self._asks.text()))
        self._stack.setCurrentIndex(0)
        self._table.show_rows(lines)
        self._on_chosen()

    def show_clashes(self, lines: Sequence[str]) -> None:
        """Warnings below the list; nothing is refused for them."""
        self._clashes.setText("\n".join(lines))
        self._clashes.setVisible(bool(lines))

    def show_problem(self, sentence: str) -> None:
        """There is no plan, and why."""
        self._head.setText(_("No sessions yet"))
        self._asks.hide()
        self._clashes.hide()
        self._problem.setText(sentence)
        self._stack.setCurrentIndex(1)
        self._choice_row.hide()

    def lines(self) -> list[PlanLine]:
        return list(self._lines.values())

    # inside

    def _current(self) -> PlanLine | None:
        return self._lines.get(self.view.current_id())

    def _on_chosen(self) -> None:
        line = self._current()
        self._choice_row.setVisible(line is not None and bool(line.choices))
        self.choice.clear()
        if line is not None:
            for key, text in line.choices:
                self.choice.addItem(text, key)
            self.choice.setCurrentIndex(self.choice.findData(line.chosen))
            self.choice.setAccessibleName(_("What to do on {day}").format(day=line.words))

    def _on_decided(self) -> None:
        line = self._current()
        if line is not None:
            self.decided.emit(line.day, self.choice.currentData())

    def eventFilter(self, watched: object, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            line = self._current()
            keys = dict(line.choices) if line else {}
            if event.key() == Qt.Key.Key_Delete and line is not None and KEEP in keys:
                self.decided.emit(line.day, KEEP if line.chosen == LEAVE_OUT else LEAVE_OUT)
                return True
        return False

    def _lay_out(self) -> None:
        self._choice_row = QWidget()
        row = QHBoxLayout(self._choice_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(words(_("This day"), "column"))
        row.addWidget(self.choice, 1)
        settle(self._choice_row)
        nothing = QWidget()
        empty = QVBoxLayout(nothing)
        empty.setContentsMargins(0, 0, 0, 0)
        empty.addWidget(self._problem)
        empty.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._asks)
        column.addWidget(self._clashes)
        column.addWidget(self._stack, 1)
        column.addWidget(self._choice_row)
        column.addWidget(words(_("Delete leaves the chosen day out."), "secondary"))
