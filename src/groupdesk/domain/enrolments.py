"""Enrolments: a person in a cohort, dated, with everything that is agreed about the stay."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.states import SEATED, EnrolmentState

WAITING = frozenset({EnrolmentState.WAITLISTED, EnrolmentState.OFFERED})
# Known to the practice and on the way to a place, but not in line yet.
ON_THE_WAY = frozenset({EnrolmentState.REFERRED, EnrolmentState.SCREENING, EnrolmentState.ELIGIBLE})
# An offered seat is held until the offer is answered or runs out, so that it is not given twice.
HOLDING = SEATED | {EnrolmentState.OFFERED}
MOST_PRIORITY = 2
LONGEST_TEXT = 2_000
MOST_HOURS = 10_000


class Screening(StrEnum):
    """What the talk before the first session came to; nothing before it."""

    NOT_YET = ""
    ELIGIBLE = "eligible"
    DEFERRED = "deferred"
    NOT_ELIGIBLE = "not-eligible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """One stay of one person in one cohort; coming back makes a new one that points to the old (`reopens`).

    `joined_on` and `left_on` are the first and last day on which the person is expected, both included.
    `rank` orders the waiting list, lowest first; `reason` and `note` belong to the latest move.
    `screening` is a word of Screening; `wanted_days` are mon … sun, `wanted_times` words of DayPart.
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
    wanted_days: tuple[str, ...] = ()
    wanted_times: tuple[str, ...] = ()
    wanted_language: str = ""
    asked_on: date | None = None
    offered_on: date | None = None
    offer_ends_on: date | None = None
    referred_by: str = ""
    screening: str = ""
    screening_reason: str = ""
    screened_on: date | None = None
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
class StayFacts:
    """What may be said of a stay at any time, whatever its state. None leaves a fact as it is."""

    referred_by: str | None = None
    screening: Screening | None = None
    screening_reason: str | None = None
    screened_on: date | None = None
    mandated_by: str | None = None
    order_number: str | None = None
    required_hours: int | None = None
    due_on: date | None = None
    handout_language: str | None = None
    accommodation: str | None = None
    constraints: str | None = None
    wanted_days: tuple[str, ...] | None = None
    wanted_times: tuple[str, ...] | None = None
    wanted_language: str | None = None
    priority: int | None = None
    forget: tuple[str, ...] = ()

    def changes(self) -> dict[str, object]:
        """The fields that were said; those to `forget` (screened_on, required_hours, due_on) become unknown."""
        said = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "forget"}
        kept = {name: _stripped(value) for name, value in said.items() if value is not None}
        return kept | dict.fromkeys(name for name in self.forget if name in _UNKNOWABLE)


_UNKNOWABLE = frozenset({"screened_on", "required_hours", "due_on"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StayStep:
    """One step of the history of a stay: who moved it when, by which deed, from where to where, and why.

    `state_before` is None where the stay began; both states are the same where only facts changed.
    """

    at: datetime
    staff_name: str
    verb: str
    state_before: EnrolmentState | None
    state: EnrolmentState
    reason: str
    note: str
    changed: tuple[str, ...]


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
    over_capacity_reason: str = ""
    mandated_by: str = ""
    required_hours: int | None = None
    due_on: date | None = None
    accommodation: str = ""


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
    reason: str = ""
    reopens: EnrolmentId | None = None
    transferred_to: EnrolmentId | None = None
    mandated_by: str = ""
    required_hours: int | None = None
    due_on: date | None = None


def is_expected(joined_on: date | None, left_on: date | None, on: date) -> bool:
    """Whether somebody with those days belongs on the sheet of that day (invariant 2)."""
    return joined_on is not None and joined_on <= on and (left_on is None or on <= left_on)


def check_dates(joined_on: date | None, left_on: date | None) -> None:
    """Raises Refused("dates-crossed") when somebody would leave before joining."""
    if joined_on is not None and left_on is not None and left_on < joined_on:
        raise Refused("dates-crossed", joined=joined_on, left=left_on)


def check_facts(facts: StayFacts) -> None:
    """Raises Refused: text-too-long (most), hours-impossible (hours), priority-impossible (priority)."""
    for value in facts.changes().values():
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            raise Refused("text-too-long", most=LONGEST_TEXT)
    if facts.required_hours is not None and not 0 < facts.required_hours <= MOST_HOURS:
        raise Refused("hours-impossible", hours=facts.required_hours)
    if facts.priority is not None and not 0 <= facts.priority <= MOST_PRIORITY:
        raise Refused("priority-impossible", priority=facts.priority)


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value
