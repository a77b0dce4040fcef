"""Turns what the disk says into trouble a person can act on."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from groupdesk.domain.errors import Trouble

_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EACCES: "folder-not-writable",
    errno.EPERM: "folder-not-writable",
    errno.EROFS: "folder-not-writable",
    errno.ENOENT: "folder-missing",
    errno.ENOTDIR: "folder-missing",
}


def trouble_from_disk(error: OSError) -> Trouble:
    """disk-full, folder-not-writable, folder-missing, or disk-failing for all the rest; no path is told."""
    return Trouble(_CODES.get(error.errno or 0, "disk-failing"))


@contextmanager
def disk_spoken_plainly() -> Iterator[None]:
    """Inside the block every OSError becomes Trouble."""
    try:
        yield
    except OSError as error:
        raise trouble_from_disk(error) from error
