"""Binds a frozen dataclass to its table, and knows every record by its topic."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any, Generic, TypeVar

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.store.prepared import Cells, Prepared, PreparedInsert

E = TypeVar("E")


@dataclass(frozen=True)
class Record(Generic[E]):
    """Columns are named as the fields; `keys` computes columns that are not fields, such as search keys.

    `name` is the word under which the history knows the table; it never changes.
    """

    table: sa.Table
    kind: type[E]
    topic: Topic
    keys: Any = None

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(f.name for f in fields(self.kind))  # type: ignore[arg-type]  # every kind is a dataclass

    @cached_property
    def blank(self) -> dict[str, None]:
        """The fields that may be empty. What a history of before a column says nothing of has the kind's own value."""
        return {name: None for name in self.names if self.table.c[name].nullable}

    @cached_property
    def select(self) -> sa.Select[Any]:
        return sa.select(*(self.table.c[name] for name in self.names))

    @cached_property
    def by_id(self) -> Prepared:
        return Prepared(self.select.where(self.table.c.id == sa.bindparam("id")))

    @cached_property
    def insert(self) -> sa.Insert:
        return sa.insert(self.table)

    @cached_property
    def load(self) -> PreparedInsert:
        """An insert of the cells of many entities."""
        return PreparedInsert(self.table, tuple(column.name for column in self.table.columns))

    @cached_property
    def delete(self) -> sa.Delete:
        c = self.table.c
        return sa.delete(self.table).where(c.id == sa.bindparam("old_id"), c.version == sa.bindparam("old_version"))

    def update(self, columns: frozenset[str]) -> sa.Update:
        """An update of those columns of one row of a known version; kept, so that it is compiled once."""
        made = _UPDATES.get((self.table.name, columns))
        if made is None:
            c = self.table.c
            made = (
                sa.update(self.table)
                .where(c.id == sa.bindparam("old_id"), c.version == sa.bindparam("old_version"))
                .values({name: sa.bindparam(f"new_{name}") for name in columns})
            )
            _UPDATES[self.table.name, columns] = made
        return made

    def entity(self, row: Cells) -> E:
        return self.kind(**dict(zip(self.names, row, strict=True)))

    def values(self, entity: E) -> dict[str, Any]:
        """All columns of an entity, computed ones included."""
        stored = {name: getattr(entity, name) for name in self.names}
        return stored | self.computed(stored)

    def cells(self, entities: Iterable[E]) -> list[Cells]:
        """The columns of entities in the order of the table, computed ones included."""
        names = tuple(column.name for column in self.table.columns)
        if not self.keys:
            return list(map(attrgetter(*names), entities))
        listed = itemgetter(*names)
        return [listed(self.values(entity)) for entity in entities]

    def computed(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return dict(self.keys(values)) if self.keys else {}


_UPDATES: dict[tuple[str, frozenset[str]], sa.Update] = {}
RECORDS: dict[str, Record[Any]] = {}


def record(table: sa.Table, kind: type[E], topic: Topic, keys: Any = None) -> Record[E]:  # noqa: ANN401
    """Makes and enters a record; undo finds it again by its table's name."""
    made = Record(table, kind, topic, keys)
    RECORDS[table.name] = made
    return made
