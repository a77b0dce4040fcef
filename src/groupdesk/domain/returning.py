"""People known by an alias only who may have come back: seen before in the same group, under a like alias."""

from dataclasses import dataclass
from datetime import date

from groupdesk.domain.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Returning:
    """`times` counts the sessions of the group to which the person came, `last_on` is the day of the last one."""

    person_id: PersonId
    number: int
    name: str
    times: int
    last_on: date
