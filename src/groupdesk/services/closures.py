"""Days on which the practice is shut: imported from files, and the planned sessions that lie on them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib import import_module
from pathlib import Path

from groupdesk.domain.closures.calendar import Closure
from groupdesk.domain.closures.rows import (
    ClosureCells,
    ClosuresRead,
    DayOrder,
    closures_from_cells,
    closures_from_entries,
)
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.imports.sheets import NeedsEncoding, SheetChoice
from groupdesk.domain.practice import OwnClosure
from groupdesk.domain.schedule.conflicts import Conflict, find_conflicts
from groupdesk.domain.schedule.moving import Terms, move_one
from groupdesk.domain.schedule.timetable import Slot, Timetable
from groupdesk.domain.states import TO_COME
from groupdesk.domain.zones import to_utc
from groupdesk.interop.sheets.opening import file_bytes, sheet_from
from groupdesk.services.desk import Desk
from groupdesk.services.planning import shut_days
from groupdesk.services.rearranging import refuse_doubt, store, timetable_of
from groupdesk.store import bookings, closures, sessions
from groupdesk.store import practice as practices
from groupdesk.store.closures import CLOSURES
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

_A_DAY = timedelta(days=1)
_CALENDAR_STARTS = b"BEGIN:VCALENDAR"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosuresPreview:
    """What a file would add: `new` closures, how many of its rows are there already, and rows that were refused."""

    new: tuple[Closure, ...]
    known: int
    read: ClosuresRead


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutSession:
    """A planned session on a closed day. `proposal` is the free day on which it may be held instead, None without one.

    `starts_at` is wall-clock time in the cohort's zone.
    """

    session_id: GroupSessionId
    cohort_id: CohortId
    code: str
    group_name: str
    number: int | None
    starts_at: datetime
    closure: Closure
    proposal: date | None


class ClosureService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def between(self, first: date, last: date) -> tuple[Closure, ...]:
        """Own closures and public holidays that touch those days, both included, by day.

        Refused: country-unknown, region-unknown.
        """
        return self._desk.read(lambda reading: shut_days(reading, first)).between(first, last)

    def look_at(self, path: Path, order: DayOrder | None = None) -> ClosuresPreview:
        """What a CSV, XLSX or iCalendar file would add; nothing is stored. Columns: first day, last day, reason.

        Refused: file-not-a-calendar, too-many-entries, and as interop.sheets.opening. Trouble: file-missing,
        file-not-readable.
        """
        content = file_bytes(path)
        read = _from_calendar(content) if _CALENDAR_STARTS in content[:200].upper() else _from_sheet(path, order)
        return self._desk.read(lambda reading: _preview(reading, read))

    def store(self, new: Sequence[Closure]) -> Done:
        """Adds closures in one deed, so that one undo takes the import back. Refused: closures-nothing-new."""
        if not new:
            raise Refused("closures-nothing-new")
        made = [
            OwnClosure(id=self._desk.new_id(), first_on=one.first, last_on=one.last, reason=one.name.strip())
            for one in new
        ]

        def work(unit: Unit) -> str:
            unit.add(CLOSURES, *made)
            return made[0].id

        return self._desk.do("closures-import", work, facts={"count": len(made)})

    def shut_sessions(self, first: date | None = None, last: date | None = None) -> tuple[ShutSession, ...]:
        """Planned sessions on closed days from today on, or within those days, each with a day instead, by time.

        Sessions that were held or have marks stay out. Refused: country-unknown, region-unknown.
        """
        return self._desk.read(lambda reading: _shut_sessions(reading, self._desk, first, last))

    def move_away(self, found: Sequence[ShutSession]) -> Done:
        """Holds those sessions on the days proposed for them, in one deed, each with its closure as the reason.

        Refused: nothing-to-move, no-free-slot (after) for one without a proposal, date-closed, session-has-marks,
        move-not-allowed, sessions-overlap, session-time-skipped, session-time-twice, not-found.
        """

        def work(unit: Unit) -> str:
            for one in found:
                if one.proposal is None:
                    raise Refused("no-free-slot", after=one.starts_at.date())
                cohort = unit.get(COHORTS, one.cohort_id)
                to = datetime.combine(one.proposal, one.starts_at.time())
                done = move_one(timetable_of(unit, cohort), one.session_id, to, Terms(reason=one.closure.name))
                refuse_doubt(done.questions)
                store(unit, self._desk, cohort, done, one.closure.name)
            return found[0].session_id

        if not found:
            raise Refused("nothing-to-move")
        return self._desk.do("session-move-away", work, facts={"count": len(found)})


def _from_calendar(content: bytes) -> ClosuresRead:
    """icalendar takes a tenth of a second to load, so it is loaded by the first calendar file."""
    entries = import_module("groupdesk.documents.calendar.entries").calendar_entries(content)
    return closures_from_entries(entries, "own")


def _from_sheet(path: Path, order: DayOrder | None) -> ClosuresRead:
    sheet = sheet_from(file_bytes(path), path.name, SheetChoice())
    if isinstance(sheet, NeedsEncoding):
        sheet = sheet_from(file_bytes(path), path.name, SheetChoice(encoding="cp1252"))
    if isinstance(sheet, NeedsEncoding):
        raise Refused("file-not-a-table")
    rows = [_cells(row.number, row.cells) for row in sheet.rows]
    is_heading = rows and not any(sign.isdecimal() for sign in rows[0].first)
    return closures_from_cells(rows[1:] if is_heading else rows, order)


def _cells(number: int, cells: Sequence[str]) -> ClosureCells:
    """First day, last day and reason; with two columns the second is the reason unless it holds a day."""
    first, second, third = (*cells, "", "", "")[:3]
    if not third and not any(sign.isdecimal() for sign in second):
        return ClosureCells(number, first.strip(), "", second.strip())
    return ClosureCells(number, first.strip(), second.strip(), third.strip())


def _preview(reading: Reading, read: ClosuresRead) -> ClosuresPreview:
    own = closures.closures(reading, date.min, date.max)
    there = {(one.first_on, one.last_on, one.reason.casefold()) for one in own}
    new: dict[tuple[date, date, str], Closure] = {}
    for one in read.closures:
        key = (one.first, one.last, one.name.casefold())
        if key not in there:
            new.setdefault(key, one)
    return ClosuresPreview(new=tuple(new.values()), known=len(read.closures) - len(new), read=read)


def _shut_sessions(reading: Reading, desk: Desk, first: date | None, last: date | None) -> tuple[ShutSession, ...]:
    zone = practices.practice(reading).zone
    since = max(first or date.min, desk.today(zone))
    until = last or date.max - 2 * _A_DAY
    shut = shut_days(reading, since)
    cohorts = {
        row.cohort_id for item in shut.between(since, until) for row in sessions.between(reading, *_span(item, zone))
    }
    found: list[ShutSession] = []
    for cohort_id in sorted(cohorts):
        cohort = reading.get(COHORTS, cohort_id)
        found += _shut_in(reading, cohort, (since, until))
    return tuple(sorted(found, key=lambda one: (one.starts_at, one.session_id)))


def _span(item: Closure, zone: str) -> tuple[datetime, datetime]:
    """A day wider than the closure on both sides: cohorts may live in other zones."""
    return to_utc(datetime.combine(item.first - _A_DAY, time()), zone), to_utc(
        datetime.combine(item.last + 2 * _A_DAY, time()), zone
    )


def _shut_in(reading: Reading, cohort: Cohort, days: tuple[date, date]) -> Iterable[ShutSession]:
    table = timetable_of(reading, cohort)
    planned = {slot.starts_at.date(): slot for slot in table.slots if slot.state in TO_COME and not slot.marks}
    conflicts = [c for c in _conflicts(table) if days[0] <= c.day <= days[1] and c.day in planned]
    names = bookings.booked(reading, [planned[c.day].key for c in conflicts])
    return [_shut(cohort, planned[c.day], c, names[planned[c.day].key].group_name) for c in conflicts]


def _conflicts(table: Timetable) -> Sequence[Conflict]:
    """Days of planned sessions that are closed; each gets a day that no other one was given."""
    return find_conflicts(table.rule, sorted(table.days()), table.closures, {})


def _shut(cohort: Cohort, slot: Slot, conflict: Conflict, group_name: str) -> ShutSession:
    return ShutSession(
        session_id=GroupSessionId(slot.key),
        cohort_id=cohort.id,
        code=cohort.code,
        group_name=group_name,
        number=slot.number,
        starts_at=slot.starts_at,
        closure=conflict.closure,
        proposal=conflict.chosen.day,
    )
