"""Languages in words: what a form shows of a person's language is kept as the code it was shown for."""

import tomllib

import pytest

from groupdesk.base.files import resource
from groupdesk.base.languages import as_code
from groupdesk.desktop.language_words import language_words

with open(resource("signups/languages.toml"), "rb") as _listed:
    CODES = sorted(tomllib.load(_listed))


@pytest.mark.parametrize("code", CODES)
def test_a_form_that_is_left_as_it_was_changes_no_language(code: str) -> None:
    assert language_words(code) != code
    assert as_code(language_words(code)) == code


@pytest.mark.parametrize("typed", ["", "Twi (Akan)", "English, some Twi"])
def test_what_is_no_code_is_shown_as_it_is(typed: str) -> None:
    assert language_words(typed) == typed
