"""Leaving an open practice: its backup is made in the writer thread, in sight, before the window closes."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.tasks import Failed, Progress, Worker
from groupdesk.domain.errors import Refused
from groupdesk.services.own_backups import Occasion, OwnBackups


class Leaving(QObject):
    """`backups` is None where a practice makes none; `failed` hears what is no Trouble, and the window stays then."""

    def __init__(self, window: QWidget, backups: OwnBackups | None, tasks: Worker, failed: Failed) -> None:
        super().__init__(window)
        self._window, self._backups, self._tasks, self._failed = window, backups, tasks, failed
        self._under_way: Progress | None = None
        self._then: Callable[[], object] | None = None
        self._dialog: KeepingBackup | None = None
        self.is_over = backups is None

    def begin(self, then: Callable[[], object]) -> None:
        """Calls `then` once the backup is made, cannot be made, or is done without; a second call changes nothing."""
        if self.is_over:
            then()
        elif self._then is None:
            self._then = then
            self._under_way = self._tasks.work(self, self._back_up, self._finish, self._on_failure, self._show)

    def is_under_way(self) -> bool:
        return self._then is not None and not self.is_over

    def stop(self) -> None:
        """The backup ends at its next step, and one leaves without it."""
        if self._under_way is not None:
            self._under_way.cancel()

    def cut_short(self) -> None:
        """As stop(), and waits for nothing: somebody went away now."""
        self.stop()
        self._finish()

    def _back_up(self, progress: Progress) -> None:
        """In the writer thread, behind every deed that was under way."""
        if self._backups is not None:
            self._backups.at_the_end(Occasion.ENDING, progress.step)

    def _show(self, done: int, total: int) -> None:
        """A backup that is not due is not shown either."""
        if self._dialog is None and not self.is_over:
            self._dialog = KeepingBackup(self._window, self.stop)
            self._dialog.open()
        if self._dialog is not None:
            self._dialog.progress.show_share(done, total)

    def _on_failure(self, error: BaseException) -> None:
        if isinstance(error, Refused):  # stopped by whoever did not want to wait
            self._finish()
        else:
            self._end()
            self._failed(error)

    def _finish(self, _made: object = None) -> None:
        then = self._then
        if not self.is_over and then is not None:
            self._end()
            then()

    def _end(self) -> None:
        self.is_over = True
        if self._dialog is not None:
            self._dialog.accept()
            self._dialog = None


class KeepingBackup(Dialog):
    """What one sees meanwhile; every way out of it leaves without the backup."""

    def __init__(self, window: QWidget, stop: Callable[[], None]) -> None:
        super().__init__(window, _("Keeping a backup …"), "", wide=440)
        self._stop = stop
        self.progress = ProgressPanel(_("One moment. Everything you entered is stored already."))
        self.progress.cancel_button.hide()
        self.body.addWidget(self.progress)
        self.primary.hide()
        self.cancel_button.setText(_("Close without it"))
        self.start_at(self.cancel_button)

    def reject(self) -> None:
        self.cancel_button.setDisabled(True)
        self._stop()
