"""A keychain in memory, in the place of the one that a computer brings along."""

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from groupdesk.store.vault import keychain


class KeychainInMemory(KeyringBackend):
    """`kept` and `is_locked` are shared by all that ask for it, as the system's own is."""

    priority = 5  # type: ignore[assignment]  # keyring's own backends do so
    kept: dict[tuple[str, str], str]
    is_locked: bool

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._ask()
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]

    def _ask(self) -> None:
        if self.is_locked:
            raise KeyringLocked("the person said no")


def a_keychain(monkeypatch: pytest.MonkeyPatch) -> type[KeychainInMemory]:
    """The computer has a keychain from now on, empty and unlocked."""
    made = type("Keychain", (KeychainInMemory,), {"kept": {}, "is_locked": False})
    monkeypatch.setattr(keychain, "Backend", made)
    return made


def no_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a bare Debian: nothing answers."""
    monkeypatch.setattr(keychain, "Backend", type("None", (KeychainInMemory,), {"viable": False}))
