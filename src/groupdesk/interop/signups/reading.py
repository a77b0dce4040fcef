"""Reads a whole sign-up sheet: layout, columns, orders of days, then row by row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from groupdesk.base.folding import fold
from groupdesk.domain.imports.columns import NAMING, Column, DateColumn, DateOrder, Field
from groupdesk.domain.imports.rows import PersonDraftRow, SkippedRow
from groupdesk.domain.imports.sheets import RawRow, RawSheet
from groupdesk.domain.imports.watch import UNWATCHED, Stage, Watch
from groupdesk.interop.signups.dates import DateRule, order_of
from groupdesk.interop.signups.drafting import drafted
from groupdesk.interop.signups.layout import header_of, laid_out
from groupdesk.interop.signups.mapping import chosen, columns_of, shape_of
from groupdesk.interop.signups.parts import Parts, Rules, take

_FEWEST_OTHER_CELLS = 3
_BETWEEN = "\u241f"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingChoice:
    """What a person settled about reading; `header_row` is a row number, 0 for none; None or empty: find out.

    `usual_order` is taken where the cells of a file do not tell which number is the month.
    """

    header_row: int | None = None
    fields: tuple[Field, ...] = ()
    date_order: DateOrder | None = None
    usual_order: DateOrder = DateOrder.MONTH_FIRST
    tidy_capitals: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SignUpSheet:
    """A sheet, understood. `rows` hold the refused ones too; `shape` is the key of a remembered mapping."""

    header: RawRow | None
    columns: tuple[Column, ...]
    dates: tuple[DateColumn, ...]
    rows: tuple[PersonDraftRow, ...]
    raw_rows: tuple[RawRow, ...]
    skipped: tuple[SkippedRow, ...]
    shape: str


def shape_of_sheet(sheet: RawSheet, header_row: int | None) -> str:
    """What a mapping is remembered by, before anything is read with one."""
    return shape_of(header_of(sheet.rows, header_row), sheet.width)


def read_sign_ups(sheet: RawSheet, choice: ReadingChoice, today: date, watch: Watch = UNWATCHED) -> SignUpSheet:
    """Every row of a person, in the order of the file. `today` bounds births. Raises Refused("cancelled")."""
    layout = laid_out(sheet.rows, choice.header_row)
    columns = columns_of(layout.header, layout.rows, today)
    if choice.fields:
        columns = chosen(columns, choice.fields)
    dates = _date_columns(columns, layout.rows, choice)
    rules = _rules(columns, dates, today)
    groups = _groups(columns, layout.rows)
    birth = DateRule(order=choice.usual_order, today=today, is_birth=True)
    rows = []
    for raw in watch.over(Stage.READING, layout.rows, len(layout.rows)):
        parts = Parts(raw.number)
        for column in columns:
            take(parts, column, raw.cell(column.index), rules)
        row = drafted(parts, birth, tidy_capitals=choice.tidy_capitals, known_groups=groups)
        rows.append(replace(row, rest=_rest(raw, columns)))
    return SignUpSheet(
        header=layout.header,
        columns=columns,
        dates=dates,
        rows=_in_one_order(rows),
        raw_rows=layout.rows,
        skipped=layout.skipped,
        shape=shape_of(layout.header, sheet.width),
    )


def _in_one_order(rows: Sequence[PersonDraftRow]) -> tuple[PersonDraftRow, ...]:
    """Where only some names stand family name first, they are turned round like the others and not listed under it:
    a list in two orders at once is in none."""
    named = [row for row in rows if " " in row.person.full_name]
    if 2 * sum(bool(row.person.sort_name) for row in named) >= len(named):
        return tuple(rows)
    return tuple(replace(row, person=replace(row.person, sort_name="")) for row in rows)


def _date_columns(columns: Sequence[Column], rows: Sequence[RawRow], choice: ReadingChoice) -> tuple[DateColumn, ...]:
    """The order of each column of days; one that does not tell follows one that does."""
    usual = _order_by_points(rows, columns) or choice.usual_order
    days = [column for column in columns if column.field in (Field.BIRTH_DATE, Field.SIGNED_UP)]
    found = [order_of(column.index, (row.cell(column.index) for row in rows), usual) for column in days]
    if choice.date_order:
        return tuple(replace(column, order=choice.date_order, is_certain=True) for column in found)
    told = {column.order for column in found if column.month_first != column.day_first}
    if len(told) == 1:
        order = told.pop()
        return tuple(column if column.is_certain else replace(column, order=order, is_certain=True) for column in found)
    return tuple(found)


def _order_by_points(rows: Sequence[RawRow], columns: Sequence[Column]) -> DateOrder | None:
    """Days with points between the numbers are written day first everywhere."""
    days = [column.index for column in columns if column.field in (Field.BIRTH_DATE, Field.SIGNED_UP)]
    cells = [row.cell(index).strip() for row in rows[:300] for index in days]
    pointed = sum(cell.count(".") == 2 and cell[:1].isdigit() for cell in cells)
    return DateOrder.DAY_FIRST if pointed * 2 > len([cell for cell in cells if cell]) else None


def _rules(columns: Iterable[Column], dates: Sequence[DateColumn], today: date) -> Rules:
    orders = {column.index: column.order for column in dates}
    return Rules(
        {
            column.index: DateRule(order=orders[column.index], today=today, is_birth=column.field is Field.BIRTH_DATE)
            for column in columns
            if column.index in orders
        }
    )


def _groups(columns: Sequence[Column], rows: Iterable[RawRow]) -> frozenset[str] | None:
    """Everything that stands alone in a group column, folded; None without such a column."""
    wanted = [column.index for column in columns if column.field is Field.GROUP]
    return frozenset(fold(row.cell(index)) for row in rows for index in wanted) if wanted else None


def _rest(raw: RawRow, columns: Sequence[Column]) -> str:
    """All cells but name and group, folded. Empty where too few say something."""
    beside = [column.index for column in columns if column.field not in NAMING and column.field is not Field.GROUP]
    cells = [raw.cell(index) for index in beside]
    told = sum(bool(cell.strip()) for cell in cells)
    return fold(_BETWEEN.join(cells)) if told >= _FEWEST_OTHER_CELLS else ""
