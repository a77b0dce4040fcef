"""From a schedule rule to session rows, around the days on which the practice is shut."""

from datetime import date, timedelta

from groupdesk.domain.closures.calendar import Closure, ClosureReason, Closures, merged
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.schedule.plan import Plan, PlannedSession
from groupdesk.domain.sessions import GroupSession
from groupdesk.services.desk import Desk
from groupdesk.store import closures
from groupdesk.store.reading import Reading

_PLANNED_AHEAD = timedelta(days=3 * 366)


def shut_days(reading: Reading, first: date) -> Closures:
    """Own closures from a day on, as far as plans reach."""
    found = closures.closures(reading, first, first + _PLANNED_AHEAD)
    return merged(
        Closure(first=own.first_on, last=own.last_on, name=own.reason, reason=ClosureReason.OWN, calendar="own")
        for own in found
    )


def planned_rows(desk: Desk, cohort: Cohort, plan: Plan) -> tuple[GroupSession, ...]:
    """A row for each session of the plan."""
    return tuple(new_row(desk, cohort, planned) for planned in plan.sessions)


def new_row(desk: Desk, cohort: Cohort, planned: PlannedSession) -> GroupSession:
    """One session as it is stored; its calendar identity is made here and never changes."""
    session_id = GroupSessionId(desk.new_id())
    return GroupSession(
        id=session_id,
        cohort_id=cohort.id,
        number=planned.number,
        kind=planned.kind,
        starts_at=planned.starts_at,
        ends_at=planned.ends_at,
        zone=planned.zone,
        fold=planned.fold,
        starts_utc=planned.starts_utc,
        break_minutes=sum(pause.minutes for pause in planned.breaks),
        ics_uid=f"{session_id}@groupdesk",
        changed_at=desk.now(),
    )
