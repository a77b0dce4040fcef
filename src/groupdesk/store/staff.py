"""Tables of staff and of who leads what."""

from datetime import date

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import CohortId, StaffId
from groupdesk.domain.staff import Assignment, FacilitatorRole, Staff, StaffRow
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import UtcDateTime, Word, refers, table

STAFF_TABLE = table(
    "staff",
    sa.Column("display_name", sa.Text, nullable=False),
    sa.Column("credentials", sa.Text, nullable=False),
    sa.Column("archived_at", UtcDateTime),
)
STAFF = record(STAFF_TABLE, Staff, Topic.STAFF)

ASSIGNMENTS_TABLE = table(
    "assignments",
    refers("staff", "staff_id"),
    refers("cohorts", "cohort_id", indexed=True),
    refers("sessions", "session_id", required=False),
    sa.Column("role", Word(FacilitatorRole), nullable=False),
    sa.Column("from_on", sa.Date),
    sa.Column("to_on", sa.Date),
)
ASSIGNMENTS = record(ASSIGNMENTS_TABLE, Assignment, Topic.COHORTS)


def staff_rows(reading: Reading, *, archived: bool = False) -> tuple[StaffRow, ...]:
    """Staff by name; archived ones only when asked for."""
    c = STAFF_TABLE.c
    query = sa.select(c.id, c.version, c.display_name, c.credentials, c.archived_at).order_by(c.display_name, c.id)
    if not archived:
        query = query.where(c.archived_at.is_(None))
    return tuple(
        StaffRow(
            id=StaffId(row.id),
            version=row.version,
            display_name=row.display_name,
            credentials=row.credentials,
            is_archived=row.archived_at is not None,
        )
        for row in reading.rows(query)
    )


def assignments(reading: Reading, cohort_id: CohortId) -> tuple[Assignment, ...]:
    """Who leads a cohort or one of its sessions, in the order in which they were named."""
    return reading.all(ASSIGNMENTS, ASSIGNMENTS_TABLE.c.cohort_id == cohort_id)


def leaders_at(reading: Reading, cohort_id: str, session_id: str, on: date) -> tuple[str, ...]:
    """Names of those who lead one session on its day: with the whole cohort, or this session alone."""
    a, s = ASSIGNMENTS_TABLE.c, STAFF_TABLE.c
    query = (
        sa.select(s.display_name)
        .join_from(ASSIGNMENTS_TABLE, STAFF_TABLE, a.staff_id == s.id)
        .where(a.cohort_id == cohort_id, sa.or_(a.session_id.is_(None), a.session_id == session_id))
        .where(sa.or_(a.from_on.is_(None), a.from_on <= on), sa.or_(a.to_on.is_(None), a.to_on >= on))
        .order_by(a.session_id.is_not(None), a.id)
    )
    return tuple(dict.fromkeys(row.display_name for row in reading.rows(query)))


def leaders(reading: Reading, cohort_ids: list[str]) -> dict[str, tuple[str, ...]]:
    """Names of those who lead each cohort as a whole, by cohort."""
    a, s = ASSIGNMENTS_TABLE.c, STAFF_TABLE.c
    query = (
        sa.select(a.cohort_id, s.display_name)
        .join_from(ASSIGNMENTS_TABLE, STAFF_TABLE, a.staff_id == s.id)
        .where(a.cohort_id.in_(cohort_ids), a.session_id.is_(None))
        .order_by(a.id)
    )
    found: dict[str, tuple[str, ...]] = {}
    for row in reading.rows(query):
        found[row.cohort_id] = (*found.get(row.cohort_id, ()), row.display_name)
    return found
