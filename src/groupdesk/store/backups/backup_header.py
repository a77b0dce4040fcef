"""What a backup file says of itself, as values and as canonical JSON."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from groupdesk.domain.errors import Trouble
from groupdesk.store.backups.digests import TableDigest
from groupdesk.store.vault.blobs import is_blob_id
from groupdesk.store.vault.header import Header, header_bytes, parse_header
from groupdesk.store.vault.strict_json import BadJson, canonical, parse

VERSION = 1
MOST_BYTES = 16_000_000
_MEMBERS = {"version", "vault", "made", "schema_revision", "program_version", "payload", "tables", "blobs"}
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of the file behind the header: the database (no name) or an attachment (its id)."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class BackupHeader:
    """The keys as they were, when and by what it was made (`made` in UTC), and what the parts must be."""

    vault: Header
    made: datetime
    schema_revision: str
    program_version: str
    payload: Part
    tables: tuple[TableDigest, ...]
    blobs: tuple[Part, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """In the order in which they lie in the file."""
        return (self.payload, *self.blobs)


def backup_header_bytes(header: BackupHeader) -> bytes:
    """The one way to write it; what the authentication code is computed over."""
    return canonical(
        {
            "version": VERSION,
            "vault": parse(header_bytes(header.vault)),
            "made": header.made.isoformat(),
            "schema_revision": header.schema_revision,
            "program_version": header.program_version,
            "payload": [header.payload.size, header.payload.sha256],
            "tables": [[table.name, table.rows, table.digest] for table in header.tables],
            "blobs": [[blob.name, blob.size, blob.sha256] for blob in header.blobs],
        }
    )


def parse_backup_header(raw: bytes) -> BackupHeader:
    """The header in those bytes, not yet authenticated. Trouble: backup-damaged, backup-newer."""
    try:
        members = parse(raw, MOST_BYTES)
        if type(members["version"]) is int and members["version"] > VERSION:
            raise Trouble("backup-newer")
        header = _header(members)
    except (ValueError, KeyError, TypeError) as error:
        raise Trouble("backup-damaged") from error
    if backup_header_bytes(header) != raw:
        raise Trouble("backup-damaged")
    return header


def _header(members: dict[str, Any]) -> BackupHeader:
    if members.keys() != _MEMBERS:
        raise BadJson
    header = BackupHeader(
        vault=_vault(members["vault"]),
        made=datetime.fromisoformat(members["made"]),
        schema_revision=str(members["schema_revision"]),
        program_version=str(members["program_version"]),
        payload=_part("", *members["payload"]),
        tables=tuple(TableDigest(str(name), int(rows), str(digest)) for name, rows, digest in members["tables"]),
        blobs=tuple(_part(*blob) for blob in members["blobs"]),
    )
    names = [blob.name for blob in header.blobs]
    if len(set(names)) != len(names) or not all(is_blob_id(name) for name in names) or header.made.tzinfo is None:
        raise BadJson
    return header


def _vault(members: dict[str, Any]) -> Header:
    try:
        return parse_header(canonical(members))
    except Trouble as trouble:
        raise Trouble("backup-newer" if trouble.code == "vault-newer" else "backup-damaged") from trouble


def _part(name: str, size: int, sha256: str) -> Part:
    if type(size) is not int or size < 0 or not _HASH.fullmatch(sha256):
        raise BadJson
    return Part(name, size, sha256)
