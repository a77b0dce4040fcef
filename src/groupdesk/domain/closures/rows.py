"""Own closures out of rows that other people wrote: cells of a spreadsheet, entries of a calendar file."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from groupdesk.base.folding import fold
from groupdesk.domain.closures.calendar import Closure, ClosureReason, checked
from groupdesk.domain.errors import Refused

_NUMBERS = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})\.?")
_REASONS = {
    ClosureReason.HOLIDAY: ("holiday", "vacation", "break", "recess"),
    ClosureReason.WEATHER: ("weather", "snow", "storm", "heat", "ice"),
    ClosureReason.BUILDING: ("building", "repair", "maintenance", "renovation", "heating"),
}


class DayOrder(StrEnum):
    """How a file writes days with slashes: 03/04 is 4 March or 3 April."""

    MONTH_FIRST = "month-first"
    DAY_FIRST = "day-first"


@dataclass(frozen=True, slots=True)
class ClosureCells:
    """The text of one row and where it stood; `last` is empty for a single day."""

    row: int
    first: str
    last: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry of a calendar file as days; `ends_before` is the day after the last one, as iCalendar writes it.

    `first` is None where the file gives none that can be read; `repeats` says that the entry recurs by a rule.
    """

    row: int
    first: date | None
    ends_before: date | None
    summary: str
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class ClosureProblem:
    """A row that was not taken, with the code and facts of the reason."""

    row: int
    code: str
    facts: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class ClosuresRead:
    """What a file holds: closures in its order, and the rows that were refused."""

    closures: tuple[Closure, ...]
    problems: tuple[ClosureProblem, ...]


def closures_from_cells(rows: Iterable[ClosureCells], order: DayOrder | None, calendar: str = "own") -> ClosuresRead:
    """Closures of spreadsheet rows; a row that cannot be read becomes a problem, the others are taken.

    Codes of problems: date-missing, date-impossible (date), date-ambiguous (date) where `order` is None and a day may
    be read two ways, closure-reversed, closure-too-long, closure-unnamed.
    """
    closures: list[Closure] = []
    problems: list[ClosureProblem] = []
    for row in rows:
        try:
            first = day_from_text(row.first, order)
            last = day_from_text(row.last, order) if row.last.strip() else first
            closures.append(checked(Closure(first, last, row.name.strip(), _reason(row.name), calendar)))
        except Refused as refusal:
            problems.append(ClosureProblem(row.row, refusal.code, tuple(refusal.facts.items())))
    return ClosuresRead(tuple(closures), tuple(problems))


def closures_from_entries(entries: Iterable[CalendarEntry], calendar: str) -> ClosuresRead:
    """Closures of a calendar file, each entry's last day included.

    Codes of problems: as `closures_from_cells`, and entry-repeats for one that recurs, which is not taken.
    """
    closures: list[Closure] = []
    problems: list[ClosureProblem] = []
    for entry in entries:
        try:
            closures.append(checked(_of_entry(entry, calendar)))
        except Refused as refusal:
            problems.append(ClosureProblem(entry.row, refusal.code, tuple(refusal.facts.items())))
    return ClosuresRead(tuple(closures), tuple(problems))


def _of_entry(entry: CalendarEntry, calendar: str) -> Closure:
    if entry.repeats:
        raise Refused("entry-repeats")
    if entry.first is None:
        raise Refused("date-missing")
    # Some programs write the same day as start and end of a one-day entry.
    is_one_day = entry.ends_before is None or entry.ends_before == entry.first
    last = entry.first if is_one_day or entry.ends_before is None else entry.ends_before - timedelta(days=1)
    return Closure(entry.first, last, entry.summary.strip(), _reason(entry.summary), calendar)


def day_from_text(text: str, order: DayOrder | None) -> date:
    """A day written as 2026-11-26, 26.11.2026, 11/26/2026 or 26/11/2026.

    Refused: date-missing, date-impossible (date), date-ambiguous (date).
    """
    if not text.strip():
        raise Refused("date-missing")
    match = _NUMBERS.fullmatch(text.strip())
    readings = _readings(match, text, order) if match else []
    days = [day for day in map(_day, readings) if day is not None]
    if not days:
        raise Refused("date-impossible", date=text.strip()[:60])
    if len(set(days)) > 1:
        raise Refused("date-ambiguous", date=text.strip())
    return days[0]


def _readings(match: re.Match[str], text: str, order: DayOrder | None) -> Sequence[tuple[int, int, int]]:
    """Year, month and day, in every way the text may be read."""
    a, b, c = (int(part) for part in match.groups())
    if len(match[1]) == 4:
        return [(a, b, c)]
    if len(match[3]) != 4:
        return []
    if "." in text or order is DayOrder.DAY_FIRST:
        return [(c, b, a)]
    return [(c, a, b)] if order is DayOrder.MONTH_FIRST else [(c, a, b), (c, b, a)]


def _day(reading: tuple[int, int, int]) -> date | None:
    try:
        return date(*reading) if 1970 <= reading[0] <= 2200 else None
    except ValueError:
        return None


def _reason(name: str) -> ClosureReason:
    words = fold(name).split()
    for reason, hints in _REASONS.items():
        if any(word.startswith(hints) for word in words):
            return reason
    return ClosureReason.OWN
