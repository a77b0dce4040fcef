"""Bytes kept with the practice for good under their digest: certificates, designs, pictures, scans of signed sheets."""

import hashlib

import sqlalchemy as sa

from groupdesk.domain.errors import Trouble
from groupdesk.store.reading import Reading
from groupdesk.store.registry import metadata
from groupdesk.store.unit import Unit

# Certificates were the first to be kept here, and what is in the table outlives a better name.
KEPT_FILES = sa.Table(
    "certificate_files",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)
_F = KEPT_FILES.c


def keep_file(unit: Unit, content: bytes) -> str:
    """The SHA-256 digest under which exactly these bytes are kept from now on; the same bytes are kept once."""
    digest = hashlib.sha256(content).hexdigest()
    if unit.first(sa.select(_F.digest).where(_F.digest == digest)) is None:
        unit.put(KEPT_FILES, {"digest": digest, "content": content})
    return digest


def kept_file(reading: Reading, digest: str) -> bytes:
    """The bytes of that digest. Trouble: kept-file-damaged, where they are missing or not the same any more."""
    content = reading.scalar(sa.select(_F.content).where(_F.digest == digest))
    if content is None or hashlib.sha256(content).hexdigest() != digest:
        raise Trouble("kept-file-damaged")
    return bytes(content)
