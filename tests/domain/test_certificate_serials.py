"""Serials of certificates: one form, every slip of the hand found."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.certificates.serials import MOST_NUMBERS, serial_text, series_id, typed_serial
from groupdesk.domain.errors import Refused

SERIALS = st.builds(
    lambda code, year, number: serial_text(series_id(code, year), number),
    st.text(string.ascii_uppercase, min_size=1, max_size=4),
    st.integers(2000, 2099),
    st.integers(1, MOST_NUMBERS),
)


def test_a_serial_tells_series_year_number_and_check() -> None:
    serial = serial_text(series_id("CA", 2026), 417)
    assert serial.startswith("CA-26-000417-")
    assert typed_serial(f" {serial.lower().replace('-', ' ')} ") == serial


@given(SERIALS, st.data())
def test_one_wrong_sign_is_always_found(serial: str, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from([n for n, sign in enumerate(serial) if sign != "-"]))
    kind = string.digits if serial[place].isdigit() else string.ascii_uppercase
    other = data.draw(st.sampled_from([sign for sign in kind if sign != serial[place]]))
    wrong = serial[:place] + other + serial[place + 1 :]
    with pytest.raises(Refused, match="serial-wrong"):
        typed_serial(wrong)


@given(SERIALS, st.data())
def test_two_signs_that_changed_places_are_always_found(serial: str, data: st.DataObject) -> None:
    signs = serial.replace("-", "")
    place = data.draw(st.integers(0, len(signs) - 2))
    swapped = signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :]
    if swapped != signs:
        with pytest.raises(Refused, match="serial-wrong"):
            typed_serial(swapped)


@pytest.mark.parametrize(
    "typed", ["", "CA", "CA-26-417-K", "CA-26-000417", "ＣＡ-26-000417-K", "CA-٢٦-000417-K", "x" * 999]
)
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="serial-wrong"):
        typed_serial(typed)


@pytest.mark.parametrize("code", ["", "ca", "ABCDE", "C1", "Ä"])
def test_a_series_is_one_to_four_capitals(code: str) -> None:
    with pytest.raises(Refused, match="series-code-wrong"):
        series_id(code, 2026)


@pytest.mark.parametrize("number", [0, -1, MOST_NUMBERS + 1])
def test_numbers_have_bounds(number: int) -> None:
    with pytest.raises(Refused, match="serial-out-of-range"):
        serial_text("CA-26", number)
