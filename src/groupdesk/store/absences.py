"""Queries of planned absences."""

import sqlalchemy as sa

from groupdesk.domain.absences import AbsenceRow
from groupdesk.domain.ids import CohortId
from groupdesk.domain.people import called
from groupdesk.store.enrolments import ABSENCES_TABLE, ENROLMENTS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Prepared
from groupdesk.store.reading import Reading

_A, _E, _P = ABSENCES_TABLE.c, ENROLMENTS_TABLE.c, PEOPLE_TABLE.c
_OF_COHORT = Prepared(
    sa.select(_A.id, _E.id, _P.id, _P.number, _P.full_name, _P.goes_by, _A.from_on, _A.to_on, _A.reason)
    .select_from(ABSENCES_TABLE)
    .join(ENROLMENTS_TABLE, _A.enrolment_id == _E.id)
    .join(PEOPLE_TABLE, _E.person_id == _P.id)
    .where(_E.cohort_id == sa.bindparam("cohort"))
    .order_by(_A.from_on, _P.sort_key, _P.number, _A.id)
)


def of_cohort(reading: Reading, cohort_id: CohortId) -> tuple[AbsenceRow, ...]:
    """Every planned absence of a cohort, by first day, then name."""
    return tuple(
        AbsenceRow(
            id=thing,
            enrolment_id=stay,
            person_id=person,
            number=number,
            name=called(full_name, goes_by),
            from_on=first,
            to_on=last,
            reason=reason,
        )
        for thing, stay, person, number, full_name, goes_by, first, last, reason in reading.fetch(
            _OF_COHORT, {"cohort": cohort_id}
        )
    )
