"""All that happens to a course: what happens to stays, and sessions moved, cancelled and added, rolls filled, absences
planned and made up, each taken back in any order.

After every step invariants 2, 4, 7, 8 and 10 hold beside those of stays.
"""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from builders import TUESDAYS
from groupdesk.domain.attendance import UNMARKED, MarkDraft
from groupdesk.domain.ids import CohortId
from groupdesk.domain.schedule.kinds import NUMBERED, SessionKind
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.schedule.rules import Weekday
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.statuses import default_statuses
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.make_ups_kept import absence_of, credited_minutes
from groupdesk.services.makeups import MakeUpDraft
from groupdesk.services.rearranging import Ending
from groupdesk.services.session_making import SessionDraft
from groupdesk.store.attendance import MARKS
from groupdesk.store.enrolments import ABSENCES
from groupdesk.store.makeups import MAKE_UPS
from groupdesk.store.sessions import SESSIONS
from services.stay_machine import SEATS, Stays, cohorts, people

STATUSES = [status.code for status in default_statuses().statuses if status.is_choosable]
places = st.integers(1, 9)
THURSDAYS = replace(TUESDAYS, starts_on=date(2026, 10, 8), weekdays=(Weekday.THURSDAY,), excluded=frozenset(), count=5)
Identities = dict[str, tuple[str, int]]


class Courses(Stays):
    """Two cohorts of one group, so that what was missed in one can be made up in the other."""

    @initialize()
    def begin(self) -> None:
        first = self.bench.cohort(replace(TUESDAYS, count=5), seats=SEATS)
        group = self.services.groups.cohort(first).group_id
        second = self.services.groups.add_cohort(
            CohortDraft(group_id=group, zone=THURSDAYS.zone, rule=THURSDAYS, seats=SEATS)
        )
        self.cohorts = [first, CohortId(second.id)]
        self.people = self.bench.people(5)
        self.identities: Identities = {}

    # sessions

    @rule(cohort=cohorts, place=places, days=st.integers(-9, 30), following=st.booleans(), sure=st.booleans())
    def move(self, cohort: int, place: int, days: int, following: bool, sure: bool) -> None:
        chosen = self.services.sessions.session(self.session(self.cohorts[cohort], place))
        to, terms = chosen.starts_at + timedelta(days=days), Terms(reason="Room not free", even_if_marked=sure)
        self.arrange(lambda: self.services.sessions.move(chosen.id, to, terms, following=following))

    @rule(cohort=cohorts, place=places, state=st.sampled_from(sorted(CALLED_OFF)), good=st.booleans())
    def call_off(self, cohort: int, place: int, state: SessionState, good: bool) -> None:
        session, ending = self.session(self.cohorts[cohort], place), Ending(make_good=good, agreed=True)
        self.arrange(lambda: self.services.sessions.call_off(session, state, "Weather", ending))

    @rule(cohort=cohorts, place=places)
    def call_off_the_rest(self, cohort: int, place: int) -> None:
        session, ending = self.session(self.cohorts[cohort], place), Ending(following=True)
        self.arrange(lambda: self.services.sessions.call_off(session, SessionState.CANCELLED_BY_US, "Flood", ending))

    @rule(cohort=cohorts)
    def add_one_at_the_end(self, cohort: int) -> None:
        self.arrange(lambda: self.services.sessions.add_at_end(self.cohorts[cohort], agreed=True))

    @rule(cohort=cohorts, day=st.integers(10, 30), hour=st.integers(9, 18))
    def add_a_make_up_session(self, cohort: int, day: int, hour: int) -> None:
        starts = datetime.combine(date(2026, 10, day), time(hour))
        draft = SessionDraft(starts_at=starts, ends_at=starts + timedelta(hours=1), kind=SessionKind.MAKE_UP)
        self.arrange(lambda: self.services.sessions.add(self.cohorts[cohort], draft))

    # the roll

    @rule(cohort=cohorts, place=places, status=st.sampled_from(STATUSES))
    def fill(self, cohort: int, place: int, status: str) -> None:
        """Invariant 4: only blanks are touched."""
        session = self.session(self.cohorts[cohort], place)
        before = {row.person_id: row for row in self.services.attendance.sheet(session).rows}
        self.attempt(lambda: self.services.attendance.fill(session, status))
        for row in self.services.attendance.sheet(session).rows:
            if before[row.person_id].status != UNMARKED:
                assert row.status == before[row.person_id].status
        self.remember()

    @rule(cohort=cohorts, place=places, status=st.sampled_from([*STATUSES, UNMARKED]))
    def mark_everybody(self, cohort: int, place: int, status: str) -> None:
        session = self.session(self.cohorts[cohort], place)
        drafts = [
            MarkDraft(person_id=row.person_id, status=status) for row in self.services.attendance.sheet(session).rows
        ]
        if drafts:
            self.attempt(lambda: self.services.attendance.mark(session, drafts))
            self.remember()

    @rule(cohort=cohorts, at=people, day=st.integers(1, 28), days=st.integers(0, 15))
    def plan_an_absence(self, cohort: int, at: int, day: int, days: int) -> None:
        stays = self.open_stays(self.cohorts[cohort])
        if stays:
            first = date(2026, 10, day)
            stay, last = stays[at % len(stays)], first + timedelta(days=days)
            self.attempt(lambda: self.services.absences.plan(stay, first, last, "travel"))
            self.remember()

    @rule(at=people)
    def come_after_all(self, at: int) -> None:
        planned = self.all(ABSENCES)
        if planned:
            self.attempt(lambda: self.services.absences.take_back(planned[at % len(planned)].id))

    # make-ups

    @rule(at=st.integers(0, 9), cohort=cohorts, place=places, by_task=st.booleans(), at_once=st.booleans())
    def make_up(self, at: int, cohort: int, place: int, by_task: bool, at_once: bool) -> None:
        absences = [mark for mark in self.all(MARKS) if mark.enrolment_id and mark.status in ("absent", "excused")]
        if absences:
            missed = absences[at % len(absences)]
            source = {"task": "Workbook"} if by_task else {"session_id": self.session(self.cohorts[cohort], place)}
            draft = MakeUpDraft(enrolment_id=missed.enrolment_id, missed=missed.session_id, **source)
            makeups = self.services.makeups
            self.attempt(lambda: makeups.add(draft) if at_once else makeups.assign(draft))
            self.remember()

    @rule(at=people)
    def credit(self, at: int) -> None:
        assigned = [made for made in self.all(MAKE_UPS) if not made.is_credited]
        if assigned:
            self.attempt(lambda: self.services.makeups.approve(assigned[at % len(assigned)].id))

    @rule(at=people)
    def take_a_make_up_away(self, at: int) -> None:
        made = self.all(MAKE_UPS)
        if made:
            self.attempt(lambda: self.services.makeups.remove(made[at % len(made)].id))
            self.remember()

    # what always holds

    @invariant()
    def invariant_2_one_line_for_each_person_and_one_mark_at_most(self) -> None:
        marks = Counter((mark.session_id, mark.person_id) for mark in self.all(MARKS))
        assert not [key for key, count in marks.items() if count > 1]
        for session in self.all(SESSIONS):
            listed = Counter(row.person_id for row in self.services.attendance.sheet(session.id).rows)
            assert not [person for person, count in listed.items() if count > 1]

    @invariant()
    def invariant_7_an_absence_is_made_up_once_and_never_by_more_than_was_there(self) -> None:
        credits = self.all(MAKE_UPS)
        assert len({made.mark_id for made in credits}) == len(credits)
        used: Counter[tuple[str, str]] = Counter()
        for made in credits:
            missed, absence = self.services.desk.read(lambda reading, made=made: self._absence(reading, made))
            assert absence.meaning.is_absence
            assert (made.minutes or 0) <= absence.minutes
            if made.is_credited and made.session_id is not None:
                used[made.session_id, missed.person_id] += made.minutes
        for (session, person), minutes in used.items():
            assert minutes <= self.services.desk.read(lambda r, s=session, p=person: self._there(r, s, p))

    @invariant()
    def invariant_8_what_was_called_off_is_in_no_denominator(self) -> None:
        off = {session.id for session in self.all(SESSIONS) if session.state in CALLED_OFF}
        live = Counter(mark.enrolment_id for mark in self.all(MARKS) if mark.session_id not in off)
        for cohort in getattr(self, "cohorts", ()):
            for row in self.services.enrolments.roster(cohort, former=True):
                assert row.came <= row.expected <= live[row.enrolment_id]

    @invariant()
    def invariant_10_identity_stays_sequences_only_rise_and_numbers_run_on(self) -> None:
        now = {session.id: (session.ics_uid, session.ics_sequence) for session in self.all(SESSIONS)}
        for key, (uid, sequence) in getattr(self, "identities", {}).items():
            assert key not in now or (now[key][0] == uid and now[key][1] >= sequence)
        self.identities = now
        for cohort in getattr(self, "cohorts", ()):
            live = [s for s in self.services.sessions.rows(cohort) if s.state not in CALLED_OFF and s.kind in NUMBERED]
            assert [session.number for session in live] == list(range(1, len(live) + 1))

    @invariant()
    def no_cohort_meets_twice_at_the_same_time(self) -> None:
        for cohort in getattr(self, "cohorts", ()):
            rows = [s for s in self.all(SESSIONS) if s.cohort_id == cohort and s.state not in CALLED_OFF]
            rows.sort(key=lambda session: session.starts_utc)
            for before, after in zip(rows, rows[1:], strict=False):
                assert before.starts_utc + timedelta(minutes=before.minutes) <= after.starts_utc

    # how it is told

    def arrange(self, deed) -> None:
        """A blank sheet may be closed by moving or calling off; marks that say something stay."""
        self.attempt(deed)
        there = {mark.id for mark in self.all(MARKS)}
        self.past = {key: said for key, said in self.past.items() if said[1] != UNMARKED or key in there}

    def _absence(self, reading, made):
        missed = reading.get(MARKS, made.mark_id)
        return missed, absence_of(reading, missed)

    def _there(self, reading, session, person) -> int:
        marks = [mark for mark in reading.all(MARKS) if (mark.session_id, mark.person_id) == (session, person)]
        return sum(credited_minutes(reading, reading.get(SESSIONS, session), mark) for mark in marks)
