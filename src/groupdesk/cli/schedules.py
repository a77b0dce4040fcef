"""The options that say when a cohort meets, made into a rule and a plan."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import Annotated, TypeVar

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options, words
from groupdesk.cli.columns import Column
from groupdesk.domain.breaks import fitting, to_word
from groupdesk.domain.groups import GroupDefinition
from groupdesk.domain.schedule.conflicts import Conflict, Decision, Handling
from groupdesk.domain.schedule.plan import Plan, PlannedSession, Wishes
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule

T = TypeVar("T")

PLANNED: tuple[Column[PlannedSession], ...] = (
    Column("number", lambda row: row.number, _("No.")),
    Column("kind", lambda row: row.kind),
    Column("starts_at", lambda row: row.starts_at, _("Starts")),
    Column("ends_at", lambda row: row.ends_at, _("Ends")),
    Column("zone", lambda row: row.zone, _("Zone")),
    Column("breaks", lambda row: [to_word(pause) for pause in row.breaks]),
    Column("instead_of", lambda row: row.instead_of, _("Instead of")),
)


class Closed(StrEnum):
    """What to do with a session that falls on a closed day."""

    NEXT_SLOT = "next-slot"
    HOLD = "hold"
    LEAVE_OUT = "leave-out"


class Doubt(StrEnum):
    """Which of two readings of a clock time that a clock change skips or repeats."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, kw_only=True)
class ScheduleForm:
    """Nothing said means a cohort without sessions yet."""

    start: Annotated[date | None, options.day(_("The first day on which it may meet."))] = None
    at: Annotated[time | None, options.clock(_("When it begins, on the zone's clock."))] = None
    minutes: Annotated[int | None, typer.Option(help=_("Length of a session; the group's by default."))] = None
    weekly: Annotated[str, typer.Option(metavar="DAYS", help=_("tue, or mon,thu; the day of --start by default."))] = ""
    monthly: Annotated[str, typer.Option(metavar="DAYS", help=_("15, last, 2tue or lastfri; several by commas."))] = ""
    daily: Annotated[bool, typer.Option("--daily", help=_("Every day."))] = False
    every: Annotated[int, typer.Option(min=1, help=_("Every second week: 2."))] = 1
    count: Annotated[int | None, typer.Option(help=_("How many sessions; a day left out does not use one up."))] = None
    until: Annotated[date | None, options.day(_("The last day on which it may meet."))] = None
    without: Annotated[list[date] | None, options.day(_("Leave this day out; may be repeated."))] = None
    pauses: options.Breaks = None
    on_closed: Annotated[
        Closed | None, typer.Option("--on-closed", help=_("Sessions on closed days; the next free slot by default."))
    ] = None
    clock: Annotated[Doubt | None, typer.Option("--clock", help=_("Times that a clock change skips or repeats."))] = (
        None
    )


def rule(form: ScheduleForm, zone: str, group: GroupDefinition) -> ScheduleRule | None:
    """The rule of the form, with the group's length and breaks where it says nothing of them; None without days.

    Refused: days-unreadable, break-unreadable (pause).
    """
    if form.start is None and form.at is None and not (form.weekly or form.monthly or form.daily):
        return None
    days = words.monthly(form.monthly) if form.monthly else words.MonthlyDays()
    length = group.length_minutes if form.minutes is None else form.minutes
    return ScheduleRule(
        frequency=_frequency(form),
        starts_on=_needed(form.start, "--start"),
        start=_needed(form.at, "--at"),
        length_minutes=length,
        zone=zone,
        interval=form.every,
        weekdays=words.weekdays(form.weekly) if form.weekly else days.weekdays,
        positions=days.positions,
        month_days=days.month_days,
        count=form.count,
        until=form.until,
        breaks=fitting(group.breaks, length) if form.pauses is None else words.pauses(form.pauses, form.at),
        excluded=frozenset(form.without or ()),
    )


def plan(make: Callable[[ScheduleRule, Wishes], Plan], wanted: ScheduleRule, form: ScheduleForm) -> Plan:
    """The plan of a rule, with the form's answers to closed days and doubtful times. Refused: as plan_sessions."""
    first = make(wanted, Wishes())
    wishes = Wishes()
    if form.on_closed is not None:
        decision = Decision(Handling(form.on_closed.value))
        wishes = replace(wishes, decisions={conflict.day: decision for conflict in first.conflicts})
    if form.clock is not None:
        place = list(Doubt).index(form.clock)
        wishes = replace(wishes, clocks={question.wall: place for question in first.questions})
    return first if first.is_settled else make(wanted, wishes)


def notes(made: Plan) -> list[str]:
    """A line for each closed day and each doubtful time: what the plan does about it."""
    closed = [closed_words(conflict) for conflict in made.conflicts]
    doubtful = [
        _("The clocks change around {wall}; it begins at {chosen}.").format(
            wall=question.wall, chosen=question.chosen.wall
        )
        for question in made.questions
    ]
    return closed + doubtful


def questions(made: Plan) -> dict[str, object]:
    """The same for scripts."""
    return {
        "closed_days": closed_days(made.conflicts),
        "doubtful_times": [
            {"wall": q.wall, "check": q.check, "starts_at": q.chosen.wall, "fold": q.chosen.fold}
            for q in made.questions
        ],
    }


def closed_days(conflicts: Iterable[Conflict]) -> list[dict[str, object]]:
    """Each closed day with what is done about it, for scripts."""
    return [
        {"day": c.day, "name": c.closure.name, "handling": c.chosen.handling, "held_on": c.chosen.day}
        for c in conflicts
    ]


def closed_words(conflict: Conflict) -> str:
    """A line for people about one closed day."""
    if conflict.chosen.day is None:
        return _("{day} is closed ({name}); that session is left out.").format(
            day=conflict.day, name=conflict.closure.name
        )
    return _("{day} is closed ({name}); that session is on {held}.").format(
        day=conflict.day, name=conflict.closure.name, held=conflict.chosen.day
    )


def _frequency(form: ScheduleForm) -> Frequency:
    said = [bool(form.weekly), bool(form.monthly), form.daily]
    if sum(said) > 1:
        raise typer.BadParameter(_("choose one of --weekly, --monthly and --daily"))
    if form.daily:
        return Frequency.DAILY
    return Frequency.MONTHLY if form.monthly else Frequency.WEEKLY


def _needed(value: T | None, option: str) -> T:
    if value is None:
        raise typer.BadParameter(_("a schedule needs this"), param_hint=option)
    return value
