"""`roll import`: reads a meeting report or a table of marks, says what it would mark, and does it in one deed."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.folding import fold
from groupdesk.base.i18n import _
from groupdesk.cli import references, roll_import_report
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column
from groupdesk.cli.options import Cohort, Session
from groupdesk.cli.progress import watched
from groupdesk.cli.roll_import_words import answers_of, field_of, overwritten
from groupdesk.cli.sheet_file import SheetReading, opened
from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.watch import Watch
from groupdesk.domain.meetings.fields import ReportKind
from groupdesk.domain.meetings.preview import USUAL_GRACE, MeetingDecisions, MeetingOptions, MeetingPreview
from groupdesk.domain.meetings.remembered import MeetingNameRow
from groupdesk.domain.statuses import Mode

NAMES: tuple[Column[MeetingNameRow], ...] = (
    Column("id", lambda row: row.id),
    Column("name", lambda row: row.shown, _("In the report")),
    Column("person_id", lambda row: row.person_id),
    Column("number", lambda row: row.number, _("No.")),
    Column("person", lambda row: row.person, _("Means")),
    Column("settled_on", lambda row: row.settled_on, _("Since")),
)


@dataclass(frozen=True, kw_only=True)
class Report(SheetReading):
    """How what a meeting left behind is read."""

    file: Annotated[Path, typer.Argument(help=_("What Zoom or Teams wrote, or a table of marks (CSV, XLSX)."))]
    kind: Annotated[ReportKind | None, typer.Option("--from", help=_("Which kind of file it is."))] = None
    zone: Annotated[str, typer.Option(help=_("In which time zone the report tells its times; kept for the next."))] = ""
    mapping: Annotated[
        list[str] | None,
        typer.Option(metavar="COLUMN=FIELD", help=_("A column by letter or heading, as in C=time-in; repeatable.")),
    ] = None
    apart: Annotated[list[int] | None, typer.Option(help=_("This row is somebody of their own; repeatable."))] = None
    grace: Annotated[
        int, typer.Option(min=0, max=180, help=_("So many minutes late or early still count as there."))
    ] = USUAL_GRACE
    mode: Annotated[Mode | None, typer.Option(help=_("How people took part whose rows do not say."))] = None


@dataclass(frozen=True, kw_only=True)
class Settling:
    """Who is meant and what gives way. NAME is a name of the report, or a row."""

    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Say what would happen and store nothing."))] = False
    match: Annotated[
        list[str] | None, typer.Option(metavar="NAME=PERSON", help=_("Who somebody in the report is; repeatable."))
    ] = None
    walk_in: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help=_("Somebody new, by that name; repeatable."))
    ] = None
    leave_out: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help=_("Somebody who is not marked; repeatable."))
    ] = None
    confirm: Annotated[bool, typer.Option("--confirm", help=_("Take everybody who is suggested."))] = False
    overwrite: Annotated[
        list[str] | None, typer.Option(metavar="PERSON|all", help=_("Whose mark gives way to the report; repeatable."))
    ] = None
    rest: Annotated[str, typer.Option(metavar="STATUS", help=_("A status for those the report does not hold."))] = ""


def import_marks(call: Call, session: Session, report: Report, settling: Settling) -> None:
    """Refused: encoding-needed (encodings), meeting-answer-unreadable (answer), and as services.meetings."""
    session_id = references.session(call.services, session).session_id
    with watched(_("Reading the report")) as look:
        watch = Watch(report=lambda _stage, done, of: look(done, of))
        sheet = opened(call.services.meetings.open, report)
        options = _options(report)
        if report.mapping:
            columns = call.services.meetings.layout(session_id, sheet, options).columns
            options = replace(options, fields=tuple(field_of(report.mapping, columns)))
        preview = call.services.meetings.preview(session_id, sheet, options, watch)
        decisions = _decisions(call, preview, settling)
        meant = [answer.person_id for answer in decisions.answers.values() if answer.person_id is not None]
        preview = call.services.meetings.knowing(preview, meant)
        plan = call.services.meetings.plan(preview, decisions)
        done = None if settling.dry_run else call.services.meetings.accept(preview, decisions, watch)
    call.tell(
        roll_import_report.document(preview, plan, done), *roll_import_report.lines(preview, decisions, plan, done)
    )


def list_names(call: Call, cohort: Cohort) -> None:
    rows = call.services.meetings.remembered(call.services.groups.resolve(cohort))
    call.rows("names", NAMES, rows, empty=_("No names are remembered."))


def forget(
    call: Call,
    cohort: Cohort,
    names: Annotated[list[str], typer.Argument(metavar="NAME", help=_("Names as the list shows them."))],
) -> None:
    """Refused: meeting-name-unknown (name)."""
    rows = call.services.meetings.remembered(call.services.groups.resolve(cohort))
    ids: list[str] = []
    for name in names:
        found = [row.id for row in rows if name == row.id or fold(row.shown) == fold(name)]
        if not found:
            raise Refused("meeting-name-unknown", name=name[:60])
        ids += found
    call.done(call.services.meetings.forget(tuple(dict.fromkeys(ids))), _("Forgotten."))


def _options(report: Report) -> MeetingOptions:
    return MeetingOptions(
        kind=report.kind,
        zone=report.zone,
        header_row=report.header_row,
        date_order=report.dates,
        apart=frozenset(report.apart or ()),
        grace_minutes=report.grace,
        mode=report.mode,
    )


def _decisions(call: Call, preview: MeetingPreview, settling: Settling) -> MeetingDecisions:
    answers = answers_of(
        call.services,
        preview,
        match=settling.match or (),
        walk_in=settling.walk_in or (),
        leave_out=settling.leave_out or (),
        confirm=settling.confirm,
    )
    decisions = MeetingDecisions(answers=answers, rest=settling.rest)
    return replace(decisions, overwrite=overwritten(call.services, preview, settling.overwrite or ()))
