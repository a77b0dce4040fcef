"""What the fields of a form hold, as plain JSON values by the fields' names, and putting it back.

Named editors count: those of Designer forms, and those that were given an objectName. A widget of one's own that is
no editor of Qt joins in by the two methods of Remembers. Secrets are never read.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol, TypeGuard

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QTimeEdit,
    QWidget,
)

_ISO = Qt.DateFormat.ISODate
# One field may fill another anew, as the first day does with the weekdays; then the other is put right.
_ROUNDS = 2


class Remembers(Protocol):
    """A widget that says by itself what it holds; `name` tells it from others of the same form."""

    remembered_as: str

    def remembered(self) -> object: ...

    def remember(self, value: object) -> None: ...


def fields_of(form: QWidget) -> dict[str, object]:
    """What every named field holds now."""
    held = ((name, _value(widget)) for name, widget in _fields(form))
    return {name: value for name, value in held if value is not None}


def fill(form: QWidget, fields: Mapping[str, object]) -> None:
    """Puts those values into the fields of their names, as if they were entered; the rest stays as it is."""
    for _round in range(_ROUNDS):
        for name, widget in _fields(form):
            if name in fields and _value(widget) != fields[name]:
                _put(widget, fields[name])


def _fields(form: QWidget) -> Iterator[tuple[str, QWidget]]:
    for widget in form.findChildren(QWidget):
        name = getattr(widget, "remembered_as", "") or widget.objectName()
        if name and not name.startswith("qt_"):
            yield name, widget


def _remembers(widget: QWidget) -> TypeGuard[Remembers]:
    """A protocol asked by isinstance() takes twenty times as long, and a form has fifty widgets."""
    return hasattr(widget, "remembered_as")


def _value(widget: QWidget) -> object:
    """None for what is no field or holds a secret."""
    if _remembers(widget):
        return widget.remembered()
    if isinstance(widget, QLineEdit):
        return widget.text() if widget.echoMode() is QLineEdit.EchoMode.Normal else None
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return _chosen(widget)
    if isinstance(widget, QSpinBox | QDoubleSpinBox):
        return widget.value()
    if isinstance(widget, QDateEdit):
        return widget.date().toString(_ISO)
    if isinstance(widget, QTimeEdit):
        return widget.time().toString(_ISO)
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        return widget.isChecked()
    return None


def _chosen(combo: QComboBox) -> object:
    """Words of one's own, else the key of the choice; its place where it has no key of plain text."""
    key = combo.currentData()
    if combo.isEditable():
        return combo.currentText()
    return str(key) if isinstance(key, str) else combo.currentIndex()


def _put(widget: QWidget, value: object) -> None:
    """What does not fit the field, as after an update of the program, is left out."""
    if _remembers(widget):
        widget.remember(value)
    elif isinstance(widget, QComboBox):
        _choose(widget, value)
    elif isinstance(value, str):
        _put_text(widget, value)
    elif isinstance(value, bool):
        if isinstance(widget, QAbstractButton):
            widget.setChecked(value)
    elif isinstance(value, int | float):
        if isinstance(widget, QSpinBox):
            widget.setValue(int(value))
        elif isinstance(widget, QDoubleSpinBox):
            widget.setValue(value)


def _put_text(widget: QWidget, text: str) -> None:
    if isinstance(widget, QLineEdit):
        widget.setText(text)
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        widget.setPlainText(text)
    elif isinstance(widget, QDateEdit):
        widget.setDate(QDate.fromString(text, _ISO))
    elif isinstance(widget, QTimeEdit):
        widget.setTime(QTime.fromString(text, _ISO))


def _choose(combo: QComboBox, value: object) -> None:
    if combo.isEditable() and isinstance(value, str):
        combo.setCurrentText(value)
        return
    at = combo.findData(value) if isinstance(value, str) else value
    if isinstance(at, int) and 0 <= at < combo.count():
        combo.setCurrentIndex(at)
