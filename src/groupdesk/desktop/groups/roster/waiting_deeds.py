"""What is done with who waits: a seat, an offer and its answer, a step of the screening, another rank, off the list."""

from PySide6.QtCore import QObject

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.groups.roster import tab as keys
from groupdesk.desktop.groups.roster.adding import Adding
from groupdesk.desktop.groups.roster.columns import state_words
from groupdesk.desktop.groups.roster.dialogs import LeaveDialog
from groupdesk.desktop.groups.roster.offer_dialog import OfferDialog, OfferFacts
from groupdesk.desktop.groups.roster.stay_deeds import StayDeeds
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.groups.small_dialogs import ReasonDialog
from groupdesk.desktop.kit.moments import weekday_words
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.offers import Reach
from groupdesk.domain.states import EnrolmentState, needs_reason
from groupdesk.domain.waiting import WaitingRow, passed_over
from groupdesk.services.bundle import Services
from groupdesk.services.waiting import OFFER_STANDS

_STEPS = (keys.SCREEN, keys.ELIGIBLE, keys.DEFER, keys.NOT_ELIGIBLE, keys.LINE_UP)


class WaitingDeeds(QObject):
    """Follows the waiting list of the roster tab."""

    def __init__(self, tab: RosterTab, services: Services, tasks: Worker, adding: Adding, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._tasks, self._adding, self._deeds = tab, services, tasks, adding, deeds
        self.stay_deeds = StayDeeds(tab, services, tasks, deeds)
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
            self._tasks.read(
                self._tab,
                lambda: self._services.waiting.reaches(row.person_id),
                lambda reaches: self._offer(row, reaches),
            )
        elif key in (keys.DECLINED, keys.TAKE_BACK):
            self._answer(row, declined=key == keys.DECLINED)
        elif key in (keys.UP, keys.DOWN):
            self._move(row, row.rank + (1 if key == keys.DOWN else -1))
        elif key in _STEPS:
            self._step(row, EnrolmentState(key))
        elif key == keys.REMOVE:
            self._remove(row)
        else:
            self.stay_deeds.do(key, row.enrolment_id, row.name)

    def _offer(self, row: WaitingRow, reaches: tuple[Reach, ...]) -> None:
        rows = [self._tab.waiting.row_at(at) for at in range(self._tab.waiting.rowCount())]
        line = [other for other in rows if other is not None and other.rank]
        facts = OfferFacts(
            name=shown(row.name),
            ends_on=self._tab.today + OFFER_STANDS,
            passed_over=passed_over(line, row.enrolment_id),
            reaches=reaches,
        )
        dialog = OfferDialog(self._tab, facts)

        def prepare() -> Errand:
            draft = dialog.draft()
            says = _("A seat is offered to {name} until {day}.")
            said = says.format(name=shown(row.name), day=weekday_words(draft.ends_on, self._tab.today))
            return Errand(lambda: self._services.waiting.offer(row.enrolment_id, draft), said)

        run(dialog, self._deeds, self._tab, prepare)

    def _answer(self, row: WaitingRow, *, declined: bool) -> None:
        told = (
            _("{name} declined and waits at the same place.") if declined else _("The offer to {name} is taken back.")
        )
        work = lambda: self._services.waiting.take_offer_back(row.enrolment_id, declined=declined)  # noqa: E731
        self._deeds.do(self._tab, work, told.format(name=shown(row.name)))

    def _step(self, row: WaitingRow, to: EnrolmentState) -> None:
        """The outcome of a screening asks why; the other steps are done at once."""
        move, name = self._services.enrolments.move, shown(row.name)
        says = _("{name}: {state}.").format(name=name, state=state_words(to).lower())
        if to is not EnrolmentState.ELIGIBLE and not needs_reason(to):
            self._deeds.do(self._tab, lambda: move(row.enrolment_id, to), says)
            return
        dialog = ReasonDialog(
            self._tab, says.rstrip("."), state_words(to), _("What the screening came to, and why."), ()
        )

        def prepare() -> Errand:
            reason = dialog.reason()
            return Errand(lambda: move(row.enrolment_id, to, reason), says)

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
            leave = self._services.enrolments.leave
            return Errand(lambda: leave(row.enrolment_id, state, reason=reason, note=note), says)

        run(dialog, self._deeds, self._tab, prepare)
