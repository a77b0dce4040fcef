"""Creates a vault and opens one, by passphrase or by recovery key."""

import math
import os
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlcipher3 import dbapi2

from groupdesk.base.clock import Clock
from groupdesk.base.files import sync_folder
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.store.vault.attempts import Attempts
from groupdesk.store.vault.checks import findings
from groupdesk.store.vault.connection import Access, DatabaseFile, connect
from groupdesk.store.vault.disk import disk_spoken_plainly
from groupdesk.store.vault.envelope import (
    Subkeys,
    new_master_key,
    passphrase_slot,
    recovery_slot,
    signed,
    subkeys,
    wipe,
)
from groupdesk.store.vault.folder import VaultFolder, existing
from groupdesk.store.vault.generation import fold_log, read_generation, write_generation
from groupdesk.store.vault.header import Header, KdfCost
from groupdesk.store.vault.header_file import load_header, save_header
from groupdesk.store.vault.lock import take_lock
from groupdesk.store.vault.machine import fitting_cost
from groupdesk.store.vault.open_vault import OpenVault, need_strong
from groupdesk.store.vault.place import place_of
from groupdesk.store.vault.recovery_key import new_key, written
from groupdesk.store.vault.secret import Secret

_SYSTEM_CLOCK = Clock()
_HELD = {"vault-in-use", "vault-in-use-elsewhere"}
_STILL_READABLE = _HELD | {"folder-not-writable", "disk-full"}
_WRONG = {"wrong-passphrase", "wrong-recovery-key", "wrong-device-key"}
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class CreatedVault:
    """The new vault, open, and its recovery key as it is to be printed; shown this once."""

    vault: OpenVault
    recovery_key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ways:
    """How far an opening may go: reading what cannot be written, taking a foreign lock over, reading despite damage.

    `last_seen_generation` is what this device remembers of the vault; an older one sets `rolled_back`. `attempts`,
    kept by the page that asks, slows down guessing.
    """

    read_only_if_needed: bool = False
    take_over: bool = False
    despite_damage: bool = False
    last_seen_generation: int = 0
    attempts: Attempts | None = None
    clock: Clock = _SYSTEM_CLOCK


_AS_USUAL = Ways()


def create_vault(
    root: Path,
    passphrase: str,
    *,
    name: str,
    cost: KdfCost | None = None,
    recovery: Callable[[], bytes] = new_key,
    clock: Clock = _SYSTEM_CLOCK,
) -> CreatedVault:
    """A new vault in a folder that does not exist yet (it appears whole or not at all), opened.

    Without a `cost`, the one that fits this computer.
    Refused: passphrase-weak, vault-name-missing. Trouble: vault-exists, disk-full, folder-not-writable,
    disk-failing, not-enough-memory.
    """
    need_strong(passphrase)
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME:
        raise Refused("vault-name-missing", longest=_LONGEST_NAME)
    if root.exists():
        raise Trouble("vault-exists")
    master, key, now = new_master_key(), recovery(), clock.now().isoformat()
    keys, vault_id = subkeys(master), secrets.token_hex(16)
    slots = (
        passphrase_slot(master, vault_id, passphrase, cost or fitting_cost()),
        recovery_slot(master, vault_id, key),
    )
    wipe(master)
    header = signed(Header(vault_id, name, created=now, opened=now, generation=0, slots=slots), keys)
    with disk_spoken_plainly():
        _build(root, header, keys)
    return CreatedVault(_opened(existing(root), lambda _header: keys, replace(_AS_USUAL, clock=clock)), written(key))


def open_vault(
    root: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    device_key: bytes | None = None,
    ways: Ways = _AS_USUAL,
) -> OpenVault:
    """The vault in that folder, opened by one of the three keys; takes about a second by passphrase.

    After an unclean end the log is folded in and the whole file checked first. With `ways.attempts`, wrong tries are
    slowed down: Trouble too-many-attempts (wait_seconds, whole), and wrong-… carries wait_seconds too.
    Trouble: wrong-passphrase, wrong-recovery-key, wrong-device-key, recovery-key-mistyped (letters), vault-missing,
    not-a-vault, vault-damaged, vault-newer, data-missing, data-damaged, data-not-encrypted, vault-in-use (host, since),
    vault-in-use-elsewhere (host, since), folder-not-writable, disk-full, disk-failing, not-enough-memory.
    """

    secret, attempts = Secret(passphrase, recovery_key, device_key), ways.attempts
    if attempts and (wait := attempts.wait_seconds()):
        raise Trouble("too-many-attempts", wait_seconds=math.ceil(wait))
    try:
        vault = _opened(existing(root), secret.keys_of, ways)
    except Trouble as trouble:
        if attempts and trouble.code in _WRONG:
            raise Trouble(trouble.code, **trouble.facts, wait_seconds=attempts.failed()) from trouble
        raise
    if attempts:
        attempts.succeeded()
    return vault


def _build(root: Path, header: Header, keys: Subkeys) -> None:
    """Everything is written under another name beside the final one, which is taken last."""
    root.parent.mkdir(parents=True, exist_ok=True)
    draft = VaultFolder(root.with_name(f".{root.name[:80]}.{secrets.token_hex(4)}.part"))
    try:
        for folder in (draft.root, draft.blobs, draft.backups):
            folder.mkdir(mode=0o700)
        database = connect(DatabaseFile(draft.database, keys.db, Access.CREATE, write_ahead=False))
        write_generation(database, 1)  # also makes SQLite write the first page
        database.close()
        save_header(draft, header)
        draft.root.rename(root)
        sync_folder(root.parent)
    except BaseException:
        shutil.rmtree(draft.root, ignore_errors=True)
        raise


def _opened(folder: VaultFolder, keys_of: Callable[[Header], Subkeys], ways: Ways) -> OpenVault:
    try:
        return _opened_for_writing(folder, keys_of, ways)
    except Trouble as trouble:
        readable = ways.read_only_if_needed and trouble.code in _STILL_READABLE
        if not readable and not (ways.despite_damage and trouble.code == "data-damaged"):
            raise
        others_may_write = trouble.code in _HELD
    return _opened_for_reading(folder, keys_of, ways, others_may_write)


def _opened_for_writing(folder: VaultFolder, keys_of: Callable[[Header], Subkeys], ways: Ways) -> OpenVault:
    trusted = place_of(folder.root).trusts_write_ahead_log
    lock = take_lock(folder.lock, locks_are_trusted=trusted, take_over=ways.take_over, now=ways.clock.now())
    anchor: dbapi2.Connection | None = None
    try:
        header = load_header(folder)
        keys = keys_of(header)
        unclean = lock.left_behind or _log_holds_anything(folder)
        log_is_gone = trusted and lock.left_behind and not folder.log.exists()
        database = DatabaseFile(folder.database, keys.db, write_ahead=trusted)
        anchor = connect(database)
        if unclean:
            _need_whole(anchor)
            lock.forget_the_last()
        inside = read_generation(anchor)
        opened = replace(header, generation=max(inside, header.generation), opened=ways.clock.now().isoformat())
        vault = OpenVault(folder, keys, database, anchor, lock, opened, was_unclean=unclean)
        vault.rolled_back = _is_older(header, inside, ways) or log_is_gone
        folder.sweep()
        vault.raise_generation()
        lock.claim(ways.clock.now())  # only now, so that a name left in the file means that there was a log
    except BaseException:
        if anchor:
            anchor.close()
        lock.release()
        raise
    return vault


def _opened_for_reading(
    folder: VaultFolder, keys_of: Callable[[Header], Subkeys], ways: Ways, others_may_write: bool
) -> OpenVault:
    """Nothing is written, neither lock nor counter; nor a log, where nobody else writes and none is left to read."""
    header = load_header(folder)
    keys = keys_of(header)
    frozen = not others_may_write and not _log_holds_anything(folder)
    if not frozen and not os.access(folder.root, os.W_OK):
        raise Trouble("read-only-unclean")
    database = DatabaseFile(folder.database, keys.db, Access.FROZEN if frozen else Access.READ)
    anchor = connect(database)
    vault = OpenVault(folder, keys, database, anchor, lock=None, header=header)
    vault.rolled_back = _is_older(header, read_generation(anchor), ways)
    vault.found = findings(anchor) if ways.despite_damage else ()
    return vault


def _is_older(header: Header, inside: int, ways: Ways) -> bool:
    """Whether the database is behind the key file, or both are behind what the device remembers."""
    return inside < header.generation or header.generation < ways.last_seen_generation


def _need_whole(connection: dbapi2.Connection) -> None:
    fold_log(connection)
    if findings(connection):
        raise Trouble("data-damaged")


def _log_holds_anything(folder: VaultFolder) -> bool:
    with suppress(OSError):
        return folder.log.stat().st_size > 0
    return False
