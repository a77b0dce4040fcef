"""Completion of a cohort: who completes, who cannot any more and why, and deciding it."""

from datetime import date
from typing import Annotated

import typer

from groupdesk.base.i18n import _, ngettext
from groupdesk.cli import completion_rules, options, references
from groupdesk.cli.call import Call
from groupdesk.cli.columns import documents
from groupdesk.cli.completion_columns import DECISIONS, DOSES, OFFERS, OUTLOOKS, RULES, SHOWN
from groupdesk.cli.forms import alone, command, noun
from groupdesk.cli.options import Cohort, Person, SessionCode
from groupdesk.domain.completion.terms import terms_words
from groupdesk.domain.completion.words import rule_words
from groupdesk.domain.ids import CohortId, EnrolmentId

app = noun(_("Who completes, who cannot any more, and why; the rule, and deciding by it."))
app.add_typer(completion_rules.app, name="rule")


@alone(app, _("Who completes, who cannot any more, and why; the rule, and deciding by it."))
def outlook(
    call: Call, cohort: Annotated[str, typer.Option(metavar="COHORT", help=_("The code of the cohort."))] = ""
) -> None:
    if not cohort:
        raise typer.BadParameter(_("say which cohort"), param_hint="--cohort")
    found = call.services.completion.outlook(call.services.groups.resolve(cohort))
    if call.said.as_json:
        rule = None if found.rule is None else documents(RULES, [found.rule])[0]
        people, offers = documents(OUTLOOKS, found.rows), documents(OFFERS, found.offers)
        call.tell({"cohort": found.code, "today": found.today, "rule": rule, "people": people, "offers": offers})
        return
    if found.rule is None or found.rule.rule is None:
        call.tell({}, _("No rule is set; “completion rule set” makes one."))
        return
    words, number = rule_words(found.rule.rule), found.rule.number
    call.tell({}, _("Rule, version {number}: {rule}").format(number=number, rule=words))
    own_terms = terms_words(found.rule.rule, found.group_credit)
    if own_terms:
        call.tell({}, own_terms)
    call.rows("people", SHOWN, found.rows, empty=_("Nobody has a seat yet."))


@command(app, "decide", _("Decide who completed: those named, or with --all everybody who meets the rule."))
def decide(
    call: Call,
    cohort: Cohort,
    people: Annotated[list[str] | None, typer.Argument(metavar="[PERSON]…", help=_("Whom it is about."))] = None,
    every: Annotated[bool, typer.Option("--all", help=_("Everybody who meets the rule and is not decided."))] = False,
    override: Annotated[str | None, typer.Option(help=_("Why they complete although the rule is not met."))] = None,
    complete: Annotated[bool, typer.Option("--complete", help=_("Also end the stay of who completed."))] = False,
) -> None:
    if every == bool(people) or (every and override is not None):
        raise typer.BadParameter(_("say either who, or --all without --override"), param_hint="PERSON, --all")
    cohort_id = call.services.groups.resolve(cohort)
    before = len(call.services.completion.decisions(cohort_id))
    if every:
        done = call.services.completion.decide_all(cohort_id, ends_stays=complete)
    else:
        stays = [_stay(call, cohort_id, person) for person in people or ()]
        done = call.services.completion.decide(cohort_id, stays, override, ends_stays=complete)
    count = len(call.services.completion.decisions(cohort_id)) - before
    words = ngettext("{count} decision was stored.", "{count} decisions were stored.", count)
    call.done(done, words.format(count=count), decisions=count)


@command(app, "decisions", _("Every decision about a cohort, newest first, and whether its figures have changed."))
def decisions(call: Call, cohort: Cohort) -> None:
    rows = call.services.completion.decisions(call.services.groups.resolve(cohort))
    call.rows("decisions", DECISIONS, rows, empty=_("Nothing was decided yet."))


@command(app, "order", _("Keep what an order demands: who made it, its number, hours and deadline."))
def order(
    call: Call,
    person: Person,
    cohort: Cohort,
    by: Annotated[str, typer.Option(help=_("The court, school or employer."))] = "",
    number: Annotated[str, typer.Option(help=_("The number of the order."))] = "",
    hours: Annotated[int | None, typer.Option(help=_("The hours it demands."))] = None,
    due: Annotated[date | None, options.day(_("The day by which it must be done."))] = None,
) -> None:
    stay = _stay(call, call.services.groups.resolve(cohort), person)
    done = call.services.courses.set_order(stay, mandated_by=by, order_number=number, required_hours=hours, due_on=due)
    call.done(done, _("The order was stored."))


@command(app, "sign-off", _("Say that somebody may complete, where the rule asks for it."))
def sign_off(
    call: Call,
    person: Person,
    cohort: Cohort,
    take_back: Annotated[bool, typer.Option("--take-back", help=_("Take that word back."))] = False,
) -> None:
    stay = _stay(call, call.services.groups.resolve(cohort), person)
    done = call.services.courses.sign_off(stay, takes_back=take_back)
    call.done(done, _("Taken back.") if take_back else _("Signed off."))


@command(app, "content", _("Keep the strand of a session and the modules given in it; empty takes them away."))
def content(
    call: Call,
    session: SessionCode,
    strand: Annotated[str, typer.Option(help=_("Such as education, group or interview."))] = "",
    module: Annotated[list[str] | None, typer.Option(help=_("A module given in it; may be said again."))] = None,
) -> None:
    chosen = references.session(call.services, session).session_id
    done = call.services.courses.set_content(chosen, strand=strand, modules=module or ())
    call.done(done, _("Stored."))


@command(app, "dosage", _("What somebody has received, session by session: strand, modules, minutes."))
def dosage(call: Call, person: Person, cohort: Cohort) -> None:
    stay = _stay(call, call.services.groups.resolve(cohort), person)
    call.rows("sessions", DOSES, call.services.courses.dosage(stay), empty=_("Nothing was received yet."))


def _stay(call: Call, cohort_id: CohortId, person: str) -> EnrolmentId:
    """The latest stay of somebody in a cohort, also one that has ended. Refused: person-unknown, not-enrolled."""
    return references.any_stay(call.services, cohort_id, call.services.people.resolve(person)).enrolment_id
