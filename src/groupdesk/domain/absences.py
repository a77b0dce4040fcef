"""Planned absences as lists show them, and what may be planned."""

from dataclasses import dataclass
from datetime import date

from groupdesk.domain.enrolments import check_dates
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import EnrolmentId, PersonId

_MOST_DAYS = 366
_LONGEST_REASON = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRow:
    """Somebody who will be away; both days included."""

    id: str
    enrolment_id: EnrolmentId
    person_id: PersonId
    number: int
    name: str
    from_on: date
    to_on: date
    reason: str


def checked_absence(from_on: date, to_on: date, reason: str) -> str:
    """The reason without spaces around it, if the absence can be planned.

    Refused: dates-crossed, absence-too-long (days), reason-too-long.
    """
    check_dates(from_on, to_on)
    days = (to_on - from_on).days + 1
    if days > _MOST_DAYS:
        raise Refused("absence-too-long", days=days)
    if len(reason.strip()) > _LONGEST_REASON:
        raise Refused("reason-too-long")
    return reason.strip()
