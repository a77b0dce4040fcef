"""Reads days as people type them into cells, and settles by majority which number is the month."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum

from groupdesk.domain.imports.columns import DateColumn, DateOrder
from groupdesk.interop.digits import plain_digits
from groupdesk.interop.signups.months import month_of

_TIME = re.compile(
    r"[\sT,]+(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?(?:\s*(?:Z|UTC|[+-]\d\d:?\d\d))?\s*$",
    re.I,
)
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[日일.]?")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.\s])\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|'?\d{2})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_NAMED = re.compile(
    r"(?:[^\W\d_]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]*(?:de\s+|of\s+)?([^\W\d_]{3,})\.?[\s,-]*(?:de\s+|del\s+)?(\d{4}|'?\d{2})",
    re.I,
)
_MONTH_NAMED = re.compile(
    r"(?:[^\W\d_]+\.?,\s+)?([^\W\d_]{3,})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|'?\d{2})", re.I
)
_MONTH_ONLY = re.compile(r"([^\W\d_]{3,})\.?[\s,-]+(\d{4})|(\d{1,2})[-/.](\d{4})|(\d{4})[-/.](\d{1,2})")
_YEAR = re.compile(r"(\d{4})(?:\.0)?")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
# Spreadsheets count days from here, and hold that 1900 was a leap year.
_SERIAL_ZERO = date(1899, 12, 30)
_OLDEST_YEARS = 120


class Oddity(StrEnum):
    """Why a cell is no day; the words are the codes of problems."""

    UNREADABLE = "date-unreadable"
    IMPOSSIBLE = "date-impossible"
    OTHER_ORDER = "date-in-other-order"
    FUTURE = "date-in-future"
    TOO_OLD = "date-too-old"
    INCOMPLETE = "date-incomplete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`on` is the day; or only `year` is known. `oddity` says why nothing, or not all, could be taken.

    `is_two_digit` and `is_serial` tell how the year or the whole was understood.
    """

    on: date | None = None
    at: time | None = None
    year: int | None = None
    oddity: Oddity | None = None
    is_two_digit: bool = False
    is_serial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRule:
    """How one column is read: `is_birth` allows past days only and puts two-digit years before today."""

    order: DateOrder
    today: date
    is_birth: bool


def order_of(index: int, cells: Iterable[str], usual: DateOrder) -> DateColumn:
    """Which number is the month, by majority of the cells that can be read one way only; `usual` where none tells."""
    votes: Counter[str] = Counter()
    for cell in cells:
        found = _YEAR_LAST.fullmatch(_without_time(plain_digits(cell.strip()))[0])
        if found:
            votes[_vote(int(found[1]), int(found[3]))] += 1
    month, day = votes["month"], votes["day"]
    order = usual if month == day else DateOrder.MONTH_FIRST if month > day else DateOrder.DAY_FIRST
    certain = month != day or not votes["either"] + month + day
    return DateColumn(
        index=index, order=order, is_certain=certain, month_first=month, day_first=day, either=votes["either"]
    )


def _vote(first: int, second: int) -> str:
    if first > 12 and second > 12:
        return "neither"
    if first > 12:
        return "day"
    if second > 12:
        return "month"
    return "same" if first == second else "either"


def day_of(text: str, rule: DateRule) -> Reading:
    """What the cell says; an empty Reading without oddity for an empty cell."""
    plain, at = _without_time(plain_digits(text.strip()))
    if not plain:
        return Reading()
    for form in (_year_first, _year_last, _named, _compact, _year_only, _serial, _month_only):
        found = form(plain, rule)
        if found is not None:
            return _in_range(found, at, rule)
    return Reading(oddity=Oddity.UNREADABLE)


def _without_time(text: str) -> tuple[str, time | None]:
    found = _TIME.search(text)
    if not found or found.start() < 6:
        return text, None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4].lower() == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return text, None
    return text[: found.start()].strip(), time(hour, minute, second)


def _in_range(found: Reading, at: time | None, rule: DateRule) -> Reading:
    year = found.on.year if found.on else found.year
    if year is None:
        return found
    if rule.is_birth and (year > rule.today.year or (found.on is not None and found.on > rule.today)):
        return Reading(oddity=Oddity.FUTURE)
    if year < rule.today.year - _OLDEST_YEARS:
        return Reading(oddity=Oddity.TOO_OLD)
    return found if at is None else replace(found, at=at)


def _made(year: str, month: int, day: int, rule: DateRule) -> Reading:
    full, short = _year(year, rule)
    try:
        return Reading(on=date(full, month, day), is_two_digit=short)
    except ValueError:
        return Reading(oddity=Oddity.IMPOSSIBLE)


def _year(text: str, rule: DateRule) -> tuple[int, bool]:
    """Two digits mean the latest such year that is not after today's."""
    if len(text) == 4:
        return int(text), False
    year = rule.today.year // 100 * 100 + int(text.lstrip("'"))
    if rule.is_birth:
        return (year - 100 if year > rule.today.year else year), True
    return (year - 100 if year > rule.today.year + 50 else year), True


def _year_first(text: str, rule: DateRule) -> Reading | None:
    found = _YEAR_FIRST.fullmatch(text)
    return _made(found[1], int(found[2]), int(found[3]), rule) if found else None


def _year_last(text: str, rule: DateRule) -> Reading | None:
    found = _YEAR_LAST.fullmatch(text)
    if not found:
        return None
    month, day = int(found[1]), int(found[3])
    if rule.order is DateOrder.DAY_FIRST:
        month, day = day, month
    if month > 12 >= day > 0:
        return Reading(oddity=Oddity.OTHER_ORDER)
    return _made(found[4], month, day, rule)


def _named(text: str, rule: DateRule) -> Reading | None:
    for form, day_place, month_place in ((_DAY_NAMED, 1, 2), (_MONTH_NAMED, 2, 1)):
        found = form.fullmatch(text)
        month = month_of(found[month_place]) if found else None
        if found and month:
            return _made(found[3], month, int(found[day_place]), rule)
    return None


def _compact(text: str, rule: DateRule) -> Reading | None:
    found = _COMPACT.fullmatch(text)
    return _made(found[1], int(found[2]), int(found[3]), rule) if found else None


def _year_only(text: str, rule: DateRule) -> Reading | None:
    found = _YEAR.fullmatch(text)
    return Reading(year=int(found[1])) if found else None


def _serial(text: str, rule: DateRule) -> Reading | None:
    found = _SERIAL.fullmatch(text)
    return Reading(on=_SERIAL_ZERO + timedelta(days=int(found[1])), is_serial=True) if found else None


def _month_only(text: str, rule: DateRule) -> Reading | None:
    """A month of a year: the year is taken, and said to be all."""
    found = _MONTH_ONLY.fullmatch(text)
    if not found:
        return None
    month = month_of(found[1]) if found[1] else int(found[3] or found[6])
    if not month or not 1 <= month <= 12:
        return Reading(oddity=Oddity.UNREADABLE)
    return Reading(year=int(found[2] or found[4] or found[5]), oddity=Oddity.INCOMPLETE)
