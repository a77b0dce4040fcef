"""Buttons: one primary a page, secondary ones beside it, quiet ones in rows and banners, danger for what cannot return.

Button(_("Take roll"), "list-checks", role="primary")
Button(_("Print"), "printer", menu=menu)
IconButton("eye", _("Hide names"), "F9")
Segments((("status", _("Status")), ("minutes", _("Minutes"))))
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import shortcut_words, tip

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
        menu: QMenu | None = None,
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


class Segments(QWidget):
    """A few choices side by side of which one holds; `chosen` gives its key. Arrows move between them."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        last = len(choices) - 1
        for number, (key, text) in enumerate(choices):
            place = "first" if number == 0 else "last" if number == last else "middle"
            row.addWidget(self._segment(key, text, place))
        self._group.idToggled.connect(self._on_toggled)
        self._group.button(0).setChecked(True)

    def key(self) -> str:
        """The key of the choice that holds."""
        return list(self._keys)[self._group.checkedId()]

    def choose(self, key: str) -> None:
        self._keys[key].setChecked(True)

    def _segment(self, key: str, text: str, place: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setAutoDefault(False)
        with_role(button, segment=place)
        self._group.addButton(button, len(self._keys))
        self._keys[key] = button
        return button

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self._group.button(number).raise_()  # its accent edge lies over its neighbours
            self.chosen.emit(list(self._keys)[number])
