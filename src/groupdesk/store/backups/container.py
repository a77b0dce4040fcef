"""The backup file: `GDBK1`, the header and its code, the database, the attachments; read in pieces, trusted in none."""

import hashlib
import hmac
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from groupdesk.domain.errors import Trouble
from groupdesk.store.backups.backup_header import (
    MOST_BYTES,
    BackupHeader,
    Part,
    backup_header_bytes,
    parse_backup_header,
)
from groupdesk.store.vault.disk import disk_spoken_plainly
from groupdesk.store.vault.envelope import Subkeys

SUFFIX = ".gdbackup"
_MAGIC = b"GDBK1\n"
_FAMILY = b"GDBK"
_LENGTH = struct.Struct(">I")
_CODE_BYTES = 32
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Container:
    """A backup file whose header made sense; nothing is authenticated before `authenticate`."""

    path: Path
    header: BackupHeader
    code: bytes
    parts_begin: int

    def authenticate(self, keys: Subkeys) -> None:
        """Trouble: backup-damaged."""
        if not hmac.compare_digest(self.code, _code(backup_header_bytes(self.header), keys)):
            raise Trouble("backup-damaged")

    def verify(self) -> None:
        """Every byte of every part is as the header says. Trouble: backup-damaged, disk-failing."""
        with self.reading() as source:
            for part in self.header.parts:
                for _piece in pieces(source, part):
                    pass

    @contextmanager
    def reading(self) -> Iterator[BinaryIO]:
        """The file, standing at its first part."""
        with disk_spoken_plainly(), open(self.path, "rb") as source:
            source.seek(self.parts_begin)
            yield source


def read_container(path: Path) -> Container:
    """Trouble: backup-missing, not-a-backup, backup-newer, backup-damaged (also cut or lengthened), disk-failing."""
    with disk_spoken_plainly():
        if not path.is_file():
            raise Trouble("backup-missing")
        size = path.stat().st_size
        with open(path, "rb") as source:
            _need_magic(source.read(len(_MAGIC)))
            length = _length(source.read(_LENGTH.size), size)
            raw, code = source.read(length), source.read(_CODE_BYTES)
    header = parse_backup_header(raw)
    begin = len(_MAGIC) + _LENGTH.size + length + _CODE_BYTES
    if size != begin + sum(part.size for part in header.parts):
        raise Trouble("backup-damaged")
    return Container(path, header, code, begin)


def write_container(out: BinaryIO, header: BackupHeader, keys: Subkeys, sources: list[Path]) -> None:
    """Header, code, and the files that are its parts, in their order. Raises OSError."""
    raw = backup_header_bytes(header)
    out.write(_MAGIC + _LENGTH.pack(len(raw)) + raw + _code(raw, keys))
    for path in sources:
        with open(path, "rb") as source:
            while piece := source.read(_PIECE):
                out.write(piece)


def pieces(source: BinaryIO, part: Part) -> Iterator[bytes]:
    """The part's bytes; after the last one its hash is compared. Trouble: backup-damaged."""
    digest, left = hashlib.sha256(), part.size
    while left:
        piece = source.read(min(_PIECE, left))
        if not piece:
            raise Trouble("backup-damaged")
        digest.update(piece)
        left -= len(piece)
        yield piece
    if digest.hexdigest() != part.sha256:
        raise Trouble("backup-damaged")


def measured_file(name: str, path: Path) -> Part:
    """Size and hash of a file that is to become a part. Raises OSError."""
    with open(path, "rb") as source:
        digest = hashlib.file_digest(source, "sha256").hexdigest()
        return Part(name, source.tell(), digest)


def _code(raw: bytes, keys: Subkeys) -> bytes:
    return hmac.digest(keys.backup, _MAGIC + _LENGTH.pack(len(raw)) + raw, "sha256")


def _need_magic(magic: bytes) -> None:
    if magic != _MAGIC:
        is_ours = magic[:4] == _FAMILY and magic[4:5].isdigit() and magic[4:5] > b"1"
        raise Trouble("backup-newer" if is_ours else "not-a-backup")


def _length(raw: bytes, size: int) -> int:
    length: int = _LENGTH.unpack(raw)[0] if len(raw) == _LENGTH.size else size + 1
    if length > min(size, MOST_BYTES):
        raise Trouble("backup-damaged")
    return length
