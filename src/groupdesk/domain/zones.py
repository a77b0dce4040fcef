"""Named time zones: wall-clock time to instants and back, times that a clock change skips or repeats.

Wall clock and zone are the stored truth; the instant is derived and derived again when the zone database changes
(invariant 9). Wall-clock values are naive datetimes, instants are aware and in UTC.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from groupdesk.domain.errors import Refused

# Names in the database that are no places: the machine's own setting, a stand-in, and files for leap seconds.
_NO_PLACES = frozenset(("Factory", "localtime", "posixrules"))


class WallCheck(StrEnum):
    """What a zone's clock does at a wall-clock time."""

    OK = "ok"
    SKIPPED = "skipped"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class ClockChoice:
    """One way to read a doubtful wall-clock time: the time that will be kept, its fold, and its instant."""

    wall: datetime
    fold: int
    utc: datetime


@dataclass(frozen=True, slots=True)
class Derived:
    """A stored start and the instant that was derived from it when it was stored."""

    key: str
    wall: datetime
    zone: str
    fold: int
    utc: datetime


@cache
def zone_names() -> frozenset[str]:
    """Every zone name that may be stored, old spellings included."""
    return frozenset(
        name for name in available_timezones() if name not in _NO_PLACES and not name.startswith(("posix/", "right/"))
    )


@cache
def _known(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name, spelt as the database does. Refused: zone-unknown (zone)."""
    if name not in zone_names():
        raise Refused("zone-unknown", zone=name[:60])
    return _known(name)


def to_utc(wall: datetime, zone_name: str, fold: int = 0) -> datetime:
    """The instant of a wall-clock time; fold 1 means the second of two.

    A skipped time gives the instant that a clock which was not put forward would show it (PEP 495), so that
    re-deriving never fails; ask with `check_wall` before storing. Refused: zone-unknown, date-impossible (date).
    """
    try:
        return wall.replace(tzinfo=zone(zone_name), fold=fold).astimezone(UTC)
    except OverflowError as error:
        raise Refused("date-impossible", date=wall.date().isoformat()) from error


def to_wall(instant: datetime, zone_name: str) -> tuple[datetime, int]:
    """The naive wall-clock time of an aware instant in that zone, and its fold. Refused: zone-unknown."""
    local = instant.astimezone(zone(zone_name))
    return local.replace(tzinfo=None, fold=0), local.fold


def check_wall(wall: datetime, zone_name: str) -> WallCheck:
    """Whether the clock shows that time once, never, or twice. Refused: zone-unknown."""
    first, second = _offsets(wall, zone_name)
    if first == second:
        return WallCheck.OK
    return WallCheck.TWICE if first > second else WallCheck.SKIPPED


def utc_if_sure(wall: datetime, zone_name: str) -> datetime | None:
    """The instant of a time that the clock shows exactly once, else None. Refused: zone-unknown, date-impossible."""
    return to_utc(wall, zone_name) if check_wall(wall, zone_name) is WallCheck.OK else None


def clock_choices(wall: datetime, zone_name: str) -> tuple[ClockChoice, ...]:
    """What may be meant by a wall-clock time, earlier first: one way, or two where the clock skips or repeats it.

    At a gap the choices are the same distance before and after it: 02:30 may become 01:30 or 03:30.
    """
    check = check_wall(wall, zone_name)
    if check is WallCheck.OK:
        return (ClockChoice(wall, 0, to_utc(wall, zone_name)),)
    if check is WallCheck.TWICE:
        return tuple(ClockChoice(wall, fold, to_utc(wall, zone_name, fold)) for fold in (0, 1))
    before, after = _offsets(wall, zone_name)
    gap = after - before
    return tuple(ClockChoice(kept, 0, to_utc(kept, zone_name)) for kept in (wall - gap, wall + gap))


def ends_at(wall: datetime, zone_name: str, fold: int, length: timedelta) -> tuple[datetime, int]:
    """Wall-clock end and its fold: a meeting lasts as long as planned, also in the night of a clock change."""
    return to_wall(to_utc(wall, zone_name, fold) + length, zone_name)


def minutes_between(starts_at: datetime, ends_at: datetime, zone_name: str, fold: int = 0) -> int:
    """Whole minutes that pass between two wall-clock times; differs from their difference over a clock change.

    An end that the clock shows twice is the later one where the earlier would lie before the start.
    Refused: zone-unknown, times-reversed (time_in, time_out).
    """
    start = to_utc(starts_at, zone_name, fold)
    for end_fold in (fold, 1):
        minutes = (to_utc(ends_at, zone_name, end_fold) - start) // timedelta(minutes=1)
        if minutes >= 0:
            return minutes
    raise Refused("times-reversed", time_in=starts_at, time_out=ends_at)


def shifted(stored: Iterable[Derived]) -> Iterator[Derived]:
    """Those whose instant differs after a change of the zone database, with the new instant; wall clocks stay."""
    for row in stored:
        utc = to_utc(row.wall, row.zone, row.fold)
        if utc != row.utc:
            yield Derived(row.key, row.wall, row.zone, row.fold, utc)


def _offsets(wall: datetime, zone_name: str) -> tuple[timedelta, timedelta]:
    named = zone(zone_name)
    first = wall.replace(tzinfo=named, fold=0).utcoffset()
    second = wall.replace(tzinfo=named, fold=1).utcoffset()
    return first or timedelta(), second or timedelta()
