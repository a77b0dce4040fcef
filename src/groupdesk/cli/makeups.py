"""Make-ups: which absence is made up in which session or by which task."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options, references
from groupdesk.cli.call import Call
from groupdesk.cli.completion_columns import MAKE_UPS, OFFERS
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort, Person
from groupdesk.services.makeups import Approval, MakeUpDraft

app = noun(_("Make-ups of absences."))

MakeUpId = Annotated[str, typer.Argument(metavar="MAKE-UP", help=_("Its id, as “makeups list” shows it."))]
Minutes = Annotated[int | None, typer.Option(help=_("Minutes credited; by default as many as were missed."))]
Day = Annotated[date | None, options.day(_("The day of a task; today by default."))]


@dataclass(frozen=True, kw_only=True)
class Making:
    missed: Annotated[str, typer.Option(metavar="SESSION", help=_("The session that was missed: ANX-2026-01/5."))]
    session: Annotated[str, typer.Option(metavar="SESSION", help=_("The session that makes it up."))] = ""
    task: Annotated[str, typer.Option(help=_("Or what was done instead."))] = ""
    minutes: Minutes = None
    on: Day = None
    planned: Annotated[bool, typer.Option("--planned", help=_("Only agreed on; “approve” credits it."))] = False


@command(app, "list", _("Make-ups of a cohort or of a person, agreed on or credited."))
def listing(
    call: Call,
    cohort: Annotated[str, typer.Option(metavar="COHORT", help=_("The code of the cohort."))] = "",
    person: Annotated[str, typer.Option(metavar="PERSON", help=_("A number, an id or an unambiguous name."))] = "",
) -> None:
    if bool(cohort) == bool(person):
        raise typer.BadParameter(_("say either a cohort or a person"), param_hint="--cohort, --person")
    makeups = call.services.makeups
    if cohort:
        rows = makeups.of_cohort(call.services.groups.resolve(cohort))
    else:
        rows = makeups.of_person(call.services.people.resolve(person))
    call.rows("make_ups", MAKE_UPS, rows, empty=_("Nothing was made up."))


@command(app, "offers", _("Sessions to come in which something can be made up."))
def offers(call: Call, cohort: Cohort) -> None:
    rows = call.services.makeups.offers(call.services.groups.resolve(cohort))
    call.rows("offers", OFFERS, rows, empty=_("No session is offered; plan a make-up session, or agree on a task."))


@command(app, "add", _("Make an absence up in a session or by a task, and credit it; or only agree on it."))
def add(call: Call, person: Person, form: Making) -> None:
    services = call.services
    missed = references.session(services, form.missed)
    stay = references.any_stay(services, missed.cohort_id, services.people.resolve(person))
    source = references.session(services, form.session).session_id if form.session else None
    draft = MakeUpDraft(enrolment_id=stay.enrolment_id, missed=missed.session_id, session_id=source, task=form.task)
    if form.planned:
        call.done(services.makeups.assign(draft), _("Agreed."))
    else:
        call.done(services.makeups.add(draft, Approval(minutes=form.minutes, on=form.on)), _("Credited."))


@command(app, "approve", _("Credit a make-up that was agreed on."))
def approve(call: Call, make_up: MakeUpId, minutes: Minutes = None, on: Day = None) -> None:
    done = call.services.makeups.approve(make_up.strip(), Approval(minutes=minutes, on=on))
    call.done(done, _("Credited."))


@command(app, "remove", _("Take a make-up away; the absence stands as before."))
def remove(call: Call, make_up: MakeUpId) -> None:
    call.done(call.services.makeups.remove(make_up.strip()), _("Taken away."))
