"""The key envelope: a random master key, its subkeys, and the slots that wrap it (format version 1)."""

import hashlib
import hmac
import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.header import Header, KdfCost, Slot, SlotKind

_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_LONGEST_PASSPHRASE = 1_000


@dataclass(frozen=True, slots=True)
class Subkeys:
    """One key for each use, all from the master key; never shown."""

    db: bytes = field(repr=False)
    blobs: bytes = field(repr=False)
    audit: bytes = field(repr=False)
    header: bytes = field(repr=False)
    backup: bytes = field(repr=False)
    digest: bytes = field(repr=False)


def new_master_key() -> bytearray:
    return bytearray(secrets.token_bytes(_KEY_BYTES))


def subkeys(master: bytearray) -> Subkeys:
    def derived(use: str) -> bytes:
        return HKDF(SHA256(), _KEY_BYTES, None, f"groupdesk/{use}/v1".encode()).derive(master)

    return Subkeys(*(derived(use) for use in ("db", "blobs", "audit", "header", "backup", "digest")))


def wipe(master: bytearray) -> None:
    """Overwrites the master key; what libraries copied meanwhile is reached only by locking into a new process."""
    master[:] = bytes(len(master))


def passphrase_slot(master: bytearray, vault_id: str, passphrase: str, cost: KdfCost) -> Slot:
    """Trouble: not-enough-memory."""
    return _wrapped(master, vault_id, SlotKind.PASSPHRASE, cost, lambda slot: _slow_key(passphrase, slot))


def recovery_slot(master: bytearray, vault_id: str, key: bytes) -> Slot:
    return _wrapped(master, vault_id, SlotKind.RECOVERY, None, lambda slot: _fast_key(key, slot))


def device_slot(master: bytearray, vault_id: str, device_key: bytes) -> Slot:
    """For a random key that the device keeps in its keychain; never the only slot."""
    return _wrapped(master, vault_id, SlotKind.KEYCHAIN, None, lambda slot: _fast_key(device_key, slot))


def unwrap_by_passphrase(header: Header, passphrase: str) -> bytearray:
    """The master key. Trouble: wrong-passphrase, not-enough-memory, vault-damaged."""
    if len(passphrase) > _LONGEST_PASSPHRASE:
        raise Trouble("wrong-passphrase")
    return _unwrapped(header, SlotKind.PASSPHRASE, lambda slot: _slow_key(passphrase, slot), "wrong-passphrase")


def unwrap_by_recovery_key(header: Header, key: bytes) -> bytearray:
    """The master key. Trouble: wrong-recovery-key, vault-damaged."""
    return _unwrapped(header, SlotKind.RECOVERY, lambda slot: _fast_key(key, slot), "wrong-recovery-key")


def unwrap_by_device_key(header: Header, device_key: bytes) -> bytearray:
    """The master key. Trouble: wrong-device-key (also when this vault has no such slot), vault-damaged."""
    return _unwrapped(header, SlotKind.KEYCHAIN, lambda slot: _fast_key(device_key, slot), "wrong-device-key")


def signed(header: Header, keys: Subkeys) -> Header:
    """The header with its authentication code under the header key."""
    return replace(header, mac=_mac(header, keys))


def _mac(header: Header, keys: Subkeys) -> bytes:
    return hmac.digest(keys.header, header.signed_part(), hashlib.sha256)


def _wrapped(
    master: bytearray, vault_id: str, kind: SlotKind, cost: KdfCost | None, key_for: Callable[[Slot], bytes]
) -> Slot:
    slot = Slot(kind, secrets.token_bytes(_SALT_BYTES), cost, secrets.token_bytes(_NONCE_BYTES), b"")
    sealed = AESGCM(key_for(slot)).encrypt(slot.nonce, master, slot.described(vault_id))
    return replace(slot, wrapped=sealed)


def _unwrapped(header: Header, kind: SlotKind, key_for: Callable[[Slot], bytes], wrong: str) -> bytearray:
    master = bytearray(_KEY_BYTES)
    for slot in header.slots_of(kind):
        try:
            AESGCM(key_for(slot)).decrypt_into(slot.nonce, slot.wrapped, slot.described(header.vault_id), master)
        except InvalidTag:
            continue
        if not hmac.compare_digest(_mac(header, subkeys(master)), header.mac):
            raise Trouble("vault-damaged")
        return master
    raise Trouble(wrong)


def _slow_key(passphrase: str, slot: Slot) -> bytes:
    if slot.cost is None:
        raise Trouble("vault-damaged")
    secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    cost = slot.cost
    try:
        return hash_secret_raw(
            secret, slot.salt, cost.passes, cost.memory_kib, cost.lanes, hash_len=_KEY_BYTES, type=Type.ID
        )
    except (HashingError, MemoryError) as error:
        raise Trouble("not-enough-memory") from error


def _fast_key(key: bytes, slot: Slot) -> bytes:
    """A key of full entropy needs no slow hash."""
    return HKDF(SHA256(), _KEY_BYTES, slot.salt, f"groupdesk/slot/{slot.kind}/v1".encode()).derive(key)
