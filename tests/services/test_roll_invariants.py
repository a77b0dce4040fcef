"""Invariants 2, 4, 5 and 6 of the roll call, whatever is marked, filled, planned and taken back, on both engines."""

from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

import practices
from builders import Bench
from groupdesk.domain.attendance import UNMARKED, MarkDraft, SheetRow
from groupdesk.domain.deeds import Done
from groupdesk.domain.statuses import default_statuses
from groupdesk.store import deeds
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine

FIRST = date(2026, 10, 6)
STATUSES = [status.code for status in default_statuses().statuses if status.is_choosable]
CAME = {status.code for status in default_statuses().statuses if status.meaning.counts_as_present}
NUMBERS = st.integers(0, 5)
CLOCK = st.one_of(st.none(), st.times(min_value=time(17), max_value=time(21)).map(lambda t: t.replace(microsecond=0)))
Line = tuple[str, int | None, int | None, bool]


class Roll(RuleBasedStateMachine):
    """One evening; `fresh` makes an empty practice for each run."""

    fresh: Callable[[], Database]

    @initialize()
    def begin(self) -> None:
        self.database = self.fresh()
        self.bench = Bench(self.database)
        self.cohort, self.people = self.bench.enrolled(4)
        self.session = self.bench.session(self.cohort)
        self.guests: list[str] = []
        self.steps: list[tuple[Done, dict[str, Line]]] = []

    def rows(self) -> tuple[SheetRow, ...]:
        return self.bench.services.attendance.sheet(self.session).rows

    def seen(self) -> dict[str, Line]:
        return {row.person_id: (row.status, row.minutes, row.minutes_late, row.is_planned) for row in self.rows()}

    def do(self, deed: Callable[[], Done]) -> dict[str, Line]:
        before = self.seen()
        self.steps.append((deed(), before))
        return before

    def who(self, number: int) -> str:
        return self.rows()[number % len(self.rows())].person_id

    @rule(number=NUMBERS, status=st.sampled_from([*STATUSES, UNMARKED]), late=st.one_of(st.none(), st.integers(0, 90)))
    def mark(self, number: int, status: str, late: int | None) -> None:
        person = self.who(number)
        draft = MarkDraft(person_id=person, status=status, minutes_late=late)
        before = self.do(lambda: self.bench.services.attendance.mark(self.session, [draft]))
        after = self.seen()
        assert {who: line for who, line in after.items() if who != person} == {
            who: line for who, line in before.items() if who != person
        }

    @rule(status=st.sampled_from(STATUSES), numbers=st.sets(NUMBERS, min_size=2))
    def mark_several_in_one_deed(self, status: str, numbers: set[int]) -> None:
        drafts = [MarkDraft(person_id=who, status=status) for who in {self.who(number) for number in numbers}]
        self.do(lambda: self.bench.services.attendance.mark(self.session, drafts))

    @rule(number=NUMBERS, came=CLOCK, went=CLOCK)
    def give_times(self, number: int, came: time | None, went: time | None) -> None:
        """Invariant 5: min(time out, end) − max(time in, start), floor 0; this session has no break."""
        if came is not None and went is not None and went < came:
            return
        person = self.who(number)
        draft = MarkDraft(person_id=person, status="partial", time_in=came, time_out=went)
        self.do(lambda: self.bench.services.attendance.mark(self.session, [draft]))
        start = max(_seconds(came or time(18)), _seconds(time(18)))
        end = min(_seconds(went or time(19, 30)), _seconds(time(19, 30)))
        assert self.seen()[person][1] == max(0, end - start) // 60

    @rule(status=st.sampled_from(STATUSES))
    def fill(self, status: str) -> None:
        """Invariant 4: only blanks are touched."""
        before = self.do(lambda: self.bench.services.attendance.fill(self.session, status))
        for who, line in self.seen().items():
            assert line[0] == status if before[who][0] == UNMARKED else line == before[who]

    @precondition(lambda self: len(self.guests) < 2)
    @rule()
    def walk_in(self) -> None:
        alias = f"Guest {len(self.steps)}"
        self.do(lambda: self.bench.services.attendance.walk_in(self.session, alias=alias))
        self.guests = [row.person_id for row in self.rows() if row.is_walk_in]

    @rule(number=NUMBERS)
    def plan_absence(self, number: int) -> None:
        stays = {row.person_id: row.enrolment_id for row in self.bench.services.enrolments.roster(self.cohort)}
        stay = stays[self.people[number % len(self.people)]]
        before = self.do(lambda: self.bench.services.absences.plan(stay, FIRST, FIRST, "said"))
        for who, line in self.seen().items():
            assert line == before[who] or before[who][0] == UNMARKED

    @rule(heads=st.one_of(st.none(), st.integers(0, 40)))
    def count_heads(self, heads: int | None) -> None:
        before = self.do(lambda: self.bench.services.attendance.count_heads(self.session, heads))
        assert self.seen() == before

    @precondition(lambda self: self.steps)
    @rule()
    def undo(self) -> None:
        """Invariant 4, its other half: one undo restores all that one deed did, also a bulk one."""
        done, before = self.steps.pop()
        if self._changed(done):
            self.bench.services.deeds.undo(done.deed)
            assert self.seen() == before
        self.guests = [row.person_id for row in self.rows() if row.is_walk_in]

    def _changed(self, done: Done) -> bool:
        """A deed that changed nothing, such as the same key again, has nothing to take back."""
        with self.database.read() as reading:
            return bool(deeds.revisions_of(reading, done.deed))

    @invariant()
    def each_expected_person_has_exactly_one_mark_and_nobody_else_but_guests(self) -> None:
        """Invariant 2."""
        if hasattr(self, "bench"):
            listed = [row.person_id for row in self.rows()]
            assert len(listed) == len(set(listed))
            assert set(listed) - set(self.guests) == set(self.people)

    @invariant()
    def being_on_the_plan_never_equals_attendance(self) -> None:
        """Invariant 6: only a mark that says so counts as having come."""
        if hasattr(self, "bench"):
            came = sum(row.came for row in self.bench.services.enrolments.roster(self.cohort))
            marked = [row for row in self.rows() if row.status in CAME and row.person_id not in self.guests]
            assert came == len(marked)

    def teardown(self) -> None:
        if hasattr(self, "bench"):
            assert self.bench.services.deeds.check() == ()
            self.database.close()


def _seconds(moment: time) -> int:
    return moment.hour * 3600 + moment.minute * 60 + moment.second


@pytest.fixture(params=["vault", "postgres"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Database]]:
    """Gives an empty practice at each call."""
    made: list[str] = []
    if request.param == "vault":
        template = request.getfixturevalue("vault_template")

        def copy() -> Database:
            made.append("")
            folder = tmp_path / str(len(made))
            folder.mkdir()
            return practices.vault_copy(template, folder)

        yield copy
        return
    server, template = request.getfixturevalue("postgres_server"), request.getfixturevalue("server_template")

    def clone() -> Database:
        made.append(server.clone(template))
        return Database(server_engine(made[-1]), practices.AUDIT_KEY)

    yield clone
    for url in made:
        server.drop(url)


def test_invariants_2_4_5_and_6_hold_over_mark_bulk_walk_in_planned_absence_and_undo(
    fresh: Callable[[], Database],
) -> None:
    evening = type("Evening", (Roll,), {"fresh": staticmethod(fresh)})
    few = settings(
        max_examples=8, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True
    )
    run_state_machine_as_test(evening, settings=few)
