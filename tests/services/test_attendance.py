"""Roll call: invariants 2 to 6, one key a person, walk-ins, and the way back."""

from datetime import date, time

import pytest

from builders import Bench
from groupdesk.domain.attendance import UNMARKED, MarkDraft
from groupdesk.domain.errors import Refused
from groupdesk.domain.states import CohortState, EnrolmentState, SessionState


def statuses(bench: Bench, session: str) -> list[str]:
    return [row.status for row in bench.services.attendance.sheet(session).rows]


def test_each_expected_person_has_one_line_before_and_after_the_first_mark(bench: Bench) -> None:
    cohort, people = bench.enrolled(3)
    session = bench.session(cohort)
    assert statuses(bench, session) == [UNMARKED] * 3
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[1], status="P")])
    assert statuses(bench, session) == [UNMARKED, "present", UNMARKED]
    matrix = bench.services.attendance.matrix(cohort)
    assert [p.marks[0] for p in matrix.people] == [(UNMARKED, None), ("present", 90), (UNMARKED, None)]


def test_the_first_mark_sets_session_cohort_and_people_going(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    session = bench.session(cohort)
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[0], status="present")])
    assert bench.services.sessions.session(session).state is SessionState.HELD
    assert bench.services.groups.cohort(cohort).state is CohortState.RUNNING
    assert [r.state for r in bench.services.enrolments.roster(cohort)] == [EnrolmentState.ACTIVE]


def test_minutes_late_and_times_give_credited_minutes(bench: Bench) -> None:
    cohort, (late, early, both) = bench.enrolled(3)
    session = bench.session(cohort)
    bench.services.attendance.mark(
        session,
        [
            MarkDraft(person_id=late, status="late", minutes_late=12),
            MarkDraft(person_id=early, status="left-early", time_out=time(19)),
            MarkDraft(person_id=both, status="partial", time_in=time(18, 20), time_out=time(19, 10)),
        ],
    )
    rows = bench.services.attendance.sheet(session).rows
    assert [(r.minutes_late, r.minutes) for r in rows] == [(12, 78), (None, 60), (20, 50)]


def test_an_override_of_minutes_needs_a_reason(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    draft = MarkDraft(person_id=people[0], status="present", minutes=45)
    with pytest.raises(Refused, match="override-reason-missing"):
        bench.services.attendance.mark(bench.session(cohort), [draft])


def test_fill_touches_only_blanks_and_one_undo_restores_all(bench: Bench) -> None:
    cohort, people = bench.enrolled(4)
    session = bench.session(cohort)
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[2], status="absent")])
    done = bench.services.attendance.fill(session, "present")
    assert statuses(bench, session) == ["present", "present", "absent", "present"]
    bench.services.deeds.undo(done.deed)
    assert statuses(bench, session) == [UNMARKED, UNMARKED, "absent", UNMARKED]


def test_a_planned_absence_is_excused_when_the_sheet_opens_and_counted_apart(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    enrolment = bench.services.enrolments.roster(cohort)[0].enrolment_id
    bench.services.enrolments.plan_absence(enrolment, date(2026, 10, 6), date(2026, 10, 8), "travel")
    session = bench.session(cohort)
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[1], status="present")])
    rows = bench.services.attendance.sheet(session).rows
    assert [(r.status, r.planned_absence) for r in rows] == [("excused", "travel"), ("present", None)]


def test_leaving_later_never_changes_a_past_sheet(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    session = bench.session(cohort)
    bench.services.attendance.fill(session, "present")
    before = bench.services.attendance.sheet(session)
    roster = bench.services.enrolments.roster(cohort)
    bench.turn_to(2026, 10, 9, 12)
    bench.services.enrolments.leave(roster[0].enrolment_id, EnrolmentState.WITHDRAWN, reason="moved away")
    assert bench.services.attendance.sheet(session) == before
    assert [r.person_id for r in bench.services.attendance.sheet(bench.session(cohort, 2)).rows] == [people[1]]


def test_somebody_who_joins_late_is_not_expected_before(bench: Bench) -> None:
    cohort, _people = bench.enrolled(1)
    bench.services.attendance.fill(bench.session(cohort), "present")
    newcomer = bench.person("Zed Late")
    bench.services.enrolments.enrol(cohort, newcomer, joined_on=date(2026, 10, 13))
    marks = {p.name: p.marks[:2] for p in bench.services.attendance.matrix(cohort).people}
    assert marks["Zed Late"] == (None, (UNMARKED, None))
    assert (bench.services.enrolments.roster(cohort)[1].came, bench.services.enrolments.roster(cohort)[1].expected) == (
        0,
        0,
    )


def test_somebody_enrolled_during_the_roll_call_stands_on_the_open_sheet(bench: Bench) -> None:
    cohort, _people = bench.enrolled(1)
    session = bench.session(cohort)
    bench.services.attendance.fill(session, "present")
    bench.services.enrolments.enrol(cohort, bench.person("Zed Now"), joined_on=date(2026, 10, 6))
    assert statuses(bench, session) == ["present", UNMARKED]


def test_walk_ins_come_by_person_or_by_alias_and_once_only(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    session = bench.session(cohort)
    guest = bench.services.attendance.walk_in(session, alias="J., Tuesday regular")
    rows = bench.services.attendance.sheet(session).rows
    assert [(r.name, r.status, r.is_walk_in) for r in rows] == [
        ("J., Tuesday regular", "present", True),
        ("Person 001", UNMARKED, False),
    ]
    for again in (guest.id, people[0]):
        with pytest.raises(Refused, match="already-on-sheet"):
            bench.services.attendance.walk_in(session, person_id=again)
    bench.services.deeds.undo(guest.deed)
    assert len(bench.services.attendance.sheet(session).rows) == 1
    assert bench.services.people.find("tuesday") == ()


def test_every_value_of_a_mark_is_in_its_history(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    session = bench.session(cohort)
    for status in ("present", "late", "unmarked"):
        bench.services.attendance.mark(session, [MarkDraft(person_id=people[0], status=status)])
    steps = bench.services.attendance.history(session, people[0])
    assert [(s.after or {}).get("status") for s in steps] == ["unmarked", "present", "late", "unmarked"]
    assert {s.staff_name for s in steps} == {"Nadia Brandt"}


def test_a_session_to_come_or_called_off_takes_no_marks(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    draft = [MarkDraft(person_id=people[0], status="present")]
    with pytest.raises(Refused, match="session-not-yet"):
        bench.services.attendance.mark(bench.session(cohort, 2), draft)
    first = bench.session(cohort)
    bench.services.sessions.call_off(first, SessionState.CANCELLED_BY_US, "weather")
    with pytest.raises(Refused, match="session-cancelled"):
        bench.services.attendance.mark(first, draft)


def test_unknown_status_and_stranger_are_refused_and_nothing_is_marked(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    session = bench.session(cohort)
    good = MarkDraft(person_id=people[0], status="present")
    for bad in (MarkDraft(person_id=people[1], status="asleep"), MarkDraft(person_id="f" * 32, status="present")):
        with pytest.raises(Refused):
            bench.services.attendance.mark(session, [good, bad])
    assert statuses(bench, session) == [UNMARKED, UNMARKED]


def test_called_off_sessions_leave_every_denominator_and_numbers_follow(bench: Bench) -> None:
    cohort, _people = bench.enrolled(1)
    bench.services.attendance.fill(bench.session(cohort), "present")
    bench.turn_to(2026, 10, 12, 9)
    second = bench.session(cohort, 2)
    bench.services.sessions.call_off(second, SessionState.CANCELLED_BY_US, "weather")
    rows = bench.services.sessions.rows(cohort)
    assert [r.number for r in rows] == [1, 2, 2, 3, 4, 5, 6, 7]
    assert rows[1].state is SessionState.CANCELLED_BY_US
    assert bench.services.enrolments.roster(cohort)[0].expected == 1
    assert bench.services.sessions.session(bench.session(cohort, 2)).starts_at.date() == date(2026, 10, 20)


def test_guests_and_absences_made_up_stand_in_the_matrix(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    first = bench.session(cohort)
    bench.services.attendance.mark(first, [MarkDraft(person_id=people[0], status="absent")])
    guest = bench.services.attendance.walk_in(first, alias="Sunny")
    stay = bench.services.enrolments.roster(cohort)[0].enrolment_id
    matrix = bench.services.attendance.matrix(cohort)
    assert [(p.name, p.person_id, p.marks[:2]) for p in matrix.guests] == [("Sunny", guest.id, (("present", 90), None))]
    assert [p.person_id for p in matrix.people] == people
    assert matrix.made_up == {}
    assert (stay, first) not in matrix.made_up
