"""A sheet as it lies in somebody's file: rows of text, before anything is understood."""

from dataclasses import dataclass
from enum import StrEnum

from groupdesk.domain.imports.problems import Problem


class FileFormat(StrEnum):
    TEXT = "text"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChoice:
    """What is settled about a file; empty means: recognise it. `delimiter` is one character.

    `most_rows` is less than usual for a kind of file that is never long: reading stops there.
    """

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    most_rows: int | None = None


@dataclass(frozen=True, slots=True)
class RawRow:
    """`number` is the row's place in the file, from 1, blank rows counted; empty cells at its end are cut off."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The text in that column, counted from 0; empty beyond the end."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSheet:
    """`rows` hold no blank ones, in the order of the file. `encoding` and `delimiter` are empty for workbooks,
    `sheet` and `sheets` (those that can be seen, in order) are empty for text."""

    file_name: str
    format: FileFormat
    rows: tuple[RawRow, ...]
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    blank_rows: int = 0
    warnings: tuple[Problem, ...] = ()

    @property
    def width(self) -> int:
        """Number of columns that hold anything."""
        return max((len(row.cells) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodingGuess:
    """`encoding` is a codec name; `lines` are up to five lines of the file, read that way, where readings differ."""

    encoding: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsEncoding:
    """The file does not say how its letters are written; likeliest guess first, never empty."""

    file_name: str
    guesses: tuple[EncodingGuess, ...]
