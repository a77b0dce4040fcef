"""Every script prints: the right glyphs, in the right order, and the name comes back as it was written."""

import io
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.names_of_the_world import NAMES
from documents.paper_builders import a_roster, roster_pdf, unprintable
from documents.pdf_reading import copied_text, read
from groupdesk.documents.cleaning import clean
from groupdesk.documents.fonts import font_book
from groupdesk.documents.forms.roster import print_rosters
from groupdesk.documents.shaping import Spoken, Typesetter
from groupdesk.domain.papers import NoteKind


def names_read_from(names: tuple[str, ...]) -> list[str]:
    cells = read(roster_pdf(a_roster(names))).all("TBody")[0].texts("TH")
    return [unicodedata.normalize("NFC", text) for text in cells]


def test_names_of_fifty_scripts_are_read_as_they_were_written() -> None:
    assert names_read_from(NAMES) == [clean(name) for name in NAMES]


def test_no_name_of_the_world_lacks_a_letter() -> None:
    lacking = {name: unprintable(clean(name)) for name in NAMES}
    assert {name: letters for name, letters in lacking.items() if letters} == {}


def test_names_written_from_left_to_right_are_copied_as_they_were_written(tmp_path) -> None:
    copied = copied_text(roster_pdf(a_roster(NAMES)), tmp_path)
    line = Typesetter(font_book()).line
    expected = [clean(name) for name in NAMES if line(name).spoken is not Spoken.BY_STRUCTURE]
    assert len(expected) > 35
    assert [name for name in expected if name not in copied] == []


def test_hebrew_is_drawn_from_right_to_left() -> None:
    typesetter = Typesetter(font_book())
    both = typesetter.line("אב")
    first, second = typesetter.line("א"), typesetter.line("ב")
    drawn = both.pieces[0].shows[0][1]
    digits = [line.pieces[0].shows[0][1].strip("<>Tj") for line in (second, first)]
    assert drawn == f"<{''.join(digits)}>Tj"


def test_arabic_letters_take_the_shape_of_their_place_in_the_word() -> None:
    face = font_book().fit("م", strong=False).face
    joined = [glyph.number for glyph in face.shape("مم", rightward=False)]
    alone = [glyph.number for glyph in face.shape("م", rightward=False)]
    assert len({*joined, *alone}) == 3


@pytest.mark.parametrize("name", ["محمد علي لا", "فاطمة الزهراء", "דוד לוי", "ابراهيم", "רות כהן"])
def test_names_written_from_right_to_left_are_copied_in_reading_order(name: str, tmp_path) -> None:
    copied = copied_text(roster_pdf(a_roster((name,))), tmp_path)
    plain = unicodedata.normalize("NFKC", copied.translate(dict.fromkeys(range(0x202A, 0x202F))))
    assert name in plain


def test_a_name_on_two_lines_is_read_with_the_space_between_them() -> None:
    long = "Maria del Carmen Fernández de Villaverde y Álvarez de Toledo Hohenzollern"
    assert names_read_from((long, "张 " * 60)) == [long, ("张 " * 60).strip()]


def test_letters_that_no_font_has_stand_as_code_points_and_are_told() -> None:
    printed = print_rosters([a_roster(("Ünïcôde \U0001f338 \ue000",))])
    assert [note.letters for note in printed.notes if note.kind is NoteKind.UNPRINTABLE] == [("\U0001f338", "\ue000")]
    assert names_read_from(("Ünïcôde \U0001f338 x",)) == ["Ünïcôde \U0001f338 x"]


def test_the_code_point_is_what_stands_on_paper(tmp_path) -> None:
    line = Typesetter(font_book()).line("\U0001f338")
    assert line.missing == ("\U0001f338",)
    assert line.width == Typesetter(font_book()).line("[U+1F338]").width


@pytest.mark.parametrize("control", ["\u202e", "\u2066", "\u200e", "\x00", "\x07", "\ufeff", "\u00ad", "\U000e0041"])
def test_controls_and_direction_overrides_leave_no_trace(control: str) -> None:
    assert names_read_from((f"An{control}a",)) == ["Ana"]


def test_the_zero_width_joiners_of_persian_and_indic_spelling_stay() -> None:
    assert clean("می\u200cرود") == "می\u200cرود"
    assert clean("\u200dAna\u200c") == "Ana"


def test_pair_by_pair_setting_gives_the_same_width_as_shaping() -> None:
    typesetter = Typesetter(font_book())
    face = font_book().text_face(strong=False)
    for name in ("Ana García", "AVATAR To Yves", "Łukasz Żółkiewski", "Ольга Чайковская", "Ελένη 0123", "x"):
        shaped = sum(glyph.advance for glyph in face.shape(name, True))
        assert typesetter.line(name).font
        assert typesetter.line(name).width == pytest.approx(shaped, abs=len(name) * 0.5)


def test_ligatures_are_left_to_the_shaper_and_read_as_letters() -> None:
    assert names_read_from(("Steffi Griffith", "ﬁne")) == ["Steffi Griffith", "ﬁne"]


ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\u202e\u2067\u200f\u0301\u0323\u05d0\u0645\u0915\u094d\u0e33\u4e00\uac00 ()1"),
        st.characters(max_codepoint=0x24F),
    ),
    max_size=200,
)


@settings(max_examples=60)
@given(st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_no_text_loses_a_letter_or_breaks_a_paper(texts: list[str]) -> None:
    printed = print_rosters([a_roster(tuple(texts))])
    cells = read(printed.pdf).all("TBody")[0].texts("TH")
    for cell, text in zip(cells, texts, strict=True):
        assert cell == _sayable(clean(text))


def _sayable(text: str) -> str:
    """Half surrogates cannot stand in any file; they come out as question marks in what is said, never on paper."""
    return text.encode("utf-16-be", "replace").decode("utf-16-be")


def test_the_same_text_gives_the_same_bytes() -> None:
    assert roster_pdf(a_roster(NAMES)) == roster_pdf(a_roster(NAMES))


def test_threads_that_print_at_once_write_the_same_bytes() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = {printed.result() for printed in [pool.submit(roster_pdf, a_roster(NAMES)) for _ in range(8)]}
    assert len(made) == 1


def test_fonts_stand_once_in_a_batch() -> None:
    import pikepdf

    printed = print_rosters([a_roster(("Ana", "محمد"))] * 3)
    with pikepdf.open(io.BytesIO(printed.pdf)) as document:
        files = [thing for thing in document.objects if isinstance(thing, pikepdf.Stream) and "/Length1" in thing]
    assert len(files) == 3  # regular, strong, Arabic
