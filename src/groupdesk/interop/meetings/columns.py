"""What each column of a table of marks holds: by its heading, else by what most of its cells look like."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from groupdesk.base.folding import fold
from groupdesk.domain.imports.columns import letter_of
from groupdesk.domain.imports.sheets import RawRow
from groupdesk.domain.meetings.fields import NAMING, MarkColumn, MarkField, ReportKind
from groupdesk.domain.statuses import StatusSet
from groupdesk.interop.meetings.headers import is_known
from groupdesk.interop.meetings.tables import Table
from groupdesk.interop.signups.headers import folded
from groupdesk.interop.signups.mapping import shape_of
from groupdesk.interop.signups.wordlists import wordlist

_SAMPLE = 200
_MOST = 0.6
# What cells alone tell, also below a heading that nobody knows.
_PLAIN = frozenset({MarkField.EMAIL, MarkField.STATUS})
_EMAIL = re.compile(r"\S+@\S+\.\S+")
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(:\d{2})?\s*([ap]\.?\s?m\.?)?", re.I)
_NAME = re.compile(r"[^\W\d_][^\d@]*[^\W\d_]\.?")


def columns_of(
    table: Table, kind: ReportKind, statuses: StatusSet, chosen: Sequence[MarkField] = ()
) -> tuple[MarkColumn, ...]:
    """One for each column of the table; with `chosen` what a person settled instead of what is guessed.

    Only tables of marks are guessed by their cells: the services' own columns are all known.
    """
    width = max((len(row.cells) for row in (table.header, *table.rows[:_SAMPLE])), default=0)
    settled = [*chosen, *[MarkField.IGNORE] * width] if chosen else [*table.fields, *[MarkField.IGNORE] * width]
    columns = [
        MarkColumn(index=at, letter=letter_of(at), header=" ".join(table.header.cell(at).split()), field=settled[at])
        for at in range(width)
    ]
    is_settled = bool(chosen) or kind is not ReportKind.CSV
    return tuple(columns) if is_settled else tuple(_guessed(columns, table.rows[:_SAMPLE], statuses))


def marks_shape(table: Table) -> str:
    """By what a mapping of marks is remembered; apart from sheets of sign-ups, and empty without headings."""
    width = len(table.header.cells)
    return f"marks-{shape_of(table.header, width)}" if any(folded(cell) for cell in table.header.cells) else ""


def _guessed(columns: list[MarkColumn], rows: Sequence[RawRow], statuses: StatusSet) -> list[MarkColumn]:
    """Unknown columns by their cells, each field once: e-mail, status, times, and a name where none was found."""
    looks: tuple[tuple[MarkField, Callable[[str], bool]], ...] = (
        (MarkField.EMAIL, lambda cell: bool(_EMAIL.fullmatch(cell))),
        (MarkField.STATUS, lambda cell: is_status(cell, statuses)),
        (MarkField.TIME_IN, lambda cell: bool(_TIME.fullmatch(cell))),
        (MarkField.TIME_OUT, lambda cell: bool(_TIME.fullmatch(cell))),
        (MarkField.NAME, lambda cell: bool(_NAME.fullmatch(cell))),
    )
    given = {column.field for column in columns}
    for field, looks_like in looks:
        if field in given or (field is MarkField.NAME and given & NAMING):
            continue
        for at, column in enumerate(columns):
            cells = [cell for row in rows if (cell := row.cell(column.index).strip())]
            is_free = column.field is MarkField.IGNORE and (
                not column.header or (field in _PLAIN and not is_known(column.header))
            )
            if is_free and _share(cells, looks_like) > _MOST:
                columns[at] = replace(column, field=field)
                given.add(field)
                break
    return columns


def is_status(cell: str, statuses: StatusSet) -> bool:
    """Whether a cell says how somebody took part, in the group's own words or in usual ones."""
    words = fold(cell)
    lists = wordlist("words", "meetings")
    own = {fold(word) for status in statuses.statuses for word in (status.code, status.label, status.key) if word}
    return words in own or any(words in lists[key] for key in ("present", "absent", "excused"))


def _share(cells: Sequence[str], looks_like: Callable[[str], bool]) -> float:
    return sum(looks_like(cell) for cell in cells) / len(cells) if cells else 0.0
