"""Tables and queries of marks: sheets, tallies and the matrix."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.attendance import UNMARKED, Mark, MarkSource
from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import CohortId, GroupSessionId, PersonId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.statuses import Mode
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Cells, Prepared, among
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, UtcDateTime, Word, refers, table
from groupdesk.store.sessions import OFF, SESSIONS_TABLE

MARKS_TABLE = table(
    "marks",
    refers("sessions", "session_id"),
    refers("people", "person_id"),
    refers("enrolments", "enrolment_id", required=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("minutes_late", sa.Integer),
    sa.Column("time_in", sa.Time),
    sa.Column("time_out", sa.Time),
    sa.Column("mode", Word(Mode), nullable=False),
    sa.Column("minutes", sa.Integer),
    sa.Column("minutes_reason", sa.Text, nullable=False),
    sa.Column("remark", sa.Text, nullable=False),
    sa.Column("source", Word(MarkSource), nullable=False),
    sa.Column("marked_at", UtcDateTime),
    sa.Column("marked_by", ID),
    sa.UniqueConstraint("session_id", "person_id", name="uq_marks_session_person"),
    sa.Index("ix_marks_person", "person_id", "session_id", "status"),
)
MARKS = record(MARKS_TABLE, Mark, Topic.ATTENDANCE)

_M, _S, _P = MARKS_TABLE.c, SESSIONS_TABLE.c, PEOPLE_TABLE.c

_ONE = Prepared(MARKS.select.where(_M.session_id == sa.bindparam("session"), _M.person_id == sa.bindparam("person")))


def mark_of(reading: Reading, session_id: GroupSessionId, person_id: PersonId) -> Mark | None:
    """The mark of one person at one session, if the sheet holds the person."""
    rows = reading.fetch(_ONE, {"session": session_id, "person": person_id})
    return MARKS.entity(rows[0]) if rows else None


def marks_of(reading: Reading, session_id: GroupSessionId) -> tuple[Mark, ...]:
    """Every mark of a session."""
    return reading.all(MARKS, _M.session_id == session_id)


_SHEET = Prepared(
    sa.select(
        _M.id,
        _M.person_id,
        _M.enrolment_id,
        _M.status,
        _M.minutes_late,
        _M.time_in,
        _M.time_out,
        _M.mode,
        _M.minutes,
        _M.minutes_reason,
        _M.remark,
        _M.source,
        _P.number,
        _P.full_name,
        _P.goes_by,
        _P.needs,
    )
    .join_from(MARKS_TABLE, PEOPLE_TABLE, _M.person_id == _P.id)
    .where(_M.session_id == sa.bindparam("session"))
    .order_by(_P.sort_key, _P.number)
)


def sheet_rows(reading: Reading, session_id: GroupSessionId) -> Sequence[Cells]:
    """Marks of an opened sheet with the people's names, in the order of the list; cells as `_SHEET` names them."""
    return reading.fetch(_SHEET, {"session": session_id})


def tallies_by_session(reading: Reading, session_ids: Sequence[str], came: Sequence[str]) -> dict[str, sa.Row[Any]]:
    """For each opened session: expected, came and unmarked, walk-ins counted among those who came."""
    query = (
        sa.select(
            _M.session_id,
            sa.func.count().filter(_M.enrolment_id.is_not(None)).label("expected"),
            sa.func.count().filter(_M.status.in_(tuple(came))).label("came"),
            sa.func.count().filter(_M.status == UNMARKED).label("unmarked"),
        )
        .where(_M.session_id.in_(session_ids))
        .group_by(_M.session_id)
    )
    return {row.session_id: row for row in reading.rows(query)}


def _tallies(where: sa.ColumnElement[bool], came: tuple[str, ...]) -> Prepared:
    return Prepared(
        sa.select(
            _M.enrolment_id,
            sa.func.count().filter(among(_M.status, came)).label("came"),
            sa.func.count().filter(_M.status != "not-expected").label("expected"),
        )
        .join_from(MARKS_TABLE, SESSIONS_TABLE, _M.session_id == _S.id)
        .where(
            # What was made up counts for the session that was missed, so that nobody is counted twice.
            where,
            *(_S.state != off for off in OFF),
            _S.kind != SessionKind.MAKE_UP,
            _M.enrolment_id.is_not(None),
        )
        .group_by(_M.enrolment_id)
    )


@lru_cache(maxsize=64)
def _tallies_of_cohort(came: tuple[str, ...]) -> Prepared:
    return _tallies(_S.cohort_id == sa.bindparam("about"), came)


@lru_cache(maxsize=64)
def _tallies_of_person(came: tuple[str, ...]) -> Prepared:
    return _tallies(_M.person_id == sa.bindparam("about"), came)


def tallies_by_enrolment(
    reading: Reading, *, came: Sequence[str], cohort_id: str = "", person_id: str = ""
) -> dict[str, tuple[int, int]]:
    """(came, expected) of each enrolment of a cohort or a person; called-off sessions count nowhere (invariant 8)."""
    query = _tallies_of_cohort(tuple(came)) if cohort_id else _tallies_of_person(tuple(came))
    rows = reading.fetch(query, {"about": cohort_id or person_id})
    return {enrolment: (came_often, expected) for enrolment, came_often, expected in rows}


_MATRIX = Prepared(
    sa.select(_M.enrolment_id, _M.session_id, _M.status, _M.minutes)
    .join_from(SESSIONS_TABLE, MARKS_TABLE, _M.session_id == _S.id)
    .where(_S.cohort_id == sa.bindparam("cohort"))
)


_GUESTS = Prepared(
    sa.select(_M.person_id, _P.full_name, _P.goes_by, _M.session_id, _M.status, _M.minutes)
    .join_from(SESSIONS_TABLE, MARKS_TABLE, _M.session_id == _S.id)
    .join(PEOPLE_TABLE, _M.person_id == _P.id)
    .where(_S.cohort_id == sa.bindparam("cohort"), _M.enrolment_id.is_(None))
    .order_by(_P.sort_key, _P.number)
)


def guest_marks(reading: Reading, cohort_id: CohortId) -> Sequence[Cells]:
    """(person, full name, goes by, session, status, minutes) of every walk-in of a cohort, by name."""
    return reading.fetch(_GUESTS, {"cohort": cohort_id})


def matrix_marks(reading: Reading, cohort_id: CohortId) -> Sequence[Cells]:
    """(enrolment, session, status, minutes) of every mark of a cohort, in no order."""
    return reading.fetch(_MATRIX, {"cohort": cohort_id})
