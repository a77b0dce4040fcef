"""Where a table's rows come from: a question about them, and sources that answer it a page at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from groupdesk.base.folding import fold

Row = TypeVar("Row")
RowOut = TypeVar("RowOut", covariant=True)


@dataclass(frozen=True, slots=True)
class Query:
    """What the person wants to see: words to find, filters by name, and the key of the column to sort by.

    An empty sort means the source's own order.
    """

    search: str = ""
    sort: str = ""
    descending: bool = False
    filters: tuple[tuple[str, str], ...] = ()


class Source(Protocol[RowOut]):
    """Answers a query. Called on reader threads, so it must be safe there (services are)."""

    def count(self, query: Query) -> int:
        """How many rows the query has."""

    def rows(self, query: Query, first: int, size: int) -> Sequence[RowOut]:
        """At most `size` frozen rows from position `first` on, in the query's order."""

    def position(self, query: Query, row_id: str) -> int | None:
        """Where that row stands, None where it is not among them or finding out would cost a walk through all."""


@dataclass(frozen=True)
class StoreSource(Generic[Row]):
    """A source made of service methods: StoreSource(people.count, people.page)."""

    ask_count: Callable[[Query], int]
    ask_rows: Callable[[Query, int, int], Sequence[Row]]
    ask_position: Callable[[Query, str], int | None] = lambda _query, _row_id: None

    def count(self, query: Query) -> int:
        return self.ask_count(query)

    def rows(self, query: Query, first: int, size: int) -> Sequence[Row]:
        return self.ask_rows(query, first, size)

    def position(self, query: Query, row_id: str) -> int | None:
        return self.ask_position(query, row_id)


@dataclass(frozen=True)
class ShortList(Generic[Row]):
    """A source in memory for lists of at most a few hundred rows: searched by `words`, sorted by `sort_keys`."""

    all_rows: Sequence[Row]
    row_id: Callable[[Row], str]
    words: Callable[[Row], str]
    sort_keys: Callable[[str], Callable[[Row], Any]]

    def count(self, query: Query) -> int:
        return len(self._found(query))

    def rows(self, query: Query, first: int, size: int) -> Sequence[Row]:
        return self._found(query)[first : first + size]

    def position(self, query: Query, row_id: str) -> int | None:
        return next((at for at, row in enumerate(self._found(query)) if self.row_id(row) == row_id), None)

    def _found(self, query: Query) -> Sequence[Row]:
        wanted = fold(query.search).split()
        rows: Sequence[Row] = self.all_rows
        if wanted:
            rows = [row for row in rows if all(word in fold(self.words(row)) for word in wanted)]
        if query.sort:
            rows = sorted(rows, key=self.sort_keys(query.sort), reverse=query.descending)
        return rows
