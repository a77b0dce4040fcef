"""What one says of a session on the command line: its time, what it is, and what is agreed to beforehand."""

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options
from groupdesk.cli.schedules import Closed, Doubt
from groupdesk.domain.schedule.kinds import SessionKind

Later = Annotated[bool, typer.Option("--later", help=_("The second of two equal times on a clock change."))]


Clock = Annotated[Doubt | None, typer.Option("--clock", help=_("A time that a clock change skips or repeats."))]


Following = Annotated[bool, typer.Option("--following", help=_("This one and all that follow."))]


LetJoin = Annotated[
    bool, typer.Option("--let-join", help=_("People whose first day would be later join from the new day."))
]


TakeNext = Annotated[
    bool, typer.Option("--take-next", help=_("Where the day at the end is closed, take the next free one."))
]


@dataclass(frozen=True, kw_only=True)
class When:
    """A span on the cohort's clock."""

    on: Annotated[date, options.day(_("The day."))]
    at: Annotated[time, options.clock(_("When it begins."))]
    minutes: Annotated[int, typer.Option(min=1, max=1440, help=_("How long it lasts."))]
    later: Later = False
    clock: Clock = None
    pauses: options.Breaks = None


@dataclass(frozen=True, kw_only=True)
class What:
    """What one more session is."""

    kind: Annotated[SessionKind, typer.Option(help=_("What kind of session."))] = SessionKind.EXTRA
    topic: Annotated[str, typer.Option()] = ""
    plan: Annotated[str, typer.Option(help=_("What is planned for it, a step a line: '10 Welcome'."))] = ""
    materials: Annotated[str, typer.Option(help=_("What to bring, a thing a line."))] = ""
    place: Annotated[str, typer.Option(help=_("Where, if it is elsewhere."))] = ""


@dataclass(frozen=True, kw_only=True)
class Described:
    """What is said of a session besides its time; None stays as it is."""

    topic: Annotated[str | None, typer.Option()] = None
    plan: Annotated[str | None, typer.Option(help=_("What is planned for it, a step a line: '10 Welcome'."))] = None
    materials: Annotated[str | None, typer.Option(help=_("What to bring, a thing a line."))] = None
    place: Annotated[str | None, typer.Option()] = None
    link: Annotated[str | None, typer.Option()] = None
    pauses: Annotated[
        list[str] | None,
        typer.Option("--break", metavar="BREAK", help=_("19:00+10, 45+10 or just 10; may be repeated; or none.")),
    ] = None


@dataclass(frozen=True, kw_only=True)
class NewTime:
    """A time that may leave hour and length as they were."""

    to: Annotated[date, options.day(_("The new day."))]
    at: Annotated[time | None, options.clock(_("When it begins; as before by default."))] = None
    minutes: Annotated[
        int | None, typer.Option(min=1, max=1440, help=_("How long it lasts; as before by default."))
    ] = None
    later: Later = False
    clock: Clock = None


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """What is agreed to beforehand."""

    following: Following = False
    on_closed: Annotated[
        Closed | None,
        typer.Option("--on-closed", help=_("Where the new day is closed: hold it, or with --following next-slot.")),
    ] = None
    even_if_marked: Annotated[
        bool, typer.Option("--even-if-marked", help=_("Correct the time of a session that was held."))
    ] = False
    let_join: LetJoin = False
