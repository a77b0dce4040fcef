"""Guesses where each column of a sign-up sheet goes, from its header and from its cells."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from groupdesk.domain.imports.columns import REPEATABLE, Column, Field, letter_of
from groupdesk.domain.imports.sheets import RawRow
from groupdesk.interop.signups.contents import Look, look_of
from groupdesk.interop.signups.headers import folded, meaning

# The column that our own file of refused rows adds; it belongs to no shape and goes nowhere.
WHY_HEADER = "Why not imported"
_SAMPLE_ROWS = 300
_MOST = 0.6
_FROM_CELLS, _DOUBTFUL = 0.5, 0.3
_CHOSEN = 1.0


def shape_of(header: RawRow | None, width: int) -> str:
    """A fingerprint of the header, by which a mapping is remembered; of a sheet without one, only its width counts."""
    names = [folded(header.cell(index)) for index in range(width)] if header else []
    while names and names[-1] in ("", folded(WHY_HEADER)):
        names.pop()
    text = "\x1f".join(names) if names else f"{width} columns"
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def columns_of(header: RawRow | None, rows: Sequence[RawRow], today: date) -> tuple[Column, ...]:
    """One guess a column, from the first few hundred rows; single-valued fields are given once."""
    width = max((len(row.cells) for row in (*rows, *([header] if header else []))), default=0)
    sample = rows[:_SAMPLE_ROWS]
    looks = [look_of([row.cell(index) for row in sample], today) for index in range(width)]
    columns = [_guess(index, header.cell(index) if header else "", looks[index]) for index in range(width)]
    columns = _named(columns, looks)
    return tuple(_once_each(columns, looks))


def chosen(columns: Sequence[Column], fields: Sequence[Field]) -> tuple[Column, ...]:
    """The columns with the fields that a person settled; columns beyond those are left out."""
    settled = [*fields, *[Field.IGNORE] * len(columns)]
    return tuple(
        replace(column, field=field, confidence=_CHOSEN) for column, field in zip(columns, settled, strict=False)
    )


def _guess(index: int, header: str, look: Look) -> Column:
    header = " ".join(header.split())
    if header == WHY_HEADER:
        return Column(index=index, letter=letter_of(index), header=header, field=Field.IGNORE, confidence=_CHOSEN)
    field, confidence = meaning(header)
    if confidence == 0:
        field, confidence = _from_cells(look, is_named=bool(header))
    else:
        field, confidence = _borne_out(field, confidence, look)
    return Column(index=index, letter=letter_of(index), header=header, field=field, confidence=confidence)


def _from_cells(look: Look, *, is_named: bool) -> tuple[Field, float]:
    """Only what cannot be anything else; a header of unknown words keeps languages and days from being guessed."""
    if look.emails > _MOST:
        return Field.EMAIL, _FROM_CELLS
    if look.phones > _MOST:
        return Field.PHONE, _FROM_CELLS
    if is_named or not look.filled:
        return Field.IGNORE, 0.0
    if look.births > _MOST:
        return Field.BIRTH_DATE, _DOUBTFUL
    if look.days > _MOST:
        return Field.SIGNED_UP, _DOUBTFUL
    return (Field.LANGUAGE, _DOUBTFUL) if look.languages > _MOST else (Field.IGNORE, 0.0)


def _borne_out(field: Field, confidence: float, look: Look) -> tuple[Field, float]:
    """The field, unless the cells plainly are something else; less sure where they are not what they should be."""
    if not look.filled or field is Field.IGNORE:
        return field, confidence
    if look.emails > _MOST and field is not Field.EMAIL:
        return Field.EMAIL, _FROM_CELLS
    if look.phones > _MOST and field in (Field.EMAIL, Field.MAY_TEXT, Field.NAME, Field.MAY_VOICEMAIL):
        return Field.PHONE, _FROM_CELLS
    if field is Field.SIGNED_UP and look.births > _MOST and look.births > look.days * 0.9:
        return Field.BIRTH_DATE, _DOUBTFUL
    expected = {
        Field.EMAIL: look.emails,
        Field.PHONE: look.phones,
        Field.BIRTH_DATE: look.days,
        Field.SIGNED_UP: look.days,
        Field.MAY_TEXT: look.answers,
        Field.MAY_VOICEMAIL: look.answers,
        Field.LANGUAGE: look.languages,
    }.get(field, 1.0)
    return field, confidence if expected > 0.3 else min(confidence, _DOUBTFUL)


def _named(columns: list[Column], looks: list[Look]) -> list[Column]:
    """Settles which columns make up the name: one whole, or two parts, never both."""
    fields = {column.field for column in columns}
    first, last, whole = Field.FIRST_NAME in fields, Field.LAST_NAME in fields, Field.NAME in fields
    if first and last and whole:
        return _turned(columns, Field.NAME, Field.IGNORE)
    if first and whole:
        return _turned(columns, Field.NAME, Field.LAST_NAME)
    if last and whole:
        return _turned(columns, Field.LAST_NAME, Field.IGNORE)
    if first or last:
        return (
            columns if first and last else _turned(columns, Field.FIRST_NAME if first else Field.LAST_NAME, Field.NAME)
        )
    return columns if whole else _name_from_cells(columns, looks)


def _turned(columns: list[Column], old: Field, new: Field) -> list[Column]:
    return [replace(column, field=new) if column.field is old else column for column in columns]


def _name_from_cells(columns: list[Column], looks: list[Look]) -> list[Column]:
    """Without a word for it, the column whose cells differ most and read as names; or two beside each other."""
    free = [
        (looks[column.index].names * looks[column.index].different, -column.index)
        for column in columns
        if column.field is Field.IGNORE and column.confidence == 0 and looks[column.index].names > _MOST
    ]
    if not free:
        return columns
    place = -max(free)[1]
    columns = list(columns)
    single = {-index for _, index in free if looks[-index].single_words > _MOST}
    if place in single and (place + 1 in single or place - 1 in single):
        left = place if place + 1 in single else place - 1
        columns[left] = replace(columns[left], field=Field.FIRST_NAME, confidence=_DOUBTFUL)
        columns[left + 1] = replace(columns[left + 1], field=Field.LAST_NAME, confidence=_DOUBTFUL)
    else:
        columns[place] = replace(columns[place], field=Field.NAME, confidence=_DOUBTFUL)
    return columns


def _once_each(columns: list[Column], looks: list[Look]) -> list[Column]:
    """A field that holds one value keeps its surest column; a second whole name stays only if both are single words."""
    kept: dict[Field, Column] = {}
    for column in columns:
        if column.field not in kept or column.confidence > kept[column.field].confidence:
            kept[column.field] = column
    return [
        column
        if kept[column.field] is column or _may_repeat(column, looks)
        else replace(column, field=Field.IGNORE, confidence=_FROM_CELLS)
        for column in columns
    ]


def _may_repeat(column: Column, looks: list[Look]) -> bool:
    if column.field is Field.NAME:
        return looks[column.index].single_words > _MOST
    return column.field in REPEATABLE
