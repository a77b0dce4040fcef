"""Make-ups as a practice keeps them: assigned first, credited once somebody approves."""

from dataclasses import dataclass
from datetime import date, datetime

from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId, MarkId, PersonId, StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUpCredit:
    """Points to one absence (its mark) and to the session or task that makes it up, never both.

    `minutes`, `made_up_on` and `approved_at` are None while it is only assigned: agreed on, not yet earned.
    """

    id: str
    version: int = 1
    enrolment_id: EnrolmentId
    mark_id: MarkId
    session_id: GroupSessionId | None = None
    task: str = ""
    minutes: int | None = None
    made_up_on: date | None = None
    approved_by: StaffId | None = None
    approved_at: datetime | None = None
    assigned_at: datetime

    @property
    def is_credited(self) -> bool:
        return self.approved_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUpRow:
    """A make-up as lists show it. Wall-clock times of the sessions' own zones; `minutes_missed` without breaks.

    `source_minutes` are the minutes credited in the session that makes it up, None while nobody was marked there.
    """

    id: str
    enrolment_id: EnrolmentId
    person_id: PersonId
    person_number: int
    name: str
    missed_session_id: GroupSessionId
    missed_number: int | None
    missed_at: datetime
    missed_status: str
    minutes_missed: int
    session_id: GroupSessionId | None
    session_code: str
    session_number: int | None
    session_at: datetime | None
    source_minutes: int | None
    task: str
    minutes: int | None
    made_up_on: date | None
    approved_by: str
    is_credited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUpOffer:
    """A session to come in which an absence can be made up: of this cohort, or of another one of the same group."""

    session_id: GroupSessionId
    cohort_id: CohortId
    code: str
    number: int | None
    starts_at: datetime
    zone: str
    minutes: int
    is_make_up_session: bool
    is_same_cohort: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAbsence:
    """An absence that nothing makes up for yet."""

    mark_id: MarkId
    session_id: GroupSessionId
    number: int | None
    starts_at: datetime
    status: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeUp:
    """What made up for an absence: a session (code, number, wall-clock time) or a task, and who approved it."""

    minutes: int
    on: date
    code: str = ""
    number: int | None = None
    at: datetime | None = None
    task: str = ""
    approved_by: str = ""
