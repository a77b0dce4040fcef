"""The two engines under one store: the encrypted vault and PostgreSQL."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

# Any constant does; all writers of one server database queue behind it, as they do in a vault.
_WRITERS_QUEUE = 0x67726F7570

_WRITING = "groupdesk_writing"


def vault_engine(connect: Callable[[], Any]) -> Engine:
    """An engine on an open vault; `connect` hands out keyed connections in autocommit mode."""
    engine = sa.create_engine(
        "sqlite://", module=dbapi2, creator=connect, poolclass=QueuePool, pool_size=6, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A deferred transaction that reads and then writes fails at once when another has written meanwhile.
        writing = connection.get_execution_options().get(_WRITING)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def server_engine(url: URL | str) -> Engine:
    """An engine on a PostgreSQL database; writers queue behind one lock per database, as in a vault."""
    engine = sa.create_engine(url, hide_parameters=True, pool_pre_ping=True)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get(_WRITING):
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_QUEUE})")

    return engine


def writing(engine: Engine) -> Engine:
    """The same engine and pool, whose transactions take the place of the one writer from their start."""
    return engine.execution_options(**{_WRITING: True})
