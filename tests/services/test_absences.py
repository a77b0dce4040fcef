"""Planned absences: entered beforehand, pre-filled at roll call, counted apart, taken back."""

from datetime import date

import pytest

from builders import Bench
from groupdesk.domain.attendance import UNMARKED, MarkDraft, MarkSource
from groupdesk.domain.errors import Refused
from groupdesk.domain.histories import totals

FIRST = date(2026, 10, 6)


def stay(bench: Bench, cohort: str, place: int = 0) -> str:
    return bench.services.enrolments.roster(cohort)[place].enrolment_id


def test_a_planned_absence_stands_on_the_sheet_before_anybody_is_marked(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    bench.away(bench.session(cohort), people[0], "dentist")
    rows = bench.services.attendance.sheet(bench.session(cohort)).rows
    assert [(r.status, r.is_planned, r.planned_absence) for r in rows] == [
        ("excused", True, "dentist"),
        (UNMARKED, False, None),
    ]


def test_planned_absences_are_counted_apart_from_other_excused_ones(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    session = bench.session(cohort)
    bench.away(session, people[0])
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[1], status="E")])
    rows = bench.services.attendance.sheet(session).rows
    assert [(r.status, r.is_planned) for r in rows] == [("excused", True), ("excused", False)]
    planned, other = (totals(bench.services.attendance.history_of(person)[:1]) for person in people)
    assert (planned.excused, planned.planned, other.excused, other.planned) == (1, 1, 1, 0)


def test_somebody_who_comes_after_all_is_marked_over_a_planned_absence(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    session = bench.session(cohort)
    bench.away(session, people[0])
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[0], status="P")])
    row = bench.services.attendance.sheet(session).rows[0]
    assert (row.status, row.is_planned) == ("present", False)


def test_a_call_during_the_roll_excuses_a_blank_line_and_leaves_a_mark(bench: Bench) -> None:
    cohort, people = bench.enrolled(3)
    session = bench.session(cohort)
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[0], status="P")])
    done = [bench.services.absences.plan(stay(bench, cohort, n), FIRST, FIRST, "rang") for n in (0, 1)]
    statuses = [r.status for r in bench.services.attendance.sheet(session).rows]
    assert statuses == ["present", "excused", UNMARKED]
    bench.services.deeds.undo(done[1].deed)
    assert [r.status for r in bench.services.attendance.sheet(session).rows] == ["present", UNMARKED, UNMARKED]


def test_an_absence_planned_afterwards_changes_no_past_sheet(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    session = bench.session(cohort)
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[0], status="P")])
    before = [r.status for r in bench.services.attendance.sheet(session).rows]
    bench.turn_to(2026, 10, 8, 12)
    bench.services.absences.plan(stay(bench, cohort, 1), FIRST, FIRST)
    assert [r.status for r in bench.services.attendance.sheet(session).rows] == before


def test_planned_absences_are_listed_and_taken_back(bench: Bench) -> None:
    cohort, _people = bench.enrolled(2)
    bench.services.absences.plan(stay(bench, cohort, 1), date(2026, 10, 13), date(2026, 10, 20), "travel")
    bench.services.absences.plan(stay(bench, cohort, 0), FIRST, FIRST)
    rows = bench.services.absences.planned(cohort)
    assert [(r.name, r.from_on, r.reason) for r in rows] == [
        ("Person 001", FIRST, ""),
        ("Person 002", date(2026, 10, 13), "travel"),
    ]
    bench.services.absences.take_back(rows[0].id)
    assert len(bench.services.absences.planned(cohort)) == 1
    assert bench.services.attendance.sheet(bench.session(cohort)).rows[0].status == UNMARKED


@pytest.mark.parametrize(
    ("first", "last", "reason", "code"),
    [
        (date(2026, 10, 7), FIRST, "", "dates-crossed"),
        (FIRST, date(2028, 10, 6), "", "absence-too-long"),
        (FIRST, FIRST, "x" * 201, "reason-too-long"),
    ],
)
def test_impossible_absences_are_refused(bench: Bench, first: date, last: date, reason: str, code: str) -> None:
    cohort, _people = bench.enrolled(1)
    with pytest.raises(Refused, match=code):
        bench.services.absences.plan(stay(bench, cohort), first, last, reason)
    assert bench.services.absences.planned(cohort) == ()


def test_a_source_of_its_own_tells_that_nobody_pressed_a_key(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    session = bench.session(cohort)
    bench.away(session, people[0])
    bench.services.attendance.walk_in(session, alias="Blue")
    assert bench.services.attendance.history_of(people[0])[0].source is MarkSource.PLANNED
