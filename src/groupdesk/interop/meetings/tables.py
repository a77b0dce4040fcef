"""Finds the tables of people in a report, whatever stands above, between and below them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from groupdesk.domain.imports.sheets import RawRow
from groupdesk.domain.meetings.fields import MarkField
from groupdesk.interop.meetings.headers import fact_of, fields_of, is_header, is_meeting_header, names_somebody

_SEARCHED_ROWS = 40
_PART = re.compile(r"\s*(\d)\.\s+\S")


@dataclass(frozen=True, slots=True)
class Table:
    """One table of people; `part` is the number of the numbered heading above it, 0 without one."""

    header: RawRow
    fields: tuple[MarkField, ...]
    part: int
    rows: list[RawRow] = field(default_factory=list)


@dataclass(slots=True)
class Layout:
    """All tables in their order, and facts about the meeting by "start", "end" and "host"."""

    tables: list[Table] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    has_parts: bool = False


def laid_out(rows: Sequence[RawRow], header_row: int | None = None) -> Layout:
    """`header_row` is a row number that was chosen as heading; 0 takes all rows for one table without headings."""
    if header_row is not None:
        return _chosen(rows, header_row)
    found, part, meeting = Layout(), 0, None
    current: Table | None = None
    for row in rows:
        numbered = _part(row)
        if numbered:
            part, current, found.has_parts = numbered, None, True
        elif is_header(row):
            current = Table(row, fields_of(row), part)
            found.tables.append(current)
        elif current is None and is_meeting_header(row):
            meeting = row
        elif meeting is not None:
            found.facts.update(_facts(zip(meeting.cells, row.cells, strict=False)))
            meeting = None
        elif current is None:
            found.facts.update(_facts([(row.cell(0), row.cell(1))]))
        else:
            current.rows.append(row)
    return found if found.tables else _loosely(rows)


def _chosen(rows: Sequence[RawRow], header_row: int) -> Layout:
    header = next((row for row in rows if row.number == header_row), RawRow(0, ()))
    table = Table(header, fields_of(header), 0, [row for row in rows if row.number > header_row])
    return Layout([table])


def _loosely(rows: Sequence[RawRow]) -> Layout:
    """The first row with a heading for names over all below it, or nothing."""
    header = next((row for row in rows[:_SEARCHED_ROWS] if names_somebody(row)), None)
    return Layout() if header is None else _chosen(rows, header.number)


def _part(row: RawRow) -> int:
    """The number of a heading such as "2. Participants", which stands alone in its row."""
    filled = [cell for cell in row.cells if cell.strip()]
    found = _PART.match(filled[0]) if len(filled) == 1 else None
    return int(found[1]) if found else 0


def _facts(pairs: Sequence[tuple[str, str]] | Iterator[tuple[str, str]]) -> dict[str, str]:
    return {fact: value.strip() for heading, value in pairs if (fact := fact_of(heading)) and value.strip()}
