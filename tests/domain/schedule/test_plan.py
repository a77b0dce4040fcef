"""Plans: closed days are proposed elsewhere and never dropped, doubtful clock times are asked about, numbers follow."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupdesk.domain.breaks import Break
from groupdesk.domain.closures.calendar import NO_CLOSURES, Closure, Closures, merged
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.conflicts import Decision, Handling
from groupdesk.domain.schedule.dates import planned_dates
from groupdesk.domain.schedule.kinds import NUMBERED, SessionKind
from groupdesk.domain.schedule.plan import Extra, Plan, Wishes, plan_sessions
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.domain.zones import WallCheck, to_utc
from schedules import a_rule, rules

THANKSGIVING = Closure(date(2026, 11, 24), date(2026, 11, 27), "Thanksgiving week")
HOLIDAYS = Closure(date(2026, 12, 21), date(2027, 1, 4), "Winter break")
FALL = a_rule(starts_on=date(2026, 10, 13))


def days_of(plan: Plan) -> list[date]:
    return [session.starts_at.date() for session in plan.sessions]


@st.composite
def planned(draw: st.DrawFn) -> tuple[ScheduleRule, Closures]:
    rule = draw(rules())
    rule = replace(rule, length_minutes=min(rule.length_minutes, 60), excluded=frozenset(list(rule.excluded)[:3]))
    spans = draw(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 20)), max_size=6))
    made = [
        Closure(rule.starts_on + timedelta(days=a), rule.starts_on + timedelta(days=a + n), f"closed {i}")
        for i, (a, n) in enumerate(spans)
    ]
    return rule, merged(made)


def possible(rule: ScheduleRule) -> bool:
    try:
        return bool(planned_dates(rule))
    except Refused:
        return False


@given(planned())
@settings(max_examples=200, deadline=None)
def test_a_closed_day_is_never_silently_dropped(drawn: tuple[ScheduleRule, Closures]) -> None:
    rule, closures = drawn
    if not possible(rule):
        return
    dates = planned_dates(rule)
    plan = plan_sessions(rule, Wishes(closures=closures))
    assert [c.day for c in plan.conflicts] == [day for day in dates if closures.on(day)]
    assert len(plan.sessions) == len(dates)
    assert {s.starts_at.date() for s in plan.sessions if s.instead_of} == {c.chosen.day for c in plan.conflicts}
    assert {s.instead_of for s in plan.sessions if s.instead_of} == {c.day for c in plan.conflicts}
    for conflict in plan.conflicts:
        assert conflict.options[0] == conflict.chosen
        assert conflict.day in (conflict.closure.first + timedelta(days=n) for n in range(21))
        assert not conflict.is_decided


@given(planned())
@settings(max_examples=200, deadline=None)
def test_no_session_lies_on_a_closed_or_excluded_day_and_numbers_follow_the_clock(
    drawn: tuple[ScheduleRule, Closures],
) -> None:
    rule, closures = drawn
    if not possible(rule):
        return
    plan = plan_sessions(rule, Wishes(closures=closures))
    assert not [day for day in days_of(plan) if closures.on(day) or day in rule.excluded]
    assert [s.number for s in plan.sessions] == list(range(1, len(plan.sessions) + 1))
    asked = {q.chosen.wall for q in plan.questions}
    for session in plan.sessions:
        assert session.starts_at.time() == rule.start or session.starts_at in asked
        assert session.starts_utc == to_utc(session.starts_at, rule.zone, session.fold)
    assert all(a.starts_utc < b.starts_utc for a, b in zip(plan.sessions, plan.sessions[1:], strict=False))


def test_a_session_on_a_closure_is_proposed_at_the_next_free_slot_and_the_reason_is_told() -> None:
    plan = plan_sessions(FALL, Wishes(closures=Closures((THANKSGIVING,))))
    (conflict,) = plan.conflicts
    assert (conflict.day, conflict.closure) == (date(2026, 11, 24), THANKSGIVING)
    assert conflict.chosen == Decision(Handling.NEXT_SLOT, date(2026, 12, 8))
    assert [option.handling for option in conflict.options] == list(Handling)
    assert len(plan.sessions) == 8
    assert plan.sessions[-1].instead_of == date(2026, 11, 24)
    assert not plan.is_settled


def test_the_free_slot_itself_avoids_closed_and_excluded_days() -> None:
    rule = replace(FALL, starts_on=date(2026, 10, 27), excluded=frozenset({date(2027, 1, 5)}))
    plan = plan_sessions(rule, Wishes(closures=merged([THANKSGIVING, HOLIDAYS])))
    assert [c.day for c in plan.conflicts] == [date(2026, 11, 24)]
    assert days_of(plan)[-1] == date(2027, 1, 12)


def test_an_open_day_nearby_is_offered_where_there_is_one() -> None:
    veterans = Closure(date(2026, 11, 10), date(2026, 11, 10), "Closed")
    (conflict,) = plan_sessions(FALL, Wishes(closures=Closures((veterans,)))).conflicts
    assert conflict.options[1] == Decision(Handling.OTHER_DAY, date(2026, 11, 11))


def test_a_weekday_group_is_not_offered_the_weekend() -> None:
    rest = Closure(date(2026, 11, 10), date(2026, 11, 13), "Closed")
    (conflict,) = plan_sessions(FALL, Wishes(closures=Closures((rest,)))).conflicts
    assert conflict.options[1] == Decision(Handling.OTHER_DAY, date(2026, 11, 16))


def test_a_group_that_also_meets_on_weekends_is_offered_one() -> None:
    rule = replace(FALL, weekdays=(Weekday.TUESDAY, Weekday.SATURDAY), count=16)
    closures = Closures((Closure(date(2026, 11, 10), date(2026, 11, 14), "Closed"),))
    conflict = plan_sessions(rule, Wishes(closures=closures)).conflicts[0]
    assert conflict.options[1] == Decision(Handling.OTHER_DAY, date(2026, 11, 15))


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (Decision(Handling.HOLD), date(2026, 11, 24)),
        (Decision(Handling.OTHER_DAY, date(2026, 11, 30)), date(2026, 11, 30)),
        (Decision(Handling.NEXT_SLOT), date(2026, 12, 8)),
    ],
)
def test_a_person_decides_otherwise(decision: Decision, expected: date) -> None:
    wishes = Wishes(closures=Closures((THANKSGIVING,)), decisions={date(2026, 11, 24): decision})
    plan = plan_sessions(FALL, wishes)
    assert plan.is_settled
    assert len(plan.sessions) == 8
    assert expected in days_of(plan)


def test_leaving_a_closed_day_out_is_possible_when_somebody_says_so() -> None:
    decisions = {date(2026, 11, 24): Decision(Handling.LEAVE_OUT)}
    plan = plan_sessions(FALL, Wishes(closures=Closures((THANKSGIVING,)), decisions=decisions))
    assert len(plan.sessions) == 7
    assert plan.conflicts[0].is_decided


def test_a_day_chosen_by_hand_must_be_open_and_free() -> None:
    closures = Closures((THANKSGIVING,))
    for day, code in ((date(2026, 11, 25), "date-closed"), (date(2026, 11, 17), "date-taken")):
        decisions = {date(2026, 11, 24): Decision(Handling.OTHER_DAY, day)}
        with pytest.raises(Refused, match=code) as refusal:
            plan_sessions(FALL, Wishes(closures=closures, decisions=decisions))
        assert refusal.value.facts["date"] == day


def test_another_day_must_be_named() -> None:
    decisions = {date(2026, 11, 24): Decision(Handling.OTHER_DAY)}
    with pytest.raises(Refused, match="date-missing"):
        plan_sessions(FALL, Wishes(closures=Closures((THANKSGIVING,)), decisions=decisions))


def test_two_closed_days_never_get_the_same_slot() -> None:
    wishes = Wishes(
        closures=merged([THANKSGIVING, Closure(date(2026, 11, 3), date(2026, 11, 3), "Election day")]),
        decisions={date(2026, 11, 3): Decision(Handling.OTHER_DAY, date(2026, 12, 8))},
    )
    plan = plan_sessions(FALL, wishes)
    assert days_of(plan)[-2:] == [date(2026, 12, 8), date(2026, 12, 15)]


def test_a_house_closed_for_good_leaves_the_session_unplaced_and_says_so() -> None:
    years = [Closure(date(y, 1, 1), date(y, 12, 31), f"closed {y}") for y in range(2027, 2070)]
    closures = merged([THANKSGIVING, Closure(date(2026, 12, 2), date(2026, 12, 31), "closed")], years)
    (conflict,) = plan_sessions(FALL, Wishes(closures=closures)).conflicts
    assert conflict.chosen == Decision(Handling.NEXT_SLOT, None)


def test_a_plan_without_any_session_is_refused() -> None:
    rule = a_rule(count=1)
    wishes = Wishes(
        closures=Closures((Closure(date(2026, 9, 8), date(2026, 9, 8), "closed"),)),
        decisions={date(2026, 9, 8): Decision(Handling.LEAVE_OUT)},
    )
    with pytest.raises(Refused, match="plan-empty"):
        plan_sessions(rule, wishes)


NIGHT = a_rule(frequency=Frequency.DAILY, starts_on=date(2026, 3, 7), start=time(2, 30), length_minutes=60, count=3)


def test_a_time_that_does_not_exist_is_asked_about() -> None:
    plan = plan_sessions(NIGHT)
    (question,) = plan.questions
    assert (question.wall, question.check) == (datetime(2026, 3, 8, 2, 30), WallCheck.SKIPPED)
    assert [c.wall.time() for c in question.choices] == [time(1, 30), time(3, 30)]
    assert plan.sessions[1].starts_at == datetime(2026, 3, 8, 3, 30)
    assert not plan.is_settled


@pytest.mark.parametrize(("answer", "kept"), [(0, time(1, 30)), (1, time(3, 30))])
def test_the_answer_to_a_skipped_time_is_kept(answer: int, kept: time) -> None:
    plan = plan_sessions(NIGHT, Wishes(clocks={datetime(2026, 3, 8, 2, 30): answer}))
    assert plan.is_settled
    assert plan.sessions[1].starts_at.time() == kept


@pytest.mark.parametrize("answer", [0, 1])
def test_the_chosen_one_of_two_equal_times_is_kept_as_fold(answer: int) -> None:
    rule = replace(NIGHT, starts_on=date(2026, 11, 1), start=time(1, 30), count=1)
    plan = plan_sessions(rule, Wishes(clocks={datetime(2026, 11, 1, 1, 30): answer}))
    assert (plan.sessions[0].fold, plan.questions[0].check) == (answer, WallCheck.TWICE)
    assert plan.sessions[0].starts_utc.hour == 5 + answer


def test_a_night_over_the_clock_change_ends_when_its_minutes_are_over() -> None:
    rule = replace(NIGHT, starts_on=date(2026, 3, 8), start=time(1, 0), length_minutes=90, count=1)
    assert plan_sessions(rule).sessions[0].ends_at == datetime(2026, 3, 8, 3, 30)


def test_session_zero_extra_and_booster_stand_beside_the_count() -> None:
    extras = (
        Extra(SessionKind.ORIENTATION, datetime(2026, 10, 6, 18), 45),
        Extra(SessionKind.EXTRA, datetime(2026, 10, 15, 12)),
        Extra(SessionKind.BOOSTER, datetime(2027, 1, 12, 18)),
    )
    plan = plan_sessions(replace(FALL, breaks=(Break(40, 10),)), Wishes(extras=extras))
    assert [(s.kind.value, s.number) for s in plan.sessions][:4] == [
        ("orientation", 0),
        ("regular", 1),
        ("extra", None),
        ("regular", 2),
    ]
    assert plan.sessions[-1].kind is SessionKind.BOOSTER
    assert max(s.number or 0 for s in plan.sessions) == 8
    assert plan.sessions[0].ends_at == datetime(2026, 10, 6, 18, 45)
    assert (plan.sessions[0].breaks, plan.sessions[1].breaks) == ((), (Break(40, 10),))


def test_an_extra_session_on_a_closed_day_stays_and_is_said() -> None:
    extras = (Extra(SessionKind.EXTRA, datetime(2026, 11, 25, 18)),)
    rule = replace(FALL, count=3)
    plan = plan_sessions(rule, Wishes(closures=Closures((THANKSGIVING,)), extras=extras))
    assert [(c.day, c.chosen.handling) for c in plan.conflicts] == [(date(2026, 11, 25), Handling.HOLD)]
    assert not plan.is_settled
    agreed = Wishes(
        closures=Closures((THANKSGIVING,)), extras=extras, decisions={date(2026, 11, 25): plan.conflicts[0].chosen}
    )
    assert plan_sessions(rule, agreed).is_settled


def test_sessions_that_run_into_each_other_are_refused() -> None:
    extras = (Extra(SessionKind.EXTRA, datetime(2026, 10, 13, 19)),)
    with pytest.raises(Refused, match="sessions-overlap"):
        plan_sessions(FALL, Wishes(extras=extras))
    straight_on = (Extra(SessionKind.EXTRA, datetime(2026, 10, 13, 19, 30)),)
    assert plan_sessions(FALL, Wishes(extras=straight_on)).sessions[1].kind is SessionKind.EXTRA
    for length in (0, 1441):
        with pytest.raises(Refused, match="length-impossible"):
            plan_sessions(FALL, Wishes(extras=(Extra(SessionKind.EXTRA, datetime(2026, 10, 1, 9), length),)))


def test_a_programme_with_its_own_kind_is_numbered_too() -> None:
    plan = plan_sessions(FALL, Wishes(kind=SessionKind.CORE))
    assert {s.kind for s in plan.sessions} == {SessionKind.CORE} <= NUMBERED
    assert plan.sessions[-1].number == 8


def test_eighteen_stays_eighteen_in_a_plan_across_the_clock_change() -> None:
    plan = plan_sessions(FALL, Wishes(closures=NO_CLOSURES))
    assert {s.starts_at.time() for s in plan.sessions} == {time(18)}
    assert {s.starts_utc.hour for s in plan.sessions} == {22, 23}
    assert plan.is_settled
