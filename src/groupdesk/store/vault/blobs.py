"""Attachments beside the database: one encrypted file each, under a random name that is sealed into it."""

import re
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from groupdesk.base.files import save_bytes
from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.disk import disk_spoken_plainly

_NONCE_BYTES = 12
_TAG_BYTES = 16
_NAME = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class BlobRoom:
    """The folder of attachments and its key. What is written is never changed, only removed."""

    folder: Path
    key: bytes = field(repr=False)
    read_only: bool = False

    def keep(self, content: bytes) -> str:
        """The new id (32 hex digits) of that content, safely on disk.

        Trouble: vault-read-only, disk-full, folder-not-writable, disk-failing.
        """
        self._need_writable()
        blob_id, nonce = secrets.token_hex(16), secrets.token_bytes(_NONCE_BYTES)
        sealed = AESGCM(self.key).encrypt(nonce, content, blob_id.encode())
        with disk_spoken_plainly():
            save_bytes(self.folder / blob_id, nonce + sealed)
        return blob_id

    def read(self, blob_id: str) -> bytes:
        """Trouble: blob-missing, blob-damaged (also when another file was put under this name)."""
        with disk_spoken_plainly():
            try:
                sealed = self._path(blob_id).read_bytes()
            except FileNotFoundError as error:
                raise Trouble("blob-missing") from error
        if len(sealed) < _NONCE_BYTES + _TAG_BYTES:
            raise Trouble("blob-damaged")
        try:
            return AESGCM(self.key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], blob_id.encode())
        except InvalidTag as error:
            raise Trouble("blob-damaged") from error

    def remove(self, blob_id: str) -> None:
        """Afterwards the id is unknown, as it may have been before.

        Trouble: vault-read-only, folder-not-writable, disk-failing.
        """
        self._need_writable()
        with disk_spoken_plainly():
            self._path(blob_id).unlink(missing_ok=True)

    def ids(self) -> tuple[str, ...]:
        """Of all attachments, sorted; other files in the folder are not ours and not told."""
        with disk_spoken_plainly():
            found = self.folder.iterdir() if self.folder.is_dir() else iter(())
            return tuple(sorted(path.name for path in found if is_blob_id(path.name) and path.is_file()))

    def _need_writable(self) -> None:
        if self.read_only:
            raise Trouble("vault-read-only")

    def _path(self, blob_id: str) -> Path:
        if not is_blob_id(blob_id):
            raise Trouble("blob-missing")
        return self.folder / blob_id


def is_blob_id(name: str) -> bool:
    """32 hex digits, so that no id can name a place outside the folder."""
    return _NAME.fullmatch(name) is not None
