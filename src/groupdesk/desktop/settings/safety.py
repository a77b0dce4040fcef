"""Behind the tab Safety: backups and the check in the writer thread, keys through their dialogs."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from groupdesk.base.i18n import _
from groupdesk.desktop.keys.dialogs import PassphraseDialog, RecoveryKeyDialog
from groupdesk.desktop.keys.lost_passphrase import ask_for_new
from groupdesk.desktop.keys.sheet_output import SheetOutput
from groupdesk.desktop.settings.keychain import KeychainController
from groupdesk.desktop.settings.page import SAFETY, SettingsPage
from groupdesk.desktop.tasks import Failed, Progress, Worker
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.care import (
    Health,
    KeptBackup,
    back_up,
    backup_folder,
    by_passphrase,
    change_passphrase,
    check_newest_backup,
    health,
    kept_backups,
    new_recovery_key,
)
from groupdesk.services.opening import OpenPractice
from groupdesk.services.sentences import sentence


class SafetyController(QObject):
    """Built with the page of a practice that has a vault; `failed` hears what no dialog shows."""

    def __init__(self, page: SettingsPage, practice: OpenPractice, tasks: Worker, failed: Failed) -> None:
        super().__init__(page)
        self._page, self._part, self._practice = page, page.safety, practice
        self._tasks, self._failed = tasks, failed
        self._under_way: Progress | None = None
        page.seen.connect(self._on_seen)
        self._part.progress.cancelled.connect(self._stop)
        self._part.backup_wanted.connect(lambda: self.back_up(None))
        self._part.backup_elsewhere_wanted.connect(self._choose_place)
        self._part.folder_wanted.connect(self._open_folder)
        self._part.check_wanted.connect(self._check)
        self._part.passphrase_wanted.connect(self._change_passphrase)
        self._part.recovery_key_wanted.connect(self._new_recovery_key)
        KeychainController(page, practice, tasks, failed)

    @Slot(str)
    def _on_seen(self, tab: str) -> None:
        if tab == SAFETY:
            self._read_backups()

    def _read_backups(self) -> None:
        read = lambda: kept_backups(self._practice)  # noqa: E731 (one line, one use)
        self._tasks.read(self._page, read, self._part.show_backups, latest="backups")

    # backups

    def back_up(self, to: Path | None) -> None:
        """Makes one, in the practice's own folder or in a file elsewhere."""
        self._part.show_backing_up(True)

        def done(_card: object) -> None:
            self._part.show_backing_up(False)
            self._page.said.emit(_("The backup is made and was compared with the practice."), "good")
            self._read_backups()

        def failed(error: BaseException) -> None:
            self._part.show_backing_up(False)
            if isinstance(error, Refused) and error.code == "cancelled":
                self._page.said.emit(_("The backup was stopped; earlier ones are as they were."), "neutral")
            else:
                self._failed(error)

        show = self._part.progress.show_share
        work = lambda progress: back_up(self._practice, to, progress.step)  # noqa: E731 (one line, one use)
        self._under_way = self._tasks.work(self._page, work, done, failed, show)

    @Slot()
    def _stop(self) -> None:
        if self._under_way is not None:
            self._under_way.cancel()

    @Slot()
    def _choose_place(self) -> None:
        now = self._practice.services.desk.now()
        name = f"{now:%Y-%m-%d} GroupDesk.gdbackup"
        dialog = QFileDialog(self._page.window(), _("Back up to another disk"), str(Path.home() / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("gdbackup")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.back_up(Path(path)))
        dialog.open()

    @Slot()
    def _open_folder(self) -> None:
        folder = backup_folder(self._practice)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._page.said.emit(_("The folder could not be opened: {path}").format(path=folder), "attention")

    # health

    @Slot()
    def _check(self) -> None:
        self._part.show_checking(True)

        def check() -> tuple[Health, KeptBackup | None]:
            return health(self._practice, log_too=True), check_newest_backup(self._practice)

        self._tasks.read(self._page, check, lambda found: self._show_health(*found), self._check_failed)

    def _check_failed(self, error: BaseException) -> None:
        """A damaged backup is a finding as well, so it stands where the check tells what it found."""
        self._part.show_checking(False)
        if isinstance(error, Trouble):
            self._part.show_health(sentence(error), "problem")
        else:
            self._failed(error)

    def _show_health(self, found: Health, newest: KeptBackup | None) -> None:
        self._part.show_checking(False)
        if not found.is_whole:
            says = _(
                "Damage was found: {places} places in the file, {entries} entries of the log. Restore the last backup."
            )
            entries = found.altered_entries or 0
            self._part.show_health(says.format(places=found.damaged_places, entries=entries), "problem")
        elif newest is None:
            self._part.show_health(_("The practice is whole and its log unaltered; make a backup soon."), "attention")
        else:
            self._part.show_health(_("The practice, its log of deeds and the newest backup are whole."), "good")

    # keys

    @Slot()
    def _change_passphrase(self) -> None:
        """Whoever came in by the recovery key is not asked for the passphrase they lost."""
        if self._practice.needs_passphrase:
            ask_for_new(self._page, self._practice, self._tasks, lambda told: self._page.said.emit(told, "good"))
            return
        dialog = PassphraseDialog(self._page)

        def change(old: str, new: str) -> None:
            def done(_nothing: object) -> None:
                dialog.accept()
                self._page.said.emit(_("The passphrase was changed; it holds from the next unlocking."), "good")

            work = lambda: change_passphrase(self._practice, by_passphrase(old), new)  # noqa: E731 (one use)
            self._tasks.write(dialog, work, done, dialog.refuse)

        dialog.entered.connect(change)
        dialog.open()

    @Slot()
    def _new_recovery_key(self) -> None:
        dialog = RecoveryKeyDialog(self._page)

        def show(key: str) -> None:
            services = self._practice.services
            SheetOutput(dialog.sheet_part, self._tasks, lambda: services.papers.recovery_sheet(key))
            dialog.show_key(key)

        def make(passphrase: str) -> None:
            work = lambda: new_recovery_key(self._practice, passphrase)  # noqa: E731 (one line, one use)
            self._tasks.write(dialog, work, show, dialog.refuse)

        dialog.entered.connect(make)
        dialog.accepted.connect(lambda: self._page.said.emit(_("The new recovery key holds."), "good"))
        dialog.open()
