"""Tables and queries of marks: sheets, tallies and the matrix."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.attendance import UNMARKED, Mark, MarkSource
from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import CohortId, GroupSessionId, PersonId
from groupdesk.domain.statuses import Mode
from groupdesk.store.people import PEOPLE_TABLE
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

_ONE = MARKS.select.where(_M.session_id == sa.bindparam("session"), _M.person_id == sa.bindparam("person"))


def mark_of(reading: Reading, session_id: GroupSessionId, person_id: PersonId) -> Mark | None:
    """The mark of one person at one session, if the sheet holds the person."""
    row = reading.first(_ONE, {"session": session_id, "person": person_id})
    return None if row is None else MARKS.entity(row)


def marks_of(reading: Reading, session_id: GroupSessionId) -> tuple[Mark, ...]:
    """Every mark of a session."""
    return reading.all(MARKS, _M.session_id == session_id)


_SHEET = (
    sa.select(
        *(_M[name] for name in MARKS.names),
        _P.number,
        _P.full_name,
        _P.goes_by,
        _P.needs,
    )
    .join_from(MARKS_TABLE, PEOPLE_TABLE, _M.person_id == _P.id)
    .where(_M.session_id == sa.bindparam("session"))
    .order_by(_P.sort_key, _P.number)
)


def sheet_rows(reading: Reading, session_id: GroupSessionId) -> Sequence[sa.Row[Any]]:
    """Marks of an opened sheet with the people's names, in the order of the list."""
    return reading.rows(_SHEET, {"session": session_id})


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


def tallies_by_enrolment(
    reading: Reading, *, came: Sequence[str], cohort_id: str = "", person_id: str = ""
) -> dict[str, tuple[int, int]]:
    """(came, expected) of each enrolment over held sessions; cancelled ones are in no denominator (invariant 8)."""
    query = (
        sa.select(
            _M.enrolment_id,
            sa.func.count().filter(_M.status.in_(tuple(came))).label("came"),
            sa.func.count().filter(_M.status != "not-expected").label("expected"),
        )
        .join_from(MARKS_TABLE, SESSIONS_TABLE, _M.session_id == _S.id)
        .where(_S.state.not_in(OFF), _M.enrolment_id.is_not(None))
        .group_by(_M.enrolment_id)
    )
    if cohort_id:
        query = query.where(_S.cohort_id == cohort_id)
    if person_id:
        query = query.where(_M.person_id == person_id)
    return {row.enrolment_id: (row.came, row.expected) for row in reading.rows(query)}


_MATRIX = (
    sa.select(_M.session_id, _M.enrolment_id, _M.status, _M.minutes)
    .join_from(SESSIONS_TABLE, MARKS_TABLE, _M.session_id == _S.id)
    .where(_S.cohort_id == sa.bindparam("cohort"))
)


def matrix_marks(reading: Reading, cohort_id: CohortId) -> Sequence[sa.Row[Any]]:
    """(session, enrolment, status, minutes) of every mark of a cohort, in no order."""
    return reading.rows(_MATRIX, {"cohort": cohort_id})
