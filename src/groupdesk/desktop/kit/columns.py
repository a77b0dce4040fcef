"""What a column of a table shows of a row, as data.

COLUMNS = (
    Column("name", _("Name"), lambda row: row.name, stretch=True, strong=True),
    Column("since", _("Since"), lambda row: short_date(row.since), width=90, align="right"),
    Column("state", _("Status"), lambda row: row.state, sign=state_sign, width=130),
)
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from groupdesk.base.folding import fold
from groupdesk.desktop.kit.signs import Sign

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """How a column stands, whatever its rows are; widths in pixels of the pictures (13 px font)."""

    width: int = 120
    stretch: bool = False
    align: str = "left"  # left, right or centre; figures and dates right
    strong: bool = False  # names
    quiet: bool = False  # secondary facts
    shown: bool = True  # before the person chooses columns
    sortable: bool = True
    gives_way: int = 0  # in a narrow window the highest goes first, 0 never; the first column's tip then says it


@dataclass(frozen=True, slots=True)
class Column(_Shape, Generic[Row]):
    """One column: `key` names it in settings and in Query.sort; `text` is shown, copied, exported and read aloud."""

    key: str
    title: str
    text: Callable[[Row], str]
    second: Callable[[Row], str] | None = None  # a smaller line below, in tables of two-line rows
    sign: Callable[[Row], Sign | None] | None = None  # shown instead of the text where it gives a sign
    wrong: Callable[[Row], str] | None = None  # what is wrong with the cell, empty when nothing is
    tip: Callable[[Row], str] | None = None  # more than the cell shows
    sort_by: Callable[[Row], Any] | None = None  # for lists in memory; the folded text by default

    def spoken(self, row: Row) -> str:
        """All that the cell says, for copying and for screen readers."""
        sign = self.sign(row) if self.sign else None
        parts = [
            sign.word if sign else self.text(row),
            self.second(row) if self.second else "",
            self.wrong(row) if self.wrong else "",
        ]
        return ", ".join(part for part in parts if part)

    def sort_key(self, row: Row) -> Any:  # noqa: ANN401 (whatever orders the rows)
        return self.sort_by(row) if self.sort_by else fold(self.text(row))
