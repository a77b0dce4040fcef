"""One more session of a cohort: what is asked for, and the row that it becomes."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from groupdesk.domain.breaks import Break, check_breaks, in_order
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.schedule.clock import ClockQuestion, placed
from groupdesk.domain.schedule.kinds import SessionKind, fixed_number
from groupdesk.domain.schedule.plan import PlannedSession
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.zones import ClockChoice, ends_at
from groupdesk.services.desk import Desk
from groupdesk.services.planning import new_row
from groupdesk.services.rearranging import refuse_doubt

_LONGEST = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDraft:
    """One more session of a cohort, at wall-clock times of its zone.

    `clock` answers a start that a clock change skips or repeats: 0 the earlier one, 1 the later one. `let_join` lets
    people who were to begin with a later first session begin with this one.
    """

    starts_at: datetime
    ends_at: datetime
    kind: SessionKind = SessionKind.EXTRA
    place: str = ""
    topic: str = ""
    plan: str = ""
    materials: str = ""
    makes_up_for: GroupSessionId | None = None
    breaks: tuple[Break, ...] = ()
    clock: int | None = None
    let_join: bool = False

    @property
    def length(self) -> timedelta:
        """From start to end on the clock."""
        return self.ends_at - self.starts_at

    @property
    def minutes(self) -> int:
        """The same in whole minutes."""
        return int(self.length.total_seconds() // 60)


def check_times(draft: SessionDraft) -> None:
    """Refused: times-reversed (time_in, time_out), length-impossible (minutes, most), break-impossible."""
    if draft.ends_at <= draft.starts_at:
        raise Refused("times-reversed", time_in=draft.starts_at.time(), time_out=draft.ends_at.time())
    if draft.length > _LONGEST:
        raise Refused("length-impossible", minutes=draft.minutes, most=1440)
    check_breaks(draft.minutes, draft.breaks)


def new_session(desk: Desk, cohort: Cohort, draft: SessionDraft) -> GroupSession:
    """The row that a draft becomes. Refused: session-time-skipped, session-time-twice, zone-unknown."""
    choice = _placed(draft, cohort.zone)
    planned = PlannedSession(
        number=fixed_number(draft.kind),
        kind=draft.kind,
        starts_at=choice.wall,
        ends_at=ends_at(choice.wall, cohort.zone, choice.fold, draft.length)[0],
        zone=cohort.zone,
        fold=choice.fold,
        starts_utc=choice.utc,
        length_minutes=draft.minutes,
        breaks=in_order(draft.breaks),
    )
    return replace(
        new_row(desk, cohort, planned),
        place=draft.place.strip(),
        topic=draft.topic.strip(),
        plan=draft.plan.strip(),
        materials=draft.materials.strip(),
        makes_up_for=draft.makes_up_for,
    )


def _placed(draft: SessionDraft, zone: str) -> ClockChoice:
    """Where on the clock the session begins. Refused: session-time-skipped, session-time-twice, zone-unknown."""
    found = placed(draft.starts_at, zone, draft.clock)
    if isinstance(found, ClockQuestion):
        refuse_doubt([found])
        return found.chosen
    return found
