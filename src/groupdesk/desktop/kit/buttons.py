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
        self.setAutoDefault(False)
        with_role(self, role)
        if dense:
            with_role(self, dense="true")
        if icon:
            self.show_icon(icon)
        if menu is not None:
            with_role(self, menu="true")
            self.setMenu(menu)

    def show_icon(self, name: str) -> None:
        """Changes the icon; its colour follows the role."""
        side = theme.scaled(_ICON)
        self.setIconSize(QSize(side + _GAP, side))
        self.setIcon(icons.icon(name, self._tint, space_after=_GAP))
