"""Deciding that somebody completed, with everything that the decision rested on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from groupdesk.domain.completion.course import Course, course
from groupdesk.domain.completion.facts import Figures, SessionFacts, Standing, Stay
from groupdesk.domain.completion.outlook import judge
from groupdesk.domain.completion.plain import from_text, to_text
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that an outlook is reckoned from."""

    rule: CompletionRule
    sessions: tuple[SessionFacts, ...]
    stay: Stay
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionDecision:
    """One decision; never changed, only followed by another. `snapshot` is the JSON of its inputs.

    A certificate may be issued where it `is_positive`: the rule is met, or overridden with a reason (invariant 18).
    """

    enrolment: str
    rule_version: int
    standing: Standing
    figures: Figures
    decided_by: str
    decided_at: datetime
    snapshot: str
    override_reason: str = ""

    @property
    def is_positive(self) -> bool:
        return self.standing is Standing.COMPLETE or bool(self.override_reason)

    @property
    def is_override(self) -> bool:
        return bool(self.override_reason)


def decide(inputs: Inputs, decided_by: str, decided_at: datetime, override: str | None = None) -> CompletionDecision:
    """The decision for one stay. `decided_at` is aware, in UTC; `override` is a reason to let it count all the same.

    A negative decision is one too, and says why in its outlook. Refused: reason-missing (kind, to),
    override-not-needed when the rule is met.
    """
    found = judge(_prepared(inputs.rule, inputs.sessions, inputs.today), inputs.stay)
    standing = found.standing
    if override is not None and not override.strip():
        raise Refused("reason-missing", kind="completion-decision", to=Standing.COMPLETE)
    if override is not None and standing is Standing.COMPLETE:
        raise Refused("override-not-needed")
    return CompletionDecision(
        enrolment=inputs.stay.enrolment.key,
        rule_version=inputs.rule.version,
        standing=standing,
        figures=found.figures,
        decided_by=decided_by,
        decided_at=decided_at,
        snapshot=_snapshot(inputs),
        override_reason=(override or "").strip(),
    )


def differs(decision: CompletionDecision, sessions: Iterable[SessionFacts], stay: Stay) -> bool:
    """Whether sessions, marks or make-ups have changed since: something to look at, the decision itself stays.

    Refused: stored-rule-unreadable (kind).
    """
    inputs = from_text(Inputs, decision.snapshot)
    return _snapshot(Inputs(inputs.rule, tuple(sessions), stay, inputs.today)) != decision.snapshot


def _snapshot(inputs: Inputs) -> str:
    """Canonical, as `to_text` of the inputs, so that the order in which rows were read makes no difference."""
    rule, sessions = _shared(inputs.rule, inputs.sessions)
    make_ups = tuple(sorted(inputs.stay.make_ups, key=lambda make_up: make_up.missed))
    stay, today = to_text(replace(inputs.stay, make_ups=make_ups)), to_text(inputs.today)
    return f'{{"rule":{rule},"sessions":{sessions},"stay":{stay},"today":{today}}}'


# A whole cohort is decided about in one deed, with the same rule and sessions for everybody.


@lru_cache(maxsize=2)
def _prepared(rule: CompletionRule, sessions: tuple[SessionFacts, ...], today: date) -> Course:
    return course(rule, sessions, today)


@lru_cache(maxsize=2)
def _shared(rule: CompletionRule, sessions: tuple[SessionFacts, ...]) -> tuple[str, str]:
    return to_text(rule), to_text(sorted(sessions, key=lambda session: (session.on, session.key)))
