"""The outlook against every possible future of a small course, and the cases that facilitators know."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from completions import (
    FIRST,
    LETTERS,
    TWO_THIRDS,
    A,
    P,
    a_stay,
    evening,
    evenings,
    make_up_session,
    rules,
)
from groupdesk.domain.completion.facts import MarkFacts, Outlook, SessionFacts, Standing, Stay
from groupdesk.domain.completion.outlook import outlook, outlooks
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement, ShareOf, Unit
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.makeups import MakeUp
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import CALLED_OFF, EnrolmentState, SessionState
from groupdesk.domain.statuses import Meaning

TODAY = date(2026, 4, 8)


def codes(result: Outlook) -> list[str]:
    return [reason.code for reason in result.reasons]


def judged(
    letters: str, rule: CompletionRule = TWO_THIRDS, sessions: list[SessionFacts] | None = None, **facts: object
) -> Outlook:
    return outlook(rule, sessions or evenings(), a_stay(letters, **facts), TODAY)


def longest(meanings: list[Meaning], counted: tuple[Meaning, ...]) -> int:
    best = run = 0
    for meaning in meanings:
        run = run + 1 if meaning in counted else 0
        best = max(best, run)
    return best


def is_satisfied(rule: CompletionRule, marks: dict[int, Meaning], offered: int) -> bool:
    """Whether a finished course meets the rule; marks by session number, none open."""
    (requirement,) = rule.requirements
    unit = 90 if requirement.unit is Unit.MINUTES else 1
    meanings = [marks[n] for n in sorted(marks)]
    had = meanings.count(P) * unit
    whole = (offered if requirement.share_of is ShareOf.OFFERED else len(marks)) * unit
    needed = requirement.amount if requirement.share is None else requirement.share * whole
    limits = (
        (rule.most_absences, len(meanings) - meanings.count(P)),
        (rule.most_unexcused, meanings.count(A)),
        (rule.most_in_a_row, longest(meanings, (A, Meaning.EXCUSED))),
        (rule.most_unexcused_in_a_row, longest(meanings, (A,))),
    )
    kept = all(most is None or count <= most for most, count in limits)
    return bool(had and had >= (needed or 0) and kept and all(marks.get(n) is P for n in rule.must_sessions))


@given(rules(), st.text(alphabet="PEAU-", max_size=8))
@settings(max_examples=120, deadline=None)
def test_the_standing_agrees_with_every_possible_future(rule: CompletionRule, letters: str) -> None:
    """Cannot complete: no future meets the rule. Complete: every future does. The others: some do."""
    sessions = evenings(8)
    result = outlook(rule, sessions, a_stay(letters), TODAY)
    if "too-few-sessions-planned" in codes(result):
        return
    decided = {n: LETTERS[x] for n, x in enumerate(letters, start=1) if x in "PEA"}
    still_open = [n for n in range(1, 9) if n not in decided]
    futures = product([P, A], repeat=len(still_open))
    ends = {is_satisfied(rule, decided | dict(zip(still_open, future, strict=True)), 8) for future in futures}
    if ends == {False}:
        assert result.standing is Standing.CANNOT_COMPLETE
    elif ends == {True}:
        assert result.standing is Standing.COMPLETE
    else:
        assert result.standing in (Standing.ON_TRACK, Standing.AT_RISK)


@given(rules(), st.text(alphabet="PEA", max_size=8))
@settings(max_examples=150, deadline=None)
def test_the_earliest_day_is_the_first_on_which_coming_to_everything_completes(
    rule: CompletionRule, letters: str
) -> None:
    sessions = evenings(8)
    stay = a_stay(letters)
    result = outlook(rule, sessions, stay, FIRST)
    if result.earliest_on is None or result.standing in (Standing.COMPLETE, Standing.CANNOT_COMPLETE):
        return
    completing = []
    for session in sessions:
        coming = {s.key: MarkFacts(P) for s in sessions if s.on <= session.on}
        then = outlook(rule, sessions, Stay(stay.enrolment, coming | dict(stay.marks)), FIRST)
        if then.standing is Standing.COMPLETE:
            completing.append(session.on)
    assert result.earliest_on == max(FIRST, min(completing))


@given(rules(), st.text(alphabet="PEAU", max_size=8))
@settings(max_examples=150, deadline=None)
def test_so_many_absences_may_still_follow_and_not_one_more(rule: CompletionRule, letters: str) -> None:
    rule = replace(rule, most_in_a_row=None, most_unexcused_in_a_row=None, must_sessions=frozenset())
    sessions, stay = evenings(8), a_stay(letters)
    result = outlook(rule, sessions, stay, TODAY)
    left = result.absences_left
    if left is None or result.standing is Standing.CANNOT_COMPLETE or "too-few-sessions-planned" in codes(result):
        return
    still_open = [
        s.key for s in sessions if stay.marks.get(s.key, MarkFacts(Meaning.UNMARKED)).meaning is Meaning.UNMARKED
    ]
    assert left <= len(still_open)
    for missed in {left, min(left + 1, len(still_open))}:
        future = {key: MarkFacts(A if i < missed else P) for i, key in enumerate(still_open)}
        end = outlook(rule, sessions, Stay(stay.enrolment, {**stay.marks, **future}), date(2026, 6, 1))
        assert (end.standing is Standing.COMPLETE) == (missed <= left)


@given(
    rules(), st.text(alphabet="PEAU", min_size=8, max_size=8), st.sampled_from(sorted(CALLED_OFF)), st.integers(1, 8)
)
@settings(max_examples=120, deadline=None)
def test_invariant_8_a_session_called_off_leaves_every_denominator(
    rule: CompletionRule, letters: str, state: SessionState, number: int
) -> None:
    rule = replace(rule, must_sessions=frozenset())
    called_off = [replace(s, state=state) if s.number == number else s for s in evenings(8)]
    gone = [s for s in evenings(8) if s.number != number]
    assert outlook(rule, called_off, a_stay(letters), TODAY) == outlook(rule, gone, a_stay(letters), TODAY)


@given(rules(), st.text(alphabet="PEAUNC", max_size=8))
@settings(max_examples=120, deadline=None)
def test_invariant_2_rates_are_over_everybody_expected_never_over_those_who_came(
    rule: CompletionRule, letters: str
) -> None:
    figures = judged(letters, rule).figures
    past = [x for n, x in enumerate(letters.ljust(8, "-"), start=1) if evening(n).on < TODAY or x in "PEA"]
    assert figures.expected == sum(x in "PEAU-" for x in past)
    assert figures.came == letters.count("P")
    assert figures.absences == letters.count("E") + letters.count("A")
    assert figures.rate == (Fraction(figures.came, figures.expected) if figures.expected else None)


@given(rules(), st.text(alphabet="PEAU", max_size=8), st.sampled_from("PEAU"))
@settings(max_examples=120, deadline=None)
def test_session_zero_never_counts_where_the_rule_does_not_name_it(
    rule: CompletionRule, letters: str, zero: str
) -> None:
    orientation = SessionFacts(key="zero", on=FIRST, minutes=60, kind=SessionKind.ORIENTATION, number=0)
    plain, with_zero = a_stay(letters), a_stay(letters)
    with_zero = replace(with_zero, marks={**with_zero.marks, "zero": MarkFacts(LETTERS[zero])})
    sessions = evenings(8)
    assert outlook(rule, [orientation, *sessions], with_zero, TODAY) == outlook(rule, sessions, plain, TODAY)


@given(rules(), st.lists(st.text(alphabet="PEAUN-", max_size=8), max_size=5))
@settings(max_examples=60, deadline=None)
def test_many_at_once_are_judged_like_each_alone(rule: CompletionRule, people: list[str]) -> None:
    stays = [a_stay(letters) for letters in people]
    assert outlooks(rule, evenings(), stays, TODAY) == [outlook(rule, evenings(), stay, TODAY) for stay in stays]


@given(rules(), st.text(alphabet="PEAU", max_size=8))
@settings(max_examples=120, deadline=None)
def test_coming_once_more_never_makes_it_worse(rule: CompletionRule, letters: str) -> None:
    if "A" not in letters:
        return
    before, after = judged(letters, rule), judged(letters.replace("A", "P", 1), rule)
    if before.standing is Standing.COMPLETE:
        assert after.standing is Standing.COMPLETE
    if after.standing is Standing.CANNOT_COMPLETE:
        assert before.standing is Standing.CANNOT_COMPLETE


@pytest.mark.parametrize(
    ("letters", "joined", "came", "expected", "standing", "left"),
    [
        ("PPP-P", 1, 4, 4, Standing.ON_TRACK, 2),
        ("PPA-P", 1, 3, 4, Standing.ON_TRACK, 1),
        ("PPP-E", 1, 3, 4, Standing.ON_TRACK, 1),
        ("-PP-P", 2, 3, 3, Standing.ON_TRACK, 2),
        ("PAA-P", 1, 2, 4, Standing.AT_RISK, 0),
        ("--P-A", 3, 1, 2, Standing.AT_RISK, 0),
    ],
)
def test_the_outlook_column_of_the_attendance_page(
    letters: str, joined: int, came: int, expected: int, standing: Standing, left: int
) -> None:
    result = judged(letters, sessions=evenings(8, called_off=(4,)), joined_on=evening(joined).on)
    assert (result.figures.came, result.figures.expected) == (came, expected)
    assert (result.standing, result.absences_left) == (standing, left)
    if left == 0:
        assert "no-absence-left" in codes(result)


def test_an_absence_that_was_made_up_counts_as_come() -> None:
    made = MakeUp(missed="s2", minutes=90, made_up_on=date(2026, 4, 1), task="worksheet")
    result = judged("PAP-P", sessions=evenings(8, called_off=(4,)), make_ups=[made])
    assert (result.figures.came, result.figures.expected, result.figures.made_up) == (4, 4, 1)
    assert result.figures.rate == 1
    assert result.figures.minutes == 4 * 90
    assert result.make_ups_possible == 0


ALL_MADE_UP = CompletionRule(
    name="all, at most three absences, all made up",
    requirements=(Requirement(share=Fraction(1), share_of=ShareOf.OFFERED),),
    most_absences=3,
    made_up_counts_as_absence=True,
    make_ups=MakeUps.ALL,
)
SATURDAY = make_up_session(date(2026, 4, 18))


def test_a_missed_session_says_absences_left_earliest_day_and_the_offered_make_up() -> None:
    today = date(2026, 4, 15)
    result = outlook(ALL_MADE_UP, [*evenings(8), SATURDAY], a_stay("PPPPPA"), today)
    assert (result.standing, result.absences_left) == (Standing.ON_TRACK, 2)
    assert result.earliest_on == evening(8).on
    assert (result.make_ups_needed, result.make_ups_possible, result.make_ups_offered) == (1, 1, ("m1",))
    assert "make-ups-due" in codes(result)
    assert result.fixes[0].facts == (("count", 1), ("offered", 1))


def test_a_make_up_after_the_last_session_sets_the_earliest_day() -> None:
    late = make_up_session(date(2026, 5, 9))
    assert outlook(ALL_MADE_UP, [*evenings(8), late], a_stay("PPPPPA"), TODAY).earliest_on == late.on
    assert outlook(ALL_MADE_UP, evenings(8), a_stay("PPPPPA"), TODAY).earliest_on is None


def test_all_made_up_is_complete_and_a_fourth_absence_ends_it_though_made_up() -> None:
    made = [MakeUp(missed=f"s{n}", minutes=90, made_up_on=date(2026, 4, 30), task="x") for n in (3, 4, 5, 6)]
    end = date(2026, 5, 1)
    assert outlook(ALL_MADE_UP, evenings(8), a_stay("PPAAAPPP", make_ups=made[:3]), end).standing is Standing.COMPLETE
    over = outlook(ALL_MADE_UP, evenings(8), a_stay("PPAAAAPP", make_ups=made), end)
    assert (over.standing, codes(over)) == (Standing.CANNOT_COMPLETE, ["too-many-absences"])


def test_after_the_last_session_open_make_ups_are_a_risk() -> None:
    result = outlook(ALL_MADE_UP, evenings(8), a_stay("PPPPPAPP"), date(2026, 5, 1))
    assert result.standing is Standing.AT_RISK
    assert result.make_ups_needed == 1


def test_make_ups_after_the_deadline_or_under_a_rule_without_them_do_not_count() -> None:
    made = [MakeUp(missed="s2", minutes=90, made_up_on=date(2026, 5, 20), task="x")]
    stay = a_stay("PAPPPPPP", make_ups=made, due_on=date(2026, 5, 10))
    late = outlook(ALL_MADE_UP, evenings(8), stay, date(2026, 5, 21))
    assert late.standing is Standing.CANNOT_COMPLETE
    assert {"make-ups-due", "deadline-passed"} <= set(codes(late))
    strict = replace(ALL_MADE_UP, make_ups=MakeUps.NONE)
    result = outlook(strict, evenings(8), a_stay("PAPPPPPP", make_ups=made), date(2026, 5, 21))
    assert (result.standing, result.figures.made_up) == (Standing.CANNOT_COMPLETE, 0)


def test_needed_make_ups_are_counted_and_offered_where_coming_alone_is_not_enough() -> None:
    result = outlook(TWO_THIRDS, [*evenings(8), SATURDAY], a_stay("PAAAAPA"), date(2026, 4, 28))
    assert (result.standing, result.make_ups_needed, result.make_ups_possible) == (Standing.AT_RISK, 3, 5)
    assert "amount-needs-make-ups" in codes(result)
    assert result.earliest_on is None


def test_a_limit_that_make_ups_can_mend_is_a_risk_and_else_the_end() -> None:
    rule = replace(TWO_THIRDS, most_absences=1, requirements=(Requirement(amount=2),))
    assert judged("PPAA", rule).standing is Standing.AT_RISK
    assert judged("PPAA", replace(rule, make_ups=MakeUps.NONE)).standing is Standing.CANNOT_COMPLETE
    all_of_them = judged("PPA", replace(rule, most_absences=0))
    assert (all_of_them.standing, all_of_them.make_ups_needed) == (Standing.AT_RISK, 1)


def test_a_limit_in_a_row_says_how_many_of_the_next_sessions_may_be_missed() -> None:
    rule = CompletionRule(name="row", requirements=(Requirement(amount=1),), most_in_a_row=2, make_ups=MakeUps.NONE)
    assert [judged(letters, rule).absences_left for letters in ("P", "PA", "PAA", "PAAP")] == [2, 1, 0, 2]
    assert judged("P", replace(rule, most_in_a_row=50)).absences_left == 7


def hours_rule(**facts: object) -> CompletionRule:
    share = Requirement(unit=Unit.MINUTES, share=Fraction(1), share_of=ShareOf.OFFERED)
    return CompletionRule(name="all hours", requirements=(share,), make_ups=MakeUps.NONE, **facts)  # type: ignore[arg-type]


def test_two_who_left_a_full_attendance_workshop_early_cannot_complete_it() -> None:
    workshop = [SessionFacts(key="w", on=FIRST, minutes=180, number=1, state=SessionState.HELD)]
    whole, early = (Stay(a_stay().enrolment, {"w": MarkFacts(P, minutes)}) for minutes in (180, 135))
    first, second = outlooks(hours_rule(), workshop, [whole, early], TODAY)
    assert (first.standing, second.standing) == (Standing.COMPLETE, Standing.CANNOT_COMPLETE)
    assert (second.amounts[0].had, second.amounts[0].needed) == (135, 180)
    assert second.reasons[0].code == "amount-out-of-reach"


def test_hours_of_an_order_add_to_the_rule_in_its_hours() -> None:
    fifty = replace(TWO_THIRDS, credit=CreditRule(hour_minutes=50))
    for rule, needed in ((TWO_THIRDS, 600), (fifty, 500)):
        result = judged("PPPPP", rule, required_hours=10)
        assert [amount.unit for amount in result.amounts] == [Unit.SESSIONS, Unit.MINUTES]
        assert (result.amounts[1].needed, result.amounts[1].had) == (needed, 450)


def test_too_short_a_presence_counts_for_nothing_and_is_no_absence() -> None:
    rule = replace(TWO_THIRDS, credit=CreditRule(minimum_minutes=60))
    stay = replace(a_stay("P"), marks={"s1": MarkFacts(P, 45), "s2": MarkFacts(P, 60)})
    figures = outlook(rule, evenings(8), stay, FIRST).figures
    assert (figures.came, figures.expected, figures.absences, figures.minutes) == (1, 2, 0, 60)


def test_sessions_after_the_deadline_do_not_help() -> None:
    result = judged("PP", due_on=evening(4).on)
    assert result.amounts[0].open == 2
    assert (result.standing, result.reasons[0].code) == (Standing.CANNOT_COMPLETE, "amount-out-of-reach")
    with_make_up = outlook(TWO_THIRDS, evenings(8), a_stay("AP", due_on=evening(4).on), evening(2).on)
    assert ("possible", 4) in with_make_up.reasons[0].facts
    by_days = judged("PP", replace(TWO_THIRDS, due_days=21))
    assert by_days.amounts == result.amounts
    assert judged("PP", replace(TWO_THIRDS, due_on=evening(6).on)).earliest_on == evening(6).on


def test_too_long_a_gap_between_attendances_ends_it_and_a_coming_one_is_a_risk() -> None:
    rule = replace(TWO_THIRDS, most_days_between=21, make_ups=MakeUps.NONE)
    assert "gap-too-long" in codes(judged("PAAAP", rule, sessions=evenings(12)))
    pause = [s for s in evenings(10) if s.number not in (4, 5, 6, 7)]
    coming = outlook(rule, pause, a_stay("PPP"), evening(3).on + timedelta(days=1))
    assert (coming.standing, coming.reasons[0].code) == (Standing.AT_RISK, "gap-ahead")
    assert "gap-too-long" in codes(outlook(rule, pause, a_stay("PPP"), evening(3).on + timedelta(days=22)))
    assert "gap-ahead" not in codes(outlook(rule, evenings(10), a_stay("PPP"), evening(3).on + timedelta(days=1)))
    assert "gap-ahead" not in codes(outlook(rule, evenings(3), a_stay("PAA"), evening(3).on))


def test_before_the_first_attendance_there_is_no_gap() -> None:
    rule = replace(TWO_THIRDS, most_days_between=7, make_ups=MakeUps.NONE)
    assert not [code for code in codes(judged("", rule)) if code.startswith("gap")]


def test_a_make_up_bridges_a_gap_and_a_met_amount_ends_the_question() -> None:
    rule = replace(TWO_THIRDS, most_days_between=21)
    made = [MakeUp(missed="s3", minutes=90, made_up_on=evening(3).on + timedelta(days=4), task="x")]
    assert "gap-too-long" not in codes(judged("PAAAP", rule, sessions=evenings(12), make_ups=made))
    done = outlook(rule, evenings(8), a_stay("PPPPPP"), date(2026, 12, 1))
    assert done.standing is Standing.COMPLETE


def test_a_must_have_session_is_named_before_and_ends_it_after() -> None:
    rule = replace(TWO_THIRDS, must_sessions=frozenset({6}), make_ups=MakeUps.NONE)
    ahead = judged("PPPPP", rule)
    assert (ahead.reasons[0].code, ahead.reasons[0].facts) == ("must-attend", (("item", "6"), ("on", evening(6).on)))
    missed = judged("PPPPPAPP", rule)
    assert (missed.standing, codes(missed)[0]) == (Standing.CANNOT_COMPLETE, "must-missed")
    mendable = judged("PPPPPAPP", replace(rule, make_ups=MakeUps.ALLOWED))
    assert (mendable.standing, mendable.make_ups_needed) == (Standing.AT_RISK, 1)


def test_a_must_have_session_after_the_deadline_is_out_of_reach() -> None:
    rule = replace(TWO_THIRDS, requirements=(Requirement(amount=2),), must_sessions=frozenset({7}))
    late = judged("PPP", rule, due_on=evening(6).on)
    assert (late.standing, codes(late)[0]) == (Standing.CANNOT_COMPLETE, "must-missed")
    assert judged("PPP", rule, due_on=evening(7).on).standing is Standing.ON_TRACK


def test_a_must_have_module_is_met_in_any_session_that_gives_it() -> None:
    rule = replace(TWO_THIRDS, must_modules=frozenset({"relapse"}))
    sessions = [replace(s, modules=frozenset({"relapse"})) if s.number in (2, 7) else s for s in evenings(8)]
    assert "must-attend" not in codes(outlook(rule, sessions, a_stay("PPPPPP"), TODAY))
    assert "must-attend" in codes(outlook(rule, sessions, a_stay("PAPPPP"), TODAY))
    unplanned = outlook(rule, evenings(8), a_stay("PPPPPP"), TODAY)
    assert ("must-not-planned" in codes(unplanned), unplanned.earliest_on) == (True, None)


def test_strands_of_a_programme_are_counted_apart_and_together() -> None:
    def strand(amount: int, *names: str) -> Requirement:
        return Requirement(unit=Unit.MINUTES, amount=amount, strands=frozenset(names))

    rule = CompletionRule(
        name="hours",
        requirements=(strand(180, "education"), strand(180, "group"), strand(450, "education", "group")),
    )
    sessions = [replace(s, strand="education" if s.number in (1, 2, 3) else "group") for s in evenings(5)]
    result = outlook(rule, sessions, a_stay("PPPAP"), TODAY)
    assert [amount.had for amount in result.amounts] == [270, 90, 360]
    assert [amount.is_met for amount in result.amounts] == [True, False, False]


def test_a_fixed_amount_with_too_few_sessions_planned_is_not_the_persons_fault() -> None:
    rule = replace(TWO_THIRDS, requirements=(Requirement(amount=52),))
    result = judged("PPPPP", rule)
    assert (result.standing, result.earliest_on) == (Standing.ON_TRACK, None)
    assert codes(result) == ["too-few-sessions-planned"]
    assert result.fixes[-1].facts == (("unit", "sessions"), ("count", 44))
    over = outlook(rule, evenings(8), a_stay("PPPPPPPP"), date(2026, 6, 1))
    assert over.standing is Standing.AT_RISK


def test_a_fixed_amount_with_just_enough_sessions_planned_is_missed_by_who_missed_one() -> None:
    rule = replace(TWO_THIRDS, requirements=(Requirement(amount=8),), make_ups=MakeUps.NONE)
    assert (judged("PPPPA", rule).standing, codes(judged("PPPPA", rule))) == (
        Standing.CANNOT_COMPLETE,
        ["amount-out-of-reach"],
    )


def test_who_joined_a_planned_cohort_before_any_session_is_on_track() -> None:
    empty = outlook(TWO_THIRDS, [], a_stay(), TODAY)
    assert (empty.standing, codes(empty)) == (Standing.ON_TRACK, ["no-sessions-yet"])
    waiting = judged("", joined_on=None)
    assert (waiting.figures.expected, waiting.figures.open) == (0, 0)


def test_nobody_completes_a_course_of_which_nothing_took_place() -> None:
    gone = outlook(TWO_THIRDS, evenings(3, called_off=(1, 2, 3)), a_stay(state=EnrolmentState.DISCHARGED), TODAY)
    assert gone.standing is Standing.CANNOT_COMPLETE


@pytest.mark.parametrize("state", [EnrolmentState.WITHDRAWN, EnrolmentState.DISCHARGED, EnrolmentState.DECEASED])
def test_an_ended_stay_expects_nothing_more(state: EnrolmentState) -> None:
    result = judged("PPPP", state=state, left_on=evening(4).on)
    assert (result.standing, result.figures.open, result.make_ups_possible) == (Standing.COMPLETE, 0, 0)
    ended = judged("PAAP", state=state, left_on=evening(4).on)
    assert (ended.standing, codes(ended)[-1]) == (Standing.CANNOT_COMPLETE, "enrolment-ended")
    without_day = judged("PP", state=state)
    assert without_day.figures.open == 3


def test_who_met_a_share_of_everything_offered_stays_complete_after_leaving() -> None:
    rule = replace(TWO_THIRDS, requirements=(Requirement(share=Fraction(1, 2), share_of=ShareOf.OFFERED),))
    assert judged("PPPP", rule, state=EnrolmentState.WITHDRAWN, left_on=evening(4).on).standing is Standing.COMPLETE


def test_past_sessions_without_a_mark_are_open_and_asked_for() -> None:
    result = judged("PP--", sessions=evenings(4))
    assert (result.figures.unmarked, result.figures.expected, result.standing) == (2, 4, Standing.ON_TRACK)
    assert codes(result) == ["unmarked-sessions"]
    assert result.fixes == (result.fixes[0],)
    assert result.fixes[0].code == "mark-sessions"


def test_tonights_session_is_not_overdue() -> None:
    tonight = outlook(TWO_THIRDS, evenings(8), a_stay("PP"), evening(3).on).figures
    assert (tonight.unmarked, tonight.expected, tonight.open) == (0, 2, 6)
    held = [replace(s, state=SessionState.HELD) if s.number == 3 else s for s in evenings(8)]
    assert outlook(TWO_THIRDS, held, a_stay("PP"), evening(3).on).figures.unmarked == 1


def test_a_sign_off_is_the_last_thing_missing() -> None:
    rule = replace(TWO_THIRDS, needs_sign_off=True)
    waiting = judged("PPPPPP", rule)
    assert (waiting.standing, codes(waiting), waiting.earliest_on) == (Standing.ON_TRACK, ["sign-off-missing"], TODAY)
    assert judged("PPPPPP", rule, is_signed_off=True).standing is Standing.COMPLETE


def test_an_amount_is_not_the_end_while_limits_can_still_be_broken() -> None:
    rule = replace(TWO_THIRDS, requirements=(Requirement(amount=4),), most_absences=1, make_ups=MakeUps.NONE)
    early = judged("PPPP", rule)
    assert (early.standing, early.earliest_on) == (Standing.ON_TRACK, evening(7).on)
    assert "limits-still-apply" in codes(early)
    assert judged("PPPPPPP", rule).standing is Standing.COMPLETE


def test_who_never_missed_anything_is_not_at_risk_where_everything_is_required() -> None:
    everything = replace(TWO_THIRDS, requirements=(Requirement(share=Fraction(1)),), make_ups=MakeUps.NONE)
    result = judged("PPPPP", everything)
    assert (result.standing, result.absences_left) == (Standing.ON_TRACK, 0)


def test_the_consecutive_absences_shown_are_the_latest() -> None:
    assert judged("AAPA").figures.in_a_row == 1
    assert judged("PAEU").figures.in_a_row == 2
