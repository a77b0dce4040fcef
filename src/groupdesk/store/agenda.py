"""Sessions with their groups and figures, as lists, Today and the calendar show them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.attendance import UNMARKED
from groupdesk.domain.ids import CohortId, GroupId, GroupSessionId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.sessions import AgendaRow, SessionRow
from groupdesk.domain.states import CohortState
from groupdesk.store import attendance, enrolments, make_up_sessions, sessions
from groupdesk.store.attendance import MARKS_TABLE
from groupdesk.store.enrolments import ABSENCES_TABLE, ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS_TABLE, GROUPS_TABLE
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import OFF, SESSIONS_TABLE
from groupdesk.store.staff import leaders

_S, _C, _G = SESSIONS_TABLE.c, COHORTS_TABLE.c, GROUPS_TABLE.c


def session_rows(reading: Reading, cohort_id: CohortId, came: Sequence[str]) -> tuple[SessionRow, ...]:
    """Every session of a cohort by time, with how many were expected, came, and are not marked yet."""
    found = sessions.of_cohort(reading, cohort_id)
    of = sessions.planned_count(reading, [cohort_id]).get(cohort_id, 0)
    tallies = attendance.tallies_by_session(reading, [s.id for s in found], came)
    marks = make_up_sessions.binding_counts(reading, [s.id for s in found if s.sheet_opened_at is not None])
    blank = [s for s in found if s.sheet_opened_at is None and s.state not in OFF]
    coming = _coming(reading, [(s.id, cohort_id, s.on, s.kind) for s in blank])
    rows = []
    for s in found:
        tally = tallies.get(s.id)
        rows.append(
            SessionRow(
                id=s.id,
                cohort_id=cohort_id,
                number=s.number,
                of=of,
                kind=s.kind,
                starts_at=s.starts_at,
                ends_at=s.ends_at,
                zone=s.zone,
                breaks=s.breaks,
                place=s.place,
                topic=s.topic,
                state=s.state,
                change_reason=s.change_reason,
                moved_from=s.moved_from,
                head_count=s.head_count,
                expected=tally.expected if tally else coming.get(s.id, 0),
                came=tally.came if tally else 0,
                unmarked=tally.unmarked if tally else coming.get(s.id, 0),
                is_sheet_open=s.sheet_opened_at is not None,
                marks=marks.get(s.id, 0),
            )
        )
    return tuple(rows)


_AGENDA = (
    sa.select(
        _S.id,
        _S.cohort_id,
        _C.group_id,
        _C.code,
        _G.name.label("group_name"),
        _C.name.label("cohort_name"),
        _G.kind,
        _S.number,
        _S.kind.label("session_kind"),
        _S.starts_at,
        _S.ends_at,
        _S.zone,
        _S.starts_utc,
        _S.place,
        _C.place.label("cohort_place"),
        _S.topic,
        _S.state,
        _S.sheet_opened_at,
    )
    .select_from(SESSIONS_TABLE)
    .join(COHORTS_TABLE, _S.cohort_id == _C.id)
    .join(GROUPS_TABLE, _C.group_id == _G.id)
    .where(_G.archived_at.is_(None), _C.archived_at.is_(None))
)


def agenda(reading: Reading, start: datetime, end: datetime, came: Sequence[str]) -> tuple[AgendaRow, ...]:
    """Sessions that start from `start` to `end` (excluded), both aware, in order of time."""
    query = _AGENDA.where(_S.starts_utc >= start, _S.starts_utc < end).order_by(_S.starts_utc, _S.id)
    return _agenda_rows(reading, reading.rows(query), came)


def unmarked(reading: Reading, end: datetime, came: Sequence[str], limit: int) -> tuple[AgendaRow, ...]:
    """Sessions before an instant with blanks on their sheet, or with none opened although people were expected.

    In a cohort that was cancelled nobody was expected any more: only rolls that somebody began are left to finish.
    """
    blanks = sa.exists().where(MARKS_TABLE.c.session_id == _S.id, MARKS_TABLE.c.status == UNMARKED)
    not_opened = sa.and_(_S.sheet_opened_at.is_(None), _C.state != CohortState.CANCELLED)
    query = (
        _AGENDA.where(_S.starts_utc < end, _S.state.not_in(OFF), sa.or_(not_opened, blanks))
        .order_by(_S.starts_utc.desc(), _S.id)
        .limit(limit)
    )
    return tuple(row for row in _agenda_rows(reading, reading.rows(query), came) if row.expected)


def _coming(reading: Reading, blank: Sequence[tuple[str, str, date, SessionKind]]) -> dict[str, int]:
    """How many belong on each sheet not opened yet: at a make-up session those who make something up there."""
    usual = [(session, cohort, on) for session, cohort, on, kind in blank if kind is not SessionKind.MAKE_UP]
    others = [session for session, _cohort, _on, kind in blank if kind is SessionKind.MAKE_UP]
    return enrolments.expected_counts(reading, usual) | make_up_sessions.assigned_counts(reading, others)


def _agenda_rows(reading: Reading, rows: Sequence[sa.Row[Any]], came: Sequence[str]) -> tuple[AgendaRow, ...]:
    cohorts = sorted({row.cohort_id for row in rows})
    of = sessions.planned_count(reading, cohorts)
    names = leaders(reading, cohorts)
    tallies = attendance.tallies_by_session(reading, [row.id for row in rows], came)
    marks = make_up_sessions.binding_counts(reading, [row.id for row in rows if row.sheet_opened_at is not None])
    blank = [row for row in rows if row.sheet_opened_at is None]
    coming = _coming(reading, [(r.id, r.cohort_id, r.starts_at.date(), r.session_kind) for r in blank])
    away = _away(reading, rows)
    return tuple(
        AgendaRow(
            id=GroupSessionId(row.id),
            cohort_id=CohortId(row.cohort_id),
            group_id=GroupId(row.group_id),
            code=row.code,
            group_name=row.group_name,
            cohort_name=row.cohort_name,
            kind=row.kind,
            number=row.number,
            of=of.get(row.cohort_id, 0),
            session_kind=row.session_kind,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            zone=row.zone,
            starts_utc=row.starts_utc,
            place=row.place or row.cohort_place,
            topic=row.topic,
            state=row.state,
            leaders=names.get(row.cohort_id, ()),
            expected=tallies[row.id].expected if row.id in tallies else coming.get(row.id, 0),
            came=tallies[row.id].came if row.id in tallies else 0,
            unmarked=tallies[row.id].unmarked if row.id in tallies else coming.get(row.id, 0),
            planned_absences=away.get(row.id, 0),
            is_sheet_open=row.sheet_opened_at is not None,
            marks=marks.get(row.id, 0),
        )
        for row in rows
    )


def _away(reading: Reading, rows: Sequence[sa.Row[Any]]) -> dict[str, int]:
    """Planned absences that fall on each session."""
    a, e = ABSENCES_TABLE.c, ENROLMENTS_TABLE.c
    query = (
        sa.select(e.cohort_id, a.from_on, a.to_on)
        .join_from(ABSENCES_TABLE, ENROLMENTS_TABLE, a.enrolment_id == e.id)
        .where(e.cohort_id.in_([row.cohort_id for row in rows]))
    )
    found = reading.rows(query) if rows else ()
    return {
        row.id: sum(1 for x in found if x.cohort_id == row.cohort_id and x.from_on <= row.starts_at.date() <= x.to_on)
        for row in rows
    }
