"""What becomes of the sessions still to come when their cohort ends, is closed or is cancelled."""

from enum import StrEnum

from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.schedule.calling_off import call_off_each
from groupdesk.domain.sessions import GroupSession, may_move
from groupdesk.domain.states import CohortState, SessionState
from groupdesk.services.desk import Desk
from groupdesk.services.rearranging import store, timetable_of
from groupdesk.store import make_up_sessions, sessions
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

_OVER = (CohortState.ENDED, CohortState.CLOSED)


class StillToCome(StrEnum):
    """What to do with sessions that are still to come."""

    KEEP = "keep"
    CALL_OFF = "call-off"


def sessions_to_come(reading: Reading, desk: Desk, cohort: Cohort) -> tuple[GroupSession, ...]:
    """Sessions of today and later that may still be called off, by time."""
    today = desk.today(cohort.zone)
    rows = [row for row in sessions.of_cohort(reading, cohort.id) if row.on >= today]
    marks = make_up_sessions.binding_counts(reading, [row.id for row in rows if row.sheet_opened_at is not None])
    return tuple(row for row in rows if may_move(row.state, marks.get(row.id, 0)))


def settle_sessions(
    unit: Unit, desk: Desk, cohort: Cohort, to: CohortState, how: tuple[StillToCome | None, str]
) -> None:
    """Calls off what is still to come of a cancelled cohort; of one that ends only where somebody says so.

    `how` is that answer, and the reason. Refused: sessions-to-come (count, date) without an answer, reason-missing.
    """
    answer, reason = how
    if to not in (*_OVER, CohortState.CANCELLED) or answer is StillToCome.KEEP:
        return
    coming = sessions_to_come(unit, desk, cohort)
    if not coming:
        return
    if to in _OVER and answer is None:
        raise Refused("sessions-to-come", count=len(coming), date=coming[0].on)
    done = call_off_each(timetable_of(unit, cohort), [row.id for row in coming], SessionState.CANCELLED_BY_US, reason)
    store(unit, desk, cohort, done, reason)
