"""Rules and facts as plain JSON values and back, so that a rule can be stored and a decision keeps its inputs."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from groupdesk.domain.errors import Refused

T = TypeVar("T")
# What json.loads gives, and a type or a type hint; neither has a name in the typing library.
Plain = Any
Hint = Any
_AS_THEY_ARE = frozenset((NoneType, bool, int, str))


def to_text(value: object) -> str:
    """Canonical JSON: keys and sets in order, no spaces; equal values give equal text."""
    return json.dumps(to_plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def from_text(kind: type[T], text: str) -> T:
    """The value that `to_text` wrote. Refused: stored-rule-unreadable (kind)."""
    try:
        made: T = from_plain(kind, json.loads(text))
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError) as error:
        raise Refused("stored-rule-unreadable", kind=kind.__name__) from error
    return made


def to_plain(value: object) -> Plain:
    """Only dicts, lists, text, whole numbers, true, false and null."""
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset | set):
        return sorted(to_plain(item) for item in value)
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    return str(value)


def from_plain(kind: Hint, plain: Plain) -> Plain:
    """The value of a type out of its plain form; fields that are missing take their defaults."""
    origin: Hint = get_origin(kind)
    inner = get_args(kind)
    if origin in (Union, UnionType):
        return None if plain is None else from_plain(next(arg for arg in inner if arg is not NoneType), plain)
    if origin is frozenset:
        return frozenset(from_plain(inner[0], item) for item in plain)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {key: from_plain(inner[1], item) for key, item in plain.items()}
    if origin is not None:
        return tuple(from_plain(inner[0], item) for item in plain)
    return _single(kind, plain)


def _single(kind: Hint, plain: Plain) -> Plain:
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: from_plain(hints[name], item) for name, item in plain.items()})
    if issubclass(kind, tuple):
        hints = _hints(kind)
        return kind(*(from_plain(hint, item) for hint, item in zip(hints.values(), plain, strict=True)))
    if kind is date:
        return date.fromisoformat(plain)
    if kind in (str, int, bool) and type(plain) is not kind:
        raise TypeError(kind)
    return kind(plain)


@cache
def _hints(kind: Hint) -> dict[str, Hint]:
    return get_type_hints(kind)
