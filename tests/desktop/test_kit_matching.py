"""What fits what was typed, and which letters are shown in bold."""

from hypothesis import given
from hypothesis import strategies as st

from groupdesk.desktop.kit.matching import score, spans
from groupdesk.desktop.kit.privacy import initials


def test_typed_words_begin_words_in_any_order_without_accents() -> None:
    assert score("Łucja Nowicka", "now luc")
    assert not score("Łucja Nowicka", "cja")
    assert not score("Łucja Nowicka", "luc x")


def test_beginning_of_the_title_counts_more_and_less_left_over_too() -> None:
    assert score("Groups", "gro") > score("New group", "gro") > 0
    assert score("Groups", "groups") > score("Groups of the term", "groups")


def test_bold_letters_are_those_typed() -> None:
    title = "Session 6 · Anxiety skills"
    assert [title[a:b] for a, b in spans(title, "anx ses")] == ["Ses", "Anx"]
    assert [("Łucja Nowicka"[a:b]) for a, b in spans("Łucja Nowicka", "luc")] == ["Łuc"]


@given(st.text(max_size=40), st.text(max_size=12))
def test_bold_stretches_lie_inside_and_apart(title: str, typed: str) -> None:
    found = spans(title, typed)
    assert all(0 <= a < b <= len(title) for a, b in found)
    assert all(first[1] <= second[0] for first, second in zip(found, found[1:], strict=False))


def test_initials_keep_marks_and_take_first_and_last_word() -> None:
    assert initials("Łucja van Dijk") == "Ł. D."
    assert initials("Prince") == "P."
    assert initials("“Anne” O’Hare") == "A. O."
    assert initials("") == ""
    assert initials("क्षमा देवी").count(".") == 2


@given(st.text(max_size=30))
def test_initials_never_show_more_than_two_letters(name: str) -> None:
    assert len(initials(name).split()) <= 2
