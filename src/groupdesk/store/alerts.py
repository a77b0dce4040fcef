"""Absence alerts: the rule of a group, and the marks that alerts are found in."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.alerts import AlertRule, StoredAlertRule
from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import GroupId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import SEATED, CohortState
from groupdesk.store.attendance import MARKS_TABLE
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS_TABLE, GROUPS_TABLE
from groupdesk.store.makeups import MAKE_UPS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Cells, Prepared, among
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import refers, table
from groupdesk.store.sessions import OFF, SESSIONS_TABLE

_FIELDS = ("in_a_row", "total", "days_unseen", "counts_excused")

ALERT_RULES_TABLE = table(
    "alert_rules",
    refers("groups", "group_id"),
    sa.Column("in_a_row", sa.Integer),
    sa.Column("total", sa.Integer),
    sa.Column("days_unseen", sa.Integer),
    sa.Column("counts_excused", sa.Boolean, nullable=False),
    sa.UniqueConstraint("group_id", name="uq_alert_rules_group"),
)
ALERT_RULES = record(ALERT_RULES_TABLE, StoredAlertRule, Topic.COMPLETION)


def of_group(reading: Reading, group_id: GroupId) -> StoredAlertRule | None:
    """What a group has stored, None where it goes by the usual rule."""
    found = reading.all(ALERT_RULES, ALERT_RULES_TABLE.c.group_id == group_id)
    return found[0] if found else None


_G, _C, _E, _M, _S, _P = (
    GROUPS_TABLE.c,
    COHORTS_TABLE.c,
    ENROLMENTS_TABLE.c,
    MARKS_TABLE.c,
    SESSIONS_TABLE.c,
    PEOPLE_TABLE.c,
)


def _marks(where: sa.ColumnElement[bool], absent: tuple[str, ...]) -> Prepared:
    missed = MARKS_TABLE.alias("missed")
    return Prepared(
        sa.select(_E.cohort_id, _E.id, _M.session_id, _M.status)
        .select_from(COHORTS_TABLE)
        .join(ENROLMENTS_TABLE, _E.cohort_id == _C.id)
        .join(MARKS_TABLE, _M.enrolment_id == _E.id)
        .join(SESSIONS_TABLE, _M.session_id == _S.id)
        .where(
            where,
            _C.archived_at.is_(None),
            among(_E.state, sorted(SEATED)),
            _E.joined_on.is_not(None),
            _S.kind != SessionKind.MAKE_UP,
            _S.cohort_id == _E.cohort_id,
            # A mark is found by its person, which is how marks are kept in order.
            _M.person_id == _E.person_id,
            *(_S.state != off for off in OFF),
            sa.exists().where(
                missed.c.person_id == _E.person_id, missed.c.enrolment_id == _E.id, among(missed.c.status, absent)
            ),
        )
        .order_by(_E.cohort_id, _E.id)
    )


@lru_cache(maxsize=16)
def _of_cohort(absent: tuple[str, ...]) -> Prepared:
    return _marks(_C.id == sa.bindparam("cohort"), absent)


@lru_cache(maxsize=16)
def _of_all(absent: tuple[str, ...]) -> Prepared:
    return _marks(_C.state == CohortState.RUNNING, absent)


def marks(reading: Reading, absent: tuple[str, ...], cohort_id: str = "") -> Sequence[Cells]:
    """(cohort, enrolment, session, status) of everybody with a seat who missed something, by cohort and enrolment.

    Of one cohort, or of all that are running. Days stand in `days`: turning each of them out of text costs more than
    the query.
    """
    query = _of_cohort(absent) if cohort_id else _of_all(absent)
    return reading.fetch(query, {"cohort": cohort_id} if cohort_id else {})


def days(reading: Reading, cohort_ids: Sequence[str]) -> tuple[dict[str, date], dict[str, date]]:
    """The day of each session, and the first day of each stay, of those cohorts."""
    held = sa.select(_S.id, _S.starts_at).where(_S.cohort_id.in_(cohort_ids))
    joined = sa.select(_E.id, _E.joined_on).where(_E.cohort_id.in_(cohort_ids), _E.joined_on.is_not(None))
    return (
        {row.id: row.starts_at.date() for row in reading.rows(held)},
        {row.id: row.joined_on for row in reading.rows(joined)},
    )


_MADE_UP = Prepared(
    sa.select(MAKE_UPS_TABLE.c.enrolment_id, _M.session_id, MAKE_UPS_TABLE.c.made_up_on)
    .join_from(MAKE_UPS_TABLE, MARKS_TABLE, MAKE_UPS_TABLE.c.mark_id == _M.id)
    .where(MAKE_UPS_TABLE.c.made_up_on.is_not(None))
)


def made_up_days(reading: Reading) -> dict[tuple[str, str], date]:
    """The day on which an absence was made up, by enrolment and missed session, in every cohort."""
    return {(enrolment, session): on for enrolment, session, on in reading.fetch(_MADE_UP, {})}


def heads(reading: Reading, enrolment_ids: Sequence[str]) -> dict[str, sa.Row[Any]]:
    """Person, cohort and group of those enrolments."""
    query = (
        sa.select(
            _E.id,
            _E.person_id,
            _E.cohort_id,
            _P.number,
            _P.full_name,
            _P.goes_by,
            _P.sort_key,
            _C.code,
            _G.name.label("group_name"),
        )
        .select_from(ENROLMENTS_TABLE)
        .join(PEOPLE_TABLE, _E.person_id == _P.id)
        .join(COHORTS_TABLE, _E.cohort_id == _C.id)
        .join(GROUPS_TABLE, _C.group_id == _G.id)
        .where(_E.id.in_(enrolment_ids))
    )
    return {row.id: row for row in reading.rows(query)}


def rules(reading: Reading) -> dict[str, tuple[str, AlertRule]]:
    """Zone and alert rule by cohort, for all cohorts that are not archived."""
    query = (
        sa.select(_C.id, _C.zone, *(ALERT_RULES_TABLE.c[name] for name in _FIELDS), ALERT_RULES_TABLE.c.id.label("own"))
        .select_from(COHORTS_TABLE)
        .outerjoin(ALERT_RULES_TABLE, ALERT_RULES_TABLE.c.group_id == _C.group_id)
        .where(_C.archived_at.is_(None))
    )
    return {row.id: (row.zone, _USUAL if row.own is None else _rule(row)) for row in reading.rows(query)}


def _rule(row: sa.Row[Any]) -> AlertRule:
    return AlertRule(
        in_a_row=row.in_a_row, total=row.total, days_unseen=row.days_unseen, counts_excused=row.counts_excused
    )


_USUAL = AlertRule()
