"""The clock changes of a zone, read from the time zone database."""

import re
import struct
import zoneinfo
from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path

from groupdesk.domain.zones import zone

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HEADER = struct.Struct(">4sc15x6l")
_NAME = r"(<[^>]+>|[A-Za-z]+)"
_OFFSET = r"([+-]?\d+(?::\d+){0,2})"
_RULE = r"M(\d+)\.(\d)\.(\d)(?:/([+-]?\d+(?::\d+){0,2}))?"
_FOOTER = re.compile(f"{_NAME}{_OFFSET}(?:{_NAME}{_OFFSET}?,{_RULE},{_RULE})?")
_FARTHEST = 2**36  # seconds from 1970 that a datetime can hold; files begin with a mark for the big bang


@dataclass(frozen=True, slots=True)
class Period:
    """What a zone's clock shows for a while."""

    offset: timedelta
    name: str
    is_summer: bool


@dataclass(frozen=True, slots=True)
class Change:
    """An instant at which the clock goes from one period to the next."""

    at: datetime
    before: Period
    after: Period

    @property
    def wall(self) -> datetime:
        """The time that clocks show just before (naive)."""
        return (self.at + self.before.offset).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class YearlyRule:
    """A change every year: on the `week`-th `weekday` of `month` (5 is the last week, 0 is Sunday), then later."""

    month: int
    week: int
    weekday: int
    after_midnight: timedelta
    before: Period
    after: Period

    def change(self, year: int) -> Change:
        """The change of that year."""
        wall = datetime.combine(self._day(year), datetime.min.time()) + self.after_midnight
        return Change((wall - self.before.offset).replace(tzinfo=UTC), self.before, self.after)

    def _day(self, year: int) -> date:
        first = date(year, self.month, 1)
        day = first + timedelta((self.weekday - first.isoweekday()) % 7 + 7 * (self.week - 1))
        return day if day.month == self.month else day - timedelta(7)


@dataclass(frozen=True, slots=True)
class ZoneRules:
    """All known changes in order, and the two that come every year after them, if any."""

    first: Period
    changes: tuple[Change, ...]
    yearly: tuple[YearlyRule, ...]

    def between(self, start: datetime, end: datetime) -> list[Change]:
        """The changes from the latest one before `start` up to `end`, both aware; empty where there never was one."""
        known = list(self.changes)
        last = known[-1].at if known else _EPOCH
        for year in range(last.year, end.year + 2):
            known.extend(sorted((c for c in self._of(year) if c.at > last), key=lambda change: change.at))
        place = max(bisect_left(known, start, key=lambda change: change.at) - 1, 0)
        return [change for change in known[place:] if change.at <= end or change is known[place]]

    def is_yearly(self, change: Change) -> bool:
        """Whether the change is one of those that come every year."""
        return any(change == found for found in self._of(change.wall.year))

    def _of(self, year: int) -> list[Change]:
        return [rule.change(year) for rule in self.yearly]


@cache
def zone_rules(name: str) -> ZoneRules:
    """The rules of an IANA zone. Raises Refused("zone-unknown", zone)."""
    zone(name)
    return _parsed(_content(name))


def _content(name: str) -> bytes:
    """The file that zoneinfo reads as well, so that both tell the same instants."""
    found = (Path(folder, name) for folder in zoneinfo.TZPATH)
    file = next((path for path in found if path.is_file()), None)
    return file.read_bytes() if file else files("tzdata.zoneinfo").joinpath(*name.split("/")).read_bytes()


def _parsed(content: bytes) -> ZoneRules:
    """Reads the second, 64-bit block of the file and the rule at its end (RFC 8536)."""
    start = _HEADER.size + _block_size(content, 0, 4)
    _magic, _version, _isut, _isstd, _leaps, times, types, letters = _HEADER.unpack_from(content, start)
    place = start + _HEADER.size
    instants = struct.unpack_from(f">{times}q", content, place)
    kinds = content[place + 8 * times : place + 9 * times]
    place += 9 * times
    names = content[place + 6 * types : place + 6 * types + letters]
    periods = [_period(struct.unpack_from(">l?B", content, place + 6 * number), names) for number in range(types)]
    after = [periods[kind] for kind in kinds]
    before = [periods[0], *after]
    changes = [
        Change(_EPOCH + timedelta(seconds=seconds), old, new)
        for seconds, old, new in zip(instants, before, after, strict=False)
        if old != new and abs(seconds) < _FARTHEST
    ]
    footer = content[start + _HEADER.size + _block_size(content, start, 8) :].strip().decode("ascii")
    return ZoneRules(periods[0], tuple(changes), _yearly(footer))


def _block_size(content: bytes, start: int, width: int) -> int:
    _magic, _version, isut, isstd, leaps, times, types, letters = _HEADER.unpack_from(content, start)
    return int(times * (width + 1) + types * 6 + letters + leaps * (width + 4) + isstd + isut)


def _period(kind: tuple[int, bool, int], names: bytes) -> Period:
    offset, is_summer, place = kind
    return Period(timedelta(seconds=offset), names[place:].split(b"\0")[0].decode("ascii"), is_summer)


def _yearly(footer: str) -> tuple[YearlyRule, ...]:
    """The two changes of a POSIX rule such as "EST5EDT,M3.2.0,M11.1.0"; none for a zone that stays as it is."""
    found = _FOOTER.fullmatch(footer)
    if found is None or found[3] is None:
        return ()
    winter = Period(-_span(found[2]), found[1].strip("<>"), False)
    summer_offset = -_span(found[4]) if found[4] else winter.offset + timedelta(hours=1)
    summer = Period(summer_offset, found[3].strip("<>"), True)
    return (
        _rule(found.group(5, 6, 7, 8), winter, summer),
        _rule(found.group(9, 10, 11, 12), summer, winter),
    )


def _rule(parts: tuple[str | None, ...], before: Period, after: Period) -> YearlyRule:
    month, week, weekday = (int(part or 0) for part in parts[:3])
    return YearlyRule(month, week, weekday, _span(parts[3] or "2"), before, after)


def _span(text: str) -> timedelta:
    """Hours, minutes and seconds with one sign for all."""
    hours, minutes, seconds = (*(int(part) for part in text.lstrip("+-").split(":")), 0, 0)[:3]
    span = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -span if text.startswith("-") else span
