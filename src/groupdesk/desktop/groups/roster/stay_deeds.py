"""The same for everybody on the roster and the waiting list: what was agreed, and the history of the stay."""

from PySide6.QtCore import QObject

from groupdesk.base.i18n import _
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.roster import tab as keys
from groupdesk.desktop.groups.roster.history_dialog import HistoryDialog
from groupdesk.desktop.groups.roster.stay_dialog import StayDialog
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.enrolments import Enrolment, StayStep
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.offers import Offer
from groupdesk.services.bundle import Services


class StayDeeds(QObject):
    def __init__(self, tab: RosterTab, services: Services, tasks: Worker, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._tasks, self._deeds = tab, services, tasks, deeds

    def do(self, key: str, enrolment_id: EnrolmentId, name: str) -> None:
        """EDIT or HISTORY."""
        services = self._services

        def story() -> tuple[tuple[StayStep, ...], tuple[Offer, ...]]:
            return services.enrolments.history(enrolment_id), services.waiting.offers_of(enrolment_id)

        if key == keys.EDIT:
            read = lambda: services.enrolments.stay(enrolment_id)  # noqa: E731 (one line, one use)
            self._tasks.read(self._tab, read, lambda stay: self._edit(stay, name))
        elif key == keys.HISTORY:
            self._tasks.read(
                self._tab,
                story,
                lambda told: HistoryDialog(self._tab, shown(name), told[0], told[1], self._tab.today).open(),
            )

    def _edit(self, stay: Enrolment, name: str) -> None:
        dialog = StayDialog(self._tab, shown(name), stay)
        says = _("What was agreed with {name} is kept.").format(name=shown(name))

        def entered() -> None:
            try:
                facts = dialog.facts()
            except Refused as refusal:
                dialog.refuse(refusal)
                return
            self._deeds.do(
                self._tab,
                lambda: self._services.enrolments.change(stay.id, facts, stay.version),
                says,
                lambda _done: dialog.accept(),
                dialog.refuse,
            )

        dialog.entered.connect(entered)
        dialog.open()
