"""The dialog of possible duplicates and its services: searching in a worker, merging, keeping apart."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.people.duplicates_dialog import DuplicatesDialog
from groupdesk.desktop.tasks import Progress, Worker
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import PersonId
from groupdesk.domain.imports.watch import Watch
from groupdesk.domain.merging import Duplicate, MergeChoices
from groupdesk.services.bundle import Services


class Duplicates(QObject):
    """`begin` opens the dialog over the page and searches."""

    def __init__(self, page: QWidget, services: Services, tasks: Worker, deeds: Deeds) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds = page, services, tasks, deeds

    @Slot()
    def begin(self) -> None:
        dialog = DuplicatesDialog(self._page)
        dialog.pair_chosen.connect(lambda kept, other: self._compare(dialog, kept, other))
        dialog.merge_wanted.connect(lambda: self._merge(dialog))
        dialog.apart_wanted.connect(lambda: self._keep_apart(dialog))
        dialog.open()

        def search(progress: Progress) -> tuple[Duplicate, ...]:
            watch = Watch(report=lambda _stage, done, total: progress.step(done, total))
            return self._services.duplicates.find(watch)

        def failed(error: BaseException) -> None:
            if isinstance(error, Refused) and error.code == "cancelled":
                dialog.reject()
            else:
                self._deeds.fail(self._page, error)

        work = self._tasks.work(dialog, search, dialog.show_pairs, failed, dialog.progress.show_step)
        dialog.progress.cancelled.connect(work.cancel)
        dialog.rejected.connect(work.cancel)

    def _compare(self, dialog: DuplicatesDialog, kept: str, other: str) -> None:
        preview = self._services.merges.preview
        self._tasks.read(
            dialog,
            lambda: preview(PersonId(kept), PersonId(other)),
            dialog.show_preview,
            dialog.refuse,
            latest="pair",
        )

    def _merge(self, dialog: DuplicatesDialog) -> None:
        kept, other = dialog.pair()
        choices = MergeChoices(sides=dialog.part.choices(), goes_on=dialog.part.goes_on())
        self._deeds.do(
            dialog,
            lambda: self._services.merges.merge(PersonId(kept), PersonId(other), choices),
            _("They are one person now."),
            lambda _done: dialog.settled(gone=other),
            dialog.refuse,
        )

    def _keep_apart(self, dialog: DuplicatesDialog) -> None:
        kept, other = dialog.pair()
        self._deeds.do(
            dialog,
            lambda: self._services.merges.keep_apart([(PersonId(kept), PersonId(other))]),
            _("They are remembered as two people."),
            lambda _done: dialog.settled(),
            dialog.refuse,
        )
