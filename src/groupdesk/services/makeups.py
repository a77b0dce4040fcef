"""Make-ups: assigned to a session or task, credited once approved, and never more than was missed."""

from dataclasses import dataclass
from datetime import date

from groupdesk.domain.attendance import Mark
from groupdesk.domain.deeds import Done
from groupdesk.domain.enrolments import Enrolment
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId, PersonId
from groupdesk.domain.makeup_credits import MakeUpCredit, MakeUpOffer, MakeUpRow, OpenAbsence
from groupdesk.domain.makeups import Attended, MakeUp, check_make_up, minutes_left
from groupdesk.domain.schedule.kinds import NUMBERED
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF
from groupdesk.services.desk import Desk
from groupdesk.services.make_up_offers import make_up_offers
from groupdesk.services.make_up_rows import make_up_rows, open_absences
from groupdesk.services.make_ups_kept import absence_of, add_guest, credited_minutes, drop_guest, others_of
from groupdesk.store import attendance, makeups
from groupdesk.store.attendance import MARKS
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.groups import COHORTS
from groupdesk.store.makeups import MAKE_UPS
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.unit import Unit

_LONGEST_TASK = 500
_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUpDraft:
    """Which session somebody missed, and the session or the task that makes it up: one of the two."""

    enrolment_id: EnrolmentId
    missed: GroupSessionId
    session_id: GroupSessionId | None = None
    task: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Minutes of None are as many as were missed and were there to be credited; `on` of None is the session's day, for
    a task today."""

    minutes: int | None = None
    on: date | None = None


_AS_IT_WAS = Approval()


class MakeUpService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_cohort(self, cohort_id: CohortId) -> tuple[MakeUpRow, ...]:
        """Every make-up of a cohort's people, assigned or credited, by name and missed session."""
        return self._desk.read(lambda reading: make_up_rows(reading, cohort_id=cohort_id))

    def of_person(self, person_id: PersonId) -> tuple[MakeUpRow, ...]:
        """Every make-up of one person in any group, by missed session."""
        return self._desk.read(lambda reading: make_up_rows(reading, person_id=person_id))

    def made_up_marks(self, cohort_id: CohortId) -> dict[tuple[str, str], int]:
        """Which marks show as made up: credited minutes by (enrolment id, id of the missed session)."""
        return self._desk.read(lambda reading: makeups.made_up_marks(reading, cohort_id))

    def absences(self, enrolment_id: EnrolmentId) -> tuple[OpenAbsence, ...]:
        """Absences of a stay that nothing makes up for yet, by time. Refused: not-found."""
        return self._desk.read(lambda reading: open_absences(reading, reading.get(ENROLMENTS, enrolment_id)))

    def offers(self, cohort_id: CohortId) -> tuple[MakeUpOffer, ...]:
        """Sessions to come in which people of a cohort can make something up, by time. Refused: not-found."""
        return self._desk.read(lambda reading: make_up_offers(reading, self._desk, reading.get(COHORTS, cohort_id)))

    def assign(self, draft: MakeUpDraft) -> Done:
        """Agrees on how an absence is made up; the person then stands on the sheet of that session. Gives the make-up.

        Refused: not-found, make-up-not-an-absence, make-up-twice, make-up-two-sources, make-up-without-source,
        make-up-same-session, make-up-other-group, make-up-session-over, words-too-long, session-locked.
        """
        return self._desk.do("make-up-assign", lambda unit: self._assigned(unit, draft).id)

    def add(self, draft: MakeUpDraft, approval: Approval = _AS_IT_WAS) -> Done:
        """Assigns and approves in one deed, for what has happened already. Gives the make-up.

        Refused: as assign and approve.
        """

        def work(unit: Unit) -> str:
            return self._approved(unit, self._assigned(unit, draft), approval).id

        return self._desk.do("make-up-credit", work)

    def approve(self, make_up_id: str, approval: Approval = _AS_IT_WAS) -> Done:
        """Credits an assigned make-up. Gives the make-up.

        Refused: not-found, make-up-approved, make-up-not-attended, make-up-minutes-impossible (minutes, missed),
        make-up-source-used (left), make-up-not-yet (on), make-up-not-an-absence.
        """

        def work(unit: Unit) -> str:
            before = unit.get(MAKE_UPS, make_up_id)
            if before.is_credited:
                raise Refused("make-up-approved")
            return self._approved(unit, before, approval).id

        return self._desk.do("make-up-credit", work)

    def remove(self, make_up_id: str) -> Done:
        """Takes a make-up away, credited or not; the absence stands as before. Refused: not-found."""

        def work(unit: Unit) -> str:
            before = unit.get(MAKE_UPS, make_up_id)
            unit.remove(MAKE_UPS, before)
            if before.session_id is not None:
                drop_guest(unit, before.session_id, unit.get(ENROLMENTS, before.enrolment_id))
            return make_up_id

        return self._desk.do("make-up-remove", work)

    def _assigned(self, unit: Unit, draft: MakeUpDraft) -> MakeUpCredit:
        stay = unit.get(ENROLMENTS, draft.enrolment_id)
        mark = _missed_mark(unit, stay, draft.missed)
        task = " ".join(draft.task.split())
        if len(task) > _LONGEST_TASK:
            raise Refused("words-too-long", most=_LONGEST_TASK)
        made = MakeUpCredit(
            id=self._desk.new_id(),
            enrolment_id=stay.id,
            mark_id=mark.id,
            session_id=draft.session_id or None,
            task=task,
            assigned_at=self._desk.now(),
        )
        absence = absence_of(unit, mark)
        # Whether there will be minutes to credit is asked when it is approved; here any one minute stands for them.
        plain = MakeUp(
            missed=mark.session_id, minutes=1, made_up_on=date.min, session=draft.session_id or "", task=task
        )
        check_make_up(plain, absence, others_of(unit, made), Attended(plain.session, _A_DAY))
        if draft.session_id:
            _check_source(unit, stay, unit.get(SESSIONS, draft.session_id))
        unit.add(MAKE_UPS, made)
        if draft.session_id:
            add_guest(unit, self._desk, draft.session_id, stay)
        return made

    def _approved(self, unit: Unit, before: MakeUpCredit, approval: Approval) -> MakeUpCredit:
        stay = unit.get(ENROLMENTS, before.enrolment_id)
        mark = unit.get(MARKS, before.mark_id)
        absence, others = absence_of(unit, mark), others_of(unit, before)
        attended, on = self._source(unit, stay, before, approval)
        most = absence.minutes if attended is None else min(absence.minutes, minutes_left(attended, others))
        made = MakeUp(
            missed=mark.session_id,
            minutes=most if approval.minutes is None else approval.minutes,
            made_up_on=on,
            session=before.session_id or "",
            task=before.task,
            approved_by=self._desk.staff_id or "",
        )
        if approval.minutes is None and attended is not None and not attended.minutes:
            raise Refused("make-up-not-attended")
        if approval.minutes is None and not most:
            raise Refused("make-up-source-used", left=0)
        check_make_up(made, absence, others, attended)
        return unit.change(
            MAKE_UPS,
            before,
            minutes=made.minutes,
            made_up_on=on,
            approved_by=self._desk.staff_id,
            approved_at=self._desk.now(),
        )

    def _source(
        self, unit: Unit, stay: Enrolment, before: MakeUpCredit, approval: Approval
    ) -> tuple[Attended | None, date]:
        """What was attended, None for a task; and the day on which it was made up."""
        today = self._desk.today(unit.get(COHORTS, stay.cohort_id).zone)
        if before.session_id is None:
            on = approval.on or today
            if on > today:
                raise Refused("make-up-not-yet", on=on)
            return None, on
        session = unit.get(SESSIONS, before.session_id)
        mark = attendance.mark_of(unit, session.id, stay.person_id)
        minutes = 0 if mark is None else credited_minutes(unit, session, mark)
        return Attended(session.id, minutes), session.on


def _missed_mark(unit: Unit, stay: Enrolment, session_id: GroupSessionId) -> Mark:
    mark = attendance.mark_of(unit, session_id, stay.person_id)
    if mark is None or mark.enrolment_id != stay.id:
        raise Refused("make-up-not-an-absence")
    return mark


def _check_source(unit: Unit, stay: Enrolment, session: GroupSession) -> None:
    """A session of the same group, which does not count for the person by itself."""
    own, other = unit.get(COHORTS, stay.cohort_id), unit.get(COHORTS, session.cohort_id)
    if own.group_id != other.group_id:
        raise Refused("make-up-other-group")
    if session.state in CALLED_OFF:
        raise Refused("make-up-session-over")
    if session.kind not in NUMBERED:
        return
    present = attendance.mark_of(unit, session.id, stay.person_id)
    if own.id == other.id or (present is not None and present.enrolment_id is not None):
        raise Refused("make-up-own-session")
