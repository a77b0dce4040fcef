"""Attendance: one mark for each expected person at each session, walk-ins beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from groupdesk.domain.breaks import Break
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId, MarkId, PersonId, StaffId
from groupdesk.domain.makeup_credits import MadeUp
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import EnrolmentState, SessionState
from groupdesk.domain.statuses import Mode

UNMARKED = "unmarked"


class MarkSource(StrEnum):
    ROLL_CALL = "roll-call"
    PAPER = "paper"
    VIDEO_REPORT = "video-report"
    IMPORT = "import"
    SELF = "self"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One person at one session. `status` is a code of the group's status set, 'unmarked' until somebody says.

    `minutes` are credited minutes; `minutes_reason` is set where they were not reckoned but given.
    Times in and out are wall-clock times of the session.
    """

    id: MarkId
    version: int = 1
    session_id: GroupSessionId
    person_id: PersonId
    enrolment_id: EnrolmentId | None
    status: str = UNMARKED
    minutes_late: int | None = None
    time_in: time | None = None
    time_out: time | None = None
    mode: Mode = Mode.IN_PERSON
    minutes: int | None = None
    minutes_reason: str = ""
    remark: str = ""
    source: MarkSource = MarkSource.ROLL_CALL
    marked_at: datetime | None = None
    marked_by: StaffId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkDraft:
    """What a key, a click or a line of a report says about one person."""

    person_id: PersonId
    status: str
    minutes_late: int | None = None
    time_in: time | None = None
    time_out: time | None = None
    mode: Mode | None = None
    minutes: int | None = None
    minutes_reason: str = ""
    remark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One line of the roll call, in the order of the list. `mark_id` is None before the sheet is opened.

    `is_planned` where the mark stands as the planned absence made it, until somebody says otherwise;
    `planned_absence` is the reason that was given beforehand, None where nothing was said; `made_up` is what made up
    for an absence, None where nothing did. `is_gone` where somebody stands on a printed sheet only: neither expected
    nor marked, a mark makes them a walk-in.
    """

    person_id: PersonId
    enrolment_id: EnrolmentId | None
    mark_id: MarkId | None
    number: int
    name: str
    full_name: str
    status: str
    minutes_late: int | None
    time_in: time | None
    time_out: time | None
    mode: Mode
    minutes: int | None
    minutes_reason: str
    remark: str
    is_walk_in: bool
    is_planned: bool
    planned_absence: str | None
    needs: str
    handout_language: str
    made_up: MadeUp | None = None
    is_gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The roll call of one session: its facts and its lines."""

    session_id: GroupSessionId
    cohort_id: CohortId
    code: str
    group_name: str
    cohort_name: str
    number: int | None
    of: int
    kind: SessionKind
    starts_at: datetime
    ends_at: datetime
    breaks: tuple[Break, ...]
    zone: str
    place: str
    state: SessionState
    status_set: str
    credit_rule: str
    head_count: int | None
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixSession:
    """One column of the attendance matrix."""

    id: GroupSessionId
    number: int | None
    kind: SessionKind
    starts_at: datetime
    state: SessionState
    is_sheet_open: bool
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPerson:
    """One row of the attendance matrix; `marks` are (status, credited minutes) in the order of the columns.

    None where the person was not expected.
    """

    enrolment_id: EnrolmentId
    person_id: PersonId
    name: str
    state: EnrolmentState
    joined_on: date | None
    left_on: date | None
    marks: tuple[tuple[str, int | None] | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """People × sessions of one cohort; people by sort key, sessions by time.

    `guests` came without being enrolled; the person's id stands in the place of their enrolment's. `made_up` holds
    the minutes credited for absences that were made up, by (enrolment, session).
    """

    cohort_id: CohortId
    sessions: tuple[MatrixSession, ...]
    people: tuple[MatrixPerson, ...]
    guests: tuple[MatrixPerson, ...] = ()
    made_up: Mapping[tuple[str, str], int] = field(default_factory=dict)
