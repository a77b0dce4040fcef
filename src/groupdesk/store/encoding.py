"""Values of a row as JSON for the history, and back, without loss."""

import json
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import Enum
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.breaks import Break, from_word, to_word
from groupdesk.store.registry import Listing, Pauses, UtcDateTime, Word

# Revisions of before 0013 know only how long all breaks of a session were together.
_FORMER_BREAKS = "break_minutes"


def to_json(values: Mapping[str, object]) -> str:
    """One line, keys sorted, so that the same values always give the same text."""
    return json.dumps(values, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str, table: sa.Table) -> dict[str, Any]:
    """The values of that table's columns as the program knows them."""
    raw: dict[str, Any] = json.loads(text)
    if _FORMER_BREAKS in raw and "breaks" in table.c:
        minutes = raw.pop(_FORMER_BREAKS)
        raw["breaks"] = [to_word(Break(None, minutes))] if minutes else []
    return {name: _revive(value, table.c[name]) for name, value in raw.items() if name in table.c}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Break):
        return to_word(value)
    raise TypeError(type(value).__name__)


def _revive(value: Any, column: sa.Column[Any]) -> Any:  # noqa: ANN401 (a cell of any column)
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, Word):
        return kind.words(value)
    if isinstance(kind, Listing):
        return tuple(value)
    if isinstance(kind, Pauses):
        return tuple(from_word(word) for word in value)
    if isinstance(kind, UtcDateTime | sa.DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, sa.Date):
        return date.fromisoformat(value)
    return time.fromisoformat(value) if isinstance(kind, sa.Time) else value
