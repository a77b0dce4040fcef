"""The parts of an RRULE value, read strictly: broken and unsupported ones are refused, each by its name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.rules import Frequency, Weekday
from groupdesk.domain.zones import to_wall

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BYDAY = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})(Z)?)?")
_PARTS = frozenset(("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "COUNT", "UNTIL", "WKST"))


@dataclass(frozen=True, slots=True)
class Pattern:
    """The part of a schedule rule that says which days."""

    frequency: Frequency
    weekdays: tuple[Weekday, ...] = ()
    positions: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()


def pattern_of(parts: Mapping[str, str], first: date) -> Pattern:
    """The days of a rule whose DTSTART is `first`. Refused: rrule-broken (part), rrule-unsupported (part)."""
    frequency = parts.get("FREQ", "")
    found = _byday_of(parts)
    weekdays = tuple(sorted({day for _, day in found}))
    if frequency == "MONTHLY":
        return _monthly(parts, found, first)
    if "BYMONTHDAY" in parts or any(position for position, _ in found) or "BYSETPOS" in parts:
        raise Refused("rrule-unsupported", part=f"FREQ={frequency}")
    if frequency == "WEEKLY":
        return Pattern(Frequency.WEEKLY, weekdays)
    if frequency == "DAILY" and weekdays and parts.get("INTERVAL", "1") == "1":
        return Pattern(Frequency.WEEKLY, weekdays)
    if frequency == "DAILY" and not weekdays:
        return Pattern(Frequency.DAILY)
    raise Refused("rrule-unsupported", part=f"FREQ={frequency}"[:60])


def _monthly(parts: Mapping[str, str], found: list[tuple[int, Weekday]], first: date) -> Pattern:
    if not found:
        if "BYSETPOS" in parts:
            raise Refused("rrule-unsupported", part="BYSETPOS")
        days = tuple(_numbers(parts, "BYMONTHDAY")) or (first.day,)
        return Pattern(Frequency.MONTHLY, month_days=days)
    if "BYMONTHDAY" in parts:
        raise Refused("rrule-unsupported", part="BYMONTHDAY")
    weekdays = tuple(sorted({day for _, day in found}))
    positions = {position for position, _ in found}
    if "BYSETPOS" in parts:
        if positions != {0} or len(weekdays) > 1:
            raise Refused("rrule-unsupported", part="BYSETPOS")
        positions = set(_numbers(parts, "BYSETPOS"))
    elif positions == {0}:
        positions = {1, 2, 3, 4, 5}
    elif 0 in positions or len(set(found)) != len(positions) * len(weekdays):
        raise Refused("rrule-unsupported", part="BYDAY")
    return Pattern(Frequency.MONTHLY, weekdays, tuple(sorted(positions)))


def split(text: str) -> dict[str, str]:
    """Names and values in capitals. Refused: rrule-broken (part), rrule-unsupported (part)."""
    parts: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").split(";"):
        name, equals, value = part.partition("=")
        if not equals or not value or name in parts:
            raise Refused("rrule-broken", part=part[:60])
        if name not in _PARTS:
            raise Refused("rrule-unsupported", part=part[:60])
        parts[name] = value
    return parts


def _byday_of(parts: Mapping[str, str]) -> list[tuple[int, Weekday]]:
    found = []
    for text in filter(None, parts.get("BYDAY", "").split(",")):
        match = _BYDAY.fullmatch(text)
        if match is None:
            raise Refused("rrule-broken", part=f"BYDAY={text}"[:60])
        found.append((int(match[1] or 0), Weekday(DAYS.index(match[2]))))
    return found


def number(parts: Mapping[str, str], name: str) -> int | None:
    """The value of a part that holds one number. Refused: rrule-broken (part)."""
    return next(iter(_numbers(parts, name)), None)


def _numbers(parts: Mapping[str, str], name: str) -> list[int]:
    texts = parts[name].split(",") if name in parts else []
    if not all(re.fullmatch(r"[+-]?[0-9]{1,6}", text) for text in texts):
        raise Refused("rrule-broken", part=f"{name}={parts[name]}"[:60])
    return [int(text) for text in texts]


def until_of(text: str | None, zone_name: str, start: time) -> date | None:
    """The last day on which a session that starts at that time still begins by UNTIL.

    Refused: rrule-broken (part), date-impossible (date).
    """
    if text is None:
        return None
    match = _UNTIL.fullmatch(text)
    if match is None:
        raise Refused("rrule-broken", part=f"UNTIL={text}"[:60])
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
        moment = datetime(year, month, day, hour, minute, second)
    except ValueError as error:
        raise Refused("date-impossible", date=text[:60]) from error
    if match[4] is None:
        return moment.date()
    wall = to_wall(moment.replace(tzinfo=UTC), zone_name)[0] if match[7] else moment
    return wall.date() if wall.time() >= start else wall.date() - timedelta(days=1)
