"""Enrolling, withdrawing, transferring."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

import typer

from groupdesk.base.i18n import _, ngettext
from groupdesk.cli import options, references
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort, Person
from groupdesk.cli.stay_facts import StayOptions, facts_of
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import PersonId
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.enrolments import Admitted
from groupdesk.services.seats import Terms, Wish

app = noun(_("Seats in cohorts."))


@dataclass(frozen=True, kw_only=True)
class EnrolForm:
    cohort: Cohort
    people: Annotated[
        list[str] | None, typer.Argument(metavar="PERSON", help=_("Numbers, ids or unambiguous names."))
    ] = None
    wishes: Annotated[
        str, typer.Option(metavar="GROUP", help=_("All who asked for this group in a sign-up sheet; the rest waits."))
    ] = ""
    alias: Annotated[
        str, typer.Option(help=_("Somebody new in a drop-in group, known by this alias only; see roll returning."))
    ] = ""
    joined: Annotated[date | None, options.day(_("The first day; today or the first session."))] = None
    wait: Annotated[bool, typer.Option("--wait", help=_("Whoever finds no seat waits, in the order given."))] = False
    over_capacity: Annotated[bool, typer.Option("--over-capacity", help=_("Above the seats; needs --reason."))] = False
    reason: Annotated[str, typer.Option(help=_("Why there may be more people than seats."))] = ""


@dataclass(frozen=True, kw_only=True)
class Leaving:
    cohort: Cohort
    reason: Annotated[str, typer.Option(help=_("Why; some ways of leaving need it."))] = ""
    on: Annotated[date | None, options.day(_("The last day; today by default."))] = None
    state: Annotated[
        EnrolmentState,
        typer.Option("--as", help=_("withdrawn, discharged, completed, did-not-start or deceased.")),
    ] = EnrolmentState.WITHDRAWN
    note: Annotated[str, typer.Option(help=_("For the file; it is not printed."))] = ""


@command(app, "enrol", _("Give people seats, all of them or nobody; with --wait those who find none wait in order."))
def enrol(call: Call, form: EnrolForm, facts: StayOptions) -> None:
    if sum(map(bool, (form.people, form.wishes, form.alias))) != 1:
        raise typer.BadParameter(_("say either which people, or --wishes, or --alias"), param_hint="PERSON")
    if form.over_capacity and not form.reason.strip():
        raise Refused("reason-missing")
    services = call.services
    cohort_id = services.groups.resolve(form.cohort)
    if form.wishes:
        admitted(call, services.imports.admit(cohort_id, form.wishes))
        return
    if form.alias:
        terms = Terms(joined_on=form.joined, over_capacity_reason=form.reason if form.over_capacity else "")
        done = services.enrolments.enrol_alias(cohort_id, form.alias, terms=terms)
        admitted(call, Admitted(replace(done, id=cohort_id), (PersonId(done.id),), (), ()))
        return
    people = [services.people.resolve(who) for who in form.people or ()]
    terms = Terms(
        joined_on=form.joined,
        may_wait=form.wait,
        over_capacity_reason=form.reason if form.over_capacity else "",
    )
    told = facts_of(facts)
    wishes = [Wish(person_id=who, facts=told) for who in people]
    admitted(call, services.enrolments.admit(cohort_id, wishes, terms=terms))


@command(app, "withdraw", _("End somebody's stay, or take them off the waiting list; past sheets stay as they are."))
def withdraw(call: Call, person: Person, form: Leaving) -> None:
    services = call.services
    stay = references.stay(services, services.groups.resolve(form.cohort), services.people.resolve(person))
    done = services.enrolments.leave(stay.enrolment_id, form.state, left_on=form.on, reason=form.reason, note=form.note)
    call.done(done, _("The stay is over: {state}.").format(state=form.state), state=form.state)


@command(app, "transfer", _("Move somebody to another cohort, in one deed."))
def transfer(
    call: Call,
    person: Person,
    source: Annotated[str, typer.Option("--from", metavar="COHORT", help=_("The cohort they are in."))],
    target: Annotated[str, typer.Option("--to", metavar="COHORT", help=_("The cohort they go to."))],
    reason: Annotated[str, typer.Option(help=_("Why."))],
    on: Annotated[date | None, options.day(_("The first day there; today by default."))] = None,
    over_capacity: Annotated[str, typer.Option(metavar="REASON", help=_("Above the seats there, and why."))] = "",
) -> None:
    services = call.services
    stay = references.stay(services, services.groups.resolve(source), services.people.resolve(person))
    to = services.groups.resolve(target)
    done = services.enrolments.transfer(stay.enrolment_id, to, on=on, reason=reason, over_capacity_reason=over_capacity)
    call.done(done, _("Transferred."))


def admitted(call: Call, result: Admitted) -> None:
    """Says what became of a list of wishes."""
    call.done(
        result.done,
        "\n".join(_lines(result)),
        enrolled=list(result.enrolled),
        waiting=list(result.waiting),
        already=list(result.already),
    )


def _lines(result: Admitted) -> list[str]:
    seated, queued, there = len(result.enrolled), len(result.waiting), len(result.already)
    told = (
        (seated, ngettext("{count} person was enrolled.", "{count} people were enrolled.", seated)),
        (queued, ngettext("{count} person waits.", "{count} people wait.", queued)),
        (there, ngettext("{count} was there already.", "{count} were there already.", there)),
    )
    return [sentence.format(count=count) for count, sentence in told if count] or [_("Nobody was named.")]
