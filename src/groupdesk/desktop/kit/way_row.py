"""A row of a list of ways to go on, before anything is open: icon, title, second line."""

from PySide6 import QtCore  # QtCore.Qt is made when first used: after the first paint
from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.surfaces import Icon
from groupdesk.desktop.kit.words import words


class WayRow(QAbstractButton):
    """A button as wide as its card."""

    def __init__(self, icon: str, title: str, second: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{title}, {second}" if second else title)
        row = QHBoxLayout(self)
        row.setContentsMargins(17, 7, 13, 7)
        row.setSpacing(12)
        row.addWidget(Icon(icon, "text_secondary", 18))
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addStretch()
        lines.addWidget(words(title, "strong", elided=True))
        if second:
            lines.addWidget(words(second, "secondary", elided=True))
        lines.addStretch()
        row.addLayout(lines, 1)
        row.addWidget(Icon("chevron-right", "text_secondary"))
        self.setMinimumHeight(theme.scaled(51))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        if event.key() in (keys.Key_Return, keys.Key_Enter):
            self.click()
        elif event.key() in (keys.Key_Up, keys.Key_Down):
            self.focusNextPrevChild(event.key() == keys.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            QPainter(self).fillRect(self.rect(), theme.colour("surface_hover"))
