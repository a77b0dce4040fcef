"""What the command line prints: one JSON document, tables, sentences; never a control sign out of somebody's text."""

import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from typing import TypeVar

from rich.console import Console
from rich.table import Table
from rich.text import Text

from groupdesk.cli.columns import Column, cell

R = TypeVar("R")
# Wide enough that a table sent to a file or another program is never folded.
_UNFOLDED = 1_000_000
# Signs that turn the rest of a line around could make a name look like another.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def in_utf_8() -> None:
    """Names of every script come out whole, also where the system's language is C or the output a Windows pipe."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")


def document(content: Mapping[str, object]) -> None:
    """The one document of a call with --json."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")


def line(sentence: str) -> None:
    """A line for people."""
    sys.stdout.write(clean(sentence) + "\n")


def warn(sentence: str) -> None:
    """A line that is no part of the answer, on standard error."""
    sys.stderr.write(clean(sentence) + "\n")


def table(columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
    """A table of the columns that have titles, as wide as the terminal, unfolded where there is none."""
    shown = [column for column in columns if column.title]
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column in shown:
        grid.add_column(column.title, overflow="fold")
    for row in rows:
        grid.add_row(*(Text(clean(cell(column.value(row)))) for column in shown))
    is_terminal = sys.stdout.isatty()
    console = Console(width=None if is_terminal else _UNFOLDED, highlight=False, file=sys.stdout)
    with console.capture() as drawn:
        console.print(grid)
    sys.stdout.write("".join(f"{text.rstrip()}\n" for text in drawn.get().splitlines()))


def clean(text: str) -> str:
    """The text with signs that steer a terminal made visible; line breaks stay."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _steers(sign) else sign for sign in text)


def _steers(sign: str) -> bool:
    return sign in _TURNING or (unicodedata.category(sign) == "Cc" and sign != "\n")
