"""The waiting list: its lines in order, who is passed over, and the seats that are free."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.states import EnrolmentState
from groupdesk.domain.wishes import Meetings, Obstacle, Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """One line of a waiting list. `rank` counts from 1; 0 for those who are not in line yet (referred, in screening).

    `obstacles` say what of the person's wishes the cohort does not meet.
    """

    enrolment_id: EnrolmentId
    person_id: PersonId
    number: int
    name: str
    rank: int
    priority: int
    referred_by: str
    since: date | None
    state: EnrolmentState
    offer_ends_on: date | None
    constraints: str
    wanted: Wanted
    obstacles: tuple[Obstacle, ...]

    @property
    def fits(self) -> bool:
        return not self.obstacles


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """Seats that are free now and who could take them: `waiting` without an offer, of whom `fitting` fit.

    `next_up` is the first in line who fits, else the first; None where nobody waits without an offer.
    `held` are seats that open offers keep.
    """

    cohort_id: CohortId
    free: int
    held: int
    waiting: int
    fitting: int
    meetings: Meetings
    next_up: WaitingRow | None


def passed_over(line: Sequence[WaitingRow], enrolment_id: EnrolmentId) -> tuple[WaitingRow, ...]:
    """Those further up the line who wait without an offer, whom an offer to that one would skip."""
    before: list[WaitingRow] = []
    for row in line:
        if row.enrolment_id == enrolment_id:
            return tuple(before)
        if row.state is EnrolmentState.WAITLISTED:
            before.append(row)
    return ()


def vacancy(cohort_id: CohortId, line: Sequence[WaitingRow], free: int, meetings: Meetings) -> Vacancy:
    """The free seats of a cohort beside those who wait, in order of rank."""
    unasked = [row for row in line if row.state is EnrolmentState.WAITLISTED]
    fitting = [row for row in unasked if row.fits]
    return Vacancy(
        cohort_id=cohort_id,
        free=free,
        held=sum(row.state is EnrolmentState.OFFERED for row in line),
        waiting=len(unasked),
        fitting=len(fitting),
        meetings=meetings,
        next_up=next(iter(fitting or unasked), None),
    )
