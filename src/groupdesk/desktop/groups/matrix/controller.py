"""The attendance tab and its services: the matrix is read after every change, a mark is shown before it is stored."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.matrix.tab import AttendanceTab
from groupdesk.desktop.kit.moments import weekday_words
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.attendance import UNMARKED, MarkDraft, Matrix
from groupdesk.domain.changes import Topic
from groupdesk.domain.completion.facts import Outlook
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.completion.words import rule_words
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.statuses import StatusSet
from groupdesk.services.bundle import Services

_FOLLOWED = (Topic.ATTENDANCE, Topic.SESSIONS, Topic.ENROLMENTS, Topic.PEOPLE, Topic.GROUPS, Topic.COMPLETION)


@dataclass(frozen=True, slots=True)
class _Answer:
    matrix: Matrix
    statuses: StatusSet
    today: date
    rule: CompletionRule | None
    outlooks: dict[EnrolmentId, Outlook]


class AttendanceController(QObject):
    """open() shows a cohort; from then on changes arrive by themselves."""

    def __init__(self, tab: AttendanceTab, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._tasks, self._deeds = tab, services, tasks, deeds
        self._cohort = CohortId("")
        tab.mark_wanted.connect(self._mark)
        tab.refused.connect(self._refuse)
        hub.follow(tab, _FOLLOWED, self.refresh)

    def open(self, cohort_id: CohortId) -> None:
        self._cohort = cohort_id
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Reads the matrix again; the chosen cell and the scroll stay."""
        if self._cohort:
            failed = self._deeds.fail_unless_gone(self._tab)
            self._tasks.read(self._tab, self._read, self._show, failed, latest="matrix")

    def _read(self) -> _Answer:
        """Runs on a reader thread."""
        cohort_id, services = self._cohort, self._services
        cohort = services.groups.cohort(cohort_id)
        today = services.desk.today(cohort.zone)
        matrix, statuses = services.attendance.matrix(cohort_id), services.attendance.statuses(cohort_id)
        found = services.completion_rules.in_force(cohort_id)
        if found is None:
            return _Answer(matrix, statuses, today, None, {})
        rows = services.completion.outlook(cohort_id).rows
        return _Answer(matrix, statuses, today, found.rule, {row.stay.enrolment_id: row.outlook for row in rows})

    def _show(self, answer: _Answer) -> None:
        self._tab.show_matrix(answer.matrix, answer.statuses, answer.today, answer.outlooks)
        rule = answer.rule
        self._tab.show_rule("" if rule is None else _("Rule: {rule}").format(rule=rule_words(rule)))

    def _mark(self, row: int, column: int, status: str) -> None:
        """Seen at once; a refusal takes it back."""
        table = self._tab.table
        person, session = table.people[row], table.sessions[column - 1]
        key = table.set_pending(row, column, status)
        draft = MarkDraft(person_id=person.person_id, status=status)

        def done(_done: Done) -> None:
            table.settle(key, status)

        def failed(error: BaseException) -> None:
            table.settle(key, status)
            self.refresh()
            self._deeds.fail(self._tab, error)

        work = lambda: self._services.attendance.mark(session.id, [draft])  # noqa: E731 (one line, one use)
        self._deeds.do(self._tab, work, self._words(person.name, session.starts_at.date(), status), done, failed)

    def _words(self, name: str, on: date, status: str) -> str:
        day = weekday_words(on, self._tab.table.today)
        if status == UNMARKED:
            return _("The mark of {name} on {day} is cleared.").format(name=shown(name), day=day)
        label = self._tab.table.statuses.by_code[status].label.lower()
        return _("{name} on {day}: {status}.").format(name=shown(name), day=day, status=label)

    def _refuse(self, row: int, column: int) -> None:
        """Why this cell takes no mark now."""
        table = self._tab.table
        session = table.sessions[column - 1]
        if session.state in CALLED_OFF:
            error = Refused("session-cancelled")
        elif session.state is SessionState.LOCKED:
            error = Refused("session-locked")
        elif session.starts_at.date() > table.today:
            error = Refused("session-not-yet", on=weekday_words(session.starts_at.date(), table.today))
        else:
            error = Refused("not-on-sheet")
        self._deeds.fail(self._tab, error)
