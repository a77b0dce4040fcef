"""The rule that was met as it stands on papers: English as on the screen, Spanish in Spanish words alone."""

from dataclasses import replace
from fractions import Fraction

import pytest

from groupdesk.domain.certificates.english import ENGLISH
from groupdesk.domain.certificates.spanish import SPANISH
from groupdesk.domain.completion.presets import presets
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement, Unit
from groupdesk.domain.completion.words import rule_words

AMOUNTS = [
    Requirement(share=Fraction(1)),
    Requirement(share=Fraction(1), unit=Unit.MINUTES),
    Requirement(share=Fraction(3, 4), unit=Unit.MINUTES),
    Requirement(amount=1),
    Requirement(amount=45, unit=Unit.MINUTES),
    Requirement(amount=60, unit=Unit.MINUTES),
    Requirement(amount=720, unit=Unit.MINUTES, strands=frozenset(("education", "group"))),
]
RULES = [
    *(one.rule for one in presets()),
    *(CompletionRule(name="One", requirements=(one,)) for one in AMOUNTS),
    *(CompletionRule(name="Both", requirements=tuple(AMOUNTS[-2:]), make_ups=way) for way in MakeUps),
]


@pytest.mark.parametrize("rule", RULES)
def test_english_papers_say_the_rule_as_the_screen_does(rule: CompletionRule) -> None:
    assert ENGLISH.rule.text(rule) == rule_words(rule)


@pytest.mark.parametrize("rule", RULES)
def test_spanish_papers_have_no_english_in_the_rule(rule: CompletionRule) -> None:
    bare = replace(rule, requirements=tuple(replace(one, strands=frozenset()) for one in rule.requirements))
    said = SPANISH.rule.text(bare)
    assert not {"sessions", "session", "least", "minutes", "hours", "make-ups", "all", "of"} & set(said.split())
    assert "{" not in said
