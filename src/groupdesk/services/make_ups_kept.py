"""What must hold of make-ups whatever happens to marks (invariant 7), and who stands on a sheet because of one."""

from collections.abc import Sequence

from groupdesk.domain.attendance import UNMARKED, Mark
from groupdesk.domain.enrolments import Enrolment
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import GroupSessionId, MarkId
from groupdesk.domain.makeup_credits import MakeUpCredit
from groupdesk.domain.makeups import Absence, MakeUp
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import SessionState
from groupdesk.services.desk import Desk
from groupdesk.store import attendance, makeups, status_sets
from groupdesk.store.attendance import MARKS
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.unit import Unit


def keep_make_ups(unit: Unit, mark_ids: Sequence[str]) -> None:
    """After marks were changed or taken back: what was made up is an absence still, and was really made up.

    Refused: mark-made-up.
    """
    if not mark_ids:
        return
    for made in makeups.touching(unit, mark_ids):
        missed = unit.get(MARKS, made.mark_id)
        if not absence_of(unit, missed).meaning.is_absence:
            raise Refused("mark-made-up")
        if made.is_credited and made.session_id is not None:
            _keep_source(unit, made.session_id, missed)


def absence_of(reading: Reading, mark: Mark) -> Absence:
    """What was missed by a mark, with the minutes that its session offered."""
    session = reading.get(SESSIONS, mark.session_id)
    meaning = status_sets.of_cohort(reading, session.cohort_id).status(mark.status).meaning
    return Absence(mark.session_id, meaning, session.offered_minutes)


def credited_minutes(reading: Reading, session: GroupSession, mark: Mark) -> int:
    """Minutes that a mark gives: none for an absence, all that the session offers where nothing else is said."""
    meaning = status_sets.of_cohort(reading, session.cohort_id).status(mark.status).meaning
    if not meaning.counts_as_present:
        return 0
    return session.offered_minutes if mark.minutes is None else mark.minutes


def others_of(reading: Reading, made: MakeUpCredit) -> tuple[MakeUp, ...]:
    """All other make-ups of the stay, and those of the person's other stays in the same session."""
    stay = reading.get(ENROLMENTS, made.enrolment_id)
    found = {one.id: one for one in makeups.of_enrolment(reading, stay.id)}
    if made.session_id is not None:
        found |= {one.id: one for one in makeups.made_up_in(reading, made.session_id, stay.person_id)}
    found.pop(made.id, None)
    return tuple(_plain(reading, one) for one in found.values())


def add_guest(unit: Unit, desk: Desk, session_id: GroupSessionId, stay: Enrolment) -> None:
    """Puts somebody on a sheet that is open already; others write them down when they are opened.

    Refused: session-locked.
    """
    session = unit.get(SESSIONS, session_id)
    if session.sheet_opened_at is None or attendance.mark_of(unit, session_id, stay.person_id) is not None:
        return
    if session.state is SessionState.LOCKED:
        raise Refused("session-locked")
    belongs = stay.id if session.cohort_id == stay.cohort_id else None
    made = Mark(id=MarkId(desk.new_id()), session_id=session_id, person_id=stay.person_id, enrolment_id=belongs)
    unit.add(MARKS, made)


def drop_guest(unit: Unit, session_id: GroupSessionId, stay: Enrolment) -> None:
    """Takes somebody off an open sheet who stood there only to make something up, and was not marked."""
    session = unit.get(SESSIONS, session_id)
    mark = attendance.mark_of(unit, session_id, stay.person_id)
    if mark is None or mark.status != UNMARKED or makeups.made_up_in(unit, session_id, stay.person_id):
        return
    if mark.enrolment_id is None or session.kind is SessionKind.MAKE_UP:
        unit.remove(MARKS, mark)


def _keep_source(unit: Unit, session_id: GroupSessionId, missed: Mark) -> None:
    session = unit.get(SESSIONS, session_id)
    there = attendance.mark_of(unit, session_id, missed.person_id)
    minutes = 0 if there is None else credited_minutes(unit, session, there)
    used = sum(one.minutes or 0 for one in makeups.made_up_in(unit, session_id, missed.person_id))
    if used > minutes:
        raise Refused("mark-made-up")


def _plain(reading: Reading, made: MakeUpCredit) -> MakeUp:
    missed = reading.get(MARKS, made.mark_id)
    return MakeUp(
        missed=missed.session_id,
        minutes=made.minutes or 0,
        made_up_on=made.made_up_on or made.assigned_at.date(),
        session=made.session_id or "",
        task=made.task,
    )
