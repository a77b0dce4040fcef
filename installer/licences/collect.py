"""Gathers the notices of everything that is shipped into resources/licences/, for About to show without a network.

`python installer/licences/collect.py` after a change of pins. index.json lists name, version, licence and text file of
each part, GroupDesk first and then by name; the texts lie beside it, taken from the installed wheels and from by_hand/.
"""

import json
import re
import shutil
import sys
import tomllib
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TARGET = ROOT / "resources/licences"
CARRIED = tomllib.loads((HERE / "carried.toml").read_text(encoding="utf-8"))
A_NOTICE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
NO_TEXT = {".py", ".pyc", ".pyi", ".so", ".json", ".yml"}
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """One thing that is shipped; `text` is the name of its file in resources/licences."""

    name: str
    version: str
    licence: str
    text: str


def main() -> None:
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    own = _written("GroupDesk", "", "MIT", [(ROOT / "LICENSE").read_text(encoding="utf-8")])
    others = [*map(_library, shipped_libraries()), *map(_carried, CARRIED["part"])]
    index = [own, *sorted(others, key=lambda part: part.name.casefold())]
    content = json.dumps([asdict(part) for part in index], indent=1, ensure_ascii=False) + "\n"
    (TARGET / "index.json").write_text(content, encoding="utf-8", newline="\n")


def shipped_libraries() -> list[tuple[str, str]]:
    """Name and version of every pinned library that a built program may hold."""
    return PINNED.findall((ROOT / "requirements/run.txt").read_text(encoding="utf-8"))


def _library(pinned: tuple[str, str]) -> Part:
    name, version = pinned
    added = [_read(text) for text in CARRIED["texts"].get(name, [])]
    try:
        installed = distribution(name)
    except PackageNotFoundError:  # a library of another system
        return _written(name, version, CARRIED["names"][name], added)
    if installed.version != version:
        sys.exit(f"{name} {installed.version} is installed, {version} is pinned: python3 dev.py test sets that right.")
    declared = (
        CARRIED["names"].get(name) or installed.metadata.get("License-Expression") or installed.metadata["License"]
    )
    return _written(name, version, declared, [*_notices(installed), *added])


def _notices(installed: Distribution) -> list[str]:
    """Texts of the licence files in a wheel's own records, in the order of their names, none twice."""
    inside = (path for path in installed.files or [] if ".dist-info" in path.as_posix())
    names = sorted(path for path in inside if A_NOTICE.search(path.as_posix()) and path.suffix not in NO_TEXT)
    return list(dict.fromkeys(path.locate().read_text(encoding="utf-8", errors="replace") for path in names))


def _carried(part: dict[str, object]) -> Part:
    return _written(str(part["name"]), "", str(part["licence"]), [_read(str(text)) for text in part["texts"]])


def _read(name: str) -> str:
    by_hand = HERE / "by_hand" / name
    return (by_hand if by_hand.exists() else ROOT / name).read_text(encoding="utf-8")


def _written(name: str, version: str, licence: str, texts: list[str]) -> Part:
    if not texts:
        sys.exit(f"{name} carries no licence text; add one to carried.toml.")
    file = re.sub(r"[^a-z0-9]+", "-", name.casefold()) + ".txt"
    lines = (line.rstrip() for text in texts for line in [*text.strip("\n").splitlines(), "", ""])
    (TARGET / file).write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8", newline="\n")
    return Part(name, version, licence, file)


if __name__ == "__main__":
    main()
