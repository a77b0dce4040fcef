"""What the rows of a report say, each as it stands in the file, before anybody is recognised."""

from dataclasses import dataclass
from datetime import date, datetime, time

from groupdesk.domain.imports.columns import DateOrder
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.meetings.fields import MarkColumn, ReportKind
from groupdesk.domain.statuses import Mode

Shown = datetime | time
"""A time as a file tells it: naive in the report's own zone, aware where the file says more, or a time of day only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """`number` is the row in the file; `original` the name before it was changed in the meeting.

    `file_number` is our own number of a person. `seconds` is how long the row says that it lasted. A row `is_summary`
    where it tells first and last times of somebody who may have been away between. `problems` that are REFUSED keep
    the row out.
    """

    number: int
    name: str = ""
    original: str = ""
    email: str = ""
    file_number: int | None = None
    joined: Shown | None = None
    left: Shown | None = None
    seconds: int | None = None
    minutes_late: int | None = None
    on: date | None = None
    status: str = ""
    mode: Mode | None = None
    remark: str = ""
    is_waiting: bool = False
    is_host: bool = False
    is_summary: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def is_refused(self) -> bool:
        return any(problem.severity is Severity.REFUSED for problem in self.problems)

    @property
    def has_moment(self) -> bool:
        """Whether the row tells a day with a time, so that a zone is needed to understand it."""
        return any(isinstance(shown, datetime) and shown.tzinfo is None for shown in (self.joined, self.left))


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingReport:
    """A file, understood. `started` and `ended` are what it says about the meeting as a whole, in its own zone.

    `rows` are in the order of the file, refused and waiting ones included. `shape` is the key of a remembered mapping
    (empty where columns need none). `order` tells how days in numbers were read.
    """

    kind: ReportKind
    header_row: int
    columns: tuple[MarkColumn, ...]
    rows: tuple[ReportRow, ...]
    shape: str = ""
    started: datetime | None = None
    ended: datetime | None = None
    order: DateOrder = DateOrder.MONTH_FIRST

    @property
    def taken(self) -> tuple[ReportRow, ...]:
        """Rows of people who were in the meeting."""
        return tuple(row for row in self.rows if not row.is_waiting and not row.is_refused)
