"""Codes on sheets, and slips of the hand."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.errors import Refused
from groupdesk.domain.sheet_codes import ALPHABET, MOST_SHEETS, sheet_code, sheet_serial

WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in ALPHABET}
CYRILLIC = str.maketrans("ABEKMHPCTYX", "\u0410\u0412\u0415\u041a\u041c\u041d\u0420\u0421\u0422\u0423\u0425")
GREEK = str.maketrans("ABEZHKMNPTYX", "\u0391\u0392\u0395\u0396\u0397\u039a\u039c\u039d\u03a1\u03a4\u03a5\u03a7")
SERIALS = st.integers(0, MOST_SHEETS - 1)


@given(SERIALS)
def test_a_code_finds_its_serial_however_it_is_typed(serial: int) -> None:
    code = sheet_code(serial)
    assert len(code) == 7
    assert sheet_serial(code) == serial
    assert sheet_serial(f" {code.lower().replace('-', ' ')} ") == serial
    assert sheet_serial(code.translate(WIDE).replace("-", "\u2014\u200b")) == serial
    assert sheet_serial(code.translate(CYRILLIC)) == sheet_serial(code.translate(GREEK).lower()) == serial


@given(SERIALS, st.integers(0, 5), st.sampled_from(ALPHABET))
def test_every_wrong_letter_is_noticed(serial: int, place: int, letter: str) -> None:
    code = sheet_code(serial).replace("-", "")
    wrong = code[:place] + letter + code[place + 1 :]
    if wrong != code:
        with pytest.raises(Refused, match="sheet-code-wrong"):
            sheet_serial(wrong)


@given(SERIALS)
def test_every_exchange_of_two_letters_is_noticed(serial: int) -> None:
    code = sheet_code(serial).replace("-", "")
    for first, second in combinations(range(6), 2):
        letters = list(code)
        letters[first], letters[second] = letters[second], letters[first]
        if "".join(letters) != code:
            with pytest.raises(Refused, match="sheet-code-wrong"):
                sheet_serial("".join(letters))


@pytest.mark.parametrize("typed", ["", "222-22", "222-2233", "2O2-23Y", "222 23Ÿ", "*" * 6])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="sheet-code-wrong"):
        sheet_serial(typed)


@pytest.mark.parametrize("serial", [-1, MOST_SHEETS])
def test_serials_out_of_range_are_refused(serial: int) -> None:
    with pytest.raises(Refused, match="sheet-serial-out-of-range"):
        sheet_code(serial)


def test_letters_that_look_alike_are_not_used() -> None:
    assert set("01ILO").isdisjoint(ALPHABET)
    assert len(set(ALPHABET)) == 31
