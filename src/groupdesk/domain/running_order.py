"""The running order of a session, read from its plan: one step a line, and when each one begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

_MOST_MINUTES = 600
_UNIT = r"(?:\s*(?:minutes?|minutos?|mins?\b\.?|['′’]))"
_LEADING = re.compile(rf"(\d{{1,3}}){_UNIT}?(?:\s*[:–—-])?\s+(?=\S)", re.IGNORECASE)
_TRAILING = re.compile(rf"\s*(?:[,:–—-]\s*|\()\s*(\d{{1,3}}){_UNIT}\)?\s*$", re.IGNORECASE)
_SIGN = re.compile(r"^(?:[-–—*•▪]|\d{1,2}[.)](?=\s))\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`minutes` is None where the plan names none. `starts_at` is the wall-clock time by the steps before it; it is
    None after a step without minutes, as nobody can know then."""

    words: str
    minutes: int | None
    starts_at: datetime | None


def running_order(plan: str, starts_at: datetime) -> tuple[Step, ...]:
    """The steps of a plan: "10 Welcome", "10 min: Welcome" and "Welcome (10 min)" all say ten minutes.

    Signs and numbers that begin an item of a list are left out, blank lines too.
    """
    found: list[Step] = []
    at: datetime | None = starts_at
    for words, minutes in map(_read, lines_of(plan)):
        found.append(Step(words=words, minutes=minutes, starts_at=at))
        at = None if at is None or minutes is None else at + timedelta(minutes=minutes)
    return tuple(found)


def planned_minutes(steps: tuple[Step, ...]) -> int | None:
    """What the steps take together; None where one of them says nothing, or there is none."""
    if not steps or any(step.minutes is None for step in steps):
        return None
    return sum(step.minutes or 0 for step in steps)


def lines_of(text: str) -> Iterator[str]:
    """The lines of a list as somebody wrote it down, without blank ones and without the signs before its items."""
    for line in text.splitlines():
        words = _SIGN.sub("", line.strip())
        if words:
            yield words


def _read(line: str) -> tuple[str, int | None]:
    for pattern in (_LEADING, _TRAILING):
        found = pattern.match(line) if pattern is _LEADING else pattern.search(line)
        if found and 0 < int(found[1]) <= _MOST_MINUTES:
            return (line[: found.start()] + line[found.end() :]).strip(), int(found[1])
    return line, None
