"""One open practice: reads, writes as deeds, and notices after each commit."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from groupdesk.domain.changes import Change
from groupdesk.domain.deeds import ChainFinding, DeedHead, Done
from groupdesk.store import deeds
from groupdesk.store.engines import writing
from groupdesk.store.reading import Reading
from groupdesk.store.troubles import translated
from groupdesk.store.unit import Unit

Listener = Callable[[tuple[Change, ...]], None]


class Database:
    """Works alike on a vault and on PostgreSQL; safe to use from several threads. `file` is a vault's, if it is one."""

    def __init__(self, engine: sa.Engine, audit_key: bytes, file: Path | None = None) -> None:
        self._engine = engine
        self._file = file
        self._writer = writing(engine)
        self._audit_key = audit_key
        self._listeners: list[Listener] = []

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """A consistent view; nothing in it outlives the block. Raises Trouble when the engine does."""
        with translated(self._file), self._engine.connect() as connection, connection.begin():
            yield Reading(connection)

    def write(self, head: DeedHead, work: Callable[[Unit], str]) -> Done:
        """Runs the work in one durable transaction with its entry in the log, then tells the listeners.

        `work` gives back the id of the thing it was about. A deed whose id is already in the log is not
        done again: the former answer is given. Raises what `work` raises, with everything rolled back.
        """
        with translated(self._file), self._writer.connect() as connection:
            with connection.begin():
                former = deeds.known(connection, head.id)
                if former is not None:
                    return Done(head.id, former)
                unit = Unit(connection)
                thing_id = work(unit)
                deeds.enter(connection, self._audit_key, head, thing_id, unit.revisions)
            changes = unit.changes()
        for listener in self._listeners:
            listener(changes)
        return Done(head.id, thing_id)

    def jot(self, work: Callable[[sa.Connection], None]) -> None:
        """Writes what is no deed, such as a draft: durable, but without revisions, log and notices."""
        with translated(self._file), self._writer.connect() as connection, connection.begin():
            work(connection)

    def listen(self, listener: Listener) -> None:
        """Calls the listener after each commit, on the thread that wrote."""
        self._listeners.append(listener)

    def check_chain(self) -> tuple[ChainFinding, ...]:
        """Places where the audit log was changed from outside; empty when it holds."""
        with self.read() as reading:
            return tuple(deeds.chain_findings(reading, self._audit_key))

    def close(self) -> None:
        """Gives back every connection; the vault itself is closed by who opened it."""
        self._engine.dispose()
