"""Tables and queries of groups and cohorts."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from groupdesk.base.folding import fold
from groupdesk.domain.changes import Topic
from groupdesk.domain.groups import (
    Cohort,
    CohortsShown,
    GroupDefinition,
    GroupKind,
    GroupRow,
    GroupsCounts,
    GroupsOrder,
    GroupsQuery,
    Openness,
)
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.states import SEATED, TO_COME, CohortState, EnrolmentState, SessionState
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, KEY, Listing, Pauses, UtcDateTime, Word, refers, table
from groupdesk.store.search import contains
from groupdesk.store.sessions import OFF, SESSIONS_TABLE
from groupdesk.store.staff import ASSIGNMENTS_TABLE, leaders


def _group_keys(values: Mapping[str, Any]) -> dict[str, Any]:
    return {"sort_key": fold(values["name"])}


def _cohort_keys(values: Mapping[str, Any]) -> dict[str, Any]:
    return {"search_key": fold(f"{values['code']} {values['name']}")}


GROUPS_TABLE = table(
    "groups",
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("public_name", sa.Text, nullable=False),
    sa.Column("kind", Word(GroupKind), nullable=False),
    sa.Column("openness", Word(Openness), nullable=False),
    sa.Column("is_mandated", sa.Boolean, nullable=False),
    sa.Column("min_size", sa.Integer),
    sa.Column("max_size", sa.Integer),
    sa.Column("min_age", sa.Integer),
    sa.Column("max_age", sa.Integer),
    sa.Column("eligibility", sa.Text, nullable=False),
    sa.Column("length_minutes", sa.Integer, nullable=False),
    sa.Column("breaks", Pauses, nullable=False),
    sa.Column("status_set", sa.Text, nullable=False),
    sa.Column("credit_rule", sa.Text, nullable=False),
    sa.Column("calendar_title", sa.Text, nullable=False),
    sa.Column("archived_at", UtcDateTime),
    sa.Column("sort_key", KEY, nullable=False),
)
GROUPS = record(GROUPS_TABLE, GroupDefinition, Topic.GROUPS, _group_keys)

COHORTS_TABLE = table(
    "cohorts",
    refers("groups", "group_id", indexed=True),
    sa.Column("code", KEY, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("zone", sa.Text, nullable=False),
    sa.Column("starts_on", sa.Date),
    sa.Column("ends_on", sa.Date),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("link", sa.Text, nullable=False),
    sa.Column("seats", sa.Integer),
    sa.Column("min_seats", sa.Integer),
    sa.Column("state", Word(CohortState), nullable=False),
    sa.Column("state_reason", sa.Text, nullable=False),
    sa.Column("rrule", sa.Text, nullable=False),
    sa.Column("rule_starts_on", sa.Date),
    sa.Column("start_time", sa.Time),
    sa.Column("length_minutes", sa.Integer, nullable=False),
    sa.Column("breaks", Pauses, nullable=False),
    sa.Column("excluded", Listing, nullable=False),
    sa.Column("funding", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("copy_of", ID),
    sa.Column("archived_at", UtcDateTime),
    sa.Column("search_key", KEY, nullable=False),
)
COHORTS = record(COHORTS_TABLE, Cohort, Topic.COHORTS, _cohort_keys)

_SHOWN: dict[CohortsShown, tuple[CohortState, ...]] = {
    CohortsShown.CURRENT: (CohortState.DRAFT, CohortState.RECRUITING, CohortState.CONFIRMED, CohortState.RUNNING),
    CohortsShown.RUNNING: (CohortState.RUNNING,),
    CohortsShown.UPCOMING: (CohortState.DRAFT, CohortState.RECRUITING, CohortState.CONFIRMED),
    CohortsShown.ENDED: (CohortState.ENDED, CohortState.CLOSED, CohortState.CANCELLED),
}
_JOINED = sa.join(COHORTS_TABLE, GROUPS_TABLE, COHORTS_TABLE.c.group_id == GROUPS_TABLE.c.id)


def count(reading: Reading, query: GroupsQuery) -> int:
    """How many cohorts fit."""
    return int(reading.scalar(sa.select(sa.func.count()).select_from(_JOINED).where(*_where(query))))


def page(reading: Reading, query: GroupsQuery, now: datetime, offset: int, limit: int) -> tuple[GroupRow, ...]:
    """One page of cohorts in the order asked for."""
    chosen = sa.select(COHORTS_TABLE.c.id).select_from(_JOINED).where(*_where(query))
    chosen = chosen.order_by(*_order(query)).offset(offset).limit(limit)
    return group_rows(reading, [row.id for row in reading.rows(chosen, {"now": now})], now)


def counts(reading: Reading) -> GroupsCounts:
    """Cohorts by sort, and the people who have a seat now."""
    e, c = _ENROLMENTS.c, COHORTS_TABLE.c
    joined = sa.join(_ENROLMENTS, COHORTS_TABLE, e.cohort_id == c.id)
    seated = sa.select(sa.func.count(sa.distinct(e.person_id))).select_from(joined)
    seated = seated.where(e.state.in_(tuple(sorted(SEATED))), c.archived_at.is_(None))
    sorts = (CohortsShown.RUNNING, CohortsShown.UPCOMING, CohortsShown.ARCHIVED)
    running, upcoming, archived = (count(reading, GroupsQuery(shown=shown)) for shown in sorts)
    return GroupsCounts(running=running, upcoming=upcoming, archived=archived, people=int(reading.scalar(seated)))


def group_rows(reading: Reading, cohort_ids: Sequence[str], now: datetime) -> tuple[GroupRow, ...]:
    """Those cohorts with their figures, in that order; `now` is aware and decides which session is next."""
    ids = list(cohort_ids)
    found = {row.cohort_id: row for row in reading.rows(_ROWS, {"ids": ids, "now": now})}
    names = leaders(reading, ids)
    return tuple(_row(found[i], names.get(i, ())) for i in ids if i in found)


def _row(row: sa.Row[Any], names: tuple[str, ...]) -> GroupRow:
    return GroupRow(
        group_id=GroupId(row.group_id),
        cohort_id=CohortId(row.cohort_id),
        code=row.code,
        group_name=row.group_name,
        cohort_name=row.cohort_name,
        kind=row.kind,
        openness=row.openness,
        is_mandated=row.is_mandated,
        state=row.state,
        zone=row.zone,
        place=row.place,
        next_at=row.next_at,
        last_at=row.last_at,
        enrolled=row.enrolled,
        waiting=row.waiting,
        seats=row.seats,
        sessions_held=row.sessions_held,
        sessions_planned=row.sessions_planned,
        leaders=names,
    )


def cohort_of_code(reading: Reading, code: str) -> CohortId | None:
    """The cohort of that code, whatever the case it is typed in."""
    c = COHORTS_TABLE.c
    found = reading.scalar(sa.select(c.id).where(sa.func.upper(c.code) == code.strip().upper()))
    return None if found is None else CohortId(found)


def codes_like(reading: Reading, stem: str) -> set[str]:
    """Codes in use that begin so."""
    c = COHORTS_TABLE.c.code
    return {row.code for row in reading.rows(sa.select(c).where(c.startswith(stem, autoescape=True)))}


def lock(reading: Reading, cohort_id: CohortId) -> Cohort:
    """The cohort as the present transaction may rely on it; writers stand in one line, so a read is enough."""
    return reading.get(COHORTS, cohort_id)


def _where(query: GroupsQuery) -> list[sa.ColumnElement[bool]]:
    g, c = GROUPS_TABLE.c, COHORTS_TABLE.c
    archived = sa.or_(g.archived_at.is_not(None), c.archived_at.is_not(None))
    where = [archived if query.shown is CohortsShown.ARCHIVED else sa.not_(archived)]
    if query.shown in _SHOWN:
        where.append(c.state.in_(_SHOWN[query.shown]))
    where += [sa.or_(contains(g.sort_key, w), contains(c.search_key, w)) for w in fold(query.text).split()]
    if query.staff_id:
        led = sa.select(ASSIGNMENTS_TABLE.c.cohort_id).where(ASSIGNMENTS_TABLE.c.staff_id == query.staff_id)
        where.append(c.id.in_(led))
    return where


_ENROLMENTS = sa.table(
    "enrolments", sa.column("cohort_id"), sa.column("person_id"), sa.column("state", Word(EnrolmentState))
)


def _enrolled(states: Sequence[EnrolmentState]) -> sa.ScalarSelect[int]:
    e = _ENROLMENTS.c
    query = sa.select(sa.func.count()).select_from(_ENROLMENTS)
    return query.where(e.cohort_id == COHORTS_TABLE.c.id, e.state.in_(states)).scalar_subquery()


def _meeting(what: Any, *where: sa.ColumnElement[bool]) -> sa.ScalarSelect[Any]:  # noqa: ANN401 (an aggregate)
    s = SESSIONS_TABLE.c
    return sa.select(what).where(s.cohort_id == COHORTS_TABLE.c.id, *where).scalar_subquery()


_S = SESSIONS_TABLE.c
_NEXT = _meeting(sa.func.min(_S.starts_at), _S.starts_utc >= sa.bindparam("now"), _S.state.in_(tuple(sorted(TO_COME))))
_STATES = {state: number for number, state in enumerate(CohortState)}
_ORDERS: dict[GroupsOrder, tuple[sa.ColumnElement[Any] | sa.ScalarSelect[Any], ...]] = {
    GroupsOrder.GROUP: (),
    GroupsOrder.COHORT: (COHORTS_TABLE.c.search_key,),
    GroupsOrder.NEXT: (_NEXT.is_(None), _NEXT),
    GroupsOrder.ENROLLED: (_enrolled(tuple(sorted(SEATED))),),
    GroupsOrder.STATE: (sa.case(_STATES, value=COHORTS_TABLE.c.state),),
}


def _order(query: GroupsQuery) -> list[sa.ColumnElement[Any]]:
    """Unknown values last whichever way; equal ones by group, then start, so that pages never overlap."""
    asked = _ORDERS[query.order]
    turned = [part.desc() if query.descending else part.asc() for part in asked[-1:]]
    g, c = GROUPS_TABLE.c, COHORTS_TABLE.c
    group = g.sort_key.desc() if query.descending and not asked else g.sort_key.asc()
    return [*(part.asc() for part in asked[:-1]), *turned, group, c.starts_on.asc().nulls_last(), c.code.asc()]


_ROWS = (
    sa.select(
        GROUPS_TABLE.c.id.label("group_id"),
        COHORTS_TABLE.c.id.label("cohort_id"),
        COHORTS_TABLE.c.code,
        GROUPS_TABLE.c.name.label("group_name"),
        COHORTS_TABLE.c.name.label("cohort_name"),
        GROUPS_TABLE.c.kind,
        GROUPS_TABLE.c.openness,
        GROUPS_TABLE.c.is_mandated,
        COHORTS_TABLE.c.state,
        COHORTS_TABLE.c.zone,
        COHORTS_TABLE.c.place,
        COHORTS_TABLE.c.seats,
        _NEXT.label("next_at"),
        _meeting(sa.func.max(_S.starts_at), _S.state.not_in(OFF)).label("last_at"),
        _enrolled(tuple(sorted(SEATED))).label("enrolled"),
        _enrolled((EnrolmentState.WAITLISTED, EnrolmentState.OFFERED)).label("waiting"),
        _meeting(
            sa.func.count(),
            _S.number.is_not(None),
            _S.state.in_((SessionState.HELD, SessionState.DOCUMENTED, SessionState.LOCKED)),
        ).label("sessions_held"),
        _meeting(sa.func.count(), _S.number.is_not(None), _S.state.not_in(OFF)).label("sessions_planned"),
    )
    .select_from(_JOINED)
    .where(COHORTS_TABLE.c.id.in_(sa.bindparam("ids", expanding=True)))
)
