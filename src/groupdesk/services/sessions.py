"""Group sessions: listing them, adding, moving, cancelling."""

from dataclasses import dataclass
from datetime import date, datetime

from groupdesk.domain.breaks import Break, in_order
from groupdesk.domain.deeds import Done, HistoryRow
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.schedule.calling_off import add_at_end
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.schedule.timetable import Rearrangement
from groupdesk.domain.sessions import AgendaRow, GroupSession, SessionRow
from groupdesk.domain.states import CALLED_OFF, OPEN_COHORTS, SessionState
from groupdesk.services.crediting import credit_anew
from groupdesk.services.desk import Desk
from groupdesk.services.latecomers import Latecomer, days_of_first, days_of_move, latecomers, let_join
from groupdesk.services.rearranging import (
    ONE,
    Ending,
    called_off,
    follow_days,
    moved,
    refuse_closed_end,
    refuse_doubt,
    refuse_overlap,
    renumber,
    store,
    timetable_of,
)
from groupdesk.services.session_making import SessionDraft, check_times, new_session
from groupdesk.store import agenda, deeds
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.status_sets import came_codes
from groupdesk.store.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDescription:
    """What is said of one session besides its time; None where it stays as it is."""

    topic: str
    place: str
    link: str
    plan: str | None = None
    materials: str | None = None
    breaks: tuple[Break, ...] | None = None


class SessionService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self, cohort_id: CohortId) -> tuple[SessionRow, ...]:
        """Every session of a cohort by time, cancelled ones included, with how many came."""
        return self._desk.read(lambda reading: agenda.session_rows(reading, cohort_id, came_codes(reading)))

    def session(self, session_id: GroupSessionId) -> GroupSession:
        """One session. Refused: not-found."""
        return self._desk.read(lambda reading: reading.get(SESSIONS, session_id))

    def agenda(self, start: datetime, end: datetime) -> tuple[AgendaRow, ...]:
        """Sessions of all cohorts that start from one aware instant to another (excluded), in order."""
        return self._desk.read(lambda reading: agenda.agenda(reading, start, end, came_codes(reading)))

    def resolve(self, cohort_id: CohortId, number: str) -> GroupSessionId:
        """The session of a cohort with that number (0 is the orientation), or on that ISO day.

        Refused: session-unknown (session), session-ambiguous (session).
        """
        text = number.strip()
        all_rows = self.rows(cohort_id)
        if text.isdigit():
            found = [r for r in all_rows if r.number == int(text)]
        else:
            found = [r for r in all_rows if text in (r.id, r.starts_at.date().isoformat())]
        going_on = [r for r in found if r.state not in CALLED_OFF] or found
        if not going_on:
            raise Refused("session-unknown", session=text[:60])
        if len(going_on) > 1:
            raise Refused("session-ambiguous", session=text[:60])
        return going_on[0].id

    def add(self, cohort_id: CohortId, draft: SessionDraft) -> Done:
        """One more session; numbered ones take their place by date and the later ones follow.

        Refused: session-time-skipped, session-time-twice, times-reversed, length-impossible, break-impossible,
        sessions-overlap, date-impossible, cohort-not-open, not-found.
        """
        check_times(draft)

        def work(unit: Unit) -> str:
            cohort = _open_cohort(unit, cohort_id)
            made = new_session(self._desk, cohort, draft)
            refuse_overlap(unit, made)
            late = latecomers(unit, cohort_id, days_of_first(unit, cohort_id, made.on, made.kind))
            unit.add(SESSIONS, made)
            let_join(unit, late if draft.let_join else ())
            renumber(unit, cohort_id)
            follow_days(unit, cohort_id)
            return made.id

        return self._desk.do("session-add", work)

    def describe(self, session_id: GroupSessionId, facts: SessionDescription) -> Done:
        """Topic, place, link, plan, materials and breaks of one session; calendars are told of another place.

        Other breaks credit the marks that there are anew by the group's rule, but for minutes set by hand.
        Refused: break-impossible, session-locked where the breaks are to change, mark-made-up, not-found.
        """

        def work(unit: Unit) -> str:
            before = unit.get(SESSIONS, session_id)
            where = (before.place, before.link) != (facts.place.strip(), facts.link.strip())
            breaks = before.breaks if facts.breaks is None else in_order(facts.breaks)
            after = unit.change(
                SESSIONS,
                before,
                topic=facts.topic.strip(),
                place=facts.place.strip(),
                link=facts.link.strip(),
                plan=before.plan if facts.plan is None else facts.plan.strip(),
                materials=before.materials if facts.materials is None else facts.materials.strip(),
                breaks=breaks,
                ics_sequence=before.ics_sequence + where,
                changed_at=self._desk.now() if where else before.changed_at,
            )
            if breaks != before.breaks:
                credit_anew(unit, after)
            return session_id

        return self._desk.do("session-describe", work)

    def move(
        self,
        session_id: GroupSessionId,
        starts_at: datetime,
        terms: Terms,
        *,
        following: bool = False,
        joining: bool = False,
    ) -> Done:
        """Another time for one session, or for it and the later ones of its kind by the same days (invariant 10).

        With `joining` people whose first day would come after a session they were to begin with join from its new day.
        Refused: session-there-already, session-has-marks, move-not-allowed, reason-missing, closed-instead (date, name,
        proposal), date-closed, date-taken, date-missing, sessions-overlap, session-time-skipped, session-time-twice,
        date-impossible, length-impossible, not-found.
        """

        def work(unit: Unit) -> str:
            cohort = _cohort_of(unit, session_id)
            done = moved(timetable_of(unit, cohort), session_id, starts_at, terms, following=following)
            refuse_doubt(done.questions)
            late = latecomers(unit, cohort.id, days_of_move(done)) if joining else ()
            store(unit, self._desk, cohort, done, terms.reason)
            let_join(unit, late)
            return session_id

        return self._desk.do("session-move-following" if following else "session-move", work)

    def call_off(self, session_id: GroupSessionId, state: SessionState, reason: str, ending: Ending = ONE) -> Done:
        """Cancelled by us, by the host, or did not take place: leaves every denominator (invariant 8).

        Refused: move-not-allowed, reason-missing, session-has-marks, closed-instead (date, name, proposal) where one is
        to be added at the end and that day is closed, no-free-slot, not-found.
        """
        if state not in CALLED_OFF:
            raise Refused("move-not-allowed", kind="session", state=state, to=state, allowed=tuple(sorted(CALLED_OFF)))

        def work(unit: Unit) -> str:
            cohort = _cohort_of(unit, session_id)
            done = called_off(timetable_of(unit, cohort), session_id, (state, reason), ending)
            store(unit, self._desk, cohort, done, reason)
            return session_id

        return self._desk.do(f"session-{state}", work)

    def add_at_end(self, cohort_id: CohortId, count: int = 1, *, agreed: bool = False) -> Done:
        """So many more sessions on the next days of the cohort's rule; gives the cohort.

        Refused: closed-instead (date, name, proposal), no-free-slot, count-impossible, cohort-not-open, not-found.
        """

        def work(unit: Unit) -> str:
            cohort = _open_cohort(unit, cohort_id)
            table = timetable_of(unit, cohort)
            done = add_at_end(table, count)
            if not agreed:
                refuse_closed_end(table, done)
            store(unit, self._desk, cohort, done, "")
            return cohort_id

        return self._desk.do("session-add-at-end", work)

    def look_at_move(
        self, session_id: GroupSessionId, starts_at: datetime, terms: Terms, *, following: bool = False
    ) -> Rearrangement:
        """What `move` would change, with closed days, doubtful times and the sessions that follow; nothing is stored.

        Refused: as `move`, without the doubtful times.
        """
        return self._desk.read(
            lambda reading: moved(
                timetable_of(reading, _cohort_of(reading, session_id)),
                session_id,
                starts_at,
                terms,
                following=following,
            )
        )

    def latecomers(self, cohort_id: CohortId, done: Rearrangement) -> tuple[Latecomer, ...]:
        """Whom a move would leave out, as their first day lies after the new one, by name."""
        return self._desk.read(lambda reading: latecomers(reading, cohort_id, days_of_move(done)))

    def latecomers_at(self, cohort_id: CohortId, on: date, kind: SessionKind) -> tuple[Latecomer, ...]:
        """Whom a new session on that day would leave out, as the first one they know of is later, by name."""
        return self._desk.read(lambda r: latecomers(r, cohort_id, days_of_first(r, cohort_id, on, kind)))

    def history(self, session_id: GroupSessionId) -> tuple[HistoryRow, ...]:
        """Every step of a session, oldest first: its former numbers and times, who changed them and when."""
        return self._desk.read(lambda reading: deeds.history(reading, "sessions", [session_id]))


def _open_cohort(reading: Reading, cohort_id: CohortId) -> Cohort:
    cohort = reading.get(COHORTS, cohort_id)
    if cohort.state not in OPEN_COHORTS:
        raise Refused("cohort-not-open", cohort=cohort.code)
    return cohort


def _cohort_of(reading: Reading, session_id: GroupSessionId) -> Cohort:
    return reading.get(COHORTS, reading.get(SESSIONS, session_id).cohort_id)
