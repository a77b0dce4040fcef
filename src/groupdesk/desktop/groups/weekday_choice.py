"""Choosing weekdays: seven buttons in the order of the locale's week."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.moments import short_weekday
from groupdesk.domain.schedule.rules import Weekday
from groupdesk.domain.schedule.words import weekday_words

_A_MONDAY = date(2024, 1, 1)
_WIDE = 52


class WeekdayChoice(QWidget):
    """Several may be down; the first session's own day always is."""

    changed = Signal()
    remembered_as = "weekdays"

    def __init__(self) -> None:
        super().__init__()
        self._own: Weekday | None = Weekday.MONDAY
        self._buttons: dict[Weekday, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        first = self.locale().firstDayOfWeek().value - 1
        for number in range(7):
            weekday = Weekday((first + number) % 7)
            row.addWidget(self._button(weekday))
        row.addStretch(1)

    def choose(self, weekdays: frozenset[Weekday], first: date) -> None:
        self._own = Weekday(first.weekday())
        for weekday, button in self._buttons.items():
            button.setChecked(weekday in weekdays or weekday is self._own)
            button.setToolTip(_("The day of the first session") if weekday is self._own else "")

    def choose_freely(self, weekdays: frozenset[Weekday]) -> None:
        """No day has to be among them, and none may be."""
        self._own = None
        for weekday, button in self._buttons.items():
            button.setChecked(weekday in weekdays)

    def chosen(self) -> frozenset[Weekday]:
        return frozenset(weekday for weekday, button in self._buttons.items() if button.isChecked())

    def remembered(self) -> object:
        return sorted(int(weekday) for weekday in self.chosen())

    def remember(self, value: object) -> None:
        wanted = value if isinstance(value, list) else []
        for weekday, button in self._buttons.items():
            button.setChecked(int(weekday) in wanted or weekday is self._own)
        self.changed.emit()

    def _button(self, weekday: Weekday) -> QToolButton:
        button = QToolButton()
        button.setText(short_weekday(date.fromordinal(_A_MONDAY.toordinal() + weekday)))
        button.setProperty("choice", "day")
        button.setCheckable(True)
        button.setMinimumWidth(theme.scaled(_WIDE))
        button.setAccessibleName(weekday_words(weekday))
        button.clicked.connect(lambda: self._on_clicked(weekday))
        self._buttons[weekday] = button
        return button

    def _on_clicked(self, weekday: Weekday) -> None:
        if weekday is self._own:
            self._buttons[weekday].setChecked(True)
        else:
            self.changed.emit()
