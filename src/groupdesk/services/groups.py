"""Groups and cohorts: offering, planning a run, copying it, ending it."""

from dataclasses import dataclass, replace

from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import (
    Cohort,
    GroupDefinition,
    GroupDraft,
    GroupRow,
    GroupsCounts,
    GroupsQuery,
    checked_group,
    code_stem,
)
from groupdesk.domain.ids import CohortId, DeedId, GroupId, StaffId
from groupdesk.domain.schedule.plan import Plan, Wishes, plan_sessions
from groupdesk.domain.schedule.recurrence import to_recurrence
from groupdesk.domain.schedule.rules import ScheduleRule
from groupdesk.domain.staff import Assignment, FacilitatorRole, StaffRow
from groupdesk.domain.states import CohortState, EnrolmentState, Kind, move, steps
from groupdesk.domain.zones import zone
from groupdesk.services.desk import Desk
from groupdesk.services.planning import planned_rows, shut_days
from groupdesk.store import groups, staff
from groupdesk.store.enrolments import ENROLMENTS, ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS, GROUPS
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.staff import ASSIGNMENTS, STAFF
from groupdesk.store.unit import Unit

_GROUP_FIELDS = tuple(GroupDraft.__dataclass_fields__)


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortDraft:
    """One run to be made. Without a rule it has no sessions yet; an empty code or name is filled in.

    `plan` is what the preview settled on; without it the rule's own proposals are taken.
    """

    group_id: GroupId
    zone: str
    name: str = ""
    code: str = ""
    rule: ScheduleRule | None = None
    plan: Plan | None = None
    place: str = ""
    link: str = ""
    seats: int | None = None
    min_seats: int | None = None
    leaders: tuple[StaffId, ...] = ()
    funding: str = ""
    copy_of: CohortId | None = None
    is_draft: bool = False


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

    def leaders(self, cohort_id: CohortId) -> tuple[tuple[Assignment, StaffRow], ...]:
        """Who leads the cohort or one of its sessions, in the order in which they were named."""

        def query(reading: Reading) -> tuple[tuple[Assignment, StaffRow], ...]:
            rows = {row.id: row for row in staff.staff_rows(reading, archived=True)}
            return tuple((a, rows[a.staff_id]) for a in staff.assignments(reading, cohort_id))

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
        plan = self._checked_plan(first)

        def work(unit: Unit) -> str:
            unit.add(GROUPS, made)
            return self._add_cohort(unit, first, plan)

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

    def suggested_code(self, group_id: GroupId, year: int) -> str:
        """A free code for the next run: ANX-2026-01, ANX-2026-02 …"""
        return self._desk.read(lambda reading: _free_code(reading, reading.get(GROUPS, group_id).name, year))

    def plan(self, rule: ScheduleRule, wishes: Wishes | None = None) -> Plan:
        """The sessions of a rule with what to look at before they are stored: closed days and doubtful clock times.

        Closures of the practice are taken in. Refused: everything that domain.schedule.plan.plan_sessions refuses.
        """
        shut = self._desk.read(lambda reading: shut_days(reading, rule.starts_on))
        return plan_sessions(rule, replace(wishes or Wishes(), closures=shut))

    def add_cohort(self, draft: CohortDraft, *, deed: DeedId | None = None) -> Done:
        """A new run with its sessions, recruiting from now on unless it is a draft.

        Refused: code-taken (cohort), zone-unknown, sizes-impossible, not-found, and what `plan` refuses.
        """
        plan = self._checked_plan(draft)
        return self._desk.do("cohort-add", lambda unit: self._add_cohort(unit, draft, plan), deed=deed)

    def change_cohort(self, cohort_id: CohortId, version: int, **fields: object) -> Done:
        """New name, place, link, seats, minimum or funding of a run.

        Refused: not-found, changed-meanwhile, sizes-impossible when more people have a seat than there would be seats.
        """
        unknown = set(fields) - {"name", "place", "link", "seats", "min_seats", "funding"}
        if unknown:
            raise TypeError(", ".join(sorted(unknown)))

        def work(unit: Unit) -> str:
            before = unit.get(COHORTS, cohort_id)
            if before.version != version:
                raise Refused("changed-meanwhile")
            unit.change(COHORTS, before, **fields)
            return cohort_id

        return self._desk.do("cohort-change", work)

    def set_state(self, cohort_id: CohortId, state: CohortState, reason: str = "") -> Done:
        """Moves a run on: confirmed, running, ended, closed, cancelled; steps between are taken one by one.

        Ending completes nobody by itself. Refused: move-not-allowed, reason-missing.
        """

        def work(unit: Unit) -> str:
            cohort = unit.get(COHORTS, cohort_id)
            for step in steps(Kind.COHORT, cohort.state, state):
                move(Kind.COHORT, cohort.state, step, reason)
                cohort = unit.change(COHORTS, cohort, state=step)
            if state is CohortState.RUNNING:
                _set_active(unit, cohort_id)
            return cohort_id

        return self._desk.do(f"cohort-{state}", work)

    def assign(self, assignment: Assignment) -> Done:
        """Names somebody who leads the cohort or one session. Refused: not-found, dates-crossed."""
        made = replace(assignment, id=self._desk.new_id())

        def work(unit: Unit) -> str:
            unit.get(STAFF, made.staff_id)
            unit.get(COHORTS, made.cohort_id)
            unit.add(ASSIGNMENTS, made)
            return made.id

        return self._desk.do("leader-add", work)

    def unassign(self, assignment_id: str) -> Done:
        """Takes a leader off; the history keeps them. Refused: not-found."""

        def work(unit: Unit) -> str:
            unit.remove(ASSIGNMENTS, unit.get(ASSIGNMENTS, assignment_id))
            return assignment_id

        return self._desk.do("leader-remove", work)

    def _group(self, draft: GroupDraft) -> GroupDefinition:
        checked_group(draft)
        return GroupDefinition(
            id=GroupId(self._desk.new_id()), **{name: getattr(draft, name) for name in _GROUP_FIELDS}
        )

    def _checked_plan(self, draft: CohortDraft) -> Plan | None:
        zone(draft.zone)
        if draft.seats is not None and draft.seats < 1:
            raise Refused("sizes-impossible", least=draft.min_seats, most=draft.seats)
        return draft.plan or (self.plan(draft.rule) if draft.rule else None)

    def _add_cohort(self, unit: Unit, draft: CohortDraft, plan: Plan | None) -> CohortId:
        cohort = self._cohort(unit, draft, plan)
        unit.add(COHORTS, cohort)
        if plan is not None:
            unit.add(SESSIONS, *planned_rows(self._desk, cohort, plan))
        for staff_id in draft.leaders:
            unit.get(STAFF, staff_id)
            role = FacilitatorRole.LEAD if staff_id == draft.leaders[0] else FacilitatorRole.CO_LEAD
            unit.add(ASSIGNMENTS, Assignment(id=self._desk.new_id(), staff_id=staff_id, cohort_id=cohort.id, role=role))
        if not draft.is_draft:
            unit.change(COHORTS, cohort, state=CohortState.RECRUITING)
        return cohort.id

    def _cohort(self, unit: Unit, draft: CohortDraft, plan: Plan | None) -> Cohort:
        group = unit.get(GROUPS, draft.group_id)
        rule = draft.rule
        days = [session.starts_at.date() for session in plan.sessions] if plan else []
        first = days[0] if days else self._desk.today(draft.zone)
        code = draft.code.strip().upper() or _free_code(unit, group.name, first.year)
        if groups.cohort_of_code(unit, code) is not None:
            raise Refused("code-taken", cohort=code)
        return Cohort(
            id=CohortId(self._desk.new_id()),
            group_id=group.id,
            code=code,
            name=draft.name.strip() or f"{first.year}",
            zone=draft.zone,
            starts_on=days[0] if days else None,
            ends_on=days[-1] if days else None,
            place=draft.place.strip(),
            link=draft.link.strip(),
            seats=group.max_size if draft.seats is None else draft.seats,
            min_seats=group.min_size if draft.min_seats is None else draft.min_seats,
            rrule=to_recurrence(rule).rrule if rule else "",
            start_time=rule.start if rule else None,
            length_minutes=rule.length_minutes if rule else group.length_minutes,
            break_minutes=sum(pause.minutes for pause in rule.breaks) if rule else group.break_minutes,
            excluded=tuple(sorted(day.isoformat() for day in rule.excluded)) if rule else (),
            funding=draft.funding.strip(),
            copy_of=draft.copy_of,
        )


def _free_code(reading: Reading, group_name: str, year: int) -> str:
    stem = f"{code_stem(group_name)}-{year}-"
    taken = groups.codes_like(reading, stem)
    return next(code for n in range(1, 10_000) if (code := f"{stem}{n:02d}") not in taken)


def _set_active(unit: Unit, cohort_id: CohortId) -> None:
    c = ENROLMENTS_TABLE.c
    for enrolment in unit.all(ENROLMENTS, c.cohort_id == cohort_id, c.state == EnrolmentState.ENROLLED):
        unit.change(ENROLMENTS, enrolment, state=EnrolmentState.ACTIVE)
