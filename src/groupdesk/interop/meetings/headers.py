"""What the words above a column of a report mean, and which service writes such words."""

import re
from collections.abc import Sequence
from functools import cache

from groupdesk.domain.imports.sheets import RawRow
from groupdesk.domain.meetings.fields import NAMING, MarkField, ReportKind
from groupdesk.interop.signups.headers import folded
from groupdesk.interop.signups.wordlists import wordlist

_FEWEST = 2
_VALUE = re.compile(r"@|\d{2}")


def field_of(header: str) -> MarkField:
    """What a heading stands for; IGNORE where nothing is known."""
    return _fields().get(folded(header), MarkField.IGNORE)


def is_known(header: str) -> bool:
    """Whether a heading is one we know, also one that says nothing of use."""
    return folded(header) in _fields() or folded(header) in _others()


def fields_of(row: RawRow) -> tuple[MarkField, ...]:
    """One field a cell; only e-mail may stand in two columns, as an address and as a sign-in name."""
    fields = [field_of(cell) for cell in row.cells]
    seen: set[MarkField] = set()
    for at, field in enumerate(fields):
        if field in seen and field is not MarkField.EMAIL:
            fields[at] = MarkField.IGNORE
        seen.add(field)
    return tuple(fields)


def is_header(row: RawRow) -> bool:
    """Whether these are headings of a table of people: who, and at least one thing more that we know."""
    if is_meeting_header(row) or any(_VALUE.search(cell) for cell in row.cells):
        return False
    return sum(map(is_known, row.cells)) >= _FEWEST and any(field in NAMING for field in fields_of(row))


def names_somebody(row: RawRow) -> bool:
    """Whether one of several headings, none of them a value, says that names or addresses stand below."""
    if len(row.cells) < _FEWEST or any(_VALUE.search(cell) for cell in row.cells):
        return False
    return any(field in NAMING for field in fields_of(row))


def is_meeting_header(row: RawRow) -> bool:
    """Whether these are headings of facts about the meeting: a topic or an id beside its times, and nobody's name."""
    words = [folded(cell) for cell in row.cells]
    about = sum(word in _listed("meeting") for word in words)
    has_time = any(word in _listed("start") for word in words)
    return about > _FEWEST and has_time and MarkField.NAME not in {field_of(cell) for cell in row.cells[:1]}


def fact_of(heading: str) -> str:
    """ "start", "end" or "host" for a fact about the meeting that is of use, else nothing."""
    words = folded(heading)
    return next((fact for fact in ("start", "end", "host") if words in _listed(fact)), "")


def kind_of(headers: Sequence[RawRow], *, has_parts: bool) -> ReportKind:
    """Which service wrote tables under these headings; `has_parts` where numbered headings stand between them."""
    words = {folded(cell) for header in headers for cell in header.cells}
    if has_parts or words & _listed("teams-only"):
        return ReportKind.TEAMS
    return ReportKind.ZOOM if words & _listed("zoom-only") else ReportKind.CSV


@cache
def _fields() -> dict[str, MarkField]:
    lists = wordlist("headers", "meetings")
    return {
        folded(phrase): field for field in MarkField if field is not MarkField.IGNORE for phrase in lists[field.value]
    }


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(folded(phrase) for phrase in wordlist("headers", "meetings")[key])


def _others() -> frozenset[str]:
    return _listed("other")
