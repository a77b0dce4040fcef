"""The list of make-ups of a cohort or a person: the absence, what makes up for it, and who approved."""

from collections.abc import Sequence

import sqlalchemy as sa

from groupdesk.store.attendance import MARKS_TABLE
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS_TABLE
from groupdesk.store.makeups import MAKE_UPS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Cells, Prepared
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS_TABLE

_U, _E, _P = MAKE_UPS_TABLE.c, ENROLMENTS_TABLE.c, PEOPLE_TABLE.c
_MISSED, _SOURCE, _MISSED_IN, _SOURCE_IN = (
    MARKS_TABLE.alias("missed"),
    MARKS_TABLE.alias("source"),
    SESSIONS_TABLE.alias("missed_in"),
    SESSIONS_TABLE.alias("source_in"),
)
_SOURCE_COHORT = COHORTS_TABLE.alias("source_cohort")


def _listing(where: sa.ColumnElement[bool]) -> Prepared:
    return Prepared(
        sa.select(
            _U.id,
            _U.enrolment_id,
            _E.person_id,
            _P.number,
            _P.full_name,
            _P.goes_by,
            _MISSED_IN.c.id,
            _MISSED_IN.c.number,
            _MISSED_IN.c.starts_at,
            _MISSED_IN.c.ends_at,
            _MISSED_IN.c.zone,
            _MISSED_IN.c.fold,
            _MISSED_IN.c.breaks,
            _MISSED.c.status,
            _SOURCE_IN.c.id,
            _SOURCE_COHORT.c.code,
            _SOURCE_IN.c.number,
            _SOURCE_IN.c.starts_at,
            _SOURCE.c.minutes,
            _U.task,
            _U.minutes,
            _U.made_up_on,
            _U.approved_by,
            _U.approved_at,
        )
        .select_from(MAKE_UPS_TABLE)
        .join(ENROLMENTS_TABLE, _U.enrolment_id == _E.id)
        .join(PEOPLE_TABLE, _E.person_id == _P.id)
        .join(_MISSED, _U.mark_id == _MISSED.c.id)
        .join(_MISSED_IN, _MISSED.c.session_id == _MISSED_IN.c.id)
        .outerjoin(_SOURCE_IN, _U.session_id == _SOURCE_IN.c.id)
        .outerjoin(_SOURCE_COHORT, _SOURCE_IN.c.cohort_id == _SOURCE_COHORT.c.id)
        .outerjoin(_SOURCE, sa.and_(_SOURCE.c.session_id == _U.session_id, _SOURCE.c.person_id == _MISSED.c.person_id))
        .where(where)
        .order_by(_P.sort_key, _P.number, _MISSED_IN.c.starts_at, _U.id)
    )


_OF_COHORT = _listing(_E.cohort_id == sa.bindparam("about"))
_OF_PERSON = _listing(_E.person_id == sa.bindparam("about"))


def listing(reading: Reading, *, cohort_id: str = "", person_id: str = "") -> Sequence[Cells]:
    """Make-ups of a cohort's stays or of a person's, by name and missed session; cells as `_listing` names them."""
    return reading.fetch(_OF_COHORT if cohort_id else _OF_PERSON, {"about": cohort_id or person_id})
