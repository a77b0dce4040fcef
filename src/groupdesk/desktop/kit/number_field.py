"""Whole numbers with their unit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget


class NumberField(QSpinBox):
    """A whole number with its unit, which never changes by accident under the mouse wheel."""

    def __init__(self, lowest: int, highest: int, suffix: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.setSuffix(suffix)
        self.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet's padding does not reach it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
