"""The stays of one person in all groups."""

from collections.abc import Sequence

import sqlalchemy as sa

from groupdesk.domain.enrolments import PersonEnrolmentRow
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.store.attendance import tallies_by_enrolment
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS_TABLE, GROUPS_TABLE
from groupdesk.store.reading import Reading

_E = ENROLMENTS_TABLE.c


def of_person(reading: Reading, person_id: PersonId, came: Sequence[str]) -> tuple[PersonEnrolmentRow, ...]:
    """Every stay of a person in any cohort, newest first."""
    query = (
        sa.select(
            _E.id,
            _E.cohort_id,
            COHORTS_TABLE.c.code,
            GROUPS_TABLE.c.name.label("group_name"),
            COHORTS_TABLE.c.name.label("cohort_name"),
            _E.state,
            _E.joined_on,
            _E.left_on,
            _E.reason,
            _E.reopens,
            _E.transferred_to,
            _E.mandated_by,
            _E.required_hours,
            _E.due_on,
        )
        .select_from(ENROLMENTS_TABLE)
        .join(COHORTS_TABLE, _E.cohort_id == COHORTS_TABLE.c.id)
        .join(GROUPS_TABLE, COHORTS_TABLE.c.group_id == GROUPS_TABLE.c.id)
        .where(_E.person_id == person_id)
        .order_by(_E.created_at.desc(), _E.id.desc())
    )
    tallies = tallies_by_enrolment(reading, came=came, person_id=person_id)
    return tuple(
        PersonEnrolmentRow(
            enrolment_id=EnrolmentId(row.id),
            cohort_id=CohortId(row.cohort_id),
            code=row.code,
            group_name=row.group_name,
            cohort_name=row.cohort_name,
            state=row.state,
            joined_on=row.joined_on,
            left_on=row.left_on,
            came=tallies.get(row.id, (0, 0))[0],
            expected=tallies.get(row.id, (0, 0))[1],
            reason=row.reason,
            reopens=row.reopens,
            transferred_to=row.transferred_to,
            mandated_by=row.mandated_by,
            required_hours=row.required_hours,
            due_on=row.due_on,
        )
        for row in reading.rows(query)
    )
