"""Removes the backups that may go, once the ones that stay have been read and found whole."""

from pathlib import Path

from groupdesk.store.backups.cards import list_backups, verify_backup
from groupdesk.store.backups.retention import Stamp, surplus
from groupdesk.store.vault.disk import disk_spoken_plainly
from groupdesk.store.vault.open_vault import OpenVault

_PROVEN_FIRST = 3


def prune(vault: OpenVault) -> tuple[Path, ...]:
    """The files removed from the vault's own folder, oldest last; damaged and foreign files are never touched.

    Nothing goes before the newest three were read to their last byte.
    Trouble: backup-damaged when one of those is not whole (nothing was removed), folder-not-writable, disk-failing.
    """
    cards = list_backups(vault).cards
    stamps = {Stamp(card.generation, card.made): card.path for card in cards}
    going = sorted(surplus(list(stamps)), key=lambda stamp: stamp.generation, reverse=True)
    if not going:
        return ()
    for card in cards[:_PROVEN_FIRST]:
        verify_backup(vault, card.path)
    with disk_spoken_plainly():
        for stamp in going:
            stamps[stamp].unlink(missing_ok=True)
    return tuple(stamps[stamp] for stamp in going)
