"""All shortcuts on one sheet, in the order of the menus."""

from PySide6.QtWidgets import QGridLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.actions import MENUS, Actions, menu_words
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.words import KeyCap, shortcut_words, words


class ShortcutList(Dialog):
    """What "?" opens."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, _("Keyboard shortcuts"), _("Close"), wide=520)
        self.cancel_button.hide()
        self.primary.clicked.connect(self.accept)
        self.start_at(self.primary)
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        self._fill(grid, actions)
        self.body.addLayout(grid)

    def _fill(self, grid: QGridLayout, actions: Actions) -> None:
        for name in MENUS:
            lines = [(action.text(), spec.shortcut) for spec, action in actions if spec.menu == name and spec.shortcut]
            if lines:
                grid.addWidget(words(menu_words(name), "section"), grid.rowCount(), 0)
            for text, shortcut in lines:
                row = grid.rowCount()
                grid.addWidget(words(text), row, 0)
                grid.addWidget(KeyCap(shortcut_words(shortcut)), row, 1)
        for text, shortcut in ((_("Menu of everything"), "F10"), (_("Next part of the window"), "F6")):
            row = grid.rowCount()
            grid.addWidget(words(text), row, 0)
            grid.addWidget(KeyCap(shortcut), row, 1)
