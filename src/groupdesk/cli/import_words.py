"""Words of `people import` made into fields, rows and answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from groupdesk.cli.sheet_file import place_of
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import PersonId
from groupdesk.domain.imports.columns import Column, Field
from groupdesk.domain.imports.preview import Answer

if TYPE_CHECKING:
    from groupdesk.services.bundle import Services


@dataclass(frozen=True, slots=True)
class Answered:
    """What becomes of a row, and whom it is joined with where that was said."""

    row: int
    answer: Answer
    person_id: PersonId | None = None


def field_of(text: str, columns: Sequence[Column]) -> tuple[int, Field]:
    """The place of a column and its field, from C=birth-date or “Which group?=group”.

    Refused: mapping-not-understood (mapping, fields).
    """
    name, _equals, field = text.rpartition("=")
    place = place_of(name, columns)
    if place is None or field.strip() not in list(Field):
        raise Refused("mapping-not-understood", mapping=text[:60], fields=tuple(Field))
    return place, Field(field.strip())


def rows_of(text: str) -> tuple[int, int]:
    """The earlier and the later row of 5+9. Refused: rows-unreadable (rows)."""
    first, _plus, second = text.partition("+")
    if not (_is_row(first) and _is_row(second)) or int(first) == int(second):
        raise Refused("rows-unreadable", rows=text[:40])
    return min(int(first), int(second)), max(int(first), int(second))


def answer(services: "Services", text: str) -> Answered:
    """What becomes of a row, from 12=fill or 12=fill:34. Refused: answer-unreadable (answer), and as people.resolve."""
    row, _equals, rest = text.partition("=")
    word, _colon, person = rest.partition(":")
    if not _is_row(row) or word.strip() not in list(Answer):
        raise Refused("answer-unreadable", answer=text[:60])
    return Answered(int(row), Answer(word.strip()), services.people.resolve(person) if person.strip() else None)


def wish_of(text: str) -> tuple[str | None, str]:
    """The words of a sheet, if they are said, and the code of a cohort, from [GROUP=]COHORT."""
    words, equals, code = text.rpartition("=")
    return (words if equals else None), code.strip()


def _is_row(text: str) -> bool:
    return text.strip().isdecimal() and len(text.strip()) < 9
