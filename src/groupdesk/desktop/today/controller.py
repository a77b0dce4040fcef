"""Today's page and its service: read at every visit, after every change, and once a minute while it is seen."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.today.alert_lines import alert_lines
from groupdesk.desktop.today.board import Board, board
from groupdesk.desktop.today.missing_lines import MissingLine, OrderLine, in_order
from groupdesk.desktop.today.page import TodayPage
from groupdesk.domain.alerts import AlertRow
from groupdesk.domain.changes import Topic
from groupdesk.domain.groups import GroupsOrder, GroupsQuery
from groupdesk.services.bundle import Services
from groupdesk.services.today import MissingKind

_FOLLOWED = (
    Topic.SESSIONS,
    Topic.COHORTS,
    Topic.GROUPS,
    Topic.ENROLMENTS,
    Topic.ATTENDANCE,
    Topic.PRACTICE,
    Topic.STAFF,
    Topic.COMPLETION,
)
_MINUTE_MS = 60_000
_COHORTS_OFFERED = 12


class TodayController(QObject):
    """`missing_counted` tells how many things wait, for the number beside the entry in the navigation."""

    missing_counted = Signal(int)

    def __init__(self, page: TodayPage, services: Services, tasks: Worker, hub: ChangeHub) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks = page, services, tasks
        self._board: Board | None = None
        self._alerts: tuple[MissingLine, ...] = ()
        page.seen.connect(self.refresh)
        hub.follow(page, _FOLLOWED, self.refresh)
        self._is_expiring = False
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()

    @Slot()
    def refresh(self) -> None:
        """Reads the day again."""
        self._tasks.read(self._page, self._read, self._show, latest="today")

    @Slot()
    def _on_minute(self) -> None:
        """ "In 20 min" is true for a minute only."""
        if self._page.isVisible():
            self.refresh()

    def _let_offers_run_out(self) -> None:
        """Whoever was offered a seat and did not answer in time waits again; the change is told like any other."""
        if not self._is_expiring:
            self._is_expiring = True
            self._tasks.write(self._page, self._services.waiting.expire, self._expired, self._expired)

    def _expired(self, _answer: object) -> None:
        """A practice that can only be read keeps the line that tells of it."""
        self._is_expiring = False

    def _read(self) -> tuple[Board, bool, tuple[OrderLine, ...], bool]:
        """Runs on a reader thread."""
        soonest = GroupsQuery(order=GroupsOrder.NEXT)
        today = self._services.today.today()
        over = any(missing.kind is MissingKind.OFFER_OVER for missing in today.missing)
        shown = board(today, self._services.groups.page(soonest, 0, _COHORTS_OFFERED))
        is_new = not shown.cohorts and shown.is_empty and not self._services.practice.counts().cohorts
        return shown, is_new, in_order(today), over

    def _show(self, answer: tuple[Board, bool, tuple[OrderLine, ...], bool]) -> None:
        shown, is_new, order, over = answer
        if over:
            self._let_offers_run_out()
        if is_new:
            self._page.show_empty_practice(shown.title, shown.facts)
            self.missing_counted.emit(0)
            return
        self._board = shown
        self._page.show_in_order(order)
        self._show_board()
        # Looking through the marks of all that runs may take longer than the day itself.
        self._tasks.read(self._page, self._services.alerts.everywhere, self._show_alerts, latest="alerts")

    def _show_alerts(self, rows: Sequence[AlertRow]) -> None:
        self._alerts = alert_lines(rows)
        self._show_board()

    def _show_board(self) -> None:
        if self._board is not None:
            whole = replace(self._board, missing=(*self._board.missing, *self._alerts))
            self._page.show_board(whole)
            self.missing_counted.emit(len(whole.missing))
