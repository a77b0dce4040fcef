"""A banner: one sentence inside the page that stays until what it tells is put right."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.surfaces import Icon
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words

_ICONS = {"good": "circle-check", "attention": "triangle-alert", "problem": "triangle-alert", "neutral": "info"}


class Banner(QFrame):
    """At most one a page, plus that of the sample practice."""

    def __init__(
        self,
        sentence: str,
        status: str = "neutral",
        icon: str = "",
        action: str = "",
        deed: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        with_role(self, "banner", status=status)
        self.setMinimumHeight(theme.scaled(44))
        self.sentence = words(sentence, wrap=True)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(Icon(icon or _ICONS[status], f"{status}_text", 18))
        row.addWidget(self.sentence, 1)
        self.button = Button(action, role="quiet", dense=True)
        row.addWidget(self.button)
        self.button.setVisible(bool(action))
        if deed is not None:
            self.button.clicked.connect(lambda: deed())

    def add(self, button: QWidget) -> None:
        """A further button, at the end."""
        self._row.addWidget(button)

    def say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
