"""Sign-in sheets that come back on paper: listed, shown in printed order, ticked, their scans kept and written out."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.i18n import _, ngettext
from groupdesk.cli import references, words
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Force, Session
from groupdesk.cli.roll import add_walk_in
from groupdesk.domain.attendance import UNMARKED, MarkDraft
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import PersonId
from groupdesk.domain.sheets import ReturnedSheet, SheetLine
from groupdesk.services import files
from groupdesk.services.returned_sheets import scan_file

app = noun(_("Sign-in sheets that come back: their lines, ticks, walk-ins and scans."))
Code = Annotated[str, typer.Argument(metavar="CODE", help=_("The code that is printed on the sheet."))]

PRINTED: tuple[Column[ReturnedSheet], ...] = (
    Column("code", lambda sheet: sheet.code, _("Code")),
    Column("printed_at", lambda sheet: sheet.printed_at, _("Printed (UTC)")),
    Column("returned_at", lambda sheet: sheet.returned_at, _("Came back (UTC)")),
    Column("lines", lambda sheet: len(sheet.lines), _("Lines")),
    Column("walk_in_lines", lambda sheet: sheet.walk_in_lines, _("For walk-ins")),
    Column("is_scanned", lambda sheet: sheet.is_scanned, _("Scan")),
)
LINES: tuple[Column[SheetLine], ...] = (
    Column("line", lambda line: line.line, _("Line")),
    Column("person_id", lambda line: line.person_id),
    Column("name", lambda line: line.name, _("Name")),
    Column("status", lambda line: line.status, _("Status")),
    Column("is_on_sheet", lambda line: line.is_on_sheet),
)


@command(app, "list", _("Every sheet that was printed for a session, the latest first."))
def printed(call: Call, session: Session) -> None:
    rows = call.services.returned_sheets.printed(references.session(call.services, session).session_id)
    call.rows("sheets", PRINTED, rows, empty=_("No sheet was printed for this session."))


@command(app, "show", _("The lines of a sheet in printed order, with the marks of now."))
def show(call: Call, code: Code) -> None:
    sheet = call.services.returned_sheets.find(code)
    title = _("{code}: {group}, {starts}").format(
        code=sheet.code, group=sheet.group_name, starts=f"{sheet.starts_at:%Y-%m-%d %H:%M}"
    )
    call.tell(_document(sheet), title)
    if not call.said.as_json:
        call.rows("lines", LINES, sheet.lines, empty=_("Nobody stands on this sheet."))


@command(
    app, "tick", _("Take marks over from paper by number of line, in one deed: 1=present 2=late@18:10 --rest absent.")
)
def tick(
    call: Call,
    code: Code,
    marks: Annotated[
        list[str] | None,
        typer.Argument(metavar="LINE=STATUS[@IN-OUT]", help=_("Status by code, key or name; unmarked clears.")),
    ] = None,
    rest: Annotated[str, typer.Option(metavar="STATUS", help=_("For every line not given and not marked yet."))] = "",
) -> None:
    sheet = call.services.returned_sheets.find(code)
    ticks = dict(_tick(text) for text in marks or ())
    for line in sheet.lines if rest else ():
        if line.status == UNMARKED and line.line not in ticks:
            ticks[line.line] = MarkDraft(person_id=line.person_id, status=rest)
    done = call.services.returned_sheets.tick(code, ticks)
    told = ngettext("{count} line was taken over.", "{count} lines were taken over.", len(ticks))
    call.done(done, told.format(count=len(ticks)), marks=len(ticks))


@command(app, "walk-in", _("Add somebody whose name was written on the paper by hand: on file, or by an alias only."))
def walk_in(
    call: Call,
    code: Code,
    person: Annotated[str, typer.Argument(metavar="[PERSON]", help=_("A number, an id or an unambiguous name."))] = "",
    alias: Annotated[str, typer.Option(help=_("What somebody new is called here."))] = "",
    status: Annotated[str, typer.Option(help=_("A status by its code, key or name."))] = "present",
) -> None:
    sheet = call.services.returned_sheets.find(code)
    work = partial(call.services.returned_sheets.walk_in, code, alias=alias, status=status)
    add_walk_in(call, sheet.cohort_id, (person, alias), lambda known: work(person_id=known))


@command(app, "scan", _("Keep the scan of a signed sheet with the practice: PDF, JPEG or PNG."))
def scan(call: Call, code: Code, file: Annotated[Path, typer.Argument(metavar="FILE", help=_("The scan."))]) -> None:
    call.done(call.services.returned_sheets.keep_scan(code, scan_file(file)), _("The scan is kept."))


@command(app, "scan-out", _("Write the kept scan of a sheet as a file."))
def scan_out(
    call: Call, code: Code, out: Annotated[Path, typer.Option(help=_("The file to write."))], force: Force = False
) -> None:
    files.untaken(out, force=force)
    content = call.services.returned_sheets.scan(code)
    files.write(out, content, force=force)
    call.tell({"file": str(out), "size_bytes": len(content)}, _("Written: {path}").format(path=out))


def _tick(text: str) -> tuple[int, MarkDraft]:
    said = words.mark(text)
    if not said.person.isdecimal():
        raise Refused("mark-unreadable", mark=text[:80])
    # Whose line it is, the sheet knows.
    return int(said.person), MarkDraft(
        person_id=PersonId(""), status=said.status, time_in=said.time_in, time_out=said.time_out
    )


def _document(sheet: ReturnedSheet) -> dict[str, object]:
    return {
        "code": sheet.code,
        "session_id": sheet.session_id,
        "group": sheet.group_name,
        "starts_at": sheet.starts_at,
        "printed_at": sheet.printed_at,
        "returned_at": sheet.returned_at,
        "is_scanned": sheet.is_scanned,
        "layout": sheet.layout,
        "walk_in_lines": sheet.walk_in_lines,
        "lines": documents(LINES, sheet.lines),
    }
