"""A few choices side by side.

Segments((("status", _("Status")), ("minutes", _("Minutes"))))
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from groupdesk.desktop.kit.theme import with_role


class _Segment(QPushButton):
    """Tab reaches the one that holds, arrows the others."""

    stepped = Signal(int)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            onward = (event.key() == Qt.Key.Key_Right) != self.isRightToLeft()
            self.stepped.emit(1 if onward else -1)
        else:
            super().keyPressEvent(event)


class Segments(QWidget):
    """A few choices side by side of which one holds; `chosen` gives its key. Arrows move between them."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        last = len(choices) - 1
        for number, (key, text) in enumerate(choices):
            place = "first" if number == 0 else "last" if number == last else "middle"
            row.addWidget(self._segment(key, text, place))
        self._group.idToggled.connect(self._on_toggled)
        self._group.button(0).setChecked(True)

    def key(self) -> str:
        """The key of the choice that holds."""
        return list(self._keys)[self._group.checkedId()]

    def choose(self, key: str) -> None:
        self._keys[key].setChecked(True)

    def _segment(self, key: str, text: str, place: str) -> QPushButton:
        button = _Segment(text)
        button.stepped.connect(self._step)
        with_role(button, segment=place)
        self._group.addButton(button, len(self._keys))
        self._keys[key] = button
        return button

    def _step(self, steps: int) -> None:
        """Chooses a neighbour, round the ends."""
        number = (self._group.checkedId() + steps) % len(self._keys)
        button = self._group.button(number)
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_toggled(self, number: int, checked: bool) -> None:
        reached_by_tab = Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus
        self._group.button(number).setFocusPolicy(reached_by_tab)
        if checked:
            self._group.button(number).raise_()  # its accent edge lies over its neighbours
            self.chosen.emit(list(self._keys)[number])
