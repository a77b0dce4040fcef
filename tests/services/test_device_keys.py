"""A practice that this computer's keychain opens: only where somebody wanted it, and never as the only key."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import practices
from builders import Bench
from groupdesk.base.clock import Clock
from groupdesk.domain.errors import Trouble
from groupdesk.services import care, device_keys
from groupdesk.services.opening import Making, NewPractice, OpenPractice, create_practice, open_practice
from groupdesk.store.vault.header import KdfCost
from keychains import a_keychain, no_keychain
from vaults import PASSPHRASE

CHEAP = Making(clock=Clock(lambda: practices.NOW), cost=KdfCost(memory_kib=65_536, passes=2, lanes=1))
NEW = NewPractice(name="Riverside", zone=practices.ZONE, staff_name="Nadia Brandt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "practice.groupdesk"


@pytest.fixture
def practice(folder: Path) -> Iterator[OpenPractice]:
    made = create_practice(folder, PASSPHRASE, NEW, CHEAP).practice
    yield made
    made.close(None)


def refused(caught: pytest.ExceptionInfo[Trouble]) -> str:
    return caught.value.code


def test_it_is_off_until_somebody_wants_it(practice: OpenPractice, monkeypatch: pytest.MonkeyPatch) -> None:
    a_keychain(monkeypatch)
    assert not device_keys.has_device_key(practice)


def test_the_keychain_opens_the_practice_and_the_passphrase_still_does(
    practice: OpenPractice, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = a_keychain(monkeypatch).kept
    device_keys.keep_device_key(practice, PASSPHRASE)
    assert device_keys.has_device_key(practice)
    [((service, _vault), key)] = kept.items()
    assert service == "GroupDesk"
    assert len(bytes.fromhex(key)) == 32
    practice.close(None)
    open_practice(folder, device_keys.by_keychain(folder), making=CHEAP).close(None)
    open_practice(folder, care.by_passphrase(PASSPHRASE), making=CHEAP).close(None)


def test_it_is_turned_on_only_by_the_passphrase(practice: OpenPractice, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = a_keychain(monkeypatch).kept
    with pytest.raises(Trouble) as caught:
        device_keys.keep_device_key(practice, "a guess of four words")
    assert refused(caught) == "wrong-passphrase"
    assert not kept
    assert not device_keys.has_device_key(practice)


def test_once_turned_off_the_old_key_opens_nothing(
    practice: OpenPractice, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = a_keychain(monkeypatch).kept
    device_keys.keep_device_key(practice, PASSPHRASE)
    stolen = device_keys.by_keychain(folder)
    assert device_keys.forget_device_key(practice)
    assert not kept
    practice.close(None)
    with pytest.raises(Trouble) as caught:
        open_practice(folder, stolen, making=CHEAP)
    assert refused(caught) == "wrong-device-key"


def test_without_a_keychain_nothing_is_changed(
    practice: OpenPractice, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_keychain(monkeypatch)
    before = (folder / "vault.json").read_bytes()
    for deed in (device_keys.need_keychain, lambda: device_keys.keep_device_key(practice, PASSPHRASE)):
        with pytest.raises(Trouble) as caught:
            deed()
        assert refused(caught) == "keychain-missing"
    assert (folder / "vault.json").read_bytes() == before


def test_a_keychain_that_says_no_leaves_no_way_in(practice: OpenPractice, monkeypatch: pytest.MonkeyPatch) -> None:
    keychain = a_keychain(monkeypatch)
    keychain.is_locked = True
    with pytest.raises(Trouble) as caught:
        device_keys.keep_device_key(practice, PASSPHRASE)
    assert refused(caught) == "keychain-locked"
    assert not device_keys.has_device_key(practice)


def test_turning_it_off_does_not_wait_for_a_keychain_that_is_gone(
    practice: OpenPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    keychain = a_keychain(monkeypatch)
    device_keys.keep_device_key(practice, PASSPHRASE)
    keychain.is_locked = True
    assert not device_keys.forget_device_key(practice)
    assert not device_keys.has_device_key(practice)


@pytest.mark.parametrize("kept", [None, "", "no key at all"])
def test_a_key_that_is_gone_from_the_keychain_is_told(
    kept: str | None, practice: OpenPractice, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keychain = a_keychain(monkeypatch)
    device_keys.keep_device_key(practice, PASSPHRASE)
    for which in list(keychain.kept):
        keychain.kept.pop(which) if kept is None else keychain.kept.update({which: kept})
    with pytest.raises(Trouble) as caught:
        device_keys.by_keychain(folder)
    assert refused(caught) == "keychain-empty"


def test_a_practice_on_a_server_has_no_key_of_its_own(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    a_keychain(monkeypatch)
    practice = OpenPractice(bench.services, None, bench.services.desk.database)
    assert not device_keys.has_device_key(practice)
    for deed in (
        lambda: device_keys.keep_device_key(practice, PASSPHRASE),
        lambda: device_keys.forget_device_key(practice),
    ):
        with pytest.raises(Trouble) as caught:
            deed()
        assert refused(caught) == "server-keeps-keys"
