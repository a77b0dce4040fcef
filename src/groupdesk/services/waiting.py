"""The waiting list: the line and who fits, offers with their answers, and seats that became free."""

from datetime import date, datetime, timedelta

from groupdesk.domain.deeds import Done
from groupdesk.domain.enrolments import WAITING, Enrolment
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.offers import Answer, Offer, OfferDraft, OfferRow, Reach, check_way, reaches
from groupdesk.domain.states import EnrolmentState, Kind, move
from groupdesk.domain.waiting import Vacancy, WaitingRow, passed_over, vacancy
from groupdesk.services.desk import Desk
from groupdesk.services.people import living
from groupdesk.services.seats import (
    Wish,
    answer_offer,
    need_seat,
    open_cohort,
    put_in_line,
    queue,
    refuse_twice,
)
from groupdesk.store import enrolments, people, waiting
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit
from groupdesk.store.waiting import OFFERS

OFFER_STANDS = timedelta(days=7)
"""How long a seat is held where nobody says otherwise."""


class WaitingService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def line(self, cohort_id: CohortId) -> tuple[WaitingRow, ...]:
        """The waiting list, first in line first, each with what stands against a place there."""
        return self._desk.read(lambda reading: waiting.line(reading, cohort_id, self._desk.now()))

    def on_the_way(self, cohort_id: CohortId) -> tuple[WaitingRow, ...]:
        """Those who were referred or are being screened, and who have no place in line yet; first come first."""
        return self._desk.read(lambda reading: waiting.on_the_way(reading, cohort_id, self._desk.now()))

    def vacancy(self, cohort_id: CohortId) -> Vacancy | None:
        """Free seats beside those who wait; None where the seats have no limit. Refused: not-found."""
        return self._desk.read(lambda reading: _vacancy(reading, cohort_id, self._desk.now()))

    def vacancies(self) -> tuple[Vacancy, ...]:
        """Cohorts with a free seat for somebody who waits without an offer, by code."""
        return self._desk.read(lambda reading: vacancies(reading, self._desk.now()))

    def offers(self, cohort_id: CohortId) -> tuple[OfferRow, ...]:
        """The log of offers of a cohort, newest first."""
        return self._desk.read(lambda reading: waiting.offers(reading, cohort_id))

    def offers_of(self, enrolment_id: EnrolmentId) -> tuple[Offer, ...]:
        """Every offer to one person for this place, oldest first."""
        return self._desk.read(lambda reading: waiting.offers_of(reading, enrolment_id))

    def reaches(self, person_id: PersonId) -> tuple[Reach, ...]:
        """How somebody may be reached, and how not. Refused: not-found."""
        return self._desk.read(lambda reading: reaches(people.card(reading, person_id).contacts))

    def wait(self, cohort_id: CohortId, wish: Wish) -> Done:
        """Puts somebody on the waiting list, behind all of the same priority.

        Refused: already-enrolled, already-waiting, cohort-not-open, not-found, person-merged (number), and as for
        EnrolmentService.change.
        """

        def work(unit: Unit) -> str:
            cohort = open_cohort(unit, cohort_id)
            living(unit, wish.person_id)
            refuse_twice(enrolments.open_of(unit, cohort_id, wish.person_id))
            return queue(unit, self._desk, cohort, wish).id

        return self._desk.do("wait", work)

    def offer(self, enrolment_id: EnrolmentId, draft: OfferDraft) -> Done:
        """Holds a seat for somebody who waits until that day, included.

        Refused: cohort-full, move-not-allowed, date-in-the-past (on), rank-skipped (first) without a reason where
        somebody further up waits, contact-not-allowed (way) where the person must not be reached so.
        """

        def work(unit: Unit) -> str:
            before = unit.get(ENROLMENTS, enrolment_id)
            cohort = open_cohort(unit, before.cohort_id)
            today = self._desk.today(cohort.zone)
            if draft.ends_on < today:
                raise Refused("date-in-the-past", on=draft.ends_on)
            move(Kind.ENROLMENT, before.state, EnrolmentState.OFFERED)
            need_seat(unit, cohort)
            skipped = self._skipped(unit, before, draft.skipped.strip())
            check_way(draft.way, people.card(unit, before.person_id).contacts)
            unit.change(
                ENROLMENTS,
                before,
                state=EnrolmentState.OFFERED,
                offered_on=today,
                offer_ends_on=draft.ends_on,
                reason=skipped,
                rank=before.rank or _behind_all(unit, cohort),
            )
            unit.add(OFFERS, self._offer(before, draft, skipped, today))
            return enrolment_id

        return self._desk.do("offer", work)

    def _offer(self, before: Enrolment, draft: OfferDraft, skipped: str, today: date) -> Offer:
        return Offer(
            id=self._desk.new_id(),
            enrolment_id=before.id,
            sent_on=today,
            ends_on=draft.ends_on,
            way=draft.way,
            skipped=skipped,
            note=draft.note.strip(),
        )

    def _skipped(self, unit: Unit, before: Enrolment, reason: str) -> str:
        """The reason, where somebody is passed over; nothing where nobody is. Refused: rank-skipped (first)."""
        ahead = passed_over(waiting.line(unit, before.cohort_id, self._desk.now()), before.id)
        if ahead and not reason:
            raise Refused("rank-skipped", first=ahead[0].number)
        return reason if ahead else ""

    def take_offer_back(self, enrolment_id: EnrolmentId, reason: str = "", *, declined: bool = False) -> Done:
        """Declined, or taken back by us: on the waiting list at the same rank. Refused: move-not-allowed."""

        def work(unit: Unit) -> str:
            before = unit.get(ENROLMENTS, enrolment_id)
            answer = Answer.DECLINED if declined else Answer.TAKEN_BACK
            self._back_in_line(unit, before, answer, reason.strip())
            return enrolment_id

        return self._desk.do("offer-declined" if declined else "offer-back", work)

    def expire(self) -> Done | None:
        """Puts everybody whose offer ran out back in line at the same rank, in one deed; None where there is nobody.

        An offer runs out at the end of its last day in the cohort's zone.
        """
        if not self._desk.read(self._run_out):
            return None

        def work(unit: Unit) -> str:
            for enrolment_id in self._run_out(unit):
                self._back_in_line(unit, unit.get(ENROLMENTS, enrolment_id), Answer.EXPIRED, "")
            return ""

        return self._desk.do("offers-expire", work)

    def _run_out(self, reading: Reading) -> tuple[EnrolmentId, ...]:
        found = waiting.offers_open(reading)
        return tuple(EnrolmentId(row.id) for row in found if row.offer_ends_on < self._desk.today(row.zone))

    def _back_in_line(self, unit: Unit, before: Enrolment, answer: Answer, reason: str) -> None:
        if before.state is not EnrolmentState.OFFERED:
            raise Refused("move-not-allowed", kind="enrolment", state=before.state, to=EnrolmentState.WAITLISTED)
        answer_offer(unit, self._desk, unit.get(COHORTS, before.cohort_id), before.id, answer)
        unit.change(
            ENROLMENTS, before, state=EnrolmentState.WAITLISTED, reason=reason, offered_on=None, offer_ends_on=None
        )

    def place_in_line(self, enrolment_id: EnrolmentId, position: int, reason: str = "") -> Done:
        """Moves somebody to that place of the waiting list, counted from 1. Refused: not-waiting."""

        def work(unit: Unit) -> str:
            moved = unit.get(ENROLMENTS, enrolment_id)
            if moved.state not in WAITING:
                raise Refused("not-waiting")
            line = [e for e in enrolments.waiting(unit, moved.cohort_id) if e.id != enrolment_id]
            put_in_line(unit, line, moved, max(0, position - 1), reason=reason)
            return enrolment_id

        return self._desk.do("waiting-order", work)


def _behind_all(unit: Unit, cohort: Cohort) -> int:
    """The rank of somebody who gets an offer without having stood in line."""
    return max((entry.rank or 0 for entry in enrolments.waiting(unit, cohort.id)), default=0) + 1


def vacancies(reading: Reading, now: datetime) -> tuple[Vacancy, ...]:
    """As WaitingService.vacancies, in a reading of its own."""
    found = (_vacancy(reading, cohort_id, now) for cohort_id in waiting.cohorts_with_a_line(reading))
    return tuple(one for one in found if one is not None and one.free and one.waiting)


def _vacancy(reading: Reading, cohort_id: CohortId, now: datetime) -> Vacancy | None:
    cohort = reading.get(COHORTS, cohort_id)
    if cohort.seats is None:
        return None
    line = waiting.line(reading, cohort_id, now)
    free = max(cohort.seats - enrolments.holding(reading, cohort_id), 0)
    return vacancy(cohort_id, line, free, waiting.meetings(reading, cohort_id, now))
