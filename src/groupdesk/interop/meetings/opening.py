"""Opens a report: as any sheet, and where no report is found in it so, with the other characters that part columns.

Reports hold commas inside their times and parts of different width, by which the usual guess goes astray.
"""

from dataclasses import replace
from pathlib import Path

from groupdesk.domain.imports.sheets import FileFormat, NeedsEncoding, RawSheet, SheetChoice
from groupdesk.domain.meetings.fields import ReportKind
from groupdesk.interop.meetings.reading import MOST_ROWS, kind_and_shape
from groupdesk.interop.sheets.opening import open_sheet

_PARTING = ("\t", ",", ";")
_SERVICES = (ReportKind.ZOOM, ReportKind.TEAMS)


def open_report(path: Path, choice: SheetChoice) -> RawSheet | NeedsEncoding:
    """The sheet in that file, or the question how its letters are written. Refused and Trouble: as open_sheet."""
    opened = open_sheet(path, choice)
    if isinstance(opened, NeedsEncoding) or opened.format is not FileFormat.TEXT or choice.delimiter:
        return opened
    if len(opened.rows) > MOST_ROWS or kind_and_shape(opened)[0] in _SERVICES:
        return opened
    for delimiter in _PARTING:
        if delimiter != opened.delimiter:
            other = open_sheet(path, replace(choice, delimiter=delimiter))
            if isinstance(other, RawSheet) and kind_and_shape(other)[0] in _SERVICES:
                return other
    return opened
