"""What a person or a device brings to open a vault or a backup."""

from dataclasses import dataclass, field

from groupdesk.store.vault.envelope import (
    Subkeys,
    subkeys,
    unwrap_by_device_key,
    unwrap_by_passphrase,
    unwrap_by_recovery_key,
    wipe,
)
from groupdesk.store.vault.header import Header
from groupdesk.store.vault.recovery_key import typed


@dataclass(frozen=True, slots=True)
class Secret:
    """One of three: the passphrase, the recovery key as typed, or the key from the device's keychain."""

    passphrase: str | None = field(default=None, repr=False)
    recovery_key: str | None = field(default=None, repr=False)
    device_key: bytes | None = field(default=None, repr=False)

    def keys_of(self, header: Header) -> Subkeys:
        """The keys of a header, which is thereby authenticated.

        Trouble: wrong-passphrase, wrong-recovery-key, wrong-device-key, recovery-key-mistyped (letters),
        vault-damaged, not-enough-memory.
        """
        master = self._master_key(header)
        keys = subkeys(master)
        wipe(master)
        return keys

    def _master_key(self, header: Header) -> bytearray:
        if self.device_key is not None:
            return unwrap_by_device_key(header, self.device_key)
        if self.recovery_key is not None:
            return unwrap_by_recovery_key(header, typed(self.recovery_key))
        return unwrap_by_passphrase(header, self.passphrase or "")
