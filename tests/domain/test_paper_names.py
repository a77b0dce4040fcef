"""Names on paper that strangers may read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.graphemes import graphemes
from groupdesk.domain.paper_names import NameStyle, PaperName, distinct_names, name_as

CASES = [
    ("Ana García Márquez", "Ana M.", "A. M."),
    ("Ludwig van Beethoven", "Ludwig B.", "L. B."),
    ("d'Arcy o'brien", "d'Arcy O.", "D. O."),
    ("Suharto", "Suharto", "S."),
    ("Ольга Чайковская", "Ольга Ч.", "О. Ч."),
    ("თამარ მეფე", "თამარ მ.", "თ. მ."),
    ("محمد علي", "محمد ع.", "م. ع."),
    ("דוד לוי", "דוד ל.", "ד. ל."),
    ("क्षितिज शर्मा", "क्षितिज श.", "क्षि. श."),
    ("เกษม สุวรรณ", "เกษม ส.", "ก. ส."),
    ("王小明", "王○○", "王○○"),
    ("山田 太郎", "太郎", "山○○○"),
    ("김민수", "김○○", "김○○"),
    ("E\u0301ric Å\u0331sa", "E\u0301ric Å\u0331.", "E\u0301. Å\u0331."),
    ("", "", ""),
]


@pytest.mark.parametrize(("full", "first_initial", "initials"), CASES)
def test_names_of_many_scripts_are_cut_as_their_readers_would(full: str, first_initial: str, initials: str) -> None:
    name = PaperName(full=full)
    assert name_as(name, NameStyle.FULL) == full
    assert name_as(name, NameStyle.FIRST_INITIAL) == first_initial
    assert name_as(name, NameStyle.INITIALS) == initials


def test_the_sort_name_tells_the_family_name() -> None:
    name = PaperName(full="Ana García Márquez", sort="García Márquez, Ana")
    assert name_as(name, NameStyle.FIRST_INITIAL) == "Ana G."


def test_people_are_called_by_the_name_they_go_by() -> None:
    name = PaperName(full="Elizabeth Warren", goes_by="Liz")
    assert name_as(name, NameStyle.FIRST_INITIAL) == "Liz W."
    assert name_as(name, NameStyle.INITIALS) == "L. W."


def test_an_unknown_alias_never_gives_the_name_away() -> None:
    assert name_as(PaperName(full="Ana Lopez", alias="Blue  Heron"), NameStyle.ALIAS) == "Blue Heron"
    assert name_as(PaperName(full="Ana Lopez", alias=" "), NameStyle.ALIAS) == "A. L."


def test_people_who_would_read_alike_are_told_apart_by_more_letters() -> None:
    names = [PaperName(full=full) for full in ("Ana Lopez", "Ana Lima", "Bo Kim")]
    assert distinct_names(names, NameStyle.FIRST_INITIAL) == ("Ana Lo.", "Ana Li.", "Bo K.")


def test_people_of_one_name_are_numbered_and_show_no_more_of_it() -> None:
    names = [PaperName(full=full) for full in ("Ana Lima", "Ana Lima", "Ana Lopez")]
    assert distinct_names(names, NameStyle.FIRST_INITIAL) == ("Ana L.", "Ana L. (2)", "Ana L. (3)")


@given(st.lists(st.text(max_size=30), max_size=6), st.sampled_from(list(NameStyle)))
def test_any_text_gives_a_name_for_everybody(texts: list[str], style: NameStyle) -> None:
    assert len(distinct_names([PaperName(full=text) for text in texts], style)) == len(texts)


@given(st.text(st.characters(categories=["Lu", "Ll"]), min_size=2, max_size=20))
def test_initials_never_hold_a_whole_name(word: str) -> None:
    shown = name_as(PaperName(full=word), NameStyle.INITIALS)
    assert len(graphemes(shown.replace(".", ""))) <= 1
