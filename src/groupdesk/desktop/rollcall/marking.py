"""Marks of one sheet and their service: reads the sheet, writes in the background, puts back what was refused."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.moments import long_day_words
from groupdesk.desktop.rollcall.lines import status_words
from groupdesk.desktop.rollcall.pane import SheetPane
from groupdesk.desktop.rollcall.walk_ins import find_walk_ins
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.attendance import UNMARKED, MarkDraft, Sheet, SheetRow
from groupdesk.domain.changes import Topic
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import GroupSessionId, PersonId
from groupdesk.domain.sheets import ReturnedSheet
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.status_sets import read_set
from groupdesk.domain.statuses import StatusSet
from groupdesk.services.bundle import Services
from groupdesk.services.statuses import read_rule

_NO_SHEET = ("sheet-unknown", "sheet-code-wrong")
_FOLLOWED = (Topic.GROUPS, Topic.ATTENDANCE, Topic.SESSIONS, Topic.ENROLMENTS, Topic.PEOPLE, Topic.COMPLETION)


@dataclass(frozen=True, slots=True)
class _Answer:
    sheet: Sheet
    statuses: StatusSet
    rule: CreditRule
    today: date
    printed: ReturnedSheet | None


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
        pane.foot.walk_in_typed.connect(self._walk_in)
        pane.foot.searched.connect(self._search)
        pane.foot.heads_counted.connect(self._count_heads)

    @Slot()
    def refresh(self) -> None:
        """Reads the sheet again."""
        session_id, code = self._session(), self._pane.paper_code
        if session_id:
            self._tasks.read(
                self._pane, lambda: self._read(session_id, code), self._show, self._not_read, latest="sheet"
            )

    def _session(self) -> GroupSessionId:
        return GroupSessionId(self._pane.session_id)

    def _on_changed(self) -> None:
        if not self._under_way:
            self.refresh()

    def _read(self, session_id: GroupSessionId, code: str) -> _Answer:
        """Runs on a reader thread."""
        paper = self._services.returned_sheets.roll(code) if code else None
        if paper is not None and (paper.printed.code, paper.printed.session_id) != (code, session_id):
            raise Refused("sheet-unknown", sheet=code)  # an address that nobody here wrote
        sheet = self._services.attendance.sheet(session_id) if paper is None else paper.sheet
        today = self._services.desk.today(sheet.zone)
        printed = None if paper is None else paper.printed
        return _Answer(sheet, read_set(sheet.status_set), read_rule(sheet.credit_rule), today, printed)

    def _show(self, answer: _Answer) -> None:
        if not self._under_way:
            why = why_not(answer.sheet, answer.today)
            self._pane.show_sheet(answer.sheet, answer.statuses, answer.rule, why, answer.printed)

    def _not_read(self, error: BaseException) -> None:
        """A printing that was taken back meanwhile, or a code in an old address: the usual order is there still."""
        self._failed(error)
        if isinstance(error, Refused) and error.code in _NO_SHEET and self._pane.paper_code:
            self._pane.become(self._pane.session_id)
            self.refresh()

    @Slot(object, object)
    def _mark(self, before: SheetRow, draft: MarkDraft) -> None:
        self.write(self.marking(draft), self.told(before, draft), partial(self._refused, before))

    def marking(self, draft: MarkDraft) -> Callable[[], Done]:
        """The deed that stores a mark: as taken from paper while the sheet stands in the order of one."""
        session_id, code, services = self._session(), self._pane.paper_code, self._services
        if code:
            return lambda: services.returned_sheets.mark(code, [draft])
        return lambda: services.attendance.mark(session_id, [draft])

    def told(self, before: SheetRow, draft: MarkDraft) -> str:
        """What the message bar says of a mark."""
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
        session_id, code, services = self._session(), self._pane.paper_code, self._services
        present = self._pane.model.statuses.present
        blanks = sum(row.status == UNMARKED and not row.is_gone for row in self._pane.model.rows)

        def fill() -> Done:
            if code:
                return services.returned_sheets.fill(code, present.code)
            return services.attendance.fill(session_id, present.code)

        if blanks:
            self.write(fill, _("{count} marked: {status}.").format(count=blanks, status=present.label))

    @Slot(str, str)
    def _walk_in(self, person_id: str, alias: str) -> None:
        session_id, status = self._session(), self._pane.model.statuses.present.code
        code, services = self._pane.paper_code, self._services

        def add() -> Done:
            person = PersonId(person_id) if person_id else None
            alias_only = "" if person else alias
            if code:
                return services.returned_sheets.walk_in(code, person_id=person, alias=alias_only, status=status)
            return services.attendance.walk_in(session_id, person_id=person, alias=alias_only, status=status)

        self.write(add, _("A walk-in was added and marked present."))

    @Slot(str)
    def _search(self, text: str) -> None:
        find_walk_ins(self._pane, self._services, self._tasks, text)

    @Slot(int)
    def _count_heads(self, heads: int) -> None:
        sheet, wanted = self._pane.sheet, None if heads < 0 else heads
        if sheet is not None and wanted != sheet.head_count:
            session_id = sheet.session_id
            self.write(lambda: self._services.attendance.count_heads(session_id, wanted), _("The head count was kept."))

    def write(
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
