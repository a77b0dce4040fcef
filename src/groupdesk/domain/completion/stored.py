"""What a practice keeps of completion: rules in versions, decisions, sign-offs, and what a session was about."""

from dataclasses import dataclass
from datetime import date, datetime

from groupdesk.domain.completion.facts import Figures, Standing
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupId, GroupSessionId, PersonId, StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleVersion:
    """One version of the rule of a group or of a cohort, never changed; exactly one of the two owners is set.

    `number` rises from 1 for each owner. `rule` is its JSON; empty means that from here on the owner has no rule of its
    own, so that a cohort goes by its group's again.
    """

    id: str
    version: int = 1
    group_id: GroupId | None
    cohort_id: CohortId | None
    number: int
    rule: str
    set_at: datetime
    set_by: StaffId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """A version of a rule as people look at it; `rule` is None where the rule was taken away. Times in UTC."""

    id: str
    is_of_cohort: bool
    number: int
    rule: CompletionRule | None
    set_at: datetime
    set_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDecision:
    """One decision about one stay; never changed, only followed by another.

    `figures` is the JSON of the figures then, `snapshot` that of everything they were reckoned from.
    """

    id: str
    version: int = 1
    enrolment_id: EnrolmentId
    rule_id: str
    standing: Standing
    override_reason: str = ""
    figures: str
    decided_on: date
    decided_at: datetime
    decided_by: StaffId | None
    snapshot: str

    @property
    def is_completed(self) -> bool:
        """The rule was met, or overridden with a reason (invariant 18)."""
        return self.standing is Standing.COMPLETE or bool(self.override_reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """A decision as the completion tab, the command line and certificates see it.

    `is_completed`: the rule was met, or overridden with a reason (invariant 18). `is_latest`: the one that holds for
    this stay. `has_changed`: the figures of today are no longer those it rested on; `is_rule_newer`: the cohort goes by
    another version of the rule now. Neither changes the decision.
    """

    id: str
    enrolment_id: EnrolmentId
    person_id: PersonId
    number: int
    name: str
    full_name: str
    rule_id: str
    rule: CompletionRule
    standing: Standing
    is_completed: bool
    is_override: bool
    override_reason: str
    figures: Figures
    decided_on: date
    decided_at: datetime
    decided_by: str
    is_latest: bool
    has_changed: bool
    is_rule_newer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """Somebody's word that a stay may count as completed, where the rule asks for it."""

    id: str
    version: int = 1
    enrolment_id: EnrolmentId
    signed_at: datetime
    signed_by: StaffId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionContent:
    """The strand of a session (education, group, interview) and the modules given in it, as a programme words them."""

    id: str
    version: int = 1
    session_id: GroupSessionId
    strand: str = ""
    modules: tuple[str, ...] = ()
