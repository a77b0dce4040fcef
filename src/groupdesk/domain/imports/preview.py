"""What an import would do, before anything is stored: all that the wizard and the command line show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from groupdesk.domain.ids import CohortId, DeedId, PersonId
from groupdesk.domain.imports.columns import Column, DateColumn, DateOrder, Field
from groupdesk.domain.imports.matches import Likeness
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.imports.rows import Double, SignUp, SkippedRow
from groupdesk.domain.imports.sheets import RawRow, RawSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """What a person settled about reading a sheet; everything left at its default is found out.

    `header_row` is a row number, 0 for none. `fields` has one entry a column. `date_order` overrules the cells,
    `usual_order` is taken where they do not tell. `doubles` answers for (earlier row, row) whether they are one
    person.
    """

    header_row: int | None = None
    fields: tuple[Field, ...] = ()
    date_order: DateOrder | None = None
    usual_order: DateOrder | None = None
    tidy_capitals: bool = True
    doubles: Mapping[tuple[int, int], bool] = field(default_factory=dict)


class Answer(StrEnum):
    """What becomes of a sign-up. ADD: somebody new. FILL: the person on file gets what is missing there.
    REPLACE: what the sheet says wins. LEAVE_OUT: nothing."""

    ADD = "add"
    FILL = "fill"
    REPLACE = "replace"
    LEAVE_OUT = "leave-out"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the two sides tell differently, as text; empty where a side says nothing."""

    field: str
    on_file: str
    in_sheet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A sign-up and somebody on file who is, or may be, the same. `key` is the sign-up's.

    `differences` show both sides field by field, only where the sheet says something that is not on file.
    `suggested` is what happens if nobody decides.
    """

    key: int
    person_id: PersonId
    number: int
    full_name: str
    birth_date: date | None
    birth_year: int | None
    is_archived: bool
    likeness: Likeness
    differences: tuple[Difference, ...]
    suggested: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """A row that stays out, with its cells as they are in the file and the reasons."""

    row: RawRow
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedGroup:
    """A group in the words of the sheet (empty: the sheet names none), and how many people ask for it.

    `cohort_id` and `cohort` (its code) suggest an open cohort of that name, if there is exactly one.
    """

    group: str
    people: int
    cohort_id: CohortId | None = None
    cohort: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """`rows` = `ready` + `doubles` + `refused`: rows of people, sign-ups from them, rows joined to earlier ones.

    `same` are on file already, `likely` may be (either on file or twice in the sheet), `new` is the rest of the
    ready ones; `to_look_at` are ready ones that go in without some field.
    """

    rows: int
    ready: int
    doubles: int
    refused: int
    skipped: int
    blank: int
    same: int
    likely: int
    new: int
    to_look_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """Everything the steps of the wizard need. Sign-ups, refused and skipped rows are in the order of the file.

    `remembered_on` is the day on which the mapping in use was settled for a sheet of the same shape, else None.
    `header_row` is 0 where there is none. `matches` hold at most three for a sign-up, the likest first.
    `deed` is the operation id under which it is accepted, so that accepting twice does it once.
    """

    deed: DeedId
    sheet: RawSheet
    options: ImportOptions
    header_row: int
    columns: tuple[Column, ...]
    dates: tuple[DateColumn, ...]
    shape: str
    remembered_on: date | None
    sign_ups: tuple[SignUp, ...]
    doubles: tuple[Double, ...]
    matches: tuple[Match, ...]
    refused: tuple[RefusedRow, ...]
    skipped: tuple[SkippedRow, ...]
    warnings: tuple[Problem, ...]
    groups: tuple[WantedGroup, ...]
    counts: Counts

    def problems(self) -> tuple[Problem, ...]:
        """All that was odd about single rows, by row, each with its row number."""
        found = [problem for sign_up in self.sign_ups for problem in sign_up.problems]
        found.extend(problem for entry in self.refused for problem in entry.problems)
        return tuple(sorted(found, key=lambda problem: (problem.row or 0, problem.column or 0)))

    def problems_by_cell(self) -> Mapping[tuple[int, int], Problem]:
        """By row number and column index, for painting cells; what only was noted is left out."""
        return {
            (problem.row, problem.column): problem
            for problem in self.problems()
            if problem.row is not None and problem.column is not None and problem.severity is not Severity.NOTE
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """`answers` by the key of a sign-up; without one, `suggested` of its first match holds, and ADD without a match.

    `people` says to which person on file an answered FILL or REPLACE goes where several match.
    `cohorts` leads a wanted group, in the words of the sheet, to a cohort; others are kept as wishes.
    """

    answers: Mapping[int, Answer] = field(default_factory=dict)
    people: Mapping[int, PersonId] = field(default_factory=dict)
    cohorts: Mapping[str, CohortId] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did, all in one deed: undo that deed and all of it is gone.

    Counts of people added, changed, found the same and left out; seats taken and places on waiting lists.
    """

    deed: DeedId
    added: int
    updated: int
    unchanged: int
    left_out: int
    refused: int
    enrolled: int
    waiting: int
