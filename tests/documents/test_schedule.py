"""Calendar files: read by independent programs, session by session, to the minute."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from groupdesk.documents.calendar.schedule import schedule_ics
from groupdesk.domain.errors import Refused
from groupdesk.domain.papers import ScheduleEntry, SchedulePaper, Standing
from groupdesk.domain.zones import zone_names

CHANGED = datetime(2026, 9, 1, 12, tzinfo=UTC)


def an_entry(
    starts_at: datetime = datetime(2026, 11, 3, 18), zone: str = "America/New_York", **changes: object
) -> ScheduleEntry:
    base = {
        "uid": f"{starts_at:%Y%m%d}@groupdesk",
        "title": "Group session",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(minutes=90),
        "zone": zone,
        "changed_at": CHANGED,
    }
    return ScheduleEntry(**{**base, **changes})


def a_schedule(*entries: ScheduleEntry, name: str = "Sessions") -> SchedulePaper:
    return SchedulePaper(name=name, entries=entries)


def weekly(zone: str, first: date = date(2026, 9, 1), weeks: int = 60) -> list[ScheduleEntry]:
    """Sessions at 18:00 every week for more than a year, so that every change of the clock lies between two."""
    return [an_entry(datetime(first.year, first.month, first.day, 18) + timedelta(weeks=n), zone) for n in range(weeks)]


def instants_by_own_zones(content: bytes) -> list[datetime]:
    """The starts as a program reads them that knows no zone but those described in the file itself."""
    calendar = icalendar.Calendar.from_ical(content)
    described = {str(zone["tzid"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}
    starts = []
    for event in calendar.walk("VEVENT"):
        start = event["dtstart"]
        wall = start.dt.replace(tzinfo=None)
        zone = described[start.params["TZID"]] if "TZID" in start.params else UTC
        starts.append(wall.replace(tzinfo=zone).astimezone(UTC))
    return starts


def instants_truly(entries: list[ScheduleEntry]) -> list[datetime]:
    return [e.starts_at.replace(tzinfo=ZoneInfo(e.zone), fold=e.fold).astimezone(UTC) for e in entries]


ZONES = (
    "America/New_York",
    "Europe/Dublin",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "America/Santiago",
    "America/Nuuk",
    "America/Havana",
    "Antarctica/Troll",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Atlantic/Azores",
    "Asia/Beirut",
)


@pytest.mark.parametrize("zone", ZONES)
def test_every_session_keeps_its_wall_clock_time_across_all_clock_changes(zone: str) -> None:
    entries = weekly(zone)
    assert instants_by_own_zones(schedule_ics(a_schedule(*entries))) == instants_truly(entries)


def test_every_zone_of_the_world_is_described_rightly() -> None:
    wrong = []
    for zone in sorted(zone_names()):
        entries = weekly(zone, weeks=58)[::4]
        if zone != "UTC" and instants_by_own_zones(schedule_ics(a_schedule(*entries))) != instants_truly(entries):
            wrong.append(zone)
    assert wrong == []


@settings(max_examples=30)
@given(st.sampled_from(ZONES), st.datetimes(datetime(2007, 6, 1), datetime(2040, 1, 1)), st.integers(0, 300))
def test_any_stretch_of_years_is_described_rightly(zone: str, first: datetime, days: int) -> None:
    noon = first.replace(hour=12, minute=0, second=0, microsecond=0)
    entries = [an_entry(noon, zone), an_entry(noon + timedelta(days=days + 1), zone)]
    assert instants_by_own_zones(schedule_ics(a_schedule(*entries))) == instants_truly(entries)


def test_another_reader_finds_the_same_sessions_on_the_same_days() -> None:
    entries = weekly("America/New_York", weeks=12)
    calendar = icalendar.Calendar.from_ical(schedule_ics(a_schedule(*entries)))
    found = recurring_ical_events.of(calendar).between(date(2026, 8, 1), date(2027, 2, 1))
    assert sorted(event["uid"] for event in found) == sorted(entry.uid for entry in entries)
    assert [event.start.astimezone(UTC) for event in found] == instants_truly(entries)


def test_yearly_changes_are_rules_and_not_lists_of_dates() -> None:
    content = schedule_ics(a_schedule(*weekly("America/New_York"))).decode()
    assert "RDATE" not in content
    assert "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\n" in content
    assert content.count("BEGIN:VTIMEZONE") == 1


def test_a_zone_that_never_changes_has_one_plain_part() -> None:
    content = schedule_ics(a_schedule(an_entry(zone="Asia/Kolkata"))).decode()
    assert content.count("BEGIN:STANDARD") == 1
    assert "RRULE" not in content
    assert "TZOFFSETTO:+0530" in content


def test_the_second_of_two_equal_times_is_told_in_universal_time() -> None:
    twice = datetime(2026, 11, 1, 1, 30)
    first, second = an_entry(twice), an_entry(twice, fold=1, uid="later@groupdesk", ends_at=datetime(2026, 11, 1, 3))
    content = schedule_ics(a_schedule(first, second)).decode()
    assert "DTSTART;TZID=America/New_York:20261101T013000\r\n" in content
    assert "DTSTART:20261101T063000Z\r\n" in content


def test_each_session_is_one_event_that_later_files_can_update() -> None:
    moved = an_entry(uid="one@groupdesk", sequence=4, changed_at=datetime(2026, 10, 2, 8, 30, 15, 99, tzinfo=UTC))
    event = next(iter(icalendar.Calendar.from_ical(schedule_ics(a_schedule(moved))).walk("VEVENT")))
    assert (event["uid"], event["sequence"], event["status"]) == ("one@groupdesk", 4, "CONFIRMED")
    assert event["dtstamp"].to_ical() == event["last-modified"].to_ical() == b"20261002T083015Z"


def test_cancelled_sessions_stay_and_say_so() -> None:
    content = schedule_ics(a_schedule(an_entry(standing=Standing.CANCELLED, sequence=2))).decode()
    assert "STATUS:CANCELLED\r\n" in content
    assert content.count("BEGIN:VEVENT") == 1


def test_the_file_names_nobody_and_asks_for_no_answer() -> None:
    content = schedule_ics(a_schedule(*weekly("Europe/Dublin", weeks=3))).decode()
    assert re.findall("METHOD|ATTENDEE|ORGANIZER|CONTACT", content) == []


def test_sessions_are_sorted_by_their_start() -> None:
    entries = weekly("Europe/Dublin", weeks=5)
    assert schedule_ics(a_schedule(*reversed(entries))) == schedule_ics(a_schedule(*entries))


HOSTILE = 'a\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT;,\\"\x00\u2028b'


def test_text_cannot_smuggle_lines_into_the_file() -> None:
    entry = an_entry(title=HOSTILE, place=HOSTILE, description=HOSTILE, url="https://example.org/\r\nX:1")
    content = schedule_ics(a_schedule(entry, name=HOSTILE))
    assert re.findall(rb"^(?:ATTENDEE|X:|URL)", content, re.M) == []
    assert content.count(b"END:VEVENT\r\n") == 1
    event = next(iter(icalendar.Calendar.from_ical(content).walk("VEVENT")))
    assert event["summary"] == 'a ATTENDEE:mailto:x@example.org END:VEVENT;,\\" b'


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://", "http://a b", "ftp://example.org/x", "https://ex\u00e4mple.org"]
)
def test_only_plain_web_addresses_are_kept(url: str) -> None:
    assert b"URL" not in schedule_ics(a_schedule(an_entry(url=url)))
    assert b"URL:https://example.org/x?y=1" in schedule_ics(a_schedule(an_entry(url="https://example.org/x?y=1")))


def test_lines_have_at_most_seventy_five_octets() -> None:
    long = "Gruppe für Angehörige 王小明 " * 20
    content = schedule_ics(a_schedule(an_entry(title=long, place=long, description=long), name=long))
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert content.endswith(b"\r\n")


def test_an_empty_schedule_is_a_valid_file() -> None:
    calendar = icalendar.Calendar.from_ical(schedule_ics(a_schedule(name="")))
    assert calendar["version"] == "2.0"


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../zoneinfo/UTC", "tzdata.zi", "America"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(Refused, match="zone-unknown"):
        schedule_ics(a_schedule(an_entry(zone=zone)))
