"""What a column of a sign-up sheet may stand for, and what it was taken for."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """Where a column goes. `NAME` is a whole name; several name, phone, e-mail, group and note columns are joined."""

    NAME = "name"
    FIRST_NAME = "first-name"
    LAST_NAME = "last-name"
    GOES_BY = "goes-by"
    PRONOUNS = "pronouns"
    BIRTH_DATE = "birth-date"
    PHONE = "phone"
    EMAIL = "email"
    GROUP = "group"
    MAY_TEXT = "may-text"
    MAY_VOICEMAIL = "may-voicemail"
    LANGUAGE = "language"
    NEEDS = "needs"
    NOTES = "notes"
    REFERRED_BY = "referred-by"
    SIGNED_UP = "signed-up"
    EXTERNAL_NUMBER = "external-number"
    IGNORE = "ignore"


NAMING = frozenset({Field.NAME, Field.FIRST_NAME, Field.LAST_NAME})
REPEATABLE = NAMING | {
    Field.PHONE,
    Field.EMAIL,
    Field.GROUP,
    Field.NEEDS,
    Field.NOTES,
    Field.EXTERNAL_NUMBER,
    Field.IGNORE,
}


class DateOrder(StrEnum):
    """How days written as numbers are read where the year stands last."""

    MONTH_FIRST = "month-first"
    DAY_FIRST = "day-first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`index` counts from 0, `letter` is what a spreadsheet calls it, `header` is empty without a header row.

    `confidence` runs from 0 (a mere default) to 1 (said by the header, borne out by the cells, or chosen).
    """

    index: int
    letter: str
    header: str
    field: Field
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DateColumn:
    """How the days of one column are read, and on what evidence: cells that can only be one, the other, or either."""

    index: int
    order: DateOrder
    is_certain: bool
    month_first: int
    day_first: int
    either: int


def letter_of(index: int) -> str:
    """0 gives A, 26 gives AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
