"""docs/json.md as a schema: the shapes it describes, and whether a document has one of them."""

import re
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs/json.md"
_HEADING = re.compile(r"#{2,3} (.+)")
_ROW = re.compile(r"\| (?!key \|)(?P<key>[a-z0-9_]+) \| (?P<type>.+?) \|.*\|")
Shape = dict[str, str]


@cache
def shapes() -> dict[str, Shape]:
    """Keys and types by the name of a shape or command, in the order of the page."""
    found: dict[str, Shape] = {}
    names: list[str] = []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if heading := _HEADING.fullmatch(line):
            names = [name.strip("` ") for name in heading[1].split(",")]
            found |= {name: {} for name in names}
        elif (row := _ROW.fullmatch(line)) and names:
            for name in names:
                found[name][row["key"]] = row["type"].strip()
    return found


def plain_deeds() -> set[str]:
    """The commands that print a deed and nothing more."""
    text = PAGE.read_text(encoding="utf-8")
    listed = re.search(r"These print just that: (.+?)\.\n\n", text, re.S)
    assert listed is not None
    return set(re.findall(r"`([a-z -]+)`", listed[1]))


def check(command: str, document: object) -> None:
    """Raises AssertionError where the document is not as the page says."""
    _check_shape("Every deed" if command in plain_deeds() else command, document, command)


def _check_shape(name: str, value: object, where: str) -> None:
    assert isinstance(value, dict), where
    assert list(value) == list(shapes()[name]), where
    for key, kind in shapes()[name].items():
        _check(kind, value[key], f"{where}.{key}")


def _check(kind: str, value: object, where: str) -> None:
    if kind.endswith(" or null"):
        if value is not None:
            _check(kind.removesuffix(" or null"), value, where)
    elif kind.startswith("["):
        assert isinstance(value, list), where
        for place, one in enumerate(value):
            _check(kind[1:-1], one, f"{where}[{place}]")
    elif kind in _SIMPLE:
        assert _SIMPLE[kind](value), f"{where}: {value!r} is no {kind}"
    else:
        _check_shape(kind.strip("`"), value, where)


def _reads(pattern: str, parse: object) -> object:
    def fits(value: object) -> bool:
        return isinstance(value, str) and bool(re.fullmatch(pattern, value)) and bool(parse(value) is not None)

    return fits


_SIMPLE = {
    "text": lambda value: isinstance(value, str),
    "id": lambda value: isinstance(value, str) and bool(re.fullmatch(r"[0-9a-f]{32}|practice", value)),
    "word": lambda value: isinstance(value, str) and bool(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value)),
    "number": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "share": lambda value: isinstance(value, int | float) and 0 <= value <= 1,
    "flag": lambda value: isinstance(value, bool),
    "facts": lambda value: isinstance(value, dict) and all(isinstance(v, str | int) for v in value.values()),
    "day": _reads(r"\d{4}-\d\d-\d\d", date.fromisoformat),
    "clock": _reads(r"\d\d:\d\d", time.fromisoformat),
    "wall": _reads(r"\d{4}-\d\d-\d\dT\d\d:\d\d", datetime.fromisoformat),
    "instant": _reads(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", datetime.fromisoformat),
}
