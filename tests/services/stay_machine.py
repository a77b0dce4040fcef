"""A practice in which anybody may do anything to stays in any order: enrol, wait, leave, transfer, mark, merge, undo.

After every step invariants 1, 3, 11, 12 hold and the log of deeds is whole; in the end every merge is taken back and
everybody has what is theirs (invariant 13).
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import postgres
import practices
from builders import Bench
from groupdesk.domain.attendance import UNMARKED, MarkDraft
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, DeedId, GroupSessionId, PersonId
from groupdesk.domain.offers import OfferDraft
from groupdesk.domain.people import PeopleQuery
from groupdesk.domain.states import ON_ROSTERS, OPEN_ENROLMENTS, SEATED, EnrolmentState
from groupdesk.services.seats import Wish
from groupdesk.store.attendance import MARKS
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.enrolments import ENROLMENTS, holding
from groupdesk.store.merging import MERGES
from groupdesk.store.people import PEOPLE

SEATS = 2
people = st.integers(0, 4)
cohorts = st.integers(0, 1)
ENDINGS = (EnrolmentState.WITHDRAWN, EnrolmentState.DISCHARGED, EnrolmentState.COMPLETED, EnrolmentState.DECEASED)
Told = tuple[object, ...]


@dataclass(frozen=True)
class ServerTemplate:
    """An empty practice on a server, to clone."""

    server: postgres.Server
    url: str


# What no order of deeds may lead to: a rule that only the database knows.
_FAULTS = ("conflict", "changed-meanwhile")


class Stays(RuleBasedStateMachine):
    """`template` is copied for every run: an empty vault, or an empty practice on a server."""

    template: Path | ServerTemplate
    database: Database

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.url = ""
        if isinstance(self.template, Path):
            self.database = practices.vault_copy(self.template, Path(self.folder.name))
        else:
            self.url = self.template.server.clone(self.template.url)
            self.database = Database(server_engine(self.url), practices.AUDIT_KEY)
        self.bench = Bench(self.database)
        self.services = self.bench.services
        self.deeds: list[DeedId] = []
        self.past: dict[str, Told] = {}
        self.owner: dict[str, PersonId] = {}
        self.day = 6

    def teardown(self) -> None:
        try:
            self.take_every_merge_back()
        finally:
            self.database.close()
            self.folder.cleanup()
            if not isinstance(self.template, Path):
                self.template.server.drop(self.url)

    @initialize()
    def begin(self) -> None:
        self.cohorts = [self.bench.cohort(seats=SEATS), self.bench.cohort(seats=SEATS)]
        self.people = self.bench.people(5)

    # what people do

    @rule(person=people, cohort=cohorts, over=st.booleans())
    def enrol(self, person: int, cohort: int, over: bool) -> None:
        reason = "court order" if over else ""
        self.attempt(
            lambda: self.services.enrolments.enrol(
                self.cohorts[cohort], self.people[person], over_capacity_reason=reason
            )
        )

    @rule(person=people, cohort=cohorts)
    def wait(self, person: int, cohort: int) -> None:
        self.attempt(lambda: self.services.waiting.wait(self.cohorts[cohort], Wish(person_id=self.people[person])))

    @rule(cohort=cohorts, at=people)
    def offer(self, cohort: int, at: int) -> None:
        line = self.services.waiting.line(self.cohorts[cohort])
        if line:
            draft = OfferDraft(ends_on=date(2026, 10, self.day), skipped="in need")
            self.attempt(lambda: self.services.waiting.offer(line[at % len(line)].enrolment_id, draft))

    @rule()
    def offers_run_out(self) -> None:
        done = self.services.waiting.expire()
        if done is not None:
            self.deeds.append(done.deed)

    @rule(cohort=cohorts, at=people, state=st.sampled_from(ENDINGS))
    def leave(self, cohort: int, at: int, state: EnrolmentState) -> None:
        stays = self.open_stays(self.cohorts[cohort])
        if stays:
            self.attempt(lambda: self.services.enrolments.leave(stays[at % len(stays)], state, reason="moved"))

    @rule(cohort=cohorts, at=people)
    def transfer(self, cohort: int, at: int) -> None:
        stays, to = self.open_stays(self.cohorts[cohort]), self.cohorts[1 - cohort]
        if stays:
            self.attempt(lambda: self.services.enrolments.transfer(stays[at % len(stays)], to, reason="better evening"))

    @rule(cohort=cohorts, number=st.integers(1, 3), at=people, status=st.sampled_from(["present", "late", "absent"]))
    def mark(self, cohort: int, number: int, at: int, status: str) -> None:
        session = self.session(self.cohorts[cohort], number)
        rows = self.services.attendance.sheet(session).rows
        if rows:
            draft = MarkDraft(person_id=rows[at % len(rows)].person_id, status=status)
            self.attempt(lambda: self.services.attendance.mark(session, [draft]))
            self.remember()

    @rule(cohort=cohorts, person=people)
    def walk_in(self, cohort: int, person: int) -> None:
        session = self.session(self.cohorts[cohort], 1)
        self.attempt(lambda: self.services.attendance.walk_in(session, person_id=self.people[person]))
        self.remember()

    @rule(one=people, other=people)
    def merge(self, one: int, other: int) -> None:
        self.attempt(lambda: self.services.merges.merge(self.people[one], self.people[other]))

    @rule(at=st.integers(0, 30))
    def undo(self, at: int) -> None:
        if self.deeds:
            self.attempt(lambda: self.services.deeds.undo(self.deeds[-1 - at % len(self.deeds)]))
            self.remember()

    @rule()
    def a_week_later(self) -> None:
        if self.day < 27:
            self.day += 7
            self.bench.turn_to(2026, 10, self.day, 20)

    # what always holds

    @invariant()
    def invariant_1_one_open_stay_a_person_and_cohort(self) -> None:
        stays = [(e.person_id, e.cohort_id) for e in self.all(ENROLMENTS) if e.state in OPEN_ENROLMENTS]
        assert len(stays) == len(set(stays))

    @invariant()
    def invariant_3_marks_say_what_they_said(self) -> None:
        now = {mark.id: told(mark) for mark in self.all(MARKS)}
        assert {thing: now.get(thing) for thing in self.past} == self.past

    @invariant()
    def invariant_11_nobody_who_waits_is_on_a_roster_or_a_sheet(self) -> None:
        for cohort in getattr(self, "cohorts", ()):
            waiting = {row.enrolment_id for row in self.services.waiting.line(cohort)}
            assert not waiting & {row.enrolment_id for row in self.services.enrolments.roster(cohort, former=True)}
            expected = {e.id for e in self.all(ENROLMENTS) if e.state in ON_ROSTERS}
            rows = self.services.attendance.sheet(self.session(cohort, 3)).rows
            unwritten = {row.enrolment_id for row in rows if row.mark_id is None}
            assert unwritten <= expected
            assert len({row.person_id for row in rows}) == len(rows)

    @invariant()
    def invariant_12_no_seat_above_the_limit_without_a_reason(self) -> None:
        for cohort in getattr(self, "cohorts", ()):
            taken = self.services.desk.read(lambda reading, cohort=cohort: holding(reading, cohort))
            reasons = [
                e
                for e in self.all(ENROLMENTS)
                if e.cohort_id == cohort and e.state in SEATED and e.over_capacity_reason
            ]
            assert taken - len(reasons) <= SEATS

    @invariant()
    def everything_belongs_to_somebody_who_is_there(self) -> None:
        merged = {person.id for person in self.all(PEOPLE) if person.merged_into is not None}
        assert not [e for e in self.all(ENROLMENTS) if e.person_id in merged]

    # how it is told

    def attempt(self, deed) -> None:
        """A refusal is an answer; anything else that flies is a fault."""
        try:
            self.deeds.append(deed().deed)
        except Refused as refusal:
            if refusal.code in _FAULTS:
                raise

    def remember(self) -> None:
        """Marks as they are after a deed of roll call: from then on only such a deed may change them."""
        self.past = {mark.id: told(mark) for mark in self.all(MARKS)}

    def all(self, record):
        return self.services.desk.read(lambda reading: reading.all(record))

    def session(self, cohort: CohortId, place: int) -> GroupSessionId:
        """The session that is now at that place in time, live or not."""
        rows = self.services.sessions.rows(cohort)
        return rows[(place - 1) % len(rows)].id

    def open_stays(self, cohort: CohortId) -> list[str]:
        return [e.id for e in self.all(ENROLMENTS) if e.cohort_id == cohort and e.state in OPEN_ENROLMENTS]

    def take_every_merge_back(self) -> None:
        if not hasattr(self, "people"):
            return
        for _round in self.people:
            for gone in self.all(PEOPLE):
                for made in (one for one in self.all(MERGES) if one.gone_id == gone.id and one.parted_at is None):
                    self.attempt(lambda made=made: self.services.merges.part(made.id))
        assert len(self.services.people.page(PeopleQuery(), 0, 9)) == len(self.people)
        assert self.services.deeds.check() == ()
        self.invariant_1_one_open_stay_a_person_and_cohort()
        self.invariant_3_marks_say_what_they_said()


def told(mark) -> Told:
    """What a mark says, whoever it belongs to."""
    if mark.status == UNMARKED:
        return (mark.session_id, UNMARKED)
    return (mark.session_id, mark.status, mark.minutes, mark.marked_at, mark.marked_by)
