"""Which edition of the zone database this computer has: instants are derived again when it is another one."""

import re
import zoneinfo
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

_EDITION = re.compile(r"\d{4}[a-z]{1,2}")


def rules_edition(names: Iterable[str]) -> str:
    """The edition, such as "2026f", else a mark of the rules of those zones where the system does not tell it."""
    for folder in map(Path, zoneinfo.TZPATH):
        for name in ("tzdata.zi", "+VERSION"):
            with suppress(OSError, UnicodeDecodeError):
                if told := _EDITION.search((folder / name).read_text("ascii")[:40]):
                    return told[0]
        if (folder / "UTC").is_file():
            return _mark(sorted(set(names)))
    return _mark(sorted(set(names)))


def is_news(stored: str, here: str) -> bool:
    """Whether the instants were derived with other rules than those here; an older edition here is no news."""
    if _EDITION.fullmatch(stored) and _EDITION.fullmatch(here):
        return stored < here
    return stored != here


def _mark(names: Iterable[str]) -> str:
    digest = sha256()
    for name in names:
        digest.update(name.encode() + b"\0" + _rules(name))
    return digest.hexdigest()[:32]


def _rules(name: str) -> bytes:
    """The compiled rules of a zone as this computer reads them; nothing for one that it does not know."""
    for folder in map(Path, zoneinfo.TZPATH):
        with suppress(OSError, ValueError):
            return (folder / name).read_bytes()
    with suppress(OSError, ModuleNotFoundError):
        return files("tzdata").joinpath("zoneinfo", *name.split("/")).read_bytes()
    return b""
