"""Making a run of a group: its row, its sessions, and who leads it; the next cycle as a copy of the last."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort, code_stem
from groupdesk.domain.ids import CohortId, GroupId, StaffId
from groupdesk.domain.schedule.kinds import NUMBERED
from groupdesk.domain.schedule.plan import Plan, Wishes, plan_sessions
from groupdesk.domain.schedule.rules import ScheduleRule
from groupdesk.domain.schedule.stored import next_cycle, rule_of, stored_rule
from groupdesk.domain.staff import Assignment, FacilitatorRole
from groupdesk.domain.states import CALLED_OFF, CohortState
from groupdesk.domain.zones import zone
from groupdesk.services.desk import Desk
from groupdesk.services.planning import planned_rows, shut_days
from groupdesk.store import groups, sessions, staff
from groupdesk.store.groups import COHORTS, GROUPS
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.staff import ASSIGNMENTS, STAFF
from groupdesk.store.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortDraft:
    """One run to be made. Without a rule it has no sessions yet; an empty code or name is filled in.

    `plan` is what the preview settled on; without it the rule's own proposals are taken. The first of `leaders` leads
    and the others lead with them, but for those to whom `roles` gives another role.
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
    roles: Mapping[StaffId, FacilitatorRole] = field(default_factory=dict)
    funding: str = ""
    language: str = ""
    copy_of: CohortId | None = None
    is_draft: bool = False


def planned(desk: Desk, rule: ScheduleRule, wishes: Wishes | None = None) -> Plan:
    """The sessions of a rule around the closures of the practice. Refused: as plan_sessions, country-unknown."""
    shut = desk.read(lambda reading: shut_days(reading, rule.starts_on))
    return plan_sessions(rule, replace(wishes or Wishes(), closures=shut))


def checked_plan(desk: Desk, draft: CohortDraft) -> Plan | None:
    """What is to be stored of the draft's days, None for a run without any.

    Refused: zone-unknown, sizes-impossible, and as `planned`.
    """
    zone(draft.zone)
    least = draft.min_seats or 0
    if (draft.seats is not None and draft.seats < max(least, 1)) or least < 0:
        raise Refused("sizes-impossible", least=draft.min_seats, most=draft.seats)
    return draft.plan or (planned(desk, draft.rule) if draft.rule else None)


def add_cohort(unit: Unit, desk: Desk, draft: CohortDraft, plan: Plan | None) -> CohortId:
    """Stores a run with its sessions and leaders. Refused: code-taken, not-found."""
    cohort = _cohort(unit, desk, draft, plan)
    unit.add(COHORTS, cohort)
    if plan is not None:
        unit.add(SESSIONS, *planned_rows(desk, cohort, plan))
    for staff_id in draft.leaders:
        unit.get(STAFF, staff_id)
        usual = FacilitatorRole.LEAD if staff_id == draft.leaders[0] else FacilitatorRole.CO_LEAD
        role = draft.roles.get(staff_id, usual)
        unit.add(ASSIGNMENTS, Assignment(id=desk.new_id(), staff_id=staff_id, cohort_id=cohort.id, role=role))
    if not draft.is_draft:
        unit.change(COHORTS, cohort, state=CohortState.RECRUITING)
    return cohort.id


def copy_of(reading: Reading, desk: Desk, cohort_id: CohortId) -> CohortDraft:
    """The next cycle: the same days and time from the first free one after the last session, leaders, place, seats.

    Days left out, sessions beside the rule and people are not copied. Refused: not-found.
    """
    cohort = reading.get(COHORTS, cohort_id)
    rows = [row for row in sessions.of_cohort(reading, cohort_id) if row.kind in NUMBERED]
    live = [row for row in rows if row.state not in CALLED_OFF]
    rule, today = rule_of(cohort), desk.today(cohort.zone)
    after = max((row.on for row in rows), default=today)
    team = [a for a in staff.assignments(reading, cohort_id) if a.session_id is None and a.to_on is None]
    return CohortDraft(
        group_id=cohort.group_id,
        zone=cohort.zone,
        rule=None if rule is None else next_cycle(rule, after, today, len(live)),
        place=cohort.place,
        link=cohort.link,
        seats=cohort.seats,
        min_seats=cohort.min_seats,
        leaders=tuple(dict.fromkeys(a.staff_id for a in team)),
        roles={a.staff_id: a.role for a in team},
        funding=cohort.funding,
        language=cohort.language,
        copy_of=cohort.id,
    )


def free_code(reading: Reading, group_name: str, year: int) -> str:
    """A code for the next run that no other has: ANX-2026-01, ANX-2026-02 …"""
    stem = f"{code_stem(group_name)}-{year}-"
    taken = groups.codes_like(reading, stem)
    return next(code for n in range(1, 10_000) if (code := f"{stem}{n:02d}") not in taken)


def _cohort(unit: Unit, desk: Desk, draft: CohortDraft, plan: Plan | None) -> Cohort:
    group = unit.get(GROUPS, draft.group_id)
    rule = draft.rule
    days = [session.starts_at.date() for session in plan.sessions] if plan else []
    first = days[0] if days else desk.today(draft.zone)
    code = draft.code.strip().upper() or free_code(unit, group.name, first.year)
    if groups.cohort_of_code(unit, code) is not None:
        raise Refused("code-taken", cohort=code)
    cohort = Cohort(
        id=CohortId(desk.new_id()),
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
        funding=draft.funding.strip(),
        language=draft.language.strip(),
        copy_of=draft.copy_of,
    )
    if rule is None:
        return replace(cohort, length_minutes=group.length_minutes, breaks=group.breaks)
    return replace(cohort, **stored_rule(rule))
