"""The practice's own backups while its window is open: looked at every minute, made in a reader thread."""

from PySide6.QtCore import QObject, QTimer, Slot

from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.errors import Trouble
from groupdesk.services.own_backups import Occasion, OwnBackups

_LOOKS_EVERY_MS = 60_000


class BackupWatch(QObject):
    """A failure goes to `failed` once, not again every minute; a practice that is busy gets its turn at the next."""

    def __init__(self, owner: QObject, backups: OwnBackups, tasks: Worker, failed: Failed) -> None:
        super().__init__(owner)
        self._backups, self._tasks, self._failed = backups, tasks, failed
        self._is_looking = False
        self._told = ""
        self._timer = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Makes a backup if it is time for one."""
        if self._is_looking:
            return
        self._is_looking = True
        self._tasks.read(self, lambda: self._backups.make_if_due(Occasion.WORKING), self._looked, self._on_failure)

    def _looked(self, made: bool) -> None:
        self._is_looking = False
        if made:
            self._told = ""

    def _on_failure(self, error: BaseException) -> None:
        self._is_looking = False
        code = error.code if isinstance(error, Trouble) else ""
        if code in ("vault-busy", self._told) and code:
            return
        self._told = code
        self._failed(error)
