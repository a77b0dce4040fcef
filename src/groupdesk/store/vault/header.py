"""The key file of a vault, version 1: its slots and their limits, as values and as canonical JSON."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.strict_json import BadJson, canonical, parse

VERSION = 1
_FORMAT = "groupdesk-vault"
_MOST_SLOTS = 16
_LONGEST_NAME = 200
_MEMBERS = {"format", "version", "vault_id", "name", "created", "opened", "generation", "slots", "mac", "checksum"}


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess at the passphrase costs: Argon2id memory in KiB, passes and lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def is_acceptable(self) -> bool:
        """Within the limits of format version 1; anything else is refused before any computing."""
        return 65_536 <= self.memory_kib <= 1_048_576 and 2 <= self.passes <= 20 and 1 <= self.lanes <= 16


STANDARD = KdfCost(memory_kib=262_144, passes=3, lanes=4)
# For computers with less than 4 GB.
SMALL_MACHINE = KdfCost(memory_kib=131_072, passes=4, lanes=4)


class SlotKind(StrEnum):
    """What opens a slot: words a person remembers, the printed key, or a key kept by the device."""

    PASSPHRASE = "passphrase"  # noqa: S105 (the word, not a secret)
    RECOVERY = "recovery"
    KEYCHAIN = "keychain"


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped copy of the master key; only passphrase slots have a cost."""

    kind: SlotKind
    salt: bytes
    cost: KdfCost | None
    nonce: bytes
    wrapped: bytes

    def described(self, vault_id: str) -> bytes:
        """What the wrapping vouches for besides the key: everything but nonce and ciphertext, and the vault's id."""
        members = _slot_members(self)
        del members["nonce"], members["wrapped"]
        return canonical(members | {"vault_id": vault_id})


@dataclass(frozen=True, slots=True)
class Header:
    """All that vault.json says; `created` and `opened` are ISO 8601 instants in UTC."""

    vault_id: str
    name: str
    created: str
    opened: str
    generation: int
    slots: tuple[Slot, ...]
    mac: bytes = b""

    def slots_of(self, kind: SlotKind) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.slots if slot.kind is kind)

    def signed_part(self) -> bytes:
        """What the code under the header key is computed over: all members but the code and the checksum."""
        return canonical(_unsigned_members(self))


def header_bytes(header: Header) -> bytes:
    """The content of vault.json, with a plain checksum that tells damage from a wrong passphrase."""
    members = _unsigned_members(header) | {"mac": header.mac.hex()}
    return canonical(members | {"checksum": _checksum(members)})


def parse_header(raw: bytes) -> Header:
    """The header in those bytes, not yet authenticated.

    Trouble: vault-damaged (any byte is not as written, or a value is outside the limits), vault-newer.
    """
    try:
        members = parse(raw)
        if members.pop("checksum", None) != _checksum(members):
            raise BadJson
        if members["format"] == _FORMAT and type(members["version"]) is int and members["version"] > VERSION:
            raise Trouble("vault-newer")
        header = _header(members)
    except (ValueError, KeyError, TypeError) as error:
        raise Trouble("vault-damaged") from error
    if header_bytes(header) != raw:
        raise Trouble("vault-damaged")
    return header


def _checksum(members: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(members)).hexdigest()


def _unsigned_members(header: Header) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "version": VERSION,
        "vault_id": header.vault_id,
        "name": header.name,
        "created": header.created,
        "opened": header.opened,
        "generation": header.generation,
        "slots": [_slot_members(slot) for slot in header.slots],
    }


def _slot_members(slot: Slot) -> dict[str, Any]:
    members: dict[str, Any] = {
        "kind": slot.kind.value,
        "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(),
        "wrapped": slot.wrapped.hex(),
    }
    if slot.cost:
        cost = slot.cost
        members["cost"] = {"memory_kib": cost.memory_kib, "passes": cost.passes, "lanes": cost.lanes}
    return members


def _header(members: dict[str, Any]) -> Header:
    if members.keys() != _MEMBERS - {"checksum"} or len(members["slots"]) > _MOST_SLOTS:
        raise BadJson
    header = Header(
        vault_id=_hex(members["vault_id"], 16).hex(),
        name=_text(members["name"], _LONGEST_NAME),
        created=_text(members["created"], 40),
        opened=_text(members["opened"], 40),
        generation=_count(members["generation"]),
        slots=tuple(_slot(slot) for slot in members["slots"]),
        mac=_hex(members["mac"], 32),
    )
    if not header.slots_of(SlotKind.PASSPHRASE) or not header.slots_of(SlotKind.RECOVERY):
        raise BadJson
    return header


def _slot(members: dict[str, Any]) -> Slot:
    kind = SlotKind(members["kind"])
    return Slot(
        kind=kind,
        salt=_hex(members["salt"], 16),
        cost=_cost(members["cost"]) if kind is SlotKind.PASSPHRASE else None,
        nonce=_hex(members["nonce"], 12),
        wrapped=_hex(members["wrapped"], 48),
    )


def _cost(members: dict[str, Any]) -> KdfCost:
    cost = KdfCost(*(_count(members[name]) for name in ("memory_kib", "passes", "lanes")))
    if not cost.is_acceptable():
        raise BadJson
    return cost


def _hex(text: object, length: int) -> bytes:
    if not isinstance(text, str) or len(text) != 2 * length:
        raise BadJson
    return bytes.fromhex(text)


def _text(text: object, longest: int) -> str:
    if not isinstance(text, str) or len(text) > longest:
        raise BadJson
    return text


def _count(number: object) -> int:
    if type(number) is not int or not 0 <= number < 2**31:
        raise BadJson
    return number
