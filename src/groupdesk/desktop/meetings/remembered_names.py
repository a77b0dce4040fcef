"""Shows the names that a cohort's reports need no question for, and forgets those that somebody takes back."""

from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.meetings.names_dialog import NamesDialog
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.ids import CohortId
from groupdesk.services.bundle import Services


class RememberedNames:
    def __init__(self, over: QWidget, services: Services, tasks: Worker, deeds: Deeds) -> None:
        self._over, self._services, self._tasks, self._deeds = over, services, tasks, deeds

    def open(self, cohort: CohortId) -> None:
        dialog, meetings = NamesDialog(self._over, self._tasks), self._services.meetings

        def refresh(_done: object = None) -> None:
            self._tasks.read(dialog, lambda: meetings.remembered(cohort), dialog.show_rows)

        def forget(name_id: str) -> None:
            told = _("The name is forgotten and will be asked about.")
            self._deeds.do(dialog, lambda: meetings.forget([name_id]), told, refresh)

        dialog.forgotten.connect(forget)
        refresh()
        dialog.open()
