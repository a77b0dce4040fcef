"""The roster tab and its services: reading both lists, leaving, transfers, absences."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.groups.roster import tab as keys
from groupdesk.desktop.groups.roster.adding import Adding
from groupdesk.desktop.groups.roster.dialogs import (
    AbsenceDialog,
    LeaveDialog,
    TransferDialog,
)
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.groups.roster.waiting_deeds import WaitingDeeds
from groupdesk.desktop.kit.moments import weekday_words
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.alert_words import alert_words
from groupdesk.domain.changes import Topic
from groupdesk.domain.enrolments import RosterRow
from groupdesk.domain.groups import GroupRow, GroupsQuery, takes_aliases
from groupdesk.domain.ids import CohortId
from groupdesk.domain.states import EnrolmentState
from groupdesk.domain.waiting import Vacancy, WaitingRow
from groupdesk.services.bundle import Services

_FOLLOWED = (Topic.ENROLMENTS, Topic.PEOPLE, Topic.COHORTS, Topic.ATTENDANCE, Topic.COMPLETION)
_COHORTS_OFFERED = 200


@dataclass(frozen=True, slots=True)
class _Answer:
    """The tab's rows, read in one go."""

    roster: tuple[RosterRow, ...]
    waiting: tuple[WaitingRow, ...]
    vacancy: Vacancy | None
    seats: int | None
    least: int | None
    taken: int
    today: date
    next_on: date
    alerts: dict[str, str]
    takes_aliases: bool


class RosterController(QObject):
    """open() shows a cohort; from then on changes arrive by themselves."""

    def __init__(self, tab: RosterTab, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._tasks, self._deeds = tab, services, tasks, deeds
        self._cohort = CohortId("")
        self._with_former = False
        self._adding = Adding(tab, services, tasks, deeds)
        self._stay_deeds = WaitingDeeds(tab, services, tasks, self._adding, deeds).stay_deeds
        self._next_on = date.min
        tab.roster_deed.connect(self._on_roster_deed)
        tab.former_wanted.connect(self._on_former)
        hub.follow(tab, _FOLLOWED, self.refresh)

    def open(self, cohort_id: CohortId) -> None:
        self._cohort = self._adding.cohort = cohort_id
        self._tab.add_field.done()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Reads the cohort's people again; the chosen row stays."""
        if self._cohort:
            failed = self._deeds.fail_unless_gone(self._tab)
            self._tasks.read(self._tab, self._read, self._show, failed, latest="roster")

    def _read(self) -> _Answer:
        """Runs on a reader thread."""
        services, cohort_id = self._services, self._cohort
        cohort = services.groups.cohort(cohort_id)
        today = services.desk.today(cohort.zone)
        sessions, row = services.sessions.rows(cohort_id), services.groups.row(cohort_id)
        return _Answer(
            roster=services.enrolments.roster(cohort_id, former=self._with_former),
            waiting=(*services.waiting.line(cohort_id), *services.waiting.on_the_way(cohort_id)),
            vacancy=services.waiting.vacancy(cohort_id),
            seats=cohort.seats,
            least=cohort.min_seats,
            taken=row.enrolled,
            takes_aliases=takes_aliases(row.openness),
            today=today,
            next_on=next((s.starts_at.date() for s in sessions if s.starts_at.date() >= today), today),
            alerts={
                one.enrolment_id: ", ".join(alert_words(alert) for alert in one.alerts)
                for one in services.alerts.of_cohort(cohort_id)
            },
        )

    def _show(self, answer: _Answer) -> None:
        self._adding.seats, self._next_on = answer.seats, answer.next_on
        self._adding.takes_aliases = answer.takes_aliases
        self._tab.add_field.takes_aliases(answer.takes_aliases)
        self._tab.alerts = answer.alerts
        self._tab.show_rows(answer.roster, answer.waiting, answer.today)
        held = sum(row.state is EnrolmentState.OFFERED for row in answer.waiting)
        self._tab.show_seats(answer.taken, answer.seats, held, answer.least)
        self._tab.show_vacancy(answer.vacancy)

    def _on_former(self, wanted: bool) -> None:
        self._with_former = wanted
        self.refresh()

    # the roster

    def _on_roster_deed(self, key: str, enrolment_id: str) -> None:
        row = self._tab.row(enrolment_id)
        if row is None:
            return
        if key == keys.OPEN:
            self._tab.wanted.emit(places.PEOPLE, row.person_id, "")
        elif key == keys.LEAVE:
            self._leave(row)
        elif key == keys.TRANSFER:
            self._tasks.read(self._tab, self._others, lambda cohorts: self._transfer(row, cohorts))
        elif key == keys.ABSENCE:
            self._plan_absence(row)
        else:
            self._stay_deeds.do(key, row.enrolment_id, row.name)

    def _leave(self, row: RosterRow) -> None:
        dialog = LeaveDialog(self._tab, shown(row.name), self._tab.today, has_joined=True)
        leave = self._services.enrolments.leave

        def prepare() -> Errand:
            state, last, reason, note = dialog.state(), dialog.last_on(), dialog.reason(), dialog.note()
            says = _("{name} leaves; the last day is {day}.")
            said = says.format(name=shown(row.name), day=weekday_words(last, self._tab.today))
            return Errand(lambda: leave(row.enrolment_id, state, left_on=last, reason=reason, note=note), said)

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
