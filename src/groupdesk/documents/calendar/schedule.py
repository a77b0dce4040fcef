"""A schedule as a calendar file (RFC 5545): one event for each session, and nobody's name."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import urlsplit

from icalendar import Calendar, Event, Timezone, vUri

from groupdesk.documents.calendar.zones import timezone
from groupdesk.domain.papers import ScheduleEntry, SchedulePaper
from groupdesk.domain.zones import to_utc, zone

_PRODUCT = "-//GroupDesk//Schedule//EN"
# All controls but the line end, which descriptions may have.
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def schedule_ics(paper: SchedulePaper) -> bytes:
    """The file, sorted by start; the same paper gives the same bytes. Lines have at most 75 octets.

    Every session is an event of its own with its lasting UID and rising SEQUENCE, so that a later file updates an
    earlier one; cancelled sessions stay, as CANCELLED. DTSTAMP is the session's last change, as RFC 5545 asks of
    files without a METHOD. Raises Refused("zone-unknown", zone).
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if paper.name.strip():
        calendar.add("name", _line(paper.name))
        calendar.add("x-wr-calname", _line(paper.name))
    entries = sorted(paper.entries, key=lambda entry: (_instant(entry.starts_at, entry), entry.uid))
    for name in sorted({entry.zone for entry in entries} - {"UTC"}):
        calendar.add_component(_zone(name, [entry for entry in entries if entry.zone == name]))
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _zone(name: str, entries: Iterable[ScheduleEntry]) -> Timezone:
    moments = [_instant(moment, entry) for entry in entries for moment in (entry.starts_at, entry.ends_at)]
    return timezone(name, min(moments), max(moments))


def _event(entry: ScheduleEntry) -> Event:
    event = Event()
    changed = entry.changed_at.astimezone(UTC).replace(microsecond=0)
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("dtstart", _moment(entry.starts_at, entry))
    event.add("dtend", _moment(entry.ends_at, entry))
    event.add("summary", _line(entry.title))
    event.add("status", entry.standing.value.upper())
    if entry.place.strip():
        event.add("location", _line(entry.place))
    if entry.description.strip():
        event.add("description", _CONTROLS.sub("", entry.description).strip())
    if _is_web_address(entry.url):
        event.add("url", vUri(entry.url))
    return event


def _moment(wall: datetime, entry: ScheduleEntry) -> datetime:
    """Wall-clock time with its zone; in UTC where a calendar file could not tell the second of two equal times."""
    instant = _instant(wall, entry)
    if entry.zone == "UTC" or instant != to_utc(wall, entry.zone):
        return instant
    return wall.replace(tzinfo=zone(entry.zone), fold=0)


def _instant(wall: datetime, entry: ScheduleEntry) -> datetime:
    return to_utc(wall, entry.zone, entry.fold)


def _line(text: str) -> str:
    return " ".join(_CONTROLS.sub(" ", text).split())


def _is_web_address(url: str) -> bool:
    """Whether a calendar program may open it: plain http or https with a host, and nothing hidden in it."""
    if not url.isascii() or not url.isprintable() or " " in url:
        return False
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and bool(parts.hostname)
