"""What one cell of the attendance matrix shows, and what it says in full words."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.matrix.tallies import Cell
from groupdesk.desktop.wording import session_state_words
from groupdesk.domain.attendance import UNMARKED, MatrixSession
from groupdesk.domain.states import CALLED_OFF
from groupdesk.domain.statuses import AttendanceStatus, StatusSet


class Look(Enum):
    """How a cell is drawn."""

    MARK = auto()
    MADE_UP = auto()  # an absence that was made up: its letter, an arrow back, an outline
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


def drawn_cell(cell: Cell, session: MatrixSession, statuses: StatusSet, today: date, minutes: bool = False) -> Drawn:
    """A blank is due once its roll was opened or its day is over; before that it is still to come."""
    if session.state in CALLED_OFF:
        return Drawn(Look.CALLED_OFF)
    if cell is None:
        return Drawn(Look.NOT_EXPECTED, text="–")
    status = statuses.by_code.get(cell[0])
    if cell[0] == UNMARKED or status is None:
        is_due = session.is_sheet_open or session.starts_at.date() < today
        return Drawn(Look.BLANK if is_due else Look.TO_COME)
    if minutes:
        return Drawn(Look.MARK, status, str(cell[1] or 0) if status.meaning.counts_as_present else "0")
    return Drawn(Look.MARK, status, status.sign)


def made_up_cell(drawn: Drawn, minutes: int | None) -> Drawn:
    """An absence that was made up; with the minutes that made it up where minutes are shown."""
    if drawn.look is not Look.MARK or drawn.status is None or not drawn.status.meaning.is_absence:
        return drawn
    return Drawn(Look.MADE_UP, drawn.status, drawn.text if minutes is None else str(minutes))


def mark_words(drawn: Drawn, session: MatrixSession) -> str:
    """What a cell says when it is read aloud."""
    if drawn.look is Look.CALLED_OFF:
        return session_state_words(session.state)
    if drawn.look is Look.MADE_UP and drawn.status is not None:
        return _("{status}, made up").format(status=drawn.status.label)
    if drawn.status is not None:
        return drawn.status.label
    return {
        Look.BLANK: _("not marked yet"),
        Look.TO_COME: _("still to come"),
        Look.NOT_EXPECTED: _("not expected"),
    }[drawn.look]
