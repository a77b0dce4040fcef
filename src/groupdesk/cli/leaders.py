"""Leaders: who leads a cohort or one of its sessions, in which role, from when to when."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options, references
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import CohortCode
from groupdesk.domain.staff import Assignment, FacilitatorRole, StaffRow

app = noun(_("Who leads a cohort or one of its sessions."))

Led = tuple[Assignment, StaffRow]
LEADERS: tuple[Column[Led], ...] = (
    Column("id", lambda row: row[0].id, _("Id")),
    Column("staff_id", lambda row: row[1].id),
    Column("name", lambda row: row[1].display_name, _("Name")),
    Column("role", lambda row: row[0].role, _("Role")),
    Column("session_id", lambda row: row[0].session_id, _("Only for session")),
    Column("from_on", lambda row: row[0].from_on, _("From")),
    Column("to_on", lambda row: row[0].to_on, _("To")),
)


@dataclass(frozen=True, kw_only=True)
class Terms:
    """In which role, and for how long."""

    role: Annotated[FacilitatorRole, typer.Option(help=_("What they do there."))] = FacilitatorRole.LEAD
    session: Annotated[str, typer.Option(metavar="NUMBER", help=_("Only for that session of the cohort."))] = ""
    since: Annotated[date | None, options.day(_("From this day."), "--from")] = None
    until: Annotated[date | None, options.day(_("To this day."), "--to")] = None


@command(app, "list", _("Everybody who leads a cohort or one of its sessions."))
def listing(call: Call, cohort: CohortCode) -> None:
    found = call.services.leading.of_cohort(call.services.groups.resolve(cohort))
    call.rows("leaders", LEADERS, found, empty=_("Nobody leads it yet."))


@command(app, "add", _("Name somebody on the staff who leads it."))
def add(
    call: Call, cohort: CohortCode, name: Annotated[str, typer.Argument(help=_("Name or id."))], terms: Terms
) -> None:
    services = call.services
    cohort_id = services.groups.resolve(cohort)
    made = Assignment(
        id="",
        staff_id=references.staff(services, name),
        cohort_id=cohort_id,
        session_id=services.sessions.resolve(cohort_id, terms.session) if terms.session else None,
        role=terms.role,
        from_on=terms.since,
        to_on=terms.until,
    )
    call.done(services.leading.assign(made), _("Stored."))


@command(app, "change", _("Another role, or other days; days that are not said are open."))
def change(call: Call, leader: Annotated[str, typer.Argument(help=_("The id from the list."))], terms: Terms) -> None:
    call.done(call.services.leading.change(leader.strip(), terms.role, terms.since, terms.until), _("Stored."))


@command(app, "remove", _("Take somebody off; the history keeps them."))
def remove(call: Call, leader: Annotated[str, typer.Argument(help=_("The id from the list."))]) -> None:
    call.done(call.services.leading.unassign(leader.strip()), _("Removed."))
