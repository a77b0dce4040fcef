"""Reads rows of cells out of delimited text, quoted line ends included."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.imports.sheets import RawRow
from groupdesk.interop.sheets import limits
from groupdesk.interop.sheets.delimiters import sniffed

# The limit of the library is one for the whole program; ours is checked cell by cell.
csv.field_size_limit(limits.MOST_CHARACTERS_A_CELL)
_SETTING = "sep="
_LINES_OF_ONE_CELL = 200


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that are not blank, with what had to be said about them."""

    rows: tuple[RawRow, ...]
    delimiter: str
    blank_rows: int
    warnings: tuple[Problem, ...]


def read_table(text: str, delimiter: str, most_rows: int | None = None) -> Table:
    """All rows; an empty delimiter means: find it. A quote that never closes is taken for a letter, and reported.
    Nothing is read beyond the last row that is allowed.

    Raises Refused: too-many-rows, too-many-columns, cell-too-long.
    """
    lines = list(StringIO(text, newline=""))
    if lines and lines[0].lower().startswith(_SETTING) and len(lines[0].strip()) == len(_SETTING) + 1:
        delimiter = delimiter or lines[0][len(_SETTING)]
        lines = lines[1:]
    chosen = delimiter or sniffed(lines)
    rows, blank, warnings = [], 0, []
    for number, record, is_open in _records(lines, chosen):
        cells = _cells(record, number)
        limits.check_extent(number, len(cells), most_rows)
        if is_open:
            warnings.append(Problem(code="quote-not-closed", severity=Severity.NOTE, row=number))
        if cells:
            rows.append(RawRow(number, cells))
        else:
            blank += 1
    return Table(tuple(rows), chosen, blank, tuple(warnings))


def _cells(record: list[str], row: int) -> tuple[str, ...]:
    """The record without empty cells at its end."""
    width = len(record)
    while width and not record[width - 1].strip():
        width -= 1
    for cell in record[:width]:
        limits.check_cell(len(cell), row)
    return tuple(record[:width])


def _records(lines: list[str], delimiter: str) -> Iterator[tuple[int, list[str], bool]]:
    """Number, fields, and whether the first line of the record holds a quote that never closes."""
    at, number = 0, 0
    while at < len(lines):
        reader = csv.reader(_from(lines, at), delimiter=delimiter)
        used = 0
        try:
            for record in reader:
                if _runs_away(lines, at + used, at + reader.line_num, delimiter):
                    break
                number += 1
                used = reader.line_num
                yield number, record, False
            else:
                return
        except csv.Error:
            pass
        at += used
        number += 1
        limits.check_cell(len(lines[at]), number)
        yield number, lines[at].rstrip("\r\n").replace('"', "").split(delimiter), True
        at += 1


def _from(lines: list[str], start: int) -> Iterator[str]:
    return (lines[place] for place in range(start, len(lines)))


def _runs_away(lines: list[str], start: int, end: int, delimiter: str) -> bool:
    """Whether a record over several lines swallowed rows that were not meant: badly closed, never, or far too late."""
    if end - start < 2:
        return False
    if end - start > _LINES_OF_ONE_CELL:
        return True
    try:
        list(csv.reader(lines[start:end], delimiter=delimiter, strict=True))
    except csv.Error:
        return True
    return False
