"""Everything one can do, as a table: menus, shortcuts, the palette and the list of shortcuts are built from it.

A feature writes its own lines and the window is handed all of them; a test watches that shortcuts, words and ids are
unique and that nothing lacks an icon:

    ACTIONS = (ActionSpec("groups.new", _l("New group"), "plus", "Ctrl+Shift+G", "Group"),)
    actions["groups.new"].triggered.connect(controller.new_group)
    actions.meet("group chosen", True)       # enables what needs a chosen group
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.desktop.kit import icons

MENUS = ("File", "Go", "Group", "Person", "Session", "Outreach", "View", "Help")
_MENU_WORDS = {
    "File": __("File"),
    "Go": __("Go"),
    "Group": __("Group"),
    "Person": __("Person"),
    "Session": __("Session"),
    "Outreach": __("Outreach"),
    "View": __("View"),
    "Help": __("Help"),
}


def menu_words(name: str) -> str:
    """The title of one of MENUS as a person reads it."""
    return _(_MENU_WORDS[name])


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One deed: `words` as a person reads them, `menu` one of MENUS, `needs` a condition that pages set by meet()."""

    id: str
    words: str
    icon: str
    shortcut: str = ""
    menu: str = "File"
    needs: str = ""
    checkable: bool = False


SHELL = (
    ActionSpec("shell.search", __("Search or do something"), "search", "Ctrl+K", "Go"),
    ActionSpec("shell.back", __("Back"), "arrow-left", "Alt+Left", "Go"),
    ActionSpec("shell.forward", __("Forward"), "arrow-right", "Alt+Right", "Go"),
    ActionSpec("shell.undo", __("Undo"), "undo-2", "Ctrl+Z", "View", needs="undo offered"),
    ActionSpec("shell.hide-names", __("Hide names on screen"), "eye-off", "F9", "View", checkable=True),
    ActionSpec("shell.lock", __("Lock"), "lock", "Ctrl+Shift+L", "File"),
    ActionSpec("shell.close", __("Close GroupDesk"), "power", "Ctrl+Q", "File"),
    ActionSpec("shell.messages", __("Earlier messages"), "history", "Ctrl+Shift+M", "View"),
    ActionSpec("shell.guide", __("Help for this page"), "circle-help", "F1", "Help"),
    ActionSpec("shell.shortcuts", __("Keyboard shortcuts"), "keyboard", "?", "Help"),
    ActionSpec("shell.about", __("About GroupDesk"), "info", "", "Help"),
)
_ROLES = {"shell.close": QAction.MenuRole.QuitRole, "shell.about": QAction.MenuRole.AboutRole}


class Actions(QObject):
    """The actions of one window, by id."""

    def __init__(self, window: QWidget, specs: Iterable[ActionSpec]) -> None:
        super().__init__(window)
        self._window = window
        self.specs = {spec.id: spec for spec in specs}
        self._met: set[str] = set()
        self._actions = {spec.id: self._made(spec) for spec in self.specs.values()}
        self._enable()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        return ((spec, self._actions[spec.id]) for spec in self.specs.values())

    def meet(self, condition: str, met: bool) -> None:
        """Says whether a condition that some actions need holds now."""
        (self._met.add if met else self._met.discard)(condition)
        self._enable()

    def rest(self, resting: bool) -> None:
        """Takes the shortcuts off while a dialog is open, and puts them on again; locking works all the time."""
        for spec, action in self:
            if spec.shortcut and spec.id != "shell.lock":
                action.setShortcut(QKeySequence() if resting else QKeySequence(spec.shortcut))

    def menus(self) -> list[QMenu]:
        """One menu for each of MENUS that has something in it."""
        found: list[QMenu] = []
        for name in MENUS:
            actions = [action for spec, action in self if spec.menu == name]
            if actions:
                menu = QMenu(menu_words(name), self._window)
                menu.addActions(actions)
                found.append(menu)
        return found

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(icons.icon(spec.icon, "text_secondary"), _(spec.words), self._window)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        self._window.addAction(action)
        return action

    def _enable(self) -> None:
        for spec, action in self:
            action.setEnabled(not spec.needs or spec.needs in self._met)
