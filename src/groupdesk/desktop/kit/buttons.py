"""Buttons: one primary a page, secondary ones beside it, quiet ones in rows and banners, danger for what cannot return.

Button(_("Take roll"), "list-checks", role="primary")
Button(_("Print"), "printer", menu=menu)
IconButton("eye", _("Hide names"), "F9")
Segments((("status", _("Status")), ("minutes", _("Minutes"))))
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

_ICON, _GAP = 16, 5
_TINTS = {"primary": "accent_on", "secondary": "text_secondary", "quiet": "text_link", "danger": "problem_text"}


class Button(QPushButton):
    """A push button of the house; roles: secondary, primary, quiet, danger."""

    def __init__(
        self,
        text: str,
        icon: str = "",
        role: str = "secondary",
        dense: bool = False,
        menu: "QMenu | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._tint = _TINTS[role]
        self._unsaid, self._wide = "", 0  # its words and its width with them, while only the icon is shown
        self._lacked = (False, False)  # a tip and an accessible name of its own
        self.setAutoDefault(False)
        with_role(self, role)
        if dense:
            with_role(self, dense="true")
        if icon:
            self.show_icon(icon)
        if menu is not None:
            with_role(self, menu="true")
            self.setMenu(menu)

    def width_with_words(self) -> int:
        """What it would like to have, whatever it shows now."""
        return self._wide if self._unsaid else self.sizeHint().width()

    def show_words(self, shown: bool) -> None:
        """Or the icon alone, where there is no room; the tip and screen readers still say the words."""
        if shown and self._unsaid:
            if not self.text():  # nobody gave it other words meanwhile
                self.setText(self._unsaid)
            self._unsaid = ""
            if self._lacked[0]:
                tip(self, "")
            if self._lacked[1]:
                self.setAccessibleName("")
        elif not shown and not self._unsaid and not self.icon().isNull():
            self._unsaid, self._wide = self.text(), self.sizeHint().width()
            self._lacked = (not self.toolTip(), not self.accessibleName())
            plain = self._unsaid.replace("&", "")
            if self._lacked[0]:
                tip(self, plain)
            if self._lacked[1]:
                self.setAccessibleName(plain)
            self.setText("")

    def show_icon(self, name: str) -> None:
        """Changes the icon; its colour follows the role."""
        side = theme.scaled(_ICON)
        self.setIconSize(QSize(side + _GAP, side))
        self.setIcon(icons.icon(name, self._tint, space_after=_GAP))
