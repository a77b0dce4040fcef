"""Whether a text names somebody: whole words of a name, whatever case, accents or order (invariant 14)."""

import re
from collections.abc import Iterable

from groupdesk.base.folding import fold

_WORD = re.compile(r"\w+")
_UNSPACED = "\u0e00"  # from Thai on, many scripts put no space between words
_SHORTEST = 3  # "Al" and "Jo" stand inside too many sentences; with another part of the name they are found


def names_found(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those names of which the text holds a part of three letters or more, or every part."""
    folded = fold(text)
    said = set(_WORD.findall(folded))
    if not said:
        return ()
    return tuple(name for name in names if _is_named(said, folded, name))


def _is_named(said: set[str], folded: str, name: str) -> bool:
    parts = _WORD.findall(fold(name))
    if any(part >= _UNSPACED and len(part) > 1 and part in folded for part in parts):
        return True
    telling = [part for part in parts if len(part) >= _SHORTEST or not part.isascii()]
    return any(part in said for part in telling) or (bool(parts) and all(part in said for part in parts))
