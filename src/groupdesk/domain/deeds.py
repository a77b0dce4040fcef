"""Deeds: what somebody did, once, with its history and its way back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import DeedId, StaffId


@dataclass(frozen=True, slots=True)
class Done:
    """What a write gives back: the deed, to undo it, and the id of the thing it was about."""

    deed: DeedId
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedHead:
    """Who does what, when; `id` is the operation id, so that a retry cannot do it twice.

    `facts` hold counts, codes and ids only: the audit chain outlives a person's erasure.
    """

    id: DeedId
    verb: str
    at: datetime
    staff_id: StaffId | None
    facts: Mapping[str, str | int] = field(default_factory=dict)
    undoes: DeedId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedRow:
    """One entry of the log of deeds; newest last by `seq`."""

    seq: int
    id: DeedId
    verb: str
    at: datetime
    staff_name: str
    thing_id: str
    facts: Mapping[str, str | int]
    undoes: DeedId | None
    undone_by: DeedId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One earlier step of one thing: who, when, by which deed, and the fields before and after.

    `before` is None where the thing was made, `after` is None where it was taken away again.
    """

    deed_id: DeedId
    verb: str
    at: datetime
    staff_name: str
    topic: Topic
    thing_id: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class ChainFinding:
    """A place where the audit chain does not hold: edited, missing or reordered."""

    seq: int
    problem: str
