"""Who suits a free seat, and what stands against it."""

import pytest

from groupdesk.domain.wishes import Meetings, Obstacle, Wanted, language_key, obstacles


@pytest.mark.parametrize(
    ("wanted", "spoken", "there", "found"),
    [
        ("Spanish", "", "es", ()),
        ("es", "", "Español", ()),
        ("es-MX", "", "spanish", ()),
        ("", "Spanish", "es", ()),
        ("Spanish", "", "en", (Obstacle.LANGUAGE,)),
        ("Spanish", "", "", ()),
        ("Klingon", "", "klingon", ()),
        ("Klingon", "", "es", (Obstacle.LANGUAGE,)),
    ],
)
def test_a_language_in_words_is_the_one_of_its_code(
    wanted: str, spoken: str, there: str, found: tuple[Obstacle, ...]
) -> None:
    assert obstacles(Wanted(language=wanted), spoken, Meetings(language=there)) == found


def test_languages_we_do_not_know_are_told_apart_by_their_words() -> None:
    assert language_key("Ladin") != language_key("Ladino")
