"""Qt's days and times as Python's, and back."""

from datetime import date, time

from PySide6.QtCore import QDate, QTime


def as_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def as_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def as_qtime(moment: time) -> QTime:
    return QTime(moment.hour, moment.minute)


def as_time(moment: QTime) -> time:
    return time(moment.hour(), moment.minute())
