"""The sessions tab and its services: adding, moving, describing, calling off, and the way to the roll."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.groups.sessions import tab as keys
from groupdesk.desktop.groups.sessions.dialogs import (
    CallOffDialog,
    adding_dialog,
    describing_dialog,
    moving_dialog,
)
from groupdesk.desktop.groups.sessions.tab import SessionsTab
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import session_words
from groupdesk.domain.changes import Topic
from groupdesk.domain.deeds import Done
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.sessions import SessionRow
from groupdesk.services.bundle import Services

_FOLLOWED = (Topic.SESSIONS, Topic.ATTENDANCE, Topic.ENROLMENTS, Topic.COHORTS)
_EVENING = time(18)


class SessionsController(QObject):
    """open() shows a cohort; from then on changes arrive by themselves."""

    def __init__(self, tab: SessionsTab, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._tasks, self._deeds = tab, services, tasks, deeds
        self._cohort = CohortId("")
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
        self._tasks.read(self._tab, lambda: (self._services.groups.cohort(self._cohort), self._read()), self._add)

    def _read(self) -> tuple[tuple[SessionRow, ...], date]:
        """Runs on a reader thread."""
        zone = self._services.groups.cohort(self._cohort).zone
        return self._services.sessions.rows(self._cohort), self._services.desk.today(zone)

    def _show(self, answer: tuple[tuple[SessionRow, ...], date]) -> None:
        self._tab.show_rows(*answer)

    def _add(self, known: tuple[Cohort, tuple[tuple[SessionRow, ...], date]]) -> None:
        cohort, (rows, today) = known
        last = rows[-1].starts_at if rows else datetime.combine(today, cohort.start_time or _EVENING)
        day = max(last.date() + timedelta(days=7 if rows else 0), today)
        dialog = adding_dialog(self._tab, day, last.time(), cohort.length_minutes)

        def prepare() -> Errand:
            draft = dialog.draft()
            says = _("A session is added on {when}.").format(when=_when(draft.starts_at))
            return Errand(lambda: self._services.sessions.add(cohort.id, draft), says)

        run(dialog, self._deeds, self._tab, prepare)

    def _on_deed(self, key: str, session_id: str) -> None:
        row = self._tab.row(session_id)
        if row is None:
            return
        if key == keys.ROLL:
            self._tab.wanted.emit(places.ROLL_CALL, session_id, "")
        elif key == keys.SHEET:
            self._tab.print_wanted.emit(places.PAPER_SIGN_IN, session_id)
        elif key == keys.MOVE:
            self._move(row)
        elif key == keys.DESCRIBE:
            self._describe(row)
        elif key == keys.CALL_OFF:
            self._call_off(row)

    def _move(self, row: SessionRow) -> None:
        dialog = moving_dialog(self._tab, row)

        def prepare() -> Errand:
            starts = dialog.starts_at()
            terms = Terms(reason=dialog.reason(), length_minutes=dialog.form.length_spin.value())
            says = _("The session is moved to {when}.").format(when=_when(starts))
            return Errand(lambda: self._services.sessions.move(row.id, starts, terms), says)

        run(dialog, self._deeds, self._tab, prepare)

    def _describe(self, row: SessionRow) -> None:
        dialog = describing_dialog(self._tab, row)
        sessions = self._services.sessions

        def prepare() -> Errand:
            draft = dialog.draft()

            def work() -> Done:
                link = sessions.session(row.id).link
                return sessions.describe(row.id, topic=draft.topic, place=draft.place, link=link)

            return Errand(work, _("The session is changed."))

        run(dialog, self._deeds, self._tab, prepare)

    def _call_off(self, row: SessionRow) -> None:
        words = _("{session} on {when}").format(
            session=session_words(row.number, row.of, row.kind), when=_when(row.starts_at)
        )
        dialog = CallOffDialog(self._tab, words)

        def prepare() -> Errand:
            state, reason = dialog.state(), dialog.reason()
            says = _("{session} is called off.").format(session=words)
            return Errand(lambda: self._services.sessions.call_off(row.id, state, reason), says)

        run(dialog, self._deeds, self._tab, prepare)


def _when(at: datetime) -> str:
    return _("{day}, {time}").format(day=weekday_words(at.date()), time=clock_words(at))
