"""From a plan's days to session rows."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.schedule.dates import planned_dates
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.schedule.rules import ScheduleRule
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.zones import WallCheck, check_wall, to_utc
from groupdesk.services.desk import Desk


def planned_rows(
    desk: Desk, cohort: Cohort, rule: ScheduleRule, dates: Sequence[date] | None = None
) -> tuple[GroupSession, ...]:
    """A session for each day, numbered from 1. Refused: session-time-skipped (at), and as planned_dates."""
    days = sorted(dates) if dates else planned_dates(rule)
    length = timedelta(minutes=rule.length_minutes)
    return tuple(
        new_session(desk, cohort, starts_at=rule.on(day), ends_at=rule.on(day) + length, number=number)
        for number, day in enumerate(days, start=1)
    )


def new_session(
    desk: Desk,
    cohort: Cohort,
    *,
    starts_at: datetime,
    ends_at: datetime,
    number: int | None,
    kind: SessionKind = SessionKind.REGULAR,
    fold: int = 0,
) -> GroupSession:
    """One session row at a wall-clock time of the cohort's zone. Refused: session-time-skipped (at)."""
    if check_wall(starts_at, cohort.zone) is WallCheck.SKIPPED:
        raise Refused("session-time-skipped", at=starts_at)
    session_id = GroupSessionId(desk.new_id())
    return GroupSession(
        id=session_id,
        cohort_id=cohort.id,
        number=number,
        kind=kind,
        starts_at=starts_at,
        ends_at=ends_at,
        zone=cohort.zone,
        fold=fold,
        starts_utc=to_utc(starts_at, cohort.zone, fold),
        break_minutes=cohort.break_minutes,
        ics_uid=f"{session_id}@groupdesk",
        changed_at=desk.now(),
    )
