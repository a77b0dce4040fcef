"""Status sets and their service: read when seen, stored as they are made, each with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.settings.page import STATUSES, SettingsPage
from groupdesk.desktop.settings.status_dialogs import SetNameDialog, StatusDialog
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.changes import Topic
from groupdesk.domain.deeds import Done
from groupdesk.domain.status_sets import StatusSetRow
from groupdesk.domain.statuses import AttendanceStatus
from groupdesk.services.bundle import Services


class StatusesController(QObject):
    """Built with the page."""

    def __init__(self, page: SettingsPage, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(page)
        self._page, self._part, self._services = page, page.statuses, services
        self._tasks, self._deeds = tasks, deeds
        self._was_seen = False
        page.seen.connect(self._on_seen)
        part = self._part
        part.copy_wanted.connect(self._copy)
        part.rename_wanted.connect(self._rename)
        part.archive_wanted.connect(self._archive)
        part.restore_wanted.connect(self._restore)
        part.add_wanted.connect(self._add)
        part.change_wanted.connect(self._change)
        part.raise_wanted.connect(self._raise)
        part.plan_wanted.connect(self._plan)
        part.offer_wanted.connect(self._offer)
        hub.follow(page, (Topic.GROUPS,), self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Reads the sets again, once they have been seen."""
        if self._was_seen:
            service = self._services.statuses
            self._tasks.read(self._page, lambda: service.sets(archived=True), self._show, latest="statuses")

    def _show(self, sets: tuple[StatusSetRow, ...]) -> None:
        self._part.show_sets(sorted(sets, key=lambda row: row.is_archived))

    @Slot(str)
    def _on_seen(self, tab: str) -> None:
        if tab == STATUSES:
            self._was_seen = True
            self.refresh()

    @Slot(object)
    def _copy(self, row: StatusSetRow) -> None:
        dialog = SetNameDialog(self._page, _("Copy “{name}”").format(name=row.name), _("Make the set"))
        dialog.draft_name = "status-set:new"

        def prepare() -> Errand:
            name = dialog.name()
            says = _("“{name}” was made; choose it for a group at its roll call.").format(name=name)
            return Errand(lambda: self._services.statuses.add(name, row.id), says)

        run(dialog, self._deeds, self._page, prepare)

    @Slot(object)
    def _rename(self, row: StatusSetRow) -> None:
        dialog = SetNameDialog(self._page, _("Rename “{name}”").format(name=row.name), _("Rename the set"), row.name)

        def prepare() -> Errand:
            name = dialog.name()
            return Errand(lambda: self._services.statuses.rename(row.id, name), _("The set was renamed."))

        run(dialog, self._deeds, self._page, prepare)

    @Slot(object)
    def _add(self, row: StatusSetRow) -> None:
        dialog = StatusDialog(self._page)

        def prepare() -> Errand:
            draft = dialog.draft()
            says = _("{status} was added.").format(status=draft.label)
            return Errand(lambda: self._services.statuses.add_status(row.id, draft), says)

        run(dialog, self._deeds, self._page, prepare)

    @Slot(object, object)
    def _change(self, row: StatusSetRow, status: AttendanceStatus) -> None:
        dialog = StatusDialog(self._page, status)

        def prepare() -> Errand:
            draft = dialog.draft()
            says = _("{status} was changed.").format(status=status.label)
            return Errand(lambda: self._services.statuses.change_status(row.id, status.code, draft), says)

        run(dialog, self._deeds, self._page, prepare)

    @Slot(object)
    def _archive(self, row: StatusSetRow) -> None:
        says = _("“{name}” was archived.").format(name=row.name)
        self._do(lambda: self._services.statuses.archive(row.id), says)

    @Slot(object)
    def _restore(self, row: StatusSetRow) -> None:
        says = _("“{name}” was put back.").format(name=row.name)
        self._do(lambda: self._services.statuses.restore(row.id), says)

    @Slot(object, object)
    def _raise(self, row: StatusSetRow, status: AttendanceStatus) -> None:
        codes = [one.code for one in row.statuses.statuses]
        at = codes.index(status.code)
        codes[at - 1], codes[at] = codes[at], codes[at - 1]
        says = _("{status} was moved up.").format(status=status.label)
        self._do(lambda: self._services.statuses.order(row.id, codes), says)

    @Slot(object, object)
    def _plan(self, row: StatusSetRow, status: AttendanceStatus) -> None:
        says = _("Planned absences become “{status}” from now on.").format(status=status.label)
        self._do(lambda: self._services.statuses.plan_with(row.id, status.code), says)

    @Slot(object, object, bool)
    def _offer(self, row: StatusSetRow, status: AttendanceStatus, is_offered: bool) -> None:
        says = _("{status} is offered again.") if is_offered else _("{status} is offered no more; old marks keep it.")
        service, code = self._services.statuses, status.code
        self._do(
            lambda: service.archive_status(row.id, code, is_archived=not is_offered), says.format(status=status.label)
        )

    def _do(self, work: Callable[[], Done], says: str) -> None:
        self._deeds.do(self._page, work, says)
