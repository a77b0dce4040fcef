"""People in cohorts: enrolling, waiting, offering, leaving, transferring, planned absences."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from groupdesk.domain.deeds import Done
from groupdesk.domain.enrolments import WAITING, Enrolment, RosterRow, WaitingRow, check_dates
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, DeedId, EnrolmentId, PersonId
from groupdesk.domain.states import OPEN_COHORTS, SEATED, CohortState, EnrolmentState, Kind, move, steps
from groupdesk.services.absences import AbsenceService
from groupdesk.services.desk import Desk
from groupdesk.services.sheets import add_to_open_sheets
from groupdesk.store import enrolments, groups
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.groups import COHORTS
from groupdesk.store.people import PEOPLE
from groupdesk.store.reading import Reading
from groupdesk.store.status_sets import came_codes
from groupdesk.store.unit import Unit

_ROSTER_STATES = tuple(sorted(SEATED | {EnrolmentState.COMPLETED}))
_ROSTER_WITH_FORMER = tuple(
    sorted({*_ROSTER_STATES, EnrolmentState.WITHDRAWN, EnrolmentState.DISCHARGED, EnrolmentState.TRANSFERRED})
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Somebody asks for a place; wishes are served in the order in which they are given."""

    person_id: PersonId
    asked_on: date | None = None
    referred_by: str = ""
    constraints: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How wishes are served. Where nobody may wait, all of them get a seat or none does; a reason goes above the seats.

    `joined_on` of None is today or the first session's day, if that is later.
    """

    joined_on: date | None = None
    may_wait: bool = True
    over_capacity_reason: str = ""


_IN_ORDER = Terms()


@dataclass(frozen=True, slots=True)
class Places:
    """Who got a seat, who waits, and who was there before, in the order of the wishes."""

    enrolled: tuple[PersonId, ...] = ()
    waiting: tuple[PersonId, ...] = ()
    already: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class Admitted:
    """What became of a list of wishes."""

    done: Done
    enrolled: tuple[PersonId, ...]
    waiting: tuple[PersonId, ...]
    already: tuple[PersonId, ...]


class EnrolmentService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def roster(self, cohort_id: CohortId, *, former: bool = False) -> tuple[RosterRow, ...]:
        """People with a seat, by name; with `former` also those who left. Never anybody who waits (invariant 11)."""

        def query(reading: Reading) -> tuple[RosterRow, ...]:
            today = self._desk.today(reading.get(COHORTS, cohort_id).zone)
            states = _ROSTER_WITH_FORMER if former else _ROSTER_STATES
            return enrolments.roster(reading, cohort_id, came_codes(reading), states=states, today=today)

        return self._desk.read(query)

    def waiting(self, cohort_id: CohortId) -> tuple[WaitingRow, ...]:
        """The waiting list, first in line first."""
        return self._desk.read(lambda reading: enrolments.waiting_rows(reading, cohort_id))

    def enrol(
        self,
        cohort_id: CohortId,
        person_id: PersonId,
        *,
        joined_on: date | None = None,
        over_capacity_reason: str = "",
        deed: DeedId | None = None,
    ) -> Done:
        """Gives a seat, from the waiting list too; the first day is today or the first session's, if that is later.

        Refused: cohort-full (cohort, seats) unless a reason is given, already-enrolled, cohort-not-open, not-found.
        """

        def work(unit: Unit) -> str:
            cohort = _open_cohort(unit, cohort_id)
            unit.get(PEOPLE, person_id)
            return _seat(unit, self._desk, cohort, Wish(person_id=person_id), joined_on, over_capacity_reason).id

        return self._desk.do("enrol", work, deed=deed)

    def admit(
        self, cohort_id: CohortId, wishes: Sequence[Wish], *, terms: Terms = _IN_ORDER, deed: DeedId | None = None
    ) -> Admitted:
        """Enrols in order while seats last and puts the rest on the waiting list, all in one deed.

        People with an open enrolment in the cohort are left as they are, but where nobody may wait those who wait
        get a seat. Refused: cohort-not-open, not-found, and without waiting cohort-full (cohort, seats).
        """
        places: list[Places] = []

        def work(unit: Unit) -> str:
            places.append(admit_to(unit, self._desk, cohort_id, wishes, terms))
            return cohort_id

        done = self._desk.do("admit", work, facts={"wishes": len(wishes)}, deed=deed)
        found = places[0] if places else Places()
        return Admitted(done, found.enrolled, found.waiting, found.already)

    def wait(self, cohort_id: CohortId, wish: Wish) -> Done:
        """Puts somebody at the end of the waiting list. Refused: already-enrolled, already-waiting, cohort-not-open."""

        def work(unit: Unit) -> str:
            cohort = _open_cohort(unit, cohort_id)
            _refuse_twice(enrolments.open_of(unit, cohort_id, wish.person_id))
            return queue(unit, self._desk, cohort, wish).id

        return self._desk.do("wait", work)

    def offer(self, enrolment_id: EnrolmentId, ends_on: date) -> Done:
        """Holds a seat for somebody who waits until that day, included.

        Refused: cohort-full, move-not-allowed, date-in-the-past (on).
        """

        def work(unit: Unit) -> str:
            before = unit.get(ENROLMENTS, enrolment_id)
            cohort = _open_cohort(unit, before.cohort_id)
            today = self._desk.today(cohort.zone)
            if ends_on < today:
                raise Refused("date-in-the-past", on=ends_on)
            _need_seat(unit, cohort, "")
            move(Kind.ENROLMENT, before.state, EnrolmentState.OFFERED)
            unit.change(
                ENROLMENTS, before, state=EnrolmentState.OFFERED, offered_on=today, offer_ends_on=ends_on, reason=""
            )
            return enrolment_id

        return self._desk.do("offer", work)

    def take_offer_back(self, enrolment_id: EnrolmentId, reason: str = "") -> Done:
        """Declined or run out: back on the waiting list at the same rank. Refused: move-not-allowed."""

        def work(unit: Unit) -> str:
            before = unit.get(ENROLMENTS, enrolment_id)
            if before.state is not EnrolmentState.OFFERED:
                raise Refused("move-not-allowed", kind="enrolment", state=before.state, to=EnrolmentState.WAITLISTED)
            unit.change(
                ENROLMENTS, before, state=EnrolmentState.WAITLISTED, reason=reason, offered_on=None, offer_ends_on=None
            )
            return enrolment_id

        return self._desk.do("offer-back", work)

    def place_in_line(self, enrolment_id: EnrolmentId, position: int, reason: str = "") -> Done:
        """Moves somebody to that place of the waiting list, counted from 1. Refused: not-waiting."""

        def work(unit: Unit) -> str:
            moved = unit.get(ENROLMENTS, enrolment_id)
            if moved.state not in WAITING:
                raise Refused("not-waiting")
            line = [e for e in enrolments.waiting(unit, moved.cohort_id) if e.id != enrolment_id]
            line.insert(max(0, position - 1), moved)
            for rank, entry in enumerate(line, start=1):
                if entry.id == enrolment_id:
                    unit.change(ENROLMENTS, entry, rank=rank, reason=reason)
                else:
                    unit.change(ENROLMENTS, entry, rank=rank)
            return enrolment_id

        return self._desk.do("waiting-order", work)

    def leave(
        self,
        enrolment_id: EnrolmentId,
        state: EnrolmentState,
        *,
        left_on: date | None = None,
        reason: str = "",
        note: str = "",
    ) -> Done:
        """Ends a stay: completed, withdrawn, discharged, did not start, deceased. `left_on` is the last day expected.

        Past sheets stay as they are (invariant 3). Refused: move-not-allowed, reason-missing, dates-crossed.
        """

        def work(unit: Unit) -> str:
            before = unit.get(ENROLMENTS, enrolment_id)
            cohort = unit.get(COHORTS, before.cohort_id)
            last = None if before.joined_on is None else left_on or self._desk.today(cohort.zone)
            _end(unit, before, state, last, reason, note)
            return enrolment_id

        return self._desk.do(f"leave-{state}", work)

    def transfer(self, enrolment_id: EnrolmentId, to: CohortId, *, on: date | None = None, reason: str = "") -> Done:
        """Ends the stay here the day before and gives a seat there from that day, in one deed.

        Refused: cohort-full, already-enrolled, cohort-not-open, move-not-allowed, reason-missing, dates-crossed.
        """

        def work(unit: Unit) -> str:
            before = unit.get(ENROLMENTS, enrolment_id)
            target = _open_cohort(unit, to)
            first = on or self._desk.today(target.zone)
            wish = Wish(person_id=before.person_id, asked_on=before.asked_on, referred_by=before.referred_by)
            made = _seat(unit, self._desk, target, wish, first, "")
            last = None if before.joined_on is None else max(before.joined_on, date.fromordinal(first.toordinal() - 1))
            after = _end(unit, before, EnrolmentState.TRANSFERRED, last, reason, "")
            unit.change(ENROLMENTS, after, transferred_to=made.id)
            return made.id

        return self._desk.do("transfer", work)

    def plan_absence(self, enrolment_id: EnrolmentId, from_on: date, to_on: date, reason: str = "") -> Done:
        """As AbsenceService.plan."""
        return AbsenceService(self._desk).plan(enrolment_id, from_on, to_on, reason)


def admit_to(unit: Unit, desk: Desk, cohort_id: CohortId, wishes: Sequence[Wish], terms: Terms = _IN_ORDER) -> Places:
    """As EnrolmentService.admit, within a deed."""
    enrolled: list[PersonId] = []
    queued: list[PersonId] = []
    already: list[PersonId] = []
    cohort = _open_cohort(unit, cohort_id)
    for wish in wishes:
        unit.get(PEOPLE, wish.person_id)
        present = enrolments.open_of(unit, cohort_id, wish.person_id)
        if present is not None and (terms.may_wait or present.state in SEATED):
            already.append(wish.person_id)
        elif not terms.may_wait or terms.over_capacity_reason or _has_seat(unit, cohort):
            _seat(unit, desk, cohort, wish, terms.joined_on, terms.over_capacity_reason)
            enrolled.append(wish.person_id)
        else:
            queue(unit, desk, cohort, wish)
            queued.append(wish.person_id)
    return Places(tuple(enrolled), tuple(queued), tuple(already))


def queue(unit: Unit, desk: Desk, cohort: Cohort, wish: Wish) -> Enrolment:
    """A new place at the end of the waiting list, within a deed."""
    line = enrolments.waiting(unit, cohort.id)
    made = Enrolment(
        id=EnrolmentId(desk.new_id()),
        person_id=wish.person_id,
        cohort_id=cohort.id,
        state=EnrolmentState.WAITLISTED,
        rank=max((entry.rank or 0 for entry in line), default=0) + 1,
        asked_on=wish.asked_on or desk.today(cohort.zone),
        referred_by=wish.referred_by,
        constraints=wish.constraints,
        reopens=_former(unit, cohort.id, wish.person_id),
        created_at=desk.now(),
    )
    unit.add(ENROLMENTS, made)
    return made


def keep_seats(unit: Unit, enrolment_ids: Sequence[str]) -> None:
    """The guard of undo: nobody may come back onto a seat that is taken. Refused: cohort-full (cohort, seats)."""
    found = (unit.find(ENROLMENTS, thing_id) for thing_id in enrolment_ids)
    for cohort_id in {e.cohort_id for e in found if e is not None and not e.over_capacity_reason}:
        cohort = unit.get(COHORTS, cohort_id)
        if cohort.seats is not None and enrolments.holding(unit, cohort_id) > cohort.seats:
            raise Refused("cohort-full", cohort=cohort.code, seats=cohort.seats)


def _open_cohort(unit: Unit, cohort_id: CohortId) -> Cohort:
    cohort = groups.lock(unit, cohort_id)
    if cohort.state not in OPEN_COHORTS or cohort.archived_at is not None:
        raise Refused("cohort-not-open", cohort=cohort.code)
    return cohort


def _has_seat(unit: Unit, cohort: Cohort) -> bool:
    return cohort.seats is None or enrolments.holding(unit, cohort.id) < cohort.seats


def _need_seat(unit: Unit, cohort: Cohort, over_capacity_reason: str) -> None:
    """Capacity is checked where it is used up (invariant 12)."""
    if not over_capacity_reason.strip() and not _has_seat(unit, cohort):
        raise Refused("cohort-full", cohort=cohort.code, seats=cohort.seats)


def _seat(
    unit: Unit, desk: Desk, cohort: Cohort, wish: Wish, joined_on: date | None, over_capacity_reason: str
) -> Enrolment:
    """An enrolment with a seat: a new one, or the waiting one led there step by step."""
    present = enrolments.open_of(unit, cohort.id, wish.person_id)
    if present is not None and present.state in SEATED:
        raise Refused("already-enrolled", cohort=cohort.code)
    if present is None or present.state is not EnrolmentState.OFFERED:
        _need_seat(unit, cohort, over_capacity_reason)
    first = joined_on or max(desk.today(cohort.zone), cohort.starts_on or date.min)
    if present is None:
        present = Enrolment(
            id=EnrolmentId(desk.new_id()),
            person_id=wish.person_id,
            cohort_id=cohort.id,
            state=EnrolmentState.ENROLLED,
            joined_on=first,
            asked_on=wish.asked_on,
            referred_by=wish.referred_by,
            constraints=wish.constraints,
            over_capacity_reason=over_capacity_reason.strip(),
            reopens=_former(unit, cohort.id, wish.person_id),
            created_at=desk.now(),
        )
        unit.add(ENROLMENTS, present)
    else:
        for state in steps(Kind.ENROLMENT, present.state, EnrolmentState.ENROLLED):
            present = unit.change(ENROLMENTS, present, state=state, reason="", rank=None)
        present = unit.change(
            ENROLMENTS, present, joined_on=first, offer_ends_on=None, over_capacity_reason=over_capacity_reason.strip()
        )
    if cohort.state is CohortState.RUNNING:
        present = unit.change(ENROLMENTS, present, state=EnrolmentState.ACTIVE)
    add_to_open_sheets(unit, desk, cohort, present)
    return present


def _end(unit: Unit, before: Enrolment, state: EnrolmentState, last: date | None, reason: str, note: str) -> Enrolment:
    check_dates(before.joined_on, last)
    # Somebody who was enrolled and never marked yet may still have completed: led through "active" first.
    for step in steps(Kind.ENROLMENT, before.state, state)[:-1]:
        before = unit.change(ENROLMENTS, before, state=step)
    move(Kind.ENROLMENT, before.state, state, reason)
    return unit.change(
        ENROLMENTS, before, state=state, left_on=last, reason=reason.strip(), note=note.strip(), rank=None
    )


def _refuse_twice(present: Enrolment | None) -> None:
    if present is not None:
        raise Refused("already-waiting" if present.state in WAITING else "already-enrolled")


def _former(unit: Unit, cohort_id: CohortId, person_id: PersonId) -> EnrolmentId | None:
    latest = enrolments.latest_of(unit, cohort_id, person_id)
    return None if latest is None else latest.id
