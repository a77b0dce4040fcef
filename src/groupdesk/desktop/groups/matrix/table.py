"""The model of the attendance matrix: people down, sessions across, figures at the end of each line.

A mark set here is shown at once and kept over whatever is read meanwhile, until its write has ended.
"""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.completion.wording import quiet_outlook_sign
from groupdesk.desktop.groups.matrix.drawn import Drawn, drawn_cell, made_up_cell, mark_words
from groupdesk.desktop.groups.matrix.marks import Key, Marks
from groupdesk.desktop.groups.matrix.tallies import Cell, Tally
from groupdesk.desktop.kit.moments import day_words
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.wording import session_words
from groupdesk.domain.attendance import Matrix, MatrixPerson, MatrixSession
from groupdesk.domain.completion.facts import Outlook
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.statuses import StatusSet

Index = QModelIndex | QPersistentModelIndex
_DISPLAY, _SPOKEN = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNMENT, _TOOLTIP = int(Qt.ItemDataRole.TextAlignmentRole), int(Qt.ItemDataRole.ToolTipRole)


class MatrixTable(QAbstractTableModel):
    """Column 0 is the name, then one a session, then came, rate and, where the group has a rule, the outlook."""

    figures_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.marks = Marks()
        self.today = date.min
        self.shows_minutes = False
        self._outlooks: dict[EnrolmentId, Outlook] = {}

    @property
    def sessions(self) -> tuple[MatrixSession, ...]:
        return self.marks.sessions

    @property
    def cohort_id(self) -> str:
        return self.marks.cohort_id

    @property
    def people(self) -> list[MatrixPerson]:
        return self.marks.people

    @property
    def statuses(self) -> StatusSet:
        return self.marks.statuses

    # what is shown

    def show_matrix(self, matrix: Matrix, statuses: StatusSet, today: date) -> None:
        """Nothing moves where only marks have changed, and only those are painted again."""
        frame, self.today = (self.sessions, self.statuses, self.today), today
        if not self.marks.has_shape_of(matrix):
            self.beginResetModel()
            self.marks.load(matrix, statuses)
            self.endResetModel()
            self.figures_changed.emit()
        elif frame != (matrix.sessions, statuses, today):
            self.marks.load(matrix, statuses)
            self._tell_all()
        else:
            changed = list(self.marks.changed_by(matrix))
            for row, at in changed:
                self.marks.count(row, at)
                self._tell(row, at)
            if changed:
                self.figures_changed.emit()

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
        self.marks.search(text)
        self.endResetModel()
        self.figures_changed.emit()

    def show_minutes(self, minutes: bool) -> None:
        self.shows_minutes = minutes
        self._tell_all()

    # marks

    def set_pending(self, row: int, column: int, status: str) -> Key:
        """Shows a mark before it is stored; settle() ends that, and the next reading shows what is stored."""
        key = self.marks.put(row, column - 1, status)
        self._tell(row, column - 1)
        self.figures_changed.emit()
        return key

    def settle(self, key: Key, status: str) -> None:
        """The mark is stored or was refused."""
        self.marks.settle(key, status)

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
        return None if found is None else quiet_outlook_sign(found)

    def is_today(self, column: int) -> bool:
        return self.sessions[column - 1].starts_at.date() == self.today

    def cell(self, row: int, column: int) -> Cell:
        return self.marks.cell(row, column - 1)

    def drawn(self, row: int, column: int) -> Drawn:
        """What the painter draws in a session's cell."""
        at = column - 1
        drawn = drawn_cell(self.marks.cell(row, at), self.sessions[at], self.statuses, self.today, self.shows_minutes)
        made_up = self.marks.made_up.get((self.people[row].enrolment_id, self.sessions[at].id))
        return drawn if made_up is None else made_up_cell(drawn, made_up if self.shows_minutes else None)

    def column_tally(self, column: int) -> Tally:
        return self.marks.by_session[column - 1]

    def person_tally(self, row: int) -> Tally:
        return self.marks.by_person[row]

    def whole_tally(self) -> Tally:
        return self.marks.whole()

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.sessions) + (4 if self._outlooks else 3)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 (Qt's variant)
        if not index.isValid() or role not in (_DISPLAY, _SPOKEN, _TOOLTIP):
            return None
        row, column = index.row(), index.column()
        name = self.name_of(row)
        if column == 0:
            return name
        if self.is_session(column):
            if role == _SPOKEN:
                return _("{name}, {session}: {mark}").format(
                    name=name,
                    session=self.session_spoken(column),
                    mark=mark_words(self.drawn(row, column), self.sessions[column - 1]),
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

    def name_of(self, row: int) -> str:
        """The person's name; guests say so."""
        person = self.people[row]
        guest = person.enrolment_id in self.marks.guests
        return _("{name} (guest)").format(name=shown(person.name)) if guest else shown(person.name)

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
        came, rate = self.figure_words(self.marks.by_person[row])
        return came if column == self.came_column else rate

    def _alignment(self, section: int) -> Qt.AlignmentFlag:
        if section in (0, self.outlook_column):
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        is_figure = not self.is_session(section)
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignHCenter
        return side | Qt.AlignmentFlag.AlignVCenter

    def _tell(self, row: int, at: int) -> None:
        """One mark and the figures of its line are painted again."""
        self.dataChanged.emit(self.index(row, at + 1), self.index(row, at + 1))
        self.dataChanged.emit(self.index(row, self.came_column), self.index(row, self.rate_column))

    def _tell_all(self) -> None:
        if self.people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.people) - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        self.figures_changed.emit()
