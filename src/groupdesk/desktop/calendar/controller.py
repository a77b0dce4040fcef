"""The calendar and its services: a span of sessions with clashes and closed days, and what is done there."""

from contextlib import suppress
from datetime import date, datetime, time

from PySide6.QtCore import QLocale, QObject, Slot

from groupdesk.desktop import places
from groupdesk.desktop.calendar import grid
from groupdesk.desktop.calendar.entries import A_DAY, Board, entries_of
from groupdesk.desktop.calendar.page import CalendarPage
from groupdesk.desktop.calendar.spans import AGENDA, DAY, SPANS, days_of, stepped
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.sessions.deeds import SessionDeeds
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.changes import Topic
from groupdesk.domain.closures.calendar import Closure
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.sessions import SessionRow
from groupdesk.domain.zones import to_utc, to_wall
from groupdesk.services.bundle import Services

_FOLLOWED = (
    Topic.SESSIONS,
    Topic.COHORTS,
    Topic.GROUPS,
    Topic.ENROLMENTS,
    Topic.ATTENDANCE,
    Topic.CLOSURES,
    Topic.PRACTICE,
    Topic.STAFF,
)


class CalendarController(QObject):
    """Built with the page; reads at every visit and after every change while it is seen."""

    def __init__(self, page: CalendarPage, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks = page, services, tasks
        self._span = ""  # until the page is seen and its width known
        self._day: date | None = None
        self._is_shown = False
        self.one = SessionDeeds(page, services, tasks, deeds)
        page.seen.connect(self._on_seen)
        page.span_wanted.connect(self._on_span)
        page.stepped.connect(self._on_step)
        page.day_wanted.connect(self._on_day)
        page.deed_wanted.connect(self._on_deed)
        hub.follow(page, _FOLLOWED, self.refresh)
        privacy.changed().changed.connect(self._on_privacy)

    @Slot()
    def refresh(self) -> None:
        """Reads the span in sight again."""
        if self._is_shown:
            span, day = self._span, self._day
            weekday = QLocale().firstDayOfWeek().value - 1
            self._tasks.read(self._page, lambda: self._read(span, day, weekday), self._show, latest="calendar")

    @Slot(bool)
    def _on_privacy(self, _hidden: bool) -> None:
        if self._page.isVisible():  # else the next visit reads again
            self.refresh()

    # inside

    def _on_seen(self, thing: str, tab: str) -> None:
        self._is_shown = True
        self._span = tab if tab in SPANS else self._span or self._page.usual_span()
        with suppress(ValueError):
            self._day = date.fromisoformat(thing) if thing else self._day
        self.refresh()

    def _on_span(self, span: str) -> None:
        current = self._page.views[self._span].entry(self._page.views[self._span].current)
        self._span = span
        self._day = current.starts.date() if current else self._day
        self.refresh()

    def _on_day(self, day: date) -> None:
        self._span, self._day = AGENDA if self._span == DAY else DAY, day  # a day too crowded for columns is read
        self.refresh()

    def _on_step(self, steps: int) -> None:
        if not steps or self._day is None:
            self._day = None if not steps else self._day
            self.refresh()
            return
        self._day = stepped(self._span, self._day, steps)
        self.refresh()

    def _read(self, span: str, day: date | None, weekday: int) -> tuple[str, Board, date]:
        """Runs on a reader thread."""
        services = self._services
        zone = services.practice.practice().zone
        now = to_wall(services.desk.now(), zone)[0]
        day = day or now.date()
        first, days = days_of(span, day, weekday)
        start, end = (to_utc(datetime.combine(at, time()), zone) for at in (first, first + days * A_DAY))
        rows, clashes = services.sessions.agenda(start, end), services.clashes.between(start, end)
        board = Board(
            first=first,
            days=days,
            today=now.date(),
            now=now,
            entries=entries_of(rows, clashes, zone, now.date()),
            closures=self._closures(first, first + (days - 1) * A_DAY),
        )
        return span, board, day

    def _closures(self, first: date, last: date) -> tuple[Closure, ...]:
        """None where the country of the practice is not known; plans say so where it matters."""
        with suppress(Refused):
            return self._services.closures.between(first, last)
        return ()

    def _show(self, answer: tuple[str, Board, date]) -> None:
        span, board, day = answer
        self._day = day
        self._page.show_board(span, board, day.month)

    def _on_deed(self, key: str, session_id: str) -> None:
        entry = self._page.view().entry(session_id)
        if entry is None:
            return
        if key == grid.OPEN:
            self._page.wanted.emit(places.COHORT, entry.cohort_id, "sessions")
            return
        services = self._services

        def row() -> SessionRow | None:
            cohort = services.sessions.session(GroupSessionId(session_id)).cohort_id
            return next((one for one in services.sessions.rows(cohort) if one.id == session_id), None)

        self._tasks.read(self._page, row, lambda found: self._do(key, found))

    def _do(self, key: str, row: SessionRow | None) -> None:
        if row is None:
            return
        {grid.MOVE: self.one.move, grid.CALL_OFF: self.one.call_off, grid.HISTORY: self.one.show_history}[key](row)
