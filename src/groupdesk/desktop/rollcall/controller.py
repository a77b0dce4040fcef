"""The roll call and its service: reads the sheet, writes marks in the background, puts back what was refused."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.moments import long_day_words
from groupdesk.desktop.rollcall.absence_dialog import AbsenceDialog
from groupdesk.desktop.rollcall.details import MarkDialog
from groupdesk.desktop.rollcall.lines import status_words
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.desktop.rollcall.pane import SheetPane
from groupdesk.desktop.rollcall.prospects import Prospects
from groupdesk.desktop.rollcall.rules_dialog import RulesDialog
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.attendance import UNMARKED, MarkDraft, Sheet, SheetRow
from groupdesk.domain.changes import Topic
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.groups import GroupDefinition
from groupdesk.domain.ids import CohortId, GroupSessionId, PersonId
from groupdesk.domain.sessions import AgendaRow
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.status_sets import StatusSetRow, read_set
from groupdesk.domain.statuses import StatusSet
from groupdesk.domain.zones import to_utc
from groupdesk.services.bundle import Services
from groupdesk.services.sentences import sentence
from groupdesk.services.statuses import read_rule

_FOLLOWED = (Topic.GROUPS, Topic.ATTENDANCE, Topic.SESSIONS, Topic.ENROLMENTS, Topic.PEOPLE, Topic.COMPLETION)


@dataclass(frozen=True, slots=True)
class _Answer:
    sheet: Sheet
    statuses: StatusSet
    rule: CreditRule
    today: date


@dataclass(frozen=True, slots=True)
class _Rules:
    group: GroupDefinition
    sets: tuple[StatusSetRow, ...]
    rule: CreditRule


class RollCallController(QObject):
    """One for the page; every sheet on it has a controller of its own."""

    def __init__(
        self, page: RollCallPage, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds, failed: Failed
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._hub = page, services, tasks, hub
        self._deeds, self._failed = deeds, failed
        page.pane_added.connect(self._on_pane)
        for pane in page.panes:
            self._on_pane(pane)

    @Slot(object)
    def _on_pane(self, pane: SheetPane) -> None:
        PaneController(pane, self._services, self._tasks, self._hub, self._deeds, self._failed)
        Prospects(pane, self._services, self._tasks, self._hub)
        pane.shown.connect(self._read_others)

    @Slot()
    def _read_others(self) -> None:
        sheet = self._page.sheet
        if sheet is not None and sheet.session_id == self._page.session_id:
            on, zone = sheet.starts_at.date(), sheet.zone
            self._tasks.read(self._page, lambda: self._others(on, zone), self._page.show_others, latest="beside")

    def _others(self, on: date, zone: str) -> tuple[AgendaRow, ...]:
        """Sessions of that day that take marks."""
        start, end = (to_utc(datetime.combine(on + timedelta(days=n), time()), zone) for n in (0, 1))
        return tuple(row for row in self._services.sessions.agenda(start, end) if row.state not in CALLED_OFF)


class PaneController(QObject):
    """While marks of this sheet are under way, it is ahead of the practice and is not read again."""

    def __init__(
        self, pane: SheetPane, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds, failed: Failed
    ) -> None:
        super().__init__(pane)
        self._pane, self._services, self._tasks, self._deeds, self._failed = pane, services, tasks, deeds, failed
        self._under_way = 0
        hub.follow(pane, _FOLLOWED, self._on_changed)
        pane.read_wanted.connect(self.refresh)
        pane.mark_wanted.connect(self._mark)
        pane.fill_wanted.connect(self._fill)
        pane.absence_wanted.connect(self._plan_absence)
        pane.rules_wanted.connect(self._ask_rules)
        pane.view.details_wanted.connect(self._open_details)
        pane.foot.walk_in_typed.connect(self._walk_in)
        pane.foot.searched.connect(self._search)
        pane.foot.heads_counted.connect(self._count_heads)

    @Slot()
    def refresh(self) -> None:
        """Reads the sheet again."""
        if self._session():
            self._tasks.read(self._pane, lambda: self._read(self._session()), self._show, latest="sheet")

    def _session(self) -> GroupSessionId:
        return GroupSessionId(self._pane.session_id)

    def _on_changed(self) -> None:
        if not self._under_way:
            self.refresh()

    def _read(self, session_id: GroupSessionId) -> _Answer:
        sheet = self._services.attendance.sheet(session_id)
        today = self._services.desk.today(sheet.zone)
        return _Answer(sheet, read_set(sheet.status_set), read_rule(sheet.credit_rule), today)

    def _show(self, answer: _Answer) -> None:
        if not self._under_way:
            why = why_not(answer.sheet, answer.today)
            self._pane.show_sheet(answer.sheet, answer.statuses, answer.rule, why)

    @Slot(object, object)
    def _mark(self, before: SheetRow, draft: MarkDraft) -> None:
        session_id = self._session()
        self._write(
            lambda: self._services.attendance.mark(session_id, [draft]),
            self._told(before, draft),
            partial(self._refused, before),
        )

    def _told(self, before: SheetRow, draft: MarkDraft) -> str:
        name = privacy.initials(before.name) if privacy.names_hidden() else before.name
        if draft.status == UNMARKED:
            return _("{name} is not marked any more.").format(name=name)
        status = self._pane.model.statuses.status(draft.status)
        at = self._pane.row_of(before.person_id)
        words = status_words(self._pane.model.rows[at], status) if at >= 0 else status.label
        return _("{name}: {status}.").format(name=name, status=words)

    def _refused(self, before: SheetRow, error: BaseException) -> None:
        self._pane.put_back(before)
        self._failed(error)

    @Slot()
    def _fill(self) -> None:
        session_id = self._session()
        present = self._pane.model.statuses.present
        blanks = sum(row.status == UNMARKED for row in self._pane.model.rows)
        if blanks:
            told = _("{count} marked: {status}.").format(count=blanks, status=present.label)
            self._write(lambda: self._services.attendance.fill(session_id, present.code), told)

    @Slot(str, str)
    def _walk_in(self, person_id: str, alias: str) -> None:
        session_id, status = self._session(), self._pane.model.statuses.present.code

        def add() -> Done:
            person = PersonId(person_id) if person_id else None
            alias_only = "" if person else alias
            return self._services.attendance.walk_in(session_id, person_id=person, alias=alias_only, status=status)

        self._write(add, _("A walk-in was added and marked present."))

    @Slot(str)
    def _search(self, text: str) -> None:
        find = self._services.people.find
        self._tasks.read(self._pane, lambda: find(text, 8), self._pane.foot.suggest, latest="walk-ins")

    @Slot(int)
    def _count_heads(self, heads: int) -> None:
        sheet, wanted = self._pane.sheet, None if heads < 0 else heads
        if sheet is not None and wanted != sheet.head_count:
            session_id = sheet.session_id
            self._write(
                lambda: self._services.attendance.count_heads(session_id, wanted), _("The head count was kept.")
            )

    @Slot(int)
    def _plan_absence(self, at: int) -> None:
        """Asks who will be away and when; the person in the current line is proposed."""
        sheet = self._pane.sheet
        people = [row for row in self._pane.model.rows if row.enrolment_id is not None]
        if sheet is None or not people:
            return
        proposed = self._pane.model.rows[at] if 0 <= at < len(self._pane.model.rows) else people[0]
        dialog = AbsenceDialog(self._pane, people, proposed, sheet.starts_at.date())

        def prepare() -> Errand:
            stay, (first, last), reason = dialog.enrolment_id(), dialog.days(), dialog.reason()
            says = _("The absence is planned; it stands on the roll call of those days.")
            return Errand(lambda: self._services.absences.plan(stay, first, last, reason), says)

        run(dialog, self._deeds, self._pane, prepare)

    @Slot()
    def _ask_rules(self) -> None:
        """Which statuses the group uses, and how its minutes are credited."""
        sheet = self._pane.sheet
        if sheet is not None:
            self._tasks.read(self._pane, lambda: self._rules(sheet.cohort_id), self._open_rules)

    def _rules(self, cohort_id: CohortId) -> _Rules:
        services = self._services
        group = services.groups.group(services.groups.cohort(cohort_id).group_id)
        return _Rules(group, services.statuses.sets(), read_rule(group.credit_rule))

    def _open_rules(self, rules: _Rules) -> None:
        group, service = rules.group, self._services.statuses
        dialog = RulesDialog(self._pane, group.name, rules.sets, group.status_set, rules.rule)

        def entered() -> None:
            set_id, rule = dialog.set_id(), dialog.rule()

            def work() -> list[Done]:
                chosen = [service.choose(group.id, set_id)] if set_id != group.status_set else []
                return chosen + ([service.set_credit_rule(group.id, rule)] if rule != rules.rule else [])

            says = _("Statuses and minutes of {group} were changed.").format(group=group.name)
            if set_id == group.status_set and rule == rules.rule:
                dialog.accept()
            else:
                self._deeds.do(self._pane, work, says, lambda _done: dialog.accept(), dialog.refuse)

        dialog.entered.connect(entered)
        dialog.open()

    @Slot(int)
    def _open_details(self, at: int) -> None:
        if not 0 <= at < len(self._pane.model.rows):
            return
        row, session_id = self._pane.model.rows[at], self._session()
        dialog = MarkDialog(self._pane, row, self._pane.model.statuses)

        def keep(draft: MarkDraft) -> None:
            def refused(error: BaseException) -> None:
                if isinstance(error, Refused | Trouble):
                    dialog.refuse(sentence(error))
                else:
                    self._failed(error)

            def work() -> Done:
                return self._services.attendance.mark(session_id, [draft])

            self._write(work, self._told(row, draft), refused, dialog.accept)

        dialog.kept.connect(keep)
        self._tasks.read(
            dialog, lambda: self._services.attendance.history(session_id, row.person_id), dialog.show_history
        )
        dialog.open()

    def _write(
        self,
        work: Callable[[], Done],
        told: str,
        failed: Failed | None = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """One deed; the sheet is read again when the last of those under way has ended."""
        self._under_way += 1

        def ended() -> None:
            self._under_way -= 1
            if not self._under_way:
                self.refresh()

        def done(_done: Done) -> None:
            if then is not None:
                then()
            ended()

        def refused(error: BaseException) -> None:
            (failed or self._failed)(error)
            ended()

        self._deeds.do(self._pane, work, told, done, refused)


def why_not(sheet: Sheet, today: date) -> str:
    """Why a session takes no marks now; empty when it does."""
    if sheet.state in CALLED_OFF:
        return _("This session was called off, so nobody is expected. Undo that on the sessions tab if it takes place.")
    if sheet.state is SessionState.LOCKED:
        return _("This session is locked. Its marks stay as they are.")
    if sheet.starts_at.date() > today:
        day = long_day_words(sheet.starts_at.date())
        return _("This session is on {day}. Until then, planned absences can be entered here.").format(day=day)
    return ""
