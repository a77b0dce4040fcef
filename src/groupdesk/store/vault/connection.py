"""Connections to the encrypted database file: the key, the settings, and the proof that it is encrypted."""

import shutil
import sys
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryFile
from urllib.parse import quote

from sqlcipher3 import dbapi2

from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.disk import disk_spoken_plainly, trouble_from_disk

_PLAIN_FILE = b"SQLite format 3\x00"
_BUSY_SECONDS = 5.0
_ROOM_TO_WORK = 256 * 1024
_ALWAYS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA busy_timeout=5000",
    "PRAGMA cache_size=-64000",
    *(("PRAGMA fullfsync=ON", "PRAGMA checkpoint_fullfsync=ON") if sys.platform == "darwin" else ()),
)
# WAL with FULL lost nothing in 3,000 simulated power cuts, DELETE needs EXTRA for that (docs/decisions/0009).
_WRITE_AHEAD = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
_ROLLBACK = ("PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA")
_CODES = {
    dbapi2.SQLITE_PERM: "folder-not-writable",
    dbapi2.SQLITE_READONLY: "folder-not-writable",
    dbapi2.SQLITE_BUSY: "vault-busy",
    dbapi2.SQLITE_LOCKED: "vault-busy",
    dbapi2.SQLITE_NOMEM: "not-enough-memory",
    dbapi2.SQLITE_IOERR: "disk-failing",
    dbapi2.SQLITE_CANTOPEN: "disk-failing",
    dbapi2.SQLITE_FULL: "disk-full",
    dbapi2.SQLITE_CORRUPT: "data-damaged",
    dbapi2.SQLITE_NOTADB: "data-damaged",
}


class Access(StrEnum):
    """What a connection may do; FROZEN reads a medium that nobody can write, without any lock or log beside it."""

    CREATE = "mode=rwc"
    WRITE = "mode=rw"
    READ = "mode=ro"
    FROZEN = "mode=ro&immutable=1"


@dataclass(frozen=True, slots=True)
class DatabaseFile:
    """One encrypted file, its raw 32-byte key, and how it is to be used."""

    path: Path
    key: bytes = field(repr=False)
    access: Access = Access.WRITE
    write_ahead: bool = True


def connect(file: DatabaseFile) -> dbapi2.Connection:
    """A connection in autocommit mode, usable from any one thread at a time, whose key has been proved right.

    Trouble: data-missing, data-damaged (also when the file belongs to another vault), data-not-encrypted, vault-busy,
    disk-full, disk-failing, folder-not-writable.
    """
    if file.access is not Access.CREATE:
        _need_content(file.path)
    try:
        connection = dbapi2.connect(
            _uri(file), uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            _unlock(connection, file)
        except BaseException:
            connection.close()
            raise
    except dbapi2.Error as error:
        raise trouble_from_sqlite(error, file.path) from error
    return connection


def trouble_from_sqlite(error: dbapi2.Error, near: Path | None = None) -> Trouble:
    """The Trouble for an error of the driver that a person can act on; data-damaged, disk-full and their like.

    `near` is a file on the disk in question: SQLite calls it a failing disk when its shared memory finds no room, and
    when a quota or the greatest size of a file is reached. An error that only a bug can cause is raised again as it is.
    """
    code = _CODES.get((getattr(error, "sqlite_errorcode", None) or 0) & 0xFF)
    if code is None:
        raise error
    if code == "disk-failing" and near and _is_full(near):
        code = "disk-full"
    return Trouble(code)


def _is_full(near: Path) -> bool:
    """Asks the disk itself, since neither quotas nor limits of a file show in its free space."""
    try:
        if shutil.disk_usage(near.parent).free < _ROOM_TO_WORK:
            return True
        with TemporaryFile(dir=near.parent, buffering=0) as probe:
            probe.seek(max(_size(near), _size(near.with_name(near.name + "-wal"))))
            return probe.write(bytes(_ROOM_TO_WORK)) < _ROOM_TO_WORK
    except OSError as error:
        return trouble_from_disk(error).code == "disk-full"


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _need_content(path: Path) -> None:
    """SQLite takes an empty file for a new database."""
    with disk_spoken_plainly():
        try:
            size = path.stat().st_size
        except FileNotFoundError as error:
            raise Trouble("data-missing") from error
    if not size:
        raise Trouble("data-damaged")


def _uri(file: DatabaseFile) -> str:
    """Percent-coded, with the slashes SQLite wants before a drive letter and before a network share."""
    path = file.path.absolute().as_posix()
    root = "//" if path.startswith("//") else "" if path.startswith("/") else "/"
    return f"file:{root}{quote(path)}?{file.access}"


def _unlock(connection: dbapi2.Connection, file: DatabaseFile) -> None:
    connection.execute("PRAGMA cipher_log_level=NONE")  # else it writes to stderr
    connection.set_key(f"x'{file.key.hex()}'")
    # ON locks and wipes every page SQLite touches: a practice took 4.4 times as long (docs/decisions/0005).
    connection.execute("PRAGMA cipher_memory_security=OFF")
    for pragma in _ALWAYS:
        connection.execute(pragma)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a wrong key fails here
    if file.access not in (Access.READ, Access.FROZEN):
        for pragma in _WRITE_AHEAD if file.write_ahead else _ROLLBACK:
            connection.execute(pragma)
    prove_encrypted(connection, file.path)


def prove_encrypted(connection: dbapi2.Connection, path: Path) -> None:
    """A driver built without encryption ignores the key in silence and would write plain text.

    Trouble: data-not-encrypted.
    """
    version = connection.execute("PRAGMA cipher_version").fetchone()
    with disk_spoken_plainly(), open(path, "rb") as file:
        plain = file.read(len(_PLAIN_FILE)) == _PLAIN_FILE
    if plain or not version or not version[0]:
        raise Trouble("data-not-encrypted")
