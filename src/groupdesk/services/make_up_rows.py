"""Make-ups and absences as lists show them."""

from groupdesk.domain.enrolments import Enrolment
from groupdesk.domain.makeup_credits import MakeUpRow, OpenAbsence
from groupdesk.domain.people import called
from groupdesk.domain.sessions import minutes_offered
from groupdesk.domain.states import CALLED_OFF
from groupdesk.store import make_up_listing, makeups, sessions, status_sets
from groupdesk.store.attendance import MARKS, MARKS_TABLE
from groupdesk.store.reading import Reading


def make_up_rows(reading: Reading, *, cohort_id: str = "", person_id: str = "") -> tuple[MakeUpRow, ...]:
    """Make-ups of a cohort's people or of one person, by name and missed session."""
    names = reading.staff_names()
    return tuple(
        MakeUpRow(
            id=thing_id,
            enrolment_id=stay,
            person_id=person,
            person_number=number,
            name=called(full_name, goes_by),
            missed_session_id=missed,
            missed_number=missed_number,
            missed_at=missed_at,
            missed_status=status,
            minutes_missed=minutes_offered(missed_at, missed_until, zone, fold, pauses),
            session_id=session,
            session_code=code or "",
            session_number=session_number,
            session_at=session_at,
            source_minutes=source_minutes,
            task=task,
            minutes=minutes,
            made_up_on=made_up_on,
            approved_by=names.get(approved_by, "") if approved_by else "",
            is_credited=approved_at is not None,
        )
        for (
            thing_id, stay, person, number, full_name, goes_by, missed, missed_number, missed_at, missed_until, zone,
            fold, pauses, status, session, code, session_number, session_at, source_minutes, task, minutes, made_up_on,
            approved_by, approved_at,
        ) in make_up_listing.listing(reading, cohort_id=cohort_id, person_id=person_id)
    )  # fmt: skip


def open_absences(reading: Reading, stay: Enrolment) -> tuple[OpenAbsence, ...]:
    """Absences of a stay that nothing makes up for yet, by time."""
    statuses = status_sets.of_cohort(reading, stay.cohort_id)
    taken = {made.mark_id for made in makeups.of_enrolment(reading, stay.id)}
    marks = {mark.session_id: mark for mark in reading.all(MARKS, MARKS_TABLE.c.enrolment_id == stay.id)}
    return tuple(
        OpenAbsence(
            mark_id=mark.id,
            session_id=session.id,
            number=session.number,
            starts_at=session.starts_at,
            status=mark.status,
            minutes=session.offered_minutes,
        )
        for session in sessions.of_cohort(reading, stay.cohort_id)
        if (mark := marks.get(session.id)) is not None
        and session.state not in CALLED_OFF
        and mark.id not in taken
        and statuses.status(mark.status).meaning.is_absence
    )
