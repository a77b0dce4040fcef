"""Fonts that the operating system brings, for scripts and rare letters that ours lack."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import uharfbuzz as hb

from groupdesk.documents.faces import Face

_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
_MOST_FILES = 4000
_MOST_FACES = 12  # of one collection
_LARGEST_FILE = 60_000_000
# Not read from fontconfig, which only some systems have and which would need a program to be started.
_FOLDERS = {
    "win32": ("{WINDIR}/Fonts", "{LOCALAPPDATA}/Microsoft/Windows/Fonts"),
    "darwin": ("/System/Library/Fonts", "/System/Library/Fonts/Supplemental", "/Library/Fonts", "{HOME}/Library/Fonts"),
    "linux": ("/usr/share/fonts", "/usr/local/share/fonts", "{HOME}/.local/share/fonts", "{HOME}/.fonts"),
}
# Families that are known to cover much are looked at first; style words that papers do not want come last.
_LIKELY = ("noto", "arial unicode", "arialuni", "msyh", "simsun", "yugoth", "malgun", "hiragino", "pingfang", "songti")
_UNLIKELY = ("italic", "oblique", "bold", "black", "light", "thin", "condensed", "mono", "emoji", "sign")


def system_faces() -> Iterator[Face]:
    """Each face that can be embedded, likely ones first; opened one by one as the caller asks for more."""
    for path in _files():
        yield from _faces_of(path)


@cache
def _files() -> tuple[Path, ...]:
    """Font files of this machine in a fixed order; empty where the folders cannot be read."""
    found: list[Path] = []
    for pattern in _FOLDERS.get(sys.platform, _FOLDERS["linux"]):
        folder = _folder(pattern)
        for parent, _inner, names in os.walk(folder) if folder else ():
            found.extend(Path(parent, name) for name in names if name.lower().endswith(_ENDINGS))
    return tuple(sorted(found, key=_rank)[:_MOST_FILES])


def _folder(pattern: str) -> str:
    """The pattern with variables of the environment filled in; empty where one is not set."""
    try:
        return pattern.format_map(os.environ)
    except KeyError:
        return ""


def _rank(path: Path) -> tuple[bool, bool, str]:
    name = path.name.lower()
    return any(word in name for word in _UNLIKELY), not any(word in name for word in _LIKELY), str(path)


@cache
def _faces_of(path: Path) -> tuple[Face, ...]:
    """The faces in a file; none when it is damaged, too large or its maker forbids embedding."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            return ()
        count = hb.Face(hb.Blob.from_file_path(str(path))).count
        faces = [Face(path, index) for index in range(min(count, _MOST_FACES))]
        return tuple(face for face in faces if face.may_be_embedded)
    except (OSError, hb.HarfBuzzError, ValueError, MemoryError):
        return ()
