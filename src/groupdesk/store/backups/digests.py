"""What each table holds, as a number of rows and a keyed digest, so that a copy can be compared with its original."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlcipher3 import dbapi2

from groupdesk.store.vault.connection import trouble_from_sqlite

_ROWS_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class TableDigest:
    """Rows and HMAC-SHA256 of one table, in the order of its primary key."""

    name: str
    rows: int
    digest: str


def table_digests(connection: dbapi2.Connection, key: bytes) -> tuple[TableDigest, ...]:
    """One for each ordinary table, by name; search indexes are left out, for they follow from the tables.

    Trouble: data-damaged, disk-failing, vault-busy.
    """
    try:
        return tuple(_digest(connection, name, key) for name in _tables(connection))
    except dbapi2.Error as error:
        raise trouble_from_sqlite(error) from error


def _tables(connection: dbapi2.Connection) -> list[str]:
    query = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name"
    return [name for (name,) in connection.execute(query) if not name.startswith("sqlite_")]


def _digest(connection: dbapi2.Connection, table: str, key: bytes) -> TableDigest:
    code, rows = hmac.new(key, table.encode(), hashlib.sha256), 0
    for some in _rows(connection, table):
        # Without the outer brackets, so that it does not matter how many rows come at once.
        code.update(_JSON.encode(some)[1:-1].encode("ascii") + b",")
        rows += len(some)
    return TableDigest(table, rows, code.hexdigest())


def _rows(connection: dbapi2.Connection, table: str) -> Iterator[list[tuple[object, ...]]]:
    """The primary key gives the order, for row numbers may change when the file is rebuilt."""
    columns = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
    order = [_quoted(name) for (name,) in connection.execute(columns, (table,))] or ["rowid"]
    query = f"SELECT * FROM {_quoted(table)} ORDER BY {', '.join(order)}"  # noqa: S608 (names from the schema, quoted)
    cursor = connection.execute(query)
    while rows := cursor.fetchmany(_ROWS_AT_ONCE):
        yield rows


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _bytes_as_text(value: object) -> dict[str, str]:
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    raise TypeError(type(value).__name__)


# JSON, because it is the same under every version of Python, unlike repr.
_JSON = json.JSONEncoder(separators=(",", ":"), default=_bytes_as_text)
