"""Who leads: several people with roles for a cohort or for one session of it, each from a day to a day."""

from dataclasses import replace
from datetime import date

from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId
from groupdesk.domain.staff import Assignment, FacilitatorRole, StaffRow
from groupdesk.services.desk import Desk
from groupdesk.store import staff
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.staff import ASSIGNMENTS, STAFF
from groupdesk.store.unit import Unit


class LeadingService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_cohort(self, cohort_id: CohortId) -> tuple[tuple[Assignment, StaffRow], ...]:
        """Who leads the cohort or one of its sessions, in the order in which they were named."""

        def query(reading: Reading) -> tuple[tuple[Assignment, StaffRow], ...]:
            rows = {row.id: row for row in staff.staff_rows(reading, archived=True)}
            return tuple((a, rows[a.staff_id]) for a in staff.assignments(reading, cohort_id))

        return self._desk.read(query)

    def assign(self, assignment: Assignment) -> Done:
        """Names somebody who leads the cohort or one session of it; its id is made here.

        Refused: not-found, dates-crossed (joined, left), leads-already (role) for the same span of days.
        """
        made = replace(assignment, id=self._desk.new_id())
        _check_days(made)

        def work(unit: Unit) -> str:
            unit.get(STAFF, made.staff_id)
            unit.get(COHORTS, made.cohort_id)
            if made.session_id is not None and unit.get(SESSIONS, made.session_id).cohort_id != made.cohort_id:
                raise Refused("not-found", kind="sessions")
            for other in staff.assignments(unit, made.cohort_id):
                if (other.staff_id, other.session_id) == (made.staff_id, made.session_id) and _meet(other, made):
                    raise Refused("leads-already", role=other.role)
            unit.add(ASSIGNMENTS, made)
            return made.id

        return self._desk.do("leader-add", work)

    def change(self, assignment_id: str, role: FacilitatorRole, from_on: date | None, to_on: date | None) -> Done:
        """Another role, or other days. Refused: not-found, dates-crossed (joined, left)."""

        def work(unit: Unit) -> str:
            before = unit.get(ASSIGNMENTS, assignment_id)
            _check_days(replace(before, from_on=from_on, to_on=to_on))
            unit.change(ASSIGNMENTS, before, role=role, from_on=from_on, to_on=to_on)
            return assignment_id

        return self._desk.do("leader-change", work)

    def unassign(self, assignment_id: str) -> Done:
        """Takes a leader off; the history keeps them. Refused: not-found."""

        def work(unit: Unit) -> str:
            unit.remove(ASSIGNMENTS, unit.get(ASSIGNMENTS, assignment_id))
            return assignment_id

        return self._desk.do("leader-remove", work)


def _check_days(assignment: Assignment) -> None:
    first, last = assignment.from_on, assignment.to_on
    if first is not None and last is not None and last < first:
        raise Refused("dates-crossed", joined=first, left=last)


def _meet(one: Assignment, other: Assignment) -> bool:
    """Whether the days of two assignments touch; no day means from the beginning, or to the end."""
    starts = max(one.from_on or date.min, other.from_on or date.min)
    return starts <= min(one.to_on or date.max, other.to_on or date.max)
