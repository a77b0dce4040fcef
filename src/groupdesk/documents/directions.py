"""Which way each letter of a line runs: the Unicode bidirectional algorithm with the steps of python-bidi."""

import re
from itertools import takewhile
from typing import Any
from unicodedata import bidirectional

from bidi import algorithm

# Every block with letters that run right to left: Hebrew to Arabic Extended, presentation forms, the planes of old and
# new scripts. Text without any of these needs no ordering at all.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "\u300c": "\u300d", "\u3010": "\u3011", "\uff08": "\uff09"}
_CLOSERS = {closer: opener for opener, closer in _BRACKETS.items()}

Letter = dict[str, Any]  # python-bidi's own record: ch, type, orig, level


def levels(text: str) -> list[int]:
    """The embedding level of each character of one cleaned line: even runs left to right, odd right to left.

    The first strong letter sets the line's own direction. Brackets pair up (rule N0), which python-bidi leaves out.
    """
    storage = algorithm.get_empty_storage()
    storage["base_level"] = algorithm.get_base_level(text)
    storage["base_dir"] = ("L", "R")[storage["base_level"]]
    algorithm.get_embedding_levels(text, storage)
    for letter in storage["chars"]:
        if not letter["type"]:  # not assigned to any script: its code point will be printed, in our letters
            letter["type"] = letter["orig"] = "L"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _pair_brackets(storage["chars"], storage["base_level"])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return _with_joiners(text, [letter["level"] for letter in storage["chars"]], storage["base_level"])


def _with_joiners(text: str, found: list[int], base: int) -> list[int]:
    """Joiners were set aside by rule X9; each takes the level of the letter before it."""
    complete: list[int] = []
    remaining = iter(found)
    for char in text:
        if bidirectional(char) in algorithm.X9_REMOVED:
            complete.append(complete[-1] if complete else base)
        else:
            complete.append(next(remaining))
    return complete


def _pair_brackets(letters: list[Letter], base: int) -> None:
    """Rule N0: both brackets of a pair take the direction of what they hold, or of what stands before them."""
    embedding = ("L", "R")[base]
    for start, end in _pairs(letters):
        inside = {_strong(letter["type"]) for letter in letters[start + 1 : end]} - {""}
        if embedding in inside:
            side = embedding
        elif inside:
            before = next((s for letter in reversed(letters[:start]) if (s := _strong(letter["type"]))), embedding)
            side = before
        else:
            continue
        for bracket in (start, end):
            letters[bracket]["type"] = side
            for mark in takewhile(lambda letter: letter["orig"] == "NSM", letters[bracket + 1 :]):
                mark["type"] = side


def _pairs(letters: list[Letter]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for place, letter in enumerate(letters):
        char = letter["ch"]
        if letter["type"] != "ON":
            continue
        if char in _BRACKETS:
            waiting.append((char, place))
        elif char in _CLOSERS:
            depth = next((d for d in range(len(waiting) - 1, -1, -1) if waiting[d][0] == _CLOSERS[char]), None)
            if depth is not None:
                found.append((waiting[depth][1], place))
                del waiting[depth:]
    return sorted(found)


def _strong(kind: str) -> str:
    return kind if kind in ("L", "R") else "R" if kind in ("EN", "AN") else ""


def in_visual_order(run_levels: list[int]) -> list[int]:
    """The order, left to right, in which runs of those levels are drawn (rule L2)."""
    order = list(range(len(run_levels)))
    if not order:
        return order
    for level in range(max(run_levels), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return order


def run_starts(values: list[Any]) -> list[int]:
    """Where each run of equal neighbours begins; empty for an empty list."""
    return [i for i in range(len(values)) if i == 0 or values[i] != values[i - 1]]
