"""Days and times as the locale writes them."""

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QDate, QLocale

from groupdesk.desktop.kit import moments

APRIL = date(2026, 4, 7)


@pytest.fixture(autouse=True)
def _locale_put_back() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "short", "with_weekday", "long"),
    [
        ("en_GB", "7 Apr", "Tue 7 Apr", "Tuesday 7 April"),
        ("en_US", "Apr 7", "Tue Apr 7", "Tuesday April 7"),
        ("de_DE", "7. Apr.", "Di. 7. Apr.", "Dienstag 7. April"),
        ("es_ES", "7 de abr", "mar 7 de abr", "martes 7 de abril"),
        ("ja_JP", "4月7日", "4月7日 火", "4月7日 火曜日"),
        ("da_DK", "7. apr.", "tirs. 7. apr.", "tirsdag 7. april"),
    ],
)
def test_a_day_is_written_in_the_order_of_the_locale(locale: str, short: str, with_weekday: str, long: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert moments.day_words(APRIL) == short
    assert moments.weekday_words(APRIL) == with_weekday
    assert moments.long_day_words(APRIL) == long


def test_the_year_is_said_only_where_it_is_another_one() -> None:
    QLocale.setDefault(QLocale("en_GB"))
    assert moments.day_words(APRIL, date(2026, 1, 1)) == "7 Apr"
    assert moments.day_words(APRIL, date(2025, 12, 31)) == "7 Apr 2026"


def test_every_locale_says_day_and_month_without_the_year() -> None:
    locales = QLocale.matchingLocales(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country(0))
    for locale in {locale.name() for locale in locales}:
        QLocale.setDefault(QLocale(locale))
        said = {moments.day_words(date(2026, month, day)) for month in (4, 5) for day in (7, 8)}
        assert len(said) == 4, locale
        year = QLocale().toString(QDate(2026, 4, 7), "yyyy")
        assert not any(year in words for words in said), locale


def test_a_time_is_written_as_the_locale_does() -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert moments.clock_words(time(18)).replace("\u202f", " ") == "6:00 PM"
    QLocale.setDefault(QLocale("en_GB"))
    assert moments.span_words(time(18), time(19, 30)) == "18:00–19:30"


@pytest.mark.parametrize(("minutes", "said"), [(45, "45 min"), (90, "90 min"), (120, "2 h"), (450, "7 h 30 min")])
def test_a_length_is_short_to_read(minutes: int, said: str) -> None:
    assert moments.length_words(minutes) == said


def test_near_days_have_names() -> None:
    QLocale.setDefault(QLocale("en_GB"))
    assert moments.near_day_words(APRIL, APRIL) == "today"
    assert moments.near_day_words(date(2026, 4, 8), APRIL) == "tomorrow"
    assert moments.near_day_words(date(2026, 4, 10), APRIL) == "Fri 10 Apr"


@pytest.mark.parametrize(("locale", "said"), [("en_GB", "07/04/1988"), ("en_US", "4/7/1988"), ("de_DE", "07.04.1988")])
def test_a_day_in_figures_tells_the_whole_year(locale: str, said: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert moments.numeric_day_words(date(1988, 4, 7)) == said
