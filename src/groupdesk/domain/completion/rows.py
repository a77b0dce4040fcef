"""Where the people of one cohort stand with its rule, as the completion tab, roll call and the command line see it."""

from dataclasses import dataclass
from datetime import date, datetime

from groupdesk.domain.completion.facts import Outlook, Standing
from groupdesk.domain.completion.stored import DecisionRow, RuleRow
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId, PersonId
from groupdesk.domain.makeup_credits import MakeUpOffer
from groupdesk.domain.states import EnrolmentState


@dataclass(frozen=True, slots=True, kw_only=True)
class StayRow:
    """One stay with what its order demands. `person_id` may stand twice: somebody who left and came back."""

    enrolment_id: EnrolmentId
    person_id: PersonId
    number: int
    name: str
    full_name: str
    state: EnrolmentState
    joined_on: date
    left_on: date | None
    mandated_by: str
    order_number: str
    required_hours: int | None
    due_on: date | None
    is_signed_off: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookRow:
    """One line of the completion tab; `decision` is the latest one, None where nobody decided."""

    stay: StayRow
    outlook: Outlook
    decision: DecisionRow | None

    @property
    def is_ready(self) -> bool:
        """Meets the rule, and that is not decided on these figures yet."""
        is_decided = self.decision is not None and self.decision.is_completed and not self.decision.has_changed
        return self.outlook.standing is Standing.COMPLETE and not is_decided


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortCompletion:
    """Everybody who has or had a seat in one cohort, by name; no rows where no rule is set.

    `today` is the day in the cohort's zone; `is_over` once no session is to come any more; `group_credit` is how marks
    are credited, which the rule may do otherwise; `offers` are the sessions in which something can be made up, by time,
    and answer to the keys in `Outlook.make_ups_offered`.
    """

    cohort_id: CohortId
    code: str
    today: date
    is_over: bool
    rule: RuleRow | None
    group_credit: CreditRule
    rows: tuple[OutlookRow, ...]
    offers: tuple[MakeUpOffer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseRow:
    """One session of a stay: what it was about, what the mark says, and the minutes that it gave."""

    session_id: GroupSessionId
    number: int | None
    starts_at: datetime
    topic: str
    strand: str
    modules: tuple[str, ...]
    status: str
    minutes: int
    is_made_up: bool
