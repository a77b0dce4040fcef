"""Every row that belongs to a person, in whatever table, found by its column and not by a list that is forgotten."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.ids import PersonId
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.reading import Reading
from groupdesk.store.records import RECORDS, Record
from groupdesk.store.schema import metadata

_LINK = "person_id"


@cache
def linked_records() -> tuple[Record[Any], ...]:
    """Every record whose rows belong to a person, by table: contacts, stays, marks, requests and whatever comes."""
    found = sorted(table.name for table in metadata.tables.values() if _points_to_people(table))
    return tuple(RECORDS[name] for name in found if name in RECORDS)


def links(reading: Reading, record: Record[Any], person_id: PersonId) -> tuple[Any, ...]:
    """The rows of one record that belong to a person, by id."""
    return reading.all(record, record.table.c[_LINK] == person_id)


def would_clash(reading: Reading, record: Record[Any], row: Any, person_id: PersonId) -> bool:  # noqa: ANN401 (any entity)
    """Whether the other person already has a row where this one would come to stand."""
    c = record.table.c
    for names in _unique(record.table):
        rest = [c[name] == getattr(row, name) for name in names if name != _LINK]
        if reading.scalar(sa.select(c.id).where(c[_LINK] == person_id, *rest).limit(1)) is not None:
            return True
    return False


def _points_to_people(table: sa.Table) -> bool:
    column = table.c.get(_LINK)
    return column is not None and any(key.column.table is PEOPLE_TABLE for key in column.foreign_keys)


def _unique(table: sa.Table) -> Iterator[tuple[str, ...]]:
    """Columns that must differ between rows, where a person is among them; not those that hold for some rows only."""
    for constraint in table.constraints:
        if isinstance(constraint, sa.UniqueConstraint) and _LINK in constraint.columns:
            yield tuple(column.name for column in constraint.columns)
    for index in table.indexes:
        if index.unique and _LINK in index.columns and index.dialect_options["sqlite"].get("where") is None:
            yield tuple(column.name for column in index.columns)
