"""Who a participant of a report is: what was found, how surely, and who else it may be."""

from dataclasses import dataclass
from enum import StrEnum

from groupdesk.domain.ids import PersonId


class Fate(StrEnum):
    """What becomes of a participant. PERSON: marks somebody on file, as a walk-in where they are not on the sheet.
    NEW: adds a walk-in by the name in the report. LEAVE_OUT: nothing."""

    PERSON = "person"
    NEW = "new"
    LEAVE_OUT = "leave-out"


class FoundBy(StrEnum):
    """Why a participant was taken for somebody, in the order in which it is tried."""

    NUMBER = "number"
    REMEMBERED = "remembered"
    EMAIL = "email"
    NAME = "name"
    SEVERAL = "several"
    SIMILAR = "similar"
    HOST = "host"
    ON_FILE = "on-file"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Somebody who may be meant; `emails` are folded addresses."""

    person_id: PersonId
    number: int
    name: str
    full_name: str
    emails: frozenset[str] = frozenset()
    is_on_sheet: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be meant, the likest first; `score` runs from 0 to 100."""

    person_id: PersonId
    number: int
    name: str
    score: int
    is_on_sheet: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What was found for one participant. Without `is_sure` a person has to say; `fate` and `person_id` then only
    suggest, and are None where nothing is likely."""

    key: int
    found_by: FoundBy
    is_sure: bool
    fate: Fate | None = None
    person_id: PersonId | None = None
    candidates: tuple[Candidate, ...] = ()
