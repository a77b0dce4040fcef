"""The order of mixed directions, judged by another implementation of the same algorithm."""

from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.documents.cleaning import clean
from groupdesk.documents.directions import in_visual_order, levels


def drawn(text: str) -> str:
    """The characters from left to right; brackets are turned later, by shaping."""
    return "".join(text[place] for place in in_visual_order(levels(text)))


def test_text_of_one_direction_has_one_level() -> None:
    assert levels("Ana") == [0, 0, 0]
    assert levels("אבג") == [1, 1, 1]
    assert levels("") == []


def test_numbers_inside_hebrew_keep_their_own_order() -> None:
    assert drawn("אב 23") == "23 בא"


def test_both_brackets_go_with_the_word_they_hold() -> None:
    assert levels("Ana כהן (לוי)") == [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    assert drawn("Ana כהן (לוי)") == "Ana )יול( ןהכ"


def test_joiners_go_with_the_letter_before_them() -> None:
    assert levels("می\u200cرود") == [1] * 6


LETTERS = "אבגמحد abc 12 ()[] -,./+%\u0301\u064e\u066b٣'"


@given(st.text(st.sampled_from(LETTERS), max_size=24))
def test_the_order_is_that_of_another_implementation(raw: str) -> None:
    text = clean(raw)
    assert drawn(text) == get_display(text)
