"""Staff: who leads groups and whose name stands beside each deed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from groupdesk.domain.ids import CohortId, GroupSessionId, StaffId


class FacilitatorRole(StrEnum):
    LEAD = "lead"
    CO_LEAD = "co-lead"
    TRAINEE = "trainee"
    OBSERVER = "observer"
    INTERPRETER = "interpreter"
    GUEST = "guest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """A person who works with the practice."""

    id: StaffId
    version: int = 1
    display_name: str
    credentials: str = ""
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Somebody leads a cohort, or one session of it, in a role, from a day to a day (both open when None)."""

    id: str
    version: int = 1
    staff_id: StaffId
    cohort_id: CohortId
    session_id: GroupSessionId | None = None
    role: FacilitatorRole = FacilitatorRole.LEAD
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRow:
    """One line of the staff list."""

    id: StaffId
    version: int
    display_name: str
    credentials: str
    is_archived: bool
