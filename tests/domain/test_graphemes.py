"""Letters as readers see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.graphemes import graphemes


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Ana", ["A", "n", "a"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("क्षितिज", ["क्षि", "ति", "ज"]),
        ("ශ්‍රී", ["ශ්‍රී"]),
        ("தமிழ்", ["த", "மி", "ழ்"]),
        ("น้ำ", ["น้ำ"]),
        ("한국", ["한", "국"]),
        ("\u1112\u1161\u11ab\u1100", ["\u1112\u1161\u11ab", "\u1100"]),
        ("👩‍💻a", ["👩‍💻", "a"]),
        ("👍🏽", ["👍🏽"]),
        ("🇩🇪🇫🇷", ["🇩🇪", "🇫🇷"]),
        ("می‌رود", ["م", "ی‌", "ر", "و", "د"]),
        ("", []),
    ],
)
def test_marks_joiners_and_pairs_stay_with_their_letter(text: str, pieces: list[str]) -> None:
    assert graphemes(text) == pieces


@given(st.text())
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text
    assert all(graphemes(text))
