"""The roll-call page and its services: a controller for every sheet, sessions to set beside, sheets on paper."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Slot

from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.rollcall.asking import PaneDialogs
from groupdesk.desktop.rollcall.marking import PaneController
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.desktop.rollcall.pane import SheetPane
from groupdesk.desktop.rollcall.printings_dialog import PrintingsDialog
from groupdesk.desktop.rollcall.prospects import Prospects
from groupdesk.desktop.rollcall.scans import Scans
from groupdesk.desktop.rollcall.tick_back import TickBack
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.sessions import AgendaRow
from groupdesk.domain.sheets import ReturnedSheet
from groupdesk.domain.states import CALLED_OFF
from groupdesk.domain.zones import to_utc
from groupdesk.services.bundle import Services


class RollCallController(QObject):
    """One for the page; every sheet on it has a controller of its own."""

    def __init__(
        self, page: RollCallPage, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds, failed: Failed
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._hub = page, services, tasks, hub
        self._deeds, self._failed = deeds, failed
        self._tick_back = TickBack(page, services, tasks, page.wanted.emit)
        page.pane_added.connect(self._on_pane)
        page.tick_back_wanted.connect(self._tick_back.ask)
        page.sheets_wanted.connect(self._list_sheets)
        for pane in page.panes:
            self._on_pane(pane)

    @Slot(object)
    def _on_pane(self, pane: SheetPane) -> None:
        ways = (self._deeds, self._failed)
        marks = PaneController(pane, self._services, self._tasks, self._hub, self._deeds, self._failed)
        PaneDialogs(pane, self._services, self._tasks, marks, ways)
        Scans(pane, self._services, self._tasks, ways)
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

    @Slot(str)
    def _list_sheets(self, session_id: str) -> None:
        """What was printed for a session, so that no code needs to be typed."""
        printed = self._services.returned_sheets.printed
        self._tasks.read(self._page, lambda: printed(GroupSessionId(session_id)), self._show_sheets, latest="printed")

    def _show_sheets(self, sheets: tuple[ReturnedSheet, ...]) -> None:
        dialog = PrintingsDialog(self._page, sheets)

        def open_sheet(session_id: str, code: str) -> None:
            dialog.accept()
            self._page.wanted.emit(places.ROLL_CALL, session_id, places.SHEET + code)

        dialog.chosen.connect(open_sheet)
        dialog.open()
