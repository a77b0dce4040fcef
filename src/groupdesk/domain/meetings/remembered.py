"""What an import of marks leaves behind for the next one: names with their people, and zones of reports."""

from dataclasses import dataclass
from datetime import date

from groupdesk.domain.ids import CohortId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingName:
    """In this cohort that name or address in a report means that person; None: nobody who is marked, such as the host.

    `key` is what is compared, `shown` the name as the report wrote it.
    """

    id: str
    version: int = 1
    cohort_id: CohortId
    key: str
    shown: str
    person_id: PersonId | None
    settled_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportZone:
    """In which zone reports of one kind tell their times."""

    id: str
    version: int = 1
    kind: str
    zone: str
    settled_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNameRow:
    """One remembered name as a list shows it; `person` is empty where the name is left out."""

    id: str
    shown: str
    person_id: PersonId | None
    number: int | None
    person: str
    settled_on: date
