"""What changed in the practice: the one message that travels upward after a commit."""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """One word per kind of thing; pages follow topics, not tables."""

    PRACTICE = "practice"
    STAFF = "staff"
    PEOPLE = "people"
    GROUPS = "groups"
    COHORTS = "cohorts"
    SESSIONS = "sessions"
    ENROLMENTS = "enrolments"
    ATTENDANCE = "attendance"
    IMPORTS = "imports"
    CLOSURES = "closures"
    COMPLETION = "completion"
    CERTIFICATES = "certificates"


@dataclass(frozen=True, slots=True)
class Change:
    """Ids of one topic touched by one committed deed."""

    topic: Topic
    ids: frozenset[str]
