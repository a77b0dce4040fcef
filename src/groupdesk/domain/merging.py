"""Two records of one human being: possible duplicates, what a merge would do, and the record that undoes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from groupdesk.domain.ids import DeedId, EnrolmentId, PersonId
from groupdesk.domain.imports.matches import Likeness
from groupdesk.domain.states import EnrolmentState


class Side(StrEnum):
    """Whose fact is kept: of the person who stays, or of the other one."""

    KEPT = "kept"
    OTHER = "other"


MERGED_FIELDS = (
    *("full_name", "goes_by", "sort_name", "kind", "pronouns", "birth_date", "birth_year", "language"),
    *("needs", "note", "referred_by", "signed_up_on", "do_not_print", "is_part_2"),
)
"""What is chosen field by field; ways to be reached are all kept."""

JOINED_FIELDS = ("needs", "note")
"""Lines of both are kept unless somebody chooses otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """The record of a merge: which person stays, who went into them, and the deed whose history tells every link.

    `parted_at` is set once it was taken back.
    """

    id: str
    version: int = 1
    kept_id: PersonId
    gone_id: PersonId
    deed_id: DeedId
    merged_at: datetime
    parted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferentPeople:
    """Somebody looked at two people and found that they are two; `one_id` is the smaller id."""

    id: str
    version: int = 1
    one_id: PersonId
    other_id: PersonId
    settled_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """What a possible duplicate is shown by."""

    id: PersonId
    number: int
    full_name: str
    birth_date: date | None
    birth_year: int | None
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    is_archived: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """Two people who may be one, the likest first; `first` is who was on file earlier."""

    first: Suspect
    second: Suspect
    likeness: Likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChoice:
    """One fact of both people as text; `suggested` is the side that knows more."""

    field: str
    kept: str
    other: str
    suggested: Side

    @property
    def differs(self) -> bool:
        return self.kept != self.other


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleStay:
    """Both have an open stay in one cohort: `goes_on` stays open, `ends` is ended, so that the person has one.

    `goes_on_is_kept`: it belongs to the one who stays on file.
    """

    cohort: str
    goes_on: EnrolmentId
    goes_on_is_kept: bool
    goes_on_state: EnrolmentState
    ends: EnrolmentId
    ends_state: EnrolmentState


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """What a merge would do: the facts to choose from, open stays that meet, and what moves along.

    `shared_sheets` are sessions whose sheet holds both: each of them keeps both lines.
    """

    kept: Suspect
    other: Suspect
    fields: tuple[FieldChoice, ...]
    double_stays: tuple[DoubleStay, ...]
    stays: int
    marks: int
    requests: int
    shared_sheets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeRow:
    """One merge of a person, newest first."""

    merge_id: str
    kept_id: PersonId
    gone_id: PersonId
    gone_number: int
    gone_name: str
    merged_at: datetime
    parted_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeChoices:
    """What somebody chose: the side of a fact, and which of two open stays goes on. What is not said is suggested."""

    sides: Mapping[str, Side] = field(default_factory=dict)
    goes_on: tuple[EnrolmentId, ...] = ()


def in_order(one: PersonId, other: PersonId) -> tuple[PersonId, PersonId]:
    """The smaller id first, so that a pair is known whichever way it is named."""
    return (one, other) if one < other else (other, one)


# Who is furthest on the way keeps the stay: a seat before an offer before a place in line.
_FURTHER = (
    *(EnrolmentState.ACTIVE, EnrolmentState.ENROLLED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED),
    *(EnrolmentState.ELIGIBLE, EnrolmentState.SCREENING, EnrolmentState.REFERRED),
)


def further(state: EnrolmentState) -> int:
    """Smaller is further on the way to a seat."""
    return _FURTHER.index(state)
