"""Where things lie in a vault's folder, and what must be true of them before they are touched."""

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from groupdesk.domain.errors import Trouble

SUFFIX = ".groupdesk"


@dataclass(frozen=True, slots=True)
class VaultFolder:
    """The paths inside `My practice.groupdesk/`."""

    root: Path

    @property
    def keys(self) -> Path:
        return self.root / "vault.json"

    @property
    def spare_keys(self) -> Path:
        return self.root / "vault.json.bak"

    @property
    def database(self) -> Path:
        return self.root / "data.db"

    @property
    def log(self) -> Path:
        """SQLite's write-ahead log; while it holds anything, data.db alone is not the whole truth."""
        return self.root / "data.db-wal"

    @property
    def blobs(self) -> Path:
        return self.root / "blobs"

    @property
    def lock(self) -> Path:
        return self.root / "lock"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    def sweep(self) -> None:
        """Removes what a crash left half written; only for the holder of the lock."""
        for folder in (self.root, self.blobs, self.backups):
            for leftover in folder.glob(".*.part*"):
                with suppress(OSError):
                    leftover.unlink()


def existing(root: Path) -> VaultFolder:
    """The folder, seen to be a vault of ordinary files.

    Links and pipes are refused: a link would let two folders share one database behind two locks, a pipe would hang.
    Trouble: vault-missing, not-a-vault, data-missing.
    """
    folder = VaultFolder(root)
    if not os.path.lexists(root):
        raise Trouble("vault-missing")
    if not root.is_dir():
        raise Trouble("not-a-vault")
    if not any(os.path.lexists(path) for path in (folder.keys, folder.spare_keys)):
        raise Trouble("vault-damaged" if folder.database.is_file() else "not-a-vault")
    journals = (root / f"data.db-{ending}" for ending in ("wal", "shm", "journal"))
    for path in (folder.keys, folder.spare_keys, folder.database, folder.lock, *journals):
        if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
            raise Trouble("not-a-vault")
    if not folder.database.exists():
        raise Trouble("data-missing")
    return folder
