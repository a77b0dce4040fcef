"""After opening with the recovery key: asks for a new passphrase at once, and keeps asking until there is one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from groupdesk.base.i18n import _
from groupdesk.desktop.keys.dialogs import LostPassphraseDialog
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.dialog import dialogs
from groupdesk.desktop.kit.page import MARGIN, TOP
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.tasks import Worker
from groupdesk.services.care import set_lost_passphrase
from groupdesk.services.opening import OpenPractice

Say = Callable[[str], None]


def ask_for_new(window: QWidget, practice: OpenPractice, tasks: Worker, say: Say) -> None:
    """Opens the dialog for a practice that `needs_passphrase`, and says that the new one holds."""
    dialog = LostPassphraseDialog(window)

    def change(new: str) -> None:
        def done(_nothing: None) -> None:
            dialog.accept()
            say(_("The new passphrase holds from the next unlocking; the recovery key still does, too."))

        tasks.write(dialog, lambda: set_lost_passphrase(practice, new), done, dialog.refuse)

    dialog.entered.connect(change)
    dialog.open()


class LostPassphrase(QObject):
    """One a window; its `strip` stands above every page while the passphrase is missing, wherever it is set then."""

    def __init__(self, window: QWidget, practice: OpenPractice, tasks: Worker, say: Say) -> None:
        super().__init__(window)
        self._window, self._practice, self._tasks, self._say = window, practice, tasks, say
        says = _("You opened with the recovery key. Until a new passphrase is set, only the sheet opens the practice.")
        self.banner = Banner(says, "attention", "key-round", _("Set a passphrase"), self.ask)
        self.strip = QWidget()
        with_role(self.strip, "clear")
        column = QVBoxLayout(self.strip)
        column.setContentsMargins(MARGIN, TOP, MARGIN, 0)
        column.addWidget(self.banner)
        dialogs().changed.connect(self._look)
        self._look()

    @Slot()
    def ask(self) -> None:
        """Nothing where the passphrase is known, or where nothing can be written."""
        if self._practice.needs_passphrase:
            ask_for_new(self._window, self._practice, self._tasks, self._say)

    @Slot()
    def _look(self) -> None:
        if isValid(self.strip):
            self.strip.setVisible(self._practice.needs_passphrase)
