"""Text never leaves its box: measured on the drawn page, not in the program's own figures."""

from unicodedata import category

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from documents.names_of_the_world import NAMES
from documents.paper_builders import a_setting
from groupdesk.documents.fonts import font_book
from groupdesk.documents.forms.fitting import Fitted, Style, fit
from groupdesk.documents.forms.paper import Box, Paper, Spot
from groupdesk.documents.preview import Preview
from groupdesk.documents.shaping import Typesetter
from groupdesk.domain.papers import NoteKind

BOX = Box(100, 500, 130, 26)
STYLE = Style(size=11.5, least=8, lines=2)
SCALE = 3
WHITE = 250


def fitted(text: str, style: Style = STYLE, box: Box = BOX) -> Fitted:
    return fit(Typesetter(font_book()), text, style, box.width, box.height)


def ink_outside(text: str, style: Style = STYLE, box: Box = BOX) -> int:
    """How many pixels are dark beyond the box, with one pixel of its edge forgiven for smoothing."""
    paper = Paper(a_setting(), "Box")
    return _ink_outside(paper, paper.fit(text, style, box.width, box.height), box)


def _ink_outside(paper: Paper, fitted: Fitted, box: Box) -> int:
    paper.say(Spot("P", paper.document), fitted, box)
    paper.end_page()
    with Preview(paper.finished().pdf) as preview:
        picture = preview.render(0, SCALE, grey=True)
    left, right = int(box.left * SCALE) - 2, int((box.left + box.width) * SCALE) + 2
    top = int((paper.height - box.top) * SCALE) - 2
    foot = int((paper.height - box.top + box.height) * SCALE) + 2
    dark = 0
    for y in range(picture.height):
        row = picture.pixels[y * picture.stride : y * picture.stride + picture.width]
        outside = row if not top <= y < foot else row[: max(left, 0)] + row[right:]
        dark += sum(value < WHITE for value in outside) if min(outside) < WHITE else 0
    return dark


def test_the_measure_sees_ink_that_leaves_the_box() -> None:
    with_room, without = Box(100, 500, 400, 60), Box(100, 500, 400, 8)
    big = Style(size=40, least=40)
    assert ink_outside("Ana García", big, with_room) == 0
    paper = Paper(a_setting(), "Box")
    too_big = paper.fit("Ana García", big, with_room.width, with_room.height)
    assert _ink_outside(paper, too_big, without) > 100


@pytest.mark.parametrize("name", NAMES)
def test_every_name_of_the_world_stays_in_its_box(name: str) -> None:
    assert ink_outside(name) == 0


LONG = ("Maximiliane-" * 20, "W" * 200, "กขค" * 60, "王小明" * 50, "محمد " * 40, "क्षि" * 80, "Ångström ÉÈẾỀ " * 12)


@pytest.mark.parametrize("name", LONG)
def test_two_hundred_letters_stay_in_their_box_and_say_that_they_are_shortened(name: str) -> None:
    assert ink_outside(name) == 0
    made = fitted(name)
    assert NoteKind.SHORTENED in made.squeezed
    assert made.lines[-1].text.endswith("\u2026")
    assert made.text == name.strip()


def test_towers_of_marks_stay_in_their_box_and_say_that_they_are_simplified() -> None:
    tower = "".join(letter + "\u0302\u0323" * 24 for letter in "Zalgo")
    assert ink_outside(tower) == 0
    assert NoteKind.SIMPLIFIED in fitted(tower).squeezed


@settings(max_examples=40)
@given(st.text(st.one_of(st.characters(), st.sampled_from("\u0301\u0489\u20dd\u0f7c\u0e49Ẫg| ")), max_size=120))
def test_no_text_that_begins_with_a_letter_leaves_its_box(text: str) -> None:
    """A mark of a living script without its letter, first in a line, is still drawn a little to the left of the box."""
    assume(not any(category(word[0]).startswith("M") for word in text.split()))
    assert ink_outside(text) == 0


def test_a_name_that_fits_is_not_touched() -> None:
    made = fitted("Ana García")
    assert (made.size, len(made.lines), made.squeezed) == (STYLE.size, 1, ())


def test_a_name_a_little_too_long_shrinks_first() -> None:
    made = fitted("Wilhelmina Montgomery-Ash")
    assert made.squeezed == (NoteKind.SHRUNK,)
    assert STYLE.least <= made.size < STYLE.size
    assert made.width <= BOX.width


def test_a_longer_name_wraps_between_words() -> None:
    made = fitted("Maria del Carmen Fernández-Villaverde y Toledo")
    assert made.squeezed == (NoteKind.WRAPPED,)
    assert [line.text for line in made.lines] == ["Maria del Carmen Fernández-", "Villaverde y Toledo"]


def test_five_thousand_letters_are_fitted_at_once() -> None:
    made = fitted("a" * 5000)
    assert NoteKind.SHORTENED in made.squeezed
    assert made.width <= BOX.width


def test_nothing_to_print_gives_no_lines() -> None:
    assert fitted("").lines == ()
    assert fitted("\u202e\u200b").lines == ()


def test_no_cut_parts_a_letter_from_its_marks() -> None:
    made = fitted("क्षि" * 80)
    cut = made.lines[-1].text.removesuffix("\u2026")
    assert len(cut) % len("क्षि") == 0
