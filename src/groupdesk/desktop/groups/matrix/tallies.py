"""The figures beside and below the attendance matrix: how many came of those expected, by person and by session.

Only sessions whose roll was opened count, with everybody on the sheet in the denominator, marked or not (invariant 2);
sessions that were called off leave it (invariant 8).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from groupdesk.domain.attendance import MatrixSession
from groupdesk.domain.states import CALLED_OFF
from groupdesk.domain.statuses import StatusSet

Cell = tuple[str, int | None] | None


@dataclass(frozen=True, slots=True)
class Tally:
    """Came and expected; credited minutes and the minutes that were held for those expected."""

    came: int = 0
    expected: int = 0
    minutes: int = 0
    offered: int = 0

    @property
    def share(self) -> float | None:
        """0 to 1; None before anything was held."""
        return self.came / self.expected if self.expected else None

    @property
    def minutes_share(self) -> float | None:
        return min(self.minutes / self.offered, 1.0) if self.offered else None

    def with_mark(self, cell: Cell, session: MatrixSession, statuses: StatusSet) -> "Tally":
        """With one more mark counted in; those of sessions not held and of people not expected change nothing."""
        if cell is None or not counts(session):
            return self
        status = statuses.by_code.get(cell[0])
        if status is None or not status.meaning.is_expected:
            return self
        return Tally(
            self.came + status.meaning.counts_as_present,
            self.expected + 1,
            self.minutes + (cell[1] or 0),
            self.offered + session.minutes,
        )


def counts(session: MatrixSession) -> bool:
    """Whether a session is in the figures: its roll was opened and it was not called off."""
    return session.is_sheet_open and session.state not in CALLED_OFF


def person_tally(marks: Sequence[Cell], sessions: Sequence[MatrixSession], statuses: StatusSet) -> Tally:
    """One line of the matrix."""
    tally = Tally()
    for cell, session in zip(marks, sessions, strict=True):
        tally = tally.with_mark(cell, session, statuses)
    return tally


def session_tally(column: Sequence[Cell], session: MatrixSession, statuses: StatusSet) -> Tally:
    """One column of the matrix."""
    tally = Tally()
    for cell in column:
        tally = tally.with_mark(cell, session, statuses)
    return tally


def sum_of(tallies: Sequence[Tally]) -> Tally:
    return Tally(
        sum(tally.came for tally in tallies),
        sum(tally.expected for tally in tallies),
        sum(tally.minutes for tally in tallies),
        sum(tally.offered for tally in tallies),
    )
