"""Reads and writes vault.json with its spare copy."""

from pathlib import Path

from groupdesk.base.files import save_bytes
from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.disk import disk_spoken_plainly
from groupdesk.store.vault.folder import VaultFolder
from groupdesk.store.vault.header import Header, header_bytes, parse_header
from groupdesk.store.vault.strict_json import MOST_BYTES


def load_header(folder: VaultFolder) -> Header:
    """The header of vault.json, or of its spare copy when the first is missing or damaged; not yet authenticated.

    Trouble: vault-damaged when both are, vault-newer, folder-not-writable or disk-failing when it cannot be read.
    """
    try:
        return _read(folder.keys)
    except Trouble as trouble:
        if trouble.code != "vault-damaged":
            raise
        return _read(folder.spare_keys)


def save_header(folder: VaultFolder, header: Header) -> None:
    """Both copies, each whole or not at all; the spare one first, so that an error leaves what counts as it was."""
    content = header_bytes(header)
    with disk_spoken_plainly():
        save_bytes(folder.spare_keys, content)
        save_bytes(folder.keys, content)


def _read(path: Path) -> Header:
    with disk_spoken_plainly():
        try:
            with open(path, "rb") as file:
                raw = file.read(MOST_BYTES + 1)
        except FileNotFoundError as error:
            raise Trouble("vault-damaged") from error
    return parse_header(raw)
