"""In whose terms a rule of completion counts minutes: the group's, or its own where it demands them."""

from dataclasses import replace

from groupdesk.base.i18n import _
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.credit_words import credit_words


def in_terms(rule: CompletionRule, group: CreditRule) -> CompletionRule:
    """The rule with the terms that it is judged by: its own, else the group's."""
    return rule if rule.credit is not None else replace(rule, credit=group)


def has_own_terms(rule: CompletionRule | None, group: CreditRule) -> bool:
    """Whether the rule counts the same presence otherwise than the group credits it."""
    return rule is not None and rule.credit is not None and rule.credit != group


def terms_words(rule: CompletionRule | None, group: CreditRule) -> str:
    """What differs between the rule's minutes and the group's, as a sentence; "" where nothing does."""
    if rule is None or rule.credit is None or rule.credit == group:
        return ""
    said = _("Minutes are counted here by the rule's own terms: {own} The group credits: {group}")
    return said.format(own=credit_words(rule.credit), group=credit_words(group))
