"""Papers and calendars as files."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import certificate_files, label_files, references
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort, Session, day
from groupdesk.cli.paper_files import ListFormat, Target, document, format_of, need_format, placed, write_paper
from groupdesk.domain.groups import CohortsShown, GroupsQuery
from groupdesk.domain.ids import CohortId
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import PaperSize, SheetLayout
from groupdesk.services import files
from groupdesk.services.papers.statements import StatementAsk
from groupdesk.services.papers.wishes import (
    USUAL_FIELDS,
    Format,
    PaperWish,
    RosterField,
    RosterOrder,
    RosterParts,
)

app = noun(_("Rosters, sign-in sheets and calendars as files."))
for own in (certificate_files.app, label_files.app):
    app.registered_commands.extend(own.registered_commands)


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a list looks."""

    format: Annotated[ListFormat | None, typer.Option(help=_("As the file's ending says by default, else pdf."))] = None
    paper: Annotated[PaperSize | None, typer.Option(help=_("The practice's own by default."))] = None
    names: Annotated[NameStyle, typer.Option(help=_("How names are written."))] = NameStyle.FULL


@dataclass(frozen=True, kw_only=True)
class Arranged:
    """Who is on a roster, and in which order."""

    order: Annotated[RosterOrder, typer.Option(help=_("Which row comes first."))] = RosterOrder.NAME
    by: Annotated[RosterParts, typer.Option(help=_("Divide the list by this."))] = RosterParts.NONE
    former: Annotated[bool, typer.Option("--former", help=_("Those who left as well."))] = False


@dataclass(frozen=True, kw_only=True)
class StatementForm:
    """What a statement covers."""

    cohort: Annotated[str, typer.Option(metavar="COHORT", help=_("One cohort only, by its code."))] = ""
    first: Annotated[date | None, day(_("The first day."), "--from")] = None
    last: Annotated[date | None, day(_("The last day."), "--to")] = None
    format: Annotated[str, typer.Option(metavar="FORMATS", help=_("pdf, csv, xlsx, or several as pdf,csv."))] = ""
    paper: Annotated[PaperSize | None, typer.Option(help=_("The practice's own by default."))] = None
    signature: Annotated[bool, typer.Option("--signature", help=_("A line for a signature and the date."))] = False


@dataclass(frozen=True, kw_only=True)
class SheetForm:
    """How a sign-in sheet looks."""

    paper: Annotated[PaperSize | None, typer.Option(help=_("The practice's own by default."))] = None
    names: Annotated[NameStyle, typer.Option(help=_("How names are written."))] = NameStyle.FULL
    walk_ins: Annotated[int, typer.Option(min=0, max=100, help=_("Blank lines for people who just come."))] = 4
    layout: Annotated[SheetLayout, typer.Option(help=_("One list, or a slip for each person."))] = SheetLayout.LIST
    cover_strip: Annotated[
        bool, typer.Option("--cover-strip", help=_("Add a strip to cut out that hides the other names."))
    ] = False


@command(app, "roster", _("The people of a cohort as PDF, CSV or XLSX."))
def roster(
    call: Call,
    cohort: Cohort,
    look: Look,
    target: Target,
    arranged: Arranged,
    columns: Annotated[list[RosterField] | None, typer.Option("--column", help=_("A column; may be repeated."))] = None,
) -> None:
    wish = PaperWish(
        format=format_of(look.format, target.out),
        size=look.paper,
        language=target.lang,
        names=look.names,
        fields=tuple(columns) if columns else USUAL_FIELDS,
        order=arranged.order,
        parts=arranged.by,
        former=arranged.former,
    )
    cohort_id = call.services.groups.resolve(cohort)
    write_paper(call, target, lambda: call.services.papers.roster(cohort_id, wish))


@command(app, "attendance", _("People and sessions of a cohort as PDF, CSV or XLSX."))
def attendance(call: Call, cohort: Cohort, look: Look, target: Target) -> None:
    wish = PaperWish(format=format_of(look.format, target.out), size=look.paper, names=look.names, language=target.lang)
    cohort_id = call.services.groups.resolve(cohort)
    write_paper(call, target, lambda: call.services.papers.attendance(cohort_id, wish))


@command(app, "statement", _("Every session of one person up to today, as PDF, CSV, XLSX; nobody else is named."))
def statement(
    call: Call,
    person: Annotated[str, typer.Option(metavar="PERSON", help=_("A number, an id or an unambiguous name."))],
    target: Target,
    form: StatementForm,
) -> None:
    services = call.services
    ask = StatementAsk(
        person_id=services.people.resolve(person),
        cohort_id=services.groups.resolve(form.cohort) if form.cohort else None,
        from_on=form.first,
        to_on=form.last,
    )
    look = PaperWish(size=form.paper, language=target.lang, signature=form.signature)
    wishes = [replace(look, format=one) for one in _formats(form.format, target)]
    if len(wishes) > 1 and not target.out.is_dir():
        raise typer.BadParameter(_("several formats need a folder"), param_hint="--out")
    paths = [placed(target, services.papers.statement(ask, wish, looking=True)) for wish in wishes]
    made = [services.papers.statement(ask, wish) for wish in wishes]
    for file, path in zip(made, paths, strict=True):
        files.write(path, file.content, force=target.force)
    documents = [document(file, path) for file, path in zip(made, paths, strict=True)]
    call.tell({"files": documents}, *(_("Written: {path}").format(path=path) for path in paths))


@command(app, "sign-in-sheet", _("The sheet that people sign at a session, as PDF, with a code that finds it again."))
def sign_in_sheet(call: Call, session: Session, target: Target, form: SheetForm) -> None:
    wish = PaperWish(
        size=form.paper,
        names=form.names,
        walk_ins=form.walk_ins,
        layout=form.layout,
        cover_strip=form.cover_strip,
        language=target.lang,
    )
    need_format(Format.PDF, target.out)
    session_id = references.session(call.services, session).session_id
    write_paper(call, target, lambda: call.services.papers.sign_in_sheet(session_id, wish))


@command(app, "call-list", _("Who is expected at a session, with the telephones that may be called or texted."))
def call_list(call: Call, session: Session, look: Look, target: Target) -> None:
    wish = PaperWish(format=format_of(look.format, target.out), size=look.paper, names=look.names, language=target.lang)
    session_id = references.session(call.services, session).session_id
    write_paper(call, target, lambda: call.services.papers.call_list(session_id, wish))


@command(app, "running-sheet", _("What happens at a session and when, and what to bring; nobody is named in it."))
def running_sheet(
    call: Call,
    session: Session,
    target: Target,
    format_: Annotated[
        ListFormat | None, typer.Option("--format", help=_("As the file's ending says by default, else pdf."))
    ] = None,
    paper: Annotated[PaperSize | None, typer.Option(help=_("The practice's own by default."))] = None,
) -> None:
    wish = PaperWish(format=format_of(format_, target.out), size=paper, language=target.lang)
    session_id = references.session(call.services, session).session_id
    write_paper(call, target, lambda: call.services.papers.running_sheet(session_id, wish))


@command(app, "calendar", _("Sessions as a calendar file (.ics) with neutral titles; nobody is named in it."))
def calendar(
    call: Call,
    target: Target,
    cohort: Annotated[list[str] | None, typer.Option(metavar="COHORT", help=_("A cohort; may be repeated."))] = None,
    facilitator: Annotated[str, typer.Option(metavar="STAFF", help=_("Everything somebody leads."))] = "",
    everything: Annotated[bool, typer.Option("--all", help=_("Every cohort."))] = False,
) -> None:
    if [bool(cohort), bool(facilitator), everything].count(True) != 1:
        raise typer.BadParameter(_("choose one of --cohort, --facilitator and --all"))
    need_format(Format.ICS, target.out)
    papers = call.services.papers
    if everything:
        chosen = papers.all_cohorts()
    elif facilitator:
        chosen = _led_by(call, facilitator)
    else:
        chosen = tuple(call.services.groups.resolve(code) for code in cohort or ())
    write_paper(call, target, lambda: papers.schedule(chosen, PaperWish(language=target.lang)))


def _led_by(call: Call, facilitator: str) -> tuple[CohortId, ...]:
    staff_id = references.staff(call.services, facilitator)
    query, service = GroupsQuery(shown=CohortsShown.ALL, staff_id=staff_id), call.services.groups
    return tuple(row.cohort_id for row in service.page(query, 0, service.count(query)))


def _formats(text: str, target: Target) -> tuple[Format, ...]:
    """The formats of a list such as pdf,csv. Raises BadParameter for another word."""
    ending = target.out.suffix.removeprefix(".").casefold()
    words = [word.strip().casefold() for word in text.split(",") if word.strip()] or [ending or "pdf"]
    offered = (Format.PDF, Format.CSV, Format.XLSX)
    if not set(words) <= {one.value for one in offered}:
        raise typer.BadParameter(_("a statement is written as pdf, csv, xlsx or several"), param_hint="--format")
    return tuple(Format(word) for word in dict.fromkeys(words))
