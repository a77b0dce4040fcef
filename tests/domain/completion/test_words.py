"""Outlooks, reasons and rules in words: the phrases of the attendance page, and a sentence for every code."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import groupdesk.domain.completion.findings as findings_module
from completions import TWO_THIRDS, a_stay, evening, evenings, rules
from groupdesk.domain.completion.facts import Reason
from groupdesk.domain.completion.outlook import outlook
from groupdesk.domain.completion.presets import presets
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement, ShareOf, Unit
from groupdesk.domain.completion.words import outlook_words, reason_words, requirement_words, rule_words
from groupdesk.domain.makeups import MakeUp

TODAY = date(2026, 4, 8)


@pytest.mark.parametrize(
    ("letters", "joined", "words"),
    [
        ("PPP-P", 1, "On course"),
        ("PPA-P", 1, "On course, 1 absence left"),
        ("PAA-P", 1, "Needs all 3 left"),
        ("--P-A", 3, "Needs all 3 left"),
        ("AAA-P", 1, "Needs 1 make-up"),
        ("PPP-PP", 1, "Complete"),
    ],
)
def test_the_words_of_the_outlook_column(letters: str, joined: int, words: str) -> None:
    stay = a_stay(letters, joined_on=evening(joined).on)
    result = outlook(TWO_THIRDS, evenings(8, called_off=(4,)), stay, TODAY)
    assert outlook_words(result) == words


def test_a_made_up_absence_and_the_end_of_hope_have_their_words() -> None:
    made = MakeUp(missed="s2", minutes=90, made_up_on=TODAY, task="x")
    assert (
        outlook_words(outlook(TWO_THIRDS, evenings(8), a_stay("PAP", make_ups=[made]), TODAY)) == "On course, 1 made up"
    )
    strict = replace(TWO_THIRDS, make_ups=MakeUps.NONE)
    assert outlook_words(outlook(strict, evenings(8), a_stay("AAA"), TODAY)) == "Cannot complete any more"
    gap = replace(strict, most_days_between=3)
    assert outlook_words(outlook(gap, evenings(8), a_stay("P"), evening(1).on)) == "At risk"


@pytest.mark.parametrize(
    ("requirement", "words"),
    [
        (Requirement(share=Fraction(1)), "all sessions"),
        (Requirement(unit=Unit.MINUTES, share=Fraction(1), share_of=ShareOf.OFFERED), "all minutes"),
        (Requirement(share=Fraction(2, 3)), "at least 2/3 of the sessions"),
        (Requirement(unit=Unit.MINUTES, share=Fraction(3, 4)), "at least 3/4 of the minutes"),
        (Requirement(amount=1), "1 session"),
        (Requirement(unit=Unit.MINUTES, amount=720, strands=frozenset({"education"})), "12 hours (education)"),
        (Requirement(unit=Unit.MINUTES, amount=90), "90 minutes"),
    ],
)
def test_amounts_in_words(requirement: Requirement, words: str) -> None:
    assert requirement_words(requirement) == words


def test_rules_in_words() -> None:
    assert rule_words(TWO_THIRDS) == "at least 2/3 of the sessions, make-ups count"
    two = replace(TWO_THIRDS, requirements=(Requirement(amount=4), Requirement(amount=2)), make_ups=MakeUps.ALL)
    assert rule_words(two) == "4 sessions; 2 sessions, every absence made up"
    assert rule_words(replace(TWO_THIRDS, make_ups=MakeUps.NONE)).endswith("without make-ups")
    assert all(rule_words(each.rule) for each in presets())


def codes_of_the_source() -> set[str]:
    folder = Path(str(findings_module.__file__)).parent
    return {
        code for path in folder.glob("*.py") for code in re.findall(r'Reason\(\s*"([a-z-]+)"', path.read_text("utf-8"))
    }


LIMITS = {"too-many-absences", "too-many-unexcused", "too-many-in-a-row", "too-many-unexcused-in-a-row"}
FACTS = {
    "unit": "minutes", "needed": 8, "possible": 5, "count": 2, "most": 3, "days": 30, "open": 4, "item": "6",
    "on": TODAY, "state": "withdrawn", "offered": 1,
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(codes_of_the_source() | LIMITS))
def test_every_code_has_a_sentence_that_ends_and_knows_one_and_many(code: str) -> None:
    for count in (1, 2):
        words = reason_words(Reason(code, tuple({**FACTS, "count": count, "open": count}.items())))
        assert words.endswith(".")
        assert "{" not in words


@given(rules(), st.text(alphabet="PEAU", max_size=8))
@settings(max_examples=100, deadline=None)
def test_every_outlook_can_be_said(rule: CompletionRule, letters: str) -> None:
    result = outlook(rule, evenings(8), a_stay(letters), TODAY)
    assert outlook_words(result)
    assert all(reason_words(reason) for reason in (*result.reasons, *result.fixes))
