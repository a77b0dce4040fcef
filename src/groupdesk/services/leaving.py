"""How stays end: by the person's wish or the programme's, by completion, by going over to another cohort."""

from dataclasses import dataclass
from datetime import date, timedelta

from groupdesk.domain.enrolments import Enrolment, check_dates
from groupdesk.domain.ids import CohortId, EnrolmentId
from groupdesk.domain.offers import Answer
from groupdesk.domain.states import EnrolmentState, Kind, allowed, move
from groupdesk.services.desk import Desk
from groupdesk.services.seats import Terms, Wish, answer_offer, open_cohort, seat
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.groups import COHORTS
from groupdesk.store.unit import Unit

ENDINGS = (
    *(EnrolmentState.COMPLETED, EnrolmentState.WITHDRAWN, EnrolmentState.DISCHARGED),
    *(EnrolmentState.DID_NOT_START, EnrolmentState.DECEASED),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Farewell:
    """How somebody leaves: `left_on` is the last day expected, today where nothing is said."""

    state: EnrolmentState
    left_on: date | None = None
    reason: str = ""
    note: str = ""


def leave(unit: Unit, desk: Desk, enrolment_id: EnrolmentId, farewell: Farewell) -> Enrolment:
    """Ends a stay within a deed; whoever leaves before their first day has never joined.

    Refused: as EnrolmentService.leave.
    """
    before = unit.get(ENROLMENTS, enrolment_id)
    cohort = unit.get(COHORTS, before.cohort_id)
    answer_offer(unit, desk, cohort, enrolment_id, Answer.DECLINED)
    today = desk.today(cohort.zone)
    last = None if before.joined_on is None else farewell.left_on or today
    if before.joined_on is not None and last is not None and last < before.joined_on and today < before.joined_on:
        before, last = unit.change(ENROLMENTS, before, joined_on=None), None  # they never joined
    return end(unit, before, farewell, last)


def end(unit: Unit, before: Enrolment, farewell: Farewell, last: date | None) -> Enrolment:
    """The stay over, on that last day."""
    check_dates(before.joined_on, last)
    # Somebody who was enrolled and never marked yet may still have completed: led through "active" first.
    is_early = before.state is EnrolmentState.ENROLLED and farewell.state not in allowed(Kind.ENROLMENT, before.state)
    if is_early and farewell.state in allowed(Kind.ENROLMENT, EnrolmentState.ACTIVE):
        before = unit.change(ENROLMENTS, before, state=EnrolmentState.ACTIVE)
    move(Kind.ENROLMENT, before.state, farewell.state, farewell.reason)
    return unit.change(
        ENROLMENTS,
        before,
        state=farewell.state,
        left_on=last,
        reason=farewell.reason.strip(),
        note=farewell.note.strip(),
        rank=None,
        offered_on=None,
        offer_ends_on=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Where somebody goes over to, from which first day on, and why; a reason of its own goes above the seats there."""

    to: CohortId
    on: date | None = None
    reason: str = ""
    over_capacity_reason: str = ""


def transfer(unit: Unit, desk: Desk, enrolment_id: EnrolmentId, wanted: Transfer) -> Enrolment:
    """Ends one stay and begins the other, linked both ways; what was agreed goes along. Gives the new stay."""
    before = unit.get(ENROLMENTS, enrolment_id)
    move(Kind.ENROLMENT, before.state, EnrolmentState.TRANSFERRED, wanted.reason)
    target = open_cohort(unit, wanted.to)
    first = wanted.on or desk.today(target.zone)
    wish = Wish(person_id=before.person_id, asked_on=before.asked_on)
    terms = Terms(joined_on=first, over_capacity_reason=wanted.over_capacity_reason)
    made = seat(unit, desk, target, wish, terms)
    made = unit.change(ENROLMENTS, made, **{name: getattr(before, name) for name in _AGREED})
    last = None if before.joined_on is None else max(before.joined_on, first - timedelta(days=1))
    farewell = Farewell(state=EnrolmentState.TRANSFERRED, reason=wanted.reason)
    after = end(unit, before, farewell, last)
    unit.change(ENROLMENTS, after, transferred_to=made.id)
    return made


_AGREED = (
    *("referred_by", "screening", "screening_reason", "screened_on", "mandated_by", "order_number"),
    *("required_hours", "due_on", "handout_language", "accommodation", "constraints"),
)
