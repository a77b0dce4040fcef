"""Looking back at deeds, and taking one back."""

from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column
from groupdesk.cli.forms import command, noun
from groupdesk.domain.deeds import DeedRow
from groupdesk.domain.ids import DeedId

app = noun(_("Deeds."))

LOG: tuple[Column[DeedRow], ...] = (
    Column("seq", lambda row: row.seq),
    Column("at", lambda row: row.at, _("When (UTC)")),
    Column("staff", lambda row: row.staff_name, _("Who")),
    Column("verb", lambda row: row.verb, _("What")),
    Column("thing", lambda row: row.thing_id),
    Column("facts", lambda row: dict(row.facts)),
    Column("deed", lambda row: row.id, _("Deed")),
    Column("undoes", lambda row: row.undoes),
    Column("undone_by", lambda row: row.undone_by),
)


@command(app, "log", _("Who did what, newest first; ids and counts, never a name of a participant."))
def log(
    call: Call,
    limit: Annotated[int, typer.Option(min=1, help=_("How many."))] = 50,
    before: Annotated[int | None, typer.Option(metavar="SEQ", help=_("Only earlier ones than this number."))] = None,
) -> None:
    call.rows("deeds", LOG, call.services.deeds.log(limit=limit, before_seq=before), empty=_("Nothing was done yet."))


@command(app, "undo", _("Take a deed back by the id that the log tells; undoing that one does it again."))
def undo(call: Call, deed: Annotated[str, typer.Argument(help=_("Its id."))]) -> None:
    call.done(call.services.deeds.undo(DeedId(deed.strip())), _("Taken back."))
