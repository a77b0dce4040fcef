"""Groups (what is offered) and cohorts (one dated run of it)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from groupdesk.domain.breaks import Break, check_breaks, total_minutes
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.states import CohortState

MOST_SEATS = 5_000
LONGEST_SESSION_MINUTES = 24 * 60


class GroupKind(StrEnum):
    SUPPORT = "support"
    PSYCHOEDUCATION = "psychoeducation"
    SKILLS = "skills"
    THERAPY = "process"
    MUTUAL_AID = "mutual-aid"
    CLASS = "class"
    WORKSHOP = "workshop"


class Openness(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    SLOW_OPEN = "slow-open"
    DROP_IN = "drop-in"


def takes_aliases(openness: Openness) -> bool:
    """Whether somebody may have a seat who is known by an alias only: where people come and go as they like."""
    return openness is Openness.DROP_IN


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDefinition:
    """A group as it is offered again and again. Sizes of None mean no limit.

    `status_set` is the id of a set, `credit_rule` a rule as text; empty means the usual one.
    """

    id: GroupId
    version: int = 1
    name: str
    public_name: str = ""
    kind: GroupKind = GroupKind.SUPPORT
    openness: Openness = Openness.CLOSED
    is_mandated: bool = False
    min_size: int | None = None
    max_size: int | None = None
    min_age: int | None = None
    max_age: int | None = None
    eligibility: str = ""
    length_minutes: int = 90
    breaks: tuple[Break, ...] = ()
    status_set: str = ""
    credit_rule: str = ""
    calendar_title: str = ""
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDraft:
    name: str
    public_name: str = ""
    kind: GroupKind = GroupKind.SUPPORT
    openness: Openness = Openness.CLOSED
    is_mandated: bool = False
    min_size: int | None = None
    max_size: int | None = None
    min_age: int | None = None
    max_age: int | None = None
    eligibility: str = ""
    length_minutes: int = 90
    breaks: tuple[Break, ...] = ()
    calendar_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """One run of a group. The rule says how its sessions were planned; the sessions themselves are the truth.

    `starts_on` and `ends_on` are days in `zone`; `start_time` is wall-clock time there; `rrule` is the subset
    of RFC 5545 that the schedule knows, counted from `rule_starts_on`, empty for a cohort planned by hand. `excluded`
    are ISO days. `state_reason` says why it was cancelled, or confirmed with fewer people than its minimum;
    `language` is the one spoken there, empty where that does not matter.
    """

    id: CohortId
    version: int = 1
    group_id: GroupId
    code: str
    name: str
    zone: str
    starts_on: date | None = None
    ends_on: date | None = None
    place: str = ""
    link: str = ""
    seats: int | None = None
    min_seats: int | None = None
    state: CohortState = CohortState.DRAFT
    state_reason: str = ""
    rrule: str = ""
    rule_starts_on: date | None = None
    start_time: time | None = None
    length_minutes: int = 90
    breaks: tuple[Break, ...] = ()
    excluded: tuple[str, ...] = ()
    funding: str = ""
    language: str = ""
    copy_of: CohortId | None = None
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """One line of the groups page: a cohort with its group. `next_at` is wall-clock time in `zone`."""

    group_id: GroupId
    cohort_id: CohortId
    code: str
    group_name: str
    cohort_name: str
    kind: GroupKind
    openness: Openness
    is_mandated: bool
    state: CohortState
    zone: str
    place: str
    next_at: datetime | None
    last_at: datetime | None
    enrolled: int
    waiting: int
    seats: int | None
    sessions_held: int
    sessions_planned: int
    leaders: tuple[str, ...]


class CohortsShown(StrEnum):
    CURRENT = "current"
    RUNNING = "running"
    UPCOMING = "upcoming"
    ENDED = "ended"
    ARCHIVED = "archived"
    ALL = "all"


class GroupsOrder(StrEnum):
    """By group is by its name, then by start; cohorts without a next session or without limit come last."""

    GROUP = "group"
    COHORT = "cohort"
    NEXT = "next"
    ENROLLED = "enrolled"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsQuery:
    """`text` is any part of a group's or cohort's name or code."""

    text: str = ""
    shown: CohortsShown = CohortsShown.CURRENT
    staff_id: str = ""
    order: GroupsOrder = GroupsOrder.GROUP
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsCounts:
    """How many cohorts there are of each sort, and how many different people have a seat in one that is open."""

    running: int
    upcoming: int
    archived: int
    people: int


def checked_group(draft: GroupDraft) -> GroupDraft:
    """Raises Refused: name-missing, sizes-impossible, ages-impossible, length-impossible, breaks-too-long,
    break-impossible.
    """
    if not draft.name.strip():
        raise Refused("name-missing")
    if _crossed(draft.min_size, draft.max_size) or not 1 <= (draft.max_size or 1) <= MOST_SEATS:
        raise Refused("sizes-impossible", least=draft.min_size, most=draft.max_size)
    if _crossed(draft.min_age, draft.max_age):
        raise Refused("ages-impossible", least=draft.min_age, most=draft.max_age)
    check_length(draft.length_minutes, draft.breaks)
    return draft


def check_length(length_minutes: int, breaks: tuple[Break, ...]) -> None:
    """Raises Refused: length-impossible (1 minute to 24 hours), breaks-too-long, break-impossible."""
    if not 1 <= length_minutes <= LONGEST_SESSION_MINUTES:
        raise Refused("length-impossible", minutes=length_minutes)
    if not 0 <= total_minutes(breaks) < length_minutes:
        raise Refused("breaks-too-long", minutes=total_minutes(breaks))
    check_breaks(length_minutes, breaks)


def _crossed(least: int | None, most: int | None) -> bool:
    return (least is not None and least < 0) or (least is not None and most is not None and least > most)


def code_stem(name: str) -> str:
    """Three letters for a cohort code: 'Anxiety skills' gives 'ANX'; names without Latin letters give 'GRP'."""
    letters = [c for c in name.upper() if "A" <= c <= "Z"]
    return "".join(letters[:3]).ljust(3, "X") if letters else "GRP"
