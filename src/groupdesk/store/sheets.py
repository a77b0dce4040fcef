"""Sheets and matrices put together from sessions, enrolments and marks."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.attendance import UNMARKED, Matrix, MatrixPerson, MatrixSession, Sheet, SheetRow
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId, MarkId, PersonId
from groupdesk.domain.people import called
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import ON_ROSTERS
from groupdesk.domain.statuses import Mode
from groupdesk.store import attendance, enrolments, sessions
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS, COHORTS_TABLE, GROUPS, GROUPS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS

_STATUS_SET = (
    sa.select(GROUPS_TABLE.c.status_set)
    .join_from(COHORTS_TABLE, GROUPS_TABLE, COHORTS_TABLE.c.group_id == GROUPS_TABLE.c.id)
    .where(COHORTS_TABLE.c.id == sa.bindparam("cohort"))
)


def status_set_of(reading: Reading, cohort_id: CohortId) -> str:
    """The status set of a cohort's group as it is stored."""
    return str(reading.scalar(_STATUS_SET, {"cohort": cohort_id}))


def sheet(reading: Reading, session_id: GroupSessionId) -> Sheet:
    """The roll call of a session: written lines once it was opened, else those who would be expected."""
    session = reading.get(SESSIONS, session_id)
    cohort = reading.get(COHORTS, session.cohort_id)
    group = reading.get(GROUPS, cohort.group_id)
    return Sheet(
        session_id=session.id,
        cohort_id=cohort.id,
        session_version=session.version,
        code=cohort.code,
        group_name=group.name,
        cohort_name=cohort.name,
        number=session.number,
        of=sessions.planned_count(reading, [cohort.id]).get(cohort.id, 0),
        kind=session.kind,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        break_minutes=session.break_minutes,
        zone=session.zone,
        place=session.place or cohort.place,
        state=session.state,
        status_set=group.status_set,
        head_count=session.head_count,
        rows=tuple(_rows(reading, session, cohort)),
    )


def _rows(reading: Reading, session: GroupSession, cohort: Cohort) -> Iterable[SheetRow]:
    away = enrolments.absences(reading, cohort.id, session.on)
    if session.sheet_opened_at is None:
        for row in enrolments.expected(reading, cohort.id, session.on):
            yield _expected_row(row, away.get(row.id))
        return
    languages = {e.id: e.handout_language for e in reading.rows(_LANGUAGES, {"cohort": cohort.id})}
    for row in attendance.sheet_rows(reading, session.id):
        yield SheetRow(
            person_id=PersonId(row.person_id),
            enrolment_id=row.enrolment_id,
            mark_id=MarkId(row.id),
            number=row.number,
            name=called(row.full_name, row.goes_by),
            full_name=row.full_name,
            status=row.status,
            minutes_late=row.minutes_late,
            time_in=row.time_in,
            time_out=row.time_out,
            mode=row.mode,
            minutes=row.minutes,
            minutes_reason=row.minutes_reason,
            remark=row.remark,
            is_walk_in=row.enrolment_id is None,
            planned_absence=away.get(row.enrolment_id),
            needs=row.needs,
            handout_language=languages.get(row.enrolment_id, ""),
        )


_LANGUAGES = sa.select(ENROLMENTS_TABLE.c.id, ENROLMENTS_TABLE.c.handout_language).where(
    ENROLMENTS_TABLE.c.cohort_id == sa.bindparam("cohort")
)


def _expected_row(row: sa.Row[Any], absence: str | None) -> SheetRow:
    return SheetRow(
        person_id=PersonId(row.person_id),
        enrolment_id=EnrolmentId(row.id),
        mark_id=None,
        number=row.number,
        name=called(row.full_name, row.goes_by),
        full_name=row.full_name,
        status=UNMARKED if absence is None else "excused",
        minutes_late=None,
        time_in=None,
        time_out=None,
        mode=Mode.IN_PERSON,
        minutes=None,
        minutes_reason="",
        remark="",
        is_walk_in=False,
        planned_absence=absence,
        needs=row.needs,
        handout_language=row.handout_language,
    )


_STAYS = (
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
        ENROLMENTS_TABLE.c.state.in_(tuple(sorted(ON_ROSTERS))),
        ENROLMENTS_TABLE.c.joined_on.is_not(None),
    )
    .order_by(PEOPLE_TABLE.c.sort_key, PEOPLE_TABLE.c.number, ENROLMENTS_TABLE.c.joined_on)
)


def matrix(reading: Reading, cohort_id: CohortId) -> Matrix:
    """People × sessions; a stay that was closed and reopened gives two lines, walk-ins none."""
    columns = sessions.of_cohort(reading, cohort_id)
    marks: dict[tuple[str, str], tuple[str, int | None]] = {
        (row.enrolment_id, row.session_id): (row.status, row.minutes)
        for row in attendance.matrix_marks(reading, cohort_id)
    }
    return Matrix(
        cohort_id=cohort_id,
        sessions=tuple(_column(session) for session in columns),
        people=tuple(
            MatrixPerson(
                enrolment_id=EnrolmentId(stay.id),
                person_id=PersonId(stay.person_id),
                name=called(stay.full_name, stay.goes_by),
                state=stay.state,
                joined_on=stay.joined_on,
                left_on=stay.left_on,
                marks=tuple(_cell(marks, stay, session) for session in columns),
            )
            for stay in reading.rows(_STAYS, {"cohort": cohort_id})
        ),
    )


def _column(session: GroupSession) -> MatrixSession:
    return MatrixSession(
        id=session.id,
        number=session.number,
        kind=session.kind,
        starts_at=session.starts_at,
        state=session.state,
        is_sheet_open=session.sheet_opened_at is not None,
        minutes=session.minutes - session.break_minutes,
    )


def _cell(
    marks: dict[tuple[str, str], tuple[str, int | None]], stay: sa.Row[Any], session: GroupSession
) -> tuple[str, int | None] | None:
    written = marks.get((stay.id, session.id))
    if written is not None or session.sheet_opened_at is not None:
        return written
    on = session.on
    expected = stay.joined_on <= on and (stay.left_on is None or on <= stay.left_on)
    return (UNMARKED, None) if expected else None
