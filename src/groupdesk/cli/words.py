"""Words of the command line made into days, times, patterns and marks; each refusal says how to write it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import TypeVar

from groupdesk.domain.breaks import Break, in_order
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.rules import Weekday

T = TypeVar("T")
_WEEKDAYS = {day.name[:3].casefold(): day for day in Weekday}
_LAST = -1
_MINUTES_OF_A_DAY = 24 * 60
_MONTHLY = re.compile(r"(?:(?P<day>\d{1,2}|last)|(?P<position>[1-5]|last)(?P<weekday>[a-z]{3}))")
_PAUSE = re.compile(r"(?:(?:(?P<clock>\d\d?:\d\d)|(?P<after>\d{1,4}))?\+)?(?P<minutes>\d{1,4})")
_SPAN = re.compile(r"(?P<came>\d\d?:\d\d)?(?:-(?P<went>\d\d?:\d\d))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyDays:
    """Days of a month by date, or by weekday and position; -1 is the last."""

    month_days: tuple[int, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    positions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkWords:
    """PERSON=STATUS[@HH:MM-HH:MM] in its parts."""

    person: str
    status: str
    time_in: time | None = None
    time_out: time | None = None


def day(text: str) -> date:
    """A day written as 2026-10-06. Refused: date-impossible (date)."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused("date-impossible", date=text.strip()[:40]) from error


def clock(text: str) -> time:
    """A time of day written as 18:00. Refused: time-impossible (time)."""
    hours, colon, minutes = text.strip().partition(":")
    if colon and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2:
        try:
            return time(int(hours), int(minutes))
        except ValueError as error:
            raise Refused("time-impossible", time=text.strip()[:40]) from error
    raise Refused("time-impossible", time=text.strip()[:40])


def weekdays(text: str) -> tuple[Weekday, ...]:
    """Days of the week written as tue or mon,thu. Refused: days-unreadable (days)."""
    found = [_weekday(word.strip().casefold()) for word in text.split(",")]
    if None in found:
        raise Refused("days-unreadable", days=text[:40])
    return tuple(day for day in found if day is not None)


def monthly(text: str) -> MonthlyDays:
    """Days of a month written as 15, last, 2tue or lastfri, several joined by commas. Refused: days-unreadable."""
    parts = [_MONTHLY.fullmatch(word.strip().casefold()) for word in text.split(",")]
    if any(part is None or (part["weekday"] and part["weekday"] not in _WEEKDAYS) for part in parts):
        raise Refused("days-unreadable", days=text[:40])
    known = [part for part in parts if part is not None]
    return MonthlyDays(
        month_days=tuple(_place(part["day"]) for part in known if part["day"]),
        weekdays=_once(_WEEKDAYS[part["weekday"]] for part in known if part["weekday"]),
        positions=_once(_place(part["position"]) for part in known if part["position"]),
    )


def pauses(texts: Iterable[str], begins: time | None = None) -> tuple[Break, ...]:
    """Breaks written as 45+10 (after 45 minutes), 19:00+10 (on the clock) or 10 (nobody says when), by time.

    A session that begins at no known time takes no clock times; "none" is no break at all.
    Refused: break-unreadable (pause).
    """
    words = [text.strip() for text in texts]
    return () if words == ["none"] else in_order(_pause(word, begins) for word in words)


def _pause(text: str, begins: time | None) -> Break:
    found = _PAUSE.fullmatch(text)
    if found is None or (found["clock"] and begins is None):
        raise Refused("break-unreadable", pause=text[:40])
    minutes = int(found["minutes"])
    if found["clock"] and begins is not None:
        at = clock(found["clock"])
        passed = (at.hour - begins.hour) * 60 + at.minute - begins.minute
        return Break(passed % _MINUTES_OF_A_DAY, minutes)
    return Break(int(found["after"]) if found["after"] else None, minutes)


def mark(text: str) -> MarkWords:
    """A mark written as PERSON=STATUS, PERSON=late@18:10 or PERSON=partial@18:10-19:00.

    Refused: mark-unreadable (mark), time-impossible (time).
    """
    person, equals, rest = text.rpartition("=")
    status, _at, times = rest.partition("@")
    span = _SPAN.fullmatch(times.strip())
    if not equals or not person.strip() or not status.strip() or span is None or (_at and not times.strip()):
        raise Refused("mark-unreadable", mark=text[:80])
    return MarkWords(
        person=person.strip(),
        status=status.strip(),
        time_in=clock(span["came"]) if span["came"] else None,
        time_out=clock(span["went"]) if span["went"] else None,
    )


def _weekday(word: str) -> Weekday | None:
    """The day whose English name begins so; three letters at least."""
    fitting = [day for day in Weekday if len(word) > 2 and day.name.casefold().startswith(word)]
    return fitting[0] if fitting else None


def _place(word: str) -> int:
    return _LAST if word == "last" else int(word)


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
