"""Rows as a CSV file that spreadsheet programs open rightly and harmlessly."""

from collections.abc import Iterable, Sequence
from itertools import chain

from groupdesk.interop.formulas import RISKY_LETTERS, neutralised

_BOM = "\ufeff"
_END = '"\r\n'


def csv_bytes(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark, CRLF after every line, everything quoted (RFC 4180), formulas made harmless.

    What a spreadsheet might run gets an apostrophe; `undo_neutralising` takes it away, so the round trip is exact.
    Half a surrogate pair, which UTF-8 cannot carry, becomes a question mark. At least one column.
    """
    risky = RISKY_LETTERS
    between = 2 * (len(heads) - 1)
    lines: list[str] = []
    for row in chain((heads,), rows):
        cells = [neutralised(cell) if cell[:1] in risky else cell for cell in row]
        line = '","'.join(cells)
        if line.count('"') != between:
            line = '","'.join([cell.replace('"', '""') for cell in cells])
        lines.append(line)
    return f'{_BOM}"{(_END + chr(34)).join(lines)}{_END}'.encode("utf-8", "replace")
