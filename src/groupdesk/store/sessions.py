"""Tables and queries of group sessions."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.store.prepared import Prepared
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, Pauses, UtcDateTime, Word, refers, table

SESSIONS_TABLE = table(
    "sessions",
    refers("cohorts", "cohort_id"),
    sa.Column("number", sa.Integer),
    sa.Column("kind", Word(SessionKind), nullable=False),
    sa.Column("starts_at", sa.DateTime, nullable=False),
    sa.Column("ends_at", sa.DateTime, nullable=False),
    sa.Column("zone", sa.Text, nullable=False),
    sa.Column("fold", sa.Integer, nullable=False),
    sa.Column("starts_utc", UtcDateTime, nullable=False, index=True),
    sa.Column("breaks", Pauses, nullable=False),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("link", sa.Text, nullable=False),
    sa.Column("topic", sa.Text, nullable=False),
    sa.Column("plan", sa.Text, nullable=False),
    sa.Column("materials", sa.Text, nullable=False),
    sa.Column("state", Word(SessionState), nullable=False),
    sa.Column("change_reason", sa.Text, nullable=False),
    sa.Column("moved_from", sa.DateTime),
    sa.Column("makes_up_for", ID),
    sa.Column("head_count", sa.Integer),
    sa.Column("ics_uid", sa.Text, nullable=False, unique=True),
    sa.Column("ics_sequence", sa.Integer, nullable=False),
    sa.Column("changed_at", UtcDateTime, nullable=False),
    sa.Column("sheet_opened_at", UtcDateTime),
    sa.Index("ix_sessions_cohort", "cohort_id", "starts_at"),
)
SESSIONS = record(SESSIONS_TABLE, GroupSession, Topic.SESSIONS)

# They left the plan: no expected people, no place in any denominator (invariant 8).
OFF = tuple(sorted(CALLED_OFF))


_OF_COHORT = Prepared(
    SESSIONS.select.where(SESSIONS_TABLE.c.cohort_id == sa.bindparam("cohort")).order_by(
        SESSIONS_TABLE.c.starts_at, SESSIONS_TABLE.c.id
    )
)


def of_cohort(reading: Reading, cohort_id: CohortId) -> tuple[GroupSession, ...]:
    """Every session of a cohort by wall-clock start, cancelled ones included."""
    return tuple(SESSIONS.entity(row) for row in reading.fetch(_OF_COHORT, {"cohort": cohort_id}))


def planned_count(reading: Reading, cohort_ids: Sequence[str]) -> dict[str, int]:
    """How many numbered sessions each cohort still counts."""
    s = SESSIONS_TABLE.c
    query = (
        sa.select(s.cohort_id, sa.func.count().label("n"))
        .where(s.cohort_id.in_(cohort_ids), s.number.is_not(None), s.state.not_in(OFF))
        .group_by(s.cohort_id)
    )
    return {row.cohort_id: row.n for row in reading.rows(query)}


def between(reading: Reading, start: datetime, end: datetime, *, cohort_id: str = "") -> Sequence[sa.Row[Any]]:
    """Ids of sessions that start from `start` (included) to `end` (excluded), both aware, in order."""
    s = SESSIONS_TABLE.c
    query = sa.select(s.id, s.cohort_id).where(s.starts_utc >= start, s.starts_utc < end)
    if cohort_id:
        query = query.where(s.cohort_id == cohort_id)
    return reading.rows(query.order_by(s.starts_utc, s.id))


def by_number(reading: Reading, cohort_id: CohortId, number: int) -> tuple[GroupSessionId, ...]:
    """The sessions that bear that number now; a cancelled one may share it with its successor."""
    s = SESSIONS_TABLE.c
    query = sa.select(s.id).where(s.cohort_id == cohort_id, s.number == number).order_by(s.state.in_(OFF), s.starts_at)
    return tuple(GroupSessionId(row.id) for row in reading.rows(query))
