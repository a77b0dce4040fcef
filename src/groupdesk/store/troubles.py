"""Turns what a driver says into the troubles a person can mend; no library text passes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlcipher3 import dbapi2

from groupdesk.domain.errors import Refused, Trouble
from groupdesk.store.vault.connection import trouble_from_sqlite

# SQLSTATE classes of PostgreSQL, appendix A of its manual.
_POSTGRES = {
    "53": "disk-full",
    "08": "server-lost",
    "57": "server-lost",
    "40": "vault-busy",
    "25": "folder-not-writable",
}


@contextmanager
def translated(near: Path | None = None) -> Iterator[None]:
    """Raises Refused("conflict") for a broken constraint and a Trouble for everything else the engine reports.

    `near` is the file of a vault's database, by which a full disk is told from a failing one.
    """
    try:
        yield
    except IntegrityError as error:
        raise Refused("conflict") from error
    except DBAPIError as error:
        raise _trouble(error, near) from error


def _trouble(error: DBAPIError, near: Path | None) -> Trouble:
    if isinstance(error.orig, dbapi2.Error):
        try:
            return trouble_from_sqlite(error.orig, near)
        except dbapi2.Error:
            return Trouble("store-failed")
    state = getattr(error.orig, "sqlstate", None) or ("08" if error.connection_invalidated else "")
    return Trouble(_POSTGRES.get(state[:2], "store-failed"))
