"""Which schema a practice has, asked without loading the migration library."""

import importlib
from collections.abc import Callable

import sqlalchemy as sa

from groupdesk.domain.errors import Trouble
from groupdesk.store.schema import HEAD
from groupdesk.store.troubles import translated


def version(engine: sa.Engine) -> str | None:
    """The name of the newest step in the practice, None in an empty one."""
    with translated(), engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        return None if found is None else str(found)


def bring_up_to_date(engine: sa.Engine, before: Callable[[str], None] | None = None) -> bool:
    """Runs missing steps; True when there were any. Raises Trouble("vault-newer"), the practice untouched.

    `before` is called with the name of the schema that is there, ahead of the first step; what it raises stops all.
    Alembic is loaded only then: it costs a quarter of a second at every start (docs/decisions/0004).
    """
    found = version(engine)
    if found == HEAD:
        return False
    if found is not None and found > HEAD:
        raise Trouble("vault-newer", schema=found)
    if before is not None and found is not None:
        before(found)
    with translated():
        importlib.import_module("groupdesk.store.migrate").upgrade(engine)
    return True
