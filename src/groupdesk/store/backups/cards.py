"""What is told of a backup, and the list of a vault's own ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from groupdesk.domain.errors import Trouble
from groupdesk.store.backups.container import SUFFIX, Container, read_container
from groupdesk.store.vault.disk import disk_spoken_plainly
from groupdesk.store.vault.open_vault import OpenVault


@dataclass(frozen=True, slots=True)
class BackupCard:
    """One backup file; `made` in UTC, `rows` by table name, `generation` gives the true order."""

    path: Path
    name: str
    vault_id: str
    made: datetime
    generation: int
    schema_revision: str
    program_version: str
    size_bytes: int
    rows: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class BackupList:
    """The genuine backups, newest first, and the files that are damaged or of another vault."""

    cards: tuple[BackupCard, ...]
    damaged: tuple[Path, ...]


def card_of(container: Container) -> BackupCard:
    header = container.header
    return BackupCard(
        path=container.path,
        name=header.vault.name,
        vault_id=header.vault.vault_id,
        made=header.made,
        generation=header.vault.generation,
        schema_revision=header.schema_revision,
        program_version=header.program_version,
        size_bytes=container.parts_begin + sum(part.size for part in header.parts),
        rows={table.name: table.rows for table in header.tables},
    )


def read_backup_header(path: Path) -> BackupCard:
    """The card of any backup file, without keys: what it says is true only once it has been restored.

    Trouble: backup-missing, not-a-backup, backup-newer, backup-damaged, disk-failing.
    """
    return card_of(read_container(path))


def list_backups(vault: OpenVault) -> BackupList:
    """The backups in the vault's folder, their headers authenticated and their sizes right. Trouble: disk-failing."""
    cards: list[BackupCard] = []
    damaged: list[Path] = []
    with disk_spoken_plainly():
        files = sorted(vault.folder.backups.glob(f"*{SUFFIX}")) if vault.folder.backups.is_dir() else []
    for path in files:
        if path.name.startswith("."):
            continue
        try:
            container = read_container(path)
            container.authenticate(vault.keys)
        except Trouble:
            damaged.append(path)
        else:
            cards.append(card_of(container))
    cards.sort(key=lambda card: (card.generation, card.made), reverse=True)
    return BackupList(tuple(cards), tuple(damaged))


def verify_backup(vault: OpenVault, path: Path) -> BackupCard:
    """The card, after every byte of the file was read and compared. Trouble: as read_backup_header."""
    container = read_container(path)
    container.authenticate(vault.keys)
    container.verify()
    return card_of(container)
