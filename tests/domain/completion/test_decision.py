"""Decisions keep their inputs, presets say their source, and stored rules come back as they were."""

import json
from contextlib import suppress
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from completions import TWO_THIRDS, P, a_stay, evening, evenings, rules
from groupdesk.domain.completion.decision import Inputs, decide, differs
from groupdesk.domain.completion.facts import MarkFacts, Standing, Stay
from groupdesk.domain.completion.outlook import outlook
from groupdesk.domain.completion.plain import from_text, to_text
from groupdesk.domain.completion.presets import legal_note, preset, presets
from groupdesk.domain.completion.rule import (
    CompletionRule,
    MakeUps,
    Requirement,
    ShareOf,
    Unit,
    checked,
)
from groupdesk.domain.credit import CreditRule, Rounding
from groupdesk.domain.errors import Refused
from groupdesk.domain.makeups import MakeUp
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import SessionState

NOON = datetime(2026, 5, 5, 16, 0, tzinfo=UTC)
TODAY = date(2026, 5, 5)
MADE_UP = MakeUp(missed="s2", minutes=90, made_up_on=date(2026, 4, 4), session="m1", approved_by="staff1")


def inputs(letters: str, rule: CompletionRule = TWO_THIRDS, **facts: object) -> Inputs:
    return Inputs(rule, tuple(evenings(8, called_off=(4,))), a_stay(letters, **facts), TODAY)


def test_a_met_rule_decides_positively_and_says_who_and_when() -> None:
    decision = decide(inputs("PPP-PPAA"), "staff1", NOON)
    assert (decision.enrolment, decision.standing, decision.is_positive) == ("e1", Standing.COMPLETE, True)
    assert (decision.decided_by, decision.decided_at, decision.rule_version) == ("staff1", NOON, 1)
    assert not decision.is_override


def test_an_unmet_rule_decides_negatively_unless_overridden_with_a_reason() -> None:
    """Invariant 18, decision part: positive, or with a recorded override."""
    negative = decide(inputs("PAA-AAAA", replace(TWO_THIRDS, make_ups=MakeUps.NONE)), "staff1", NOON)
    assert (negative.standing, negative.is_positive) == (Standing.CANNOT_COMPLETE, False)
    with pytest.raises(Refused, match="reason-missing"):
        decide(inputs("PAA-AAAA"), "staff1", NOON, override="  ")
    override = decide(inputs("PAA-AAAA"), "staff1", NOON, override=" Court agreed ")
    assert (override.is_positive, override.is_override, override.override_reason) == (True, True, "Court agreed")
    assert override.standing is not Standing.COMPLETE


def test_an_override_of_a_met_rule_is_refused() -> None:
    with pytest.raises(Refused, match="override-not-needed"):
        decide(inputs("PPP-PPPP"), "staff1", NOON, override="to be sure")


def test_a_decision_never_changes() -> None:
    decision = decide(inputs("PPP-PPAA"), "staff1", NOON)
    with pytest.raises(FrozenInstanceError):
        decision.standing = Standing.ON_TRACK  # type: ignore[misc]


@given(rules(), st.text(alphabet="PEAUNC-", max_size=8), st.booleans())
@settings(max_examples=100, deadline=None)
def test_the_snapshot_gives_the_same_outlook_again(rule: CompletionRule, letters: str, made_up: bool) -> None:
    given_inputs = inputs(letters, replace(rule, make_ups=MakeUps.ALLOWED), make_ups=[MADE_UP] if made_up else [])
    decision = decide(given_inputs, "staff1", NOON)
    kept = from_text(Inputs, decision.snapshot)
    again = outlook(kept.rule, kept.sessions, kept.stay, kept.today)
    assert again == outlook(given_inputs.rule, given_inputs.sessions, given_inputs.stay, TODAY)
    assert kept == replace(given_inputs, stay=replace(given_inputs.stay, make_ups=tuple(given_inputs.stay.make_ups)))
    assert json.loads(decision.snapshot)["rule"]["name"] == "drawn"


def test_a_later_change_is_noticed_and_the_order_of_rows_is_not() -> None:
    start = inputs("PPP-PPAA", make_ups=[MADE_UP, replace(MADE_UP, missed="s7", session="m2")])
    decision = decide(start, "staff1", NOON)
    stay = replace(start.stay, make_ups=tuple(reversed(start.stay.make_ups)))
    assert not differs(decision, reversed(start.sessions), stay)
    corrected = replace(stay, marks={**stay.marks, "s1": MarkFacts(P, 45)})
    assert differs(decision, start.sessions, corrected)
    moved = [replace(s, state=SessionState.HELD) if s.number == 1 else s for s in start.sessions]
    assert differs(decision, moved, stay)


RICH = CompletionRule(
    name="Alles – všechno",
    requirements=(
        Requirement(unit=Unit.MINUTES, amount=720, strands=frozenset({"group", "education"})),
        Requirement(share=Fraction(2, 3), share_of=ShareOf.OFFERED, kinds=frozenset({SessionKind.CORE})),
    ),
    version=7,
    must_sessions=frozenset({3, 1}),
    must_modules=frozenset({"relapse"}),
    most_unexcused=6,
    made_up_counts_as_absence=True,
    make_ups=MakeUps.ALL,
    credit=CreditRule(5, Rounding.DOWN, 15, 30, 50),
    due_on=date(2026, 12, 31),
)


def test_a_stored_rule_comes_back_as_it_was() -> None:
    assert from_text(CompletionRule, to_text(RICH)) == RICH
    assert to_text(replace(RICH, must_sessions=frozenset({1, 3}))) == to_text(RICH)
    assert from_text(Stay, to_text(Stay(a_stay().enrolment, {"s1": MarkFacts(P)}, (MADE_UP,)))).make_ups == (MADE_UP,)


def test_a_rule_stored_before_a_field_existed_takes_its_default() -> None:
    assert from_text(CompletionRule, '{"name":"old","requirements":[{"amount":4}]}') == CompletionRule(
        name="old", requirements=(Requirement(amount=4),)
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"name":"x","requirements":[{"share":"2/0"}]}',
        '{"name":"x","requirements":[{"amount":"four"}]}',
        '{"name":"x","requirements":[{"amount":true}]}',
        '{"name":"x","requirements":[{"unit":"parsecs"}]}',
        '{"name":"x","requirements":[{"unknown":1}]}',
        '{"name":3,"requirements":[]}',
        '{"name":"x","requirements":7}',
        '{"name":"x","requirements":[],"due_on":"2026-02-30"}',
        "[" * 100_000,
    ],
)
def test_a_damaged_stored_rule_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="stored-rule-unreadable"):
        from_text(CompletionRule, text)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda x: st.lists(x, max_size=3)))
def test_any_json_in_a_rule_is_read_or_refused(value: object) -> None:
    for field in ("name", "requirements", "must_sessions", "credit", "due_on"):
        with suppress(Refused):
            text = json.dumps({"name": "x", "requirements": [{"amount": 1}], field: value})
            assert isinstance(from_text(CompletionRule, text), CompletionRule)


@pytest.mark.parametrize(
    "rule",
    [
        replace(TWO_THIRDS, name=" "),
        replace(TWO_THIRDS, requirements=()),
        replace(TWO_THIRDS, requirements=(Requirement(),)),
        replace(TWO_THIRDS, requirements=(Requirement(amount=4, share=Fraction(1, 2)),)),
        replace(TWO_THIRDS, requirements=(Requirement(amount=0),)),
        replace(TWO_THIRDS, requirements=(Requirement(share=Fraction(0)),)),
        replace(TWO_THIRDS, requirements=(Requirement(share=Fraction(3, 2)),)),
        replace(TWO_THIRDS, requirements=(Requirement(amount=4, kinds=frozenset()),)),
        replace(TWO_THIRDS, most_absences=-1),
        replace(TWO_THIRDS, due_days=1_000_000),
        replace(TWO_THIRDS, must_sessions=frozenset({-1})),
    ],
)
def test_a_rule_that_nobody_can_be_judged_by_is_refused(rule: CompletionRule) -> None:
    for attempt in (checked, lambda r: outlook(r, [evening(1)], a_stay(), TODAY)):
        with pytest.raises(Refused, match="completion-rule-impossible"):
            attempt(rule)


def test_every_preset_is_a_proper_rule_with_a_source_and_its_own_code() -> None:
    found = presets()
    assert len({p.code for p in found}) == len(found) == 10
    for each in found:
        assert checked(each.rule) is each.rule
        assert each.rule.source
        assert each.rule.preset == each.code
        assert preset(each.code) == each
        assert from_text(CompletionRule, to_text(each.rule)) == each.rule
    assert preset("nothing") is None
    assert "no legal advice" in legal_note()


def rule_of(code: str) -> CompletionRule:
    found = preset(code)
    assert found is not None
    return found.rule


@pytest.mark.parametrize(("letters", "standing"), [("PPPPAA", Standing.COMPLETE), ("PPPAAA", Standing.CANNOT_COMPLETE)])
def test_four_of_six_complete_a_health_education_workshop(letters: str, standing: Standing) -> None:
    assert outlook(rule_of("health-education"), evenings(6), a_stay(letters), TODAY).standing is standing


@pytest.mark.parametrize(
    ("code", "most"),
    [
        ("ca-dui-education", 2),
        ("ca-dui-first-offender", 5),
        ("ca-dui-6-months", 7),
        ("ca-dui-18-months", 10),
        ("ca-dui-30-months", 15),
    ],
)
def test_california_counts_absences_and_wants_each_made_up(code: str, most: int) -> None:
    rule = rule_of(code)
    assert (rule.most_absences, rule.make_ups, rule.made_up_counts_as_absence) == (most, MakeUps.ALL, True)


def test_the_three_month_programme_wants_thirty_hours_and_three_interviews() -> None:
    amounts = [(r.unit, r.amount, sorted(r.strands)) for r in rule_of("ca-dui-first-offender").requirements]
    assert amounts == [
        (Unit.MINUTES, 720, ["education"]),
        (Unit.MINUTES, 600, ["group"]),
        (Unit.MINUTES, 1800, ["education", "group"]),
        (Unit.SESSIONS, 3, ["interview"]),
    ]


@pytest.mark.parametrize(
    ("letters", "code"),
    [("PAAPPPPP", None), ("PAAAPPPP", "too-many-unexcused-in-a-row"), ("APAPAPAAPAPA", "too-many-unexcused")],
)
def test_oklahoma_is_breached_at_three_in_a_row_or_seven_unexcused(letters: str, code: str | None) -> None:
    strict = replace(rule_of("ok-bip"), make_ups=MakeUps.NONE, requirements=(Requirement(amount=1),))
    result = outlook(strict, evenings(len(letters)), a_stay(letters), TODAY)
    assert [r.code for r in result.reasons if r.code.startswith("too-many")] == ([code] if code else [])


def test_continuing_education_wants_all_minutes_in_hours_of_fifty() -> None:
    rule = rule_of("ce-50-minutes")
    assert (rule.credit.hour_minutes, rule.requirements[0].unit, rule.requirements[0].share) == (50, Unit.MINUTES, 1)


def test_the_prevention_programme_counts_its_own_kinds() -> None:
    rule = rule_of("prevention-programme")
    core = [evening(n, kind=SessionKind.CORE) for n in (1, 2)]
    assert outlook(rule, [*core, evening(3)], a_stay("PP"), TODAY).standing is Standing.COMPLETE


def test_the_snapshot_is_the_canonical_text_of_all_inputs() -> None:
    asked = inputs("PPP-PPAA")
    shuffled = replace(asked, sessions=tuple(reversed(asked.sessions)))
    assert decide(shuffled, "staff1", NOON).snapshot == decide(asked, "staff1", NOON).snapshot == to_text(asked)
