"""A vault while it is open: connections, keys, generation, change of passphrase, and a clean end."""

import secrets
from contextlib import suppress
from dataclasses import dataclass, field, replace
from threading import RLock

from sqlcipher3 import dbapi2

from groupdesk.domain.errors import Refused, Trouble
from groupdesk.store.vault.blobs import BlobRoom
from groupdesk.store.vault.checks import Finding, findings
from groupdesk.store.vault.connection import DatabaseFile, connect
from groupdesk.store.vault.envelope import (
    Subkeys,
    device_slot,
    passphrase_slot,
    recovery_slot,
    signed,
    unwrap_by_passphrase,
    unwrap_by_recovery_key,
    wipe,
)
from groupdesk.store.vault.folder import VaultFolder
from groupdesk.store.vault.generation import fold_log, write_generation
from groupdesk.store.vault.header import STANDARD, Header, Slot, SlotKind
from groupdesk.store.vault.header_file import save_header
from groupdesk.store.vault.lock import VaultLock
from groupdesk.store.vault.recovery_key import new_key, typed, written
from groupdesk.store.vault.strength import passphrase_strength


@dataclass(repr=False)
class OpenVault:
    """Made by create_vault and open_vault; safe to share between threads.

    `rolled_back` tells that the files are older than what this vault has already been, or that the log of a program
    that crashed is gone; `was_unclean` that the last program did not close it; `found` what the check saw, when the
    vault was opened despite damage. Without a lock the vault is read-only and never writes a byte.
    """

    folder: VaultFolder
    keys: Subkeys
    database: DatabaseFile
    # One idle connection keeps SQLite's log alive as long as the vault is open.
    anchor: dbapi2.Connection
    lock: VaultLock | None
    header: Header
    rolled_back: bool = False
    was_unclean: bool = False
    found: tuple[Finding, ...] = ()
    _closed: bool = field(default=False, init=False)
    _guard: RLock = field(default_factory=RLock, init=False)

    def __repr__(self) -> str:
        return f"<OpenVault {self.vault_id}>"

    @property
    def vault_id(self) -> str:
        return self.header.vault_id

    @property
    def name(self) -> str:
        return self.header.name

    @property
    def generation(self) -> int:
        """Rises at each unlocking, backup and closing; remember it outside to notice an old copy put in its place."""
        return self.header.generation

    @property
    def read_only(self) -> bool:
        return self.lock is None

    @property
    def audit_key(self) -> bytes:
        """For the keyed chain of deeds; 32 bytes."""
        return self.keys.audit

    @property
    def blobs(self) -> BlobRoom:
        """The attachments of this vault."""
        return BlobRoom(self.folder.blobs, self.keys.blobs, self.read_only)

    @property
    def digest_key(self) -> bytes:
        """For the digests that show whether a table was set back; 32 bytes."""
        return self.keys.digest

    def connect(self) -> dbapi2.Connection:
        """A new connection in autocommit mode, all settings made; for any one thread at a time.

        For create_engine("sqlite://", module=dbapi2, creator=vault.connect, poolclass=QueuePool, hide_parameters=True).
        Trouble: vault-closed, data-damaged, data-not-encrypted, data-missing, vault-busy, disk-full, disk-failing.
        """
        if self._closed:
            raise Trouble("vault-closed")
        return connect(self.database)

    def check(self) -> tuple[Finding, ...]:
        """Empty when every page, index and reference of the database is whole. Trouble: as connect()."""
        connection = self.connect()
        try:
            return findings(connection)
        finally:
            connection.close()

    def raise_generation(self) -> None:
        """One more in the database and then in vault.json, so that a crash between the two is no alarm.

        Trouble: vault-read-only, vault-closed, vault-busy, disk-full, folder-not-writable, disk-failing.
        """
        with self._guard:
            self._need_writable()
            raised = replace(self.header, generation=self.header.generation + 1)
            write_generation(self.anchor, raised.generation)
            self._save(raised)

    def change_passphrase(self, old: str, new: str) -> None:
        """Rewrites only the key file; older backups still open with the old passphrase or the recovery key.

        Refused: passphrase-weak. Trouble: wrong-passphrase, vault-read-only, disk-full, folder-not-writable.
        """
        self._need_writable()
        need_strong(new)
        self._replace_passphrase(unwrap_by_passphrase(self.header, old), new)

    def reset_passphrase(self, recovery_key: str, new: str) -> None:
        """The same for a person who has forgotten the old one.

        Refused: passphrase-weak. Trouble: recovery-key-mistyped, wrong-recovery-key, vault-read-only, disk-full.
        """
        self._need_writable()
        need_strong(new)
        self._replace_passphrase(unwrap_by_recovery_key(self.header, typed(recovery_key)), new)

    def new_recovery_key(self, passphrase: str) -> str:
        """A fresh key to print; the former opens this vault no longer, but older backups.

        The passphrase is asked again, for the desk may stand open.
        Trouble: wrong-passphrase, vault-read-only, disk-full, folder-not-writable.
        """
        self._need_writable()
        master = unwrap_by_passphrase(self.header, passphrase)
        key = new_key()
        self._replace_slot(recovery_slot(master, self.vault_id, key))
        wipe(master)
        return written(key)

    @property
    def has_device_key(self) -> bool:
        """Whether the keychain of some computer opens this vault."""
        return bool(self.header.slots_of(SlotKind.KEYCHAIN))

    def add_device_key(self, passphrase: str) -> bytes:
        """A fresh 32-byte key for this device's keychain, in place of a former one.

        Trouble: wrong-passphrase, vault-read-only, disk-full, folder-not-writable.
        """
        self._need_writable()
        master = unwrap_by_passphrase(self.header, passphrase)
        device_key = secrets.token_bytes(32)
        self._replace_slot(device_slot(master, self.vault_id, device_key))
        wipe(master)
        return device_key

    def forget_device_key(self) -> None:
        """The keychain opens this vault no longer. Trouble: vault-read-only, disk-full, folder-not-writable."""
        self._need_writable()
        with self._guard:
            kept = tuple(slot for slot in self.header.slots if slot.kind is not SlotKind.KEYCHAIN)
            self._save(replace(self.header, slots=kept))

    def close(self) -> None:
        """The generation is raised, the log folded into data.db, the lock given back; a second call does nothing.

        Close all other connections before (dispose of the engine). Nothing is raised: every commit is on disk
        already, and what could not be tidied (a full disk, somebody still reading) is checked at the next opening.
        """
        with self._guard:
            if self._closed:
                return
            if self.lock:
                with suppress(Trouble):
                    self.raise_generation()
                    fold_log(self.anchor)
                    self.lock.is_clean = True
            self._closed = True
            self.anchor.close()
            if self.lock:
                self.lock.release()

    def _need_writable(self) -> None:
        if self._closed:
            raise Trouble("vault-closed")
        if self.read_only:
            raise Trouble("vault-read-only")

    def _replace_passphrase(self, master: bytearray, new: str) -> None:
        cost = self.header.slots_of(SlotKind.PASSPHRASE)[0].cost
        self._replace_slot(passphrase_slot(master, self.vault_id, new, cost or STANDARD))
        wipe(master)

    def _replace_slot(self, slot: Slot) -> None:
        with self._guard:
            kept = tuple(old for old in self.header.slots if old.kind is not slot.kind)
            self._save(replace(self.header, slots=(slot, *kept)))

    def _save(self, header: Header) -> None:
        fresh = signed(header, self.keys)
        save_header(self.folder, fresh)
        self.header = fresh


def need_strong(passphrase: str) -> None:
    """Refused: passphrase-weak."""
    if not passphrase_strength(passphrase).is_enough:
        raise Refused("passphrase-weak")
