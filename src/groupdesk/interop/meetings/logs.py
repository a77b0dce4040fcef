"""The oldest Teams list: one row for each joining and each leaving, made into one row for each stretch."""

from collections.abc import Sequence
from dataclasses import replace

from groupdesk.base.folding import fold
from groupdesk.domain.meetings.rows import ReportRow
from groupdesk.interop.signups.wordlists import wordlist


def stretches(rows: Sequence[ReportRow], actions: Sequence[str]) -> tuple[ReportRow, ...]:
    """Rows with `joined` as their moment, and what happened then. Who never left stayed to the end.

    Who joined before the list began is taken to have come at that first moment.
    """
    found: list[ReportRow] = []
    inside: dict[str, int] = {}
    for row, action in zip(rows, actions, strict=True):
        key = fold(row.name)
        if row.is_refused:
            found.append(row)
        elif fold(action) in wordlist("words", "meetings")["left"]:
            if key in inside:
                at = inside.pop(key)
                found[at] = replace(found[at], left=row.joined)
            else:
                found.append(replace(row, joined=None, left=row.joined))
        elif key not in inside:
            inside[key] = len(found)
            found.append(row)
    return tuple(found)
