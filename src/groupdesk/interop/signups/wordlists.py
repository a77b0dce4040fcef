"""The words of many languages by which sheets are understood, read once from the shipped lists."""

import tomllib
from collections.abc import Mapping
from functools import cache

from groupdesk.base.files import resource
from groupdesk.base.folding import fold


@cache
def wordlist(name: str, room: str = "signups") -> Mapping[str, tuple[str, ...]]:
    """The lists of one file of a room, by their keys, folded."""
    with open(resource(f"{room}/{name}.toml"), "rb") as stream:
        return {key: tuple(fold(word) for word in words) for key, words in tomllib.load(stream).items()}


@cache
def words(key: str) -> frozenset[str]:
    """One list of the file `words`, for looking up whole cells or single words."""
    return frozenset(wordlist("words")[key])
