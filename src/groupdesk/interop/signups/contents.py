"""What the cells of a column look like, whatever stands above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from groupdesk.base.languages import language_code
from groupdesk.domain.imports.columns import DateOrder
from groupdesk.interop.digits import digits_of
from groupdesk.interop.signups.answers import answer
from groupdesk.interop.signups.cells import is_nothing, plain
from groupdesk.interop.signups.contacts import emails_in, phones_in
from groupdesk.interop.signups.dates import DateRule, day_of

_NAME = re.compile(r"[^\W\d_][\w'’.\-]*(?:,?\s+[^\W\d_][\w'’.\-]*){0,5}")
_YEARS_OF_A_BIRTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Shares from 0 to 1 of the filled cells; `filled` is their number, `different` the share of distinct ones."""

    filled: int = 0
    different: float = 0.0
    emails: float = 0.0
    phones: float = 0.0
    days: float = 0.0
    births: float = 0.0
    answers: float = 0.0
    languages: float = 0.0
    names: float = 0.0
    single_words: float = 0.0


def look_of(cells: Sequence[str], today: date) -> Look:
    """Shares over the cells that say something."""
    told = [text for text in (plain(cell) for cell in cells) if not is_nothing(text) or answer(text) is not None]
    count = len(told)
    if not count:
        return Look()
    years = [_year(text, today) for text in told]
    named = [text for text in told if _is_name(text)]
    return Look(
        filled=count,
        different=len(set(told)) / count,
        emails=sum(bool(emails_in(text).values) for text in told) / count,
        phones=sum(_is_phone(text) for text, year in zip(told, years, strict=True) if year is None) / count,
        days=sum(year is not None for year in years) / count,
        births=sum(year is not None and year <= today.year - _YEARS_OF_A_BIRTH for year in years) / count,
        answers=sum(answer(text) is not None for text in told) / count,
        languages=sum(bool(language_code(text)) for text in told) / count,
        names=len(named) / count,
        single_words=sum(" " not in text for text in named) / count,
    )


def _year(text: str, today: date) -> int | None:
    """The year of a day written in either order."""
    for order in DateOrder:
        read = day_of(text, DateRule(order=order, today=today, is_birth=False))
        if read.on or read.year:
            return read.on.year if read.on else read.year
    return None


def _is_phone(text: str) -> bool:
    return len(digits_of(text)) >= 6 and bool(phones_in(text).values)


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text)) and (not text.isascii() or not text.islower())
