"""One person across groups: every session, what it counted, and who recorded it."""

from datetime import date

import pytest

from builders import Bench
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.errors import Refused
from groupdesk.domain.histories import totals
from groupdesk.domain.ids import PersonId
from groupdesk.domain.states import SessionState


def test_a_history_holds_every_session_of_every_group_with_who_recorded_it(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    other = bench.cohort()
    attendance = bench.services.attendance
    attendance.mark(bench.session(cohort), [MarkDraft(person_id=people[0], status="late", minutes_late=20)])
    attendance.walk_in(bench.session(other), person_id=people[0])
    bench.turn_to(2026, 10, 13, 20)
    attendance.mark(bench.session(cohort, 2), [MarkDraft(person_id=people[0], status="absent", remark="rang")])
    lines = attendance.history_of(people[0])
    assert [line.starts_at.date().day for line in lines if line.starts_at.date() <= date(2026, 10, 13)] == [6, 6, 13]
    seen = {(line.code, line.number): line for line in lines}
    first, second = seen["ANX-2026-01", 1], seen["ANX-2026-01", 2]
    assert (first.status.code, first.minutes, first.offered, first.recorded_by) == ("late", 70, 90, "Nadia Brandt")
    assert (second.status.code, second.minutes, second.remark) == ("absent", None, "rang")
    assert seen["ANX-2026-02", 1].enrolment_id is None
    sums = totals(line for line in lines if line.starts_at.date() <= date(2026, 10, 13))
    assert (sums.sessions, sums.came, sums.unexcused, sums.walk_ins, sums.minutes, sums.offered) == (
        2,
        1,
        1,
        1,
        160,
        180,
    )


def test_called_off_sessions_stand_in_a_history_and_in_no_denominator(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    bench.services.sessions.call_off(bench.session(cohort), SessionState.CANCELLED_BY_US, "weather")
    lines = bench.services.attendance.history_of(people[0])
    assert lines[0].status.code == "cancelled-by-us"
    assert totals(lines[:1]).sessions == 0
    assert totals(lines[:1]).called_off == 1


def test_somebody_who_joins_late_has_no_lines_before(bench: Bench) -> None:
    cohort, _people = bench.enrolled(1)
    bench.services.attendance.fill(bench.session(cohort), "present")
    late = bench.person("Zed Late")
    bench.services.enrolments.enrol(cohort, late, joined_on=date(2026, 10, 13))
    assert [line.number for line in bench.services.attendance.history_of(late)] == [2, 3, 4, 5, 6, 7, 8]


def test_nobody_on_file_has_no_history(bench: Bench) -> None:
    with pytest.raises(Refused, match="not-found"):
        bench.services.attendance.history_of(PersonId("nobody"))
