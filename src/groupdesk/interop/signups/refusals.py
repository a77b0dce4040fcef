"""The file of refused rows: as they were, with the reason beside, ready to be mended and imported again."""

from collections.abc import Callable, Sequence

from groupdesk.domain.imports.columns import Column, Field
from groupdesk.domain.imports.preview import RefusedRow
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.imports.sheets import RawRow
from groupdesk.interop.formulas import undo_neutralising
from groupdesk.interop.signups.mapping import WHY_HEADER

# Above the columns of a sheet that had no header; each is one of the words by which a header is known.
_HEADERS = {
    Field.NAME: "Name",
    Field.FIRST_NAME: "First name",
    Field.LAST_NAME: "Last name",
    Field.GOES_BY: "Goes by",
    Field.PRONOUNS: "Pronouns",
    Field.BIRTH_DATE: "Birth date",
    Field.PHONE: "Phone",
    Field.EMAIL: "E-mail",
    Field.GROUP: "Group",
    Field.MAY_TEXT: "OK to text",
    Field.MAY_VOICEMAIL: "OK to leave voicemail",
    Field.LANGUAGE: "Language",
    Field.NEEDS: "Needs",
    Field.NOTES: "Notes",
    Field.REFERRED_BY: "Referred by",
    Field.SIGNED_UP: "Date signed up",
    Field.EXTERNAL_NUMBER: "Case number",
}


def refused_table(
    columns: Sequence[Column], refused: Sequence[RefusedRow], told: Callable[[Problem], str]
) -> tuple[list[str], list[list[str]]]:
    """Header and rows of the file; `told` gives the sentence for a problem. A former column of reasons is replaced."""
    kept = [column for column in columns if column.header != WHY_HEADER]
    header = [column.header or _HEADERS.get(column.field, column.letter) for column in kept]
    return [*header, WHY_HEADER], [[*_cells(entry.row, kept), _why(entry, told)] for entry in refused]


def _cells(row: RawRow, columns: Sequence[Column]) -> list[str]:
    """As typed; what an export made harmless is told plainly, as the file will make it harmless once more."""
    return [undo_neutralising(row.cell(column.index)) for column in columns]


def _why(entry: RefusedRow, told: Callable[[Problem], str]) -> str:
    return " ".join(told(problem) for problem in entry.problems if problem.severity is Severity.REFUSED)
