"""Times and lengths of time as reports write them."""

import re
from datetime import UTC, datetime, time, timedelta, timezone

from groupdesk.base.folding import fold
from groupdesk.domain.meetings.rows import Shown
from groupdesk.interop.digits import plain_digits
from groupdesk.interop.signups.dates import DateRule, day_of

_CLOCK = re.compile(
    r"(\d{1,2})\s*[:.h]\s*(\d{2})(?:\s*[:.]\s*(\d{2})(?:\.\d+)?)?\s*([ap])?m?|(\d{1,2})\s*([ap])m", re.I
)
_OFFSET = re.compile(r"\d\s*(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d))$", re.I)
_SPACED_HALF = re.compile(r"\b([ap])\.?\s*m\.?$", re.I)
_PARTS = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*([a-z]+)\.?")
_COLONS = re.compile(r"(\d{1,3}):(\d{2})(?::(\d{2}))?")
_ISO = re.compile(r"pt(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)(?:\.\d+)?s)?")
# By first letters, in the languages of the reports: hours, Stunden, uur; minutes; seconds, Sekunden, segundos.
_UNITS = {"h": 3600, "st": 3600, "u": 3600, "m": 60, "s": 1}
_MOST_SECONDS = 48 * 3600


def shown_of(text: str, rule: DateRule) -> Shown | None:
    """A time of day, or a day with a time, aware where an offset is written; None for what is neither."""
    text = _SPACED_HALF.sub(r"\1m", plain_digits(" ".join(text.split())))
    clock = _CLOCK.fullmatch(text)
    if clock:
        return _clock(clock)
    offset = _OFFSET.search(text)
    read = day_of(text, rule)
    if read.on is None or read.at is None or read.oddity is not None:
        return None
    moment = datetime.combine(read.on, read.at)
    return moment.replace(tzinfo=_zone(offset)) if offset else moment


def seconds_of(text: str) -> int | None:
    """A length of time in seconds: bare numbers are minutes. Negative where it says so, None for what is no length."""
    words = fold(plain_digits(text)).replace("\u2212", "-")
    if re.fullmatch(r"-?\d+([.,]\d+)?", words):
        return _bounded(round(float(words.replace(",", ".")) * 60))
    colons = _COLONS.fullmatch(words)
    if colons:
        hours, minutes, seconds = int(colons[1]), int(colons[2]), int(colons[3] or 0)
        return _bounded(hours * 3600 + minutes * 60 + seconds)
    iso = _ISO.fullmatch(words)
    if iso and any(iso.groups()):
        hours, minutes, seconds = (int(part or 0) for part in iso.groups())
        return _bounded(hours * 3600 + minutes * 60 + seconds)
    return _in_parts(words)


def _in_parts(words: str) -> int | None:
    """1h 27m 51s, 1 hr 5 min, 42 Sekunden."""
    found = list(_PARTS.finditer(words))
    if not found or re.sub(r"[\s,.]+", "", _PARTS.sub("", words)):
        return None
    total = 0.0
    for part in found:
        unit = next((seconds for start, seconds in _UNITS.items() if part[2].startswith(start)), None)
        if unit is None:
            return None
        total += float(part[1].replace(",", ".")) * unit
    return _bounded(round(total))


def _bounded(seconds: int) -> int | None:
    return seconds if abs(seconds) <= _MOST_SECONDS else None


def _clock(found: re.Match[str]) -> time | None:
    hour, minute, second = int(found[1] or found[5]), int(found[2] or 0), int(found[3] or 0)
    half = found[4] or found[6]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _zone(offset: re.Match[str]) -> timezone:
    if offset[1]:
        return UTC
    apart = timedelta(hours=int(offset[3]), minutes=int(offset[4]))
    return timezone(-apart if offset[2] == "-" else apart)
