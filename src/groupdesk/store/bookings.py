"""What sessions take up: the people who lead them, their room, and those who are expected."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.clashes import Booking, ClashKind, Need, room_needs
from groupdesk.domain.states import ON_ROSTERS
from groupdesk.domain.zones import minutes_between
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS_TABLE, GROUPS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import OFF, SESSIONS_TABLE
from groupdesk.store.staff import ASSIGNMENTS_TABLE, STAFF_TABLE

_S, _C, _G = SESSIONS_TABLE.c, COHORTS_TABLE.c, GROUPS_TABLE.c
_LONGEST = timedelta(days=1)


def bookings(reading: Reading, start: datetime, end: datetime) -> tuple[Booking, ...]:
    """Live sessions of all cohorts that touch the time between two aware instants, with what each needs."""
    rows = _sessions(reading, start - _LONGEST, end)
    cohorts = sorted({row.cohort_id for row in rows})
    staff, seats = _staff(reading, cohorts), _seats(reading, cohorts)
    made = []
    for row in rows:
        ends = row.starts_utc + timedelta(minutes=minutes_between(row.starts_at, row.ends_at, row.zone, row.fold))
        if ends > start:
            needs = room_needs(row.place or row.cohort_place)
            needs |= _leading(staff.get(row.cohort_id, ()), row.id, row.starts_at.date())
            needs |= _coming(seats.get(row.cohort_id, ()), row.starts_at.date())
            made.append(Booking(row.id, row.starts_utc, ends, needs))
    return tuple(made)


def seated(reading: Reading, cohort_id: str, on: date) -> frozenset[str]:
    """Ids of the people who are expected in a cohort on a day."""
    found = _coming(_seats(reading, [cohort_id]).get(cohort_id, ()), on)
    return frozenset(need.id for need in found)


def leading(reading: Reading, cohort_id: str, session_id: str, on: date) -> frozenset[str]:
    """Ids of the staff who lead that session on a day."""
    found = _leading(_staff(reading, [cohort_id]).get(cohort_id, ()), session_id, on)
    return frozenset(need.id for need in found)


def booked(reading: Reading, session_ids: Collection[str]) -> Mapping[str, sa.Row[Any]]:
    """For each of those sessions: its cohort's id, code and name, the group's name, its place and wall-clock start."""
    query = (
        sa.select(
            _S.id,
            _S.cohort_id,
            _C.code,
            _C.name.label("cohort_name"),
            _G.name.label("group_name"),
            _S.starts_at,
            _S.place,
            _C.place.label("cohort_place"),
        )
        .join_from(SESSIONS_TABLE, COHORTS_TABLE, _S.cohort_id == _C.id)
        .join(GROUPS_TABLE, _C.group_id == _G.id)
        .where(_S.id.in_(list(session_ids)))
    )
    return {row.id: row for row in reading.rows(query)}


def names(reading: Reading, needs: Iterable[Need]) -> Mapping[Need, str]:
    """What the staff and the people behind some needs are called; rooms are their own name."""
    wanted = tuple(needs)
    staff = [need.id for need in wanted if need.kind is ClashKind.FACILITATOR]
    people = [need.id for need in wanted if need.kind is ClashKind.PARTICIPANT]
    s, p = STAFF_TABLE.c, PEOPLE_TABLE.c
    called = {Need(need.kind, need.id): need.id for need in wanted if need.kind is ClashKind.ROOM}
    for row in reading.rows(sa.select(s.id, s.display_name).where(s.id.in_(staff))):
        called[Need(ClashKind.FACILITATOR, row.id)] = row.display_name
    for row in reading.rows(sa.select(p.id, p.full_name, p.goes_by).where(p.id.in_(people))):
        called[Need(ClashKind.PARTICIPANT, row.id)] = row.goes_by or row.full_name
    return called


def _sessions(reading: Reading, start: datetime, end: datetime) -> Sequence[sa.Row[Any]]:
    query = (
        sa.select(
            _S.id,
            _S.cohort_id,
            _S.starts_at,
            _S.ends_at,
            _S.zone,
            _S.fold,
            _S.starts_utc,
            _S.place,
            _C.place.label("cohort_place"),
        )
        .join_from(SESSIONS_TABLE, COHORTS_TABLE, _S.cohort_id == _C.id)
        .join(GROUPS_TABLE, _C.group_id == _G.id)
        .where(_S.starts_utc >= start, _S.starts_utc < end, _S.state.not_in(OFF))
        .where(_C.archived_at.is_(None), _G.archived_at.is_(None), _C.state != "cancelled")
    )
    return reading.rows(query)


def _staff(reading: Reading, cohorts: Sequence[str]) -> dict[str, tuple[sa.Row[Any], ...]]:
    a = ASSIGNMENTS_TABLE.c
    query = sa.select(a.cohort_id, a.session_id, a.staff_id, a.from_on, a.to_on).where(a.cohort_id.in_(list(cohorts)))
    return _by_cohort(reading.rows(query))


def _seats(reading: Reading, cohorts: Sequence[str]) -> dict[str, tuple[sa.Row[Any], ...]]:
    e = ENROLMENTS_TABLE.c
    query = sa.select(e.cohort_id, e.person_id, e.joined_on, e.left_on).where(
        e.cohort_id.in_(list(cohorts)), e.state.in_(tuple(sorted(ON_ROSTERS))), e.joined_on.is_not(None)
    )
    return _by_cohort(reading.rows(query))


def _by_cohort(rows: Sequence[sa.Row[Any]]) -> dict[str, tuple[sa.Row[Any], ...]]:
    found: dict[str, list[sa.Row[Any]]] = {}
    for row in rows:
        found.setdefault(row.cohort_id, []).append(row)
    return {cohort: tuple(kept) for cohort, kept in found.items()}


def _leading(rows: Iterable[sa.Row[Any]], session_id: str, on: date) -> frozenset[Need]:
    return frozenset(
        Need(ClashKind.FACILITATOR, row.staff_id)
        for row in rows
        if row.session_id in (None, session_id) and _holds(row.from_on, row.to_on, on)
    )


def _coming(rows: Iterable[sa.Row[Any]], on: date) -> frozenset[Need]:
    return frozenset(
        Need(ClashKind.PARTICIPANT, row.person_id) for row in rows if _holds(row.joined_on, row.left_on, on)
    )


def _holds(first: date | None, last: date | None, on: date) -> bool:
    return (first is None or first <= on) and (last is None or on <= last)
