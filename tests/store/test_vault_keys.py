"""The key file: what is refused, what is told apart, and what survives a change of passphrase."""

import hashlib
import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.errors import Refused, Trouble
from groupdesk.store.vault import recovery_key
from groupdesk.store.vault.card import peek
from groupdesk.store.vault.header import (
    SMALL_MACHINE,
    STANDARD,
    Header,
    KdfCost,
    Slot,
    SlotKind,
    header_bytes,
    parse_header,
)
from groupdesk.store.vault.machine import fitting_cost
from groupdesk.store.vault.open_vault import OpenVault
from groupdesk.store.vault.opening import open_vault
from groupdesk.store.vault.strict_json import BadJson, canonical, parse
from vaults import PASSPHRASE, a_closed_vault, a_vault, read_notes, write_notes

NEW_PASSPHRASE = "violet harbour candle stone"


def a_header(**changes: object) -> Header:
    slots = (
        Slot(SlotKind.PASSPHRASE, b"s" * 16, KdfCost(65_536, 2, 4), b"n" * 12, b"w" * 48),
        Slot(SlotKind.RECOVERY, b"s" * 16, None, b"n" * 12, b"w" * 48),
    )
    return replace(Header("ab" * 16, "P", "2026-01-01", "2026-01-02", 7, slots, b"m" * 32), **changes)


def forged(members: dict[str, object]) -> bytes:
    """Bytes whose plain checksum is right, as an attacker would leave them."""
    members.pop("checksum", None)
    return canonical(members | {"checksum": hashlib.sha256(canonical(members)).hexdigest()})


def refused(raw: bytes) -> str:
    with pytest.raises(Trouble) as caught:
        parse_header(raw)
    return caught.value.code


def test_a_header_survives_writing_and_reading() -> None:
    assert parse_header(header_bytes(a_header())) == a_header()


def test_every_byte_of_the_key_file_counts() -> None:
    raw = header_bytes(a_header())
    for place in range(len(raw)):
        for flip in (1, 0x20, 0x80):
            changed = bytearray(raw)
            changed[place] ^= flip
            assert refused(bytes(changed)) == "vault-damaged", place
    assert refused(raw + b"\n") == refused(raw[:-1]) == refused(b"") == "vault-damaged"


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": 4_294_967_295, "passes": 2, "lanes": 4},
        {"memory_kib": 65_535, "passes": 2, "lanes": 4},
        {"memory_kib": 65_536, "passes": 21, "lanes": 4},
        {"memory_kib": 65_536, "passes": 1, "lanes": 4},
        {"memory_kib": 65_536, "passes": 2, "lanes": 17},
        {"memory_kib": 65_536, "passes": 2, "lanes": 0},
        {"memory_kib": -65_536, "passes": 2, "lanes": 4},
        {"memory_kib": True, "passes": 2, "lanes": 4},
        {"memory_kib": "65536", "passes": 2, "lanes": 4},
        {},
    ],
)
def test_hostile_costs_are_refused_before_any_computing(tmp_path: Path, cost: dict[str, object]) -> None:
    root = a_closed_vault(tmp_path).root
    members = json.loads((root / "vault.json").read_bytes())
    members["slots"][0]["cost"] = cost
    for name in ("vault.json", "vault.json.bak"):
        (root / name).write_bytes(forged(members))
    began = time.perf_counter()
    with pytest.raises(Trouble) as caught:
        open_vault(root, passphrase=PASSPHRASE)
    assert caught.value.code == "vault-damaged"
    assert time.perf_counter() - began < 0.05


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 100_000,
        b'{"a":' * 30 + b"1" + b"}" * 30,
        b'{"format":"groupdesk-vault","format":"groupdesk-vault"}',
        b'{"generation":NaN}',
        b'{"generation":1e999}',
        b'{"generation":' + b"9" * 10_000 + b"}",
        b"\xff\xfe{}",
        b'"text"',
        b"null",
        b" " * 1_000_001,
        b'{"name":"' + b"a" * 1_000_000 + b'"}',
    ],
)
def test_hostile_json_is_damage_and_nothing_else(raw: bytes) -> None:
    assert refused(raw) == "vault-damaged"


@pytest.mark.parametrize(
    "change",
    [
        {"slots": []},
        {"slots": "abc"},
        {"slots": [1]},
        {"name": 5},
        {"generation": -1},
        {"vault_id": "zz" * 16},
        {"mac": "00"},
        {"more": 1},
        {"format": "other"},
        {"version": 0},
        {"version": "1"},
    ],
)
def test_members_outside_the_format_are_damage(change: dict[str, object]) -> None:
    assert refused(forged(json.loads(header_bytes(a_header())) | change)) == "vault-damaged"


def test_more_than_sixteen_slots_are_damage() -> None:
    header = a_header()
    assert refused(header_bytes(replace(header, slots=header.slots * 9))) == "vault-damaged"
    assert parse_header(header_bytes(replace(header, slots=header.slots * 8)))


def test_a_newer_format_is_said_to_be_newer_and_left_alone(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    newer = forged(json.loads((root / "vault.json").read_bytes()) | {"version": 2, "novelty": {}})
    (root / "vault.json").write_bytes(newer)
    with pytest.raises(Trouble) as caught:
        open_vault(root, passphrase=PASSPHRASE)
    assert caught.value.code == "vault-newer"
    assert (root / "vault.json").read_bytes() == newer


@pytest.mark.parametrize("member", ["name", "created", "opened", "generation", "vault_id"])
def test_a_forged_member_with_a_right_checksum_is_refused(tmp_path: Path, member: str) -> None:
    root = a_closed_vault(tmp_path).root
    members = json.loads((root / "vault.json").read_bytes())
    members[member] = members[member] + 1 if member == "generation" else "ab" * 16
    for name in ("vault.json", "vault.json.bak"):
        (root / name).write_bytes(forged(members))
    with pytest.raises(Trouble) as caught:
        open_vault(root, passphrase=PASSPHRASE)
    assert caught.value.code in {"vault-damaged", "wrong-passphrase"}


@pytest.mark.parametrize(
    ("memory_bytes", "cost"),
    [(0, STANDARD), (2_000_000_000, SMALL_MACHINE), (4_000_000_000, STANDARD), (64_000_000_000, STANDARD)],
)
def test_a_small_machine_pays_with_time_instead_of_memory(memory_bytes: int, cost: KdfCost) -> None:
    assert fitting_cost(memory_bytes) == cost
    assert fitting_cost() in {STANDARD, SMALL_MACHINE}


@given(st.binary(max_size=300))
def test_any_bytes_are_a_header_or_damage(raw: bytes) -> None:
    assert refused(raw) == "vault-damaged"


def test_a_torn_key_file_is_read_from_its_spare_and_mended(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path, "kept").root
    keys = root / "vault.json"
    keys.write_bytes(keys.read_bytes()[:300])
    assert peek(root).name == "Riverside practice"
    vault = open_vault(root, passphrase=PASSPHRASE)
    assert read_notes(vault) == ["kept"]
    assert not vault.rolled_back
    vault.close()
    assert keys.read_bytes() == (root / "vault.json.bak").read_bytes()
    keys.unlink()
    open_vault(root, passphrase=PASSPHRASE).close()
    assert keys.exists()


def test_both_copies_damaged_is_told_apart_from_a_wrong_passphrase(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    for name in ("vault.json", "vault.json.bak"):
        raw = bytearray((root / name).read_bytes())
        raw[len(raw) // 2] ^= 1
        (root / name).write_bytes(raw)
    with pytest.raises(Trouble) as caught:
        open_vault(root, passphrase=PASSPHRASE)
    assert caught.value.code == "vault-damaged"


@given(st.binary(min_size=20, max_size=20))
def test_a_recovery_key_is_understood_however_it_is_typed(key: bytes) -> None:
    printed = recovery_key.written(key)
    assert [len(group) for group in printed.split("-")] == [4] * 9
    clumsy = printed.lower().replace("0", "o").replace("1", "l").replace("-", "  ")
    assert recovery_key.typed(printed) == recovery_key.typed(clumsy) == key
    assert recovery_key.typed(printed.replace("1", "I").replace("-", "")) == key


def test_every_slip_in_one_letter_and_every_swap_of_neighbours_is_seen() -> None:
    key = bytes(range(7, 27))
    letters = recovery_key.written(key).replace("-", "")
    slips = {
        letters[:at] + other + letters[at + 1 :] for at in range(36) for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    }
    slips |= {letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :] for at in range(35)}
    for slipped in slips - {letters}:
        with pytest.raises(Trouble) as caught:
            recovery_key.typed(slipped)
        assert caught.value.code == "recovery-key-mistyped"


@pytest.mark.parametrize("text", ["", "ABCD", "U" * 36, "ÄÖÜ!" * 9, "0" * 37, "0" * 35])
def test_what_is_no_recovery_key_is_mistyped(text: str) -> None:
    with pytest.raises(Trouble) as caught:
        recovery_key.typed(text)
    assert caught.value.code == "recovery-key-mistyped"


def opens(vault: OpenVault, **keys: str) -> bool:
    """Closes the vault and tries to open it anew."""
    vault.close()
    try:
        open_vault(vault.folder.root, **keys).close()
    except Trouble as trouble:
        return trouble.code not in {"wrong-passphrase", "wrong-recovery-key"}
    return True


def test_a_changed_passphrase_keeps_data_and_recovery_key(tmp_path: Path) -> None:
    created = a_vault(tmp_path)
    write_notes(created.vault, "kept")
    before = created.vault.folder.database.read_bytes()
    created.vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    assert created.vault.folder.database.read_bytes() == before
    assert opens(created.vault, passphrase=NEW_PASSPHRASE)
    assert not opens(created.vault, passphrase=PASSPHRASE)
    assert opens(created.vault, recovery_key=created.recovery_key)


def test_a_passphrase_changes_only_against_the_old_one_and_only_to_a_good_one(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    with pytest.raises(Trouble) as wrong:
        vault.change_passphrase("not the old one", NEW_PASSPHRASE)
    with pytest.raises(Refused) as weak:
        vault.change_passphrase(PASSPHRASE, "password")
    assert (wrong.value.code, weak.value.code) == ("wrong-passphrase", "passphrase-weak")
    assert opens(vault, passphrase=PASSPHRASE)


def test_a_forgotten_passphrase_is_replaced_by_means_of_the_recovery_key(tmp_path: Path) -> None:
    created = a_vault(tmp_path)
    created.vault.reset_passphrase(created.recovery_key, NEW_PASSPHRASE)
    assert opens(created.vault, passphrase=NEW_PASSPHRASE)


def test_a_new_recovery_key_replaces_the_old_one(tmp_path: Path) -> None:
    created = a_vault(tmp_path)
    fresh = created.vault.new_recovery_key(PASSPHRASE)
    assert opens(created.vault, recovery_key=fresh)
    assert not opens(created.vault, recovery_key=created.recovery_key)


def test_a_device_key_opens_until_it_is_forgotten(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    root = vault.folder.root
    device_key = vault.add_device_key(PASSPHRASE)
    vault.close()
    assert vault.has_device_key
    vault = open_vault(root, device_key=device_key)
    vault.forget_device_key()
    assert not vault.has_device_key
    vault.close()
    with pytest.raises(Trouble) as caught:
        open_vault(root, device_key=device_key)
    assert caught.value.code == "wrong-device-key"
    assert opens(vault, passphrase=PASSPHRASE)


def test_what_the_keys_are_never_shows_in_a_repr(tmp_path: Path) -> None:
    created = a_vault(tmp_path)
    shown = repr(created) + repr(created.vault) + repr(created.vault.keys) + repr(created.vault.database)
    assert created.recovery_key not in shown
    assert created.vault.keys.db.hex() not in shown
    assert repr(created.vault.keys.db) not in shown
    created.vault.close()


@pytest.mark.parametrize("raw", [b'{"a":1,"a":1}', b'{"a":' * 21 + b"1" + b"}" * 21, b'{"a":0.5}', b"[]"])
def test_strict_json_refuses_what_is_ambiguous_deep_or_inexact(raw: bytes) -> None:
    with pytest.raises(BadJson):
        parse(raw)


def test_a_flipped_version_is_damage_and_not_a_newer_format() -> None:
    assert refused(header_bytes(a_header()).replace(b'"version":1', b'"version":9')) == "vault-damaged"


def test_strict_json_reads_what_it_wrote() -> None:
    assert parse(canonical({"b": [1, "ü"], "a": None})) == {"a": None, "b": [1, "ü"]}
