"""Fields with their label above and what helps or what is wrong below, in one sentence beside the thing itself.

name = Field(_("Name"), QLineEdit(), help=_("As it should stand on papers"))
name.refuse(sentence)     # red line, icon, sentence; read aloud
name.accept()             # as before
"""

from typing import Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.surfaces import Icon
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

    def show_help(self, help: str) -> None:
        """Another line of help; waits until the mark of a problem is gone."""
        self._help = help
        if not self.is_refused():
            self.accept()

    def show_label(self, label: str) -> None:
        self.label.setText(label)
        self.edit.setAccessibleName(label)

    def is_refused(self) -> bool:
        return not self._icon.isHidden()

    def problem(self) -> str:
        """The sentence shown, "" when nothing is wrong."""
        return self._below.text() if self.is_refused() else ""

    def _lay_out(self) -> None:
        lower = QHBoxLayout()
        lower.setSpacing(5)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._icon)
        beside.addStretch(1)
        lower.addLayout(beside)
        lower.addWidget(self._below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.edit)
        column.addLayout(lower)
