"""Certificates on paper: accessible, repeatable, told in order, read back by other readers, kept in their places."""

import io
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from unicodedata import category

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from documents.certificate_builders import (
    DESIGNS,
    PAYLOAD,
    SERIAL,
    a_design,
    a_page,
    a_print,
    some_facts,
)
from documents.names_of_the_world import NAMES
from documents.pdf_reading import assert_accessible, assert_sound, copied_text, read, require
from groupdesk.documents.certificates.drawing import certificate_files, print_certificates
from groupdesk.documents.cleaning import clean
from groupdesk.documents.preview import Preview
from groupdesk.domain.certificates.design import Design, Orientation, Place, TextElement, TextStyle
from groupdesk.domain.certificates.kinds import CertificateKind, Method
from groupdesk.domain.errors import Trouble
from groupdesk.domain.papers import NoteKind, PaperSize

LONG = "Frederik Maximilian van der Westhuizen-Achterberg de Oliveira e Souza Montenegro"
EDUCATION = some_facts(
    CertificateKind.EDUCATION, licence="LCSW 88213", method=Method.HYBRID, place="Room 2", minutes=135
)


def every_paper() -> dict[str, bytes]:
    """Each design on each size, lying and standing, in two languages, with every kind and hard names."""
    made = {}
    for name in DESIGNS:
        for size in PaperSize:
            for side, languages in zip(Orientation, (("en", "es"), ("es", "en")), strict=True):
                pages = [a_page(some_facts(kind), languages=languages) for kind in CertificateKind]
                pages += [a_page(some_facts(name=hard), languages=languages) for hard in (LONG, *NAMES[16:22])]
                pages.append(a_page(languages=languages, payload="", duplicate_of=SERIAL))
                setting = a_print(size, side, languages)
                made[f"{name}-{size}-{side}"] = print_certificates(a_design(name), pages, setting).pdf
                made[f"{name}-{size}-{side}-file"] = next(certificate_files(a_design(name), pages, setting)).pdf
    return made


def test_every_design_passes_the_accessibility_checker_on_every_size(tmp_path: Path) -> None:
    assert_accessible(every_paper(), tmp_path)


@pytest.mark.parametrize("name", DESIGNS)
def test_every_design_is_sound_as_one_file_and_as_many(name: str, tmp_path: Path) -> None:
    pages = [a_page(), a_page(EDUCATION)]
    assert_sound(print_certificates(a_design(name), pages, a_print()).pdf, tmp_path)
    for file in certificate_files(a_design(name), pages, a_print()):
        assert_sound(file.pdf, tmp_path)
        with Preview(file.pdf) as preview:
            assert preview.pages == 1


def test_the_same_input_gives_the_same_bytes() -> None:
    pages = [a_page(), a_page(some_facts(name=NAMES[16]))]
    design, setting = a_design(), a_print()
    assert print_certificates(design, pages, setting).pdf == print_certificates(design, pages, setting).pdf
    first, again = (list(certificate_files(design, pages, setting)) for _ in range(2))
    assert [file.pdf for file in first] == [file.pdf for file in again]


@pytest.mark.parametrize("name", DESIGNS)
@pytest.mark.parametrize("side", Orientation)
def test_a_listener_hears_one_sentence_in_order(name: str, side: Orientation) -> None:
    root = read(print_certificates(a_design(name), [a_page()], a_print(side=side)).pdf)
    told = [element.text for element in root.kids[0].kids[0].kids]
    wanted = ["Certificate of completion", "This is to certify that", "Daniela Reyes", "has completed"]
    places = [told.index(text) for text in (*wanted, "Parents of teens")]
    assert places == sorted(places)
    assert root.texts("H1") == ["Certificate of completion"]
    assert root.texts("H2") == ["Daniela Reyes"]
    detail = next(text for text in told if text.startswith("6 sessions"))
    assert "12 hours of instruction, from March 4, 2026 to April 8, 2026" in detail


@pytest.mark.parametrize("name", DESIGNS)
def test_every_paper_says_what_it_must(name: str, tmp_path: Path) -> None:
    page = a_page(replace(EDUCATION, is_mandated=True), duplicate_of="CA-26-000101-M", first_issued_on=date(2026, 3, 1))
    text = " ".join(copied_text(print_certificates(a_design(name), [page], a_print()).pdf, tmp_path).split())
    for words in ("Licence LCSW 88213", "CE-40021", "2.25 hours", "60-minute", SERIAL, "CA-26-000101-M", "altered"):
        assert words in text, words


def test_a_second_language_is_told_as_such() -> None:
    file = io.BytesIO(print_certificates(a_design("bilingual"), [a_page()], a_print()).pdf)
    with pikepdf.open(file) as document:
        section = document.Root.StructTreeRoot.K[0].K[0]
        spoken = {str(one.get("/Lang", "")) for one in section.K}
    assert spoken == {"", "es"}


def _picture(pdf: bytes, grey: bool) -> "object":
    page = pypdfium2.PdfDocument(pdf)[0]
    return page.render(scale=300 / 72, grayscale=grey).to_pil()


@pytest.mark.parametrize("name", DESIGNS)
@pytest.mark.parametrize("side", Orientation)
def test_the_code_is_read_back_by_two_readers(name: str, side: Orientation, tmp_path: Path) -> None:
    payload = PAYLOAD.replace("Parents of teens", "Padres y niñas – 家族")
    picture = _picture(print_certificates(a_design(name), [a_page(payload=payload)], a_print(side=side)).pdf, grey=True)
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [payload]
    picture.save(tmp_path / "page.png")
    done = subprocess.run(
        [require("zbarimg"), "--raw", "-q", str(tmp_path / "page.png")], capture_output=True, check=True
    )
    assert done.stdout.decode("utf-8").strip() == payload


def test_without_a_payload_there_is_no_code() -> None:
    figures = read(print_certificates(a_design(pictures=False), [a_page(payload="")], a_print()).pdf).all("Figure")
    assert figures == []


def _only_name(words: str) -> tuple[Design, Place]:
    place = Place(x=100, y=80, width=60, height=9)
    text = TextElement(place=place, text="{name}", style="body")
    style = TextStyle(size=20, least=9, lines=2, strong=True)
    return Design(name="One", styles={"body": style}, layouts={Orientation.LANDSCAPE: (text,)}), place


def _ink_outside(name: str) -> tuple[int, bool]:
    """How many dark pixels lie beyond the place, and whether letters were left out with a note."""
    design, place = _only_name(name)
    printed = print_certificates(design, [a_page(some_facts(name=name))], a_print())
    scale, mm = 2.0, 72 / 25.4
    across, down = 841.89 / 297, 595.28 / 210
    assert mm == pytest.approx(across, rel=0.01)
    with Preview(printed.pdf) as preview:
        picture = preview.render(0, scale, grey=True)
    left, right = int(place.x * across * scale) - 2, int((place.x + place.width) * across * scale) + 3
    top, foot = int(place.y * down * scale) - 2, int((place.y + place.height) * down * scale) + 3
    dark = 0
    for y in range(picture.height):
        row = picture.pixels[y * picture.stride : y * picture.stride + picture.width]
        outside = row[:left] + row[right:] if top <= y < foot else row
        dark += sum(value < 250 for value in outside) if min(outside) < 250 else 0
    return dark, any(note.kind is NoteKind.SHORTENED for note in printed.notes)


@settings(max_examples=30, deadline=None)
@given(st.one_of(st.sampled_from(NAMES), st.text(max_size=200), st.text("W\u0302ญᾏ م\u0651", max_size=5000)))
def test_no_name_leaves_its_place_and_none_is_cut_in_silence(name: str) -> None:
    assume(not category(clean(name)[:1] or "a").startswith("M"))  # a mark without its letter has nothing to stand on
    dark, was_cut = _ink_outside(name)
    assert dark == 0
    design, _place = _only_name(name)
    spoken = read(print_certificates(design, [a_page(some_facts(name=name))], a_print()).pdf).texts("P")
    assert spoken == ([clean(name)] if clean(name) else []) or was_cut


def test_a_logo_that_is_no_picture_is_refused() -> None:
    design = replace(a_design(), pictures={"logo": b"<svg/>"})
    with pytest.raises(Trouble, match="picture-unreadable"):
        print_certificates(design, [a_page()], a_print())
    with pytest.raises(Trouble, match="picture-too-large"):
        print_certificates(replace(design, pictures={"logo": b"x" * 10_000_001}), [a_page()], a_print())


def test_files_of_one_batch_tell_nothing_of_each_other(tmp_path: Path) -> None:
    pages = [a_page(some_facts(name="Ana Lind")), a_page(some_facts(name="Bo Kim"))]
    first, second = (file.pdf for file in certificate_files(a_design(), pages, a_print()))
    assert "Bo Kim" not in copied_text(first, tmp_path)
    assert "Ana Lind" not in copied_text(second, tmp_path)


def test_notes_tell_which_paper_was_squeezed() -> None:
    pages = [a_page(), a_page(some_facts(name=LONG * 9)), a_page(some_facts(name="A \U0001f338"))]
    notes = print_certificates(a_design(), pages, a_print()).notes
    assert {(note.row, note.kind) for note in notes if note.column == "name"} == {
        (2, NoteKind.SHORTENED),
        (3, NoteKind.UNPRINTABLE),
    }
    files = list(certificate_files(a_design(), pages, a_print()))
    assert [any(note.column == "name" for note in file.notes) for file in files] == [False, True, True]
