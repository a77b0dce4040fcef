"""A view of the practice at one moment: runs queries, gives plain rows."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa

from groupdesk.domain.errors import Refused
from groupdesk.store.prepared import Cells, Prepared
from groupdesk.store.records import Record

E = TypeVar("E")
Statement = sa.Executable
Values = Mapping[str, Any]


class Reading:
    """One open transaction. Never leaves the block that opened it."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    @property
    def engine_name(self) -> str:
        """ "sqlite" for the vault, "postgresql" for a team server."""
        return self._connection.dialect.name

    def rows(self, statement: Statement, values: Values | None = None) -> Sequence[sa.Row[Any]]:
        """All rows of a query, in its order."""
        return self._connection.execute(statement, values).fetchall()

    def fetch(self, prepared: Prepared, values: Values) -> Sequence[Cells]:
        """All rows of a prepared query as plain tuples."""
        return prepared.rows(self._connection, values)

    def first(self, statement: Statement, values: Values | None = None) -> sa.Row[Any] | None:
        return self._connection.execute(statement, values).first()

    def scalar(self, statement: Statement, values: Values | None = None) -> Any:  # noqa: ANN401 (one cell)
        return self._connection.execute(statement, values).scalar()

    def find(self, record: Record[E], thing_id: str) -> E | None:
        """The entity of that id, or None."""
        rows = self.fetch(record.by_id, {"id": thing_id})
        return record.entity(rows[0]) if rows else None

    def get(self, record: Record[E], thing_id: str) -> E:
        """The entity of that id. Raises Refused("not-found")."""
        found = self.find(record, thing_id)
        if found is None:
            raise Refused("not-found", kind=record.topic.value)
        return found

    def all(self, record: Record[E], *where: sa.ColumnElement[bool], order_by: Sequence[Any] = ()) -> tuple[E, ...]:
        """Every entity that fits, in the order of those columns, else by id."""
        query = record.select.where(*where).order_by(*(order_by or (record.table.c.id,)))
        return tuple(record.entity(row) for row in self.rows(query))

    def staff_names(self) -> dict[str | None, str]:
        """Display names of all staff by id, for logs and histories."""
        staff = sa.table("staff", sa.column("id"), sa.column("display_name"))
        return {row.id: row.display_name for row in self.rows(sa.select(staff.c.id, staff.c.display_name))}
