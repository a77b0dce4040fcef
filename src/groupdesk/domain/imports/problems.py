"""What an import has to say about a cell, a row or a file: a code, facts and how much it matters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """NOTE: taken, and said how. LOOK: the row goes in without this field. REFUSED: the row stays out."""

    NOTE = "note"
    LOOK = "look"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`row` is the number the person sees in the file, from 1; `column` counts from 0; None where it is about more."""

    code: str
    severity: Severity
    row: int | None = None
    column: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
