"""Closures added later, sessions moved away from them, and imported files; hostile files change nothing."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import Bench
from groupdesk.documents.calendar.entries import calendar_entries
from groupdesk.domain.closures.rows import DayOrder
from groupdesk.domain.errors import Refused

FEW = settings(max_examples=60, deadline=None)


def own(bench: Bench) -> list[tuple[date, date, str]]:
    found = bench.services.practice.closures(date.min, date.max)
    return [(one.first_on, one.last_on, one.reason) for one in found]


def test_planned_sessions_on_closed_days_get_days_of_their_own(bench: Bench) -> None:
    cohort = bench.cohort()
    bench.services.practice.add_closure(date(2026, 10, 13), date(2026, 10, 27), "Repairs")
    found = bench.services.closures.shut_sessions()
    assert [(one.number, one.proposal) for one in found] == [
        (2, date(2026, 12, 8)),
        (3, date(2026, 12, 15)),
        (4, date(2026, 12, 22)),
    ]
    assert bench.services.closures.shut_sessions(date(2026, 10, 20), date(2026, 10, 20)) == found[1:2]
    done = bench.services.closures.move_away(found)
    rows = bench.services.sessions.rows(cohort)
    assert [row.starts_at.date() for row in rows[-3:]] == [one.proposal for one in found]
    assert {row.change_reason for row in rows[-3:]} == {"Repairs"}
    assert bench.services.closures.shut_sessions() == ()
    with pytest.raises(Refused, match="nothing-to-move"):
        bench.services.closures.move_away(())
    bench.services.deeds.undo(done.deed)
    assert bench.services.closures.shut_sessions() == found


def test_sessions_that_were_held_or_are_over_are_left_alone(bench: Bench) -> None:
    cohort, _people = bench.enrolled(1)
    bench.services.attendance.fill(bench.session(cohort), "present")
    bench.services.practice.add_closure(date(2026, 10, 6), date(2026, 10, 6), "Storm")
    assert bench.services.closures.shut_sessions() == ()
    bench.turn_to(2026, 10, 21, 9)
    bench.services.practice.add_closure(date(2026, 10, 13), date(2026, 10, 13), "Storm")
    assert bench.services.closures.shut_sessions() == ()


def test_a_file_is_taken_once_and_undone_at_once(bench: Bench, tmp_path: Path) -> None:
    file = tmp_path / "shut.csv"
    file.write_text("Day,Why\n26/11/2026,Thanksgiving\n03/04/2027,Spring\n2026-12-24,Eve\n2026-12-24,Eve\n", "utf-8")
    asked = bench.services.closures.look_at(file)
    assert [problem.code for problem in asked.read.problems] == ["date-ambiguous"]
    look = bench.services.closures.look_at(file, DayOrder.DAY_FIRST)
    assert (len(look.new), look.known, look.read.problems) == (3, 1, ())
    done = bench.services.closures.store(look.new)
    assert (date(2027, 4, 3), date(2027, 4, 3), "Spring") in own(bench)
    assert bench.services.closures.look_at(file, DayOrder.DAY_FIRST).new == ()
    bench.services.deeds.undo(done.deed)
    assert own(bench) == []


def test_impossible_closures_are_refused_and_nothing_is_stored(bench: Bench) -> None:
    for first, last, code in (
        (date(2026, 11, 2), date(2026, 11, 1), "dates-crossed|closure-reversed"),
        (date(2026, 1, 1), date(2027, 6, 1), "closure-too-long"),
        (date(1066, 1, 1), date(1066, 1, 2), "date-impossible"),
        (date.max, date.max, "date-impossible"),
    ):
        with pytest.raises(Refused, match=code):
            bench.services.practice.add_closure(first, last, "x")
    assert own(bench) == []


@given(st.binary(max_size=400), st.sampled_from([b"", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"]))
@FEW
def test_a_broken_calendar_is_refused_by_a_sentence_and_by_nothing_else(content: bytes, head: bytes) -> None:
    with suppress(Refused):
        calendar_entries(head + content)
