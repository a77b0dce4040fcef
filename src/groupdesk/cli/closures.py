"""Closures: days on which the practice is shut."""

from datetime import date
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options, words
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column
from groupdesk.cli.forms import command, noun
from groupdesk.domain.practice import OwnClosure

app = noun(_("Days on which the practice is shut."))

CLOSURES: tuple[Column[OwnClosure], ...] = (
    Column("id", lambda row: row.id, _("Id")),
    Column("first_on", lambda row: row.first_on, _("From")),
    Column("last_on", lambda row: row.last_on, _("To")),
    Column("reason", lambda row: row.reason, _("Reason")),
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
    call.done(call.services.practice.add_closure(first, last or first, reason), _("Stored."))


@command(app, "remove", _("Open those days again."))
def remove(call: Call, closure: Annotated[str, typer.Argument(help=_("The id from the list."))]) -> None:
    call.done(call.services.practice.remove_closure(closure.strip()), _("Removed."))
