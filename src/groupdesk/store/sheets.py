"""Sheets and matrices put together from sessions, enrolments and marks."""

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from groupdesk.domain.attendance import UNMARKED, MarkSource, Matrix, MatrixPerson, MatrixSession, Sheet, SheetRow
from groupdesk.domain.enrolments import is_expected
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId, PersonId
from groupdesk.domain.people import called
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import ON_ROSTERS, EnrolmentState
from groupdesk.domain.status_sets import read_set
from groupdesk.domain.statuses import Mode
from groupdesk.store import attendance, enrolments, make_up_sessions, makeups, sessions
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS_TABLE, GROUPS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Cells, Prepared, among
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS_TABLE
from groupdesk.store.status_sets import STATUS_SETS_TABLE, STORED

_S, _C, _G = SESSIONS_TABLE.c, COHORTS_TABLE.c, GROUPS_TABLE.c
_OTHERS = SESSIONS_TABLE.alias("others")
_HEAD = Prepared(
    sa.select(
        _S.id,
        _S.cohort_id,
        _S.version,
        _C.code,
        _G.name,
        _C.name,
        _S.number,
        sa.select(sa.func.count())
        .where(
            _OTHERS.c.cohort_id == _C.id,
            _OTHERS.c.number.is_not(None),
            *(_OTHERS.c.state != off for off in sessions.OFF),
        )
        .scalar_subquery(),
        _S.kind,
        _S.starts_at,
        _S.ends_at,
        _S.breaks,
        _S.zone,
        _S.place,
        _C.place,
        _S.state,
        STORED,
        _G.credit_rule,
        _S.head_count,
        _S.sheet_opened_at,
    )
    .select_from(SESSIONS_TABLE)
    .join(COHORTS_TABLE, _S.cohort_id == _C.id)
    .join(GROUPS_TABLE, _C.group_id == _G.id)
    .join(STATUS_SETS_TABLE, _G.status_set == STATUS_SETS_TABLE.c.id, isouter=True)
    .where(_S.id == sa.bindparam("session"))
)


def sheet(reading: Reading, session_id: GroupSessionId) -> Sheet:
    """The roll call of a session: written lines once it was opened, else those who would be expected.

    Raises Refused("not-found").
    """
    found = reading.fetch(_HEAD, {"session": session_id})
    if not found:
        raise Refused("not-found", kind="sessions")
    (thing_id, cohort_id, version, code, group, cohort, number, of, kind, starts_at, ends_at, pauses, zone) = found[0][
        :13
    ]
    (place, cohort_place, state, status_set, credit_rule, head_count, opened_at) = found[0][13:]
    planned = read_set(status_set).planned
    beforehand = UNMARKED if planned is None else planned.code
    return Sheet(
        session_id=thing_id,
        cohort_id=cohort_id,
        code=code,
        group_name=group,
        cohort_name=cohort,
        number=number,
        of=of,
        kind=kind,
        starts_at=starts_at,
        ends_at=ends_at,
        breaks=pauses,
        zone=zone,
        place=place or cohort_place,
        state=state,
        status_set=status_set,
        credit_rule=credit_rule,
        head_count=head_count,
        rows=_expected(reading, (session_id, cohort_id, kind, starts_at.date()), beforehand)
        if opened_at is None
        else _written(reading, session_id, cohort_id, starts_at.date()),
    )


def _expected(
    reading: Reading, session: tuple[GroupSessionId, CohortId, SessionKind, date], beforehand: str
) -> tuple[SheetRow, ...]:
    """Lines of a sheet that is not opened yet; planned absences have the status they will get."""
    away = enrolments.absences(reading, session[1], session[3])
    return tuple(
        _expected_row(row, away.get(row[0]), beforehand) for row in make_up_sessions.expected_at(reading, *session)
    )


def _written(reading: Reading, session_id: GroupSessionId, cohort_id: CohortId, on: date) -> tuple[SheetRow, ...]:
    away = enrolments.absences(reading, cohort_id, on)
    languages = {enrolment: language for enrolment, language in reading.fetch(_LANGUAGES, {"cohort": cohort_id})}
    made_up = make_up_sessions.made_up_for(reading, session_id)
    return tuple(
        SheetRow(
            person_id=person,
            enrolment_id=enrolment,
            mark_id=mark,
            number=number,
            name=called(full_name, goes_by),
            full_name=full_name,
            status=status,
            minutes_late=late,
            time_in=time_in,
            time_out=time_out,
            mode=mode,
            minutes=minutes,
            minutes_reason=reason,
            remark=remark,
            is_walk_in=enrolment is None,
            is_planned=source is MarkSource.PLANNED,
            planned_absence=away.get(enrolment),
            needs=needs,
            handout_language=languages.get(enrolment, ""),
            made_up=made_up.get(mark),
        )
        for (
            mark, person, enrolment, status, late, time_in, time_out, mode, minutes, reason, remark, source, number,
            full_name, goes_by, needs,
        ) in attendance.sheet_rows(reading, session_id)
    )  # fmt: skip


_LANGUAGES = Prepared(
    sa.select(ENROLMENTS_TABLE.c.id, ENROLMENTS_TABLE.c.handout_language).where(
        ENROLMENTS_TABLE.c.cohort_id == sa.bindparam("cohort"), ENROLMENTS_TABLE.c.handout_language != ""
    )
)


def _expected_row(row: Cells, absence: str | None, beforehand: str) -> SheetRow:
    enrolment, person, number, full_name, goes_by, needs, language = row
    return SheetRow(
        person_id=person,
        enrolment_id=enrolment,
        mark_id=None,
        number=number,
        name=called(full_name, goes_by),
        full_name=full_name,
        status=UNMARKED if absence is None else beforehand,
        minutes_late=None,
        time_in=None,
        time_out=None,
        mode=Mode.IN_PERSON,
        minutes=None,
        minutes_reason="",
        remark="",
        is_walk_in=enrolment is None,
        is_planned=absence is not None and beforehand != UNMARKED,
        planned_absence=absence,
        needs=needs,
        handout_language=language,
    )


_STAYS = Prepared(
    sa.select(
        ENROLMENTS_TABLE.c.id,
        ENROLMENTS_TABLE.c.person_id,
        PEOPLE_TABLE.c.full_name,
        PEOPLE_TABLE.c.goes_by,
        ENROLMENTS_TABLE.c.state,
        ENROLMENTS_TABLE.c.joined_on,
        ENROLMENTS_TABLE.c.left_on,
    )
    .join_from(ENROLMENTS_TABLE, PEOPLE_TABLE, ENROLMENTS_TABLE.c.person_id == PEOPLE_TABLE.c.id)
    .where(
        ENROLMENTS_TABLE.c.cohort_id == sa.bindparam("cohort"),
        among(ENROLMENTS_TABLE.c.state, sorted(ON_ROSTERS)),
        ENROLMENTS_TABLE.c.joined_on.is_not(None),
    )
    .order_by(PEOPLE_TABLE.c.sort_key, PEOPLE_TABLE.c.number, ENROLMENTS_TABLE.c.joined_on)
)


def matrix(reading: Reading, cohort_id: CohortId) -> Matrix:
    """People × sessions; a stay that was closed and reopened gives two lines."""
    columns = sessions.of_cohort(reading, cohort_id)
    blank: tuple[str, int | None] = (UNMARKED, None)
    marks = dict.fromkeys(makeups.assigned_pairs(reading, cohort_id), blank) | {
        (enrolment, session): (status, minutes)
        for enrolment, session, status, minutes in attendance.matrix_marks(reading, cohort_id)
    }
    blanks = [(place, session.on) for place, session in enumerate(columns) if _may_be_blank(session)]
    keys = [session.id for session in columns]
    has_guests = any(enrolment is None for enrolment, _session in marks)
    return Matrix(
        cohort_id=cohort_id,
        sessions=tuple(_column(session) for session in columns),
        people=tuple(
            MatrixPerson(
                enrolment_id=enrolment,
                person_id=person,
                name=called(full_name, goes_by),
                state=state,
                joined_on=joined_on,
                left_on=left_on,
                marks=_cells([marks.get((enrolment, key)) for key in keys], blanks, joined_on, left_on),
            )
            for enrolment, person, full_name, goes_by, state, joined_on, left_on in reading.fetch(
                _STAYS, {"cohort": cohort_id}
            )
        ),
        guests=_guests(reading, cohort_id, columns) if has_guests else (),
        made_up=makeups.made_up_marks(reading, cohort_id),
    )


def _guests(reading: Reading, cohort_id: CohortId, columns: Sequence[GroupSession]) -> tuple[MatrixPerson, ...]:
    """A line for everybody who came without being enrolled, with a mark only where they were."""
    names: dict[PersonId, str] = {}
    marks: dict[tuple[PersonId, str], tuple[str, int | None]] = {}
    for person, full_name, goes_by, session, status, minutes in attendance.guest_marks(reading, cohort_id):
        names[person] = called(full_name, goes_by)
        marks[person, session] = (status, minutes)
    return tuple(
        MatrixPerson(
            enrolment_id=EnrolmentId(person),
            person_id=person,
            name=name,
            state=EnrolmentState.ACTIVE,
            joined_on=None,
            left_on=None,
            marks=tuple(marks.get((person, session.id)) for session in columns),
        )
        for person, name in names.items()
    )


def _column(session: GroupSession) -> MatrixSession:
    return MatrixSession(
        id=session.id,
        number=session.number,
        kind=session.kind,
        starts_at=session.starts_at,
        state=session.state,
        is_sheet_open=session.sheet_opened_at is not None,
        minutes=session.offered_minutes,
    )


def _may_be_blank(session: GroupSession) -> bool:
    """Whether somebody may be expected there of whom nothing is written yet."""
    return session.sheet_opened_at is None and session.kind is not SessionKind.MAKE_UP


def _cells(
    written: list[tuple[str, int | None] | None],
    blanks: Sequence[tuple[int, date]],
    joined_on: date,
    left_on: date | None,
) -> tuple[tuple[str, int | None] | None, ...]:
    for place, on in blanks:
        if written[place] is None and is_expected(joined_on, left_on, on):
            written[place] = (UNMARKED, None)
    return tuple(written)
