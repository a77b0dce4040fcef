"""Days as people type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.imports.columns import DateOrder
from groupdesk.interop.signups.dates import DateRule, Oddity, day_of, order_of
from groupdesk.interop.signups.months import month_of
from interop.sheets_at_hand import TODAY

BIRTH = DateRule(order=DateOrder.MONTH_FIRST, today=TODAY, is_birth=True)
BIRTH_BY_DAY = DateRule(order=DateOrder.DAY_FIRST, today=TODAY, is_birth=True)
SIGNED_UP = DateRule(order=DateOrder.MONTH_FIRST, today=TODAY, is_birth=False)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("07/21/1963", date(1963, 7, 21)),
        ("7-21-1963", date(1963, 7, 21)),
        ("1997-07-24", date(1997, 7, 24)),
        ("1997/7/24", date(1997, 7, 24)),
        ("19970724", date(1997, 7, 24)),
        ("17 Apr 2009", date(2009, 4, 17)),
        ("Apr 17, 2009", date(2009, 4, 17)),
        ("17-Apr-09", date(2009, 4, 17)),
        ("Tuesday, 5 May 1981", date(1981, 5, 5)),
        ("May 5th, 1981", date(1981, 5, 5)),
        ("1er mars 1980", date(1980, 3, 1)),
        ("17 de abril de 2009", date(2009, 4, 17)),
        ("3. März 1980", date(1980, 3, 3)),
        ("3 marca 1980", date(1980, 3, 3)),
        ("3 марта 1980", date(1980, 3, 3)),
        ("1990年4月5日", date(1990, 4, 5)),
        ("1990. 4. 5.", date(1990, 4, 5)),
        ("١٩٩٠-٠٤-٠٥", date(1990, 4, 5)),
        ("1990-04-05 00:00:00", date(1990, 4, 5)),
        ("1990-04-05T10:00:00Z", date(1990, 4, 5)),
    ],
)
def test_many_ways_of_writing_a_day_are_read(text: str, on: date) -> None:
    read = day_of(text, BIRTH)
    assert (read.on, read.oddity) == (on, None)


@pytest.mark.parametrize(
    ("text", "year"), [("08/25/45", 1945), ("04/08/00", 2000), ("07/09/05", 2005), ("11/20/26", 2026), ("1/1/27", 1927)]
)
def test_two_digits_are_the_latest_year_that_has_been(text: str, year: int) -> None:
    read = day_of(text, BIRTH)
    assert read.on is not None
    assert (read.on.year, read.is_two_digit) == (year, True)


def test_two_digits_of_a_sign_up_are_of_this_century() -> None:
    assert day_of("10/15/27", SIGNED_UP).on == date(2027, 10, 15)


def test_the_order_of_the_column_decides_what_is_the_month() -> None:
    assert day_of("03/04/1990", BIRTH).on == date(1990, 3, 4)
    assert day_of("03/04/1990", BIRTH_BY_DAY).on == date(1990, 4, 3)


@pytest.mark.parametrize(
    ("text", "oddity"),
    [
        ("25/03/1990", Oddity.OTHER_ORDER),
        ("02/30/1990", Oddity.IMPOSSIBLE),
        ("1990-13-01", Oddity.IMPOSSIBLE),
        ("13/13/2000", Oddity.IMPOSSIBLE),
        ("00/00/0000", Oddity.IMPOSSIBLE),
        ("31 Apr 1990", Oddity.IMPOSSIBLE),
        ("2030-01-01", Oddity.FUTURE),
        ("2026-11-22", Oddity.FUTURE),
        ("1890-01-01", Oddity.TOO_OLD),
        ("hello", Oddity.UNREADABLE),
        ("May 1", Oddity.UNREADABLE),
        ("1/2/3", Oddity.UNREADABLE),
        ("1985ish", Oddity.UNREADABLE),
    ],
)
def test_odd_days_are_said_to_be_odd_and_never_guessed(text: str, oddity: Oddity) -> None:
    read = day_of(text, BIRTH)
    assert (read.on, read.year, read.oddity) == (None, None, oddity)


def test_a_year_alone_is_a_year_and_a_month_of_a_year_is_incomplete() -> None:
    assert (day_of("1991", BIRTH).year, day_of("1991", BIRTH).oddity) == (1991, None)
    for text in ("April 1990", "03/1990", "1990-03"):
        assert (day_of(text, BIRTH).year, day_of(text, BIRTH).oddity) == (1990, Oddity.INCOMPLETE)


def test_a_number_of_days_from_a_spreadsheet_is_read_and_said_so() -> None:
    read = day_of("26604", BIRTH)
    assert (read.on, read.is_serial) == (date(1972, 11, 1), True)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("10/15/2026 14:03:22", time(14, 3, 22)),
        ("10/15/2026 8:15 PM", time(20, 15)),
        ("2026-10-15 12:05 am", time(0, 5)),
    ],
)
def test_the_time_of_a_sign_up_is_kept(text: str, at: time) -> None:
    read = day_of(text, SIGNED_UP)
    assert (read.on, read.at) == (date(2026, 10, 15), at)


def test_the_majority_decides_which_number_is_the_month() -> None:
    found = order_of(2, ["07/21/1963", "08/25/45", "25/03/1990", "1/2/2000", "", "n/a", "1991"], DateOrder.DAY_FIRST)
    assert (found.order, found.is_certain) == (DateOrder.MONTH_FIRST, True)
    assert (found.month_first, found.day_first, found.either) == (2, 1, 1)


def test_cells_that_do_not_tell_leave_the_usual_order_uncertain() -> None:
    found = order_of(0, ["01/02/1990", "03/04/1990"], DateOrder.DAY_FIRST)
    assert (found.order, found.is_certain) == (DateOrder.DAY_FIRST, False)
    assert not order_of(0, ["25/01/1990", "01/25/1990"], DateOrder.DAY_FIRST).is_certain
    assert order_of(0, ["1990-01-02", "1991"], DateOrder.DAY_FIRST).is_certain


@pytest.mark.parametrize(
    ("word", "number"),
    [("Apr", 4), ("août", 8), ("MAI", 5), ("dez", 12), ("Mrz", 3), ("juin", 6), ("jui", None), ("x", None)],
)
def test_months_are_known_by_beginnings_that_are_theirs_alone(word: str, number: int | None) -> None:
    assert month_of(word) == number


@given(st.dates(date(1907, 1, 1), TODAY), st.sampled_from(["%m/%d/%Y", "%d %b %Y", "%B %d, %Y", "%Y%m%d", "%d-%b-%Y"]))
def test_every_day_written_in_any_form_is_read_back(on: date, form: str) -> None:
    assert day_of(on.strftime(form), BIRTH).on == on


@given(st.text(alphabet="0123456789/-. :年月日aprmyt'Tz", max_size=24))
def test_any_text_is_a_day_a_year_or_an_oddity(text: str) -> None:
    for rule in (BIRTH, BIRTH_BY_DAY, SIGNED_UP):
        read = day_of(text, rule)
        assert read.on or read.year or read.oddity or not text.strip()
        assert not (read.on and read.oddity)
