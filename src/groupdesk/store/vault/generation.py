"""The counter inside the database that betrays a file set back, and the folding of the log into the file."""

from sqlcipher3 import dbapi2

from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.connection import trouble_from_sqlite


def read_generation(connection: dbapi2.Connection) -> int:
    """Kept in application_id: part of the authenticated first page, needs no table, and user_version stays free."""
    row = connection.execute("PRAGMA application_id").fetchone()
    return int(row[0])


def write_generation(connection: dbapi2.Connection, generation: int) -> None:
    """Trouble: vault-busy, disk-full, disk-failing, data-damaged."""
    try:
        connection.execute("PRAGMA application_id=" + str(int(generation)))  # a pragma takes no bound values
    except dbapi2.Error as error:
        raise trouble_from_sqlite(error) from error


def fold_log(connection: dbapi2.Connection) -> None:
    """Every commit is in data.db and the log is empty. Trouble: vault-busy while another connection reads or writes."""
    try:
        busy, _log, _folded = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except dbapi2.Error as error:
        raise trouble_from_sqlite(error) from error
    if busy:
        raise Trouble("vault-busy")
