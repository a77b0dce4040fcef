"""Two open stays of one human being in one cohort: which goes on, and how the other ends (invariant 1)."""

from collections.abc import Sequence
from datetime import timedelta

from groupdesk.domain.enrolments import Enrolment
from groupdesk.domain.ids import EnrolmentId, PersonId
from groupdesk.domain.merging import DoubleStay, further
from groupdesk.domain.offers import Answer
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.desk import Desk
from groupdesk.services.seats import answer_offer
from groupdesk.store.enrolments import ENROLMENTS, ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

DOUBLE = "double record"
"""The reason that stands beside the stay that ended."""


def double_stays(
    reading: Reading, people: tuple[PersonId, PersonId], goes_on: Sequence[EnrolmentId]
) -> tuple[DoubleStay, ...]:
    """By cohort: the stay further on the way goes on, then the earlier one, unless `goes_on` names the other."""
    kept, other = (_open_stays(reading, person) for person in people)
    found = []
    for cohort_id in sorted(kept.keys() & other.keys()):
        pair = sorted((kept[cohort_id], other[cohort_id]), key=lambda s: (further(s.state), s.created_at, s.id))
        if pair[1].id in goes_on:
            pair.reverse()
        found.append(
            DoubleStay(
                cohort=reading.get(COHORTS, cohort_id).code,
                goes_on=pair[0].id,
                goes_on_is_kept=pair[0].person_id == people[0],
                goes_on_state=pair[0].state,
                ends=pair[1].id,
                ends_state=pair[1].state,
            )
        )
    return tuple(found)


def end_double_stays(unit: Unit, desk: Desk, people: tuple[PersonId, PersonId], goes_on: Sequence[EnrolmentId]) -> None:
    """The second stay in each cohort is over since yesterday; one that has not begun was never there."""
    for double in double_stays(unit, people, goes_on):
        ending = unit.get(ENROLMENTS, double.ends)
        cohort = unit.get(COHORTS, ending.cohort_id)
        answer_offer(unit, desk, cohort, ending.id, Answer.TAKEN_BACK)
        yesterday = desk.today(cohort.zone) - timedelta(days=1)
        has_begun = ending.joined_on is not None and ending.joined_on <= yesterday
        unit.change(
            ENROLMENTS,
            ending,
            state=EnrolmentState.WITHDRAWN,
            joined_on=ending.joined_on if has_begun else None,
            left_on=min(ending.left_on or yesterday, yesterday) if has_begun else None,
            reason=DOUBLE,
            rank=None,
            offered_on=None,
            offer_ends_on=None,
        )


def _open_stays(reading: Reading, person_id: PersonId) -> dict[str, Enrolment]:
    c = ENROLMENTS_TABLE.c
    return {stay.cohort_id: stay for stay in reading.all(ENROLMENTS, c.person_id == person_id, c.is_open)}
