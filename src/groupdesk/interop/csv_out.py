"""Rows as a CSV file that spreadsheet programs open rightly and harmlessly."""

from collections.abc import Iterable, Sequence
from itertools import chain

from groupdesk.interop.formulas import GUARD, RISKY_LETTERS, STARTERS, neutralised

_BOM = "\ufeff"
_END = '"\r\n'


def csv_bytes(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark, CRLF after every line, everything quoted (RFC 4180), formulas made harmless.

    What a spreadsheet might run gets an apostrophe; `undo_neutralising` takes it away, so the round trip is exact.
    Half a surrogate pair, which UTF-8 cannot carry, becomes a question mark. At least one column.
    """
    risky, starters, guard = RISKY_LETTERS, STARTERS, GUARD
    between = 2 * (len(heads) - 1)
    lines: list[str] = []
    for row in chain((heads,), rows):
        line = '","'.join(
            [
                cell if cell[:1] not in risky else guard + cell if cell[0] in starters else neutralised(cell)
                for cell in row
            ]
        )
        if line.count('"') != between:
            line = '","'.join([neutralised(cell).replace('"', '""') for cell in row])
        lines.append(line)
    return f'{_BOM}"{(_END + chr(34)).join(lines)}{_END}'.encode("utf-8", "replace")
