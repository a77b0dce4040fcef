"""Calendar files of other people read as days: entries that last whole days or fall on one."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import icalendar
from icalendar.cal import Component

from groupdesk.domain.closures.rows import CalendarEntry
from groupdesk.domain.errors import Refused

MOST_BYTES = 5_000_000
MOST_ENTRIES = 5_000
_LONGEST_SUMMARY = 300


def calendar_entries(content: bytes) -> tuple[CalendarEntry, ...]:
    """The entries of an iCalendar file in its order, counted from 1; a timed entry counts as the days it touches.

    An entry that repeats has no `first` day of its own choosing, so it says so by `repeats`.
    Refused: file-too-large (megabytes, most), file-not-a-calendar, too-many-entries (entries, most).
    """
    if len(content) > MOST_BYTES:
        raise Refused("file-too-large", megabytes=-(-len(content) // 1_000_000), most=MOST_BYTES // 1_000_000)
    try:
        calendars = icalendar.Calendar.from_ical(content, multiple=True)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        # icalendar raises these and their kin, as the place of the damage has it.
        raise Refused("file-not-a-calendar") from error
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    if not calendars:
        raise Refused("file-not-a-calendar")
    if len(events) > MOST_ENTRIES:
        raise Refused("too-many-entries", entries=len(events), most=MOST_ENTRIES)
    return tuple(_entries(events))


def _entries(events: list[Component]) -> Iterator[CalendarEntry]:
    for row, event in enumerate(events, start=1):
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        first = _value(event, "DTSTART")
        ends = _value(event, "DTEND")
        summary = " ".join(str(event.get("SUMMARY", "")).split())[:_LONGEST_SUMMARY]
        repeats = "RRULE" in event or "RDATE" in event
        yield CalendarEntry(row, _day(first), _day_after(ends), summary, repeats)


def _value(event: Component, name: str) -> date | datetime | None:
    found = getattr(event.get(name), "dt", None)
    return found if isinstance(found, date) else None


def _day(value: date | datetime | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value


def _day_after(value: date | datetime | None) -> date | None:
    """The day after the last one; an end at midnight does not touch its own day."""
    if not isinstance(value, datetime):
        return value
    ends_at_midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
    return value.date() if ends_at_midnight else value.date() + timedelta(days=1)
