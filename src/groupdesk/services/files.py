"""Files that people asked for: whole or not at all, and never over one that is there unless it was said."""

import errno
from pathlib import Path

from groupdesk.base.files import save_bytes
from groupdesk.domain.errors import Refused, Trouble

_MOST_BYTES = 25_000_000
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def untaken(path: Path, *, force: bool) -> Path:
    """The path, if a file may be put there. Refused: file-exists (name). Trouble: folder-missing."""
    if not path.absolute().parent.is_dir():
        raise Trouble("folder-missing")
    if path.is_dir() or (path.exists() and not force):
        raise Refused("file-exists", name=path.name[:80])
    return path


def write(path: Path, content: bytes, *, force: bool) -> None:
    """The file, whole under its name.

    Refused: file-exists (name). Trouble: folder-missing, disk-full, folder-not-writable.
    """
    target = untaken(path, force=force)
    try:
        save_bytes(target, content)
    except OSError as error:
        raise unwritten(error) from error


def unwritten(error: OSError) -> Trouble:
    """Why a file was not written: disk-full, or folder-not-writable."""
    return Trouble("disk-full" if error.errno in _FULL else "folder-not-writable")


def not_saved(error: OSError) -> Trouble:
    """Why a paper was not saved: disk-full, or file-not-written, be it for want of the right or in use elsewhere."""
    return Trouble("disk-full" if error.errno in _FULL else "file-not-written")


def typed_path(text: str) -> Path:
    """A path as somebody typed it; "~" is their own folder, and of somebody unknown a folder of that name."""
    path = Path(text.strip())
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def read(path: Path) -> bytes:
    """The bytes of a file of at most 25 MB. Refused: file-not-read (name, megabytes)."""
    try:
        with open(path, "rb") as source:
            content = source.read(_MOST_BYTES + 1)
    except OSError as error:
        raise Refused("file-not-read", name=path.name[:80], megabytes=_MOST_BYTES // 1_000_000) from error
    if len(content) > _MOST_BYTES:
        raise Refused("file-not-read", name=path.name[:80], megabytes=_MOST_BYTES // 1_000_000)
    return content
