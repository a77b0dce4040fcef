"""The shared metadata, the column types of the house, and the common shape of a table."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Dialect, MetaData
from sqlalchemy.types import TypeDecorator

from groupdesk.domain.breaks import Break, from_word, to_word

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMING)

ID = sa.String(32)
# Folded keys are compared by code point on both engines, so that lists come in the same order.
KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


class UtcDateTime(TypeDecorator[datetime]):
    """Takes aware datetimes only and gives them back in UTC; SQLite forgets zones by itself."""

    impl = sa.DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:  # noqa: ANN401 (SQLAlchemy's type engine is untyped here)
        return dialect.type_descriptor(sa.DateTime(timezone=dialect.name == "postgresql"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        utc = value.astimezone(UTC)
        return utc if dialect.name == "postgresql" else utc.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Word(sa.types.UserDefinedType[StrEnum]):
    """One of a fixed list of words, kept as the word itself, so that the file can be read without the program.

    Not a TypeDecorator: a cell comes out through one look-up in a dictionary.
    """

    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words
        self._by_text: dict[str | None, StrEnum | None] = {None: None} | {word.value: word for word in words}

    def get_col_spec(self, **_options: object) -> str:
        return "TEXT"

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], str | None]:
        return _as_text

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        return self._by_text.__getitem__


def _as_text(word: StrEnum | None) -> str | None:
    return None if word is None else str(word)


class Listing(TypeDecorator[tuple[str, ...]]):
    """A short tuple of words in one cell."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(json.loads(value))


class Pauses(TypeDecorator[tuple[Break, ...]]):
    """The breaks of a session in one cell, as a list of words such as 45+10."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[Break] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps([to_word(pause) for pause in value])

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Break, ...] | None:
        return None if value is None else _breaks(value)


@lru_cache(maxsize=1024)
def _breaks(text: str) -> tuple[Break, ...]:
    """Most sessions of a practice have the same ones, or none."""
    return tuple(from_word(word) for word in json.loads(text))


def table(name: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    """A table with `id` and `version`; WITHOUT ROWID keeps rows once, beside their key."""
    return sa.Table(
        name,
        metadata,
        sa.Column("id", ID, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False, default=1),
        *parts,
        sqlite_with_rowid=False,
    )


def refers(target: str, name: str, *, required: bool = True, indexed: bool = False) -> sa.Column[Any]:
    """A column that holds the id of a row of another table."""
    return sa.Column(name, ID, sa.ForeignKey(f"{target}.id"), nullable=not required, index=indexed)
