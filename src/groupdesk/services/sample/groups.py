"""The groups of the sample practice, told from the day on which it is made."""

from dataclasses import dataclass
from datetime import time

from groupdesk.domain.groups import GroupKind, Openness

HARBOUR, SCHOOL, WORKPLACE = "Harbour Street", "Lincoln Middle School", "Northgate Foods"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleGroup:
    """One group with one cohort. `first` counts weeks before today; `shift` moves the weekday from today's.

    `members` picks from the list of people by index; members beyond the seats wait.
    """

    name: str
    cohort: str
    kind: GroupKind
    openness: Openness
    place: str
    start: time
    first: int
    count: int
    shift: int = 0
    length: int = 60
    seats: int | None = None
    members: tuple[int, ...] = ()
    leaders: tuple[int, ...] = (0,)
    mandated: bool = False
    is_draft: bool = False
    walk_ins: int = 0


_CLOSED, _OPEN, _SLOW, _DROP_IN = Openness.CLOSED, Openness.OPEN, Openness.SLOW_OPEN, Openness.DROP_IN

GROUPS = (
    SampleGroup(
        name="Anxiety skills",
        cohort="Evening run",
        kind=GroupKind.SKILLS,
        openness=_CLOSED,
        place=f"Room 2, {HARBOUR}",
        start=time(18),
        first=5,
        count=9,
        length=90,
        seats=12,
        members=tuple(range(15)),
        leaders=(0, 1),
    ),
    SampleGroup(
        name="Evening drop-in",
        cohort="Always open",
        kind=GroupKind.SUPPORT,
        openness=_DROP_IN,
        place="Library, ground floor",
        start=time(19, 45),
        first=6,
        count=20,
        members=(15, 24, 33),
        leaders=(1,),
        walk_ins=3,
    ),
    SampleGroup(
        name="Young carers",
        cohort="After school",
        kind=GroupKind.SUPPORT,
        openness=_CLOSED,
        place=SCHOOL,
        start=time(16, 30),
        first=1,
        count=6,
        seats=8,
        members=(26, 38, 24, 9),
        leaders=(2,),
    ),
    SampleGroup(
        name="Grief circle",
        cohort="Since spring",
        kind=GroupKind.SUPPORT,
        openness=_SLOW,
        place=f"Room 1, {HARBOUR}",
        start=time(10),
        first=10,
        count=24,
        shift=1,
        seats=9,
        members=(17, 31, 28, 36, 11, 33, 16),
    ),
    SampleGroup(
        name="Parents of teens",
        cohort="Second run",
        kind=GroupKind.PSYCHOEDUCATION,
        openness=_CLOSED,
        place=f"Room 2, {HARBOUR}",
        start=time(17, 30),
        first=5,
        count=6,
        shift=1,
        length=120,
        seats=10,
        members=(15, 18, 20, 22, 27, 29, 32, 35, 39),
        leaders=(1, 0),
    ),
    SampleGroup(
        name="Managing pressure",
        cohort=WORKPLACE,
        kind=GroupKind.WORKSHOP,
        openness=_CLOSED,
        place=WORKPLACE,
        start=time(12, 15),
        first=2,
        count=4,
        shift=1,
        length=45,
        seats=14,
        members=(15, 16, 19, 21, 23, 25, 26, 28, 30, 34, 37, 38, 39, 1, 9, 12),
        leaders=(1,),
    ),
    SampleGroup(
        name="Living with OCD",
        cohort="Open group",
        kind=GroupKind.SUPPORT,
        openness=_OPEN,
        place=f"Room 1, {HARBOUR}",
        start=time(18, 30),
        first=9,
        count=26,
        shift=2,
        length=90,
        seats=16,
        members=(2, 5, 18, 21, 24, 27, 30, 33, 37),
        leaders=(0,),
    ),
    SampleGroup(
        name="Managing anger, court-ordered",
        cohort="Second half of the year",
        kind=GroupKind.CLASS,
        openness=_CLOSED,
        place=f"Room 3, {HARBOUR}",
        start=time(19),
        first=7,
        count=26,
        shift=2,
        length=120,
        seats=15,
        members=(35, 19, 16, 38, 32, 7, 10, 23),
        leaders=(1,),
        mandated=True,
    ),
    SampleGroup(
        name="New in town: newcomers’ conversation circle",
        cohort="Open circle",
        kind=GroupKind.MUTUAL_AID,
        openness=_OPEN,
        place="Library, ground floor",
        start=time(16),
        first=8,
        count=30,
        shift=3,
        members=(15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26),
        leaders=(2,),
    ),
    SampleGroup(
        name="Sleep better",
        cohort="Next month",
        kind=GroupKind.SKILLS,
        openness=_CLOSED,
        place=f"Room 2, {HARBOUR}",
        start=time(17),
        first=-3,
        count=5,
        shift=-1,
        seats=10,
        members=(3, 12, 20, 29, 34, 36),
    ),
    SampleGroup(
        name="Mindful mornings",
        cohort="Morning run",
        kind=GroupKind.SKILLS,
        openness=_CLOSED,
        place=f"Room 1, {HARBOUR}",
        start=time(9),
        first=-2,
        count=6,
        shift=4,
        seats=10,
        members=(0, 13, 22, 25, 30, 31, 37, 39),
        leaders=(0,),
    ),
    SampleGroup(
        name="Stop smoking together",
        cohort="Planned",
        kind=GroupKind.CLASS,
        openness=_CLOSED,
        place=WORKPLACE,
        start=time(12),
        first=-5,
        count=8,
        seats=12,
        leaders=(1,),
        is_draft=True,
    ),
)
