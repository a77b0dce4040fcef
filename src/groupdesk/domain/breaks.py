"""Breaks within a session: when each begins, how long it lasts, and how it is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from groupdesk.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Break:
    """A pause that begins so many minutes after the start and therefore moves with the session.

    `after_minutes` is None where nobody said when: it is then taken to lie in the middle.
    """

    after_minutes: int | None
    minutes: int


def total_minutes(breaks: Iterable[Break]) -> int:
    """How long all of them last together."""
    return sum(pause.minutes for pause in breaks)


def in_order(breaks: Iterable[Break]) -> tuple[Break, ...]:
    """By when they begin."""
    return tuple(sorted(breaks, key=lambda pause: -1 if pause.after_minutes is None else pause.after_minutes))


def check_breaks(length_minutes: int, breaks: Sequence[Break]) -> None:
    """Passes for breaks that lie in the session one after the other and leave some of it.

    One whose time nobody said has to be the only one. Refused: break-impossible (after, minutes).
    """
    free_from = 0
    for pause in in_order(breaks):
        is_alone = len(breaks) == 1
        after = free_from if pause.after_minutes is None else pause.after_minutes
        ends = after + pause.minutes
        if pause.minutes < 1 or after < free_from or ends > length_minutes:
            raise Refused("break-impossible", after=after, minutes=pause.minutes)
        if pause.after_minutes is None and not is_alone:
            raise Refused("break-impossible", after=None, minutes=pause.minutes)
        free_from = ends
    if breaks and total_minutes(breaks) >= length_minutes:
        raise Refused("break-impossible", after=0, minutes=length_minutes)


def fitting(breaks: Sequence[Break], length_minutes: int) -> tuple[Break, ...]:
    """Those that still lie in a session of another length; none where they would leave nothing of it."""
    kept = tuple(pause for pause in breaks if (pause.after_minutes or 0) + pause.minutes <= length_minutes)
    return kept if total_minutes(kept) < length_minutes else ()


def begins_at(pause: Break, starts_at: datetime, ends_at: datetime) -> datetime:
    """When it begins, on the clock of the session's own times."""
    if pause.after_minutes is None:
        return starts_at + (ends_at - starts_at - timedelta(minutes=pause.minutes)) / 2
    return starts_at + timedelta(minutes=pause.after_minutes)


def to_word(pause: Break) -> str:
    """45+10 is ten minutes after the first 45; +10 is ten minutes of which nobody said when."""
    return f"{'' if pause.after_minutes is None else pause.after_minutes}+{pause.minutes}"


def from_word(word: str) -> Break:
    """What `to_word` wrote."""
    after, _plus, minutes = word.partition("+")
    return Break(int(after) if after else None, int(minutes))
