"""Group sessions: listing them, adding, moving, cancelling."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.schedule.kinds import NUMBERED, SessionKind, fixed_number
from groupdesk.domain.schedule.plan import PlannedSession
from groupdesk.domain.sessions import AgendaRow, GroupSession, SessionRow
from groupdesk.domain.states import CALLED_OFF, OPEN_COHORTS, TO_COME, Kind, SessionState, move
from groupdesk.domain.zones import WallCheck, check_wall, to_utc
from groupdesk.services.desk import Desk
from groupdesk.services.planning import new_row
from groupdesk.store import agenda, sessions
from groupdesk.store.groups import COHORTS
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.status_sets import came_codes
from groupdesk.store.unit import Unit

_LONGEST = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDraft:
    """One more session of a cohort, at wall-clock times of its zone."""

    starts_at: datetime
    ends_at: datetime
    kind: SessionKind = SessionKind.EXTRA
    place: str = ""
    topic: str = ""
    makes_up_for: GroupSessionId | None = None
    fold: int = 0


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

    def unmarked_before(self, day: date, zone: str, limit: int = 20) -> tuple[AgendaRow, ...]:
        """Past sessions whose roll was not taken or not finished, latest first; `day` in that zone is excluded."""
        end = to_utc(datetime.combine(day, datetime.min.time()), zone)
        return self._desk.read(lambda reading: agenda.unmarked(reading, end, came_codes(reading), limit))

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

        Refused: session-time-skipped, times-reversed, length-impossible, cohort-not-open, not-found.
        """
        _check_span(draft.starts_at, draft.ends_at)

        def work(unit: Unit) -> str:
            cohort = unit.get(COHORTS, cohort_id)
            if cohort.state not in OPEN_COHORTS:
                raise Refused("cohort-not-open", cohort=cohort.code)
            planned = PlannedSession(
                number=fixed_number(draft.kind),
                kind=draft.kind,
                starts_at=draft.starts_at,
                ends_at=draft.ends_at,
                zone=cohort.zone,
                fold=draft.fold,
                starts_utc=_instant(draft.starts_at, cohort.zone, draft.fold),
                length_minutes=int((draft.ends_at - draft.starts_at).total_seconds() // 60),
            )
            made = new_row(self._desk, cohort, planned)
            unit.add(SESSIONS, made)
            fields = {"place": draft.place.strip(), "topic": draft.topic.strip(), "makes_up_for": draft.makes_up_for}
            unit.change(SESSIONS, made, **fields)
            renumber(unit, cohort_id)
            return made.id

        return self._desk.do("session-add", work)

    def describe(self, session_id: GroupSessionId, *, topic: str, place: str, link: str) -> Done:
        """Topic, place and link of one session. Refused: not-found."""

        def work(unit: Unit) -> str:
            before = unit.get(SESSIONS, session_id)
            where = (before.place, before.link) != (place.strip(), link.strip())
            unit.change(
                SESSIONS,
                before,
                topic=topic.strip(),
                place=place.strip(),
                link=link.strip(),
                ics_sequence=before.ics_sequence + where,
                changed_at=self._desk.now() if where else before.changed_at,
            )
            return session_id

        return self._desk.do("session-describe", work)

    def move(
        self, session_id: GroupSessionId, starts_at: datetime, ends_at: datetime, reason: str, *, fold: int = 0
    ) -> Done:
        """Another time for one session; identity stays, the sequence rises, numbering follows (invariant 10).

        Refused: session-time-skipped, times-reversed, move-not-allowed, reason-missing, sheet-open.
        """
        _check_span(starts_at, ends_at)

        def work(unit: Unit) -> str:
            before = unit.get(SESSIONS, session_id)
            _refuse_marked(before)
            move(Kind.SESSION, before.state, SessionState.MOVED, reason)
            unit.change(
                SESSIONS,
                before,
                state=SessionState.MOVED,
                moved_from=before.starts_at,
                starts_at=starts_at,
                ends_at=ends_at,
                fold=fold,
                starts_utc=_instant(starts_at, before.zone, fold),
                change_reason=reason.strip(),
                ics_sequence=before.ics_sequence + 1,
                changed_at=self._desk.now(),
            )
            renumber(unit, before.cohort_id)
            return session_id

        return self._desk.do("session-move", work)

    def call_off(self, session_id: GroupSessionId, state: SessionState, reason: str) -> Done:
        """Cancelled by us, by the host, or did not take place: leaves every denominator (invariant 8).

        Refused: move-not-allowed, reason-missing, sheet-open.
        """

        def work(unit: Unit) -> str:
            before = unit.get(SESSIONS, session_id)
            _refuse_marked(before)
            if state not in CALLED_OFF:
                raise Refused("move-not-allowed", kind="session", state=before.state, to=state)
            move(Kind.SESSION, before.state, state, reason)
            unit.change(
                SESSIONS,
                before,
                state=state,
                change_reason=reason.strip(),
                ics_sequence=before.ics_sequence + 1,
                changed_at=self._desk.now(),
            )
            renumber(unit, before.cohort_id)
            return session_id

        return self._desk.do(f"session-{state}", work)


def renumber(unit: Unit, cohort_id: CohortId) -> None:
    """Numbers follow the order in time; one that was called off keeps the number it had."""
    number = 0
    for session in sessions.of_cohort(unit, cohort_id):
        if session.kind in NUMBERED and session.state not in CALLED_OFF:
            number += 1
            unit.change(SESSIONS, session, number=number)


def _instant(wall: datetime, zone: str, fold: int) -> datetime:
    if check_wall(wall, zone) is WallCheck.SKIPPED:
        raise Refused("session-time-skipped", at=wall)
    return to_utc(wall, zone, fold)


def _check_span(starts_at: datetime, ends_at: datetime) -> None:
    if ends_at <= starts_at:
        raise Refused("times-reversed", time_in=starts_at.time(), time_out=ends_at.time())
    if ends_at - starts_at > _LONGEST:
        raise Refused("length-impossible", minutes=int((ends_at - starts_at).total_seconds() // 60), most=1440)


def _refuse_marked(session: GroupSession) -> None:
    if session.sheet_opened_at is not None or session.state not in TO_COME:
        raise Refused("sheet-open")
