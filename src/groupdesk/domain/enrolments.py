"""Enrolments: a person in a cohort, dated, with the waiting list in order."""

from dataclasses import dataclass
from datetime import date, datetime

from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.states import SEATED, EnrolmentState

WAITING = frozenset({EnrolmentState.WAITLISTED, EnrolmentState.OFFERED})
# An offered seat is held until the offer is answered or runs out, so that it is not given twice.
HOLDING = SEATED | {EnrolmentState.OFFERED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """One stay of one person in one cohort; coming back makes a new one that points to the old (`reopens`).

    `joined_on` and `left_on` are the first and last day on which the person is expected, both included.
    `rank` orders the waiting list, lowest first; `reason` and `note` belong to the latest move.
    """

    id: EnrolmentId
    version: int = 1
    person_id: PersonId
    cohort_id: CohortId
    state: EnrolmentState
    joined_on: date | None = None
    left_on: date | None = None
    reason: str = ""
    note: str = ""
    rank: int | None = None
    priority: int = 0
    constraints: str = ""
    asked_on: date | None = None
    offered_on: date | None = None
    offer_ends_on: date | None = None
    referred_by: str = ""
    screening: str = ""
    mandated_by: str = ""
    order_number: str = ""
    required_hours: int | None = None
    due_on: date | None = None
    handout_language: str = ""
    accommodation: str = ""
    over_capacity_reason: str = ""
    reopens: EnrolmentId | None = None
    transferred_to: EnrolmentId | None = None
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAbsence:
    """Said beforehand; both days included. Counted apart from other absences."""

    id: str
    version: int = 1
    enrolment_id: EnrolmentId
    from_on: date
    to_on: date
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """One line of a roster: somebody who has or had a seat. Ordered by sort key, then number."""

    enrolment_id: EnrolmentId
    person_id: PersonId
    number: int
    name: str
    full_name: str
    state: EnrolmentState
    joined_on: date | None
    left_on: date | None
    language: str
    handout_language: str
    phone: str
    email: str
    needs: str
    came: int
    expected: int
    away_from: date | None
    away_to: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """One line of a waiting list, in order of rank."""

    enrolment_id: EnrolmentId
    person_id: PersonId
    number: int
    name: str
    rank: int
    priority: int
    referred_by: str
    since: date | None
    state: EnrolmentState
    offer_ends_on: date | None
    constraints: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEnrolmentRow:
    """One stay of a person, as their history shows it, newest first."""

    enrolment_id: EnrolmentId
    cohort_id: CohortId
    code: str
    group_name: str
    cohort_name: str
    state: EnrolmentState
    joined_on: date | None
    left_on: date | None
    came: int
    expected: int


def is_expected(joined_on: date | None, left_on: date | None, on: date) -> bool:
    """Whether somebody with those days belongs on the sheet of that day (invariant 2)."""
    return joined_on is not None and joined_on <= on and (left_on is None or on <= left_on)


def check_dates(joined_on: date | None, left_on: date | None) -> None:
    """Raises Refused("dates-crossed") when somebody would leave before joining."""
    if joined_on is not None and left_on is not None and left_on < joined_on:
        raise Refused("dates-crossed", joined=joined_on, left=left_on)
