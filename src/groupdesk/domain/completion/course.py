"""A cohort's sessions as a rule weighs them: prepared once, then read for every person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from groupdesk.domain.completion.facts import SessionFacts
from groupdesk.domain.completion.rule import CompletionRule, Requirement, Unit, checked
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import CALLED_OFF, TO_COME


@dataclass(frozen=True, slots=True)
class Must:
    """A session number or module that has to be attended, and the places of the sessions that give it."""

    item: str
    places: frozenset[int]


@dataclass(frozen=True, slots=True)
class Weight:
    """How much each session (by place) gives towards one requirement; 0 where it does not count."""

    requirement: Requirement
    of: tuple[int, ...]
    offered: int


@dataclass(frozen=True, slots=True)
class Course:
    """Sessions that count for any requirement, by day, without those called off (invariant 8).

    A place is the index of a session in `sessions`; `credit` has the least minutes and the length of an hour.
    `order_weight` serves hours that an order demands of one person.
    """

    rule: CompletionRule
    credit: CreditRule
    today: date
    sessions: tuple[SessionFacts, ...]
    rows: tuple[tuple[int, str, int], ...]
    weights: tuple[Weight, ...]
    order_weight: Weight
    musts: tuple[Must, ...]
    offers: tuple[SessionFacts, ...]
    is_past: tuple[bool, ...]


def course(rule: CompletionRule, sessions: Iterable[SessionFacts], today: date) -> Course:
    """The prepared sessions of a cohort. `today` is the day in the cohort's zone.

    Refused: completion-rule-impossible, credit-rule-impossible.
    """
    checked(rule)
    real = [session for session in sessions if session.state not in CALLED_OFF]
    counting = tuple(sorted((s for s in real if _counts(rule, s)), key=lambda s: (s.on, s.number or 0, s.key)))
    offers = (s for s in real if s.kind is SessionKind.MAKE_UP and s.state in TO_COME and s.on >= today)
    hours = Requirement(unit=Unit.MINUTES, amount=1, kinds=rule.requirements[0].kinds)
    return Course(
        rule=rule,
        credit=rule.credit or CreditRule(),
        today=today,
        sessions=counting,
        rows=tuple((place, session.key, session.on.toordinal()) for place, session in enumerate(counting)),
        weights=tuple(_weight(requirement, counting) for requirement in rule.requirements),
        order_weight=_weight(hours, counting),
        musts=tuple(_musts(rule, counting)),
        offers=tuple(sorted(offers, key=lambda session: (session.on, session.key))),
        is_past=tuple(session.on < today or session.state not in TO_COME for session in counting),
    )


def _counts(rule: CompletionRule, session: SessionFacts) -> bool:
    return any(_gives(requirement, session) for requirement in rule.requirements)


def _gives(requirement: Requirement, session: SessionFacts) -> bool:
    strands = requirement.strands
    return session.kind in requirement.kinds and (not strands or session.strand in strands)


def _weight(requirement: Requirement, sessions: Sequence[SessionFacts]) -> Weight:
    in_minutes = requirement.unit is Unit.MINUTES
    of = tuple((s.minutes if in_minutes else 1) if _gives(requirement, s) else 0 for s in sessions)
    return Weight(requirement, of, sum(of))


def _musts(rule: CompletionRule, sessions: Sequence[SessionFacts]) -> Iterable[Must]:
    for number in sorted(rule.must_sessions):
        yield Must(str(number), frozenset(place for place, s in enumerate(sessions) if s.number == number))
    for module in sorted(rule.must_modules):
        yield Must(module, frozenset(place for place, s in enumerate(sessions) if module in s.modules))
