"""Behind the row of the keychain in Safety: turns it on for who knows the passphrase, and off with one click."""

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop.keys.dialogs import KeychainDialog
from groupdesk.desktop.known import opens_by_keychain, remember_keychain
from groupdesk.desktop.settings.page import SAFETY, SettingsPage
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.services.device_keys import forget_device_key, has_device_key, keep_device_key, need_keychain
from groupdesk.services.opening import OpenPractice


class KeychainController(QObject):
    """Built with the page of a practice that has a vault; `failed` hears what no dialog shows."""

    def __init__(self, page: SettingsPage, practice: OpenPractice, tasks: Worker, failed: Failed) -> None:
        super().__init__(page)
        self._page, self._practice, self._tasks, self._failed = page, practice, tasks, failed
        self._folder = practice.vault.folder.root if practice.vault is not None else None
        page.seen.connect(self._on_seen)
        page.safety.keychain_wanted.connect(self._turn)

    @Slot(str)
    def _on_seen(self, tab: str) -> None:
        if tab == SAFETY:
            self._show()

    @Slot(bool)
    def _turn(self, on: bool) -> None:
        if on:
            self._tasks.read(self._page, need_keychain, lambda _nothing: self._ask(), self._failed)
        else:
            self._tasks.write(self._page, self._turn_off, self._turned_off, self._failed)

    def _ask(self) -> None:
        dialog = KeychainDialog(self._page)

        def done(_nothing: object) -> None:
            dialog.accept()
            self._show()
            self._page.said.emit(_("From the next start this computer's keychain opens the practice."), "good")

        def turn_on(passphrase: str) -> None:
            self._tasks.write(dialog, lambda: self._turn_on(passphrase), done, dialog.refuse)

        dialog.entered.connect(turn_on)
        dialog.open()

    def _turn_on(self, passphrase: str) -> None:
        """Runs off the GUI thread."""
        keep_device_key(self._practice, passphrase)
        self._note(opens=True)

    def _turn_off(self) -> bool:
        """Runs off the GUI thread."""
        is_forgotten = forget_device_key(self._practice)
        self._note(opens=False)
        return is_forgotten

    def _turned_off(self, is_forgotten: bool) -> None:
        self._show()
        if is_forgotten:
            self._page.said.emit(_("From the next start the passphrase is asked for."), "good")
        else:
            left = _("Turned off, but the keychain could not be reached: its key still opens backups made until now.")
            self._page.said.emit(left, "attention")

    def _note(self, *, opens: bool) -> None:
        if self._folder is not None:
            remember_keychain(self._folder, opens)

    def _show(self) -> None:
        here = self._folder is not None and opens_by_keychain(self._folder)
        self._page.safety.show_keychain(here and has_device_key(self._practice))
