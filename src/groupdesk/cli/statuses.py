"""Status sets, and the rule by which a group credits minutes."""

from dataclasses import dataclass
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import references
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Archived
from groupdesk.domain.credit import CreditRule, Rounding
from groupdesk.domain.credit_words import credit_lines
from groupdesk.domain.status_sets import StatusDraft, StatusSetRow
from groupdesk.domain.statuses import AttendanceStatus, Meaning, Mode, Timing

app = noun(_("Status sets: what roll call knows, and how minutes are credited."))
SetName = Annotated[str, typer.Argument(metavar="SET", help=_("Its name or id; “usual” never changes."))]
Group = Annotated[str, typer.Option(metavar="GROUP", help=_("A name or an id."))]

SETS: tuple[Column[StatusSetRow], ...] = (
    Column("id", lambda row: row.id or None),
    Column("name", lambda row: row.name, _("Name")),
    Column("statuses", lambda row: [s.code for s in row.statuses.statuses if s.is_choosable], _("Statuses")),
    Column("groups", lambda row: row.groups, _("Groups")),
    Column("is_archived", lambda row: row.is_archived),
)
STATUSES: tuple[Column[AttendanceStatus], ...] = (
    Column("code", lambda row: row.code, _("Code")),
    Column("label", lambda row: row.label, _("Label")),
    Column("letter", lambda row: row.key, _("Key")),
    Column("sign", lambda row: row.sign, _("Sign")),
    Column("counts_as", lambda row: row.meaning, _("Counts as")),
    Column("mode", lambda row: row.mode, _("Mode")),
    Column("time", lambda row: row.timing, _("Asks for")),
    Column("is_archived", lambda row: row.is_archived, _("Archived")),
    Column("is_for_planned", lambda row: row.is_for_planned, _("For planned absences")),
)


@dataclass(frozen=True, kw_only=True)
class StatusForm:
    """What may be said of a status; None where nothing was said."""

    label: Annotated[str | None, typer.Option(help=_("What it is called."))] = None
    key: Annotated[str | None, typer.Option(help=_("The letter that sets it; empty takes it away."))] = None
    sign: Annotated[str | None, typer.Option(help=_("What stands in a cell of the matrix; the key by default."))] = None
    counts_as: Annotated[Meaning | None, typer.Option(help=_("present, excused or unexcused."))] = None
    mode: Annotated[Mode | None, typer.Option(help=_("How such a person takes part."))] = None
    time: Annotated[Timing | None, typer.Option(help=_("Which time it asks for."))] = None


@dataclass(frozen=True, kw_only=True)
class CreditForm:
    """A rule of credited minutes; None where nothing was said."""

    late_tolerance: Annotated[int | None, typer.Option(help=_("Minutes late that take nothing away."))] = None
    rounding: Annotated[Rounding | None, typer.Option(help=_("none, down or nearest."))] = None
    rounding_minutes: Annotated[int | None, typer.Option(help=_("Rounded to 5, 10, 15 or 30 minutes."))] = None
    minimum: Annotated[int | None, typer.Option(help=_("Fewer minutes count as none."))] = None
    hour: Annotated[int | None, typer.Option(help=_("Minutes of a contact hour, 50 or 60."))] = None


@command(app, "list", _("The usual statuses and every set of one's own."))
def listing(call: Call, archived: Archived = False) -> None:
    call.rows("sets", SETS, call.services.statuses.sets(archived=archived), empty=_("There are no sets."))


@command(app, "show", _("Every status of a set, in the order of roll call."))
def show(call: Call, name: SetName) -> None:
    row = call.services.statuses.resolve(name)
    shown = [status for status in row.statuses.statuses if status.is_for_people]
    if call.said.as_json:
        call.tell({"id": row.id or None, "name": row.name, "statuses": documents(STATUSES, shown)})
    else:
        call.rows("statuses", STATUSES, shown, empty=_("It has no statuses."))


@command(app, "add", _("Make a set, as a copy of another one."))
def add(
    call: Call,
    name: Annotated[str, typer.Argument(help=_("What it is called."))],
    like: Annotated[str, typer.Option(metavar="SET", help=_("The set to copy."))] = "usual",
) -> None:
    copied = call.services.statuses.resolve(like)
    call.done(call.services.statuses.add(name, copied.id), _("Added."))


@command(app, "rename", _("Call a set something else."))
def rename(call: Call, name: SetName, new_name: Annotated[str, typer.Argument(help=_("Its new name."))]) -> None:
    call.done(call.services.statuses.rename(call.services.statuses.resolve(name).id, new_name), _("Renamed."))


@command(app, "put", _("Add a status to a set, or change the one of that code; what is not said stays."))
def put(
    call: Call,
    name: SetName,
    form: StatusForm,
    code: Annotated[str, typer.Option(help=_("The status to change; a new one is added without it."))] = "",
) -> None:
    service, set_id = call.services.statuses, call.services.statuses.resolve(name).id
    draft = StatusDraft(
        label=form.label, key=form.key, sign=form.sign, meaning=form.counts_as, mode=form.mode, timing=form.time
    )
    done = service.change_status(set_id, code, draft) if code else service.add_status(set_id, draft)
    call.done(done, _("Stored."))


@command(app, "order", _("Put statuses first, in this order; the others follow as they stood."))
def order(call: Call, name: SetName, codes: Annotated[list[str], typer.Argument(metavar="CODE")]) -> None:
    call.done(call.services.statuses.order(call.services.statuses.resolve(name).id, codes), _("Ordered."))


@command(app, "plan", _("Say which excused status a planned absence becomes from now on."))
def plan(call: Call, name: SetName, code: Annotated[str, typer.Argument(metavar="CODE")]) -> None:
    service = call.services.statuses
    call.done(service.plan_with(service.resolve(name).id, code), _("Planned absences become this status."))


@command(app, "archive", _("Offer a set, or one of its statuses, no more; old marks keep theirs."))
def archive(call: Call, name: SetName, code: Annotated[str, typer.Argument(metavar="[CODE]")] = "") -> None:
    service, set_id = call.services.statuses, call.services.statuses.resolve(name).id
    call.done(service.archive_status(set_id, code) if code else service.archive(set_id), _("Archived."))


@command(app, "restore", _("Offer a set, or one of its statuses, again."))
def restore(call: Call, name: SetName, code: Annotated[str, typer.Argument(metavar="[CODE]")] = "") -> None:
    service, set_id = call.services.statuses, call.services.statuses.resolve(name).id
    done = service.archive_status(set_id, code, is_archived=False) if code else service.restore(set_id)
    call.done(done, _("Restored."))


@command(app, "choose", _("The set that a group uses from now on; marks that there are keep their meaning."))
def choose(call: Call, name: SetName, group: Group) -> None:
    group_id = references.group(call.services, group).id
    call.done(call.services.statuses.choose(group_id, call.services.statuses.resolve(name).id), _("Chosen."))


@command(app, "credit", _("How a group credits minutes: shows the rule, or changes what is said of it."))
def credit(call: Call, group: Group, form: CreditForm) -> None:
    group_id = references.group(call.services, group).id
    before = call.services.statuses.credit_rule_of(group_id)
    rule = CreditRule(
        late_tolerance_minutes=_or(form.late_tolerance, before.late_tolerance_minutes),
        rounding=before.rounding if form.rounding is None else form.rounding,
        rounding_minutes=_or(form.rounding_minutes, before.rounding_minutes),
        minimum_minutes=_or(form.minimum, before.minimum_minutes),
        hour_minutes=_or(form.hour, before.hour_minutes),
    )
    asked = form == CreditForm()
    done = None if asked else call.services.statuses.set_credit_rule(group_id, rule)
    document = {
        "deed": None if done is None else done.deed,
        "group": group_id,
        "late_tolerance_minutes": rule.late_tolerance_minutes,
        "rounding": rule.rounding,
        "rounding_minutes": rule.rounding_minutes,
        "minimum_minutes": rule.minimum_minutes,
        "hour_minutes": rule.hour_minutes,
    }
    call.tell(document, *credit_lines(rule))


def _or(said: int | None, before: int) -> int:
    return before if said is None else said
