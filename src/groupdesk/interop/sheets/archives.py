"""Opens the archive that a workbook is, counts what comes out, and packs anew only what is needed.

The reader then sees exactly the bytes that were counted: declared sizes lie, and two readers of one
archive may disagree about doubled names or overlapping members.
"""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

from groupdesk.domain.errors import Refused
from groupdesk.interop.sheets import limits

_PIECE = 1 << 18
_LINK = 0o120000
_PARTS = (".xml", ".rels", "mimetype")
# Nothing of these is read: links to other files, pictures, code, caches.
_LEFT_OUT = (
    "xl/externallinks/",
    "xl/drawings/",
    "xl/charts/",
    "xl/pivot",
    "xl/calcchain",
    "xl/theme/",
    "customxml/",
    "docprops/",
)


def unpacked(content: bytes) -> dict[str, bytes]:
    """The members that a spreadsheet is read from, by name.

    Raises Refused: workbook-damaged, workbook-protected, workbook-too-large (members, unpacked size or ratio).
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            _check(members, len(content))
            return dict(_members(archive, members))
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OverflowError, NotImplementedError) as error:
        raise Refused("workbook-damaged") from error


def packed(members: Mapping[str, bytes]) -> bytes:
    """The same members as a plain archive without compression."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def _check(members: list[zipfile.ZipInfo], size: int) -> None:
    declared = sum(member.file_size for member in members)
    if len(members) > limits.MOST_MEMBERS or declared > limits.MOST_UNPACKED_BYTES:
        raise Refused("workbook-too-large")
    if declared > max(size, 100_000) * limits.MOST_RATIO:
        raise Refused("workbook-too-large")
    if any(member.flag_bits & 0x1 for member in members):
        raise Refused("workbook-protected")
    names = [member.filename for member in members]
    if len(set(names)) != len(names) or any(_is_link(member) for member in members):
        raise Refused("workbook-damaged")


def _is_link(member: zipfile.ZipInfo) -> bool:
    return (member.external_attr >> 16) & 0o170000 == _LINK


def _members(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    left = limits.MOST_UNPACKED_BYTES
    for member in members:
        if not _is_wanted(member.filename):
            continue
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Refused("workbook-damaged")
        content = _counted(archive, member, left)
        left -= len(content)
        yield member.filename, content


def _counted(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes:
    pieces, size = [], 0
    with archive.open(member) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > left:
                raise Refused("workbook-too-large")
            pieces.append(piece)
    return b"".join(pieces)


def _is_wanted(name: str) -> bool:
    return name.lower().endswith(_PARTS) and not name.lower().startswith(_LEFT_OUT)
