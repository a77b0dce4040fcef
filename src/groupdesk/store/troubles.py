"""Turns what a driver says into the troubles a person can mend; no library text passes."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError

from groupdesk.domain.errors import Refused, Trouble

_SQLITE = {
    "SQLITE_FULL": "disk-full",
    "SQLITE_BUSY": "vault-busy",
    "SQLITE_LOCKED": "vault-busy",
    "SQLITE_READONLY": "folder-not-writable",
    "SQLITE_CORRUPT": "data-damaged",
    "SQLITE_NOTADB": "data-damaged",
    "SQLITE_IOERR": "disk-failing",
    "SQLITE_CANTOPEN": "data-missing",
}
# SQLSTATE classes of PostgreSQL, appendix A of its manual.
_POSTGRES = {
    "53": "disk-full",
    "08": "server-lost",
    "57": "server-lost",
    "40": "vault-busy",
    "25": "folder-not-writable",
}


@contextmanager
def translated() -> Iterator[None]:
    """Raises Refused("conflict") for a broken constraint and a Trouble for everything else the engine reports."""
    try:
        yield
    except IntegrityError as error:
        raise Refused("conflict") from error
    except DBAPIError as error:
        raise Trouble(_code(error)) from error


def _code(error: DBAPIError) -> str:
    name = getattr(error.orig, "sqlite_errorname", None) or ""
    for prefix, code in _SQLITE.items():
        if name.startswith(prefix):
            return code
    state = getattr(error.orig, "sqlstate", None) or ("08" if error.connection_invalidated else "")
    return _POSTGRES.get(state[:2], "store-failed")
