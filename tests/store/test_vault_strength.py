"""Which passphrases may guard a vault."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.store.vault.strength import passphrase_strength


@pytest.mark.parametrize(
    "passphrase",
    [
        "otter lantern quiet maple",
        "Otter-Lantern-Quiet-Maple",
        "nutria farol callado arce",
        "выдра фонарь тихий клён",
        "a8Kd93jXq2Lm",
        "xkqzvbtrwpmlx",
        "correcthorsebatterystapleotter",
    ],
)
def test_enough(passphrase: str) -> None:
    assert passphrase_strength(passphrase).is_enough


@pytest.mark.parametrize(
    "passphrase",
    [
        "",
        "   ",
        "password",
        "Password1234!",
        "qwertyuiop",
        "aaaaaaaaaaaaaaaaaaaaaaaa",
        "abcdefghijklmnopqrstuvwxyz",
        "12345678901234567890",
        "xzxzxzxzxzxzxzxzxzxz",
        "otter lantern quiet",
        "otter otter otter otter",
        "one two three four",
        "Tr0ub4dor&3",
        "therapy group 2026 clinic",
        "aaa bbb ccc ddd",
    ],
)
def test_not_enough(passphrase: str) -> None:
    assert not passphrase_strength(passphrase).is_enough


@given(st.text(max_size=200))
def test_any_text_gets_a_score_and_more_text_never_takes_enough_away_from_four_words(text: str) -> None:
    strength = passphrase_strength(text)
    assert 0 <= strength.score <= 4
    assert passphrase_strength("otter lantern quiet maple " + text).is_enough
