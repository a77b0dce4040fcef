"""Fields with their label above and what helps or what is wrong below, in one sentence beside the thing itself.

name = Field(_("Name"), QLineEdit(), help=_("As it should stand on papers"))
name.refuse(sentence)     # red line, icon, sentence; read aloud
name.accept()             # as before
"""

from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.cards import Icon
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words

Editor = TypeVar("Editor", bound=QWidget)


class Field(QWidget, Generic[Editor]):
    """A labelled editor; `edit` is the widget inside."""

    def __init__(self, label: str, edit: Editor, help: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = edit
        self._help = help
        self.label = words(label, "column")
        self.label.setBuddy(edit)
        self._below = words(help, "secondary", wrap=True)
        self._icon = Icon("circle-alert", "problem_text", 14)
        edit.setAccessibleName(label.replace("&", ""))
        edit.setAccessibleDescription(help)
        self._lay_out()
        self.accept()

    def refuse(self, sentence: str) -> None:
        """Marks the editor as wrong and says why, until accept()."""
        with_role(self.edit, status="problem")
        with_role(self._below, status="problem")
        self._below.setText(sentence)
        self._below.show()
        self._icon.show()
        self.edit.setAccessibleDescription(sentence)
        announce(self, sentence)

    def accept(self) -> None:
        """Takes the mark away; the help is there again."""
        with_role(self.edit, status="")
        with_role(self._below, status="")
        self._below.setText(self._help)
        self._below.setVisible(bool(self._help))
        self._icon.hide()
        self.edit.setAccessibleDescription(self._help)

    def is_refused(self) -> bool:
        return not self._icon.isHidden()

    def problem(self) -> str:
        """The sentence shown, "" when nothing is wrong."""
        return self._below.text() if self.is_refused() else ""

    def _lay_out(self) -> None:
        lower = QHBoxLayout()
        lower.setSpacing(5)
        lower.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        lower.addWidget(self._below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.edit)
        column.addLayout(lower)


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


class NumberField(QSpinBox):
    """A whole number with its unit, which never changes by accident under the mouse wheel."""

    def __init__(self, lowest: int, highest: int, suffix: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.setSuffix(suffix)
        self.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet's padding does not reach it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
