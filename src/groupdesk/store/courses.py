"""Queries that serve completion alone: stays with their orders, marks with times, sessions to make something up in."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.schedule.kinds import NUMBERED, SessionKind
from groupdesk.domain.states import ON_ROSTERS, OPEN_COHORTS, TO_COME
from groupdesk.store.attendance import MARKS_TABLE
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Cells, Prepared, among
from groupdesk.store.reading import Reading
from groupdesk.store.registry import UtcDateTime
from groupdesk.store.sessions import SESSIONS_TABLE

_E, _P, _M, _S, _C = ENROLMENTS_TABLE.c, PEOPLE_TABLE.c, MARKS_TABLE.c, SESSIONS_TABLE.c, COHORTS_TABLE.c

_STAYS = Prepared(
    sa.select(
        _E.id,
        _E.person_id,
        _P.number,
        _P.full_name,
        _P.goes_by,
        _E.state,
        _E.joined_on,
        _E.left_on,
        _E.mandated_by,
        _E.order_number,
        _E.required_hours,
        _E.due_on,
    )
    .join_from(ENROLMENTS_TABLE, PEOPLE_TABLE, _E.person_id == _P.id)
    .where(_E.cohort_id == sa.bindparam("cohort"), among(_E.state, sorted(ON_ROSTERS)), _E.joined_on.is_not(None))
    .order_by(_P.sort_key, _P.number, _E.joined_on)
)


def stays(reading: Reading, cohort_id: CohortId) -> Sequence[Cells]:
    """Everybody who has or had a seat, by name; cells as `_STAYS` names them."""
    return reading.fetch(_STAYS, {"cohort": cohort_id})


_TIMED = Prepared(
    sa.select(_M.enrolment_id, _M.session_id, _M.time_in, _M.time_out, _M.minutes, _M.minutes_reason)
    .join_from(SESSIONS_TABLE, MARKS_TABLE, _M.session_id == _S.id)
    .where(
        _S.cohort_id == sa.bindparam("cohort"),
        _M.enrolment_id.is_not(None),
        sa.or_(_M.time_in.is_not(None), _M.time_out.is_not(None), _M.minutes_reason != ""),
    )
)


def timed_marks(reading: Reading, cohort_id: CohortId) -> Sequence[Cells]:
    """(enrolment, session, in, out, minutes, reason) of marks with a time, or with minutes set by hand."""
    return reading.fetch(_TIMED, {"cohort": cohort_id})


_OFFERS = Prepared(
    sa.select(
        _S.id,
        _S.cohort_id,
        _C.code,
        _S.number,
        _S.starts_at,
        _S.ends_at,
        _S.fold,
        _S.zone,
        _S.breaks,
        _S.kind,
        _S.state,
    )
    .join_from(SESSIONS_TABLE, COHORTS_TABLE, _S.cohort_id == _C.id)
    .where(
        _C.group_id == sa.bindparam("group"),
        _C.archived_at.is_(None),
        among(_C.state, sorted(OPEN_COHORTS)),
        among(_S.state, sorted(TO_COME)),
        _S.starts_utc > sa.bindparam("now", type_=UtcDateTime()),
        sa.or_(
            _S.kind == SessionKind.MAKE_UP,
            sa.and_(among(_S.kind, sorted(NUMBERED)), _S.cohort_id != sa.bindparam("cohort")),
        ),
    )
    .order_by(_S.starts_utc, _S.id)
)


def offers(reading: Reading, cohort_id: CohortId, group_id: GroupId, now: datetime) -> Sequence[Cells]:
    """Sessions to come in which somebody of that cohort can make something up, by time; cells as `_OFFERS` names them.

    Make-up sessions of every cohort of the group, and the numbered sessions of its other cohorts.
    """
    return reading.fetch(_OFFERS, {"cohort": cohort_id, "group": group_id, "now": now})
