"""Between stored sessions and the rules of moving them: the timetable of a cohort, and what changes in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import takewhile

from groupdesk.domain.breaks import fitting
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.schedule.calling_off import call_off
from groupdesk.domain.schedule.clock import ClockQuestion
from groupdesk.domain.schedule.dates import slots_after
from groupdesk.domain.schedule.kinds import NUMBERED
from groupdesk.domain.schedule.moving import Terms, move_following, move_one
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.domain.schedule.stored import rule_of, stored_rule
from groupdesk.domain.schedule.timetable import Rearrangement, Slot, SlotChange, Timetable
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.zones import WallCheck, ends_at, to_utc
from groupdesk.services.crediting import credit_anew
from groupdesk.services.desk import Desk
from groupdesk.services.planning import new_row, shut_days
from groupdesk.store import attendance, make_up_sessions, sessions
from groupdesk.store.attendance import MARKS
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How far calling off reaches. `make_good` plans as many sessions at the end; `agreed` takes the next free day
    where the end falls on a closed one."""

    following: bool = False
    make_good: bool = False
    agreed: bool = False


ONE = Ending()


def moved(table: Timetable, key: str, to: datetime, terms: Terms, *, following: bool) -> Rearrangement:
    """As domain.schedule.moving, with one code where another day can be proposed.

    Refused: closed-instead (date, name, proposal), and as `move_one` and `move_following`.
    """
    try:
        return (move_following if following else move_one)(table, key, to, terms)
    except Refused as refusal:
        if refusal.code == "date-closed" and refusal.facts.get("proposal") is not None:
            raise Refused("closed-instead", **refusal.facts) from refusal
        raise


def called_off(table: Timetable, key: str, how: tuple[SessionState, str], ending: Ending) -> Rearrangement:
    """As domain.schedule.calling_off. Refused: closed-instead, and as `call_off` there."""
    done = call_off(table, key, *how, following=ending.following, make_good=ending.make_good)
    if not ending.agreed:
        refuse_closed_end(table, done)
    return done


def refuse_closed_end(table: Timetable, done: Rearrangement) -> None:
    """Passes when the sessions at the end are on the very next days of the rule, none of them skipped as closed.

    Refused: closed-instead (date, name, proposal).
    """
    if not done.added:
        return
    last = done.added[-1].starts_at.date()
    for day in takewhile(lambda day: day < last, slots_after(table.rule, table.last_day())):
        closure = table.closures.on(day)
        if closure is not None:
            proposal = next(new.starts_at.date() for new in done.added if new.starts_at.date() > day)
            raise Refused("closed-instead", date=day, name=closure.name, proposal=proposal)


def timetable_of(reading: Reading, cohort: Cohort) -> Timetable:
    """The sessions of a cohort as they stand, with its rule and the days on which the practice is shut.

    Refused: country-unknown, region-unknown.
    """
    rows = sessions.of_cohort(reading, cohort.id)
    marks = make_up_sessions.binding_counts(reading, [row.id for row in rows if row.sheet_opened_at is not None])
    rule = rule_of(cohort) or _rule_by_hand(cohort, rows)
    first = min([rule.starts_on, *(row.on for row in rows)])
    return Timetable(tuple(_slot(row, marks.get(row.id, 0)) for row in rows), rule, shut_days(reading, first))


def store(unit: Unit, desk: Desk, cohort: Cohort, done: Rearrangement, reason: str) -> None:
    """Writes a rearrangement: changed sessions keep their identity and only raise their sequence (invariant 10)."""
    by_id = {row.id: row for row in sessions.of_cohort(unit, cohort.id)}
    for change in done.changes:
        _store_change(unit, desk, by_id[GroupSessionId(change.before.key)], change, reason)
    unit.add(SESSIONS, *(new_row(desk, cohort, new) for new in done.added))
    if done.rule is not None:
        cohort = unit.change(COHORTS, cohort, **stored_rule(done.rule))
    follow_days(unit, cohort.id)


def follow_days(unit: Unit, cohort_id: CohortId) -> None:
    """The first and last day of a cohort follow its sessions."""
    days = [row.on for row in sessions.of_cohort(unit, cohort_id) if row.state not in CALLED_OFF]
    if days:
        unit.change(COHORTS, unit.get(COHORTS, cohort_id), starts_on=min(days), ends_on=max(days))


def renumber(unit: Unit, cohort_id: CohortId) -> None:
    """Numbers follow the order in time; one that was called off keeps the number it had."""
    number = 0
    for session in sorted(sessions.of_cohort(unit, cohort_id), key=lambda row: row.starts_utc):
        if session.kind in NUMBERED and session.state not in CALLED_OFF:
            number += 1
            unit.change(SESSIONS, session, number=number)


def refuse_overlap(reading: Reading, made: GroupSession) -> None:
    """Passes when no other live session of the cohort runs at that time. Refused: sessions-overlap (first, second)."""
    ends = made.starts_utc + timedelta(minutes=made.minutes)
    for row in sessions.of_cohort(reading, made.cohort_id):
        is_apart = row.starts_utc >= ends or row.starts_utc + timedelta(minutes=row.minutes) <= made.starts_utc
        if row.id != made.id and row.state not in CALLED_OFF and not is_apart:
            first, second = sorted((row, made), key=lambda r: r.starts_utc)
            raise Refused("sessions-overlap", first=first.starts_at, second=second.starts_at)


def refuse_doubt(questions: Iterable[ClockQuestion]) -> None:
    """Passes when every doubtful start was decided by a person.

    Refused: session-time-skipped (at, earlier, later), session-time-twice (at).
    """
    for question in questions:
        if question.is_decided:
            continue
        if question.check is WallCheck.TWICE:
            raise Refused("session-time-twice", at=question.wall)
        earlier, later = (choice.wall for choice in question.choices)
        raise Refused("session-time-skipped", at=question.wall, earlier=earlier, later=later)


def _slot(row: GroupSession, marks: int) -> Slot:
    """A sheet on which nobody made a mark yet binds nobody: the session counts as still to come."""
    is_blank = row.state is SessionState.HELD and not marks
    return Slot(
        key=row.id,
        number=row.number,
        starts_at=row.starts_at,
        length_minutes=row.minutes,
        fold=row.fold,
        kind=row.kind,
        state=SessionState.CONFIRMED if is_blank else row.state,
        marks=marks,
    )


def _rule_by_hand(cohort: Cohort, rows: tuple[GroupSession, ...]) -> ScheduleRule:
    """For a cohort without a rule: every week from its last session, as that one was."""
    if not rows:
        raise Refused("session-unknown", session=cohort.code)
    last = rows[-1]
    return ScheduleRule(
        frequency=Frequency.WEEKLY,
        starts_on=last.on,
        start=last.starts_at.time(),
        length_minutes=last.minutes,
        zone=cohort.zone,
        weekdays=(Weekday(last.starts_at.weekday()),),
        count=1,
    )


def _store_change(unit: Unit, desk: Desk, row: GroupSession, change: SlotChange, reason: str) -> None:
    before, after = change.before, change.after
    fields: dict[str, object] = {"number": after.number}
    is_moved = _when(before) != _when(after)
    if is_moved:
        fields |= _times(row, after)
        fields["moved_from"] = row.starts_at
    if is_moved or before.state is not after.state:
        fields |= {
            "state": after.state,
            "change_reason": reason.strip(),
            "ics_sequence": row.ics_sequence + 1,
            "changed_at": desk.now(),
        }
        fields |= _without_blank_sheet(unit, row, change)
    stored = unit.change(SESSIONS, row, **fields)
    if is_moved and _hours(before) != _hours(after):
        credit_anew(unit, stored)


def _hours(slot: Slot) -> tuple[time, int]:
    """What marks are credited by; on another day with the same hours they say what they said."""
    return slot.starts_at.time(), slot.length_minutes


def _when(slot: Slot) -> tuple[datetime, int, int]:
    return slot.starts_at, slot.fold, slot.length_minutes


def _times(row: GroupSession, slot: Slot) -> Mapping[str, object]:
    length = timedelta(minutes=slot.length_minutes)
    return {
        "starts_at": slot.starts_at,
        "ends_at": ends_at(slot.starts_at, row.zone, slot.fold, length)[0],
        "fold": slot.fold,
        "starts_utc": to_utc(slot.starts_at, row.zone, slot.fold),
        "breaks": fitting(row.breaks, slot.length_minutes),
    }


def _without_blank_sheet(unit: Unit, row: GroupSession, change: SlotChange) -> Mapping[str, object]:
    """A sheet on which nobody made a mark is closed again: who is expected or away is asked anew on the new day."""
    if row.sheet_opened_at is None or change.before.marks:
        return {}
    for mark in attendance.marks_of(unit, row.id):
        unit.remove(MARKS, mark)
    return {"sheet_opened_at": None}
