"""What a list says of each row: one definition for the JSON document and for the table people read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Generic, TypeVar

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """`key` is the promise to scripts; without a title the column stands in the document only."""

    key: str
    value: Callable[[R], object]
    title: str = ""


def documents(columns: Sequence[Column[R]], rows: Iterable[R]) -> list[dict[str, object]]:
    """One JSON object a row, keys in the order of the columns."""
    return [{column.key: plain(column.value(row)) for column in columns} for row in rows]


def plain(value: object) -> object:
    """A value as JSON knows it: days 2026-10-06, wall-clock times 2026-10-06T18:00, instants in UTC with a Z."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if value.tzinfo else f"{value:%Y-%m-%dT%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    return value


def cell(value: object) -> str:
    """A value as a table shows it; nothing for what is not known."""
    known = plain(value)
    if known is None or known is False:
        return ""
    if known is True:
        return "✓"
    if isinstance(known, list):
        return ", ".join(str(one) for one in known)
    return str(known).replace("T", " ") if isinstance(value, datetime) else str(known)
