"""The practices this computer has opened, newest first: the list that the window's first page shows."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from groupdesk.base.files import config_folder, save_bytes

_MOST = 12
Entry = dict[str, object]


def last_opened() -> Path | None:
    """The folder opened last that is still there; None without one, or where the list cannot be read."""
    return next((folder for entry in _entries() if (folder := Path(str(entry["folder"]))).is_dir()), None)


def remember(folder: Path, name: str, *, is_sample: bool) -> None:
    """Puts a practice at the head of the list. A list that cannot be written is no reason to stop."""
    whole = str(folder.absolute())
    entry: Entry = {"folder": whole, "name": name, "used": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"}
    others = [other for other in _entries() if other["folder"] != whole]
    listed = [entry | {"sample": is_sample}, *others][:_MOST]
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
