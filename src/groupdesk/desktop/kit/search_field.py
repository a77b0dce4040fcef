"""A line to filter a list by."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import icons, theme


class SearchField(QLineEdit):
    """A line to filter a list by; Escape empties it, Down goes into the list."""

    searched = Signal(str)
    left_downward = Signal()

    def __init__(self, hint: str, icon: str = "search", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.addAction(icons.icon(icon, "text_secondary"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(icons.icon("x", "text_secondary"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(_("Clear the search"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._on_text)

    def take(self, letters: str) -> None:
        """Goes on typing here what was begun in the list."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(letters)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downward.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(300), super().sizeHint().height())

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.searched.emit(text.strip())
