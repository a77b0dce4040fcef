"""Small vaults for tests, with the cheapest guess the format allows."""

from dataclasses import dataclass
from pathlib import Path

from groupdesk.store.vault.header import KdfCost
from groupdesk.store.vault.open_vault import OpenVault
from groupdesk.store.vault.opening import CreatedVault, create_vault
from groupdesk.store.vault.recovery_key import written

CHEAP = KdfCost(memory_kib=65_536, passes=2, lanes=4)
PASSPHRASE = "otter lantern quiet maple"
# Opens in milliseconds, so tests that are not about the passphrase use it.
RECOVERY_KEY = written(bytes(range(20)))


@dataclass(frozen=True)
class ClosedVault:
    """A vault nobody holds, and its printed key."""

    root: Path
    recovery_key: str


def a_vault(folder: Path, name: str = "Riverside practice") -> CreatedVault:
    """A new, open vault in `<folder>/practice.groupdesk`."""
    root = folder / "practice.groupdesk"
    return create_vault(root, PASSPHRASE, name=name, cost=CHEAP, recovery=lambda: bytes(range(20)))


def a_closed_vault(folder: Path, *notes: str) -> ClosedVault:
    """A vault with those notes, closed again."""
    created = a_vault(folder)
    write_notes(created.vault, *notes)
    created.vault.close()
    return ClosedVault(created.vault.folder.root, created.recovery_key)


def write_notes(vault: OpenVault, *notes: str) -> None:
    """Puts those lines into a table `notes`."""
    connection = vault.connect()
    connection.execute("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO notes (text) VALUES (?)", [(note,) for note in notes])
    connection.execute("COMMIT")
    connection.close()


def read_notes(vault: OpenVault) -> list[str]:
    """In the order they were written."""
    connection = vault.connect()
    try:
        return [text for (text,) in connection.execute("SELECT text FROM notes ORDER BY id")]
    finally:
        connection.close()
