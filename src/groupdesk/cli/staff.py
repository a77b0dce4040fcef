"""Staff: who leads groups and whose name stands beside each deed."""

from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import references
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Archived
from groupdesk.domain.staff import StaffRow

app = noun(_("Who leads groups and takes the roll."))
Reference = Annotated[str, typer.Argument(metavar="STAFF", help=_("A name or an id."))]
Credentials = Annotated[str, typer.Option(help=_("What stands behind the name, such as LCSW."))]

STAFF: tuple[Column[StaffRow], ...] = (
    Column("id", lambda row: row.id),
    Column("name", lambda row: row.display_name, _("Name")),
    Column("credentials", lambda row: row.credentials, _("Credentials")),
    Column("is_archived", lambda row: row.is_archived),
)


@command(app, "list", _("Everybody on the staff, by name."))
def listing(call: Call, archived: Archived = False) -> None:
    call.rows("staff", STAFF, call.services.practice.staff(archived=archived), empty=_("Nobody is on the staff."))


@command(app, "add", _("Add somebody to the staff."))
def add(call: Call, name: Annotated[str, typer.Argument(help=_("The name."))], credentials: Credentials = "") -> None:
    call.done(call.services.practice.add_staff(name, credentials), _("Added."))


@command(app, "change", _("Another name or other credentials."))
def change(
    call: Call,
    who: Reference,
    name: Annotated[str | None, typer.Option(help=_("The new name."))] = None,
    credentials: Annotated[str | None, typer.Option(help=_("The new credentials."))] = None,
) -> None:
    service = call.services.practice
    chosen = references.staff(call.services, who)
    before = next(row for row in service.staff(archived=True) if row.id == chosen)
    told = before.credentials if credentials is None else credentials
    call.done(service.change_staff(chosen, before.display_name if name is None else name, told), _("Stored."))


@command(app, "archive", _("Take somebody off the staff; what they did keeps their name."))
def archive(call: Call, who: Reference) -> None:
    call.done(call.services.practice.archive_staff(references.staff(call.services, who)), _("Archived."))


@command(app, "restore", _("Bring somebody back onto the staff."))
def restore(call: Call, who: Reference) -> None:
    chosen = references.staff(call.services, who)
    call.done(call.services.practice.archive_staff(chosen, restore=True), _("Restored."))
