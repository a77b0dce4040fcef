"""What a file may be at most, checked before anything parses it (security paper, limits before parsing)."""

from groupdesk.domain.errors import Refused

MOST_BYTES = 20_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_CELLS = 5_000_000
MOST_CHARACTERS_A_CELL = 100_000

MOST_MEMBERS = 500
MOST_UNPACKED_BYTES = 100_000_000
MOST_RATIO = 100


def check_bytes(size: int) -> None:
    """Raises Refused("file-too-large")."""
    if size > MOST_BYTES:
        raise Refused("file-too-large", megabytes=-(-size // 1_000_000), most=MOST_BYTES // 1_000_000)


def check_extent(rows: int, columns: int, most_rows: int | None = None) -> None:
    """Raises Refused: too-many-rows, too-many-columns, sheet-too-large (rows times columns)."""
    most = MOST_ROWS if most_rows is None else min(most_rows, MOST_ROWS)
    if columns > MOST_COLUMNS:
        raise Refused("too-many-columns", columns=columns, most=MOST_COLUMNS)
    if rows > most:
        raise Refused("too-many-rows", rows=rows, most=most)
    if rows * columns > MOST_CELLS:
        raise Refused("sheet-too-large", cells=rows * columns, most=MOST_CELLS)


def check_cell(characters: int, row: int) -> None:
    """Raises Refused("cell-too-long"); a row of 0 means that it is not known."""
    if characters > MOST_CHARACTERS_A_CELL:
        raise Refused("cell-too-long", row=row, most=MOST_CHARACTERS_A_CELL)
