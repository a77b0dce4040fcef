"""The head of a page: title, a sign after it, one line of facts, and the buttons at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.signs import Chip, Sign
from groupdesk.desktop.kit.words import words

_LEAST_TITLE = 160


class PageHeader(QWidget):
    """Shows one title, one line of facts, and at most one primary button, last in the row."""

    def __init__(self, title: str = "", facts: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low = False
        self._chip = Chip(Sign("", "dot"))
        self._title = words(title, "title", elided=True)
        self._facts = words(facts, "facts", elided=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._lay_out()
        self.show_title(title, facts)

    def show_title(self, title: str, facts: str = "", sign: Sign | None = None) -> None:
        self._title.setText(title)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts) and not self._low)
        self._chip.setVisible(sign is not None)
        if sign is not None:
            self._chip.show_sign(sign)

    def show_buttons(self, buttons: Sequence[QWidget]) -> None:
        """From left to right; the primary one comes last."""
        for button in buttons:
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_low(self, low: bool) -> None:
        """Without its line of facts, where the window is low."""
        self._low = low
        self._facts.setVisible(bool(self._facts.text()) and not low)

    def title(self) -> str:
        return self._title.text()

    def facts(self) -> str:
        return self._facts.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons(event.size().width())

    def _fit_buttons(self, wide: int) -> None:
        """Where title and buttons do not fit side by side, all but the primary one show their icons alone."""
        row = [item.widget() for place in range(self._buttons.count()) if (item := self._buttons.itemAt(place))]
        shown = [widget for widget in row if widget is not None and not widget.isHidden()]
        wanted = sum(_width_with_words(widget) + self._buttons.spacing() for widget in shown)
        for widget in shown[:-1]:
            if isinstance(widget, Button):
                widget.show_words(wanted + theme.scaled(_LEAST_TITLE) <= wide)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(10)
        upper.addWidget(self._title)
        upper.addWidget(self._chip)
        upper.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(upper)
        column.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addLayout(self._buttons)


def _width_with_words(widget: QWidget) -> int:
    return widget.width_with_words() if isinstance(widget, Button) else widget.sizeHint().width()
