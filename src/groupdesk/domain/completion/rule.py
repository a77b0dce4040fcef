"""What somebody must have done to complete: amounts, must-have sessions, limits of absence, make-ups, a deadline."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from groupdesk.domain.credit import CreditRule
from groupdesk.domain.credit import checked as checked_credit
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.kinds import NUMBERED, SessionKind

_MOST = 100_000


class Unit(StrEnum):
    """What is counted: sessions, or credited minutes."""

    SESSIONS = "sessions"
    MINUTES = "minutes"


class ShareOf(StrEnum):
    """The whole of a share: what this person was expected at, or everything that the cohort offered."""

    EXPECTED = "expected"
    OFFERED = "offered"


class MakeUps(StrEnum):
    """Whether absences may be made up, or all of them must be."""

    NONE = "none"
    ALLOWED = "allowed"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """Either an amount (sessions or minutes) or a share, over sessions of some kinds and strands.

    `strands` are words that a programme puts on its sessions (education, group, interview); empty means any.
    """

    unit: Unit = Unit.SESSIONS
    amount: int | None = None
    share: Fraction | None = None
    share_of: ShareOf = ShareOf.EXPECTED
    kinds: frozenset[SessionKind] = NUMBERED
    strands: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionRule:
    """One version of a rule. Limits of None do not apply; `due_days` count from the day of joining.

    Absences that were made up count against the limits only where `made_up_counts_as_absence` says so. `preset` and
    `source` tell where the values come from; the user confirms them, they are no legal advice. A `credit` of None
    counts minutes as the group credits them; its own terms are for rules that demand them.
    """

    name: str
    requirements: tuple[Requirement, ...]
    version: int = 1
    preset: str = ""
    source: str = ""
    must_sessions: frozenset[int] = frozenset()
    must_modules: frozenset[str] = frozenset()
    most_absences: int | None = None
    most_unexcused: int | None = None
    most_in_a_row: int | None = None
    most_unexcused_in_a_row: int | None = None
    made_up_counts_as_absence: bool = False
    make_ups: MakeUps = MakeUps.ALLOWED
    most_days_between: int | None = None
    credit: CreditRule | None = None
    due_days: int | None = None
    due_on: date | None = None
    needs_sign_off: bool = False


def checked(rule: CompletionRule) -> CompletionRule:
    """The rule, if it can be judged by. Refused: completion-rule-impossible (field, value), credit-rule-impossible."""
    if not rule.name.strip():
        raise Refused("completion-rule-impossible", field="name", value=rule.name)
    if not rule.requirements:
        raise Refused("completion-rule-impossible", field="requirements", value=0)
    for requirement in rule.requirements:
        _check_requirement(requirement)
    limits = ("most_absences", "most_unexcused", "most_in_a_row", "most_unexcused_in_a_row")
    for name in (*limits, "most_days_between", "due_days"):
        value = getattr(rule, name)
        if value is not None and not 0 <= value <= _MOST:
            raise Refused("completion-rule-impossible", field=name, value=value)
    for number in rule.must_sessions:
        if not 0 <= number <= _MOST:
            raise Refused("completion-rule-impossible", field="must_sessions", value=number)
    if rule.credit is not None:
        checked_credit(rule.credit)
    return rule


def _check_requirement(requirement: Requirement) -> None:
    if (requirement.amount is None) == (requirement.share is None):
        raise Refused("completion-rule-impossible", field="amount", value=requirement.amount)
    if requirement.amount is not None and not 1 <= requirement.amount <= _MOST:
        raise Refused("completion-rule-impossible", field="amount", value=requirement.amount)
    if requirement.share is not None and not 0 < requirement.share <= 1:
        raise Refused("completion-rule-impossible", field="share", value=str(requirement.share))
    if not requirement.kinds:
        raise Refused("completion-rule-impossible", field="kinds", value=0)
