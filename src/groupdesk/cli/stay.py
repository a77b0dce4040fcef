"""One stay in a cohort: referral and screening, what was agreed on, every step of its history."""

from dataclasses import fields
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import references
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents, plain
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort, Person, Reason
from groupdesk.cli.stay_facts import StayOptions, facts_of
from groupdesk.cli.waitlist import WAITING
from groupdesk.domain.enrolments import Enrolment, StayStep
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.seats import Wish

app = noun(_("Referral, screening and what was agreed about a stay in a cohort."))

STEPS: tuple[Column[StayStep], ...] = (
    Column("at", lambda row: row.at, _("When (UTC)")),
    Column("staff", lambda row: row.staff_name, _("Who")),
    Column("verb", lambda row: row.verb),
    Column("state_before", lambda row: row.state_before, _("From")),
    Column("state", lambda row: row.state, _("To")),
    Column("reason", lambda row: row.reason, _("Reason")),
    Column("note", lambda row: row.note, _("Note")),
    Column("changed", lambda row: row.changed, _("Changed")),
)
_SAID = tuple(one.name for one in fields(Enrolment) if one.name not in ("version", "created_at", "rank"))


@command(app, "refer", _("Somebody was sent and is to be screened."))
def refer(call: Call, person: Person, cohort: Cohort, facts: StayOptions) -> None:
    wish = Wish(person_id=call.services.people.resolve(person), facts=facts_of(facts))
    call.done(call.services.enrolments.refer(call.services.groups.resolve(cohort), wish), _("Referred."))


@command(app, "intake", _("Who was referred or is being screened, first come first."))
def intake(call: Call, cohort: Cohort) -> None:
    rows = call.services.waiting.on_the_way(call.services.groups.resolve(cohort))
    call.rows("intake", WAITING, rows, empty=_("Nobody is on the way in."))


@command(app, "move", _("One step: screening, eligible, deferred, not-eligible, waitlisted, active or an ending."))
def move(
    call: Call,
    person: Person,
    cohort: Cohort,
    to: Annotated[EnrolmentState, typer.Option(help=_("The state it shall have."))],
    reason: Reason = "",
    note: Annotated[str, typer.Option(help=_("For the file; it is not printed."))] = "",
) -> None:
    done = call.services.enrolments.move(_stay(call, person, cohort), to, reason, note)
    call.done(done, _("It is {state} now.").format(state=to), state=to)


@command(app, "change", _("What was agreed about a stay; what is not said stays."))
def change(call: Call, person: Person, cohort: Cohort, facts: StayOptions) -> None:
    call.done(call.services.enrolments.change(_stay(call, person, cohort), facts_of(facts)), _("Stored."))


@command(app, "show", _("The latest stay of somebody in a cohort, with every step of its history."))
def show(call: Call, person: Person, cohort: Cohort) -> None:
    services = call.services
    cohort_id = services.groups.resolve(cohort)
    stay_id = references.any_stay(services, cohort_id, services.people.resolve(person)).enrolment_id
    stay, steps = services.enrolments.stay(stay_id), services.enrolments.history(stay_id)
    told = {name: plain(getattr(stay, name)) for name in _SAID}
    call.tell({"stay": told, "history": documents(STEPS, steps)}, *_lines(stay))
    if not call.said.as_json:
        call.rows("history", STEPS, steps, empty=_("It has no history."))


def _stay(call: Call, person: str, cohort: str) -> EnrolmentId:
    services = call.services
    return references.stay(services, services.groups.resolve(cohort), services.people.resolve(person)).enrolment_id


def _lines(stay: Enrolment) -> list[str]:
    titles = {
        "state": _("State"),
        "joined_on": _("Joined"),
        "left_on": _("Left"),
        "referred_by": _("Referred by"),
        "screening": _("Screening"),
        "screening_reason": _("Why"),
        "mandated_by": _("Mandated by"),
        "order_number": _("Order number"),
        "required_hours": _("Required hours"),
        "due_on": _("Due"),
        "handout_language": _("Handouts"),
        "accommodation": _("Accommodation"),
        "over_capacity_reason": _("Above the seats because"),
    }
    width = max(len(title) for title in titles.values())
    return [f"{title:<{width}}  {value}" for name, title in titles.items() if (value := getattr(stay, name))]
