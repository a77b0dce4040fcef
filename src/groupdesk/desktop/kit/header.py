"""The head of a page: title, a sign after it, one line of facts, and the buttons at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.desktop.kit.signs import Chip, Sign
from groupdesk.desktop.kit.words import words


class PageHeader(QWidget):
    """Shows one title, one line of facts, and at most one primary button, last in the row."""

    def __init__(self, title: str = "", facts: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._facts.setVisible(bool(facts))
        self._chip.setVisible(sign is not None)
        if sign is not None:
            self._chip.show_sign(sign)

    def show_buttons(self, buttons: Sequence[QWidget]) -> None:
        """From left to right; the primary one comes last."""
        for button in buttons:
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def title(self) -> str:
        return self._title.text()

    def facts(self) -> str:
        return self._facts.text()

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
