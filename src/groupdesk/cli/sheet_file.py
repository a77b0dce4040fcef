"""Tables that people bring as a file: the options that say how one is read, its content, and its columns by name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.folding import fold
from groupdesk.base.i18n import _
from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.columns import Column, DateOrder
from groupdesk.domain.imports.sheets import NeedsEncoding, RawSheet, SheetChoice
from groupdesk.domain.meetings.fields import MarkColumn

_TAB_WORDS = ("\\t", "tab")


@dataclass(frozen=True, kw_only=True)
class SheetReading:
    """How a table is read; what is not said is found out. Each command says in its own words what `file` holds."""

    file: Path
    mapping: list[str] | None = None
    header_row: Annotated[int | None, typer.Option(min=0, help=_("The row with the headings; 0 for none."))] = None
    dates: Annotated[DateOrder | None, typer.Option(help=_("How 10/11/2026 is read."))] = None
    sheet: Annotated[str, typer.Option(help=_("Which sheet of a workbook."))] = ""
    encoding: Annotated[str, typer.Option(help=_("How the letters are written, such as cp1252."))] = ""
    delimiter: Annotated[str, typer.Option(help=_("What stands between the columns of a text file."))] = ""


def opened(open_file: Callable[[Path, SheetChoice], RawSheet | NeedsEncoding], reading: SheetReading) -> RawSheet:
    """The table as `open_file` finds it. Refused: encoding-needed (encodings), and as `open_file`."""
    delimiter = "\t" if reading.delimiter in _TAB_WORDS else reading.delimiter
    choice = SheetChoice(encoding=reading.encoding, delimiter=delimiter, sheet=reading.sheet)
    found = open_file(reading.file, choice)
    if isinstance(found, NeedsEncoding):
        raise Refused("encoding-needed", encodings=tuple(guess.encoding for guess in found.guesses))
    return found


def place_of(name: str, columns: Sequence[Column | MarkColumn]) -> int | None:
    """The index of the one column with that heading or, where none has it, with that letter."""
    wanted = fold(name)
    found = [column.index for column in columns if wanted and fold(column.header) == wanted]
    found = found or [column.index for column in columns if column.letter == name.strip().upper()]
    return found[0] if len(found) == 1 else None
