"""The waiting list of a cohort: the line, offers and their answers, free seats."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from groupdesk.base.i18n import _, ngettext
from groupdesk.cli import options, references
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort, Person, Reason
from groupdesk.cli.stay_facts import StayOptions, facts_of
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.offers import OfferDraft, OfferRow, OfferWay, Reach
from groupdesk.domain.waiting import Vacancy, WaitingRow
from groupdesk.services.seats import Wish

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
    Column("priority", lambda row: row.priority, _("Priority")),
    Column("referred_by", lambda row: row.referred_by, _("Referred by")),
    Column("days", lambda row: row.wanted.days, _("Days")),
    Column("times", lambda row: row.wanted.times, _("Times")),
    Column("language", lambda row: row.wanted.language, _("Language")),
    Column("constraints", lambda row: row.constraints, _("Wishes")),
    Column("obstacles", lambda row: row.obstacles, _("Does not fit")),
)
OFFERS: tuple[Column[OfferRow], ...] = (
    Column("enrolment_id", lambda row: row.offer.enrolment_id),
    Column("person_id", lambda row: row.person_id),
    Column("number", lambda row: row.number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("sent_on", lambda row: row.offer.sent_on, _("Sent")),
    Column("way", lambda row: row.offer.way, _("How")),
    Column("ends_on", lambda row: row.offer.ends_on, _("Until")),
    Column("answer", lambda row: row.offer.answer, _("Answer")),
    Column("answered_on", lambda row: row.offer.answered_on, _("On")),
    Column("skipped", lambda row: row.offer.skipped, _("Why others were skipped")),
    Column("note", lambda row: row.offer.note, _("Note")),
)
REACHES: tuple[Column[Reach], ...] = (
    Column("kind", lambda row: row.kind, _("Kind")),
    Column("value", lambda row: row.value, _("Value")),
    Column("allowed", lambda row: row.allowed, _("Allowed")),
    Column("barred", lambda row: row.barred, _("Not allowed")),
    Column("safe_label", lambda row: row.safe_label, _("May be said there")),
)


@dataclass(frozen=True, kw_only=True)
class Wanting:
    cohort: Cohort
    since: Annotated[date | None, options.day(_("When they asked; today by default."))] = None


@dataclass(frozen=True, kw_only=True)
class Offering:
    cohort: Cohort
    until: Annotated[date, options.day(_("The last day for an answer."))]
    by: Annotated[OfferWay, typer.Option(help=_("How it reaches them; only what they allow."))] = OfferWay.IN_PERSON
    reason: Annotated[str, typer.Option(help=_("Why others further up are skipped."))] = ""
    note: Annotated[str, typer.Option(help=_("For the log."))] = ""


@command(app, "list", _("Who waits, first in line first."))
def listing(call: Call, cohort: Cohort) -> None:
    call.services.waiting.expire()
    rows = call.services.waiting.line(call.services.groups.resolve(cohort))
    call.rows("waiting", WAITING, rows, empty=_("Nobody waits."))


@command(app, "add", _("Put somebody on the waiting list, behind all of the same priority."))
def add(call: Call, person: Person, form: Wanting, facts: StayOptions) -> None:
    wish = Wish(person_id=call.services.people.resolve(person), asked_on=form.since, facts=facts_of(facts))
    call.done(call.services.waiting.wait(call.services.groups.resolve(form.cohort), wish), _("They wait."))


@command(app, "free", _("Free seats, how many wait and fit, and who is next."))
def free(call: Call, cohort: Cohort) -> None:
    call.services.waiting.expire()
    found = call.services.waiting.vacancy(call.services.groups.resolve(cohort))
    call.tell(_free_document(found), _free_line(found))


@command(app, "offer", _("Hold a free seat for somebody who waits, until a day."))
def offer(call: Call, person: Person, form: Offering) -> None:
    call.services.waiting.expire()
    draft = OfferDraft(ends_on=form.until, way=form.by, skipped=form.reason, note=form.note)
    done = call.services.waiting.offer(_entry(call, person, form.cohort), draft)
    call.done(done, _("The seat is held until {until}.").format(until=form.until))


@command(app, "offers", _("Every offer of a seat with what became of it, newest first."))
def offers(call: Call, cohort: Cohort) -> None:
    call.services.waiting.expire()
    rows = call.services.waiting.offers(call.services.groups.resolve(cohort))
    call.rows("offers", OFFERS, rows, empty=_("No seat was offered yet."))


@command(app, "reach", _("How somebody may be reached, and how not."))
def reach(call: Call, person: Person) -> None:
    rows = call.services.waiting.reaches(call.services.people.resolve(person))
    call.rows("reach", REACHES, rows, empty=_("There is no way to reach them on file."))


@command(app, "accept", _("Give the seat to somebody who waits or has an offer."))
def accept(call: Call, person: Person, cohort: Cohort) -> None:
    services = call.services
    services.waiting.expire()
    done = services.enrolments.enrol(services.groups.resolve(cohort), services.people.resolve(person))
    call.done(done, _("Enrolled."))


@command(app, "decline", _("They declined, or with --by-us the offer is taken back; they wait at the same place."))
def decline(
    call: Call,
    person: Person,
    cohort: Cohort,
    reason: Reason = "",
    by_us: Annotated[bool, typer.Option("--by-us", help=_("We take it back; nobody declined."))] = False,
) -> None:
    done = call.services.waiting.take_offer_back(_entry(call, person, cohort), reason, declined=not by_us)
    call.done(done, _("Taken back."))


@command(app, "expire", _("Put everybody whose offer ran out back in line; this also happens by itself."))
def expire(call: Call) -> None:
    done = call.services.waiting.expire()
    told = _("No offer has run out.") if done is None else _("They wait again, at the same place.")
    call.tell({"deed": None if done is None else done.deed}, told)


@command(app, "order", _("Move somebody to a place in the line, counted from 1."))
def order(
    call: Call,
    person: Person,
    cohort: Cohort,
    place: Annotated[int, typer.Option(min=1, help=_("The new place."))],
    reason: Reason = "",
) -> None:
    done = call.services.waiting.place_in_line(_entry(call, person, cohort), place, reason)
    call.done(done, _("The order was changed."))


def _entry(call: Call, person: str, cohort: str) -> EnrolmentId:
    services = call.services
    return references.stay(services, services.groups.resolve(cohort), services.people.resolve(person)).enrolment_id


def _free_document(found: Vacancy | None) -> dict[str, object]:
    if found is None:
        return {
            "free": None,
            "held": 0,
            "waiting": 0,
            "fitting": 0,
            "days": [],
            "part": None,
            "language": "",
            "next": [],
        }
    meetings = found.meetings
    return {
        "free": found.free,
        "held": found.held,
        "waiting": found.waiting,
        "fitting": found.fitting,
        "days": meetings.days,
        "part": meetings.part,
        "language": meetings.language,
        "next": documents(WAITING, [] if found.next_up is None else [found.next_up]),
    }


def _free_line(found: Vacancy | None) -> str:
    if found is None:
        return _("The seats of this cohort have no limit.")
    seats = ngettext("{count} seat is free", "{count} seats are free", found.free).format(count=found.free)
    told = _("{seats}, {waiting} wait, {fitting} of them fit.")
    return told.format(seats=seats, waiting=found.waiting, fitting=found.fitting)
