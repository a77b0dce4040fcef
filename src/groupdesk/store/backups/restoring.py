"""Makes a new vault out of a backup; the backup and every existing vault stay as they are."""

import os
import secrets
import shutil
from contextlib import closing
from pathlib import Path

from groupdesk.base.files import sync_folder
from groupdesk.domain.errors import Trouble
from groupdesk.store.backups.cards import BackupCard, card_of
from groupdesk.store.backups.container import Container, pieces, read_container
from groupdesk.store.backups.digests import table_digests
from groupdesk.store.vault.checks import Fault, findings
from groupdesk.store.vault.connection import Access, DatabaseFile, connect
from groupdesk.store.vault.disk import disk_spoken_plainly
from groupdesk.store.vault.envelope import Subkeys
from groupdesk.store.vault.folder import VaultFolder
from groupdesk.store.vault.header_file import save_header
from groupdesk.store.vault.secret import Secret


def restore_backup(
    path: Path, root: Path, *, passphrase: str | None = None, recovery_key: str | None = None
) -> BackupCard:
    """The card of the backup that now lies as a closed vault in `root`, which must not exist before.

    It opens with the passphrase and recovery key of the time of the backup. Its generation is that of the backup:
    forget what the device has seen of this vault since. The folder appears whole or not at all.
    Trouble: backup-missing, not-a-backup, backup-newer, backup-damaged, wrong-passphrase, wrong-recovery-key,
    recovery-key-mistyped (letters), vault-exists, disk-full, folder-not-writable, disk-failing, not-enough-memory.
    """
    container = read_container(path)
    if root.exists():
        raise Trouble("vault-exists")
    keys = _keys(container, Secret(passphrase, recovery_key))
    container.authenticate(keys)
    with disk_spoken_plainly():
        root.parent.mkdir(parents=True, exist_ok=True)
        draft = VaultFolder(root.with_name(f".{root.name[:80]}.{secrets.token_hex(4)}.part"))
        try:
            _unpack(container, draft)
            _need_equal(container, draft, keys)
            save_header(draft, container.header.vault)
            draft.root.rename(root)
            sync_folder(root.parent)
        except BaseException:
            shutil.rmtree(draft.root, ignore_errors=True)
            raise
    return card_of(container)


def _keys(container: Container, secret: Secret) -> Subkeys:
    try:
        return secret.keys_of(container.header.vault)
    except Trouble as trouble:
        if trouble.code == "vault-damaged":
            raise Trouble("backup-damaged") from trouble
        raise


def _unpack(container: Container, draft: VaultFolder) -> None:
    for folder in (draft.root, draft.blobs, draft.backups):
        folder.mkdir(mode=0o700)
    with container.reading() as source:
        for part in container.header.parts:
            target = draft.blobs / part.name if part.name else draft.database
            with open(target, "xb") as out:
                for piece in pieces(source, part):
                    out.write(piece)
                out.flush()
                os.fsync(out.fileno())


def _need_equal(container: Container, draft: VaultFolder, keys: Subkeys) -> None:
    """The database opens, is whole, and holds row by row what the vault held."""
    try:
        with closing(connect(DatabaseFile(draft.database, keys.db, Access.FROZEN))) as connection:
            broken = any(finding.fault is not Fault.REFERENCES for finding in findings(connection))
            if broken or table_digests(connection, keys.digest) != container.header.tables:
                raise Trouble("backup-damaged")
    except Trouble as trouble:
        if trouble.code in {"data-damaged", "data-not-encrypted"}:
            raise Trouble("backup-damaged") from trouble
        raise
