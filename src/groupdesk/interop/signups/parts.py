"""Gathers what the cells of one row say about one person, one small rule a field."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time

from groupdesk.base.languages import language_code
from groupdesk.domain.imports.columns import Column, Field
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.interop.signups.answers import answer
from groupdesk.interop.signups.cells import is_error, is_nothing, lines, plain
from groupdesk.interop.signups.contacts import Found, emails_in, phones_in
from groupdesk.interop.signups.dates import DateRule, Oddity, Reading, day_of
from groupdesk.interop.signups.needs import remarks_in, unwanted_uses

_LONGEST_FACT = 60


@dataclass(slots=True)
class Parts:
    """What was read so far of one row; lists keep the order of the columns."""

    number: int
    names: list[str] = field(default_factory=list)
    first_names: list[str] = field(default_factory=list)
    last_names: list[str] = field(default_factory=list)
    goes_by: str = ""
    pronouns: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    may_text: bool | None = None
    may_voicemail: bool | None = None
    language: str = ""
    needs: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unwanted: set[str] = field(default_factory=set)
    referred_by: str = ""
    signed_up_on: date | None = None
    signed_up_at: time | None = None
    problems: list[Problem] = field(default_factory=list)

    def odd(self, code: str, severity: Severity, column: int | None, **facts: object) -> None:
        """Remembers a problem of this row."""
        self.problems.append(Problem(code=code, severity=severity, row=self.number, column=column, facts=facts))


@dataclass(frozen=True, slots=True)
class Rules:
    """How the whole file is read: the rule of each column of days."""

    dates: dict[int, DateRule]


Taker = Callable[[Parts, Column, str, Rules], None]


def take(parts: Parts, column: Column, cell: str, rules: Rules) -> None:
    """Adds what one cell says; a cell that says nothing, or whose formula failed, adds nothing."""
    taker = _TAKERS.get(column.field)
    text = cell.strip()
    if taker is None or not text:
        return
    if is_error(text):
        parts.odd("cell-is-error", Severity.LOOK, column.index, text=text)
        return
    taker(parts, column, text, rules)


def _look(parts: Parts, column: Column, code: str, text: str) -> None:
    parts.odd(code, Severity.LOOK, column.index, text=text[:_LONGEST_FACT])


def _take_name(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    taken = {Field.FIRST_NAME: parts.first_names, Field.LAST_NAME: parts.last_names}.get(column.field, parts.names)
    taken.append(plain(text))


def _take_goes_by(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    text = plain(text)
    parts.goes_by = "" if is_nothing(text) else text


def _take_pronouns(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    text = plain(text)
    parts.pronouns = "" if is_nothing(text) else text


def _take_birth(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    read = _day(parts, column, text, rules)
    parts.birth_date, parts.birth_year = read.on, read.year


def _take_signed_up(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    read = _day(parts, column, text, rules)
    if read.year and not read.oddity:
        _look(parts, column, Oddity.INCOMPLETE.value, plain(text))
    parts.signed_up_on, parts.signed_up_at = read.on, read.at


def _day(parts: Parts, column: Column, text: str, rules: Rules) -> Reading:
    text = plain(text)
    if is_nothing(text):
        return Reading()
    rule = rules.dates[column.index]
    read = day_of(text, rule)
    if read.oddity is Oddity.OTHER_ORDER:
        parts.odd(read.oddity.value, Severity.LOOK, column.index, text=text, order=rule.order.value)
    elif read.oddity:
        _look(parts, column, read.oddity.value, text)
    if read.on and read.is_two_digit:
        parts.odd("date-two-digit-year", Severity.NOTE, column.index, text=text, on=read.on)
    if read.on and read.is_serial:
        parts.odd("date-from-serial", Severity.NOTE, column.index, text=text, on=read.on)
    return read


def _take_found(parts: Parts, column: Column, text: str, found: Found, taken: list[str]) -> None:
    taken.extend(value for value in found.values if value not in taken)
    if found.problem:
        _look(parts, column, found.problem, text)


def _take_phone(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    text = plain(text)
    _take_found(parts, column, text, phones_in(text), parts.phones)


def _take_email(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    text = plain(text)
    _take_found(parts, column, text, emails_in(text), parts.emails)


def _take_group(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    text = lines(text)
    if not is_nothing(text):
        parts.groups.append(text)


def _take_may_text(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    parts.may_text = _answer(parts, column, text)


def _take_may_voicemail(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    parts.may_voicemail = _answer(parts, column, text)


def _answer(parts: Parts, column: Column, text: str) -> bool | None:
    text = plain(text)
    said = answer(text)
    if said is None and not is_nothing(text):
        _look(parts, column, "answer-unclear", text)
    return said


def _take_language(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    text = plain(text)
    if is_nothing(text):
        return
    parts.language = language_code(text)
    if not parts.language:
        _look(parts, column, "language-unknown", text)


def _take_remarks(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    text = lines(text)
    if is_nothing(text):
        return
    remarks = remarks_in(text, all_needs=column.field is Field.NEEDS)
    parts.needs.extend(remarks.needs)
    parts.notes.extend(remarks.notes)
    parts.unwanted |= unwanted_uses(text)


def _take_referred_by(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    text = plain(text)
    parts.referred_by = "" if is_nothing(text) else text


def _take_number(parts: Parts, column: Column, text: str, rules: Rules) -> None:
    """Kept with the name of its column, word for word."""
    text = plain(text)
    if not is_nothing(text):
        parts.notes.append(f"{column.header or column.letter}: {text}")


_TAKERS: dict[Field, Taker] = {
    Field.NAME: _take_name,
    Field.FIRST_NAME: _take_name,
    Field.LAST_NAME: _take_name,
    Field.GOES_BY: _take_goes_by,
    Field.PRONOUNS: _take_pronouns,
    Field.BIRTH_DATE: _take_birth,
    Field.SIGNED_UP: _take_signed_up,
    Field.PHONE: _take_phone,
    Field.EMAIL: _take_email,
    Field.GROUP: _take_group,
    Field.MAY_TEXT: _take_may_text,
    Field.MAY_VOICEMAIL: _take_may_voicemail,
    Field.LANGUAGE: _take_language,
    Field.NEEDS: _take_remarks,
    Field.NOTES: _take_remarks,
    Field.REFERRED_BY: _take_referred_by,
    Field.EXTERNAL_NUMBER: _take_number,
}
