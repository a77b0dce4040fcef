"""Statements that are compiled once and then run at the driver's speed: lists, sheets, matrices, and bulk loads."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

Cells = Sequence[Any]
_Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """The text for one engine, what goes in (name, converter), and which cells of a row are converted coming out."""

    sql: str
    places: tuple[tuple[str, _Convert | None], ...]
    constants: Mapping[str, Any]
    positional: bool
    results: tuple[tuple[int, _Convert], ...]


class Prepared:
    """A select written with SQLAlchemy Core whose text and converters are kept for each engine.

    It gives plain tuples in the order of the columns. Core does the same work anew for every execution and every cell,
    which on lists of 50 to 200 rows costs two to four times the query itself. Lists of values (IN) are not possible:
    use `among`.
    """

    def __init__(self, statement: sa.Select[Any]) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, connection: sa.Connection, values: Mapping[str, Any]) -> Sequence[Cells]:
        """All rows; `values` fill the statement's named parameters."""
        dialect = connection.dialect
        made = self._compiled.get(dialect.name)
        if made is None:
            made = self._compiled[dialect.name] = _compile(self._statement, dialect)
        given = {**made.constants, **values}
        filled = {name: given[name] if convert is None else convert(given[name]) for name, convert in made.places}
        parameters = tuple(filled[name] for name, _ in made.places) if made.positional else filled
        result = connection.exec_driver_sql(made.sql, parameters)
        # Straight from the driver: rows of Core's own kind cost as much again, and nobody asks them by name.
        found: Sequence[Cells] = result.cursor.fetchall()
        result.close()
        return _converted(found, made.results) if made.results else found


class PreparedInsert:
    """Many rows of one table at once; converts a column at a time, where Core builds a dictionary for each row."""

    def __init__(self, table: sa.Table, names: Sequence[str]) -> None:
        self._table, self._names = table, tuple(names)
        self._compiled: dict[str, tuple[str, tuple[int, ...], tuple[_Convert | None, ...], bool]] = {}

    def run(self, connection: sa.Connection, rows: Sequence[Cells]) -> None:
        """Stores rows with one cell for each of the names, in their order. At least one row."""
        dialect = connection.dialect
        made = self._compiled.get(dialect.name)
        if made is None:
            made = self._compiled[dialect.name] = self._compile(dialect)
        sql, order, converts, positional = made
        columns = list(zip(*rows, strict=True))
        filled = [
            columns[place] if convert is None else map(convert, columns[place])
            for place, convert in zip(order, converts, strict=True)
        ]
        tuples = list(zip(*filled, strict=True))
        names = [self._names[place] for place in order]
        given: Any = tuples if positional else [dict(zip(names, cells, strict=True)) for cells in tuples]
        connection.exec_driver_sql(sql, given)

    def _compile(self, dialect: sa.Dialect) -> tuple[str, tuple[int, ...], tuple[_Convert | None, ...], bool]:
        insert = sa.insert(self._table)
        compiled = insert.compile(dialect=dialect, column_keys=list(self._names))
        order = tuple(compiled.positiontup) if compiled.positional and compiled.positiontup else self._names
        converts = tuple(self._table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in order)
        return str(compiled), tuple(self._names.index(name) for name in order), converts, compiled.positional


def _compile(statement: sa.Select[Any], dialect: sa.Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect)
    names = list(compiled.positiontup) if compiled.positional and compiled.positiontup else list(compiled.params)
    binds = {name: bind.type for name, bind in compiled.binds.items()}
    results = [
        (place, convert)
        for place, column in enumerate(statement.selected_columns)
        if (convert := column.type.dialect_impl(dialect).result_processor(dialect, None)) is not None
    ]
    return _Compiled(
        sql=str(compiled),
        places=tuple((name, binds[name].dialect_impl(dialect).bind_processor(dialect)) for name in names),
        constants=compiled.params,
        positional=compiled.positional,
        results=tuple(results),
    )


def _converted(rows: Sequence[Cells], results: tuple[tuple[int, _Convert], ...]) -> Sequence[Cells]:
    converted = []
    for row in rows:
        cells = list(row)
        for place, convert in results:
            cells[place] = convert(cells[place])
        converted.append(cells)
    return converted


def among(column: sa.ColumnElement[Any], words: Sequence[Any]) -> sa.ColumnElement[bool]:
    """The column holds one of a few known words; unlike IN its text does not depend on how many."""
    return sa.or_(*(column == word for word in words))
