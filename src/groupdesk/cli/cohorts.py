"""Cohorts: dated runs of a group, planned from a schedule."""

from dataclasses import dataclass, fields, replace
from typing import Annotated, Any

import typer

from groupdesk.base.i18n import _, ngettext
from groupdesk.cli import references, saying, schedules
from groupdesk.cli.call import Call
from groupdesk.cli.clash_rows import CLASHES, clash_words
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import CohortCode
from groupdesk.cli.schedules import PLANNED, ScheduleForm
from groupdesk.cli.sessions import SESSIONS
from groupdesk.domain.clashes import Wish
from groupdesk.domain.deeds import Done
from groupdesk.domain.groups import CohortsShown, GroupRow, GroupsQuery
from groupdesk.domain.ids import CohortId
from groupdesk.domain.schedule.plan import Plan
from groupdesk.domain.schedule.stored import moved_start
from groupdesk.domain.states import CALLED_OFF, CohortState
from groupdesk.services.cohort_ending import StillToCome
from groupdesk.services.cohort_making import CohortDraft

app = noun(_("Dated runs of a group, with their schedule."))

COHORTS: tuple[Column[GroupRow], ...] = (
    Column("id", lambda row: row.cohort_id),
    Column("code", lambda row: row.code, _("Code")),
    Column("group_id", lambda row: row.group_id),
    Column("group", lambda row: row.group_name, _("Group")),
    Column("name", lambda row: row.cohort_name, _("Name")),
    Column("kind", lambda row: row.kind),
    Column("openness", lambda row: row.openness),
    Column("is_mandated", lambda row: row.is_mandated),
    Column("state", lambda row: row.state, _("State")),
    Column("zone", lambda row: row.zone),
    Column("place", lambda row: row.place, _("Place")),
    Column("next_at", lambda row: row.next_at, _("Next")),
    Column("last_at", lambda row: row.last_at),
    Column("enrolled", lambda row: row.enrolled, _("Enrolled")),
    Column("seats", lambda row: row.seats, _("Seats")),
    Column("waiting", lambda row: row.waiting, _("Waiting")),
    Column("sessions_held", lambda row: row.sessions_held, _("Held")),
    Column("sessions_planned", lambda row: row.sessions_planned, _("Of")),
    Column("leaders", lambda row: row.leaders, _("Led by")),
)


@dataclass(frozen=True, kw_only=True)
class CohortFacts:
    """What may be said of a run besides its schedule; None where nothing was said."""

    name: Annotated[str | None, typer.Option(help=_("What tells this run from others, such as Fall 2026."))] = None
    place: Annotated[str | None, typer.Option(help=_("Where it meets."))] = None
    link: Annotated[str | None, typer.Option(help=_("Where it meets online."))] = None
    seats: Annotated[
        int | None, typer.Option(min=1, help=_("How many may be enrolled; the group's most by default."))
    ] = None
    min_seats: Annotated[int | None, typer.Option(min=0, help=_("Fewest people with whom it starts."))] = None
    funding: Annotated[str | None, typer.Option(help=_("Who pays for it."))] = None
    language: Annotated[str | None, typer.Option(help=_("The language spoken there, such as es."))] = None


@dataclass(frozen=True, kw_only=True)
class NewCohort:
    group: Annotated[str, typer.Option(help=_("The group, by name or id."))]
    code: Annotated[str, typer.Option(help=_("Its code; made from the group's name and the year by default."))] = ""
    zone: Annotated[str, typer.Option(help=_("The time zone of its clock; the practice's by default."))] = ""
    lead: Annotated[list[str] | None, typer.Option(help=_("Who leads it; may be repeated."))] = None
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Show the sessions and store nothing."))] = False


@dataclass(frozen=True, kw_only=True)
class Copying:
    code: Annotated[str, typer.Option(help=_("Its code; made from the group's name and the year by default."))] = ""
    with_people: Annotated[bool, typer.Option("--with-people", help=_("Give its people seats again."))] = False
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Show the sessions and store nothing."))] = False


@command(app, "list", _("Cohorts with their figures, by group."))
def listing(
    call: Call,
    shown: Annotated[CohortsShown, typer.Option(help=_("Which ones."))] = CohortsShown.CURRENT,
    text: Annotated[str, typer.Option(help=_("Any part of a name or code."))] = "",
) -> None:
    query, service = GroupsQuery(text=text, shown=shown), call.services.groups
    call.rows("cohorts", COHORTS, service.page(query, 0, service.count(query)), empty=_("There is no such cohort."))


@command(app, "add", _("Plan a new run of a group with its sessions."))
def add(call: Call, form: NewCohort, facts: CohortFacts, schedule: ScheduleForm) -> None:
    services = call.services
    group = references.group(services, form.group)
    zone = form.zone or services.practice.practice().zone
    rule = schedules.rule(schedule, zone, group)
    plan = None if rule is None else schedules.plan(services.groups.plan, rule, schedule)
    planned = plan.sessions if plan else ()
    notes = schedules.notes(plan) if plan else []
    asked = schedules.questions(plan) if plan else {"closed_days": [], "doubtful_times": []}
    if form.dry_run:
        call.tell({"planned": documents(PLANNED, planned), **asked}, *notes)
        if not call.said.as_json:
            call.rows("planned", PLANNED, planned, empty=_("No sessions."))
        return
    draft = CohortDraft(
        group_id=group.id,
        zone=zone,
        code=form.code,
        rule=rule,
        plan=plan,
        leaders=tuple(references.staff(services, name) for name in form.lead or ()),
    )
    draft = replace(draft, **_said(facts))
    _tell_made(call, draft, services.groups.add_cohort(draft), plan)


@command(app, "copy", _("The next cycle of a run: days shifted, leaders, place and seats as before."))
def copy(call: Call, cohort: CohortCode, form: Copying, facts: CohortFacts, schedule: ScheduleForm) -> None:
    groups = call.services.groups
    draft = replace(groups.next_cycle(groups.resolve(cohort)), code=form.code, **_said(facts))
    rule = draft.rule
    if rule is not None and schedule.start is not None:
        rule = moved_start(rule, schedule.start)
    plan = None if rule is None else schedules.plan(groups.plan, rule, schedule)
    if form.dry_run:
        notes = schedules.notes(plan) if plan else []
        asked = schedules.questions(plan) if plan else {"closed_days": [], "doubtful_times": []}
        planned = plan.sessions if plan else ()
        call.tell({"planned": documents(PLANNED, planned), **asked}, *notes)
        if not call.said.as_json:
            call.rows("planned", PLANNED, planned, empty=_("No sessions."))
        return
    draft = replace(draft, rule=rule, plan=plan)
    _tell_made(call, draft, groups.copy_cohort(draft, with_people=form.with_people), plan)


def _tell_made(call: Call, draft: CohortDraft, done: Done, plan: Plan | None) -> None:
    """What was made, with closed days, doubtful times and clashes beside it."""
    services = call.services
    row = services.groups.row(CohortId(done.id))
    count = len(plan.sessions) if plan else 0
    told = ngettext("{code} was made with {count} session.", "{code} was made with {count} sessions.", count)
    found = services.clashes.of_plan(plan, Wish(place=draft.place, staff=frozenset(draft.leaders))) if plan else ()
    clashes = [clash for clash in found if clash.other_cohort_id != row.cohort_id]
    for clash in clashes:
        saying.warn(clash_words(clash))
    call.done(
        done,
        "\n".join([told.format(code=row.code, count=count), *(schedules.notes(plan) if plan else [])]),
        code=row.code,
        sessions=documents(SESSIONS, services.sessions.rows(row.cohort_id)),
        **(schedules.questions(plan) if plan else {"closed_days": [], "doubtful_times": []}),
        clashes=documents(CLASHES, clashes),
    )


@command(app, "show", _("One cohort with its sessions."))
def show(call: Call, code: CohortCode) -> None:
    cohort_id = call.services.groups.resolve(code)
    row, sessions = call.services.groups.row(cohort_id), call.services.sessions.rows(cohort_id)
    call.tell({"cohort": documents(COHORTS, [row])[0], "sessions": documents(SESSIONS, sessions)})
    if not call.said.as_json:
        call.rows("cohorts", COHORTS, [row], empty="")
        call.rows("sessions", SESSIONS, sessions, empty=_("It has no sessions yet."))


@command(app, "change", _("New name, place, link, seats or funding of a run; what is not said stays."))
def change(call: Call, code: CohortCode, facts: CohortFacts) -> None:
    cohort = call.services.groups.cohort(call.services.groups.resolve(code))
    call.done(call.services.groups.change_cohort(cohort.id, cohort.version, **_said(facts)), _("Stored."))


@command(app, "state", _("Move a run on: confirmed, running, ended, closed or cancelled."))
def state(
    call: Call,
    code: CohortCode,
    to: Annotated[CohortState, typer.Argument(help=_("The state it shall have."))],
    reason: Annotated[
        str, typer.Option(help=_("Why; needed to cancel, to call sessions off, or to confirm with too few people."))
    ] = "",
    to_come: Annotated[
        StillToCome | None,
        typer.Option(
            "--sessions", help=_("Sessions still to come: call-off or keep. Cancelling calls them off by default.")
        ),
    ] = None,
) -> None:
    chosen = call.services.groups.resolve(code)
    before = _live(call, chosen)
    done = call.services.groups.set_state(chosen, to, reason, to_come)
    called_off = before - _live(call, chosen)
    told = [_("It is {state} now.").format(state=to)]
    if called_off:
        told.append(_("Sessions called off: {count}").format(count=called_off))
    call.done(done, "\n".join(told), sessions_called_off=called_off)


@command(app, "archive", _("Take a run off the lists."))
def archive(call: Call, code: CohortCode) -> None:
    call.done(call.services.groups.archive_cohort(call.services.groups.resolve(code)), _("Archived."))


@command(app, "restore", _("Bring a run back onto the lists."))
def restore(call: Call, code: CohortCode) -> None:
    call.done(call.services.groups.archive_cohort(call.services.groups.resolve(code), restore=True), _("Restored."))


def _live(call: Call, cohort_id: CohortId) -> int:
    return sum(row.state not in CALLED_OFF for row in call.services.sessions.rows(cohort_id))


def _said(form: CohortFacts) -> dict[str, Any]:
    told = {one.name: getattr(form, one.name) for one in fields(form)}
    return {
        name: value.strip() if isinstance(value, str) else value for name, value in told.items() if value is not None
    }
