"""Days and times as people of this locale write them, short enough for a table.

    day_words(day)             # 7 Apr, Apr 7, 7 апр.
    weekday_words(day)         # Tue 7 Apr
    long_day_words(day)        # Tuesday 7 April
    clock_words(moment)        # 18:00, 6:00 PM

The year is said only where it is another one than the reader's (`today`). Ranges and lengths are whole sentences.
"""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale, QTime

from groupdesk.base.i18n import _, ngettext

_COMMAS = " ,،፡፣፥⹁"
_WEEKDAY = re.compile(rf"\bd{{3,4}}\b[{_COMMAS}]*|[{_COMMAS}]*d{{3,4}}")
_BETWEEN = "(?:'[^']*'|[^ydM'])*?"
_CORE = rf"(?:d{{1,2}}{_BETWEEN}M+|M+{_BETWEEN}d{{1,2}})"
_DAY_AND_MONTH = re.compile(rf"(?<![A-Za-z']){_CORE}(?![dM])(?:\.(?=\s|$)|[日일])?")


def day_words(day: date, today: date | None = None) -> str:
    """Day and month, with the year where `today` is given and lies in another one."""
    return _said(day, "d" if _same_year(day, today) else "dy")


def weekday_words(day: date, today: date | None = None) -> str:
    """As day_words, with the short weekday before it."""
    return _said(day, "wd" if _same_year(day, today) else "wdy")


def long_day_words(day: date) -> str:
    """Weekday, day and month in full."""
    return _said(day, "WD")


def full_day_words(day: date) -> str:
    """Day, month and year in full, as on a paper."""
    return _said(day, "Dy")


def numeric_day_words(day: date) -> str:
    """Day, month and year in figures, for narrow columns: 01/08/1988, 8/1/1988."""
    return QLocale().toString(QDate(day.year, day.month, day.day), four_digit_years(_short_day()))


def four_digit_years(wanted: str) -> str:
    """A date format of Qt whose year has four digits, since people are born in two centuries."""
    return wanted if "yyyy" in wanted else wanted.replace("yy", "yyyy")


def _short_day() -> str:
    return QLocale().dateFormat(QLocale.FormatType.ShortFormat)


def clock_words(moment: datetime | time) -> str:
    """The time of day, hours and minutes."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale().timeFormat(QLocale.FormatType.ShortFormat))


def span_words(start: datetime | time, end: datetime | time) -> str:
    """From when to when: 18:00–19:30."""
    return _("{start}–{end}").format(start=clock_words(start), end=clock_words(end))


def length_words(minutes: int) -> str:
    """How long: 90 min, 2 h, 7 h 30 min."""
    hours, rest = divmod(minutes, 60)
    if minutes < 120 or hours == 0:
        return _("{count} min").format(count=minutes)
    if rest:
        return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)
    return _("{hours} h").format(hours=hours)


def distance_words(minutes: int) -> str:
    """How soon: "In 20 min", "In 3 h"; the minutes are rounded up by the caller."""
    if minutes < 60:
        return _("In {count} min").format(count=minutes)
    hours = round(minutes / 60)
    return ngettext("In {count} h", "In {count} h", hours).format(count=hours)


def near_day_words(day: date, today: date) -> str:
    """ "today", "tomorrow", "yesterday", else the weekday and day."""
    near = {
        today: _("today"),
        today + timedelta(days=1): _("tomorrow"),
        today - timedelta(days=1): _("yesterday"),
    }
    return near.get(day) or weekday_words(day, today)


def short_weekday(day: date) -> str:
    """The weekday alone: Tue."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def _same_year(day: date, today: date | None) -> bool:
    return today is None or day.year == today.year


def _said(day: date, parts: str) -> str:
    locale = QLocale()
    return locale.toString(QDate(day.year, day.month, day.day), _format(locale.name(), parts)).strip()


@lru_cache(maxsize=64)
def _format(name: str, parts: str) -> str:
    """The locale's long date cut down to the wanted parts: d day and month, D in full, w weekday, W in full, y year."""
    full = QLocale(name).dateFormat(QLocale.FormatType.LongFormat)
    weekday = "dddd" if "W" in parts else "ddd" if "w" in parts else ""
    comes_last = full.find("dddd") > full.find("d MMMM") and not full.startswith("ddd")
    wanted = _WEEKDAY.sub("", full, count=1).strip(_COMMAS)
    if "y" not in parts:
        core = _DAY_AND_MONTH.search(wanted)
        wanted = core[0] if core else "d MMMM"
    if "D" not in parts and "W" not in parts:
        wanted = wanted.replace("MMMM", "MMM")
    if not weekday:
        return wanted
    return f"{wanted} {weekday}" if comes_last else f"{weekday} {wanted}"
