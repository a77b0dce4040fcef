"""Adding a person to a cohort by name: on file or new, with a seat, on the waiting list, or beyond the seats."""

from PySide6.QtCore import QObject

from groupdesk.base.i18n import _
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.roster import tab as keys
from groupdesk.desktop.groups.roster.dialogs import FullDialog
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.people import PersonDraft, PersonRow
from groupdesk.domain.returning import Returning
from groupdesk.services.bundle import Services
from groupdesk.services.seats import Wish


class Adding(QObject):
    """`cohort`, `seats` and `takes_aliases` are those of the roster in sight."""

    def __init__(self, tab: RosterTab, services: Services, tasks: Worker, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._tasks, self._deeds = tab, services, tasks, deeds
        self.cohort = CohortId("")
        self.seats: int | None = None
        self.takes_aliases = False
        field = tab.add_field
        field.found_wanted.connect(self._find)
        field.person_chosen.connect(self._enrol)
        field.new_person_chosen.connect(self._enrol_new)
        field.new_alias_chosen.connect(self._enrol_alias)

    def _find(self, typed: str) -> None:
        cohort, services = self.cohort, self._services

        def read() -> tuple[tuple[PersonRow, ...], tuple[Returning, ...]]:
            back = services.returning.alike(cohort, typed) if self.takes_aliases else ()
            known = {one.person_id for one in back}
            return tuple(row for row in services.people.find(typed) if row.id not in known), back

        def found(answer: tuple[tuple[PersonRow, ...], tuple[Returning, ...]]) -> None:
            people, back = answer
            self._tab.add_field.show_people(typed, people, self._tab.people(), back)

        self._tasks.read(self._tab, read, found, latest="find")

    def _enrol_alias(self, alias: str) -> None:
        """A seat for somebody new who gives no name."""
        cohort, enrolments = self.cohort, self._services.enrolments
        says = _("{name} is enrolled, known by an alias only.").format(name=shown(alias))
        self._deeds.do(self._tab, lambda: enrolments.enrol_alias(cohort, alias), says, self._after_adding)

    def _enrol(self, person_id: str) -> None:
        person = PersonId(person_id)
        self._tasks.read(
            self._tab,
            lambda: self._services.people.card(person).person.full_name,
            lambda name: self._add(person, name),
        )

    def _add(self, person: PersonId, name: str) -> None:
        """As the choice beside the field says: a seat, a place in line, or a referral."""
        cohort, key = self.cohort, self._tab.adds_as()
        wish = Wish(person_id=person)
        if key == keys.LINE_UP:
            says = _("{name} is on the waiting list.").format(name=shown(name))
            self._deeds.do(self._tab, lambda: self._services.waiting.wait(cohort, wish), says, self._after_adding)
        elif key == keys.SCREEN:
            says = _("{name} was referred and is to be screened.").format(name=shown(name))
            self._deeds.do(self._tab, lambda: self._services.enrolments.refer(cohort, wish), says, self._after_adding)
        else:
            self.seat(person, name)

    def seat(self, person: PersonId, name: str) -> None:
        """Enrols; where no seat is free, asks what to do."""
        cohort, enrolments = self.cohort, self._services.enrolments

        def failed(error: BaseException) -> None:
            if isinstance(error, Refused) and error.code == "cohort-full":
                self._ask_full(person, name)
            else:
                self._deeds.fail(self._tab, error)

        says = _("{name} is enrolled.").format(name=shown(name))
        self._deeds.do(self._tab, lambda: enrolments.enrol(cohort, person), says, self._after_adding, failed)

    def _enrol_new(self, name: str) -> None:
        """A new person and a seat, or a place on the waiting list where there is none; or as the choice says."""
        if self._tab.adds_as() != keys.ENROL:
            added = lambda done: self._add(PersonId(done.id), name)  # noqa: E731 (one line, one use)
            says = _("{name} is on file.").format(name=shown(name))
            self._deeds.do(self._tab, lambda: self._services.people.add(PersonDraft(full_name=name)), says, added)
            return
        cohort, services = self.cohort, self._services
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
        dialog = FullDialog(self._tab, shown(name), self.seats or 0)
        cohort, enrolments, waiting = self.cohort, self._services.enrolments, self._services.waiting

        def closed(_done: Done) -> None:
            dialog.accept()
            self._tab.add_field.done()

        def wait() -> None:
            says = _("{name} is on the waiting list.").format(name=shown(name))
            work = lambda: waiting.wait(cohort, Wish(person_id=person))  # noqa: E731 (one line, one use)
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
