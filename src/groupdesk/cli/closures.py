"""Closures: days on which the practice is shut."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options, words
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.domain.closures.calendar import Closure
from groupdesk.domain.closures.rows import ClosureProblem, DayOrder
from groupdesk.domain.errors import Refused
from groupdesk.domain.practice import OwnClosure
from groupdesk.services.sentences import sentence

if TYPE_CHECKING:
    from groupdesk.services.closures import ShutSession

app = noun(_("Days on which the practice is shut."))

CLOSURES: tuple[Column[OwnClosure], ...] = (
    Column("id", lambda row: row.id, _("Id")),
    Column("first_on", lambda row: row.first_on, _("From")),
    Column("last_on", lambda row: row.last_on, _("To")),
    Column("reason", lambda row: row.reason, _("Reason")),
)

DAYS: tuple[Column[Closure], ...] = (
    Column("first_on", lambda row: row.first, _("From")),
    Column("last_on", lambda row: row.last, _("To")),
    Column("name", lambda row: row.name, _("Reason")),
    Column("kind", lambda row: row.reason, _("Kind")),
    Column("calendar", lambda row: row.calendar, _("Calendar")),
)
SHUT: "tuple[Column[ShutSession], ...]" = (
    Column("session_id", lambda row: row.session_id),
    Column("code", lambda row: row.code, _("Code")),
    Column("number", lambda row: row.number, _("No.")),
    Column("starts_at", lambda row: row.starts_at, _("Starts")),
    Column("closure", lambda row: row.closure.name, _("Closed")),
    Column("proposal", lambda row: row.proposal, _("Instead")),
)


@command(app, "list", _("Closures of the practice's own, by first day."))
def listing(
    call: Call,
    since: Annotated[date | None, options.day(_("From this day."), "--from")] = None,
    until: Annotated[date | None, options.day(_("To this day."), "--to")] = None,
) -> None:
    found = call.services.practice.closures(since or date.min, until or date.max)
    call.rows("closures", CLOSURES, found, empty=_("The practice has no closures of its own."))


@command(app, "add", _("Shut the practice on some days; sessions planned later avoid them."))
def add(
    call: Call,
    first: Annotated[date, typer.Argument(parser=words.day, metavar="FIRST", help=_("The first day."))],
    last: Annotated[
        date | None, typer.Argument(parser=words.day, metavar="LAST", help=_("The last day, if it is another."))
    ] = None,
    reason: Annotated[str, typer.Option(help=_("Why; it is shown when sessions are planned."))] = "",
) -> None:
    done = call.services.practice.add_closure(first, last or first, reason)
    shut = call.services.closures.shut_sessions(first, last or first)
    call.done(done, "\n".join([_("Stored."), *map(shut_words, shut)]), shut_sessions=documents(SHUT, shut))


@command(app, "remove", _("Open those days again."))
def remove(call: Call, closure: Annotated[str, typer.Argument(help=_("The id from the list."))]) -> None:
    call.done(call.services.practice.remove_closure(closure.strip()), _("Removed."))


@command(app, "import", _("Take closures from a file: first day, last day, reason; or the entries of a calendar."))
def take(
    call: Call,
    file: Annotated[Path, typer.Argument(help=_("CSV, XLSX or .ics."))],
    dates: Annotated[DayOrder | None, typer.Option(help=_("How 03/04/2026 is read."))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Say what would happen and store nothing."))] = False,
) -> None:
    service = call.services.closures
    found = service.look_at(file, dates)
    done = None if dry_run or not found.new else service.store(found.new)
    shut = [] if done is None else service.shut_sessions(found.new[0].first, max(one.last for one in found.new))
    lines = [_("{count} closures are new, {known} known already.").format(count=len(found.new), known=found.known)]
    lines += [
        _("Row {row}: {problem}").format(
            row=problem.row, problem=sentence(Refused(problem.code, **dict(problem.facts)))
        )
        for problem in found.read.problems
    ]
    call.tell(
        {
            "deed": None if done is None else done.deed,
            "new": documents(DAYS, found.new),
            "known": found.known,
            "refused": [{"row": problem.row, "code": problem.code} for problem in found.read.problems],
            "shut_sessions": documents(SHUT, shut),
        },
        *lines,
        *map(shut_words, shut),
    )


@command(app, "public", _("Public holidays of the practice's country and its own closures, day by day."))
def public(
    call: Call,
    since: Annotated[date | None, options.day(_("From this day; today by default."), "--from")] = None,
    until: Annotated[date | None, options.day(_("To this day; a year on by default."), "--to")] = None,
) -> None:
    first = since or call.services.practice.today()
    last = until or first + timedelta(days=365)
    call.rows("days", DAYS, call.services.closures.between(first, last), empty=_("No day is closed."))


@command(app, "sessions", _("Planned sessions on closed days, with the days on which they may be held instead."))
def shut_sessions(
    call: Call,
    move: Annotated[bool, typer.Option("--move", help=_("Hold them on those days, in one deed."))] = False,
) -> None:
    service = call.services.closures
    found = service.shut_sessions()
    done = service.move_away(found) if move and found else None
    document = {"deed": None if done is None else done.deed, "shut_sessions": documents(SHUT, found)}
    call.tell(document, *map(shut_words, found), *([] if found else [_("No planned session is on a closed day.")]))


def _problem(problem: ClosureProblem) -> str:
    return sentence(Refused(problem.code, **dict(problem.facts)))


def shut_words(one: "ShutSession") -> str:
    """A line for people: which session lies on a closed day, and where it may go."""
    when, name = f"{one.starts_at:%Y-%m-%d %H:%M}", one.closure.name
    if one.proposal is None:
        says = _("{code}/{number} on {when} is on a closed day ({name}); no free day was found.")
    else:
        says = _("{code}/{number} on {when} is on a closed day ({name}); {day} is free.")
    return says.format(code=one.code, number=one.number, when=when, name=name, day=one.proposal)
