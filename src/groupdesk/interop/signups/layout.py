"""Finds the header row of a sheet and tells rows of people from titles, totals, footers and repeated headers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from groupdesk.base.folding import fold
from groupdesk.domain.imports.rows import SkippedRow, SkipReason
from groupdesk.domain.imports.sheets import RawRow
from groupdesk.interop.signups.headers import folded, is_known
from groupdesk.interop.signups.wordlists import words

_SEARCHED_ROWS = 40
_VALUE = re.compile(r"@|\d{3}|\d[-/.]\d|^\d+$")
_FOOTERS = re.compile(
    r"(generated|exported|printed|downloaded|created|updated|prepared|erstellt|exportiert|gedruckt|genere|exporte|imprime|"
    r"generado|exportado|impreso)\b.*(\d|\bby\b|\bpar\b|\bpor\b|\bvon\b)|"
    r"(page|seite|pagina|stand|as of)\b\W*\d|(source|note|quelle|fuente|end of)\b\W*\w+ \w+|confidential\b"
)
_LONGEST_NAME_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """`header` is None for a sheet without one; `rows` are people, `skipped` everything else, each in file order."""

    header: RawRow | None
    rows: tuple[RawRow, ...]
    skipped: tuple[SkippedRow, ...]


def laid_out(rows: Sequence[RawRow], header_row: int | None) -> Layout:
    """`header_row` is a row number, 0 for none, or None to look for it."""
    header = header_of(rows, header_row)
    start = header.number if header else 0
    skipped = [SkippedRow(row.number, SkipReason.TITLE, _text(row)) for row in rows if row.number < start]
    people = []
    for row in rows:
        if row.number <= start:
            continue
        reason = _reason(row, header)
        if reason:
            skipped.append(SkippedRow(row.number, reason, _text(row)))
        else:
            people.append(row)
    return Layout(header=header, rows=tuple(people), skipped=tuple(skipped))


def header_of(rows: Sequence[RawRow], header_row: int | None) -> RawRow | None:
    """The row that names the columns, with `header_row` as for `laid_out`."""
    return _found(rows) if header_row is None else next((row for row in rows if row.number == header_row), None)


def _found(rows: Sequence[RawRow]) -> RawRow | None:
    """The row with most words that stand above columns; else a first row that looks unlike the ones below."""
    searched = rows[:_SEARCHED_ROWS]
    best = max(searched, key=lambda row: (_known(row), -row.number), default=None)
    if best is None:
        return None
    filled = sum(bool(cell.strip()) for cell in best.cells)
    if _known(best) >= 2 or (_known(best) == 1 and filled == 1 and best is searched[0]):
        return best
    return _unlike_the_rest(rows)


def _known(row: RawRow) -> int:
    """Cells that name a column; a row that holds values as well is none."""
    if any(_VALUE.search(cell) for cell in row.cells):
        return 0
    return sum(is_known(cell) for cell in row.cells if len(cell) < 60)


def _unlike_the_rest(rows: Sequence[RawRow]) -> RawRow | None:
    """The first row of full width, if it holds words only where the column below holds values."""
    if len(rows) < 2:
        return None
    width = Counter(len(row.cells) for row in rows[: _SEARCHED_ROWS * 5]).most_common(1)[0][0]
    first = next((row for row in rows if len(row.cells) >= width), rows[0])
    if any(not cell.strip() or _VALUE.search(cell) for cell in first.cells[:width]):
        return None
    below = [row for row in rows if row.number > first.number][: _SEARCHED_ROWS * 5]
    shares = [
        sum(bool(_VALUE.search(row.cell(column))) for row in below) / max(len(below), 1) for column in range(width)
    ]
    return first if any(share > 0.5 for share in shares) else None


def _reason(row: RawRow, header: RawRow | None) -> SkipReason | None:
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    if header and len(filled) > 1 and _is_same(row, header):
        return SkipReason.HEADER_AGAIN
    first = fold(filled[0])
    if _is_total(first) and all(re.fullmatch(r"[\d\s.,%:/-]+", cell) for cell in filled[1:]):
        return SkipReason.TOTAL
    if len(row.cells) == 1 and _is_footer(first, header):
        return SkipReason.FOOTER
    return None


def _is_same(row: RawRow, header: RawRow) -> bool:
    width = max(len(row.cells), len(header.cells))
    return all(folded(row.cell(column)) == folded(header.cell(column)) for column in range(width))


def _is_total(first: str) -> bool:
    """'Total', 'Grand total: 25', 'Total number of people'; 'Total Eclipse' is a person."""
    said = {word for word in re.findall(r"\w+", first) if not word.isdigit()}
    return not words("totals").isdisjoint(said) and said <= words("totals") | words("counted")


def _is_footer(first: str, header: RawRow | None) -> bool:
    """A line that speaks about the sheet; a lone name is a person."""
    if header is not None and len(header.cells) == 1:
        return bool(_FOOTERS.match(first))
    return (
        bool(_FOOTERS.match(first))
        or len(first.split()) > _LONGEST_NAME_WORDS
        or bool(re.search(r"\d{4}|[:*()]", first))
    )


def _text(row: RawRow) -> str:
    return " ".join(cell.strip() for cell in row.cells if cell.strip())[:120]
