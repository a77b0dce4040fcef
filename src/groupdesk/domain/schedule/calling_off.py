"""Calling sessions off, and new ones at the end: what would change."""

from collections.abc import Iterable
from dataclasses import replace

from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.clock import ClockQuestion, placed
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.schedule.plan import Extra, PlannedSession, planned_session
from groupdesk.domain.schedule.timetable import Rearrangement, Slot, Timetable, arranged
from groupdesk.domain.states import Kind, SessionState, move

_MOST_ADDED = 100


def call_off(
    timetable: Timetable,
    key: str,
    state: SessionState,
    reason: str,
    *,
    following: bool = False,
    make_good: bool = False,
) -> Rearrangement:
    """One session, or this and the following, cancelled or marked as not having taken place; numbers follow.

    With `make_good` as many sessions of the same lengths are planned at the end. Refused: session-unknown (session),
    move-not-allowed, reason-missing, session-has-marks (number, marks), no-free-slot (after).
    """
    first = timetable.slot(key)
    called_off = []
    for slot in timetable.following(first) if following else [first]:
        if slot.marks:
            raise Refused("session-has-marks", number=slot.number, marks=slot.marks)
        move(Kind.SESSION, slot.state, state, reason)
        called_off.append(replace(slot, state=state))
    added, questions = _at_end(timetable, called_off) if make_good else ([], [])
    return replace(arranged(timetable, called_off, added), questions=tuple(questions))


def call_off_each(timetable: Timetable, keys: Iterable[str], state: SessionState, reason: str) -> Rearrangement:
    """Those sessions, of whatever kind, called off together; numbers follow.

    Refused: session-unknown (session), move-not-allowed, reason-missing.
    """
    called_off = []
    for slot in map(timetable.slot, keys):
        move(Kind.SESSION, slot.state, state, reason)
        called_off.append(replace(slot, state=state))
    return arranged(timetable, called_off)


def add_at_end(timetable: Timetable, count: int = 1, kind: SessionKind = SessionKind.REGULAR) -> Rearrangement:
    """So many more sessions on the next free slots of the rule, after the last one.

    Refused: no-free-slot (after), count-impossible (count, most).
    """
    if not 1 <= count <= _MOST_ADDED:
        raise Refused("count-impossible", count=count, most=_MOST_ADDED)
    rule = timetable.rule
    like = Slot(key="", number=None, starts_at=rule.on(rule.starts_on), length_minutes=rule.length_minutes, kind=kind)
    added, questions = _at_end(timetable, [like] * count)
    return replace(arranged(timetable, [], added), questions=tuple(questions))


def _at_end(timetable: Timetable, like: Iterable[Slot]) -> tuple[list[PlannedSession], list[ClockQuestion]]:
    """A new session for each slot, of its kind and length."""
    days = timetable.free_days()
    added: list[PlannedSession] = []
    questions: list[ClockQuestion] = []
    for slot in like:
        day = next(days, None)
        if day is None:
            raise Refused("no-free-slot", after=timetable.last_day())
        start = timetable.rule.on(day)
        found = placed(start, timetable.rule.zone)
        if isinstance(found, ClockQuestion):
            questions.append(found)
            found = found.chosen
        added.append(planned_session(timetable.rule, Extra(slot.kind, start, slot.length_minutes), found))
    return added, questions
