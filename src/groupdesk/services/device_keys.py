"""Opening without the passphrase on one computer, by a key that its keychain keeps; off until somebody wants it."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

from groupdesk.domain.errors import Trouble
from groupdesk.services.opening import OpenPractice
from groupdesk.store.vault.card import peek
from groupdesk.store.vault.open_vault import OpenVault
from groupdesk.store.vault.secret import Secret

# When the keychain does not open a practice, the passphrase still does.
KEYCHAIN_FAILURES = frozenset({"keychain-missing", "keychain-locked", "keychain-empty", "wrong-device-key"})


def need_keychain() -> None:
    """Nothing, where this computer has a keychain that may be used. Trouble: keychain-missing."""
    _keychain().need_keychain()


def by_keychain(folder: Path) -> Secret:
    """What opens the practice in that folder; the system may ask the person first, and this waits for the answer.

    Trouble: keychain-missing, keychain-locked, keychain-empty, and as store.vault.card.peek.
    """
    vault_id = peek(folder).vault_id
    return Secret(device_key=_keychain().kept_key(vault_id))


def has_device_key(practice: OpenPractice) -> bool:
    """Whether a keychain opens this practice, be it this computer's or another one's."""
    return practice.vault is not None and practice.vault.has_device_key


def keep_device_key(practice: OpenPractice, passphrase: str) -> None:
    """From now on this computer's keychain opens the practice, and that of no other computer any more.

    Where the keychain does not take the key, none opens it. Trouble: server-keeps-keys, keychain-missing,
    keychain-locked, wrong-passphrase, vault-read-only, disk-full, folder-not-writable.
    """
    vault, keychain = _vault(practice), _keychain()
    keychain.need_keychain()
    key = vault.add_device_key(passphrase)
    try:
        keychain.keep_key(vault.vault_id, key)
    except Trouble:
        vault.forget_device_key()
        raise


def forget_device_key(practice: OpenPractice) -> bool:
    """No keychain opens the practice any more; False where this computer's could not be reached to forget its key.

    A key left there opens nothing but backups made until now.
    Trouble: server-keeps-keys, vault-read-only, disk-full, folder-not-writable.
    """
    vault = _vault(practice)
    vault.forget_device_key()
    try:
        _keychain().forget_key(vault.vault_id)
    except Trouble:
        return False
    return True


def _vault(practice: OpenPractice) -> OpenVault:
    if practice.vault is None:
        raise Trouble("server-keeps-keys")
    return practice.vault


def _keychain() -> ModuleType:
    """Loaded when somebody wants it: few do, and it costs every start 0.17 s and 27 MB."""
    return import_module("groupdesk.store.vault.keychain")
