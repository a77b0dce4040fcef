"""Moving, calling off and adding stored sessions: numbers and the cohort's rule follow, closed days are avoided."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from builders import TUESDAYS, Bench
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId
from groupdesk.domain.schedule.conflicts import Decision, Handling
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.schedule.rules import Weekday
from groupdesk.domain.schedule.stored import rule_of
from groupdesk.domain.sessions import SessionRow
from groupdesk.domain.states import SessionState
from groupdesk.services.makeups import MakeUpDraft
from groupdesk.services.rearranging import Ending
from groupdesk.services.session_making import SessionDraft

SNOW = "Weather"
AT_END = Ending(make_good=True)


def rows(bench: Bench, cohort: CohortId) -> list[tuple[int | None, str, str]]:
    return [
        (row.number, f"{row.starts_at:%m-%d %H:%M}", str(row.state)) for row in bench.services.sessions.rows(cohort)
    ]


def snow_day(bench: Bench, cohort: CohortId, number: int, ending: Ending = AT_END) -> str:
    session = bench.session(cohort, number)
    return bench.services.sessions.call_off(session, SessionState.CANCELLED_BY_US, SNOW, ending).deed


def live(bench: Bench, cohort: CohortId) -> list[SessionRow]:
    return [r for r in bench.services.sessions.rows(cohort) if r.state is not SessionState.CANCELLED_BY_US]


def test_a_snow_day_adds_one_at_the_end_and_undo_restores_everything(bench: Bench) -> None:
    cohort = bench.cohort()
    before = bench.services.sessions.rows(cohort)
    deed = snow_day(bench, cohort, 5)
    assert rows(bench, cohort)[4] == (5, "11-03 18:00", "cancelled-by-us")
    assert [row.number for row in live(bench, cohort)] == list(range(1, 9))
    assert live(bench, cohort)[-1].starts_at == datetime(2026, 12, 8, 18)
    bench.services.deeds.undo(deed)
    assert bench.services.sessions.rows(cohort) == before


def test_a_closed_day_at_the_end_is_refused_with_a_proposal_that_can_be_taken(bench: Bench) -> None:
    cohort = bench.cohort()
    bench.services.practice.add_closure(date(2026, 12, 8), date(2026, 12, 8), "Painters")
    with pytest.raises(Refused, match="closed-instead") as refusal:
        snow_day(bench, cohort, 5)
    assert refusal.value.facts == {"date": date(2026, 12, 8), "name": "Painters", "proposal": date(2026, 12, 15)}
    assert len(live(bench, cohort)) == 8
    assert rows(bench, cohort)[4][2] == "planned"
    snow_day(bench, cohort, 5, replace(AT_END, agreed=True))
    assert live(bench, cohort)[-1].starts_at.date() == date(2026, 12, 15)


def test_everything_from_one_on_is_called_off_in_one_deed(bench: Bench) -> None:
    cohort = bench.cohort()
    snow_day(bench, cohort, 6, Ending(following=True))
    assert [row.number for row in live(bench, cohort)] == [1, 2, 3, 4, 5]


def test_this_and_the_following_move_to_thursdays_and_so_does_the_rule(bench: Bench) -> None:
    cohort = bench.cohort()
    terms = Terms(reason="Room not free")
    bench.services.sessions.move(bench.session(cohort, 5), datetime(2026, 11, 5, 17), terms, following=True)
    assert [when for _number, when, _state in rows(bench, cohort)] == [
        *("10-06 18:00", "10-13 18:00", "10-20 18:00", "10-27 18:00"),
        *("11-05 17:00", "11-12 17:00", "11-19 17:00", "12-03 17:00"),
    ]
    rule = rule_of(bench.services.groups.cohort(cohort))
    assert rule is not None
    assert (rule.weekdays, rule.start.hour) == ((Weekday.THURSDAY,), 17)
    bench.services.sessions.add_at_end(cohort)
    assert rows(bench, cohort)[-1] == (9, "12-10 17:00", "planned")


def test_moved_sessions_that_meet_a_closed_day_go_elsewhere_or_stay_as_somebody_says(bench: Bench) -> None:
    cohort = bench.cohort()
    bench.services.practice.add_closure(date(2026, 11, 12), date(2026, 11, 12), "Painters")
    session, to = bench.session(cohort, 5), datetime(2026, 11, 5, 18)
    look = bench.services.sessions.look_at_move(session, to, Terms(reason="Room"), following=True)
    assert [(c.day, c.chosen.day) for c in look.conflicts] == [(date(2026, 11, 12), date(2026, 12, 10))]
    hold = Terms(reason="Room", decisions={date(2026, 11, 12): Decision(Handling.HOLD)})
    bench.services.sessions.move(session, to, hold, following=True)
    assert "11-12 18:00" in [when for _number, when, _state in rows(bench, cohort)]


def test_a_session_under_marks_is_moved_only_when_somebody_says_so(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    first = bench.session(cohort)
    bench.services.attendance.mark(first, [MarkDraft(person_id=people[0], status="present")])
    before = bench.services.sessions.session(first)
    for deed in (
        lambda: bench.services.sessions.move(first, datetime(2026, 10, 7, 18), Terms(reason="Room")),
        lambda: bench.services.sessions.call_off(first, SessionState.DID_NOT_TAKE_PLACE, "Nobody"),
    ):
        with pytest.raises(Refused, match="session-has-marks|move-not-allowed"):
            deed()
    assert bench.services.sessions.session(first) == before
    marks = [row.status for row in bench.services.attendance.sheet(first).rows]
    agreed = Terms(reason="Wrong hour", even_if_marked=True)
    bench.services.sessions.move(first, datetime(2026, 10, 6, 17, 30), agreed)
    assert [row.status for row in bench.services.attendance.sheet(first).rows] == marks
    assert bench.services.sessions.session(first).state is SessionState.HELD


def test_hours_that_were_wrong_credit_the_marks_anew_and_undo_brings_them_back(bench: Bench) -> None:
    cohort, (whole, late, by_hand) = bench.enrolled(3)
    first = bench.session(cohort)
    drafts = [
        MarkDraft(person_id=whole, status="present"),
        MarkDraft(person_id=late, status="late", time_in=time(18, 30)),
        MarkDraft(person_id=by_hand, status="present", minutes=45, minutes_reason="left for a call"),
    ]
    bench.services.attendance.mark(first, drafts)

    def minutes() -> list[int | None]:
        by_person = {row.person_id: row.minutes for row in bench.services.attendance.sheet(first).rows}
        return [by_person[person] for person in (whole, late, by_hand)]

    assert minutes() == [90, 60, 45]
    agreed = Terms(reason="It was an hour", length_minutes=60, even_if_marked=True)
    done = bench.services.sessions.move(first, datetime(2026, 10, 6, 18), agreed)
    assert minutes() == [60, 30, 45]
    bench.services.deeds.undo(done.deed)
    assert minutes() == [90, 60, 45]


def test_a_roll_opened_without_a_mark_binds_nobody(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    first = bench.session(cohort)
    bench.services.attendance.mark(first, [MarkDraft(person_id=people[0], status="present")])
    bench.services.attendance.mark(first, [MarkDraft(person_id=people[0], status="unmarked")])
    bench.services.sessions.call_off(first, SessionState.DID_NOT_TAKE_PLACE, "Nobody came")
    assert bench.services.sessions.session(first).sheet_opened_at is None
    assert bench.services.enrolments.roster(cohort)[0].expected == 0


def test_planned_absences_alone_bind_no_session_and_come_back_with_undo(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    stay = bench.services.enrolments.roster(cohort)[0].enrolment_id
    bench.services.absences.plan(stay, date(2026, 10, 6), date(2026, 10, 6), "Exam")
    first = bench.session(cohort)
    bench.services.attendance.mark(first, [MarkDraft(person_id=people[1], status="present")])
    assert not bench.services.sessions.rows(cohort)[0].is_movable
    with pytest.raises(Refused, match="session-has-marks"):
        bench.services.sessions.call_off(first, SessionState.DID_NOT_TAKE_PLACE, "Nobody came")
    bench.services.attendance.mark(first, [MarkDraft(person_id=people[1], status="unmarked")])
    before = bench.services.attendance.sheet(first)
    assert [row.is_planned for row in before.rows] == [True, False]
    assert bench.services.sessions.rows(cohort)[0].is_movable

    deed = bench.services.sessions.call_off(first, SessionState.DID_NOT_TAKE_PLACE, "Nobody came").deed
    assert bench.services.sessions.session(first).sheet_opened_at is None
    assert bench.services.enrolments.roster(cohort)[0].expected == 0
    bench.services.deeds.undo(deed)
    assert bench.services.attendance.sheet(first).rows == before.rows
    bench.services.sessions.move(first, datetime(2026, 10, 8, 18), Terms(reason=SNOW))
    assert [row.status for row in bench.services.attendance.sheet(first).rows] == ["unmarked", "unmarked"]


def test_a_planned_absence_that_is_made_up_holds_its_session(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    stay = bench.services.enrolments.roster(cohort)[0].enrolment_id
    bench.services.absences.plan(stay, date(2026, 10, 6), date(2026, 10, 6), "Exam")
    first = bench.session(cohort)
    bench.services.attendance.mark(first, [MarkDraft(person_id=people[1], status="present")])
    bench.services.attendance.mark(first, [MarkDraft(person_id=people[1], status="unmarked")])
    bench.services.makeups.assign(MakeUpDraft(enrolment_id=stay, missed=first, task="Worksheet 1"))
    with pytest.raises(Refused, match="session-has-marks"):
        bench.services.sessions.call_off(first, SessionState.DID_NOT_TAKE_PLACE, "Nobody came")


def test_times_that_the_clock_skips_or_shows_twice_are_asked_about(bench: Bench) -> None:
    cohort, sessions = bench.cohort(), bench.services.sessions
    skipped, twice = datetime(2027, 3, 14, 2, 30), datetime(2026, 11, 1, 1, 30)
    with pytest.raises(Refused, match="session-time-skipped") as refusal:
        sessions.move(bench.session(cohort, 2), skipped, Terms(reason="Night"))
    assert refusal.value.facts["later"] == datetime(2027, 3, 14, 3, 30)
    with pytest.raises(Refused, match="session-time-twice"):
        sessions.move(bench.session(cohort, 2), twice, Terms(reason="Night"))
    sessions.move(bench.session(cohort, 2), twice, Terms(reason="Night", clocks={twice: 1}))
    moved = sessions.session(next(r.id for r in sessions.rows(cohort) if r.starts_at == twice))
    assert (moved.fold, moved.starts_utc.hour) == (1, 6)
    draft = SessionDraft(starts_at=skipped, ends_at=skipped.replace(hour=3, minute=40))
    with pytest.raises(Refused, match="session-time-skipped"):
        sessions.add(cohort, draft)
    sessions.add(cohort, replace(draft, clock=1))
    assert sessions.rows(cohort)[-1].starts_at == datetime(2027, 3, 14, 3, 30)


def test_sessions_that_would_run_into_each_other_are_refused(bench: Bench) -> None:
    cohort, sessions = bench.cohort(), bench.services.sessions
    before = sessions.rows(cohort)
    with pytest.raises(Refused, match="sessions-overlap"):
        sessions.add(cohort, SessionDraft(starts_at=datetime(2026, 10, 6, 19), ends_at=datetime(2026, 10, 6, 20)))
    with pytest.raises(Refused, match="sessions-overlap"):
        sessions.move(bench.session(cohort, 2), datetime(2026, 10, 6, 17), Terms(reason="Room"))
    with pytest.raises(Refused, match="times-reversed"):
        sessions.add(cohort, SessionDraft(starts_at=datetime(2026, 10, 9, 19), ends_at=datetime(2026, 10, 9, 18)))
    assert sessions.rows(cohort) == before


@pytest.mark.parametrize(
    ("kind", "number"),
    [(SessionKind.ORIENTATION, 0), (SessionKind.BOOSTER, None), (SessionKind.EXTRA, None), (SessionKind.MAKE_UP, None)],
)
def test_sessions_beside_the_rule_shift_no_numbers(bench: Bench, kind: SessionKind, number: int | None) -> None:
    cohort = bench.cohort()
    draft = SessionDraft(starts_at=datetime(2026, 10, 1, 18), ends_at=datetime(2026, 10, 1, 19), kind=kind, plan="Tea")
    made = bench.services.sessions.add(cohort, draft)
    assert [row.number for row in bench.services.sessions.rows(cohort)] == [number, *range(1, 9)]
    assert bench.services.sessions.session(made.id).plan == "Tea"
    assert bench.services.groups.cohort(cohort).starts_on == date(2026, 10, 1)


def test_an_added_session_that_counts_takes_its_place(bench: Bench) -> None:
    cohort = bench.cohort()
    draft = SessionDraft(
        starts_at=datetime(2026, 10, 8, 18), ends_at=datetime(2026, 10, 8, 19), kind=SessionKind.REGULAR
    )
    bench.services.sessions.add(cohort, draft)
    assert [row.number for row in bench.services.sessions.rows(cohort)] == list(range(1, 10))


def test_a_cohort_planned_by_hand_is_extended_a_week_after_its_last_session(bench: Bench) -> None:
    cohort = bench.cohort(None)
    with pytest.raises(Refused, match="session-unknown"):
        bench.services.sessions.add_at_end(cohort)
    draft = SessionDraft(
        starts_at=datetime(2026, 10, 9, 10), ends_at=datetime(2026, 10, 9, 11), kind=SessionKind.REGULAR
    )
    bench.services.sessions.add(cohort, draft)
    bench.services.sessions.add_at_end(cohort, 2)
    assert [when for _n, when, _s in rows(bench, cohort)] == ["10-09 10:00", "10-16 10:00", "10-23 10:00"]


def test_a_session_gets_another_length_without_another_time(bench: Bench) -> None:
    cohort = bench.cohort()
    second = bench.session(cohort, 2)
    with pytest.raises(Refused, match="session-there-already"):
        bench.services.sessions.move(second, datetime(2026, 10, 13, 18), Terms(reason="Longer"))
    bench.services.sessions.move(second, datetime(2026, 10, 13, 18), Terms(reason="Longer", length_minutes=120))
    assert bench.services.sessions.session(second).ends_at == datetime(2026, 10, 13, 20)


def test_the_old_number_of_a_session_stays_in_its_history(bench: Bench) -> None:
    cohort = bench.cohort()
    sixth = bench.session(cohort, 6)
    snow_day(bench, cohort, 5)
    steps = bench.services.sessions.history(sixth)
    assert [(step.verb, (step.after or {}).get("number")) for step in steps] == [
        ("cohort-add", 6),
        ("session-cancelled-by-us", 5),
    ]
    assert (steps[-1].before or {})["number"] == 6


def test_a_rule_of_every_second_week_keeps_its_weeks_after_a_move(bench: Bench) -> None:
    cohort = bench.cohort(replace(TUESDAYS, interval=2, count=4, excluded=frozenset()))
    bench.services.sessions.move(
        bench.session(cohort, 3), datetime(2026, 11, 4, 18), Terms(reason="Room"), following=True
    )
    bench.services.sessions.add_at_end(cohort)
    assert [when for _n, when, _s in rows(bench, cohort)][2:] == ["11-04 18:00", "11-18 18:00", "12-02 18:00"]


def test_numbers_run_on_when_an_earlier_deed_is_taken_back_after_a_later_one(bench: Bench) -> None:
    cohort = bench.cohort()
    last = bench.services.sessions.call_off(
        bench.session(cohort, 7), SessionState.CANCELLED_BY_US, SNOW, Ending(following=True)
    )
    bench.services.sessions.call_off(bench.session(cohort, 1), SessionState.CANCELLED_BY_US, SNOW)
    bench.services.deeds.undo(last.deed)
    assert [row.number for row in live(bench, cohort)] == list(range(1, 8))
    assert bench.services.groups.cohort(cohort).starts_on == date(2026, 10, 13)


def test_a_session_does_not_come_back_to_a_time_that_was_taken_since(bench: Bench) -> None:
    cohort = bench.cohort()
    session = bench.session(cohort, 5)
    at = bench.services.sessions.session(session).starts_at
    off = bench.services.sessions.call_off(session, SessionState.CANCELLED_BY_US, SNOW)
    draft = SessionDraft(starts_at=at, ends_at=at.replace(hour=19), kind=SessionKind.EXTRA)
    bench.services.sessions.add(cohort, draft)
    before = rows(bench, cohort)
    with pytest.raises(Refused, match="sessions-overlap"):
        bench.services.deeds.undo(off.deed)
    assert rows(bench, cohort) == before


def test_sessions_moved_off_closed_days_all_come_back_at_once(bench: Bench) -> None:
    cohort = bench.cohort()
    bench.services.practice.add_closure(date(2026, 11, 10), date(2026, 11, 17), "Repairs")
    found = bench.services.closures.shut_sessions()
    assert len(found) == 2
    before = bench.services.sessions.rows(cohort)
    done = bench.services.closures.move_away(found)
    bench.services.deeds.undo(done.deed)
    after = bench.services.sessions.rows(cohort)
    assert [(r.starts_at, r.number) for r in after] == [(r.starts_at, r.number) for r in before]
    assert len(bench.services.closures.shut_sessions()) == 2
