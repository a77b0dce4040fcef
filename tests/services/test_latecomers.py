"""A session put before people's first day: they are named, and may join from it in the same deed."""

from datetime import date, datetime

import pytest

from builders import Bench
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.session_making import SessionDraft

SUNDAY = datetime(2026, 10, 4, 18)
TERMS = Terms(reason="Room")


def expected(bench: Bench, cohort: CohortId) -> int:
    return bench.services.sessions.rows(cohort)[0].expected


def first_days(bench: Bench, cohort: CohortId) -> list[date | None]:
    return [row.joined_on for row in bench.services.enrolments.roster(cohort)]


@pytest.fixture
def three(bench: Bench) -> CohortId:
    """Two people begin with session 1 on 6 October, one with session 2."""
    cohort, _people = bench.enrolled(2)
    later = bench.person("Zoe Adams")
    bench.services.enrolments.enrol(cohort, later, joined_on=date(2026, 10, 13))
    return cohort


def test_a_first_session_moved_earlier_leaves_people_out_and_says_whom(bench: Bench, three: CohortId) -> None:
    sessions = bench.services.sessions
    first = bench.session(three)
    look = sessions.look_at_move(first, SUNDAY, TERMS)
    late = sessions.latecomers(three, look)
    assert [(one.name, one.joined_on, one.from_on) for one in late] == [
        ("Person 001", date(2026, 10, 6), SUNDAY.date()),
        ("Person 002", date(2026, 10, 6), SUNDAY.date()),
    ]
    sessions.move(first, SUNDAY, TERMS)
    assert expected(bench, three) == 0


def test_they_join_from_the_new_day_in_one_deed(bench: Bench, three: CohortId) -> None:
    before = first_days(bench, three)
    deed = bench.services.sessions.move(bench.session(three), SUNDAY, TERMS, joining=True).deed
    assert expected(bench, three) == 2
    assert first_days(bench, three) == [SUNDAY.date(), SUNDAY.date(), date(2026, 10, 13)]
    bench.services.deeds.undo(deed)
    assert (expected(bench, three), first_days(bench, three)) == (2, before)


def test_all_that_follow_moved_earlier_take_everybody_with_them(bench: Bench, three: CohortId) -> None:
    bench.services.sessions.move(bench.session(three), SUNDAY, TERMS, following=True, joining=True)
    assert first_days(bench, three) == [SUNDAY.date(), SUNDAY.date(), date(2026, 10, 11)]


def test_a_session_moved_later_leaves_nobody_out(bench: Bench, three: CohortId) -> None:
    look = bench.services.sessions.look_at_move(bench.session(three), datetime(2026, 10, 7, 18), TERMS)
    assert bench.services.sessions.latecomers(three, look) == ()


@pytest.mark.parametrize(
    ("kind", "on", "count"),
    [
        (SessionKind.ORIENTATION, SUNDAY, 2),
        (SessionKind.REGULAR, SUNDAY, 2),
        (SessionKind.MAKE_UP, SUNDAY, 0),
        (SessionKind.EXTRA, datetime(2026, 10, 8, 18), 0),
    ],
)
def test_a_new_first_session_asks_for_those_who_begin_with_the_cohort(
    bench: Bench, three: CohortId, kind: SessionKind, on: datetime, count: int
) -> None:
    late = bench.services.sessions.latecomers_at(three, on.date(), kind)
    assert len(late) == count
    draft = SessionDraft(starts_at=on, ends_at=on.replace(hour=19), kind=kind, let_join=True)
    bench.services.sessions.add(three, draft)
    assert first_days(bench, three).count(on.date()) == count


def test_people_who_left_are_not_asked_for(bench: Bench) -> None:
    cohort, (gone, _stays) = bench.enrolled(2)
    stay = _stay(bench, cohort, gone)
    bench.services.enrolments.leave(stay, EnrolmentState.WITHDRAWN, left_on=date(2026, 10, 6), reason="Moved")
    look = bench.services.sessions.look_at_move(bench.session(cohort), SUNDAY, TERMS)
    assert [one.name for one in bench.services.sessions.latecomers(cohort, look)] == ["Person 002"]


def _stay(bench: Bench, cohort: CohortId, person: PersonId) -> str:
    return next(row.enrolment_id for row in bench.services.enrolments.roster(cohort) if row.person_id == person)
