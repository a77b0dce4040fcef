"""JSON from a file that anyone may have changed: read within limits, written in one form only."""

import json
from typing import Any

MOST_BYTES = 1_000_000
_DEEPEST = 20


class BadJson(ValueError):
    """The bytes are not JSON within our limits; says nothing of their content."""


def canonical(value: dict[str, Any]) -> bytes:
    """The one way to write it: ASCII, sorted names, no blanks. What is signed and sealed is written so."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False).encode("ascii")


def parse(raw: bytes, most_bytes: int = MOST_BYTES) -> dict[str, Any]:
    """The object in the bytes. BadJson: too large, too deep, a name twice, a fraction, not an object."""
    if len(raw) > most_bytes:
        raise BadJson
    try:
        value = json.loads(raw, object_pairs_hook=_without_twins, parse_float=_refuse, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BadJson from error
    if not isinstance(value, dict) or _depth(value) > _DEEPEST:
        raise BadJson
    return value


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise BadJson
    return value


def _refuse(_text: str) -> None:
    raise BadJson


def _depth(value: object) -> int:
    """Counted level by level, so that depth cannot exhaust the stack."""
    level: list[object] = [value]
    depth = 0
    while level and depth <= _DEEPEST:
        depth += 1
        below: list[object] = []
        for item in level:
            if isinstance(item, dict):
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
        level = below
    return depth
