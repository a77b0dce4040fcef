"""Makes a backup: one closed, encrypted, verified file, which gets its name last."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from groupdesk.base.files import saving
from groupdesk.domain.errors import Trouble
from groupdesk.store.backups.backup_header import BackupHeader
from groupdesk.store.backups.cards import BackupCard, card_of
from groupdesk.store.backups.container import SUFFIX, measured_file, read_container, write_container
from groupdesk.store.backups.digests import TableDigest, table_digests
from groupdesk.store.vault.checks import Fault, findings
from groupdesk.store.vault.connection import Access, DatabaseFile, connect, trouble_from_sqlite
from groupdesk.store.vault.disk import disk_spoken_plainly
from groupdesk.store.vault.open_vault import OpenVault

Step = Callable[[int, int], None]
_WHOLE = 100
# How much of the time each part takes, roughly.
_COPIED, _COMPARED, _WRITTEN = 60, 80, 95
_PAGES_AT_ONCE = 500


def unwatched(_done: int, _total: int) -> None:
    """Nobody looks on."""


def backup_name(vault: OpenVault, now: datetime) -> str:
    """A file name that tells when, which vault and which generation, and nothing about anybody."""
    return f"{now.astimezone(UTC):%Y-%m-%d %H-%M-%S} {vault.vault_id[:6]} {vault.generation}{SUFFIX}"


def make_backup(
    vault: OpenVault,
    to: Path | None,
    *,
    schema_revision: str,
    program_version: str,
    now: datetime,
    watch: Step = unwatched,
) -> BackupCard:
    """The card of a backup in the file `to`, or, without one, in the vault's own folder under a name by time.

    Other threads may write meanwhile; the backup is the state at one instant. It was opened, checked and compared
    row by row with the vault before it got its name; whatever goes wrong, no half file is left under it. Takes
    about a second for 20 MB. `watch` is told how far it is, of 100, and stops it by raising.
    Trouble: data-damaged (the vault itself is), backup-unverified, disk-full, folder-not-writable, disk-failing,
    vault-busy, vault-closed.
    """
    if not vault.read_only:
        vault.raise_generation()
    target = to or vault.folder.backups / backup_name(vault, now)
    with disk_spoken_plainly(), _draft(target.parent if vault.read_only else vault.folder.backups) as draft:
        copy = DatabaseFile(draft, vault.keys.db, Access.CREATE, write_ahead=False)
        tables = copy_database(vault, copy, watch)
        watch(_COPIED, _WHOLE)
        need_equal(replace(copy, access=Access.FROZEN), tables, vault.keys.digest)
        watch(_COMPARED, _WHOLE)
        blobs = [(blob_id, vault.folder.blobs / blob_id) for blob_id in vault.blobs.ids()]
        header = BackupHeader(
            vault=vault.header,
            made=now.astimezone(UTC),
            schema_revision=schema_revision,
            program_version=program_version,
            payload=measured_file("", draft),
            tables=tables,
            blobs=tuple(measured_file(name, path) for name, path in blobs),
        )
        with saving(target) as out:
            write_container(out, header, vault.keys, [draft, *(path for _name, path in blobs)])
            out.flush()
            watch(_WRITTEN, _WHOLE)
            written = read_container(Path(out.name))
            written.authenticate(vault.keys)
            written.verify()
            watch(_WHOLE, _WHOLE)
    return card_of(read_container(target))


@contextmanager
def _draft(folder: Path) -> Iterator[Path]:
    """A path for the copy of the database, gone afterwards; a crash leaves it to the sweep at the next opening."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f".{secrets.token_hex(4)}.part"
    try:
        yield path
    finally:
        for leftover in folder.glob(path.name + "*"):
            with suppress(OSError):
                leftover.unlink()


def copy_database(vault: OpenVault, copy: DatabaseFile, watch: Step = unwatched) -> tuple[TableDigest, ...]:
    """Counts and copies within one reading transaction, so that both see the same instant.

    Trouble: data-damaged, disk-full, disk-failing, vault-busy.
    """

    def copied(_status: int, remaining: int, total: int) -> None:
        watch(_COPIED * (total - remaining) // max(total, 1), _WHOLE)

    with closing(vault.connect()) as source, closing(connect(copy)) as target:
        try:
            target.execute("PRAGMA locking_mode=EXCLUSIVE")  # else it wants shared memory beside the file
            source.execute("BEGIN")
            tables = table_digests(source, vault.keys.digest)
            source.backup(target, pages=_PAGES_AT_ONCE, progress=copied)
            source.execute("ROLLBACK")
            target.execute("PRAGMA journal_mode=DELETE")  # the copied first page says WAL
        except dbapi2.Error as error:
            raise trouble_from_sqlite(error, copy.path) from error
    return tables


def need_equal(copy: DatabaseFile, tables: tuple[TableDigest, ...], digest_key: bytes) -> None:
    """The copy is whole and holds those tables; broken references alone do not make it unfaithful.

    Trouble: data-damaged, backup-unverified.
    """
    with closing(connect(copy)) as connection:
        if any(finding.fault is not Fault.REFERENCES for finding in findings(connection)):
            raise Trouble("data-damaged")
        if table_digests(connection, digest_key) != tables:
            raise Trouble("backup-unverified")
