"""Seats: who gets one, whether there is one, and the places in line of those for whom there is none."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from groupdesk.domain.enrolments import WAITING, Enrolment, StayFacts, check_facts
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.offers import Answer
from groupdesk.domain.states import OPEN_COHORTS, SEATED, CohortState, EnrolmentState, Kind, move, steps
from groupdesk.domain.wishes import Wanted, checked_wanted
from groupdesk.services.desk import Desk
from groupdesk.services.people import living
from groupdesk.services.sheets import add_to_open_sheets
from groupdesk.store import enrolments, groups, waiting
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.groups import COHORTS
from groupdesk.store.unit import Unit
from groupdesk.store.waiting import OFFERS

# Nobody takes a seat without having been found eligible; the steps between are written down one by one.
_MAY_BE_SEATED = frozenset({EnrolmentState.ELIGIBLE, EnrolmentState.WAITLISTED, EnrolmentState.OFFERED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Somebody asks for a place; wishes are served in the order in which they are given."""

    person_id: PersonId
    asked_on: date | None = None
    referred_by: str = ""
    constraints: str = ""
    facts: StayFacts = field(default_factory=StayFacts)

    def told(self) -> dict[str, object]:
        """Everything said of the stay, checked. Refused: as for check_facts, wish-unreadable."""
        return {"referred_by": self.referred_by, "constraints": self.constraints} | facts_changes(self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How wishes are served. Where nobody may wait, all of them get a seat or none does; a reason goes above the seats.

    `joined_on` of None is today or the first session's day, if that is later.
    """

    joined_on: date | None = None
    may_wait: bool = True
    over_capacity_reason: str = ""


IN_ORDER = Terms()


@dataclass(frozen=True, slots=True)
class Places:
    """Who got a seat, who waits, and who was there before, in the order of the wishes."""

    enrolled: tuple[PersonId, ...] = ()
    waiting: tuple[PersonId, ...] = ()
    already: tuple[PersonId, ...] = ()


def facts_changes(facts: StayFacts) -> dict[str, object]:
    """The facts that were said, checked and put in order. Refused: as for check_facts, wish-unreadable."""
    check_facts(facts)
    changes = facts.changes()
    wanted = checked_wanted(Wanted(days=facts.wanted_days or (), times=facts.wanted_times or ()))
    if facts.wanted_days is not None:
        changes["wanted_days"] = wanted.days
    if facts.wanted_times is not None:
        changes["wanted_times"] = wanted.times
    return changes


def open_cohort(unit: Unit, cohort_id: CohortId) -> Cohort:
    """A cohort that takes people. Refused: not-found, cohort-not-open (cohort)."""
    cohort = groups.lock(unit, cohort_id)
    if cohort.state not in OPEN_COHORTS or cohort.archived_at is not None:
        raise Refused("cohort-not-open", cohort=cohort.code)
    return cohort


def has_seat(unit: Unit, cohort: Cohort) -> bool:
    """Whether a seat is neither taken nor held by an offer; always where the seats have no limit."""
    return cohort.seats is None or enrolments.holding(unit, cohort.id) < cohort.seats


def need_seat(unit: Unit, cohort: Cohort, over_capacity_reason: str = "") -> None:
    """Capacity is checked where it is used up (invariant 12). Refused: cohort-full (cohort, seats)."""
    if not over_capacity_reason.strip() and not has_seat(unit, cohort):
        raise Refused("cohort-full", cohort=cohort.code, seats=cohort.seats)


def admit_to(unit: Unit, desk: Desk, cohort_id: CohortId, wishes: Sequence[Wish], terms: Terms = IN_ORDER) -> Places:
    """As EnrolmentService.admit, within a deed."""
    enrolled: list[PersonId] = []
    queued: list[PersonId] = []
    already: list[PersonId] = []
    cohort = open_cohort(unit, cohort_id)
    for wish in wishes:
        living(unit, wish.person_id)
        present = enrolments.open_of(unit, cohort_id, wish.person_id)
        if present is not None and (terms.may_wait or present.state in SEATED):
            already.append(wish.person_id)
        elif not terms.may_wait or terms.over_capacity_reason or has_seat(unit, cohort):
            seat(unit, desk, cohort, wish, terms)
            enrolled.append(wish.person_id)
        else:
            queue(unit, desk, cohort, wish)
            queued.append(wish.person_id)
    return Places(tuple(enrolled), tuple(queued), tuple(already))


def seat(unit: Unit, desk: Desk, cohort: Cohort, wish: Wish, terms: Terms = IN_ORDER) -> Enrolment:
    """An enrolment with a seat: a new one, or the waiting one led there step by step.

    Refused: already-enrolled, cohort-full, move-not-allowed for somebody who was not found eligible yet.
    """
    present = enrolments.open_of(unit, cohort.id, wish.person_id)
    if present is not None and present.state in SEATED:
        raise Refused("already-enrolled", cohort=cohort.code)
    if present is None or present.state is not EnrolmentState.OFFERED:
        need_seat(unit, cohort, terms.over_capacity_reason)
    first = terms.joined_on or max(desk.today(cohort.zone), cohort.starts_on or date.min)
    reason = terms.over_capacity_reason.strip()
    if present is None:
        made = replace(_new(unit, desk, cohort, wish), state=EnrolmentState.ENROLLED, joined_on=first)
        present = replace(made, over_capacity_reason=reason)
        unit.add(ENROLMENTS, present)
    else:
        present = _led_to_a_seat(unit, desk, cohort, present)
        facts = facts_changes(wish.facts)
        present = unit.change(
            ENROLMENTS, present, joined_on=first, offer_ends_on=None, over_capacity_reason=reason, **facts
        )
    if cohort.state is CohortState.RUNNING:
        present = unit.change(ENROLMENTS, present, state=EnrolmentState.ACTIVE)
    add_to_open_sheets(unit, desk, cohort, present)
    return present


def queue(unit: Unit, desk: Desk, cohort: Cohort, wish: Wish) -> Enrolment:
    """A new place on the waiting list: behind all of the same priority, within a deed."""
    made = _new(unit, desk, cohort, wish)
    asked = made.asked_on or desk.today(cohort.zone)
    unit.add(ENROLMENTS, replace(made, state=EnrolmentState.WAITLISTED, asked_on=asked))
    return line_up(unit, unit.get(ENROLMENTS, made.id))


def line_up(unit: Unit, entry: Enrolment) -> Enrolment:
    """Gives somebody who waits the place behind all of the same priority, and everybody else theirs."""
    line = [other for other in enrolments.waiting(unit, entry.cohort_id) if other.id != entry.id]
    ahead = sum(1 for other in line if other.priority >= entry.priority)
    return put_in_line(unit, line, entry, ahead)


def put_in_line(unit: Unit, line: Sequence[Enrolment], entry: Enrolment, at: int, **fields: object) -> Enrolment:
    """Ranks of the whole line, with that entry behind the first `at` of the others."""
    whole = [*line[:at], entry, *line[at:]]
    placed = entry
    for rank, other in enumerate(whole, start=1):
        if other.id == entry.id:
            placed = unit.change(ENROLMENTS, other, rank=rank, **fields)
        else:
            unit.change(ENROLMENTS, other, rank=rank)
    return placed


def answer_offer(unit: Unit, desk: Desk, cohort: Cohort, enrolment_id: EnrolmentId, answer: Answer) -> None:
    """Writes down what became of an open offer; nothing where there is none."""
    offer = waiting.open_offer(unit, enrolment_id)
    if offer is not None:
        unit.change(OFFERS, offer, answer=answer, answered_on=desk.today(cohort.zone))


def refuse_twice(present: Enrolment | None) -> None:
    """A person has at most one open stay in a cohort (invariant 1). Refused: already-waiting, already-enrolled."""
    if present is not None:
        raise Refused("already-waiting" if present.state in WAITING else "already-enrolled")


def refer_in(unit: Unit, desk: Desk, cohort: Cohort, wish: Wish) -> Enrolment:
    """Somebody was sent and is to be screened: a stay that begins before the waiting list."""
    made = _new(unit, desk, cohort, wish)
    referred = replace(made, state=EnrolmentState.REFERRED, asked_on=made.asked_on or desk.today(cohort.zone))
    unit.add(ENROLMENTS, referred)
    return referred


def keep_seats(unit: Unit, enrolment_ids: Sequence[str]) -> None:
    """The guard of undo: nobody may come back onto a seat that is taken. Refused: cohort-full (cohort, seats)."""
    found = (unit.find(ENROLMENTS, thing_id) for thing_id in enrolment_ids)
    for cohort_id in {e.cohort_id for e in found if e is not None and not e.over_capacity_reason}:
        cohort = unit.get(COHORTS, cohort_id)
        if cohort.seats is not None and enrolments.holding(unit, cohort_id) > cohort.seats:
            raise Refused("cohort-full", cohort=cohort.code, seats=cohort.seats)


def _led_to_a_seat(unit: Unit, desk: Desk, cohort: Cohort, present: Enrolment) -> Enrolment:
    if present.state not in _MAY_BE_SEATED:
        move(Kind.ENROLMENT, present.state, EnrolmentState.ENROLLED)
    answer_offer(unit, desk, cohort, present.id, Answer.ACCEPTED)
    for state in steps(Kind.ENROLMENT, present.state, EnrolmentState.ENROLLED):
        present = unit.change(ENROLMENTS, present, state=state, reason="", rank=None)
    return present


def _new(unit: Unit, desk: Desk, cohort: Cohort, wish: Wish) -> Enrolment:
    """A stay with what was said of it, linked to the one before, if the person was here before."""
    former = enrolments.latest_of(unit, cohort.id, wish.person_id)
    blank = Enrolment(
        id=EnrolmentId(desk.new_id()),
        person_id=wish.person_id,
        cohort_id=cohort.id,
        state=EnrolmentState.REFERRED,
        asked_on=wish.asked_on,
        reopens=None if former is None else former.id,
        created_at=desk.now(),
    )
    told: dict[str, object] = wish.told()
    return replace(blank, **told)  # type: ignore[arg-type]  # the names and types of StayFacts are the enrolment's
