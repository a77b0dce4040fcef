"""One program at a time in a vault: an operating-system lock, and a file that says who holds it."""

import errno
import os
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.disk import disk_spoken_plainly
from groupdesk.store.vault.strict_json import BadJson, canonical, parse

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_MOST_BYTES = 4_096
# Far behind the text, because Windows also refuses to read what is locked.
_LOCKED_BYTE = 1 << 30
_NO_LOCKS_HERE = {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}


@dataclass(frozen=True, slots=True)
class Holder:
    """Who wrote the lock file: computer, process number, and since when (UTC)."""

    host: str
    process: int
    since: datetime


class VaultLock:
    """A held lock. `left_behind`: the last holder did not close the vault. `is_clean`: this one did."""

    def __init__(self, handle: int, left_behind: bool) -> None:
        self._handle = handle
        self.left_behind = left_behind
        self.is_clean = False

    def forget_the_last(self) -> None:
        """What the last holder left behind has been put in order. Trouble: folder-not-writable, disk-failing."""
        with disk_spoken_plainly():
            os.ftruncate(self._handle, 0)

    def claim(self, now: datetime) -> None:
        """Writes this process into the file; from here on an end that is not clean can be seen. Trouble: disk-full."""
        holder = {"host": socket.gethostname(), "process": os.getpid(), "since": now.isoformat()}
        with disk_spoken_plainly():
            os.ftruncate(self._handle, 0)
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, canonical(holder))
            os.fsync(self._handle)

    def release(self) -> None:
        """Gives the lock back; only a clean end empties the file."""
        with suppress(OSError):
            if self.is_clean:
                os.ftruncate(self._handle, 0)
        os.close(self._handle)


def take_lock(path: Path, *, locks_are_trusted: bool, take_over: bool, now: datetime) -> VaultLock:
    """The lock, or Trouble vault-in-use (host, since).

    `locks_are_trusted` is false on network drives, where another computer's lock may not be seen: there a foreign
    name left in the file means vault-in-use-elsewhere (host, since), until a person says `take_over`.
    Trouble also: folder-not-writable, disk-full, disk-failing.
    """
    with disk_spoken_plainly():
        handle = os.open(
            path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0), 0o600
        )
    try:
        left = _holder(handle)
        locked = _lock(handle)
        if locked is False or (locked is None and left and _runs_here(left)):
            known = left or Holder(socket.gethostname(), 0, now)
            raise Trouble("vault-in-use", host=known.host, since=known.since)
        foreign = left is not None and left.host != socket.gethostname()
        if left and foreign and not take_over and not (locks_are_trusted and locked):
            raise Trouble("vault-in-use-elsewhere", host=left.host, since=left.since)
    except BaseException:
        os.close(handle)
        raise
    return VaultLock(handle, left_behind=_size(handle) > 0)


def _size(handle: int) -> int:
    return os.fstat(handle).st_size


def _holder(handle: int) -> Holder | None:
    """Who the file names; None when it is empty or makes no sense."""
    os.lseek(handle, 0, os.SEEK_SET)
    raw = os.read(handle, _MOST_BYTES)
    try:
        members = parse(raw)
        return Holder(str(members["host"])[:100], int(members["process"]), datetime.fromisoformat(members["since"]))
    except (BadJson, KeyError, TypeError, ValueError):
        return None


def _lock(handle: int) -> bool | None:
    """True when taken, False when another process has it, None when this disk knows no locks."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return None if error.errno in _NO_LOCKS_HERE else False
    return True


def _runs_here(holder: Holder) -> bool:
    """Whether that process of this computer is alive; asked only where there are no locks, never on Windows."""
    if holder.host != socket.gethostname() or sys.platform == "win32":
        return False
    try:
        os.kill(holder.process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
