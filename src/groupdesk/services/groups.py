"""Groups and cohorts: offering, listing, planning a run, copying it, moving it from state to state."""

from dataclasses import replace

from groupdesk.domain.deeds import Done
from groupdesk.domain.enrolments import Enrolment
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import (
    Cohort,
    GroupDefinition,
    GroupDraft,
    GroupRow,
    GroupsCounts,
    GroupsQuery,
    checked_group,
)
from groupdesk.domain.ids import CohortId, DeedId, GroupId
from groupdesk.domain.schedule.plan import Plan, Wishes
from groupdesk.domain.schedule.rules import ScheduleRule
from groupdesk.domain.states import SEATED, CohortState, EnrolmentState, Kind, move, steps
from groupdesk.services.cohort_ending import StillToCome, settle_sessions
from groupdesk.services.cohort_making import CohortDraft, add_cohort, checked_plan, copy_of, planned
from groupdesk.services.desk import Desk
from groupdesk.services.seats import Wish, admit_to
from groupdesk.store import groups
from groupdesk.store.enrolments import ENROLMENTS, ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS, GROUPS
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

_GROUP_FIELDS = tuple(GroupDraft.__dataclass_fields__)


class GroupService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def count(self, query: GroupsQuery) -> int:
        """How many cohorts fit."""
        return self._desk.read(lambda reading: groups.count(reading, query))

    def page(self, query: GroupsQuery, offset: int = 0, limit: int = 128) -> tuple[GroupRow, ...]:
        """One page of cohorts with their figures, in the order asked for."""
        now = self._desk.now()
        return self._desk.read(lambda reading: groups.page(reading, query, now, offset, limit))

    def counts(self) -> GroupsCounts:
        """Running, upcoming and archived cohorts, and how many different people have a seat."""
        return self._desk.read(groups.counts)

    def row(self, cohort_id: CohortId) -> GroupRow:
        """One cohort with its figures. Refused: not-found."""
        now = self._desk.now()
        rows = self._desk.read(lambda reading: groups.group_rows(reading, [cohort_id], now))
        if not rows:
            raise Refused("not-found", kind="cohorts")
        return rows[0]

    def group(self, group_id: GroupId) -> GroupDefinition:
        """The group as it is offered. Refused: not-found."""
        return self._desk.read(lambda reading: reading.get(GROUPS, group_id))

    def groups(self, *, archived: bool = False) -> tuple[GroupDefinition, ...]:
        """Every group by name; archived ones only when asked for."""
        c = groups.GROUPS_TABLE.c
        where = () if archived else (c.archived_at.is_(None),)
        return self._desk.read(lambda reading: reading.all(GROUPS, *where, order_by=(c.sort_key, c.id)))

    def cohort(self, cohort_id: CohortId) -> Cohort:
        """One run. Refused: not-found."""
        return self._desk.read(lambda reading: reading.get(COHORTS, cohort_id))

    def resolve(self, code: str) -> CohortId:
        """The cohort of a code, whatever its case, or of an id. Refused: cohort-unknown (cohort)."""

        def query(reading: Reading) -> CohortId:
            found = groups.cohort_of_code(reading, code) or (
                CohortId(code) if reading.find(COHORTS, code.strip()) else None
            )
            if found is None:
                raise Refused("cohort-unknown", cohort=code.strip()[:60])
            return found

        return self._desk.read(query)

    def add_group(self, draft: GroupDraft, *, deed: DeedId | None = None) -> Done:
        """A new group. Refused: name-missing, sizes-impossible, ages-impossible, length-impossible, breaks-too-long."""
        made = self._group(draft)

        def work(unit: Unit) -> str:
            unit.add(GROUPS, made)
            return made.id

        return self._desk.do("group-add", work, deed=deed)

    def open_group(self, draft: GroupDraft, cohort: CohortDraft, *, deed: DeedId | None = None) -> Done:
        """A new group with its first run, in one deed; gives the cohort. `cohort.group_id` is not looked at.

        Refused: as for add_group and add_cohort.
        """
        made = self._group(draft)
        first = replace(cohort, group_id=made.id)
        plan = checked_plan(self._desk, first)

        def work(unit: Unit) -> str:
            unit.add(GROUPS, made)
            return add_cohort(unit, self._desk, first, plan)

        return self._desk.do("group-open", work, deed=deed)

    def change_group(self, group_id: GroupId, draft: GroupDraft, version: int) -> Done:
        """New facts for a group; its cohorts stay. Refused: as for add_group, not-found, changed-meanwhile."""
        checked_group(draft)

        def work(unit: Unit) -> str:
            before = unit.get(GROUPS, group_id)
            if before.version != version:
                raise Refused("changed-meanwhile")
            unit.change(GROUPS, before, **{name: getattr(draft, name) for name in _GROUP_FIELDS})
            return group_id

        return self._desk.do("group-change", work)

    def archive_group(self, group_id: GroupId, *, restore: bool = False) -> Done:
        """Takes a group with all its cohorts off the lists, or brings it back. Refused: not-found."""

        def work(unit: Unit) -> str:
            unit.change(GROUPS, unit.get(GROUPS, group_id), archived_at=None if restore else self._desk.now())
            return group_id

        return self._desk.do("group-restore" if restore else "group-archive", work)

    def archive_cohort(self, cohort_id: CohortId, *, restore: bool = False) -> Done:
        """Takes one run off the lists, or brings it back. Refused: not-found."""

        def work(unit: Unit) -> str:
            unit.change(COHORTS, unit.get(COHORTS, cohort_id), archived_at=None if restore else self._desk.now())
            return cohort_id

        return self._desk.do("cohort-restore" if restore else "cohort-archive", work)

    def plan(self, rule: ScheduleRule, wishes: Wishes | None = None) -> Plan:
        """The sessions of a rule with what to look at before they are stored: closed days and doubtful clock times.

        Closures of the practice are taken in. Refused: everything that domain.schedule.plan.plan_sessions refuses.
        """
        return planned(self._desk, rule, wishes)

    def add_cohort(self, draft: CohortDraft, *, deed: DeedId | None = None) -> Done:
        """A new run with its sessions, recruiting from now on unless it is a draft.

        Refused: code-taken (cohort), zone-unknown, sizes-impossible, not-found, and what `plan` refuses.
        """
        plan = checked_plan(self._desk, draft)
        return self._desk.do("cohort-add", lambda unit: add_cohort(unit, self._desk, draft, plan), deed=deed)

    def change_cohort(self, cohort_id: CohortId, version: int, **fields: object) -> Done:
        """New name, place, link, seats, minimum, funding or language of a run.

        Refused: not-found, changed-meanwhile, sizes-impossible when more people have a seat than there would be seats.
        """
        unknown = set(fields) - {"name", "place", "link", "seats", "min_seats", "funding", "language"}
        if unknown:
            raise TypeError(", ".join(sorted(unknown)))

        def work(unit: Unit) -> str:
            before = unit.get(COHORTS, cohort_id)
            if before.version != version:
                raise Refused("changed-meanwhile")
            unit.change(COHORTS, before, **fields)
            return cohort_id

        return self._desk.do("cohort-change", work)

    def next_cycle(self, cohort_id: CohortId) -> CohortDraft:
        """The draft of the next cycle, for a preview: days shifted, leaders, place and seats as before.

        Refused: not-found.
        """
        return self._desk.read(lambda reading: copy_of(reading, self._desk, cohort_id))

    def copy_cohort(self, draft: CohortDraft, *, with_people: bool = False, deed: DeedId | None = None) -> Done:
        """The next cycle of `draft.copy_of`; with its people, each who has a seat now gets one again, in order.

        Refused: as add_cohort; too-many-people (people, seats) where they would not all find a seat.
        """
        plan = checked_plan(self._desk, draft)

        def work(unit: Unit) -> str:
            made = add_cohort(unit, self._desk, draft, plan)
            if with_people and draft.copy_of is not None:
                _seat_again(unit, self._desk, draft.copy_of, made)
            return made

        return self._desk.do("cohort-copy", work, deed=deed)

    def set_state(
        self, cohort_id: CohortId, state: CohortState, reason: str = "", to_come: StillToCome | None = None
    ) -> Done:
        """Moves a run on: confirmed, running, ended, closed, cancelled; steps between are taken one by one.

        It is confirmed when as many people have a seat as its minimum asks, or with a reason, which is kept. Ending
        completes nobody by itself. Cancelling also calls off the sessions still to come, unless `to_come` keeps them;
        ending and closing ask for that answer.
        Refused: move-not-allowed, reason-missing, below-minimum (enrolled, least), sessions-to-come (count, date).
        """

        def work(unit: Unit) -> str:
            cohort = unit.get(COHORTS, cohort_id)
            for step in steps(Kind.COHORT, cohort.state, state):
                move(Kind.COHORT, cohort.state, step, reason)
                if step is CohortState.CONFIRMED:
                    _check_minimum(unit, cohort, reason)
                kept = reason.strip() if step in (CohortState.CONFIRMED, CohortState.CANCELLED) else cohort.state_reason
                cohort = unit.change(COHORTS, cohort, state=step, state_reason=kept)
            settle_sessions(unit, self._desk, cohort, state, (to_come, reason))
            if state is CohortState.RUNNING:
                _set_active(unit, cohort_id)
            return cohort_id

        return self._desk.do(f"cohort-{state}", work)

    def _group(self, draft: GroupDraft) -> GroupDefinition:
        checked_group(draft)
        return GroupDefinition(
            id=GroupId(self._desk.new_id()), **{name: getattr(draft, name) for name in _GROUP_FIELDS}
        )


def _set_active(unit: Unit, cohort_id: CohortId) -> None:
    c = ENROLMENTS_TABLE.c
    for enrolment in unit.all(ENROLMENTS, c.cohort_id == cohort_id, c.state == EnrolmentState.ENROLLED):
        unit.change(ENROLMENTS, enrolment, state=EnrolmentState.ACTIVE)


def _check_minimum(unit: Unit, cohort: Cohort, reason: str) -> None:
    seated = len(_seated(unit, cohort.id))
    if seated < (cohort.min_seats or 0) and not reason.strip():
        raise Refused("below-minimum", enrolled=seated, least=cohort.min_seats)


def _seated(unit: Unit, cohort_id: CohortId) -> tuple[Enrolment, ...]:
    c = ENROLMENTS_TABLE.c
    where = (c.cohort_id == cohort_id, c.state.in_(tuple(sorted(SEATED))))
    return unit.all(ENROLMENTS, *where, order_by=(c.joined_on, c.id))


def _seat_again(unit: Unit, desk: Desk, last: CohortId, made: CohortId) -> None:
    people, seats = _seated(unit, last), unit.get(COHORTS, made).seats
    if seats is not None and len(people) > seats:
        raise Refused("too-many-people", people=len(people), seats=seats)
    admit_to(unit, desk, made, [Wish(person_id=stay.person_id) for stay in people])
