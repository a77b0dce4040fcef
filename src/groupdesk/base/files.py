"""Shipped files, the user's folders, and saving a file whole or not at all."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_RETRIES_ON_WINDOWS = 10


def resource(name: str) -> Path:
    """Absolute path of a shipped file, for example resource("icons/sun.svg").

    Raises FileNotFoundError when the program was packed without it.
    """
    package = Path(__file__).parents[1]
    for root in (package / "resources", package.parents[1] / "resources"):
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(name)


def config_folder() -> Path:
    """Where this user's settings live on this machine; GROUPDESK_HOME moves it (tests, portable use)."""
    home = os.environ.get("GROUPDESK_HOME")
    return Path(home) / "config" if home else _user_folder("XDG_CONFIG_HOME", ".config")


def data_folder() -> Path:
    """Where practices lie by default: local application data, never a synchronised Documents folder."""
    home = os.environ.get("GROUPDESK_HOME")
    return Path(home) / "data" if home else _user_folder("XDG_DATA_HOME", ".local/share")


def _user_folder(variable: str, fallback: str) -> Path:
    """The system's place for this user's files; a library for it would cost 20 ms before the first paint."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "GroupDesk"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/GroupDesk"
    named = Path(os.environ.get(variable, ""))
    return (named if named.is_absolute() else Path.home() / fallback) / "GroupDesk"


def save_bytes(path: Path, content: bytes) -> None:
    """The file appears whole under its final name, on disk, or not at all. Raises OSError."""
    with saving(path) as out:
        out.write(content)


@contextmanager
def saving(path: Path) -> Iterator[BinaryIO]:
    """A stream into a neighbour file that takes the final name when the block ends well.

    Written, synced, renamed, and the folder synced; on any error the neighbour is removed and the old file stays.
    """
    neighbour = _neighbour(path)
    try:
        with open(neighbour, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        _rename(neighbour, path)
        sync_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            neighbour.unlink(missing_ok=True)
        raise


@contextmanager
def saving_together() -> Iterator[Callable[[Path, bytes], None]]:
    """Takes files, which appear under their final names when the block ends well, or none of them. Raises OSError.

    Files that are there already are replaced. Should the system refuse a name in the very end, new ones are taken
    back; what was replaced by then stays replaced, each file whole.
    """
    waiting: list[tuple[Path, Path]] = []
    new: list[Path] = []

    def take(path: Path, content: bytes) -> None:
        neighbour = _neighbour(path)
        waiting.append((neighbour, path))
        with open(neighbour, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())

    try:
        yield take
        for neighbour, path in waiting:
            was_there = path.exists()
            _rename(neighbour, path)
            if not was_there:
                new.append(path)
        for folder in {path.parent for _part, path in waiting}:
            sync_folder(folder)
    except BaseException:
        for path in (*(part for part, _path in waiting), *new):
            with suppress(OSError):
                path.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Makes renames in a folder survive a power cut; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _neighbour(path: Path) -> Path:
    return path.with_name(f".{path.name[:80]}.{os.urandom(4).hex()}.part")


def _rename(source: Path, target: Path) -> None:
    """os.replace, tried again for a second where a virus scanner may hold the target."""
    for attempt in range(_RETRIES_ON_WINDOWS):
        try:
            os.replace(source, target)
            return
        except PermissionError:
            if sys.platform != "win32" or attempt == _RETRIES_ON_WINDOWS - 1:
                raise
            time.sleep(0.1)
