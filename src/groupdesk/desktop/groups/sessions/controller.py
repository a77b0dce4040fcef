"""The sessions tab and its services: adding, moving, describing, calling off, and the way to the roll."""

from datetime import date

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.leading import LeadingDeeds
from groupdesk.desktop.groups.sessions import tab as keys
from groupdesk.desktop.groups.sessions.deeds import SessionDeeds
from groupdesk.desktop.groups.sessions.tab import SessionsTab
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import CohortId
from groupdesk.domain.sessions import SessionRow
from groupdesk.services.bundle import Services

_FOLLOWED = (Topic.SESSIONS, Topic.ATTENDANCE, Topic.ENROLMENTS, Topic.COHORTS)


class SessionsController(QObject):
    """open() shows a cohort; from then on changes arrive by themselves."""

    def __init__(self, tab: SessionsTab, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._tasks, self._deeds = tab, services, tasks, deeds
        self._cohort = CohortId("")
        self._one = SessionDeeds(tab, services, tasks, deeds)
        self._leading = LeadingDeeds(tab, services, tasks, deeds)
        tab.deed_wanted.connect(self._on_deed)
        tab.add_wanted.connect(self.add)
        hub.follow(tab, _FOLLOWED, self.refresh)

    def open(self, cohort_id: CohortId) -> None:
        self._cohort = cohort_id
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Reads the sessions again; the chosen row stays."""
        if self._cohort:
            failed = self._deeds.fail_unless_gone(self._tab)
            self._tasks.read(self._tab, self._read, self._show, failed, latest="sessions")

    def add(self) -> None:
        """The dialog for one more session, a week after the last one at the same time."""
        self._one.add(self._cohort)

    def _read(self) -> tuple[tuple[SessionRow, ...], date]:
        """Runs on a reader thread."""
        zone = self._services.groups.cohort(self._cohort).zone
        return self._services.sessions.rows(self._cohort), self._services.desk.today(zone)

    def _show(self, answer: tuple[tuple[SessionRow, ...], date]) -> None:
        self._tab.show_rows(*answer)

    def _on_deed(self, key: str, session_id: str) -> None:
        row = self._tab.row(session_id)
        if row is None:
            return
        if key == keys.ROLL:
            self._tab.wanted.emit(places.ROLL_CALL, session_id, "")
        elif key == keys.PRINTED:
            self._tab.wanted.emit(places.ROLL_CALL, session_id, places.SHEETS)
        elif key == keys.IMPORT:
            self._tab.wanted.emit(places.MARKS_IMPORT, session_id, "")
        elif key == keys.SHEET:
            self._tab.print_wanted.emit(places.PAPER_SIGN_IN, session_id)
        elif key == keys.RUNNING:
            self._tab.print_wanted.emit(places.PAPER_RUNNING, session_id)
        elif key == keys.CALLS:
            self._tab.print_wanted.emit(places.PAPER_CALLS, session_id)
        else:
            self._do(key, row)

    def _do(self, key: str, row: SessionRow) -> None:
        if key == keys.MOVE:
            self._one.move(row)
        elif key == keys.DESCRIBE:
            self._one.describe(row.id)
        elif key == keys.CALL_OFF:
            self._one.call_off(row)
        elif key == keys.HISTORY:
            self._one.show_history(row)
        elif key == keys.LEADERS:
            self._leading.open(row.cohort_id, row.id)
        elif key == keys.EXTEND:
            says = _("A session is added at the end.")
            self._deeds.do(self._tab, lambda: self._services.sessions.add_at_end(row.cohort_id), says)
