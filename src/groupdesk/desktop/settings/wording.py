"""Days, sizes and moments of settings in words."""

from datetime import date, datetime

from PySide6.QtCore import QDateTime, QLocale

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.moments import full_day_words
from groupdesk.domain.statuses import Meaning, Timing


def days_words(first: date, last: date) -> str:
    """One day, or from a day to a day, each with its year."""
    if first == last:
        return full_day_words(first)
    return _("{first} to {last}").format(first=full_day_words(first), last=full_day_words(last))


def moment_words(moment: datetime) -> str:
    """An instant as this computer's clock shows it: day and time."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    day = local.date()
    return _("{day}, {time}").format(day=full_day_words(date(day.year(), day.month(), day.day())), time=time)


def size_words(count: int) -> str:
    """A file's size in kB, MB or GB."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def meaning_words(meaning: Meaning) -> str:
    """What a status counts as."""
    return {
        Meaning.PRESENT: _("Counts as there"),
        Meaning.EXCUSED: _("Counts as an excused absence"),
        Meaning.UNEXCUSED: _("Counts as an unexcused absence"),
    }.get(meaning, "")


def timing_words(timing: Timing) -> str:
    """Which time a status asks for."""
    return {
        Timing.NONE: _("No time"),
        Timing.TIME_IN: _("The time in, or minutes late"),
        Timing.TIME_OUT: _("The time out"),
        Timing.BOTH: _("Both times"),
    }[timing]
