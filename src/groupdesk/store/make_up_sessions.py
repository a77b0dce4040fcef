"""Sessions and their make-ups: who comes to one to make something up, and what made up for absences at it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.attendance import UNMARKED, MarkSource
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.makeup_credits import MadeUp
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.store import enrolments
from groupdesk.store.attendance import MARKS_TABLE
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS_TABLE
from groupdesk.store.makeups import MAKE_UPS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Cells, Prepared
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS_TABLE

_U, _M, _E, _P = MAKE_UPS_TABLE.c, MARKS_TABLE.c, ENROLMENTS_TABLE.c, PEOPLE_TABLE.c

_FOR_SESSION = Prepared(
    sa.select(
        _U.mark_id,
        _U.minutes,
        _U.made_up_on,
        _U.task,
        COHORTS_TABLE.c.code,
        SESSIONS_TABLE.c.number,
        SESSIONS_TABLE.c.starts_at,
        _U.approved_by,
    )
    .select_from(MAKE_UPS_TABLE)
    .join(MARKS_TABLE, _U.mark_id == _M.id)
    .outerjoin(SESSIONS_TABLE, _U.session_id == SESSIONS_TABLE.c.id)
    .outerjoin(COHORTS_TABLE, SESSIONS_TABLE.c.cohort_id == COHORTS_TABLE.c.id)
    .where(_M.session_id == sa.bindparam("session"), _U.approved_at.is_not(None))
)


def made_up_for(reading: Reading, session_id: GroupSessionId) -> dict[str, MadeUp]:
    """What made up for absences at one session, by the absence's mark; without any, nobody's name is read."""
    rows = reading.fetch(_FOR_SESSION, {"session": session_id})
    names = reading.staff_names() if rows else {}
    return {mark: made_up(cells, names) for mark, *cells in rows}


def made_up(cells: Sequence[Any], names: Mapping[str | None, str]) -> MadeUp:
    """Of minutes, day and task, of code, number and start of the session where it was made up, and of who approved."""
    minutes, on, task, code, number, at, approved_by = cells
    return MadeUp(
        minutes=minutes,
        on=on,
        task=task,
        code=code or "",
        number=number,
        at=at,
        approved_by=names.get(approved_by, ""),
    )


_GUESTS = Prepared(
    sa.select(_P.id, _P.number, _P.full_name, _P.goes_by, _P.needs)
    .where(
        sa.exists()
        .where(_U.session_id == sa.bindparam("session"), _U.enrolment_id == _E.id, _E.person_id == _P.id)
        .correlate(PEOPLE_TABLE)
    )
    .order_by(_P.sort_key, _P.number)
)


def expected_at(
    reading: Reading, session_id: GroupSessionId, cohort_id: CohortId, kind: SessionKind, on: date
) -> Sequence[Cells]:
    """As `enrolments.expected`, for one session: at a make-up session only those who are to make something up there.

    Whoever comes from another cohort to make something up stands at the end, without an enrolment.
    """
    expected = enrolments.expected(reading, cohort_id, on)
    guests = {guest[0]: guest for guest in reading.fetch(_GUESTS, {"session": session_id})}
    if kind is SessionKind.MAKE_UP:
        expected = [row for row in expected if row[1] in guests]
    belonging = {row[1] for row in expected}
    return [*expected, *((None, *guest, "") for person, guest in guests.items() if person not in belonging)]


def binding_counts(reading: Reading, session_ids: Collection[str]) -> dict[str, int]:
    """How many marks of each session hold it where it is; sessions without any are left out.

    Those are marks that somebody made; a planned absence that only stands there beforehand is one once it is made up.
    """
    is_made_up = sa.exists().where(_U.mark_id == _M.id)
    query = (
        sa.select(_M.session_id, sa.func.count().label("n"))
        .where(
            _M.session_id.in_(session_ids),
            _M.status != UNMARKED,
            sa.or_(_M.source != MarkSource.PLANNED, is_made_up),
        )
        .group_by(_M.session_id)
    )
    return {row.session_id: row.n for row in reading.rows(query)}


def assigned_counts(reading: Reading, session_ids: Collection[str]) -> dict[str, int]:
    """How many people are to make something up in each of those sessions; sessions without any are left out."""
    query = (
        sa.select(_U.session_id, sa.func.count(sa.distinct(_E.person_id)).label("n"))
        .join_from(MAKE_UPS_TABLE, ENROLMENTS_TABLE, _U.enrolment_id == _E.id)
        .where(_U.session_id.in_(session_ids))
        .group_by(_U.session_id)
    )
    return {row.session_id: row.n for row in reading.rows(query)}
