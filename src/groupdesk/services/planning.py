"""From a schedule rule to session rows, around the days on which the practice is shut."""

from collections.abc import Iterable
from datetime import date, timedelta
from importlib import import_module

from groupdesk.domain.closures.calendar import Closure, ClosureReason, Closures, merged
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.practice import Practice
from groupdesk.domain.schedule.plan import Plan, PlannedSession
from groupdesk.domain.sessions import GroupSession
from groupdesk.services.desk import Desk
from groupdesk.store import closures
from groupdesk.store import practice as practices
from groupdesk.store.reading import Reading

_PLANNED_AHEAD = timedelta(days=3 * 366)
_FIRST_YEAR, _LAST_YEAR = 1970, 2200  # of public holidays; no rule reaches beyond


def shut_days(reading: Reading, first: date) -> Closures:
    """Own closures and the public holidays of the practice's country, from a day on, as far as plans reach.

    Refused: country-unknown (country), region-unknown (country, region).
    """
    last = min(first, date.max - _PLANNED_AHEAD) + _PLANNED_AHEAD
    own = (
        Closure(first=shut.first_on, last=shut.last_on, name=shut.reason, reason=ClosureReason.OWN, calendar="own")
        for shut in closures.closures(reading, first, last)
    )
    return merged(own, _public_holidays(practices.practice(reading), first, last))


def _public_holidays(practice: Practice, first: date, last: date) -> Iterable[Closure]:
    """None without a country. The library of holidays takes more than a second, so it is loaded by the first plan."""
    years = range(max(first.year, _FIRST_YEAR), min(last.year, _LAST_YEAR) + 1)
    if not practice.country or not years:
        return ()
    public = import_module("groupdesk.domain.closures.public")
    found: tuple[Closure, ...] = public.public_holidays(practice.country, practice.region, years, practice.language)
    return (holiday for holiday in found if first <= holiday.first <= last)


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
        breaks=planned.breaks,
        ics_uid=f"{session_id}@groupdesk",
        changed_at=desk.now(),
    )
