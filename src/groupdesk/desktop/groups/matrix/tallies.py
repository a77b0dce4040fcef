"""The figures beside and below the attendance matrix: how many came of those expected, by person and by session.

Only sessions whose roll was opened count, with everybody on the sheet in the denominator, marked or not (invariant 2);
sessions that were called off leave it (invariant 8).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

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


def counts(session: MatrixSession) -> bool:
    """Whether a session is in the figures: its roll was opened and it was not called off."""
    return session.is_sheet_open and session.state not in CALLED_OFF


def person_tally(marks: Sequence[Cell], sessions: Sequence[MatrixSession], statuses: StatusSet) -> Tally:
    """One line of the matrix."""
    return _tally(zip(marks, sessions, strict=True), statuses)


def session_tally(column: Sequence[Cell], session: MatrixSession, statuses: StatusSet) -> Tally:
    """One column of the matrix."""
    return _tally(((cell, session) for cell in column), statuses)


def _tally(marks: Iterable[tuple[Cell, MatrixSession]], statuses: StatusSet) -> Tally:
    """Marks of sessions not held, of people not expected and of unknown statuses change nothing."""
    came = expected = minutes = offered = 0
    flags = _flags(statuses)
    for cell, session in marks:
        if cell is None or not session.is_sheet_open or session.state in CALLED_OFF:
            continue
        is_expected, is_there = flags.get(cell[0], (False, False))
        if is_expected:
            expected += 1
            offered += session.minutes
            if is_there:
                came += 1
                minutes += cell[1] or 0
    return Tally(came, expected, minutes, offered)


@lru_cache(maxsize=16)
def _flags(statuses: StatusSet) -> dict[str, tuple[bool, bool]]:
    """Status code → whether it is expected, and whether it counts as present."""
    return {s.code: (s.meaning.is_expected, s.meaning.counts_as_present) for s in statuses.statuses}


def sum_of(tallies: Sequence[Tally]) -> Tally:
    return Tally(
        sum(tally.came for tally in tallies),
        sum(tally.expected for tally in tallies),
        sum(tally.minutes for tally in tallies),
        sum(tally.offered for tally in tallies),
    )
