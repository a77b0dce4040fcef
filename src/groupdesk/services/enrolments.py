"""People in cohorts: rosters, enrolling, screening, leaving, transferring, planned absences, the history of a stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from groupdesk.domain.deeds import Done
from groupdesk.domain.enrolments import Enrolment, RosterRow, Screening, StayFacts, StayStep
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import takes_aliases
from groupdesk.domain.ids import CohortId, DeedId, EnrolmentId, PersonId
from groupdesk.domain.people import PersonDraft, PersonKind, checked
from groupdesk.domain.states import SEATED, EnrolmentState, Kind, move
from groupdesk.services.absences import AbsenceService
from groupdesk.services.desk import Desk
from groupdesk.services.leaving import ENDINGS, Farewell, Transfer, leave, transfer
from groupdesk.services.people import add_to, living
from groupdesk.services.seats import (
    IN_ORDER,
    Places,
    Terms,
    Wish,
    admit_to,
    facts_changes,
    line_up,
    open_cohort,
    refer_in,
    refuse_twice,
    seat,
)
from groupdesk.services.stay_history import steps_of
from groupdesk.store import enrolments, rosters
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.groups import COHORTS, GROUPS
from groupdesk.store.reading import Reading
from groupdesk.store.status_sets import came_codes
from groupdesk.store.unit import Unit

_ROSTER_STATES = tuple(sorted(SEATED | {EnrolmentState.COMPLETED}))
_ROSTER_WITH_FORMER = tuple(sorted({*_ROSTER_STATES, EnrolmentState.TRANSFERRED, *ENDINGS}))
_SCREENED = {
    EnrolmentState.ELIGIBLE: Screening.ELIGIBLE,
    EnrolmentState.DEFERRED: Screening.DEFERRED,
    EnrolmentState.NOT_ELIGIBLE: Screening.NOT_ELIGIBLE,
}
_BY_THEMSELVES = (EnrolmentState.SCREENING, EnrolmentState.WAITLISTED, EnrolmentState.ACTIVE, *_SCREENED)


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
            return rosters.roster(reading, cohort_id, came_codes(reading), states=states, today=today)

        return self._desk.read(query)

    def stay(self, enrolment_id: EnrolmentId) -> Enrolment:
        """One stay with all that was agreed on. Refused: not-found."""
        return self._desk.read(lambda reading: reading.get(ENROLMENTS, enrolment_id))

    def history(self, enrolment_id: EnrolmentId) -> tuple[StayStep, ...]:
        """Every step of a stay, oldest first; nothing in it can be changed afterwards. Empty for an unknown one."""
        return self._desk.read(lambda reading: steps_of(reading, enrolment_id))

    def enrol(
        self,
        cohort_id: CohortId,
        person_id: PersonId,
        *,
        joined_on: date | None = None,
        over_capacity_reason: str = "",
        facts: StayFacts | None = None,
        deed: DeedId | None = None,
    ) -> Done:
        """Gives a seat, from the waiting list too; the first day is today or the first session's, if that is later.

        Refused: cohort-full (cohort, seats) unless a reason is given, already-enrolled, cohort-not-open, not-found,
        person-merged (number), move-not-allowed for somebody not found eligible yet, and as for change.
        """
        wish = Wish(person_id=person_id, facts=facts or StayFacts())
        terms = Terms(joined_on=joined_on, over_capacity_reason=over_capacity_reason)

        def work(unit: Unit) -> str:
            cohort = open_cohort(unit, cohort_id)
            living(unit, person_id)
            return seat(unit, self._desk, cohort, wish, terms).id

        return self._desk.do("enrol", work, deed=deed)

    def enrol_alias(self, cohort_id: CohortId, alias: str, *, terms: Terms = IN_ORDER) -> Done:
        """Somebody new, known by an alias only, with a seat in a drop-in group; gives the person.

        Refused: alias-needs-drop-in (cohort), name-missing, name-too-long, and as for enrol.
        """

        def work(unit: Unit) -> str:
            cohort = open_cohort(unit, cohort_id)
            if not takes_aliases(unit.get(GROUPS, cohort.group_id).openness):
                raise Refused("alias-needs-drop-in", cohort=cohort.code)
            draft = PersonDraft(full_name=alias.strip(), kind=PersonKind.ALIAS_ONLY)
            person_id = add_to(unit, self._desk, checked(draft, self._desk.today(cohort.zone)))
            seat(unit, self._desk, cohort, Wish(person_id=person_id), terms)
            return person_id

        return self._desk.do("enrol-alias", work)

    def admit(
        self, cohort_id: CohortId, wishes: Sequence[Wish], *, terms: Terms = IN_ORDER, deed: DeedId | None = None
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

    def refer(self, cohort_id: CohortId, wish: Wish) -> Done:
        """Somebody was sent and is to be screened; no place in line yet.

        Refused: already-enrolled, already-waiting, cohort-not-open, not-found, person-merged, and as for change.
        """

        def work(unit: Unit) -> str:
            cohort = open_cohort(unit, cohort_id)
            living(unit, wish.person_id)
            refuse_twice(enrolments.open_of(unit, cohort_id, wish.person_id))
            return refer_in(unit, self._desk, cohort, wish).id

        return self._desk.do("refer", work)

    def move(self, enrolment_id: EnrolmentId, to: EnrolmentState, reason: str = "", note: str = "") -> Done:
        """One listed step: into screening, its outcome, onto the waiting list, active, or one of the endings.

        The outcome of a screening is kept with its reason and day. An offer, a seat and a transfer need more than a
        reason and have deeds of their own. Refused: move-not-allowed (kind, state, to, allowed), reason-missing,
        step-has-its-own-deed (to), not-found.
        """

        def work(unit: Unit) -> str:
            before = unit.get(ENROLMENTS, enrolment_id)
            move(Kind.ENROLMENT, before.state, to, reason)
            if to in ENDINGS:
                leave(unit, self._desk, enrolment_id, Farewell(state=to, reason=reason, note=note))
            elif to in _BY_THEMSELVES and before.state is not EnrolmentState.OFFERED:
                self._step(unit, before, to, (reason.strip(), note.strip()))
            else:
                raise Refused("step-has-its-own-deed", to=to)
            return enrolment_id

        return self._desk.do(f"stay-{to}", work)

    def _step(self, unit: Unit, before: Enrolment, to: EnrolmentState, words: tuple[str, str]) -> None:
        reason, note = words
        today = self._desk.today(unit.get(COHORTS, before.cohort_id).zone)
        after = unit.change(ENROLMENTS, before, state=to, reason=reason, note=note)
        if to in _SCREENED:
            unit.change(ENROLMENTS, after, screening=_SCREENED[to].value, screening_reason=reason, screened_on=today)
        elif to is EnrolmentState.WAITLISTED:
            line_up(unit, unit.change(ENROLMENTS, after, asked_on=before.asked_on or today))

    def change(self, enrolment_id: EnrolmentId, facts: StayFacts, version: int | None = None) -> Done:
        """What was agreed about a stay: referral, screening, who mandated it, handouts, needs, wishes, priority.

        Another priority gives another place in line. Refused: not-found, changed-meanwhile where `version` is no
        longer the newest, text-too-long (most), hours-impossible, priority-impossible, wish-unreadable (wish).
        """
        changes = facts_changes(facts)

        def work(unit: Unit) -> str:
            before = unit.get(ENROLMENTS, enrolment_id)
            if version not in (None, before.version):
                raise Refused("changed-meanwhile")
            after = unit.change(ENROLMENTS, before, **changes)
            if after.priority != before.priority and after.state is EnrolmentState.WAITLISTED:
                line_up(unit, after)
            return enrolment_id

        return self._desk.do("stay-change", work)

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
        farewell = Farewell(state=state, left_on=left_on, reason=reason, note=note)

        def work(unit: Unit) -> str:
            if state not in ENDINGS:
                before = unit.get(ENROLMENTS, enrolment_id)
                raise Refused("move-not-allowed", kind=Kind.ENROLMENT, state=before.state, to=state, allowed=ENDINGS)
            return leave(unit, self._desk, enrolment_id, farewell).id

        return self._desk.do(f"leave-{state}", work)

    def transfer(
        self,
        enrolment_id: EnrolmentId,
        to: CohortId,
        *,
        on: date | None = None,
        reason: str = "",
        over_capacity_reason: str = "",
    ) -> Done:
        """Ends the stay here the day before and gives a seat there from that day, in one deed; what was agreed goes
        along, and both stays keep their history.

        Refused: cohort-full, already-enrolled, cohort-not-open, move-not-allowed, reason-missing, dates-crossed.
        """
        wanted = Transfer(to=to, on=on, reason=reason, over_capacity_reason=over_capacity_reason)
        return self._desk.do("transfer", lambda unit: transfer(unit, self._desk, enrolment_id, wanted).id)

    def plan_absence(self, enrolment_id: EnrolmentId, from_on: date, to_on: date, reason: str = "") -> Done:
        """As AbsenceService.plan."""
        return AbsenceService(self._desk).plan(enrolment_id, from_on, to_on, reason)
