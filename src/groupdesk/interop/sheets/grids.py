"""Asks the workbook reader for a sheet and turns what it gives into the text that the sheet means."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TypeVar

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from groupdesk.domain.errors import Refused
from groupdesk.interop.sheets import limits

T = TypeVar("T")
Cell = str | float | bool | date | time | datetime | timedelta
_LARGEST_EXACT = 10**15


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet as text, every row from the first; `sheets` are those that can be seen."""

    sheet: str
    sheets: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def grid(content: bytes, sheet: str, most_rows: int | None = None) -> Grid:
    """The named sheet, or with an empty name the first one that holds anything.

    Raises Refused: workbook-damaged, workbook-protected, sheet-not-found, file-empty, too-many-rows,
    too-many-columns, sheet-too-large, cell-too-long.
    """
    workbook = _told(lambda: CalamineWorkbook.from_filelike(BytesIO(content)))
    seen = _seen(workbook)
    if sheet and sheet not in seen:
        raise Refused("sheet-not-found", sheet=sheet)
    for name in [sheet] if sheet else seen:
        rows = _rows(workbook, name, most_rows)
        if any(rows) or sheet:
            return Grid(name, seen, rows)
    raise Refused("file-empty")


def _seen(workbook: CalamineWorkbook) -> tuple[str, ...]:
    return tuple(
        found.name
        for found in workbook.sheets_metadata
        if found.typ == SheetTypeEnum.WorkSheet and found.visible == SheetVisibleEnum.Visible
    )


def _told(work: Callable[[], T]) -> T:
    """Turns what the reader raises into a refusal; its panics are no ordinary exceptions."""
    try:
        return work()
    except PasswordError as error:
        raise Refused("workbook-protected") from error
    except (CalamineError, ValueError, OSError) as error:
        raise Refused("workbook-damaged") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Refused("workbook-damaged") from error


def _rows(workbook: CalamineWorkbook, name: str, most_rows: int | None) -> tuple[tuple[str, ...], ...]:
    sheet = _told(lambda: workbook.get_sheet_by_name(name))
    limits.check_extent(sheet.total_height, sheet.total_width, most_rows)
    if sheet.start is None:
        return ()
    return tuple(_row(number, cells) for number, cells in enumerate(_cells(sheet), 1))


def _cells(sheet: CalamineSheet) -> Iterable[Sequence[Cell]]:
    return _told(lambda: sheet.to_python(skip_empty_area=False))


def _row(number: int, cells: Sequence[Cell]) -> tuple[str, ...]:
    texts = [cell if isinstance(cell, str) else text_of(cell) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    for text in texts:
        limits.check_cell(len(text), number)
    return tuple(texts)


def text_of(cell: Cell) -> str:
    """What a person would read: days as ISO, whole numbers without a point, TRUE and FALSE."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float):
        return _number(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "seconds")
    if isinstance(cell, timedelta):
        minutes, seconds = divmod(round(cell.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
    if isinstance(cell, time):
        return cell.isoformat("minutes") if not cell.second else cell.isoformat("seconds")
    return cell if isinstance(cell, str) else cell.isoformat()


def _number(value: float) -> str:
    if abs(value) < _LARGEST_EXACT and value == int(value):
        return str(int(value))
    return format(value, ".15g")
