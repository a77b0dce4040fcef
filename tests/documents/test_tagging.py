"""The tagging layer by itself, as a library over ReportLab's canvas."""

import io

import pikepdf
import pytest

from documents.paper_builders import MADE
from documents.pdf_reading import assert_accessible, assert_sound, read
from groupdesk.documents.embedding import DocumentFont
from groupdesk.documents.fonts import font_book
from groupdesk.documents.tagging.canvas import TaggedCanvas
from groupdesk.documents.tagging.metadata import About
from groupdesk.documents.tagging.structure import Structure, text_string

ABOUT = About("Grüße & <Fragen>", "de-AT", MADE, "GroupDesk")


class Drawing:
    """A tagged canvas and one font to write with."""

    def __init__(self) -> None:
        self.canvas = TaggedCanvas(ABOUT, (300, 200))
        self.structure = self.canvas.structure
        self.font = DocumentFont(font_book().text_face(False), "F0")

    def write(self, role: str, element: int, text: str, x: float = 20, y: float = 100) -> None:
        glyphs = self.font.face.shape(text, True)
        codes = "".join(self.font.code(glyph.number, text[glyph.cluster]).digits for glyph in glyphs)
        with self.canvas.tagged(role, element):
            self.canvas.addLiteral(f"BT/F0 12 Tf {x} {y} Td <{codes}>Tj ET")

    def finished(self) -> bytes:
        self.font.embed(self.canvas)
        return self.canvas.finished()


def a_document() -> bytes:
    drawing = Drawing()
    structure, canvas = drawing.structure, drawing.canvas
    root = structure.add("Document")
    drawing.write("H1", structure.add("H1", root), "Title", y=180)
    paragraph = structure.add("P", root)
    drawing.write("P", paragraph, "begun ", y=150)
    with canvas.artifact():
        canvas.line(20, 140, 280, 140)
    canvas.beginForm("shared")
    canvas.rect(10, 10, 20, 20)
    canvas.endForm()
    with canvas.artifact("/Type/Pagination"):
        canvas.doForm("shared")
    canvas.showPage()
    drawing.write("P", paragraph, "and ended")
    with canvas.artifact():
        canvas.doForm("shared")
    canvas.showPage()
    table = structure.add("Table", root)
    first = structure.add_row(table, ["TH", "TH"], ["/A<</O/Table/Scope/Column>>"] * 2)
    drawing.write("TH", first, "Name")
    drawing.write("TH", first + 1, "Here", x=150)
    cell = structure.add_row(table, ["TD", "TD"], ["", ""])
    drawing.write("TD", cell, "Ana", y=70)
    canvas.showPage()
    return drawing.finished()


def test_elements_are_read_in_order_across_pages() -> None:
    tree = read(a_document()).kids[0]
    assert [kid.role for kid in tree.kids] == ["H1", "P", "Table"]
    assert tree.texts("P") == ["begun and ended"]
    assert [[cell.text for cell in row.kids] for row in tree.all("TR")] == [["Name", "Here"], ["Ana", ""]]


def test_the_file_passes_the_checkers(tmp_path) -> None:
    assert_sound(a_document(), tmp_path)
    assert_accessible({"tagging": a_document()}, tmp_path)


def test_the_file_says_what_it_is() -> None:
    with pikepdf.open(io.BytesIO(a_document())) as document:
        assert document.pdf_version == "1.7"
        assert str(document.docinfo.Title) == "Grüße & <Fragen>"
        assert str(document.Root.Lang) == "de-AT"
        assert document.Root.MarkInfo.Marked is True
        assert document.Root.ViewerPreferences.DisplayDocTitle is True
        assert str(document.docinfo.CreationDate) == "D:20261103174500Z"
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Grüße & <Fragen>"


def test_every_piece_finds_its_element_through_the_parent_tree() -> None:
    with pikepdf.open(io.BytesIO(a_document())) as document:
        numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
        for key, elements in zip(numbers[::2], numbers[1::2], strict=True):
            page = document.pages[int(key)]
            assert int(page.StructParents) == int(key)
            for number, element in enumerate(elements):
                kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
                marks = [
                    (kid.Pg if isinstance(kid, pikepdf.Dictionary) else element.Pg).objgen
                    + (int(kid.MCID if isinstance(kid, pikepdf.Dictionary) else kid),)
                    for kid in kids
                ]
                assert (*page.objgen, number) in marks


def test_nothing_of_the_standard_fonts_is_left() -> None:
    assert b"Helvetica" not in a_document()
    with pikepdf.open(io.BytesIO(a_document())) as document:
        assert list(document.pages[0].Resources.Font.keys()) == ["/F0"]


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert a_document() == a_document()


def test_a_document_of_one_empty_page_is_sound(tmp_path) -> None:
    canvas = TaggedCanvas(ABOUT, (100, 100))
    canvas.structure.add("Document")
    canvas.showPage()
    assert_sound(canvas.finished(), tmp_path)


def test_more_elements_than_one_stream_holds(tmp_path) -> None:
    drawing = Drawing()
    for row in range(2000):
        drawing.structure.add_row(drawing.structure.add("Table"), ["TD"] * 9, [f"/Row {row}"] + [""] * 8)
    drawing.canvas.showPage()
    pdf = drawing.finished()
    assert_sound(pdf, tmp_path)
    assert len(read(pdf).all("TD")) == 18_000


@pytest.mark.parametrize("text", ["", "Ana", "\u0645\u062d", "\U0001f338", "(\\)<>", "\ud800"])
def test_text_of_any_kind_is_a_string(text: str) -> None:
    digits = text_string(text).strip("<>")
    assert bytes.fromhex(digits).decode("utf-16") == text.encode("utf-16", "replace").decode("utf-16")


def test_a_row_can_get_further_kids() -> None:
    structure = Structure()
    first = structure.add_row(structure.add("Table"), ["TD"], [""])
    structure.add("TD", first - 1)
    structure.end_page()
    written = list(structure.elements(1, 10, [5]))
    assert written[1] == "<</S/TR/P 10 0 R/K[ 12 0 R 13 0 R]>>"
