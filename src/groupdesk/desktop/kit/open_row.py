"""A row of a card that leads somewhere: the whole of it is a button."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.surfaces import Icon

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class OpenRow(QFrame):
    """Emits `opened` on click, Enter or Space, once lead_on() was called; fill `row` from left to right."""

    opened = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leads_on = False
        self._hovered = False
        self.setAccessibleName(name)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(17, 7, 13, 7)
        self.row.setSpacing(10)
        self.setMinimumHeight(theme.scaled(48))

    def add(self, widget: QWidget) -> None:
        """A button or a fact at the far end."""
        self.row.addWidget(widget)

    def lead_on(self) -> None:
        """Makes the whole row a button that opens the place where the thing is."""
        self._leads_on = True
        self.row.addWidget(Icon("chevron-right", "text"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._leads_on and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leads_on and event.key() in _KEYS:
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._leads_on and self._hovered:
            QPainter(self).fillRect(self.rect(), theme.colour("surface_hover"))
