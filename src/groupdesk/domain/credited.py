"""A mark with its times and credited minutes: the same reckoning at the desk, at a key and in an import."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import lru_cache

from groupdesk.domain.attendance import Mark, MarkDraft
from groupdesk.domain.breaks import Break, begins_at
from groupdesk.domain.credit import (
    NOTHING,
    Credit,
    CreditRule,
    SessionTimes,
    Span,
    Stay,
    came_at,
    clock_time,
    credit,
    overridden,
)
from groupdesk.domain.errors import Refused
from groupdesk.domain.statuses import AttendanceStatus


@dataclass(frozen=True, slots=True)
class Reckoned:
    """When somebody came and went, in wall-clock time, how late that was, and the credit with its steps."""

    time_in: time | None
    time_out: time | None
    minutes_late: int | None
    credit: Credit


@lru_cache(maxsize=256)
def session_times(starts_at: datetime, ends_at: datetime, breaks: tuple[Break, ...]) -> SessionTimes:
    """The span of a session and of its breaks in wall-clock time."""
    spans = []
    for pause in breaks:
        begins = begins_at(pause, starts_at, ends_at)
        spans.append(Span(begins, begins + timedelta(minutes=pause.minutes)))
    return SessionTimes(Span(starts_at, ends_at), tuple(spans))


def reckoned(draft: MarkDraft, status: AttendanceStatus, times: SessionTimes, rule: CreditRule) -> Reckoned:
    """What a draft comes to (invariant 5). Minutes set by hand stand in place of the computed ones.

    Refused: times-reversed, minutes-late-impossible, override-reason-missing, override-impossible (minutes).
    """
    if not status.meaning.counts_as_present:
        if draft.minutes:
            raise Refused("override-impossible", minutes=draft.minutes)
        return Reckoned(None, None, None, NOTHING)
    came = None if draft.time_in is None else clock_time(times, draft.time_in)
    went = None if draft.time_out is None else clock_time(times, draft.time_out)
    if draft.minutes_late is not None:
        came = came_at(times, draft.minutes_late)
    late = None
    if came is not None and came > times.held.start:
        late = int((came - times.held.start).total_seconds() // 60)
    credited = credit(times, [Stay(came, went)], rule)
    if draft.minutes is not None:
        credited = overridden(credited, draft.minutes, draft.minutes_reason)
    return Reckoned(None if came is None else came.time(), None if went is None else went.time(), late, credited)


def timed(mark: Mark, draft: MarkDraft, status: AttendanceStatus, times: SessionTimes, rule: CreditRule) -> Mark:
    """The mark with times and credited minutes of a draft; an absence has none. Refused: as reckoned."""
    found = reckoned(draft, status, times, rule)
    is_there = status.meaning.counts_as_present
    return replace(
        mark,
        time_in=found.time_in,
        time_out=found.time_out,
        minutes_late=found.minutes_late,
        minutes=found.credit.minutes if is_there else None,
        minutes_reason=draft.minutes_reason.strip() if is_there and draft.minutes is not None else "",
    )
