"""Tells what a file is by its content, whatever its name says."""

import zipfile
import zlib
from io import BytesIO

from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.sheets import FileFormat

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # OLE2: old Office files, and new ones under a password
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "file-is-picture"),
    (b"\xff\xd8\xff", "file-is-picture"),
    (b"GIF8", "file-is-picture"),
    (b"BM", "file-is-picture"),
    (b"II*\x00", "file-is-picture"),
    (b"MM\x00*", "file-is-picture"),
    (b"%PDF-", "file-is-pdf"),
    (b"{\\rtf", "file-is-document"),
    (b"\x1f\x8b", "file-is-archive"),
    (b"7z\xbc\xaf\x27\x1c", "file-is-archive"),
    (b"Rar!\x1a\x07", "file-is-archive"),
    (b"BZh", "file-is-archive"),
    (b"\xfd7zXZ\x00", "file-is-archive"),
)
_OTHER_TEXTS: tuple[tuple[bytes, str], ...] = (
    (b"<", "file-is-web-page"),
    (b"{", "file-not-a-table"),
    (b"[{", "file-not-a-table"),
    (b"BEGIN:VCARD", "file-is-contacts"),
    (b"BEGIN:VCALENDAR", "file-is-calendar"),
)
_ZIPPED_DOCUMENTS = ("word/", "ppt/", "Index/Document.iwa", "Index.zip", "META-INF/container.xml")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_LONGEST_KIND = 100
_TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def recognised(content: bytes) -> FileFormat:
    """The format of a table.

    Raises Refused with what it is instead: file-empty, file-is-picture, file-is-pdf, file-is-document,
    file-is-archive, file-is-web-page, file-is-contacts, file-is-calendar, workbook-protected, workbook-damaged,
    workbook-binary, file-not-a-table.
    """
    if not content.strip(b"\x00 \t\r\n"):
        raise Refused("file-empty")
    if content.startswith(_COMPOUND):
        return _compound(content)
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content)
    _refuse_others(content)
    return FileFormat.TEXT


def _refuse_others(content: bytes) -> None:
    for start, code in _OTHERS:
        if content.startswith(start) and (start != b"BM" or b"\x00" in content[:26]):
            raise Refused(code)
    if content[:4] == b"RIFF" or content[4:8] == b"ftyp":
        raise Refused("file-is-picture")
    if content.startswith(_TEXT_MARKS):
        return
    opening = content[:200].lstrip().upper()
    for start, code in _OTHER_TEXTS:
        if opening.startswith(start):
            raise Refused(code)


def _compound(content: bytes) -> FileFormat:
    """Names of streams are UTF-16 inside the container."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Refused("workbook-protected")
    if "Workbook".encode("utf-16-le") in content or "Book\0".encode("utf-16-le") in content:
        return FileFormat.XLS
    raise Refused("file-is-document")


def _zipped(content: bytes) -> FileFormat:
    names, declared = _listed(content)
    if "xl/workbook.xml" in names:
        return FileFormat.XLSX
    if "xl/workbook.bin" in names:
        raise Refused("workbook-binary")
    if "content.xml" in names and declared.startswith(_ODS):
        return FileFormat.ODS
    if "content.xml" in names or any(name.startswith(_ZIPPED_DOCUMENTS) for name in names):
        raise Refused("file-is-document")
    raise Refused("file-is-archive")


def _listed(content: bytes) -> tuple[list[str], bytes]:
    """The names of all members, and what an OpenDocument file says it is."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
            if "mimetype" not in names:
                return names, b""
            with archive.open("mimetype") as stream:
                return names, stream.read(_LONGEST_KIND)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OverflowError) as error:
        raise Refused("workbook-damaged") from error
    except RuntimeError as error:  # the library's word for a member under a password
        raise Refused("workbook-protected") from error
