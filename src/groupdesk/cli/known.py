"""The practices this computer has opened, newest first: the list that the window's first page shows."""

import json
import time
from contextlib import suppress
from pathlib import Path

from groupdesk.base.files import config_folder, save_bytes

_MOST = 12
Entry = dict[str, object]


def last_opened() -> Path | None:
    """The folder opened last that is still there; None without one, or where the list cannot be read."""
    return next((folder for entry in _entries() if (folder := Path(str(entry["folder"]))).is_dir()), None)


def remember(folder: Path, name: str, *, is_sample: bool) -> None:
    """Puts a practice at the head of the list, used now."""
    whole, entries = str(folder.absolute()), _entries()
    former = next((entry for entry in entries if entry["folder"] == whole), {})
    entry = former | {"folder": whole, "name": name, "used": int(time.time()), "sample": is_sample}
    _write([entry, *(other for other in entries if other["folder"] != whole)][:_MOST])


def seen_generation(folder: Path, vault: str) -> int:
    """How far that vault had come when it was last seen in that folder, else wherever it came furthest; 0 if never."""
    whole = str(folder.absolute())
    same = [entry for entry in _entries() if entry.get("vault") == vault]
    here = [_generation(entry) for entry in same if entry["folder"] == whole]
    return max(here or [_generation(entry) for entry in same], default=0)


def remember_generation(folder: Path, vault: str, generation: int) -> None:
    """Notes it beside a practice of the list."""
    whole = str(folder.absolute())
    seen: Entry = {"vault": vault, "generation": generation}
    _write([entry | seen if entry["folder"] == whole else entry for entry in _entries()])


def opens_by_keychain(folder: Path) -> bool:
    """Whether this computer's keychain opens the practice in that folder."""
    whole = str(folder.absolute())
    return any(entry["folder"] == whole and entry.get("keychain") is True for entry in _entries())


def remember_keychain(folder: Path, *, opens: bool) -> None:
    """Notes whether it does, beside a practice of the list."""
    whole = str(folder.absolute())
    _write([entry | {"keychain": opens} if entry["folder"] == whole else entry for entry in _entries()])


def forget_generation(vault: str) -> None:
    """A backup of it was restored, so an older one is no alarm."""
    _write([entry | {"generation": 0} if entry.get("vault") == vault else entry for entry in _entries()])


def _generation(entry: Entry) -> int:
    found = entry.get("generation")
    return found if isinstance(found, int) else 0


def _write(listed: list[Entry]) -> None:
    """A list that cannot be written is no reason to stop."""
    with suppress(OSError):
        _list().parent.mkdir(parents=True, exist_ok=True)
        save_bytes(_list(), json.dumps(listed, ensure_ascii=False, indent=4).encode())


def _list() -> Path:
    return config_folder() / "practices.json"


def _entries() -> list[Entry]:
    with suppress(OSError, ValueError):
        found = json.loads(_list().read_bytes())
        if isinstance(found, list):
            return [entry for entry in found if isinstance(entry, dict) and isinstance(entry.get("folder"), str)]
    return []
