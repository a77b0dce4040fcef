"""The model of the attendance matrix: people down, sessions across, figures at the end of each line.

A mark set here is shown at once and kept over whatever is read meanwhile, until its write has ended.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from groupdesk.base.folding import fold
from groupdesk.base.i18n import _
from groupdesk.desktop.groups.matrix.outlooks import outlook_sign
from groupdesk.desktop.groups.matrix.tallies import Cell, Tally, person_tally, session_tally, sum_of
from groupdesk.desktop.kit.moments import day_words
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.wording import session_state_words, session_words
from groupdesk.domain.attendance import UNMARKED, Matrix, MatrixPerson, MatrixSession
from groupdesk.domain.completion.facts import Outlook
from groupdesk.domain.ids import EnrolmentId, GroupSessionId, PersonId
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.statuses import AttendanceStatus, StatusSet

Index = QModelIndex | QPersistentModelIndex
Key = tuple[PersonId, GroupSessionId]
_DISPLAY, _SPOKEN = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNMENT, _TOOLTIP = int(Qt.ItemDataRole.TextAlignmentRole), int(Qt.ItemDataRole.ToolTipRole)


class Look(Enum):
    """How a cell is drawn."""

    MARK = auto()
    BLANK = auto()  # expected, and nobody has said yet
    TO_COME = auto()
    NOT_EXPECTED = auto()
    CALLED_OFF = auto()


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one cell shows."""

    look: Look
    status: AttendanceStatus | None = None
    text: str = ""


class MatrixTable(QAbstractTableModel):
    """Column 0 is the name, then one a session, then came, rate and, where the group has a rule, the outlook."""

    figures_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sessions: tuple[MatrixSession, ...] = ()
        self.statuses = StatusSet(())
        self.today = date.min
        self.shows_minutes = False
        self._outlooks: dict[EnrolmentId, Outlook] = {}
        self._all: tuple[MatrixPerson, ...] = ()
        self.people: list[MatrixPerson] = []
        self._marks: dict[EnrolmentId, list[Cell]] = {}
        self._pending: dict[Key, str] = {}
        self._tallies: list[Tally] = []
        self._columns: list[Tally] = []
        self._search = ""

    # what is shown

    def show_matrix(self, matrix: Matrix, statuses: StatusSet, today: date) -> None:
        """Nothing moves where only marks have changed, and only those are painted again."""
        same = [s.id for s in self.sessions] == [s.id for s in matrix.sessions]
        same = same and [p.enrolment_id for p in self._all] == [p.enrolment_id for p in matrix.people]
        if not same:
            self.beginResetModel()
        before, frame = self._marks, (self.sessions, self.statuses, self.today)
        self.sessions, self._all, self.statuses, self.today = matrix.sessions, matrix.people, statuses, today
        self._marks = {person.enrolment_id: list(person.marks) for person in matrix.people}
        self._filter()
        self._lay_pending_over()
        if not same:
            self._count_all()
            self.endResetModel()
            self.figures_changed.emit()
        elif frame != (self.sessions, self.statuses, self.today):
            self._count_all()
            self._tell_all()
        else:
            self._tell_changed(before)

    def show_outlooks(self, outlooks: dict[EnrolmentId, Outlook]) -> None:
        """Where everybody stands with the rule; empty takes the column away."""
        if bool(outlooks) != bool(self._outlooks):
            self.beginResetModel()
            self._outlooks = outlooks
            self.endResetModel()
        elif outlooks != self._outlooks:
            self._outlooks = outlooks
            self._tell_all()

    def search(self, text: str) -> None:
        """Shows people whose name holds every word."""
        self.beginResetModel()
        self._search = text
        self._filter()
        self._count_all()
        self.endResetModel()
        self.figures_changed.emit()

    def show_minutes(self, minutes: bool) -> None:
        self.shows_minutes = minutes
        self._tell_all()

    # marks

    def set_pending(self, row: int, column: int, status: str) -> Key:
        """Shows a mark before it is stored; settle() or drop() ends that."""
        person, session = self.people[row], self.sessions[column - 1]
        key = (person.person_id, session.id)
        self._pending[key] = status
        self._put(row, column - 1, status)
        return key

    def settle(self, key: Key, status: str) -> None:
        """The mark is stored; one that was set later stays in sight."""
        if self._pending.get(key) == status:
            del self._pending[key]

    def drop(self, key: Key, status: str) -> None:
        """The mark was refused: the next reading shows what is stored."""
        self.settle(key, status)

    def can_mark(self, row: int, column: int) -> bool:
        """Whether this cell takes a status now."""
        session, cell = self.sessions[column - 1], self.cell(row, column)
        on = session.starts_at.date()
        return cell is not None and session.state not in (*CALLED_OFF, SessionState.LOCKED) and on <= self.today

    def is_session(self, column: int) -> bool:
        return 1 <= column <= len(self.sessions)

    @property
    def came_column(self) -> int:
        return len(self.sessions) + 1

    @property
    def rate_column(self) -> int:
        return len(self.sessions) + 2

    @property
    def outlook_column(self) -> int:
        """-1 where there is none."""
        return len(self.sessions) + 3 if self._outlooks else -1

    def outlook_sign(self, row: int) -> Sign | None:
        found = self._outlooks.get(self.people[row].enrolment_id)
        return None if found is None else outlook_sign(found)

    def is_today(self, column: int) -> bool:
        return self.sessions[column - 1].starts_at.date() == self.today

    def cell(self, row: int, column: int) -> Cell:
        return self._marks[self.people[row].enrolment_id][column - 1]

    def drawn(self, row: int, column: int) -> Drawn:
        """What the painter draws in a session's cell."""
        session, cell = self.sessions[column - 1], self.cell(row, column)
        if session.state in CALLED_OFF:
            return Drawn(Look.CALLED_OFF)
        if cell is None:
            return Drawn(Look.NOT_EXPECTED, text="–")
        status = self.statuses.by_code.get(cell[0])
        if cell[0] == UNMARKED or status is None:
            is_due = session.is_sheet_open or session.starts_at.date() < self.today
            return Drawn(Look.BLANK if is_due else Look.TO_COME)
        if self.shows_minutes:
            return Drawn(Look.MARK, status, str(cell[1] or 0) if status.meaning.counts_as_present else "0")
        return Drawn(Look.MARK, status, status.sign)

    def column_tally(self, column: int) -> Tally:
        return self._columns[column - 1]

    def person_tally(self, row: int) -> Tally:
        return self._tallies[row]

    def whole_tally(self) -> Tally:
        return sum_of(self._tallies)

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.sessions) + (4 if self._outlooks else 3)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 (Qt's variant)
        if not index.isValid() or role not in (_DISPLAY, _SPOKEN, _TOOLTIP):
            return None
        row, column = index.row(), index.column()
        name = shown(self.people[row].name)
        if column == 0:
            return name
        if self.is_session(column):
            if role == _SPOKEN:
                return _("{name}, {session}: {mark}").format(
                    name=name, session=self.session_spoken(column), mark=self.mark_words(row, column)
                )
            return self.drawn(row, column).text if role == _DISPLAY else None
        text = self._figure_text(row, column)
        return _("{name}: {figure}").format(name=name, figure=text) if role == _SPOKEN else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401 (Qt's variant)
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ALIGNMENT:
            return self._alignment(section)
        if role not in (_DISPLAY, _SPOKEN):
            return None
        if self.is_session(section):
            session = self.sessions[section - 1]
            if role == _SPOKEN:
                return self.session_spoken(section)
            number = "–" if session.number is None or session.state in CALLED_OFF else session.number
            return f"{number}\n{day_words(session.starts_at.date(), self.today)}"
        titles = {0: _("Name"), self.came_column: _("Came"), self.rate_column: _("Rate")}
        return _("Outlook") if section == self.outlook_column else titles.get(section)

    # words

    def session_spoken(self, column: int) -> str:
        """Which session, as it is read aloud: "Session 5, 7 Apr"."""
        session = self.sessions[column - 1]
        words = session_words(session.number, 0, session.kind)
        return _("{session}, {day}").format(session=words, day=day_words(session.starts_at.date(), self.today))

    def mark_words(self, row: int, column: int) -> str:
        """What a cell says in full words."""
        drawn, session = self.drawn(row, column), self.sessions[column - 1]
        if drawn.look is Look.CALLED_OFF:
            return session_state_words(session.state)
        if drawn.status is not None:
            return drawn.status.label
        return {
            Look.BLANK: _("not marked yet"),
            Look.TO_COME: _("still to come"),
            Look.NOT_EXPECTED: _("not expected"),
        }[drawn.look]

    def figure_words(self, tally: Tally) -> tuple[str, str]:
        """Came and rate of a line; nothing before anything was held."""
        share = tally.minutes_share if self.shows_minutes else tally.share
        if share is None:
            return "–", ""
        taken, whole = (tally.minutes, tally.offered) if self.shows_minutes else (tally.came, tally.expected)
        figures = _("{came} / {expected}").format(came=taken, expected=whole)
        return figures, _("{percent} %").format(percent=round(share * 100))

    # inside

    def _figure_text(self, row: int, column: int) -> str:
        if column == self.outlook_column:
            sign = self.outlook_sign(row)
            return sign.word if sign else ""
        came, rate = self.figure_words(self._tallies[row])
        return came if column == self.came_column else rate

    def _alignment(self, section: int) -> Qt.AlignmentFlag:
        if section in (0, self.outlook_column):
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        is_figure = not self.is_session(section)
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignHCenter
        return side | Qt.AlignmentFlag.AlignVCenter

    def _filter(self) -> None:
        words = fold(self._search).split()
        self.people = [person for person in self._all if all(word in fold(person.name) for word in words)]

    def _lay_pending_over(self) -> None:
        columns = {session.id: number for number, session in enumerate(self.sessions)}
        for person in self._all:
            for (person_id, session_id), status in self._pending.items():
                if person_id == person.person_id and session_id in columns:
                    self._write(person, columns[session_id], status)

    def _write(self, person: MatrixPerson, at: int, status: str) -> None:
        marks = self._marks[person.enrolment_id]
        if marks[at] is not None:
            found = self.statuses.by_code.get(status)
            is_there = found is not None and found.meaning.counts_as_present
            marks[at] = (status, self.sessions[at].minutes if is_there else None)

    def _put(self, row: int, at: int, status: str) -> None:
        self._write(self.people[row], at, status)
        self._count_cell(row, at)
        self.figures_changed.emit()

    def _count_cell(self, row: int, at: int) -> None:
        """Counts the line and the column of a changed mark again, and has them painted."""
        marks = self._marks[self.people[row].enrolment_id]
        self._tallies[row] = person_tally(marks, self.sessions, self.statuses)
        self._columns[at] = session_tally(self._column(at), self.sessions[at], self.statuses)
        self.dataChanged.emit(self.index(row, at + 1), self.index(row, at + 1))
        self.dataChanged.emit(self.index(row, self.came_column), self.index(row, self.rate_column))

    def _tell_changed(self, before: dict[EnrolmentId, list[Cell]]) -> None:
        """Paints again only where a mark is another one than before."""
        has_changed = False
        for row, person in enumerate(self.people):
            old, new = before[person.enrolment_id], self._marks[person.enrolment_id]
            if old != new:
                has_changed = True
                for at in range(len(new)):
                    if old[at] != new[at]:
                        self._count_cell(row, at)
        if has_changed:
            self.figures_changed.emit()

    def _tell_all(self) -> None:
        if self.people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.people) - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        self.figures_changed.emit()

    def _column(self, at: int) -> list[Cell]:
        return [self._marks[person.enrolment_id][at] for person in self.people]

    def _count_all(self) -> None:
        self._tallies = [
            person_tally(self._marks[person.enrolment_id], self.sessions, self.statuses) for person in self.people
        ]
        self._columns = [session_tally(self._column(at), s, self.statuses) for at, s in enumerate(self.sessions)]
