"""Where marks come from outside: kinds of files, and what a column of them may stand for."""

from dataclasses import dataclass
from enum import StrEnum


class ReportKind(StrEnum):
    """CSV is any table of marks; the other two are what video services write about a meeting."""

    CSV = "csv"
    ZOOM = "zoom"
    TEAMS = "teams"


class MarkField(StrEnum):
    """What a column holds. MINUTES takes any length of time; MOMENT and ACTION are a log of joining and leaving."""

    NAME = "name"
    FIRST_NAME = "first-name"
    LAST_NAME = "last-name"
    NUMBER = "number"
    EMAIL = "email"
    STATUS = "status"
    DAY = "day"
    TIME_IN = "time-in"
    TIME_OUT = "time-out"
    MINUTES = "minutes"
    MINUTES_LATE = "minutes-late"
    MODE = "mode"
    REMARK = "remark"
    WAITING_ROOM = "waiting-room"
    ROLE = "role"
    ACTION = "action"
    MOMENT = "moment"
    IGNORE = "ignore"


CHOOSABLE = tuple(field for field in MarkField if field not in (MarkField.ROLE, MarkField.ACTION, MarkField.MOMENT))
"""What a person may say of a column; the rest only video services write."""
NAMING = frozenset({MarkField.NAME, MarkField.FIRST_NAME, MarkField.LAST_NAME, MarkField.NUMBER, MarkField.EMAIL})
"""One of these at least tells who a row is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkColumn:
    """`index` counts from 0, `letter` is what a spreadsheet calls it, `header` is empty without a header row."""

    index: int
    letter: str
    header: str
    field: MarkField


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLayout:
    """What a file looks like before it is read: `kind` is CSV also where only a person can say what the columns hold.

    `columns` are guesses, or what was chosen; `header_row` is 0 without headings.
    """

    kind: ReportKind
    header_row: int
    columns: tuple[MarkColumn, ...]
