"""Finds the character that parts the columns of a text file: the one that gives the most even rows."""

import csv
from collections import Counter
from collections.abc import Iterable
from itertools import islice

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_RECORDS = 300
_SAMPLE_LINES = 1_000
_LONGEST_LINE = 20_000


def sniffed(lines: list[str]) -> str:
    """One of `DELIMITERS`; a comma for a file of one column."""
    sample = [line[:_LONGEST_LINE] for line in lines[:_SAMPLE_LINES]]
    best = max(DELIMITERS, key=lambda delimiter: _evenness(_widths(sample, delimiter)))
    return best if _evenness(_widths(sample, best)) > 0 else ","


def _widths(lines: Iterable[str], delimiter: str) -> list[int]:
    """Filled width of each record that is not blank."""
    widths = []
    try:
        for record in islice(csv.reader(lines, delimiter=delimiter), _SAMPLE_RECORDS):
            if any(cell.strip() for cell in record):
                widths.append(len(record))
    except csv.Error:
        pass  # the part that was read tells enough
    return widths


def _evenness(widths: list[int]) -> float:
    """Share of the records that have the commonest width above one, a little more for many columns."""
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return 0.0
    width, times = max(wide.items(), key=lambda found: (found[1], found[0]))
    return times / len(widths) + min(width, 50) / 1000
