"""What an import leaves behind besides people: what they asked for, and how a sheet of that shape is read."""

from dataclasses import dataclass
from datetime import date, datetime, time

from groupdesk.domain.ids import EnrolmentId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRequest:
    """Somebody asked for a group, in the words of a sheet, before or without a place in a cohort.

    Requests of one moment are ordered by `position`, the row in the sheet. `enrolment_id` is the place it led to.
    """

    id: str
    version: int = 1
    person_id: PersonId
    wanted: str
    asked_on: date | None = None
    asked_at: time | None = None
    position: int = 0
    enrolment_id: EnrolmentId | None = None
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow:
    """One line of those who asked for a group and have no place yet, first come first."""

    request_id: str
    person_id: PersonId
    number: int
    name: str
    wanted: str
    asked_on: date | None
    asked_at: time | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """How the columns of a sheet of one shape were settled; `fields` are words of `Field`, one a column."""

    id: str
    version: int = 1
    shape: str
    fields: tuple[str, ...]
    date_order: str = ""
    settled_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """What sign-ups are compared with; contacts are (kind, value) in their order, requests (folded words, day)."""

    id: PersonId
    number: int
    full_name: str
    goes_by: str
    birth_date: date | None
    birth_year: int | None
    signed_up_on: date | None
    is_archived: bool
    contacts: tuple[tuple[str, str], ...] = ()
    requests: tuple[tuple[str, date | None], ...] = ()
