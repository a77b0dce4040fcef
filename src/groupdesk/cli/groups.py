"""Groups: what is offered."""

from dataclasses import dataclass, fields, replace
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import references, words
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Archived
from groupdesk.domain.breaks import to_word, total_minutes
from groupdesk.domain.groups import GroupDefinition, GroupDraft, GroupKind, Openness

app = noun(_("What is offered."))
Reference = Annotated[str, typer.Argument(metavar="GROUP", help=_("A name or an id."))]

GROUPS: tuple[Column[GroupDefinition], ...] = (
    Column("id", lambda row: row.id),
    Column("name", lambda row: row.name, _("Name")),
    Column("public_name", lambda row: row.public_name),
    Column("kind", lambda row: row.kind, _("Kind")),
    Column("openness", lambda row: row.openness, _("Openness")),
    Column("is_mandated", lambda row: row.is_mandated, _("Mandated")),
    Column("min_size", lambda row: row.min_size, _("Least")),
    Column("max_size", lambda row: row.max_size, _("Most")),
    Column("min_age", lambda row: row.min_age),
    Column("max_age", lambda row: row.max_age),
    Column("eligibility", lambda row: row.eligibility),
    Column("length_minutes", lambda row: row.length_minutes, _("Minutes")),
    Column("break_minutes", lambda row: total_minutes(row.breaks)),
    Column("breaks", lambda row: [to_word(pause) for pause in row.breaks]),
    Column("calendar_title", lambda row: row.calendar_title),
    Column("is_archived", lambda row: row.archived_at is not None),
)


@dataclass(frozen=True, kw_only=True)
class GroupFacts:
    """What may be said of a group; None where nothing was said."""

    public_name: Annotated[str | None, typer.Option(help=_("What outsiders may read."))] = None
    kind: Annotated[GroupKind | None, typer.Option(help=_("Support by default."))] = None
    openness: Annotated[Openness | None, typer.Option(help=_("Closed by default."))] = None
    is_mandated: Annotated[bool | None, typer.Option("--mandated/--voluntary", help=_("Whether people are sent."))] = (
        None
    )
    min_size: Annotated[int | None, typer.Option(min=0, help=_("Fewest people with whom it starts."))] = None
    max_size: Annotated[int | None, typer.Option(min=1, help=_("Seats."))] = None
    min_age: Annotated[int | None, typer.Option(min=0)] = None
    max_age: Annotated[int | None, typer.Option(min=0)] = None
    eligibility: Annotated[str | None, typer.Option(help=_("Who may come."))] = None
    length_minutes: Annotated[int | None, typer.Option("--minutes", help=_("A session's length; 90 by default."))] = (
        None
    )
    pauses: Annotated[
        list[str] | None,
        typer.Option(
            "--break", metavar="BREAK", help=_("45+10 is ten minutes after the first 45, 10 at no set time; or none.")
        ),
    ] = None
    calendar_title: Annotated[str | None, typer.Option(help=_("What calendars say instead of the name."))] = None


@command(app, "list", _("Every group, by name."))
def listing(call: Call, archived: Archived = False) -> None:
    call.rows("groups", GROUPS, call.services.groups.groups(archived=archived), empty=_("There is no group yet."))


@command(app, "add", _("Offer a new group; its dated runs are cohorts."))
def add(call: Call, name: Annotated[str, typer.Argument(help=_("Its name."))], form: GroupFacts) -> None:
    call.done(call.services.groups.add_group(_said(GroupDraft(name=name.strip()), form)), _("Added."))


@command(app, "change", _("New facts for a group; what is not said stays."))
def change(
    call: Call,
    which: Reference,
    form: GroupFacts,
    name: Annotated[str | None, typer.Option(help=_("Another name."))] = None,
) -> None:
    before = references.group(call.services, which)
    draft = GroupDraft(**{one.name: getattr(before, one.name) for one in fields(GroupDraft)})
    named = draft if name is None else replace(draft, name=name.strip())
    call.done(call.services.groups.change_group(before.id, _said(named, form), before.version), _("Stored."))


@command(app, "archive", _("Take a group with its cohorts off the lists."))
def archive(call: Call, which: Reference) -> None:
    call.done(call.services.groups.archive_group(references.group(call.services, which).id), _("Archived."))


@command(app, "restore", _("Bring a group back, by its id."))
def restore(call: Call, which: Reference) -> None:
    chosen = references.group(call.services, which)
    call.done(call.services.groups.archive_group(chosen.id, restore=True), _("Restored."))


def _said(draft: GroupDraft, form: GroupFacts) -> GroupDraft:
    told = {one.name: value for one in fields(form) if (value := getattr(form, one.name)) is not None}
    pauses = told.pop("pauses", None)
    return replace(draft, **told, breaks=draft.breaks if pauses is None else words.pauses(pauses))
