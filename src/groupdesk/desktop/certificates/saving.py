"""Saving certificates one file each from any page: the dialog, the work in a thread, and what is said at its end."""

from collections.abc import Callable, Sequence

from shiboken6 import isValid

from groupdesk.base.i18n import ngettext
from groupdesk.desktop.certificates.last_saving import keep_saving, last_saving
from groupdesk.desktop.certificates.saving_dialog import SavingDialog
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.tasks import Progress, Worker
from groupdesk.domain.certificates.printing import Seal
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CertificateId
from groupdesk.services import files
from groupdesk.services.bundle import Services
from groupdesk.services.certificates.wishes import WrittenFile

Ids = Sequence[CertificateId]


class CertificateFilesSaving:
    """For one page; one dialog at a time."""

    def __init__(self, page: Page, services: Services, tasks: Worker) -> None:
        self._page, self._services, self._tasks = page, services, tasks
        self._running: Progress | None = None

    def ask(self, which: Callable[[], Ids]) -> None:
        """Reads which ones (in a thread), then asks where they go."""
        services = self._services

        def read() -> tuple[Ids, dict[str, str]]:
            ids = which()
            if not ids:
                raise Refused("certificates-for-nobody")
            return ids, services.certificate_saving.name_fields(ids[0])

        self._tasks.read(self._page, read, lambda found: self._open(*found), latest="files")

    def _open(self, ids: Ids, fields: dict[str, str]) -> None:
        dialog = SavingDialog(self._page, len(ids), fields, last_saving())
        dialog.entered.connect(lambda: self._save(dialog, ids))
        dialog.stopped.connect(self._stop)
        dialog.open()

    def _save(self, dialog: SavingDialog, ids: Ids) -> None:
        wish, signing, chosen, service = dialog.wish(), dialog.signing(), dialog.chosen(), self._services

        def work(progress: Progress) -> tuple[WrittenFile, ...]:
            seal = Seal(files.read(signing[0]), signing[1]) if signing is not None else None
            return service.certificate_saving.save(ids, wish.sealed(seal), progress.step)

        def done(written: tuple[WrittenFile, ...]) -> None:
            self._running = None
            keep_saving(chosen)
            if isValid(dialog):
                dialog.show_working(False)
                dialog.accept()
            count = len(written)
            says = ngettext("{count} file was saved.", "{count} files were saved.", count).format(count=count)
            self._page.said.emit(says, "good")

        def failed(error: BaseException) -> None:
            self._running = None
            if isValid(dialog):
                dialog.refuse(error)

        dialog.show_working(True)
        self._running = self._tasks.work(self._page, work, done, failed, dialog.progress.show_step)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
