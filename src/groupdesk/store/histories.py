"""Queries of one person's sessions across all groups, with who recorded each mark and what made up for it."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.attendance import UNMARKED, MarkSource
from groupdesk.domain.enrolments import is_expected
from groupdesk.domain.histories import HistoryLine
from groupdesk.domain.ids import PersonId
from groupdesk.domain.sessions import minutes_offered
from groupdesk.domain.states import CALLED_OFF, ON_ROSTERS
from groupdesk.domain.status_sets import read_set
from groupdesk.domain.statuses import AttendanceStatus, Meaning, Mode, StatusSet
from groupdesk.store.attendance import MARKS_TABLE
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS_TABLE, GROUPS_TABLE
from groupdesk.store.make_up_sessions import made_up
from groupdesk.store.makeups import MAKE_UPS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Cells, Prepared, among
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS_TABLE
from groupdesk.store.status_sets import STATUS_SETS_TABLE, STORED

_M, _S, _C, _G, _E, _U = (
    table.c for table in (MARKS_TABLE, SESSIONS_TABLE, COHORTS_TABLE, GROUPS_TABLE, ENROLMENTS_TABLE, MAKE_UPS_TABLE)
)
_OTHERS, _THEIRS = SESSIONS_TABLE.alias("others"), COHORTS_TABLE.alias("theirs")
_SESSION = (
    _S.id,
    _S.cohort_id,
    _C.code,
    _G.name,
    _C.name.label("cohort_name"),
    _S.number,
    _S.kind,
    _S.starts_at,
    _S.ends_at,
    _S.zone,
    _S.fold,
    _S.breaks,
    _S.starts_utc,
    _S.state,
    STORED.label("statuses"),
)
_MARKED = Prepared(
    sa.select(
        *_SESSION,
        _M.enrolment_id,
        _M.status,
        _M.minutes,
        _M.minutes_late,
        _M.time_in,
        _M.time_out,
        _M.mode,
        _M.minutes_reason,
        _M.remark,
        _M.source,
        _M.marked_by,
        _M.marked_at,
        _U.minutes.label("made_up_minutes"),
        _U.made_up_on,
        _U.task,
        _THEIRS.c.code.label("made_up_code"),
        _OTHERS.c.number.label("made_up_number"),
        _OTHERS.c.starts_at.label("made_up_at"),
        _U.approved_by,
    )
    .select_from(MARKS_TABLE)
    .join(SESSIONS_TABLE, _M.session_id == _S.id)
    .join(COHORTS_TABLE, _S.cohort_id == _C.id)
    .join(GROUPS_TABLE, _C.group_id == _G.id)
    .join(STATUS_SETS_TABLE, _G.status_set == STATUS_SETS_TABLE.c.id, isouter=True)
    .join(MAKE_UPS_TABLE, sa.and_(_U.mark_id == _M.id, _U.approved_at.is_not(None)), isouter=True)
    .join(_OTHERS, _U.session_id == _OTHERS.c.id, isouter=True)
    .join(_THEIRS, _OTHERS.c.cohort_id == _THEIRS.c.id, isouter=True)
    .where(_M.person_id == sa.bindparam("person"))
)
_AWAITED = Prepared(
    sa.select(*_SESSION, _E.id.label("enrolment"), _E.joined_on, _E.left_on)
    .select_from(ENROLMENTS_TABLE)
    .join(SESSIONS_TABLE, _S.cohort_id == _E.cohort_id)
    .join(COHORTS_TABLE, _S.cohort_id == _C.id)
    .join(GROUPS_TABLE, _C.group_id == _G.id)
    .join(STATUS_SETS_TABLE, _G.status_set == STATUS_SETS_TABLE.c.id, isouter=True)
    .where(
        _E.person_id == sa.bindparam("person"),
        among(_E.state, sorted(ON_ROSTERS)),
        _E.joined_on.is_not(None),
        _S.sheet_opened_at.is_(None),
    )
)


def history_of(reading: Reading, person_id: PersonId) -> tuple[HistoryLine, ...]:
    """Every session at which the person was marked or is expected, by time; those to come are among them."""
    names = reading.staff_names()
    lines = [_marked(row, names) for row in reading.fetch(_MARKED, {"person": person_id})]
    for row in reading.fetch(_AWAITED, {"person": person_id}):
        *_session, joined_on, left_on = row
        if is_expected(joined_on, left_on, row[7].date()):
            lines.append(_awaited(row))
    return tuple(sorted(lines, key=lambda line: (line.starts_utc, line.session_id)))


def _marked(row: Cells, names: dict[str | None, str]) -> HistoryLine:
    enrolment, code, minutes, late, time_in, time_out, mode, reason, remark, source, who, when = row[15:27]
    return HistoryLine(
        **_session(row, code),
        enrolment_id=enrolment,
        is_planned=source is MarkSource.PLANNED,
        minutes=minutes,
        minutes_late=late,
        time_in=time_in,
        time_out=time_out,
        mode=mode,
        minutes_reason=reason,
        remark=remark,
        source=source,
        made_up=None if row[27] is None else made_up(row[27:], names),
        recorded_by=names.get(who, ""),
        recorded_at=when,
    )


def _awaited(row: Cells) -> HistoryLine:
    return HistoryLine(
        **_session(row, UNMARKED),
        enrolment_id=row[15],
        is_planned=False,
        minutes=None,
        minutes_late=None,
        time_in=None,
        time_out=None,
        mode=Mode.IN_PERSON,
        minutes_reason="",
        remark="",
        source=MarkSource.ROLL_CALL,
        made_up=None,
        recorded_by="",
        recorded_at=None,
    )


def _session(row: Cells, code: str) -> dict[str, Any]:
    (thing, cohort, cohort_code, group, cohort_name, number, kind, starts, ends, zone, fold, pauses, utc, state) = row[
        :14
    ]
    return {
        "session_id": thing,
        "cohort_id": cohort,
        "code": cohort_code,
        "group_name": group,
        "cohort_name": cohort_name,
        "number": number,
        "kind": kind,
        "starts_at": starts,
        "ends_at": ends,
        "zone": zone,
        "starts_utc": utc,
        "state": state,
        "offered": minutes_offered(starts, ends, zone, fold, pauses),
        "status": _status(read_set(row[14]), code, is_off=state in CALLED_OFF),
    }


def _status(statuses: StatusSet, code: str, *, is_off: bool) -> AttendanceStatus:
    if is_off:
        return next(status for status in statuses.statuses if status.meaning is Meaning.CANCELLED)
    return statuses.status(code)


def others_named(reading: Reading, person_id: PersonId, cohort_ids: Sequence[str]) -> tuple[str, ...]:
    """Legal and preferred names of everybody else who is or was in those cohorts, guests included, sorted."""
    p = PEOPLE_TABLE.c
    enrolled = sa.select(_E.person_id).where(_E.cohort_id.in_(cohort_ids))
    marked = sa.select(_M.person_id).join_from(MARKS_TABLE, SESSIONS_TABLE, _M.session_id == _S.id)
    query = sa.select(p.full_name, p.goes_by).where(
        p.id != person_id, sa.or_(p.id.in_(enrolled), p.id.in_(marked.where(_S.cohort_id.in_(cohort_ids))))
    )
    return tuple(sorted({name for row in reading.rows(query) for name in row if name}))
