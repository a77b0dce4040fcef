"""Group sessions: one gathering each, kept as a row with its own wall-clock time, state and calendar identity."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from groupdesk.domain.breaks import Break, total_minutes
from groupdesk.domain.groups import GroupKind
from groupdesk.domain.ids import CohortId, GroupId, GroupSessionId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import TO_COME, SessionState
from groupdesk.domain.zones import minutes_between


def minutes_offered(starts_at: datetime, ends_at: datetime, zone: str, fold: int, breaks: Iterable[Break]) -> int:
    """What a session offers: the real minutes between two wall-clock times without its breaks."""
    return minutes_between(starts_at, ends_at, zone, fold) - total_minutes(breaks)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSession:
    """`starts_at` and `ends_at` are wall-clock times in `zone` (the truth); `starts_utc` is derived from them.

    `plan` says what is planned, a step a line (see running_order); `materials` what to bring, a thing a line.
    `number` is None for sessions that are not counted. `fold` chooses the second of two equal wall times.
    `sheet_opened_at` is when the expected people were written down; from then on the sheet never changes by itself.
    """

    id: GroupSessionId
    version: int = 1
    cohort_id: CohortId
    number: int | None
    kind: SessionKind = SessionKind.REGULAR
    starts_at: datetime
    ends_at: datetime
    zone: str
    fold: int = 0
    starts_utc: datetime
    breaks: tuple[Break, ...] = ()
    place: str = ""
    link: str = ""
    topic: str = ""
    plan: str = ""
    materials: str = ""
    state: SessionState = SessionState.PLANNED
    change_reason: str = ""
    moved_from: datetime | None = None
    makes_up_for: GroupSessionId | None = None
    head_count: int | None = None
    ics_uid: str
    ics_sequence: int = 0
    changed_at: datetime
    sheet_opened_at: datetime | None = None

    @property
    def on(self) -> date:
        """The calendar day of the session in its own zone."""
        return self.starts_at.date()

    @property
    def minutes(self) -> int:
        """Length in real minutes, breaks included: an hour more or less on the clock in the night it changes."""
        return minutes_between(self.starts_at, self.ends_at, self.zone, self.fold)

    @property
    def offered_minutes(self) -> int:
        """What it offers: its length without its breaks."""
        return minutes_offered(self.starts_at, self.ends_at, self.zone, self.fold, self.breaks)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """One line of the sessions tab. `of` counts the numbered sessions that are not cancelled.

    `marks` counts marks that somebody made: not blanks, and not planned absences that only stand there beforehand.
    """

    id: GroupSessionId
    cohort_id: CohortId
    number: int | None
    of: int
    kind: SessionKind
    starts_at: datetime
    ends_at: datetime
    zone: str
    breaks: tuple[Break, ...]
    place: str
    topic: str
    state: SessionState
    change_reason: str
    moved_from: datetime | None
    head_count: int | None
    expected: int
    came: int
    unmarked: int
    is_sheet_open: bool
    marks: int

    @property
    def is_movable(self) -> bool:
        """Whether it may be moved or called off: it is to come, or nobody made a mark on its sheet yet."""
        return may_move(self.state, self.marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """A session with its group, as Today, the calendar and search show it. `marks` as in SessionRow."""

    id: GroupSessionId
    cohort_id: CohortId
    group_id: GroupId
    code: str
    group_name: str
    cohort_name: str
    kind: GroupKind
    number: int | None
    of: int
    session_kind: SessionKind
    starts_at: datetime
    ends_at: datetime
    zone: str
    starts_utc: datetime
    place: str
    topic: str
    state: SessionState
    leaders: tuple[str, ...]
    expected: int
    came: int
    unmarked: int
    planned_absences: int
    is_sheet_open: bool
    marks: int

    @property
    def is_movable(self) -> bool:
        """Whether it may be moved or called off: it is to come, or nobody made a mark on its sheet yet."""
        return may_move(self.state, self.marks)


def may_move(state: SessionState, marks: int) -> bool:
    """A session that was opened for its roll is held; without a mark it may still be moved or called off."""
    return state in TO_COME or (state is SessionState.HELD and not marks)
