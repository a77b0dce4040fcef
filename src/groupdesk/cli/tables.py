"""Tables for people; a module of its own, because rich costs 80 ms that --help and --json need not wait for."""

import sys
from collections.abc import Sequence
from typing import TypeVar

from rich.console import Console
from rich.table import Table
from rich.text import Text

from groupdesk.cli.columns import Column, cell
from groupdesk.cli.saying import clean, put

R = TypeVar("R")
# Wide enough that a table sent to a file or another program is never folded.
_UNFOLDED = 1_000_000


def show(columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
    """A table of the columns that have titles, as wide as the terminal, unfolded where there is none."""
    shown = [column for column in columns if column.title]
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column in shown:
        grid.add_column(column.title, overflow="fold")
    for row in rows:
        grid.add_row(*(Text(clean(cell(column.value(row)))) for column in shown))
    console = Console(width=None if sys.stdout.isatty() else _UNFOLDED, highlight=False, file=sys.stdout)
    with console.capture() as drawn:
        console.print(grid)
    put("".join(f"{text.rstrip()}\n" for text in drawn.get().splitlines()))
