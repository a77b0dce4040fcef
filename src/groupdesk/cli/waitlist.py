"""The waiting list of a cohort."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options, references
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort, Person, Reason
from groupdesk.domain.enrolments import WaitingRow
from groupdesk.domain.ids import EnrolmentId
from groupdesk.services.enrolments import Wish

app = noun(_("The waiting list of a cohort."))

WAITING: tuple[Column[WaitingRow], ...] = (
    Column("enrolment_id", lambda row: row.enrolment_id),
    Column("person_id", lambda row: row.person_id),
    Column("rank", lambda row: row.rank, _("Place")),
    Column("number", lambda row: row.number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("since", lambda row: row.since, _("Since")),
    Column("state", lambda row: row.state, _("State")),
    Column("offer_ends_on", lambda row: row.offer_ends_on, _("Offer until")),
    Column("priority", lambda row: row.priority),
    Column("referred_by", lambda row: row.referred_by, _("Referred by")),
    Column("constraints", lambda row: row.constraints, _("Wishes")),
)


@dataclass(frozen=True, kw_only=True)
class Wanting:
    cohort: Cohort
    since: Annotated[date | None, options.day(_("When they asked; today by default."))] = None
    referred_by: Annotated[str, typer.Option(help=_("Who sent them."))] = ""
    constraints: Annotated[str, typer.Option(help=_("What they need, such as a day or a language."))] = ""


@command(app, "list", _("Who waits, first in line first."))
def listing(call: Call, cohort: Cohort) -> None:
    rows = call.services.enrolments.waiting(call.services.groups.resolve(cohort))
    call.rows("waiting", WAITING, rows, empty=_("Nobody waits."))


@command(app, "add", _("Put somebody at the end of the line."))
def add(call: Call, person: Person, form: Wanting) -> None:
    wish = Wish(
        person_id=call.services.people.resolve(person),
        asked_on=form.since,
        referred_by=form.referred_by,
        constraints=form.constraints,
    )
    call.done(call.services.enrolments.wait(call.services.groups.resolve(form.cohort), wish), _("They wait."))


@command(app, "offer", _("Hold a free seat for somebody who waits, until a day."))
def offer(
    call: Call,
    person: Person,
    cohort: Cohort,
    until: Annotated[date, options.day(_("The last day for an answer."))],
) -> None:
    done = call.services.enrolments.offer(_entry(call, person, cohort), until)
    call.done(done, _("The seat is held until {until}.").format(until=until))


@command(app, "accept", _("Give the seat to somebody who waits or has an offer."))
def accept(call: Call, person: Person, cohort: Cohort) -> None:
    services = call.services
    done = services.enrolments.enrol(services.groups.resolve(cohort), services.people.resolve(person))
    call.done(done, _("Enrolled."))


@command(app, "decline", _("Take an offer back: declined or run out; they wait at the same place."))
def decline(call: Call, person: Person, cohort: Cohort, reason: Reason = "") -> None:
    call.done(call.services.enrolments.take_offer_back(_entry(call, person, cohort), reason), _("Taken back."))


@command(app, "order", _("Move somebody to a place in the line, counted from 1."))
def order(
    call: Call,
    person: Person,
    cohort: Cohort,
    place: Annotated[int, typer.Option(min=1, help=_("The new place."))],
    reason: Reason = "",
) -> None:
    done = call.services.enrolments.place_in_line(_entry(call, person, cohort), place, reason)
    call.done(done, _("The order was changed."))


def _entry(call: Call, person: str, cohort: str) -> EnrolmentId:
    services = call.services
    return references.stay(services, services.groups.resolve(cohort), services.people.resolve(person)).enrolment_id
