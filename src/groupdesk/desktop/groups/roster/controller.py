"""The roster tab and its services: finding and enrolling, offers and ranks, leaving, transfers, absences."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.form_dialog import Errand, run
from groupdesk.desktop.groups.roster import tab as keys
from groupdesk.desktop.groups.roster.dialogs import (
    AbsenceDialog,
    FullDialog,
    LeaveDialog,
    OfferDialog,
    TransferDialog,
)
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.kit.moments import weekday_words
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.changes import Topic
from groupdesk.domain.deeds import Done
from groupdesk.domain.enrolments import RosterRow, WaitingRow
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import GroupRow, GroupsQuery
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.people import PersonDraft, PersonRow
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.bundle import Services
from groupdesk.services.enrolments import Wish

_FOLLOWED = (Topic.ENROLMENTS, Topic.PEOPLE, Topic.COHORTS, Topic.ATTENDANCE)
_OFFER_STANDS = timedelta(days=7)
_COHORTS_OFFERED = 200


@dataclass(frozen=True, slots=True)
class _Answer:
    """The tab's rows, read in one go."""

    roster: tuple[RosterRow, ...]
    waiting: tuple[WaitingRow, ...]
    seats: int | None
    taken: int
    today: date
    next_on: date


class RosterController(QObject):
    """open() shows a cohort; from then on changes arrive by themselves."""

    def __init__(self, tab: RosterTab, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._tasks, self._deeds = tab, services, tasks, deeds
        self._cohort = CohortId("")
        self._with_former = False
        self._seats: int | None = None
        self._next_on = date.min
        field = tab.add_field
        field.found_wanted.connect(self._find)
        field.person_chosen.connect(self._enrol)
        field.new_person_chosen.connect(self._enrol_new)
        tab.roster_deed.connect(self._on_roster_deed)
        tab.waiting_deed.connect(self._on_waiting_deed)
        tab.former_wanted.connect(self._on_former)
        hub.follow(tab, _FOLLOWED, self.refresh)

    def open(self, cohort_id: CohortId) -> None:
        self._cohort = cohort_id
        self._tab.add_field.done()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Reads the cohort's people again; the chosen row stays."""
        if self._cohort:
            self._tasks.read(self._tab, self._read, self._show, latest="roster")

    def _read(self) -> _Answer:
        """Runs on a reader thread."""
        services, cohort_id = self._services, self._cohort
        cohort = services.groups.cohort(cohort_id)
        today = services.desk.today(cohort.zone)
        sessions = services.sessions.rows(cohort_id)
        return _Answer(
            roster=services.enrolments.roster(cohort_id, former=self._with_former),
            waiting=services.enrolments.waiting(cohort_id),
            seats=cohort.seats,
            taken=services.groups.row(cohort_id).enrolled,
            today=today,
            next_on=next((s.starts_at.date() for s in sessions if s.starts_at.date() >= today), today),
        )

    def _show(self, answer: _Answer) -> None:
        self._seats, self._next_on = answer.seats, answer.next_on
        self._tab.show_rows(answer.roster, answer.waiting, answer.today)
        held = sum(row.state is EnrolmentState.OFFERED for row in answer.waiting)
        self._tab.show_seats(answer.taken, answer.seats, held)

    def _on_former(self, wanted: bool) -> None:
        self._with_former = wanted
        self.refresh()

    # adding by name

    def _find(self, typed: str) -> None:
        def found(people: tuple[PersonRow, ...]) -> None:
            self._tab.add_field.show_people(typed, people, self._tab.people())

        self._tasks.read(self._tab, lambda: self._services.people.find(typed), found, latest="find")

    def _enrol(self, person_id: str) -> None:
        person = PersonId(person_id)
        self._tasks.read(
            self._tab,
            lambda: self._services.people.card(person).person.full_name,
            lambda name: self._seat(person, name),
        )

    def _seat(self, person: PersonId, name: str) -> None:
        cohort, enrolments = self._cohort, self._services.enrolments

        def failed(error: BaseException) -> None:
            if isinstance(error, Refused) and error.code == "cohort-full":
                self._ask_full(person, name)
            else:
                self._deeds.fail(self._tab, error)

        says = _("{name} is enrolled.").format(name=shown(name))
        self._deeds.do(self._tab, lambda: enrolments.enrol(cohort, person), says, self._after_adding, failed)

    def _enrol_new(self, name: str) -> None:
        """A new person and a seat, or a place on the waiting list where there is none."""
        cohort, services = self._cohort, self._services
        says = _("{name} is on file and enrolled.").format(name=shown(name))
        waits = _("{name} is on file and on the waiting list.").format(name=shown(name))
        said: list[str] = [says]

        def work() -> list[Done]:
            added = services.people.add(PersonDraft(full_name=name))
            admitted = services.enrolments.admit(cohort, [Wish(person_id=PersonId(added.id))])
            said[0] = waits if admitted.waiting else says
            return [added, admitted.done]

        def done(steps: list[Done]) -> None:
            self._deeds.say(self._tab, said[0], steps)
            self._tab.add_field.done()

        self._tasks.write(self._tab, work, done)

    def _ask_full(self, person: PersonId, name: str) -> None:
        dialog = FullDialog(self._tab, shown(name), self._seats or 0)
        cohort, enrolments = self._cohort, self._services.enrolments

        def closed(_done: Done) -> None:
            dialog.accept()
            self._tab.add_field.done()

        def wait() -> None:
            says = _("{name} is on the waiting list.").format(name=shown(name))
            work = lambda: enrolments.wait(cohort, Wish(person_id=person))  # noqa: E731 (one line, one use)
            self._deeds.do(self._tab, work, says, closed, dialog.refuse)

        def seat() -> None:
            says = _("{name} is enrolled beyond the seats.").format(name=shown(name))
            reason = dialog.reason()
            work = lambda: enrolments.enrol(cohort, person, over_capacity_reason=reason)  # noqa: E731
            self._deeds.do(self._tab, work, says, closed, dialog.refuse)

        dialog.entered.connect(wait)
        dialog.over_wanted.connect(seat)
        dialog.open()

    def _after_adding(self, _done: Done) -> None:
        self._tab.add_field.done()

    # the roster

    def _on_roster_deed(self, key: str, enrolment_id: str) -> None:
        row = self._tab.row(enrolment_id)
        if row is None:
            return
        if key == keys.OPEN:
            self._tab.wanted.emit(places.PEOPLE, row.person_id, "")
        elif key == keys.LEAVE:
            self._leave(row.enrolment_id, row.name, has_joined=True)
        elif key == keys.TRANSFER:
            self._tasks.read(self._tab, self._others, lambda cohorts: self._transfer(row, cohorts))
        elif key == keys.ABSENCE:
            self._plan_absence(row)

    def _leave(self, enrolment_id: EnrolmentId, name: str, has_joined: bool) -> None:
        dialog = LeaveDialog(self._tab, shown(name), self._tab.today, has_joined)
        leave = self._services.enrolments.leave

        def prepare() -> Errand:
            state, reason, note = dialog.state(), dialog.reason(), dialog.note()
            last = dialog.last_on() if has_joined else None
            says = _("{name} leaves; the last day is {day}.") if last else _("{name} is off the waiting list.")
            said = says.format(name=shown(name), day=weekday_words(last, self._tab.today) if last else "")
            return Errand(lambda: leave(enrolment_id, state, left_on=last, reason=reason, note=note), said)

        run(dialog, self._deeds, self._tab, prepare)

    def _others(self) -> tuple[GroupRow, ...]:
        """Runs on a reader thread."""
        found = self._services.groups.page(GroupsQuery(), 0, _COHORTS_OFFERED)
        return tuple(row for row in found if row.cohort_id != self._cohort)

    def _transfer(self, row: RosterRow, cohorts: tuple[GroupRow, ...]) -> None:
        dialog = TransferDialog(self._tab, shown(row.name), cohorts, self._tab.today)

        def prepare() -> Errand:
            to, first, reason = CohortId(dialog.cohort_id()), dialog.first_on(), dialog.reason()
            says = _("{name} is transferred.").format(name=shown(row.name))
            return Errand(
                lambda: self._services.enrolments.transfer(row.enrolment_id, to, on=first, reason=reason), says
            )

        run(dialog, self._deeds, self._tab, prepare)

    def _plan_absence(self, row: RosterRow) -> None:
        dialog = AbsenceDialog(self._tab, shown(row.name), self._next_on)

        def prepare() -> Errand:
            (first, last), reason = dialog.days(), dialog.reason()
            says = _("The absence of {name} is planned.").format(name=shown(row.name))
            return Errand(lambda: self._services.enrolments.plan_absence(row.enrolment_id, first, last, reason), says)

        run(dialog, self._deeds, self._tab, prepare)

    # the waiting list

    def _on_waiting_deed(self, key: str, enrolment_id: str) -> None:
        row = self._tab.waiting_row(enrolment_id)
        if row is None:
            return
        if key == keys.OPEN:
            self._tab.wanted.emit(places.PEOPLE, row.person_id, "")
        elif key == keys.ENROL:
            self._seat(row.person_id, row.name)
        elif key == keys.OFFER:
            self._offer(row)
        elif key == keys.TAKE_BACK:
            says = _("The offer to {name} is taken back.").format(name=shown(row.name))
            self._deeds.do(self._tab, lambda: self._services.enrolments.take_offer_back(row.enrolment_id), says)
        elif key in (keys.UP, keys.DOWN):
            self._move(row, row.rank + (1 if key == keys.DOWN else -1))
        elif key == keys.REMOVE:
            self._leave(row.enrolment_id, row.name, has_joined=False)

    def _offer(self, row: WaitingRow) -> None:
        dialog = OfferDialog(self._tab, shown(row.name), self._tab.today + _OFFER_STANDS)

        def prepare() -> Errand:
            ends = dialog.ends_on()
            says = _("A seat is offered to {name} until {day}.")
            said = says.format(name=shown(row.name), day=weekday_words(ends, self._tab.today))
            return Errand(lambda: self._services.enrolments.offer(row.enrolment_id, ends), said)

        run(dialog, self._deeds, self._tab, prepare)

    def _move(self, row: WaitingRow, position: int) -> None:
        says = _("{name} is now number {position} on the waiting list.")
        said = says.format(name=shown(row.name), position=position)
        work = lambda: self._services.enrolments.place_in_line(row.enrolment_id, position)  # noqa: E731
        self._deeds.do(self._tab, work, said)
