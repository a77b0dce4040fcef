"""Opens a report: as any sheet, and where no report is found in it so, with the other characters that part columns.

Reports hold commas inside their times and parts of different width, by which the usual guess goes astray.
"""

from dataclasses import replace
from pathlib import Path

from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.sheets import FileFormat, NeedsEncoding, RawSheet, SheetChoice
from groupdesk.domain.meetings.fields import ReportKind
from groupdesk.interop.meetings.reading import MOST_ROWS, kind_and_shape
from groupdesk.interop.sheets.opening import open_sheet

_PARTING = ("\t", ",", ";")
_SERVICES = (ReportKind.ZOOM, ReportKind.TEAMS)


def open_report(path: Path, choice: SheetChoice) -> RawSheet | NeedsEncoding:
    """The sheet in that file, or the question how its letters are written; it is read up to the most rows of a report.

    Refused: report-too-long (most), and as open_sheet. Trouble: as open_sheet.
    """
    try:
        return _opened(path, replace(choice, most_rows=MOST_ROWS))
    except Refused as refusal:
        if refusal.code == "too-many-rows":
            raise Refused("report-too-long", most=MOST_ROWS) from refusal
        raise


def _opened(path: Path, choice: SheetChoice) -> RawSheet | NeedsEncoding:
    opened = open_sheet(path, choice)
    if isinstance(opened, NeedsEncoding) or opened.format is not FileFormat.TEXT or choice.delimiter:
        return opened
    if kind_and_shape(opened)[0] in _SERVICES:
        return opened
    for delimiter in _PARTING:
        if delimiter != opened.delimiter:
            other = open_sheet(path, replace(choice, delimiter=delimiter))
            if isinstance(other, RawSheet) and kind_and_shape(other)[0] in _SERVICES:
                return other
    return opened
