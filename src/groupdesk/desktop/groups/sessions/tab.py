"""The tab with a cohort's sessions: when, what about, who came, and what may still be changed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.groups.fitted import fit_rows
from groupdesk.desktop.groups.row_deeds import RowDeeds
from groupdesk.desktop.groups.sessions.columns import session_columns
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.sessions import SessionRow
from groupdesk.domain.states import CALLED_OFF

ROLL, MOVE, DESCRIBE, CALL_OFF, SHEET = "roll", "move", "describe", "call-off", "sheet"
IMPORT = "import"
CALLS, RUNNING, EXTEND, HISTORY, LEADERS = "calls", "running", "extend", "history", "leaders"
_PAPERS = (SHEET, CALLS, RUNNING)
PRINTED = "printed"


class SessionsTab(QWidget):
    """Shows the sessions; tells what is wanted of which."""

    deed_wanted = Signal(str, str)  # ROLL, MOVE … and a session's id
    add_wanted = Signal()
    wanted = Signal(str, str, str)  # place, thing, tab
    print_wanted = Signal(str, str)

    def __init__(self, tasks: Worker) -> None:
        super().__init__()
        with_role(self, "clear")
        self.today = date.min  # told with the rows
        self._prints = False
        self.table: RowTable[SessionRow] = RowTable(
            session_columns(lambda: self.today), lambda row: row.id, tasks, self
        )
        self.view = TableView(self.table, _("Sessions"), rows="dense")
        self.setFocusProxy(self.view)
        self.add_button = Button(_("Add a session"), "calendar-plus")
        self.add_button.clicked.connect(lambda: self.add_wanted.emit())
        self.columns_button = Button(_("Columns"), "columns-3", menu=self.view.columns_menu())
        self.deeds = self._deeds()
        self._facts = words("", "facts")
        self._stack = QStackedWidget()
        self._lay_out()

    def offer_sheets(self, offered: bool) -> None:
        self._prints = offered
        for key in _PAPERS:
            self.deeds.action(key).setVisible(offered)
        self.deeds.follow()

    def show_rows(self, rows: Sequence[SessionRow], today: date) -> None:
        """The first time a cohort is shown, the next session is chosen."""
        self.today = today
        is_new = not self.view.current_id()
        self.table.show_rows(rows)
        fit_rows(self.view, len(rows), least=4)
        self._stack.setMaximumHeight(self.view.maximumHeight() if rows else 2**24 - 1)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._facts.setText(_facts(rows))
        if is_new and rows:
            following = next((row for row in rows if row.starts_at.date() >= today), rows[-1])
            self.view.choose(following.id)
        self.deeds.follow()

    def row(self, session_id: str) -> SessionRow | None:
        at = self.table.position_of(session_id)
        return None if at is None else self.table.row_at(at)

    # inside

    def _allows(self, key: str, session_id: str) -> bool:
        row = self.row(session_id)
        if row is None:
            return False
        if key in (ROLL, IMPORT):
            return row.state not in CALLED_OFF and row.starts_at.date() <= self.today
        if key in (MOVE, CALL_OFF):
            return row.is_movable
        if key == CALLS:
            return self._prints
        return key not in _PAPERS or (self._prints and row.state not in CALLED_OFF)

    def _deeds(self) -> RowDeeds:
        deeds = RowDeeds(self.view, _("More to do with the chosen session"))
        deeds.add(ROLL, _("Open the roll call"), "list-checks")
        deeds.add(SHEET, _("Print the sign-in sheet"), "printer", "Ctrl+P")
        deeds.add(PRINTED, _("Printed sheets and scans…"), "scroll-text", "Ctrl+D")
        deeds.add(RUNNING, _("Running sheet"), "clipboard-list", "Ctrl+Shift+R")
        deeds.add(CALLS, _("Call list"), "phone", "Ctrl+T")
        deeds.add(IMPORT, _("Import marks from a report…"), "file-spreadsheet", "Ctrl+I")
        deeds.add_line()
        deeds.add(DESCRIBE, _("Edit topic, plan and place…"), "pencil", "F2")
        deeds.add(LEADERS, _("Who leads it…"), "users", "Ctrl+L")
        deeds.add(MOVE, _("Move to another time…"), "calendar-clock", "Ctrl+M")
        deeds.add(CALL_OFF, _("Call off…"), "ban", "Del")
        deeds.add(EXTEND, _("Add one at the end"), "calendar-plus", "Ctrl+E")
        deeds.add_line()
        deeds.add(HISTORY, _("History…"), "history", "Ctrl+H")
        deeds.allow(self._allows)
        deeds.wanted.connect(self.deed_wanted.emit)
        for key in _PAPERS:
            deeds.action(key).setVisible(False)
        self.view.opened.connect(self._on_opened)
        return deeds

    def _on_opened(self, session_id: str) -> None:
        if self._allows(ROLL, session_id):
            self.deed_wanted.emit(ROLL, session_id)
        else:
            self.deed_wanted.emit(DESCRIBE, session_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.deeds.show_menu(event)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.add_button)
        upper.addStretch(1)
        upper.addWidget(self._facts)
        upper.addSpacing(8)
        upper.addWidget(self.deeds.button)
        upper.addWidget(self.columns_button)
        self._stack.addWidget(self.view)
        card = Card(0)
        text = _("Add sessions one by one, or copy the cohort as a next cycle with fixed days.")
        first = Button(_("Add the first session"), "calendar-plus")
        first.clicked.connect(lambda: self.add_wanted.emit())
        card.body.addWidget(EmptyState("calendar-days", _("No sessions yet"), text, first))
        self._stack.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(upper)
        column.addWidget(self._stack, 1)
        column.addStretch(0)


def _facts(rows: Sequence[SessionRow]) -> str:
    if not rows:
        return ""
    held = sum(row.is_sheet_open and row.state not in CALLED_OFF for row in rows)
    live = sum(row.state not in CALLED_OFF for row in rows)
    return ngettext("{held} of {count} session held", "{held} of {count} sessions held", live).format(
        held=held, count=live
    )
