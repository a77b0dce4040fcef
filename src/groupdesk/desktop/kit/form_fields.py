"""Fields of Designer forms: a label, an editor and a line below it that helps or says what is wrong.

    self.name = FormField(form.name_label, form.name_edit, form.name_below)
    self.name.refuse(sentence)     # red line, sentence, read aloud
    self.name.accept()             # as before

For fields laid out in Python there is kit.fields.Field, which looks the same.
"""

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QLabel,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.moments import four_digit_years
from groupdesk.desktop.kit.theme import with_role


class FormField(QObject):
    """Binds the three widgets of a form; `below` may be missing where nothing can be wrong."""

    def __init__(self, label: QLabel, edit: QWidget, below: QLabel | None = None) -> None:
        super().__init__(edit)
        self.label, self.edit, self._below = label, edit, below
        with_role(label, "column")
        label.setBuddy(edit)
        edit.setAccessibleName(label.text().replace("&", ""))
        self._help = below.text() if below is not None else ""
        if below is not None:
            with_role(below, "secondary")
            below.setWordWrap(True)
        self.accept()

    def refuse(self, sentence: str) -> None:
        """Marks the editor as wrong and says why, until accept()."""
        with_role(self.edit, status="problem")
        self.edit.setAccessibleDescription(sentence)
        if self._below is not None:
            with_role(self._below, status="problem")
            self._below.setText(sentence)
            self._below.show()
        announce(self.edit, sentence)

    def accept(self) -> None:
        """Takes the mark away; the help is there again."""
        with_role(self.edit, status="")
        self.edit.setAccessibleDescription(self._help)
        if self._below is not None:
            with_role(self._below, status="")
            self._below.setText(self._help)
            self._below.setVisible(bool(self._help))

    def show_help(self, help: str) -> None:
        """Another line of help, unless something is wrong just now."""
        self._help = help
        if not self.problem():
            self.accept()

    def problem(self) -> str:
        """The sentence shown, "" when nothing is wrong."""
        if self.edit.property("status") != "problem":
            return ""
        return self._below.text() if self._below is not None else self.edit.accessibleDescription()

    def show(self, visible: bool = True) -> None:
        """Shows or hides all three."""
        self.label.setVisible(visible)
        self.edit.setVisible(visible)
        if self._below is not None:
            self._below.setVisible(visible and bool(self._below.text()))


def within(holder: QWidget, widget: QWidget) -> None:
    """Puts a widget of ours where a form keeps a place for it."""
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    holder.setFocusProxy(widget)


def settle(form: QWidget) -> None:
    """What style sheets and Designer cannot say: margins of spin boxes, days and times as this locale writes them,
    and that nothing changes under the wheel while one scrolls past."""
    rest = _WheelRest(form)
    for spin in form.findChildren(QAbstractSpinBox):
        if not isinstance(spin, QDateEdit):
            spin.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet's padding does not reach it
        spin.installEventFilter(rest)
        spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for combo in form.findChildren(QComboBox):
        combo.installEventFilter(rest)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for day in form.findChildren(QDateEdit):
        show_days(day)
    for time in form.findChildren(QTimeEdit):
        time.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))


def show_days(edit: QDateEdit) -> None:
    """Weekday, day, month and year in the locale's order, with a calendar to choose from."""
    edit.setDisplayFormat("ddd " + four_digit_years(QLocale().dateFormat(QLocale.FormatType.ShortFormat)))
    edit.setCalendarPopup(True)
    calendar = edit.calendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())


class _WheelRest(QObject):
    """A wheel over an editor scrolls what lies around it, unless one is writing there."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
