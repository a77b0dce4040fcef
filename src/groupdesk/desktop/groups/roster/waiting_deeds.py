"""What is done with who waits: a seat, an offer, another rank, off the list."""

from datetime import timedelta

from PySide6.QtCore import QObject

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.groups.roster import tab as keys
from groupdesk.desktop.groups.roster.adding import Adding
from groupdesk.desktop.groups.roster.dialogs import LeaveDialog, OfferDialog
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.kit.moments import weekday_words
from groupdesk.desktop.kit.privacy import shown
from groupdesk.domain.waiting import OfferDraft, WaitingRow
from groupdesk.services.bundle import Services

_OFFER_STANDS = timedelta(days=7)


class WaitingDeeds(QObject):
    """Follows the waiting list of the roster tab."""

    def __init__(self, tab: RosterTab, services: Services, adding: Adding, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._adding, self._deeds = tab, services, adding, deeds
        tab.waiting_deed.connect(self._on_deed)

    def _on_deed(self, key: str, enrolment_id: str) -> None:
        row = self._tab.waiting_row(enrolment_id)
        if row is None:
            return
        if key == keys.OPEN:
            self._tab.wanted.emit(places.PEOPLE, row.person_id, "")
        elif key == keys.ENROL:
            self._adding.seat(row.person_id, row.name)
        elif key == keys.OFFER:
            self._offer(row)
        elif key == keys.TAKE_BACK:
            says = _("The offer to {name} is taken back.").format(name=shown(row.name))
            self._deeds.do(self._tab, lambda: self._services.waiting.take_offer_back(row.enrolment_id), says)
        elif key in (keys.UP, keys.DOWN):
            self._move(row, row.rank + (1 if key == keys.DOWN else -1))
        elif key == keys.REMOVE:
            self._remove(row)

    def _offer(self, row: WaitingRow) -> None:
        dialog = OfferDialog(self._tab, shown(row.name), self._tab.today + _OFFER_STANDS)

        def prepare() -> Errand:
            ends = dialog.ends_on()
            says = _("A seat is offered to {name} until {day}.")
            said = says.format(name=shown(row.name), day=weekday_words(ends, self._tab.today))
            return Errand(lambda: self._services.waiting.offer(row.enrolment_id, OfferDraft(ends_on=ends)), said)

        run(dialog, self._deeds, self._tab, prepare)

    def _move(self, row: WaitingRow, position: int) -> None:
        says = _("{name} is now number {position} on the waiting list.")
        said = says.format(name=shown(row.name), position=position)
        work = lambda: self._services.waiting.place_in_line(row.enrolment_id, position)  # noqa: E731
        self._deeds.do(self._tab, work, said)

    def _remove(self, row: WaitingRow) -> None:
        dialog = LeaveDialog(self._tab, shown(row.name), self._tab.today, has_joined=False)

        def prepare() -> Errand:
            state, reason, note = dialog.state(), dialog.reason(), dialog.note()
            says = _("{name} is off the waiting list.").format(name=shown(row.name))
            return Errand(
                lambda: self._services.enrolments.leave(row.enrolment_id, state, reason=reason, note=note), says
            )

        run(dialog, self._deeds, self._tab, prepare)
