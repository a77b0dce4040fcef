"""From a file to a sheet of text: size, kind, letters, delimiter, in this order, limits first."""

import os
import stat
from pathlib import Path

from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.imports.sheets import FileFormat, NeedsEncoding, RawRow, RawSheet, SheetChoice
from groupdesk.interop.sheets import limits
from groupdesk.interop.sheets.delimited import read_table
from groupdesk.interop.sheets.encodings import Decoded, decoded
from groupdesk.interop.sheets.kinds import recognised
from groupdesk.interop.sheets.workbooks import read_workbook


def open_sheet(path: Path, choice: SheetChoice) -> RawSheet | NeedsEncoding:
    """The sheet in that file, or the question how its letters are written.

    Raises Trouble: file-missing, file-not-readable; and Refused as `sheet_from` does.
    """
    return sheet_from(file_bytes(path), path.name, choice)


def sheet_from(content: bytes, file_name: str, choice: SheetChoice) -> RawSheet | NeedsEncoding:
    """The same for content that is at hand.

    Raises Refused: file-too-large, file-empty, file-is-picture, file-is-pdf, file-is-document, file-is-archive,
    file-is-web-page, file-is-contacts, file-is-calendar, file-not-a-table, workbook-protected, workbook-damaged,
    workbook-binary, workbook-too-large, sheet-not-found, encoding-unknown, too-many-rows, too-many-columns,
    sheet-too-large, cell-too-long.
    """
    limits.check_bytes(len(content))
    kind = recognised(content)
    if kind is FileFormat.TEXT:
        return _text_sheet(content, file_name, choice)
    grid = read_workbook(content, kind, choice)
    rows = tuple(RawRow(number, cells) for number, cells in enumerate(grid.rows, 1) if any(c.strip() for c in cells))
    return RawSheet(
        file_name=file_name,
        format=kind,
        rows=_filled(rows),
        sheet=grid.sheet,
        sheets=grid.sheets,
        blank_rows=len(grid.rows) - len(rows),
    )


def _text_sheet(content: bytes, file_name: str, choice: SheetChoice) -> RawSheet | NeedsEncoding:
    read = decoded(content, choice.encoding)
    if not isinstance(read, Decoded):
        return NeedsEncoding(file_name=file_name, guesses=read)
    table = read_table(read.text, choice.delimiter, choice.most_rows)
    return RawSheet(
        file_name=file_name,
        format=FileFormat.TEXT,
        rows=_filled(table.rows),
        encoding=read.encoding,
        delimiter=table.delimiter,
        blank_rows=table.blank_rows,
        warnings=(*_losses(read), *table.warnings),
    )


def _filled(rows: tuple[RawRow, ...]) -> tuple[RawRow, ...]:
    if not rows:
        raise Refused("file-empty")
    return rows


def _losses(read: Decoded) -> tuple[Problem, ...]:
    found = []
    if read.lost:
        found.append(Problem(code="letters-lost", severity=Severity.LOOK, facts={"count": read.lost}))
    if read.nuls:
        found.append(Problem(code="nuls-left-out", severity=Severity.NOTE, facts={"count": read.nuls}))
    return tuple(found)


def file_bytes(path: Path) -> bytes:
    """The whole file, if it is an ordinary one of allowed size; a pipe or a device is not even opened.

    Refused: file-too-large. Trouble: file-missing, file-not-readable.
    """
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise Trouble("file-not-readable")
        limits.check_bytes(status.st_size)
        with open(path, "rb") as stream:
            return stream.read(limits.MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise Trouble("file-missing") from error
    except (OSError, ValueError) as error:
        raise Trouble("file-not-readable") from error
