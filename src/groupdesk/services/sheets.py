"""The sheet of a session: who belongs on it is written down once, when the first mark is made."""

from groupdesk.domain.attendance import UNMARKED, Mark, MarkSource
from groupdesk.domain.enrolments import Enrolment, PlannedAbsence, is_expected
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import EnrolmentId, MarkId, PersonId
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF, CohortState, EnrolmentState, Kind, SessionState, steps
from groupdesk.services.desk import Desk
from groupdesk.store import attendance, enrolments, make_up_sessions, sessions
from groupdesk.store.attendance import MARKS
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.groups import COHORTS
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.status_sets import of_cohort
from groupdesk.store.unit import Unit

_TAKING_MARKS = (SessionState.HELD, SessionState.DOCUMENTED)


def open_sheet(unit: Unit, desk: Desk, session: GroupSession) -> None:
    """Writes down everybody who is expected (invariant 2), planned absences as excused; the session is now held.

    Refused: session-cancelled, session-not-yet (on).
    """
    if session.state in CALLED_OFF:
        raise Refused("session-cancelled")
    if session.on > desk.today(session.zone):
        raise Refused("session-not-yet", on=session.on)
    away = enrolments.absences(unit, session.cohort_id, session.on)
    expected = make_up_sessions.expected_at(unit, session.id, session.cohort_id, session.kind, session.on)
    planned = of_cohort(unit, session.cohort_id).planned if away else None
    beforehand = UNMARKED if planned is None else planned.code
    marks = (
        _blank(desk, session, person, stay, beforehand if stay in away else UNMARKED) for stay, person, *_ in expected
    )
    unit.add(MARKS, *marks)
    _start(unit, session.cohort_id, [stay for stay, *_ in expected if stay is not None])
    if session.state not in (SessionState.HELD, SessionState.DOCUMENTED):
        for state in steps(Kind.SESSION, session.state, SessionState.HELD):
            session = unit.change(SESSIONS, session, state=state)
    unit.change(SESSIONS, session, sheet_opened_at=desk.now())


def add_to_open_sheets(unit: Unit, desk: Desk, cohort: Cohort, enrolment: Enrolment) -> None:
    """Somebody enrolled now also stands on sheets of today and later that are open already; never on past ones."""
    today = desk.today(cohort.zone)
    for session in sessions.of_cohort(unit, cohort.id):
        is_open = session.sheet_opened_at is not None and session.state not in CALLED_OFF and session.on >= today
        if not is_open or not is_expected(enrolment.joined_on, enrolment.left_on, session.on):
            continue
        present = attendance.mark_of(unit, session.id, enrolment.person_id)
        if present is None:
            unit.add(MARKS, _blank(desk, session, enrolment.person_id, enrolment.id, UNMARKED))
        else:
            unit.change(MARKS, present, enrolment_id=enrolment.id)


def excuse_on_open_sheets(unit: Unit, desk: Desk, absence: PlannedAbsence) -> None:
    """A planned absence also pre-fills blank lines of rolls open today; marks that were made stay (invariants 3, 4)."""
    stay = unit.get(ENROLMENTS, absence.enrolment_id)
    planned = of_cohort(unit, stay.cohort_id).planned
    today = desk.today(unit.get(COHORTS, stay.cohort_id).zone)
    if planned is None or not absence.from_on <= today <= absence.to_on:
        return
    for session in sessions.of_cohort(unit, stay.cohort_id):
        if session.sheet_opened_at is None or session.on != today or session.state not in _TAKING_MARKS:
            continue
        mark = attendance.mark_of(unit, session.id, stay.person_id)
        if mark is not None and mark.status == UNMARKED:
            unit.change(
                MARKS,
                mark,
                status=planned.code,
                source=MarkSource.PLANNED,
                marked_at=desk.now(),
                marked_by=desk.staff_id,
            )


def _blank(
    desk: Desk, session: GroupSession, person_id: PersonId, enrolment_id: EnrolmentId | None, status: str
) -> Mark:
    is_planned = status != UNMARKED
    return Mark(
        id=MarkId(desk.new_id()),
        session_id=session.id,
        person_id=person_id,
        enrolment_id=enrolment_id,
        status=status,
        source=MarkSource.PLANNED if is_planned else MarkSource.ROLL_CALL,
        marked_at=desk.now() if is_planned else None,
        marked_by=desk.staff_id if is_planned else None,
    )


def _start(unit: Unit, cohort_id: str, enrolment_ids: list[str]) -> None:
    """The first roll call sets a cohort running and its people active."""
    cohort = unit.get(COHORTS, cohort_id)
    if cohort.state in (CohortState.DRAFT, CohortState.RECRUITING, CohortState.CONFIRMED):
        for state in steps(Kind.COHORT, cohort.state, CohortState.RUNNING):
            cohort = unit.change(COHORTS, cohort, state=state)
    for enrolment_id in enrolment_ids:
        enrolment = unit.get(ENROLMENTS, enrolment_id)
        if enrolment.state is EnrolmentState.ENROLLED:
            unit.change(ENROLMENTS, enrolment, state=EnrolmentState.ACTIVE)
