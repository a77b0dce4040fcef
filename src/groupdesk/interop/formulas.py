"""Cells that a spreadsheet program would run as a formula, made harmless on the way out and restored on the way in."""

import re

# OWASP's list for CSV injection, with full-width forms and the true minus sign.
STARTERS = frozenset("=+-@\t\r|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05\u2212")
# Programs strip blanks and quotes before they look; the apostrophe is one of them because each one that we write must
# be told from those that stood there before.
_STRIPPED = "".join(
    (
        *map(chr, (*range(0x21), *range(0x7F, 0xA1), *range(0x2000, 0x2010))),
        "\u1680\u180e\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\"'\u2018\u2019\u201c\u201d\u00ab\u00bb`",
    )
)
_RISKY = re.compile(f"[{re.escape(_STRIPPED)}]*[{re.escape(''.join(sorted(STARTERS)))}]")
RISKY_LETTERS = STARTERS.union(_STRIPPED)
GUARD = "'"


def neutralised(cell: str) -> str:
    """The cell with an apostrophe before it where a program might run it; `undo_neutralising` takes exactly it away.

    Cells that begin with none of RISKY_LETTERS come back as they are.
    """
    return GUARD + cell if _RISKY.match(cell) else cell


def undo_neutralising(cell: str) -> str:
    """The cell as it was before `neutralised`; other cells, also such with an apostrophe of their own, as they are."""
    return cell[1:] if cell.startswith(GUARD) and _RISKY.match(cell, 1) else cell
