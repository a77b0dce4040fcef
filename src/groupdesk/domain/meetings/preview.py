"""What an import of marks would do, before anything is stored: all that the page and the command line show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import NamedTuple

from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.ids import CohortId, DeedId, GroupSessionId, PersonId
from groupdesk.domain.imports.columns import DateOrder
from groupdesk.domain.imports.sheets import RawSheet
from groupdesk.domain.meetings.fields import MarkField, ReportKind
from groupdesk.domain.meetings.marking import MarkingRule
from groupdesk.domain.meetings.matches import Fate, Known, Match
from groupdesk.domain.meetings.participants import Participant
from groupdesk.domain.meetings.rows import MeetingReport
from groupdesk.domain.meetings.zones import ZoneFinding
from groupdesk.domain.statuses import Mode, StatusSet

USUAL_GRACE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingOptions:
    """What a person settled about a report; everything left at its default is found out.

    `header_row` is a row number, 0 for none. `fields` has one entry a column. `apart` are rows that stand for somebody
    of their own. `mode` is how people took part whose rows do not say; None: by video, in a sheet in person.
    """

    kind: ReportKind | None = None
    zone: str = ""
    header_row: int | None = None
    fields: tuple[MarkField, ...] = ()
    date_order: DateOrder | None = None
    apart: frozenset[int] = frozenset()
    grace_minutes: int = USUAL_GRACE
    mode: Mode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A mark that is there already."""

    status: str
    minutes: int | None
    time_in: time | None
    time_out: time | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionHead:
    """The session that is marked, as a title tells it; wall-clock times of its zone."""

    id: GroupSessionId
    cohort_id: CohortId
    code: str
    group_name: str
    cohort_name: str
    number: int | None
    of: int
    starts_at: datetime
    ends_at: datetime
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPreview:
    """Everything that is shown before a report is accepted.

    `matches` hold one entry for each participant, in the same order. `standing` are marks that are on the sheet, by
    person; `expected` those who are on it without one. `people` are all who were compared. `deed` is the operation id
    under which the preview is accepted, so that accepting twice does it once.
    """

    deed: DeedId
    session: SessionHead
    sheet: RawSheet
    options: MeetingOptions
    report: MeetingReport
    zone: ZoneFinding
    is_remembered: bool
    rule: MarkingRule
    participants: tuple[Participant, ...]
    matches: tuple[Match, ...]
    people: Mapping[PersonId, Known]
    standing: Mapping[PersonId, Standing]
    expected: tuple[PersonId, ...]

    @property
    def statuses(self) -> StatusSet:
        return self.rule.statuses

    @property
    def waiting_rows(self) -> tuple[int, ...]:
        """Rows of people in the waiting room, which are left out."""
        return tuple(row.number for row in self.report.rows if row.is_waiting)


class Answer(NamedTuple):
    """What a person said about one participant; `person_id` belongs to PERSON."""

    fate: Fate
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDecisions:
    """`answers` by the key of a participant. `overwrite` names people whose marks give way to the report.

    `rest` is the status for expected people whom the report does not hold; empty leaves them unmarked.
    """

    answers: Mapping[int, Answer] = field(default_factory=dict)
    overwrite: frozenset[PersonId] = frozenset()
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMark:
    """A mark for somebody on file, from one participant or several. `standing` is what is there already.

    `is_kept` where that stays, because it was not chosen to give way or says the same.
    """

    person_id: PersonId
    keys: tuple[int, ...]
    draft: MarkDraft
    standing: Standing | None
    is_same: bool
    is_kept: bool
    is_walk_in: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """A walk-in who is not on file, by the name in the report; the draft's person is not known yet."""

    key: int
    name: str
    draft: MarkDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What accepting does. `open` are participants about whom nobody has said anything yet; with any, nothing can be
    stored. `left_out` and `outside` (there only before or after the session) are keys of participants."""

    marks: tuple[PlannedMark, ...]
    newcomers: tuple[Newcomer, ...]
    rest: tuple[MarkDraft, ...]
    left_out: tuple[int, ...]
    outside: tuple[int, ...]
    open: tuple[int, ...]

    @property
    def conflicts(self) -> tuple[PlannedMark, ...]:
        """Marks that are there and say something else, whether they give way or stay."""
        return tuple(mark for mark in self.marks if mark.standing is not None and not mark.is_same)

    @property
    def to_store(self) -> int:
        """How many marks accepting stores."""
        return sum(not mark.is_kept for mark in self.marks) + len(self.newcomers) + len(self.rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarksImported:
    """What an import of marks did, all in one deed: undo that deed and all of it is gone."""

    deed: DeedId
    stored: int
    kept: int
    walk_ins: int
    left_out: int
    remembered: int
