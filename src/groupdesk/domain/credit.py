"""Credited minutes of one person at one session, with the steps that led to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from fractions import Fraction

from groupdesk.base.i18n import _
from groupdesk.domain.errors import Refused

_MOST_MINUTES = 24 * 60
_ROUNDING_MINUTES = (5, 10, 15, 30)
_HOUR_MINUTES = (50, 60)


class Rounding(StrEnum):
    NONE = "none"
    DOWN = "down"
    NEAREST = "nearest"


class Step(StrEnum):
    """What happened to the minutes on the way from the clock to the credit."""

    FULL = "full"
    STAYED = "stayed"
    TIME_MISSING = "time-missing"
    LATE_TOLERATED = "late-tolerated"
    BREAKS = "breaks"
    SECONDS = "seconds"
    ROUNDED = "rounded"
    CAPPED = "capped"
    BELOW_MINIMUM = "below-minimum"
    NOTHING = "nothing"
    OVERRIDE = "override"


@dataclass(frozen=True, slots=True)
class CreditRule:
    """How presence becomes minutes. Sources: the organisation's or accreditor's terms, set per completion rule."""

    late_tolerance_minutes: int = 0
    rounding: Rounding = Rounding.NONE
    rounding_minutes: int = 5
    minimum_minutes: int = 0
    hour_minutes: int = 60


@dataclass(frozen=True, slots=True)
class Span:
    """From an instant or wall-clock time to another; both of one sort within one calculation."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Stay:
    """When somebody came and went; None where nobody wrote it down."""

    time_in: datetime | None = None
    time_out: datetime | None = None


@dataclass(frozen=True, slots=True)
class SessionTimes:
    """The session that was held, with the breaks that lay in it."""

    held: Span
    breaks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class CreditStep:
    """One step and the minutes after it; `change` is what the step added or took, in minutes."""

    step: Step
    minutes: int
    change: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """Whole minutes credited and how they came about, first step first."""

    minutes: int
    steps: tuple[CreditStep, ...]


NOTHING = Credit(0, (CreditStep(Step.NOTHING, 0),))
"""The credit of everybody who was not there."""


def checked(rule: CreditRule) -> CreditRule:
    """The rule, if it can be applied. Refused: credit-rule-impossible (field, value)."""
    for field in ("late_tolerance_minutes", "minimum_minutes"):
        if not 0 <= getattr(rule, field) <= _MOST_MINUTES:
            raise Refused("credit-rule-impossible", field=field, value=getattr(rule, field))
    if rule.rounding is not Rounding.NONE and rule.rounding_minutes not in _ROUNDING_MINUTES:
        raise Refused("credit-rule-impossible", field="rounding_minutes", value=rule.rounding_minutes)
    if rule.hour_minutes not in _HOUR_MINUTES:
        raise Refused("credit-rule-impossible", field="hour_minutes", value=rule.hour_minutes)
    return rule


def full_minutes(session: SessionTimes) -> int:
    """The most that anybody can be credited: the session without its breaks."""
    return _within([session.held], session) // 60


def credit(session: SessionTimes, stays: Sequence[Stay], rule: CreditRule) -> Credit:
    """Invariant 5: min(time out, end) − max(time in, start) − breaks inside, floor 0, then the rule's own steps.

    No stay at all means present throughout; several (a dropped video call) are joined, overlaps count once.
    Refused: times-reversed (time_in, time_out).
    """
    spans = [_span(stay, session, rule) for stay in stays] or [session.held]
    stayed = _overlap(joined_spans(spans), session.held)
    net = _within(joined_spans(spans), session)
    steps = [_first_step(session, stays, stayed)]
    if any(_is_tolerated(stay, session, rule) for stay in stays):
        steps.append(CreditStep(Step.LATE_TOLERATED, stayed // 60))
    if net != stayed:
        steps.append(CreditStep(Step.BREAKS, net // 60, net // 60 - stayed // 60))
    if net % 60:
        steps.append(CreditStep(Step.SECONDS, net // 60))
    steps += _rule_steps(net // 60, full_minutes(session), rule)
    return Credit(steps[-1].minutes, tuple(steps))


def overridden(computed: Credit, minutes: int, reason: str) -> Credit:
    """A person's own figure in place of the computed one; the steps keep both.

    Refused: override-reason-missing, override-impossible (minutes).
    """
    if not reason.strip():
        raise Refused("override-reason-missing")
    if not 0 <= minutes <= _MOST_MINUTES:
        raise Refused("override-impossible", minutes=minutes)
    step = CreditStep(Step.OVERRIDE, minutes, minutes - computed.minutes, reason.strip())
    return Credit(minutes, (*computed.steps, step))


def came_at(session: SessionTimes, minutes_late: int) -> datetime:
    """Time in of somebody who came so many minutes late. Refused: minutes-late-impossible (minutes, length)."""
    length = (session.held.end - session.held.start) // timedelta(minutes=1)
    if not 0 <= minutes_late <= length:
        raise Refused("minutes-late-impossible", minutes=minutes_late, length=length)
    return session.held.start + timedelta(minutes=minutes_late)


def clock_time(session: SessionTimes, shown: time) -> datetime:
    """The moment at which a wall clock showed that time during or near a session, also past midnight.

    The session is in wall-clock time. Of the days around it, the one nearest to the session's middle is meant.
    """
    middle = session.held.start + (session.held.end - session.held.start) / 2
    days = (session.held.start.date() + timedelta(days=n) for n in (-1, 0, 1, 2))
    return min((datetime.combine(day, shown) for day in days), key=lambda moment: abs(moment - middle))


def hours(minutes: int, rule: CreditRule) -> Fraction:
    """Contact hours, exact: 100 minutes are two 50-minute hours."""
    return Fraction(minutes, rule.hour_minutes)


def step_words(step: CreditStep) -> str:
    """One step as a sentence for the person who asks how the minutes came about."""
    sentences = {
        Step.FULL: _("Present throughout: {minutes} min."),
        Step.STAYED: _("Within the session's times: {minutes} min."),
        Step.TIME_MISSING: _("A time was not written down, so the session's own time counts: {minutes} min."),
        Step.LATE_TOLERATED: _("Coming late was within the tolerance and takes nothing away."),
        Step.BREAKS: _("Without breaks ({change} min): {minutes} min."),
        Step.SECONDS: _("Only whole minutes count: {minutes} min."),
        Step.ROUNDED: _("Rounded ({change} min): {minutes} min."),
        Step.CAPPED: _("Not more than the session offered: {minutes} min."),
        Step.BELOW_MINIMUM: _("Too short for this session to count: {minutes} min."),
        Step.NOTHING: _("Not there: {minutes} min."),
        Step.OVERRIDE: _("Set to {minutes} min by hand: {reason}"),
    }
    return sentences[step.step].format(minutes=step.minutes, change=f"{step.change:+d}", reason=step.reason)


def joined_spans(spans: Iterable[Span]) -> list[Span]:
    """The same time without overlaps, in order; spans that touch become one, empty ones are gone."""
    joined: list[Span] = []
    for span in sorted((s for s in spans if s.start < s.end), key=lambda s: s.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _first_step(session: SessionTimes, stays: Sequence[Stay], stayed: int) -> CreditStep:
    if not stays or all(stay == Stay() for stay in stays):
        return CreditStep(Step.FULL, stayed // 60)
    known = all(stay.time_in and stay.time_out for stay in stays)
    return CreditStep(Step.STAYED if known else Step.TIME_MISSING, stayed // 60)


def _span(stay: Stay, session: SessionTimes, rule: CreditRule) -> Span:
    span = Span(stay.time_in or session.held.start, stay.time_out or session.held.end)
    if stay.time_in and stay.time_out and stay.time_out < stay.time_in:
        raise Refused("times-reversed", time_in=stay.time_in, time_out=stay.time_out)
    return replace(span, start=session.held.start) if _is_tolerated(stay, session, rule) else span


def _is_tolerated(stay: Stay, session: SessionTimes, rule: CreditRule) -> bool:
    if stay.time_in is None or stay.time_in <= session.held.start:
        return False
    left_before = stay.time_out is not None and stay.time_out <= session.held.start
    return not left_before and stay.time_in - session.held.start <= timedelta(minutes=rule.late_tolerance_minutes)


def _overlap(spans: Iterable[Span], limits: Span) -> int:
    """Seconds of spans, which do not overlap each other, inside the limits."""
    parts = (min(span.end, limits.end) - max(span.start, limits.start) for span in spans)
    return sum(max(0, int(part.total_seconds())) for part in parts)


def _within(spans: Sequence[Span], session: SessionTimes) -> int:
    """Seconds inside the session, without its breaks."""
    pauses = [Span(max(b.start, session.held.start), min(b.end, session.held.end)) for b in session.breaks]
    outside = sum(_overlap(spans, pause) for pause in joined_spans(pauses))
    return _overlap(spans, session.held) - outside


def _rule_steps(minutes: int, most: int, rule: CreditRule) -> list[CreditStep]:
    steps = []
    rounded = _rounded(minutes, rule)
    if rounded != minutes:
        steps.append(CreditStep(Step.ROUNDED, rounded, rounded - minutes))
    if rounded > most:
        steps.append(CreditStep(Step.CAPPED, most, most - rounded))
        rounded = most
    if 0 < rounded < rule.minimum_minutes:
        steps.append(CreditStep(Step.BELOW_MINIMUM, 0, -rounded))
    return steps


def _rounded(minutes: int, rule: CreditRule) -> int:
    unit = rule.rounding_minutes
    if rule.rounding is Rounding.DOWN:
        return minutes // unit * unit
    if rule.rounding is Rounding.NEAREST:
        return (2 * minutes + unit) // (2 * unit) * unit
    return minutes
