"""The roll call and its service: reads the sheet, writes marks in the background, puts back what was refused."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.moments import long_day_words
from groupdesk.desktop.rollcall.details import MarkDialog
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.attendance import UNMARKED, MarkDraft, Sheet, SheetRow
from groupdesk.domain.changes import Topic
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.ids import GroupSessionId, PersonId
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.statuses import StatusSet
from groupdesk.services.bundle import Services
from groupdesk.services.sentences import sentence

_FOLLOWED = (Topic.ATTENDANCE, Topic.SESSIONS, Topic.ENROLMENTS, Topic.PEOPLE)


class RollCallController(QObject):
    """While marks of this page are under way, the page is ahead of the practice and is not read again."""

    def __init__(
        self, page: RollCallPage, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds, failed: Failed
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds, self._failed = page, services, tasks, deeds, failed
        self._under_way = 0
        hub.follow(page, _FOLLOWED, self._on_changed)
        page.opened.connect(self.refresh)
        page.mark_wanted.connect(self._mark)
        page.fill_wanted.connect(self._fill)
        page.view.details_wanted.connect(self._open_details)
        page.foot.walk_in_typed.connect(self._walk_in)
        page.foot.searched.connect(self._search)
        page.foot.heads_counted.connect(self._count_heads)

    @Slot()
    def refresh(self) -> None:
        """Reads the sheet again."""
        session_id = GroupSessionId(self._page.session_id)
        if session_id:
            self._tasks.read(self._page, lambda: self._read(session_id), self._show, latest="sheet")

    def _on_changed(self) -> None:
        if not self._under_way:
            self.refresh()

    def _read(self, session_id: GroupSessionId) -> tuple[Sheet, StatusSet, date]:
        sheet = self._services.attendance.sheet(session_id)
        today = self._services.desk.today(sheet.zone)
        return sheet, self._services.attendance.statuses(sheet.cohort_id), today

    def _show(self, answer: tuple[Sheet, StatusSet, date]) -> None:
        sheet, statuses, today = answer
        if sheet.session_id == self._page.session_id and not self._under_way:
            self._page.show_sheet(sheet, statuses, why_not(sheet, today))

    def _mark(self, before: SheetRow, code: str, minutes: int | None) -> None:
        session_id = GroupSessionId(self._page.session_id)
        draft = MarkDraft(person_id=before.person_id, status=code, minutes_late=minutes)
        self._write(
            lambda: self._services.attendance.mark(session_id, [draft]),
            self._told(before, code),
            partial(self._refused, before),
        )

    def _told(self, before: SheetRow, code: str) -> str:
        name = privacy.initials(before.name) if privacy.names_hidden() else before.name
        if code == UNMARKED:
            return _("{name} is not marked any more.").format(name=name)
        label = self._page.model.statuses.status(code).label
        return _("{name}: {status}.").format(name=name, status=label)

    def _refused(self, before: SheetRow, error: BaseException) -> None:
        self._page.put_back(before)
        self._failed(error)

    @Slot()
    def _fill(self) -> None:
        session_id = GroupSessionId(self._page.session_id)
        present = self._page.model.keyed[0]
        blanks = sum(row.status == UNMARKED for row in self._page.model.rows)
        if blanks:
            told = _("{count} marked: {status}.").format(count=blanks, status=present.label)
            self._write(lambda: self._services.attendance.fill(session_id, present.code), told)

    @Slot(str, str)
    def _walk_in(self, person_id: str, alias: str) -> None:
        session_id = GroupSessionId(self._page.session_id)

        def add() -> Done:
            person = PersonId(person_id) if person_id else None
            return self._services.attendance.walk_in(session_id, person_id=person, alias="" if person else alias)

        self._write(add, _("A walk-in was added and marked present."))

    @Slot(str)
    def _search(self, text: str) -> None:
        find = self._services.people.find
        self._tasks.read(self._page, lambda: find(text, 8), self._page.foot.suggest, latest="walk-ins")

    @Slot(int)
    def _count_heads(self, heads: int) -> None:
        sheet, wanted = self._page.sheet, None if heads < 0 else heads
        if sheet is not None and wanted != sheet.head_count:
            session_id = sheet.session_id
            self._write(
                lambda: self._services.attendance.count_heads(session_id, wanted), _("The head count was kept.")
            )

    @Slot(int)
    def _open_details(self, at: int) -> None:
        if not 0 <= at < len(self._page.model.rows):
            return
        row, session_id = self._page.model.rows[at], GroupSessionId(self._page.session_id)
        dialog = MarkDialog(self._page, row, self._page.model.statuses)
        dialog.draft_name = f"mark:{session_id}:{row.person_id}"

        def keep(draft: MarkDraft) -> None:
            def refused(error: BaseException) -> None:
                if isinstance(error, Refused | Trouble):
                    dialog.refuse(sentence(error))
                else:
                    self._failed(error)

            def work() -> Done:
                return self._services.attendance.mark(session_id, [draft])

            self._write(work, self._told(row, draft.status), refused, dialog.accept)

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

        self._deeds.do(self._page, work, told, done, refused)


def why_not(sheet: Sheet, today: date) -> str:
    """Why a session takes no marks now; empty when it does."""
    if sheet.state in CALLED_OFF:
        return _("This session was called off, so nobody is expected. Undo that on the sessions tab if it takes place.")
    if sheet.state is SessionState.LOCKED:
        return _("This session is locked. Its marks stay as they are.")
    if sheet.starts_at.date() > today:
        day = long_day_words(sheet.starts_at.date())
        return _("This session is on {day}. Until then, enter planned absences on the roster.").format(day=day)
    return ""
