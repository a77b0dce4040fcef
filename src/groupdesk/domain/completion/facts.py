"""What a completion rule looks at: sessions, marks, make-ups and the enrolment; and what it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from groupdesk.domain.completion.rule import Unit
from groupdesk.domain.makeups import MakeUp
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import EnrolmentState, SessionState
from groupdesk.domain.statuses import Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """One session of the cohort; `minutes` is what it offers without its breaks."""

    key: str
    on: date
    minutes: int
    kind: SessionKind = SessionKind.REGULAR
    number: int | None = None
    state: SessionState = SessionState.PLANNED
    modules: frozenset[str] = frozenset()
    strand: str = ""


class MarkFacts(NamedTuple):
    """What a mark means and the minutes credited by the rule's credit rule; None credits what the session offers.

    A tuple, because a report looks at hundreds of thousands of them.
    """

    meaning: Meaning
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentFacts:
    """The stay that is judged. `due_on` and `required_hours` come from an order, and add to the rule."""

    key: str
    state: EnrolmentState = EnrolmentState.ACTIVE
    joined_on: date | None = None
    left_on: date | None = None
    due_on: date | None = None
    required_hours: int | None = None
    is_signed_off: bool = False


@dataclass(frozen=True, slots=True)
class Stay:
    """An enrolment with its marks by session key and its make-ups."""

    enrolment: EnrolmentFacts
    marks: Mapping[str, MarkFacts] = field(default_factory=dict)
    make_ups: Sequence[MakeUp] = ()


class Standing(StrEnum):
    """Where somebody stands with the rule."""

    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    CANNOT_COMPLETE = "cannot-complete"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Amount:
    """One requirement in figures: sessions or minutes had, needed, and still possible by coming."""

    unit: Unit
    needed: int
    had: int
    open: int

    @property
    def is_met(self) -> bool:
        return self.had >= self.needed


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over the sessions that count for the rule and that really took place or will.

    `expected` are those so far, unmarked ones included, so that a rate never leaves out who stayed away (invariant 2);
    `came` includes absences that were made up. `open` are those still to come, `unmarked` the past ones among them.
    """

    expected: int
    came: int
    excused: int
    unexcused: int
    made_up: int
    unmarked: int
    open: int
    minutes: int
    in_a_row: int

    @property
    def absences(self) -> int:
        """Missed, whether made up or not."""
        return self.excused + self.unexcused

    @property
    def rate(self) -> Fraction | None:
        """Came of expected so far; None before the first session."""
        return Fraction(self.came, self.expected) if self.expected else None


@dataclass(frozen=True, slots=True)
class Reason:
    """A code with the facts that its sentence needs."""

    code: str
    facts: tuple[tuple[str, int | str | date], ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """The answer for one person, with what led to it and what would help.

    `absences_left` is how many of the open sessions may be missed without make-ups (None: no limit); `earliest_on` the
    first day on which the rule can be met by coming to everything offered (None where that is not foreseeable).
    """

    standing: Standing
    figures: Figures
    amounts: tuple[Amount, ...]
    absences_left: int | None
    earliest_on: date | None
    make_ups_needed: int
    make_ups_possible: int
    make_ups_offered: tuple[str, ...]
    reasons: tuple[Reason, ...]
    fixes: tuple[Reason, ...]
