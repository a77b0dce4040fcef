"""What can be done with the chosen row of a table: one list of actions with keys, a menu, and a button for the menu.

deeds = RowDeeds(view, _("the chosen person"))
deeds.add("leave", _("Leave…"), "log-out", "Del", page.leave_wanted)
deeds.allow(lambda key: key != "leave" or row.is_open)
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from groupdesk.desktop.kit import icons
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.table_view import TableView


class RowDeeds(QObject):
    """`wanted` tells the key of the action and the id of the row it is about."""

    wanted = Signal(str, str)

    def __init__(self, view: TableView, name: str) -> None:
        super().__init__(view)
        self._view = view
        self._actions: dict[str, QAction] = {}
        self._allowed: Callable[[str, str], bool] = lambda key, row_id: True
        self.menu = QMenu(view)
        self.menu.aboutToShow.connect(self.follow)
        self.button = IconButton("ellipsis", name, dense=True)
        self.button.clicked.connect(self._open_below)
        view.chosen.connect(lambda row_id: self.follow())

    def add(self, key: str, words: str, icon: str, shortcut: str = "") -> QAction:
        """One more line of the menu; its key works while the table has the keyboard."""
        action = QAction(icons.icon(icon, "text_secondary"), words, self._view)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda: self._do(key))
        self._actions[key] = action
        self._view.addAction(action)
        self.menu.addAction(action)
        return action

    def add_line(self) -> None:
        self.menu.addSeparator()

    def allow(self, allowed: Callable[[str, str], bool]) -> None:
        """Asked with key and row id whenever another row is chosen or the menu opens."""
        self._allowed = allowed
        self.follow()

    def follow(self) -> None:
        """Turns actions on and off for the chosen row."""
        row_id = self._view.current_id()
        for key, action in self._actions.items():
            action.setEnabled(bool(row_id) and self._allowed(key, row_id))
        self.button.setEnabled(bool(row_id))

    def action(self, key: str) -> QAction:
        return self._actions[key]

    def show_menu(self, event: QContextMenuEvent) -> None:
        """Where the right button was pressed, or at the chosen row for the menu key."""
        index = self._view.currentIndex()
        if not index.isValid():
            return
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self._view.viewport().mapToGlobal(self._view.visualRect(index).bottomLeft() + QPoint(12, 0))
        self.menu.popup(at)

    def _open_below(self) -> None:
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _do(self, key: str) -> None:
        self.follow()
        if self._actions[key].isEnabled():
            self.wanted.emit(key, self._view.current_id())
