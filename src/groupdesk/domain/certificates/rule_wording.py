"""A completion rule as it stands on a paper, in the paper's own language."""

from collections.abc import Mapping
from dataclasses import dataclass

from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement, Unit

_HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWording:
    """Templates with named places; pairs are one and many."""

    all_sessions: str
    all_minutes: str
    share_of_sessions: str
    share_of_minutes: str
    sessions: tuple[str, str]
    minutes: tuple[str, str]
    hours: tuple[str, str]
    make_ups: Mapping[MakeUps, str]

    def text(self, rule: CompletionRule) -> str:
        """What must be done, in one line: "at least 2/3 of the sessions, make-ups count"."""
        amounts = "; ".join(self._requirement(one) for one in rule.requirements)
        return self.make_ups[rule.make_ups].format(amounts=amounts)

    def _requirement(self, requirement: Requirement) -> str:
        in_minutes = requirement.unit is Unit.MINUTES
        if requirement.share == 1:
            words = self.all_minutes if in_minutes else self.all_sessions
        elif requirement.share is not None:
            words = self.share_of_minutes if in_minutes else self.share_of_sessions
            words = words.format(share=str(requirement.share))
        else:
            words = self._amount(requirement.amount or 0, in_minutes=in_minutes)
        return f"{words} ({', '.join(sorted(requirement.strands))})" if requirement.strands else words

    def _amount(self, amount: int, *, in_minutes: bool) -> str:
        if not in_minutes:
            return self.sessions[amount != 1].format(count=amount)
        if amount % _HOUR:
            return self.minutes[amount != 1].format(count=amount)
        return self.hours[amount != _HOUR].format(count=amount // _HOUR)
