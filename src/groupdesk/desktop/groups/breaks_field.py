"""The breaks of a session as rows: when each begins on the clock and how long it lasts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.days import as_qtime, as_time
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.form_fields import settle
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.number_field import NumberField
from groupdesk.domain.breaks import Break, begins_at, from_word, in_order, to_word

_USUAL_MINUTES = 10
_LONGEST_MINUTES = 600
_A_DAY = timedelta(days=1)
_ANY_DAY = date(2024, 1, 1)


class _Row(QWidget):
    """One break; a time that nobody touched stays as it was said, also where nobody said one."""

    def __init__(self, pause: Break, on_change: Callable[[], None], on_remove: Callable[[], None]) -> None:
        super().__init__()
        self.pause = pause
        self.at, self.minutes = QTimeEdit(), NumberField(1, _LONGEST_MINUTES, _(" min"))
        self.at.setAccessibleName(_("The break begins at"))
        self.minutes.setAccessibleName(_("It lasts"))
        self.minutes.setValue(pause.minutes)
        self.remove = IconButton("x", _("Take this break away"), dense=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.at, 1)
        line.addWidget(self.minutes, 1)
        line.addWidget(self.remove)
        settle(self)
        self.at.timeChanged.connect(lambda: on_change())
        self.minutes.valueChanged.connect(lambda: on_change())
        self.remove.clicked.connect(lambda: on_remove())


class BreaksField(QWidget):
    """Breaks move with the start of the session. `changed` when somebody enters, changes or removes one."""

    changed = Signal()
    remembered_as = "breaks"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._starts, self._ends = datetime.combine(_ANY_DAY, time(18)), datetime.combine(_ANY_DAY, time(19, 30))
        self.rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.button = Button(_("Add a break"), "plus", role="quiet")
        self.button.clicked.connect(lambda: self._add())
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.button)

    def show_breaks(self, breaks: Sequence[Break]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = []
        for pause in breaks:
            self._append(pause)

    def show_session(self, start: time, length_minutes: int) -> None:
        """When the session begins and how long it lasts: the breaks keep their place in it."""
        self._starts = datetime.combine(_ANY_DAY, start)
        self._ends = self._starts + timedelta(minutes=length_minutes)
        for row in self.rows:
            self._show_time(row)

    def breaks(self) -> tuple[Break, ...]:
        return in_order(row.pause for row in self.rows)

    def remembered(self) -> object:
        return [to_word(pause) for pause in self.breaks()]

    def remember(self, value: object) -> None:
        self.show_breaks([from_word(str(word)) for word in value] if isinstance(value, list) else ())
        self.changed.emit()

    def _add(self) -> None:
        """A new one lies in the middle of what is left after the last."""
        length = (self._ends - self._starts) // timedelta(minutes=1)
        ends = [(pause.after_minutes or 0) + pause.minutes for pause in self.breaks()]
        free_from = max(ends, default=0)
        after = max(free_from, (free_from + length - _USUAL_MINUTES) // 2)
        self._append(Break(after, _USUAL_MINUTES)).at.setFocus()
        self.changed.emit()

    def _append(self, pause: Break) -> _Row:
        row = _Row(pause, lambda: self._on_change(row), lambda: self._remove(row))
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)
        self._show_time(row)
        return row

    def _remove(self, row: _Row) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.button.setFocus()
        self.changed.emit()

    def _on_change(self, row: _Row) -> None:
        pause = replace(row.pause, minutes=row.minutes.value())
        if as_time(row.at.time()) != self._begins(row.pause).time():
            at = datetime.combine(_ANY_DAY, as_time(row.at.time()))
            passed = at - self._starts if at >= self._starts else at + _A_DAY - self._starts
            pause = replace(pause, after_minutes=passed // timedelta(minutes=1))
        row.pause = pause
        self._show_time(row)
        self.changed.emit()

    def _begins(self, pause: Break) -> datetime:
        """To the minute, as the field shows it."""
        return begins_at(pause, self._starts, self._ends).replace(second=0)

    def _show_time(self, row: _Row) -> None:
        row.at.blockSignals(True)
        row.at.setTime(as_qtime(self._begins(row.pause).time()))
        row.at.blockSignals(False)
