"""What the rows of a sheet say about people, and what was odd about them."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from groupdesk.domain.imports.matches import Likeness
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.people import PersonDraft


class SkipReason(StrEnum):
    TITLE = "title"
    TOTAL = "total"
    FOOTER = "footer"
    HEADER_AGAIN = "header-again"


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is about the sheet and not about a person; `text` is the beginning of what it says."""

    number: int
    reason: SkipReason
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupWish:
    """A group that somebody asked for, in the words of the sheet, and when; `row` orders wishes of one moment.

    `group` is empty where a sheet has no column for it: all of its people want the same.
    """

    group: str
    asked_on: date | None
    asked_at: time | None
    row: int

    @property
    def order(self) -> tuple[date, time, int]:
        """First come, first served: day, time of day, row; a row without a day comes last."""
        return (self.asked_on or date.max, self.asked_at or time.min, self.row)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraftRow:
    """`number` is the row in the file; `person` holds what could be taken; `problems` are in column order.

    `rest` is the folded text of all cells but name and group where these are three or more: two rows of one name
    that share it are one form sent twice.
    """

    number: int
    person: PersonDraft
    wishes: tuple[GroupWish, ...] = ()
    problems: tuple[Problem, ...] = ()
    rest: str = ""

    @property
    def is_refused(self) -> bool:
        return any(problem.severity is Severity.REFUSED for problem in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignUp:
    """One person as the sheet knows them, from one row or from several that were joined.

    `rows` rise; the first is the key by which decisions name a sign-up.
    """

    rows: tuple[int, ...]
    person: PersonDraft
    wishes: tuple[GroupWish, ...]
    problems: tuple[Problem, ...]

    @property
    def key(self) -> int:
        return self.rows[0]

    @property
    def needs_a_look(self) -> bool:
        return any(problem.severity is Severity.LOOK for problem in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Double:
    """Two rows of the sheet that may be one person; `is_joined` where that was taken for granted or decided."""

    row: int
    earlier_row: int
    likeness: Likeness
    is_joined: bool
