"""Buttons that show an icon alone.

IconButton("eye", _("Hide names"), "F9")
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import shortcut_words, tip

_ICON = 16


class IconButton(QToolButton):
    """A button that shows an icon alone; its words are the tooltip and what screen readers say."""

    def __init__(
        self, icon: str, name: str, shortcut: str = "", dense: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setIconSize(QSize(theme.scaled(_ICON), theme.scaled(_ICON)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_as(icon, name, shortcut)
        if dense:
            with_role(self, dense="true")

    def show_as(self, icon: str, name: str, shortcut: str = "") -> None:
        """Changes icon and words, for buttons that turn something on and off."""
        self.setIcon(icons.icon(icon, "text_secondary"))
        self.setAccessibleName(name)
        tip(self, name, shortcut_words(shortcut))
