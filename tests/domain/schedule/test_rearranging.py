"""Moving, calling off and adding: identity stays, numbers follow, nothing is moved silently or onto another session."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupdesk.domain.closures.calendar import Closure, Closures
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.calling_off import add_at_end, call_off
from groupdesk.domain.schedule.conflicts import Decision, Handling
from groupdesk.domain.schedule.dates import planned_dates
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.schedule.moving import Terms, move_following, move_one
from groupdesk.domain.schedule.plan import PlannedSession
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.domain.schedule.timetable import Rearrangement, Slot, Timetable
from groupdesk.domain.schedule.words import rule_words
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.zones import to_utc
from schedules import a_rule

RULE = a_rule()
SNOW = Terms(reason="weather")
HOLIDAY = Closures((Closure(date(2026, 11, 3), date(2026, 11, 3), "Election day"),))


def a_timetable(rule: ScheduleRule = RULE, closures: Closures | None = None) -> Timetable:
    days = planned_dates(rule)
    slots = [
        Slot(key=f"s{n}", number=n, starts_at=rule.on(day), length_minutes=rule.length_minutes)
        for n, day in enumerate(days, start=1)
    ]
    return Timetable(tuple(slots), rule, closures or Closures())


def with_slot(timetable: Timetable, key: str, **facts: object) -> Timetable:
    return timetable.with_changed([replace(timetable.slot(key), **facts)])  # type: ignore[arg-type]


def after(timetable: Timetable, done: Rearrangement) -> list[Slot | PlannedSession]:
    changed = timetable.with_changed(change.after for change in done.changes).slots
    return sorted([*changed, *done.added], key=lambda s: s.starts_at)


def numbers(timetable: Timetable, done: Rearrangement) -> list[int | None]:
    live = [s for s in after(timetable, done) if not isinstance(s, Slot) or s.is_live]
    return [s.number for s in live]


EVENING = a_timetable()


def test_one_session_moves_keeps_its_identity_and_remembers_where_it_was() -> None:
    done = move_one(EVENING, "s3", datetime(2026, 9, 24, 17), SNOW)
    (change,) = done.changes
    assert change.before == EVENING.slot("s3")
    assert (change.after.key, change.after.number) == ("s3", 3)
    assert (change.after.starts_at, change.after.state) == (datetime(2026, 9, 24, 17), SessionState.MOVED)
    assert done.rule is None


def test_a_session_moved_past_others_gets_a_new_number_and_they_follow() -> None:
    done = move_one(EVENING, "s3", datetime(2026, 10, 8, 18), SNOW)
    assert [(c.before.key, c.before.number, c.after.number) for c in done.changes] == [
        ("s4", 4, 3),
        ("s5", 5, 4),
        ("s3", 3, 5),
    ]


def test_a_snow_day_is_cancelled_and_added_at_the_end() -> None:
    done = call_off(EVENING, "s5", SessionState.CANCELLED_BY_US, "weather", make_good=True)
    (new,) = done.added
    assert (new.starts_at, new.number, new.kind) == (datetime(2026, 11, 3, 18), 8, SessionKind.REGULAR)
    called_off = next(c.after for c in done.changes if c.after.key == "s5")
    assert (called_off.state, called_off.number) == (SessionState.CANCELLED_BY_US, 5)
    assert [(c.before.number, c.after.number) for c in done.changes if c.after.is_live] == [(6, 5), (7, 6), (8, 7)]
    assert numbers(EVENING, done) == list(range(1, 9))


def test_a_new_session_at_the_end_avoids_closed_days_and_days_of_extra_sessions() -> None:
    timetable = a_timetable(closures=HOLIDAY)
    extra = Slot(key="x", number=None, starts_at=datetime(2026, 11, 10, 9), length_minutes=60, kind=SessionKind.EXTRA)
    timetable = replace(timetable, slots=(*timetable.slots, extra))
    assert [new.starts_at.date() for new in add_at_end(timetable, 2).added] == [date(2026, 11, 17), date(2026, 11, 24)]


def test_a_booster_months_later_does_not_push_the_end_away() -> None:
    booster = Slot(
        key="b", number=None, starts_at=datetime(2027, 2, 2, 18), length_minutes=90, kind=SessionKind.BOOSTER
    )
    timetable = replace(EVENING, slots=(*EVENING.slots, booster))
    assert add_at_end(timetable).added[0].starts_at.date() == date(2026, 11, 3)


def test_a_cancelled_last_session_is_made_good_after_its_own_day() -> None:
    done = call_off(EVENING, "s8", SessionState.DID_NOT_TAKE_PLACE, "nobody came", make_good=True)
    assert done.added[0].starts_at == datetime(2026, 11, 3, 18)


def test_everything_from_a_session_on_is_cancelled_and_made_good() -> None:
    done = call_off(EVENING, "s6", SessionState.CANCELLED_BY_HOST, "building", following=True, make_good=True)
    assert [c.after.key for c in done.changes] == ["s6", "s7", "s8"]
    assert [new.starts_at.date().day for new in done.added] == [3, 10, 17]
    assert [new.number for new in done.added] == [6, 7, 8]


def test_a_move_onto_a_holiday_is_refused_with_a_proposal() -> None:
    with pytest.raises(Refused, match="date-closed") as refusal:
        move_one(a_timetable(closures=HOLIDAY), "s8", datetime(2026, 11, 3, 18), SNOW)
    assert refusal.value.facts == {
        "date": date(2026, 11, 3),
        "name": "Election day",
        "proposal": date(2026, 11, 4),
    }
    agreed = Terms(reason="weather", even_if_closed=True)
    assert move_one(a_timetable(closures=HOLIDAY), "s8", datetime(2026, 11, 3, 18), agreed).changes


def test_the_day_of_a_cancelled_session_is_free_again() -> None:
    monday = Closures((Closure(date(2026, 9, 28), date(2026, 9, 28), "Closed"),))
    timetable = with_slot(a_timetable(closures=monday), "s4", state=SessionState.CANCELLED_BY_US)
    with pytest.raises(Refused, match="date-closed") as refusal:
        move_one(timetable, "s3", datetime(2026, 9, 28, 18), SNOW)
    assert refusal.value.facts["proposal"] == date(2026, 9, 29)


def test_this_and_the_following_move_to_another_weekday_and_time() -> None:
    done = move_following(EVENING, "s4", datetime(2026, 10, 1, 17, 30), Terms(reason="room"))
    assert [c.after.key for c in done.changes] == ["s4", "s5", "s6", "s7", "s8"]
    assert {c.after.starts_at.weekday() for c in done.changes} == {3}
    assert {c.after.starts_at.time() for c in done.changes} == {time(17, 30)}
    assert done.rule is not None
    assert rule_words(done.rule) == "Thursdays 17:30–19:00"
    assert planned_dates(done.rule) == tuple(c.after.starts_at.date() for c in done.changes)


def test_a_moved_series_that_meets_a_closed_day_proposes_the_next_slot_of_the_new_rhythm() -> None:
    timetable = a_timetable(closures=Closures((Closure(date(2026, 10, 15), date(2026, 10, 15), "Fair"),)))
    done = move_following(timetable, "s4", datetime(2026, 10, 1, 18), SNOW)
    (conflict,) = done.conflicts
    assert (conflict.day, conflict.chosen) == (date(2026, 10, 15), Decision(Handling.NEXT_SLOT, date(2026, 11, 5)))
    assert [c.after.key for c in done.changes] == ["s4", "s5", "s7", "s8", "s6"]
    assert numbers(timetable, done) == list(range(1, 9))
    decided = Terms(reason="fair", decisions={date(2026, 10, 15): Decision(Handling.OTHER_DAY, date(2026, 10, 16))})
    again = move_following(timetable, "s4", datetime(2026, 10, 1, 18), decided)
    assert again.conflicts[0].is_decided
    assert date(2026, 10, 16) in {c.after.starts_at.date() for c in again.changes}


@pytest.mark.parametrize("to", [datetime(2026, 9, 10, 18), datetime(2026, 9, 1, 18)])
def test_a_past_session_with_marks_is_moved_only_when_told_so(to: datetime) -> None:
    timetable = with_slot(EVENING, "s1", state=SessionState.HELD, marks=10)
    for attempt in (move_one, move_following):
        with pytest.raises(Refused, match="session-has-marks") as refusal:
            attempt(timetable, "s1", to, SNOW)
        assert refusal.value.facts == {"number": 1, "marks": 10}
    told = Terms(reason="wrong day typed", even_if_marked=True)
    (change,) = move_one(timetable, "s1", to, told).changes
    assert (change.after.state, change.after.marks) == (SessionState.HELD, 10)


def test_one_marked_session_among_the_following_stops_the_whole_move() -> None:
    timetable = with_slot(EVENING, "s6", marks=1)
    with pytest.raises(Refused, match="session-has-marks"):
        move_following(timetable, "s4", datetime(2026, 10, 1, 18), SNOW)


@pytest.mark.parametrize("state", [SessionState.LOCKED, *sorted(CALLED_OFF)])
def test_locked_and_called_off_sessions_never_move(state: SessionState) -> None:
    for terms in (SNOW, Terms(reason="x", even_if_marked=True)):
        with pytest.raises(Refused, match="move-not-allowed"):
            move_one(with_slot(EVENING, "s3", state=state), "s3", datetime(2026, 9, 24, 18), terms)


def test_called_off_sessions_stay_where_they_were_when_the_following_move() -> None:
    timetable = with_slot(EVENING, "s6", state=SessionState.CANCELLED_BY_US)
    done = move_following(timetable, "s5", datetime(2026, 10, 8, 18), SNOW)
    assert "s6" not in {c.after.key for c in done.changes}


def test_two_sessions_never_run_into_each_other() -> None:
    with pytest.raises(Refused, match="sessions-overlap"):
        move_one(EVENING, "s3", datetime(2026, 9, 29, 19, 29), SNOW)
    assert move_one(EVENING, "s3", datetime(2026, 9, 29, 19, 30), SNOW).changes


def test_moves_without_reason_or_without_effect_are_refused() -> None:
    for terms, to, code in (
        (Terms(reason=" "), datetime(2026, 9, 24, 18), "reason-missing"),
        (SNOW, datetime(2026, 9, 22, 18), "session-there-already"),
    ):
        with pytest.raises(Refused, match=code):
            move_one(EVENING, "s3", to, terms)
        with pytest.raises(Refused, match=code):
            move_following(EVENING, "s3", to, terms)
    held = with_slot(EVENING, "s1", state=SessionState.HELD)
    with pytest.raises(Refused, match="reason-missing"):
        move_one(held, "s1", datetime(2026, 9, 9, 18), Terms(reason="", even_if_marked=True))
    with pytest.raises(Refused, match="session-unknown"):
        move_one(EVENING, "nobody", datetime(2026, 9, 24, 18), SNOW)
    with pytest.raises(Refused, match="reason-missing"):
        call_off(EVENING, "s3", SessionState.CANCELLED_BY_US, "")


def test_a_session_with_marks_or_held_is_not_called_off() -> None:
    with pytest.raises(Refused, match="session-has-marks"):
        call_off(with_slot(EVENING, "s3", marks=2), "s3", SessionState.CANCELLED_BY_US, "weather")
    with pytest.raises(Refused, match="move-not-allowed"):
        call_off(with_slot(EVENING, "s3", state=SessionState.HELD), "s3", SessionState.DID_NOT_TAKE_PLACE, "weather")


def test_a_move_to_a_doubtful_time_asks_and_keeps_the_answer() -> None:
    to = datetime(2026, 11, 1, 1, 30)
    asked = move_one(EVENING, "s8", to, SNOW)
    assert [q.is_decided for q in asked.questions] == [False]
    for answer in (0, 1):
        done = move_one(EVENING, "s8", to, Terms(reason="x", clocks={to: answer}))
        assert (done.changes[0].after.fold, done.questions[0].is_decided) == (answer, True)


def test_a_series_moved_into_the_gap_of_a_clock_change_asks_once() -> None:
    sunday = a_timetable(a_rule(starts_on=date(2027, 3, 7), weekdays=(Weekday.SUNDAY,), count=3))
    done = move_following(sunday, "s1", datetime(2027, 3, 7, 2, 30), SNOW)
    assert [q.wall for q in done.questions] == [datetime(2027, 3, 14, 2, 30)]
    assert [c.after.starts_at.time() for c in done.changes] == [time(2, 30), time(3, 30), time(2, 30)]


@pytest.mark.parametrize(
    ("facts", "to", "words"),
    [
        (
            {"weekdays": (Weekday.TUESDAY,), "positions": (2,)},
            datetime(2026, 9, 10, 18),
            "Second Thursday of the month",
        ),
        ({"weekdays": (Weekday.TUESDAY,), "positions": (2,)}, datetime(2026, 9, 15, 18), "Third Tuesday of the month"),
        ({"weekdays": (Weekday.FRIDAY,), "positions": (-1,)}, datetime(2026, 9, 30, 18), "Last Wednesday of the month"),
        (
            {"weekdays": (Weekday.FRIDAY,), "positions": (-1,)},
            datetime(2026, 9, 23, 18),
            "Fourth Wednesday of the month",
        ),
        ({"month_days": (30,)}, datetime(2026, 10, 2, 18), "Day 2 of the month"),
        ({"month_days": (8,)}, datetime(2026, 9, 10, 18), "Day 10 of the month"),
        ({"month_days": (8, 22)}, datetime(2026, 9, 10, 18), "Day 10 and day 24 of the month"),
    ],
)
def test_monthly_rules_follow_a_move(facts: dict[str, object], to: datetime, words: str) -> None:
    timetable = a_timetable(a_rule(frequency=Frequency.MONTHLY, count=3, **facts))
    rule = move_following(timetable, "s1", to, SNOW).rule
    assert rule is not None
    assert rule_words(rule) == f"{words} 18:00–19:30"


def test_several_weekdays_and_daily_rules_follow_a_move() -> None:
    pair = a_timetable(a_rule(weekdays=(Weekday.TUESDAY, Weekday.SUNDAY), count=4))
    rule = move_following(pair, "s1", datetime(2026, 9, 9, 18), SNOW).rule
    assert rule is not None
    assert rule_words(rule).startswith("Mondays and Wednesdays")
    daily = a_timetable(a_rule(frequency=Frequency.DAILY, count=4))
    rule = move_following(daily, "s1", datetime(2026, 9, 9, 18), SNOW).rule
    assert rule is not None
    assert rule_words(rule).startswith("Every day")


def test_adding_is_bounded_and_needs_a_free_slot() -> None:
    for count in (0, 101):
        with pytest.raises(Refused, match="count-impossible"):
            add_at_end(EVENING, count)
    shut = Closures(tuple(Closure(date(y, 1, 1), date(y, 12, 31), f"{y}") for y in range(2026, 2060)))
    with pytest.raises(Refused, match="no-free-slot"):
        add_at_end(a_timetable(closures=shut))


def test_a_booster_at_the_end_has_no_number_and_an_empty_timetable_begins_with_its_rule() -> None:
    assert add_at_end(EVENING, kind=SessionKind.BOOSTER).added[0].number is None
    (first,) = add_at_end(Timetable((), RULE)).added
    assert (first.starts_at, first.number) == (datetime(2026, 9, 8, 18), 1)
    night = Timetable((), a_rule(starts_on=date(2026, 11, 1), weekdays=(Weekday.SUNDAY,), start=time(1, 30)))
    assert len(add_at_end(night).questions) == 1


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_any_series_of_deeds_keeps_identities_order_and_gapless_numbers(data: st.DataObject) -> None:
    timetable = EVENING
    for step in range(data.draw(st.integers(1, 5))):
        live = [s for s in timetable.slots if s.is_live]
        key = data.draw(st.sampled_from(live)).key
        to = datetime(2026, 9, 1, 18) + timedelta(days=data.draw(st.integers(0, 120)))
        deed = data.draw(st.sampled_from(["one", "following", "off", "add"]))
        try:
            if deed == "one":
                done = move_one(timetable, key, to, SNOW)
            elif deed == "following":
                done = move_following(timetable, key, to, SNOW)
            elif deed == "off":
                done = call_off(timetable, key, SessionState.CANCELLED_BY_US, "weather", make_good=True)
            else:
                done = add_at_end(timetable)
        except Refused as refusal:
            if refusal.code in ("sessions-overlap", "session-there-already"):
                continue
            raise
        assert {c.before.key for c in done.changes} <= {s.key for s in timetable.slots}
        timetable = timetable.with_changed(c.after for c in done.changes)
        new = [
            Slot(key=f"n{step}{i}", number=a.number, starts_at=a.starts_at, length_minutes=90, fold=a.fold, kind=a.kind)
            for i, a in enumerate(done.added)
        ]
        timetable = replace(timetable, slots=(*timetable.slots, *new), rule=done.rule or timetable.rule)
        ordered = sorted((s for s in timetable.slots if s.is_live), key=timetable.utc)
        assert [s.number for s in ordered] == list(range(1, len(ordered) + 1))
        ends = [to_utc(s.starts_at, RULE.zone, s.fold) + timedelta(minutes=90) for s in ordered]
        assert all(end <= timetable.utc(s) for end, s in zip(ends, ordered[1:], strict=False))
