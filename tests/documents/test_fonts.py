"""The fonts at hand: ours first and in a fixed order, the system's after them, an honest answer at the end."""

import io
from pathlib import Path

import pikepdf
import pytest

from documents.paper_builders import MADE, unprintable
from documents.pdf_reading import assert_sound, read
from groupdesk.base.files import resource
from groupdesk.documents.embedding import DocumentFont
from groupdesk.documents.faces import Face
from groupdesk.documents.fonts import REGULAR, SERIF, SERIF_STRONG, SHIPPED, STRONG, FontBook, font_book
from groupdesk.documents.system_fonts import system_faces
from groupdesk.documents.tagging.canvas import TaggedCanvas
from groupdesk.documents.tagging.metadata import About

FONTS = resource("fonts")


def test_every_face_we_name_is_shipped_and_every_file_shipped_is_named() -> None:
    files = {path.stem for path in FONTS.glob("*.ttf")}
    assert files == {REGULAR, STRONG, SERIF, SERIF_STRONG, *SHIPPED}


def test_the_fonts_are_small_enough_to_carry() -> None:
    assert sum(path.stat().st_size for path in FONTS.glob("*.ttf")) < 9_000_000


def test_licences_lie_beside_the_fonts() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in FONTS.glob("*.txt")}
    assert "SIL OPEN FONT LICENSE" in texts["OFL-Noto.txt"].upper()
    assert "Reserved Font Name" in texts["OFL-SourceSans3.txt"]
    assert "Apache License" in texts["Apache-2.0-DroidSansFallback.txt"]
    told = (FONTS / "README.md").read_text(encoding="utf-8")
    assert all(name in told for name in texts)


def test_the_makers_of_our_fonts_allow_embedding() -> None:
    assert all(Face(path).may_be_embedded for path in FONTS.glob("*.ttf"))


@pytest.mark.parametrize("letter", ["a", "\u1ea4", "\u03a9", "\u042f"])
def test_everyday_letters_come_from_the_text_face(letter: str) -> None:
    fit = font_book().fit(letter, strong=True)
    assert fit is not None
    assert (fit.face.stem, fit.thickened) == (STRONG, False)


@pytest.mark.parametrize("letter", ["a", "\u1ea4", "\u03a9", "\u042f"])
def test_serif_letters_come_from_the_serif_face_and_rare_ones_from_what_has_them(letter: str) -> None:
    fit = font_book().fit(letter, strong=False, serif=True)
    assert fit is not None
    assert fit.face.stem == SERIF
    rare = font_book().fit("\u0645", strong=False, serif=True)
    assert rare is not None
    assert rare.face.stem in SHIPPED


@pytest.mark.parametrize("letter", ["\u738b", "\uae40", "\u3042", "\u0645", "\u0915", "\u0e01"])
def test_other_scripts_come_from_a_shipped_face_too(letter: str) -> None:
    fit = font_book().fit(letter, strong=True)
    assert fit is not None
    assert (fit.face.stem in SHIPPED, fit.thickened) == (True, True)


def test_letters_that_mean_nothing_are_missing_whatever_a_font_draws() -> None:
    assert unprintable("a\ue000b\u0378\ud800") == ("\ue000", "\u0378", "\ud800")


def test_missing_letters_are_told_once_and_in_order() -> None:
    assert unprintable("\U0001f338x\U0001f9a9\U0001f338") == ("\U0001f338", "\U0001f9a9")


def test_a_letter_and_its_mark_come_from_one_face() -> None:
    fit = font_book().fit("x\u0302", strong=False)
    assert fit is not None
    assert fit.face.covers("x\u0302")


def test_figures_stand_in_columns() -> None:
    for stem in (REGULAR, STRONG):
        widths = {glyph.advance for glyph in Face(FONTS / f"{stem}.ttf").shape("0123456789", True)}
        assert len(widths) == 1


def test_a_damaged_font_file_of_the_system_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"\x00\x01\x00\x00no font")
    (tmp_path / "empty.otf").write_bytes(b"")
    good = (FONTS / "NotoSansVai-Regular.ttf").read_bytes()
    (tmp_path / "good.ttf").write_bytes(good)
    (tmp_path / "cut.ttf").write_bytes(good[:3000])
    monkeypatch.setattr("groupdesk.documents.system_fonts._files", lambda: tuple(sorted(tmp_path.iterdir())))
    assert "good" in [face.stem for face in system_faces()]
    assert FontBook().fit("\U0001f338", strong=False) is None


def test_compact_outlines_of_system_fonts_can_be_embedded(tmp_path: Path) -> None:
    compact = next((face for face in system_faces() if face.is_compact and face.covers("Ab")), None)
    if compact is None:
        pytest.skip("no font with compact (CFF) outlines on this machine")
    canvas = TaggedCanvas(About("Fonts", "en", MADE, "GroupDesk"), (200, 100))
    font = DocumentFont(compact, "F0")
    codes = "".join(font.code(glyph.number, "Ab"[glyph.cluster]).digits for glyph in compact.shape("Ab", True))
    with canvas.tagged("P", canvas.structure.add("P")):
        canvas.addLiteral(f"BT/F0 20 Tf 20 40 Td <{codes}>Tj ET")
    canvas.showPage()
    font.embed(canvas)
    pdf = canvas.finished()
    assert_sound(pdf, tmp_path)
    assert read(pdf).texts("P") == ["Ab"]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        descendant = document.pages[0].Resources.Font["/F0"].DescendantFonts[0]
        assert str(descendant.Subtype) == "/CIDFontType0"
