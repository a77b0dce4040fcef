"""`people import`: reads a sign-up sheet, says what it would do, and does it in one deed."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import import_report
from groupdesk.cli.call import Call
from groupdesk.cli.import_words import Answered, answer, field_of, rows_of, wish_of
from groupdesk.cli.options import Force
from groupdesk.cli.progress import watched
from groupdesk.cli.sheet_file import SheetReading, opened
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.imports.preview import Answer, Decisions, Imported, ImportOptions, ImportPreview
from groupdesk.domain.imports.watch import Watch
from groupdesk.services import files


@dataclass(frozen=True, kw_only=True)
class Reading(SheetReading):
    """How a sign-up sheet is read."""

    file: Annotated[Path, typer.Argument(help=_("CSV, XLSX, XLS or ODS."))]
    mapping: Annotated[
        list[str] | None,
        typer.Option(metavar="COLUMN=FIELD", help=_("A column by letter or heading, as in C=birth-date; repeatable.")),
    ] = None


@dataclass(frozen=True, kw_only=True)
class Deciding:
    """What becomes of the rows."""

    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Say what would happen and store nothing."))] = False
    likely: Annotated[Answer | None, typer.Option(help=_("What becomes of people who may be on file already."))] = None
    answer: Annotated[
        list[str] | None,
        typer.Option(metavar="ROW=ANSWER[:PERSON]", help=_("What becomes of one row, as in 12=fill; repeatable.")),
    ] = None
    same: Annotated[list[str] | None, typer.Option(metavar="ROW+ROW", help=_("These rows are one person."))] = None
    apart: Annotated[list[str] | None, typer.Option(metavar="ROW+ROW", help=_("These rows are two people."))] = None
    enrol: Annotated[
        list[str] | None,
        typer.Option(metavar="[GROUP=]COHORT", help=_("Seats for those who asked for it, the rest waits; repeatable.")),
    ] = None


@dataclass(frozen=True, kw_only=True)
class Mending:
    errors: Annotated[Path | None, typer.Option(help=_("A CSV file for refused rows, to be mended."))] = None
    force: Force = False


def import_sheet(call: Call, reading: Reading, deciding: Deciding, mending: Mending) -> None:
    """Refused: encoding-needed (encodings), nothing-to-import (refused), and as services.imports."""
    if mending.errors is not None:
        files.untaken(mending.errors, force=mending.force)
    with watched(_("Reading the sheet")) as look:
        watch = Watch(report=lambda _stage, done, of: look(done, of))
        preview = _preview(call, reading, deciding, watch)
        decisions = _decisions(call, preview, deciding)
        if not preview.sign_ups:
            _write_errors(call, preview, mending)
            raise Refused("nothing-to-import", refused=preview.counts.refused)
        done = None if deciding.dry_run else call.services.imports.accept(preview, decisions, watch)
    written = _write_errors(call, preview, mending)
    _say(call, preview, done, written)


def _preview(call: Call, reading: Reading, deciding: Deciding, watch: Watch) -> ImportPreview:
    service = call.services.imports
    sheet = opened(service.open, reading)
    options = ImportOptions(
        header_row=reading.header_row,
        date_order=reading.dates,
        doubles={rows_of(text): True for text in deciding.same or ()}
        | {rows_of(text): False for text in deciding.apart or ()},
    )
    found = service.preview(sheet, options, watch)
    if not reading.mapping:
        return found
    chosen = [column.field for column in found.columns]
    for text in reading.mapping:
        place, field = field_of(text, found.columns)
        chosen[place] = field
    return service.preview(sheet, replace(options, fields=tuple(chosen)), watch)


def _decisions(call: Call, preview: ImportPreview, deciding: Deciding) -> Decisions:
    answered = [answer(call.services, text) for text in deciding.answer or ()]
    likely = import_report.likely_keys(preview) if deciding.likely else ()
    answers = {key: deciding.likely for key in likely if deciding.likely} | {one.row: one.answer for one in answered}
    return Decisions(answers=answers, people=_people(answered), cohorts=_cohorts(call, preview, deciding))


def _people(answered: list[Answered]) -> dict[int, PersonId]:
    return {one.row: one.person_id for one in answered if one.person_id is not None}


def _cohorts(call: Call, preview: ImportPreview, deciding: Deciding) -> dict[str, CohortId]:
    """Which wish leads where. Refused: nobody-asked (cohort), cohort-unknown (cohort)."""
    led: dict[str, CohortId] = {}
    for text in deciding.enrol or ():
        words, code = wish_of(text)
        cohort_id = call.services.groups.resolve(code)
        fitting = [
            wanted.group
            for wanted in preview.groups
            if (wanted.cohort_id == cohort_id if words is None else import_report.same(wanted.group, words))
        ]
        everybody = [wanted.group for wanted in preview.groups if not wanted.group and words is None]
        if not fitting and not everybody:
            raise Refused("nobody-asked", cohort=code)
        led |= dict.fromkeys(fitting or everybody, cohort_id)
    return led


def _write_errors(call: Call, preview: ImportPreview, mending: Mending) -> Path | None:
    if mending.errors is None or not preview.refused:
        return None
    files.write(mending.errors, call.services.imports.refused_file(preview), force=mending.force)
    return mending.errors


def _say(call: Call, preview: ImportPreview, done: Imported | None, written: Path | None) -> None:
    call.tell(import_report.document(preview, done, written), *import_report.lines(preview, done, written))
