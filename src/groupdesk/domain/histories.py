"""One person at every session, across all groups: the lines of a history and of an attendance statement."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from groupdesk.domain.attendance import MarkSource
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId
from groupdesk.domain.makeup_credits import MadeUp
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.statuses import AttendanceStatus, Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One session of one person. Times are wall-clock times of the session's `zone`.

    `status` is "not marked" where the roll was not taken, and "cancelled by us" where the session was called off.
    `offered` are its minutes without breaks, `minutes` those credited. `enrolment_id` is None for a walk-in.
    """

    session_id: GroupSessionId
    cohort_id: CohortId
    enrolment_id: EnrolmentId | None
    code: str
    group_name: str
    cohort_name: str
    number: int | None
    kind: SessionKind
    starts_at: datetime
    ends_at: datetime
    zone: str
    starts_utc: datetime
    state: SessionState
    offered: int
    status: AttendanceStatus
    is_planned: bool
    minutes: int | None
    minutes_late: int | None
    time_in: time | None
    time_out: time | None
    mode: Mode
    minutes_reason: str
    remark: str
    source: MarkSource
    made_up: MadeUp | None
    recorded_by: str
    recorded_at: datetime | None

    @property
    def counts(self) -> bool:
        """Whether it belongs in a figure: expected, and not called off (invariants 2 and 8)."""
        return self.enrolment_id is not None and self.state not in CALLED_OFF and self.status.meaning.is_expected


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums over lines of a history; `planned` are among the excused, `walk_ins` are in no other count but minutes."""

    sessions: int = 0
    came: int = 0
    excused: int = 0
    planned: int = 0
    unexcused: int = 0
    unmarked: int = 0
    called_off: int = 0
    walk_ins: int = 0
    made_up: int = 0
    minutes: int = 0
    made_up_minutes: int = 0
    offered: int = 0


def for_others(lines: Iterable[HistoryLine]) -> frozenset[str]:
    """Sessions that count for the one that was missed: make-up sessions, and others in which something was made up."""
    listed = tuple(lines)
    sources = {(line.made_up.code, line.made_up.at) for line in listed if line.made_up is not None}
    return frozenset(
        line.session_id for line in listed if line.kind is SessionKind.MAKE_UP or (line.code, line.starts_at) in sources
    )


def totals(lines: Iterable[HistoryLine]) -> Totals:
    """The sums. Nobody's absence is left out: every expected session is in `sessions` (invariant 2).

    What was made up counts once, for the session that was missed.
    """
    listed = tuple(lines)
    elsewhere = for_others(listed)
    counted = [line for line in listed if line.counts and line.session_id not in elsewhere]
    meanings = [line.status.meaning for line in counted]
    return Totals(
        sessions=len(counted),
        came=sum(meaning.counts_as_present for meaning in meanings),
        excused=sum(meaning.value == "excused" for meaning in meanings),
        planned=sum(line.is_planned for line in counted),
        unexcused=sum(meaning.value == "unexcused" for meaning in meanings),
        unmarked=sum(meaning.value == "unmarked" for meaning in meanings),
        called_off=sum(line.state in CALLED_OFF for line in listed),
        walk_ins=sum(line.enrolment_id is None for line in listed),
        made_up=sum(line.made_up is not None for line in counted),
        minutes=sum(line.minutes or 0 for line in listed if line.session_id not in elsewhere),
        made_up_minutes=sum(line.made_up.minutes for line in counted if line.made_up is not None),
        offered=sum(line.offered for line in counted),
    )
