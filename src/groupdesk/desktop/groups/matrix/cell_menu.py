"""The menu of one cell of the matrix: every status by name, for the mouse and for statuses without a key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.groups.matrix.table import MatrixTable
from groupdesk.desktop.kit import icons
from groupdesk.domain.attendance import UNMARKED


class CellMenu(QMenu):
    """Deletes itself when it closes; tells ids, for the matrix may be another one by then."""

    chosen = Signal(str, str, str)  # an enrolment, a session, a status code
    wanted = Signal(str, str, str)  # place, thing, tab

    def __init__(self, table: MatrixTable, row: int, column: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._person = table.sessions[column - 1], table.people[row]
        can = table.can_mark(row, column)
        for status in table.statuses.statuses:
            if status.is_choosable:
                words = f"{status.label}\t{status.key}" if status.key else status.label
                self._add_mark(status.icon, f"{status.role}_text", words, status.code, can)
        self._add_mark("undo-2", "text_secondary", _("Clear"), UNMARKED, can)
        self.addSeparator()
        has_come = self._session.starts_at.date() <= table.today
        self._add_place("list-checks", _("Open the roll call"), places.ROLL_CALL, self._session.id, has_come)
        whose = f"{self._person.person_id}/{table.cohort_id}"
        self._add_place("file-text", _("Attendance statement"), places.PAPER, whose, True, places.PAPER_STATEMENT)
        self._add_place("contact-round", _("Open the person"), places.PEOPLE, self._person.person_id, True)

    def _add_mark(self, icon: str, tint: str, words: str, code: str, can: bool) -> None:
        action = self.addAction(icons.icon(icon, tint), words)
        action.setEnabled(can)
        action.triggered.connect(lambda: self.chosen.emit(self._person.enrolment_id, self._session.id, code))

    def _add_place(self, icon: str, words: str, place: str, thing: str, can: bool, tab: str = "") -> None:
        action = self.addAction(icons.icon(icon, "text_secondary"), words)
        action.setEnabled(can)
        action.triggered.connect(lambda: self.wanted.emit(place, thing, tab))
