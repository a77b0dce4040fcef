"""Tables for people: folded to fit a terminal, aligned and unfolded where another program or a file reads them."""

import sys
from collections.abc import Sequence
from typing import TypeVar

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from groupdesk.cli.columns import Column, cell
from groupdesk.cli.saying import clean, put

R = TypeVar("R")
Lines = list[list[str]]
_GAP = "  "
# Folding costs half a millisecond a row; nobody reads more of them than this on a terminal.
_MOST_FOLDED = 1_000


def show(columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
    """A table of the columns that have titles."""
    shown = [column for column in columns if column.title]
    heads = [column.title for column in shown]
    # A line break inside a cell would tear the table.
    lines = [[" ".join(clean(cell(column.value(row))).split("\n")) for column in shown] for row in rows]
    drawn = _folded(heads, lines) if sys.stdout.isatty() and len(lines) <= _MOST_FOLDED else _aligned(heads, lines)
    put("".join(f"{line.rstrip()}\n" for line in drawn))


def _aligned(heads: list[str], lines: Lines) -> list[str]:
    """Every column as wide as its widest cell; letters of East Asia take two places."""
    whole = [heads, *lines]
    widths = [max(cell_len(line[place]) for line in whole) for place in range(len(heads))]
    return [
        _GAP.join(text + " " * (width - cell_len(text)) for text, width in zip(line, widths, strict=True))
        for line in whole
    ]


def _folded(heads: list[str], lines: Lines) -> list[str]:
    grid = Table(box=None, pad_edge=False, padding=(0, len(_GAP), 0, 0), header_style="bold")
    for head in heads:
        grid.add_column(head, overflow="fold")
    for line in lines:
        grid.add_row(*(Text(text) for text in line))
    console = Console(highlight=False, file=sys.stdout)
    with console.capture() as drawn:
        console.print(grid)
    return drawn.get().splitlines()
