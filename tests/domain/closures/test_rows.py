"""Closures read from spreadsheet cells and calendar entries; rows that cannot be read are told, the rest is taken."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.closures.calendar import ClosureReason
from groupdesk.domain.closures.rows import (
    CalendarEntry,
    ClosureCells,
    DayOrder,
    closures_from_cells,
    closures_from_entries,
    day_from_text,
)
from groupdesk.domain.errors import Refused

THANKSGIVING = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("2026-11-26", None),
        ("2026/11/26", None),
        (" 26.11.2026 ", None),
        ("26.11.2026.", None),
        ("11/26/2026", None),
        ("26/11/2026", None),
        ("11/26/2026", DayOrder.MONTH_FIRST),
        ("26/11/2026", DayOrder.DAY_FIRST),
        ("26-11-2026", DayOrder.DAY_FIRST),
    ],
)
def test_days_are_read_in_the_ways_people_write_them(text: str, order: DayOrder | None) -> None:
    assert day_from_text(text, order) == THANKSGIVING


def test_a_day_with_two_readings_is_asked_about_unless_the_order_is_known() -> None:
    with pytest.raises(Refused, match="date-ambiguous"):
        day_from_text("03/04/2026", None)
    assert day_from_text("03/04/2026", DayOrder.MONTH_FIRST) == date(2026, 3, 4)
    assert day_from_text("03/04/2026", DayOrder.DAY_FIRST) == date(2026, 4, 3)
    assert day_from_text("04/04/2026", None) == date(2026, 4, 4)


@pytest.mark.parametrize(
    "text",
    ["2026-02-30", "31.04.2026", "13/13/2026", "26/11/2026x", "soon", "1/2/26", "0000-01-01", "9999-12-31", "x" * 999],
)
def test_an_impossible_day_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="date-impossible") as refusal:
        day_from_text(text, DayOrder.MONTH_FIRST)
    assert len(str(refusal.value.facts["date"])) <= 60


def test_good_rows_are_taken_and_bad_ones_told_with_their_number() -> None:
    read = closures_from_cells(
        [
            ClosureCells(2, "2026-11-23", "2026-11-27", " Thanksgiving break "),
            ClosureCells(3, "2026-12-05", "", "Snow day"),
            ClosureCells(4, "2026-12-05", "2026-12-01", "Backwards"),
            ClosureCells(5, "", "", "No day"),
            ClosureCells(6, "2026-02-30", "", "No such day"),
            ClosureCells(7, "2026-12-24", "", ""),
            ClosureCells(8, "2026-12-29", "", "Boiler repair"),
            ClosureCells(9, "2026-12-30", "", "Staff retreat"),
        ],
        None,
    )
    assert [(c.name, c.reason) for c in read.closures] == [
        ("Thanksgiving break", ClosureReason.HOLIDAY),
        ("Snow day", ClosureReason.WEATHER),
        ("Boiler repair", ClosureReason.BUILDING),
        ("Staff retreat", ClosureReason.OWN),
    ]
    assert [(p.row, p.code) for p in read.problems] == [
        (4, "closure-reversed"),
        (5, "date-missing"),
        (6, "date-impossible"),
        (7, "closure-unnamed"),
    ]


def test_calendar_entries_end_before_their_end_day() -> None:
    read = closures_from_entries(
        [
            CalendarEntry(1, date(2026, 11, 23), date(2026, 11, 28), "Thanksgiving break"),
            CalendarEntry(2, THANKSGIVING, THANKSGIVING, "One day, written twice"),
            CalendarEntry(3, THANKSGIVING, None, "One day"),
            CalendarEntry(4, date(2026, 12, 5), date(2026, 12, 1), "Backwards"),
            CalendarEntry(5, THANKSGIVING, None, " "),
        ],
        "District",
    )
    assert [(c.first.day, c.last.day, c.calendar) for c in read.closures] == [
        (23, 27, "District"),
        (26, 26, "District"),
        (26, 26, "District"),
    ]
    assert [(p.row, p.code) for p in read.problems] == [(4, "closure-reversed"), (5, "closure-unnamed")]


@given(st.text(alphabet="0123456789./- ", max_size=14), st.sampled_from([None, *DayOrder]))
def test_any_text_is_a_day_or_refused(text: str, order: DayOrder | None) -> None:
    with suppress(Refused):
        assert 1970 <= day_from_text(text, order).year <= 2200


@given(st.dates(date(1970, 1, 1), date(2200, 12, 31)))
def test_every_day_is_read_back_from_its_written_forms(day: date) -> None:
    for order in (None, *DayOrder):
        assert day_from_text(day.isoformat(), order) == day
        assert day_from_text(f"{day:%d.%m.%Y}", order) == day
    assert day_from_text(f"{day:%m/%d/%Y}", DayOrder.MONTH_FIRST) == day
    assert day_from_text(f"{day:%d/%m/%Y}", DayOrder.DAY_FIRST) == day
