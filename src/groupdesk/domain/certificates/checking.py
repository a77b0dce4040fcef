"""Checks values of a file that anybody may have written, and tells the place of the first that is wrong."""

import re
from collections.abc import Callable
from dataclasses import MISSING
from enum import StrEnum
from math import isfinite
from typing import Any, NoReturn, TypeVar

from groupdesk.domain.errors import Refused

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
Check = Callable[[object, str], T]
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_MOST_SHOWN = 60


def fail(where: str) -> NoReturn:
    """Refused: design-value-wrong (where)."""
    raise Refused("design-value-wrong", where=shown(where))


def shown(where: str) -> str:
    """A place in the file, safe to be shown."""
    return "".join(c for c in where if c.isprintable())[:_MOST_SHOWN]


class Table:
    """One object of the file; what was not taken is unknown."""

    def __init__(self, raw: object, where: str) -> None:
        if not isinstance(raw, dict):
            fail(where)
        self._raw: dict[str, Any] = dict(raw)
        self._where = where

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._raw)

    def path(self, name: str) -> str:
        """Where a value stands."""
        return shown(f"{self._where}.{name}" if self._where else name)

    def take(self, name: str, check: Check[T], usual: Any = MISSING) -> T:  # noqa: ANN401 (a default of any kind)
        """The checked value; the usual one where it is left out."""
        if name not in self._raw:
            if usual is MISSING:
                fail(self.path(name))
            chosen: T = usual
            return chosen
        return check(self._raw.pop(name), self.path(name))

    def table(self, name: str, usual: dict[str, Any] | None = None) -> "Table":
        """An object inside."""
        return Table(self._raw.pop(name, usual), self.path(name))

    def list(self, name: str) -> "list[Table]":
        """A list of objects inside."""
        raw = self._raw.pop(name, None)
        if not isinstance(raw, list):
            fail(self.path(name))
        return [Table(one, f"{self.path(name)}[{place}]") for place, one in enumerate(raw[:10_000], 1)]

    def finish(self) -> None:
        """Refused: design-part-unknown (where), for anything that was not taken."""
        for name in self._raw:
            raise Refused("design-part-unknown", where=self.path(name))


def text(most: int) -> Check[str]:
    """Letters without controls."""

    def check(value: object, where: str) -> str:
        if (
            not isinstance(value, str)
            or len(value) > most
            or any(ord(c) < 32 or "\ud800" <= c <= "\udfff" for c in value)
        ):
            fail(where)
        return str(value)

    return check


def number(least: float, most: float) -> Check[float]:
    """A finite number within bounds."""

    def check(value: object, where: str) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            fail(where)
        if not isfinite(value):
            fail(where)
        return float(value)

    return check


def switch(value: object, where: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        fail(where)
    return bool(value)


def colour(value: object, where: str) -> str:
    """ "#RRGGBB", or empty for none."""
    if not isinstance(value, str) or (value and not _COLOUR.fullmatch(value)):
        fail(where)
    return str(value)


def choice(words: type[E]) -> Check[E]:
    """One of a few words."""

    def check(value: object, where: str) -> E:
        if not isinstance(value, str) or value not in {word.value for word in words}:
            fail(where)
        return words(str(value))

    return check
