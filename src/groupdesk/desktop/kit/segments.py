"""A few choices side by side.

Segments((("status", _("Status")), ("minutes", _("Minutes"))))
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from groupdesk.desktop.kit.theme import with_role


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
        button = QPushButton(text)
        button.setCheckable(True)
        button.setAutoDefault(False)
        with_role(button, segment=place)
        self._group.addButton(button, len(self._keys))
        self._keys[key] = button
        return button

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self._group.button(number).raise_()  # its accent edge lies over its neighbours
            self.chosen.emit(list(self._keys)[number])
