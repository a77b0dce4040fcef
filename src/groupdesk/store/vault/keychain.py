"""The keychain of this account on this computer: keeps the random keys that open vaults without a passphrase.

Only the three that systems bring along are used, never what a setting of keyring names: Windows Credential Manager,
macOS Keychain, Secret Service. Load this module late: what keyring imports costs 0.17 s and 27 MB.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from keyring.errors import KeyringError, PasswordDeleteError

from groupdesk.domain.errors import Trouble

if sys.platform == "win32":
    from keyring.backends.Windows import WinVaultKeyring as Backend
    from keyring.backends.Windows import pywintypes

    _FAILURES = (KeyringError, OSError, pywintypes.error)
elif sys.platform == "darwin":
    from keyring.backends.macOS import Keyring as Backend

    _FAILURES = (KeyringError, OSError)
else:
    from jeepney import DBusErrorResponse
    from keyring.backends.SecretService import Keyring as Backend
    from secretstorage.exceptions import SecretStorageException

    _FAILURES = (KeyringError, OSError, DBusErrorResponse, SecretStorageException)

_SERVICE = "GroupDesk"


def need_keychain() -> None:
    """Nothing, where there is a keychain. Trouble: keychain-missing."""
    _backend()


def keep_key(vault_id: str, key: bytes) -> None:
    """Keeps it in place of a former one. Trouble: keychain-missing, keychain-locked (it refused)."""
    backend = _backend()
    with _spoken_plainly():
        backend.set_password(_SERVICE, vault_id, key.hex())


def kept_key(vault_id: str) -> bytes:
    """The key of that vault; the system may ask the person first, and this waits for the answer.

    Trouble: keychain-missing, keychain-locked (it refused), keychain-empty.
    """
    backend = _backend()
    with _spoken_plainly():
        found = backend.get_password(_SERVICE, vault_id)
    try:
        return bytes.fromhex(found or "") or _empty()
    except ValueError as error:
        raise Trouble("keychain-empty") from error


def forget_key(vault_id: str) -> None:
    """It is gone afterwards, also where it was not there. Trouble: keychain-missing, keychain-locked (it refused)."""
    backend = _backend()
    with _spoken_plainly():
        try:
            backend.delete_password(_SERVICE, vault_id)
        except PasswordDeleteError:
            if backend.get_password(_SERVICE, vault_id) is not None:
                raise


def _backend() -> Backend:
    if not Backend.viable:
        raise Trouble("keychain-missing")
    return Backend()


def _empty() -> bytes:
    raise Trouble("keychain-empty")


@contextmanager
def _spoken_plainly() -> Iterator[None]:
    try:
        yield
    except _FAILURES as error:
        raise Trouble("keychain-locked") from error
