"""What can be told of a vault without its keys, by the standard library alone: the unlock page is drawn first."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from groupdesk.store.vault.folder import existing
from groupdesk.store.vault.header_file import load_header


@dataclass(frozen=True, slots=True)
class VaultCard:
    """Name, id, last unlocking (UTC; None when not known), bytes on disk without backups, and the ways to open it."""

    folder: Path
    name: str
    vault_id: str
    last_used: datetime | None
    size_bytes: int


def peek(root: Path) -> VaultCard:
    """The card of the vault in that folder; nothing in it is authenticated until the vault is open.

    Trouble: vault-missing, not-a-vault, data-missing, vault-damaged, vault-newer, disk-failing.
    """
    folder = existing(root)
    header = load_header(folder)
    last_used = None
    with suppress(ValueError):
        last_used = datetime.fromisoformat(header.opened)
    parts = [folder.keys, folder.database, folder.log, *(folder.blobs.iterdir() if folder.blobs.is_dir() else ())]
    return VaultCard(
        folder=root,
        name=header.name,
        vault_id=header.vault_id,
        last_used=last_used,
        size_bytes=sum(part.stat().st_size for part in parts if part.is_file()),
    )
