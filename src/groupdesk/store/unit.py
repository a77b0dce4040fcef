"""The unit of work: every change of a row goes through here, so that history and notices cannot be forgotten."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import sqlalchemy as sa

from groupdesk.domain.changes import Change, Topic
from groupdesk.domain.errors import Refused
from groupdesk.store.deeds import Revision
from groupdesk.store.encoding import from_json, to_json
from groupdesk.store.reading import Reading
from groupdesk.store.records import RECORDS, Record

E = TypeVar("E")


class Unit(Reading):
    """One deed in one transaction."""

    def __init__(self, connection: sa.Connection) -> None:
        super().__init__(connection)
        self._revisions: list[Revision] = []
        self._touched: defaultdict[Topic, set[str]] = defaultdict(set)

    @property
    def revisions(self) -> Sequence[Revision]:
        return self._revisions

    def changes(self) -> tuple[Change, ...]:
        """What was touched so far, one Change a topic."""
        return tuple(Change(topic, frozenset(ids)) for topic, ids in self._touched.items())

    def add(self, record: Record[E], *entities: E) -> None:
        """Stores new entities, all in one statement. Raises Refused("conflict") through the border of the store."""
        if not entities:
            return
        values = [record.values(entity) for entity in entities]
        self._connection.execute(record.insert, values)
        for row in values:
            after = {name: row[name] for name in record.names if row[name] is not None and name != "id"}
            self._note(record, row["id"], None, to_json(after))

    def load(self, record: Record[E], entities: Iterable[E]) -> None:
        """Stores many new entities without a history of their own: for samples, never for what a person entered."""
        rows = record.cells(entities)
        if rows:
            record.load.run(self._connection, rows)
            self.touch(record.topic)

    def put(self, table: sa.Table, *rows: dict[str, Any]) -> None:
        """Stores rows that never change and have no history: bytes under their digest, keys."""
        if rows:
            self._connection.execute(sa.insert(table), list(rows))

    def change(self, record: Record[E], before: E, **changes: Any) -> E:  # noqa: ANN401 (fields of any entity)
        """The entity with those fields, stored; the same object where nothing differs.

        Raises Refused("changed-meanwhile") when somebody else stored a newer version.
        """
        differing = {name: value for name, value in changes.items() if getattr(before, name) != value}
        if not differing:
            return before
        version: int = before.version  # type: ignore[attr-defined]  # every entity has id and version
        thing_id: str = before.id  # type: ignore[attr-defined]
        after: E = replace(before, version=version + 1, **differing)  # type: ignore[type-var]
        columns = differing | {"version": version + 1}
        if record.keys:
            columns |= record.computed({name: getattr(after, name) for name in record.names})
        values = {f"new_{name}": value for name, value in columns.items()}
        values |= {"old_id": thing_id, "old_version": version}
        if self._connection.execute(record.update(frozenset(columns)), values).rowcount != 1:
            raise Refused("changed-meanwhile")
        self._note(record, thing_id, to_json({n: getattr(before, n) for n in differing}), to_json(differing))
        return after

    def remove(self, record: Record[E], entity: E) -> None:
        """Takes a row away; only undo and corrections of the day do that, everything else archives."""
        values = record.values(entity)
        gone = {"old_id": values["id"], "old_version": values["version"]}
        if self._connection.execute(record.delete, gone).rowcount != 1:
            raise Refused("changed-meanwhile")
        before = {name: values[name] for name in record.names if values[name] is not None and name != "id"}
        self._note(record, values["id"], to_json(before), None)

    def touch(self, topic: Topic, *ids: str) -> None:
        """Tells followers of a topic about things whose rows were not changed themselves."""
        self._touched[topic].update(ids)

    def take_back(self, revision: Revision) -> None:
        """Puts one row back as it was. Raises Refused("changed-since") when it is no longer as the deed left it."""
        record = RECORDS[revision.record]
        present = self.find(record, revision.thing_id)
        if revision.after is None:
            if present is not None:
                raise Refused("changed-since")
            fields = from_json(revision.before or "{}", record.table)
            self.add(record, record.kind(**(record.blank | fields | {"id": revision.thing_id})))
            return
        left = from_json(revision.after, record.table)
        left.pop("version", None)
        if present is None or any(getattr(present, name) != value for name, value in left.items()):
            raise Refused("changed-since")
        if revision.before is None:
            self.remove(record, present)
        else:
            self.change(record, present, **from_json(revision.before, record.table))

    def _note(self, record: Record[Any], thing_id: str, before: str | None, after: str | None) -> None:
        self._revisions.append(Revision(record.table.name, thing_id, before, after))
        self._touched[record.topic].add(thing_id)
