"""The tagging layer by itself, as a library over ReportLab's canvas."""

import io
import tracemalloc

import pikepdf
import pytest

from documents.paper_builders import MADE
from documents.pdf_reading import assert_accessible, assert_sound, read
from groupdesk.documents.embedding import DocumentFont
from groupdesk.documents.fonts import font_book
from groupdesk.documents.tagging.canvas import TaggedCanvas
from groupdesk.documents.tagging.metadata import About
from groupdesk.documents.tagging.structure import Structure, references, text_string

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


def a_document(*, growing: bool = False) -> bytes:
    """Growing: what is whole is written down before the next pages are drawn."""
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
    if growing:
        canvas.close(root + 1)
    table = structure.add("Table", root)
    first = structure.add_row(table, ["TH", "TH"], ["/A<</O/Table/Scope/Column>>"] * 2)
    drawing.write("TH", first, "Name")
    drawing.write("TH", first + 1, "Here", x=150)
    cell = structure.add_row(table, ["TD", "TD"], ["", ""])
    drawing.write("TD", cell, "Ana", y=70)
    canvas.showPage()
    if growing:
        canvas.close(table)
    return drawing.finished()


@pytest.fixture(params=[False, True], ids=["at-once", "growing"])
def document(request: pytest.FixtureRequest) -> bytes:
    return a_document(growing=request.param)


def test_elements_are_read_in_order_across_pages(document: bytes) -> None:
    tree = read(document).kids[0]
    assert [kid.role for kid in tree.kids] == ["H1", "P", "Table"]
    assert tree.texts("P") == ["begun and ended"]
    assert [[cell.text for cell in row.kids] for row in tree.all("TR")] == [["Name", "Here"], ["Ana", ""]]


def test_the_file_passes_the_checkers(tmp_path) -> None:
    papers = {"tagging": a_document(), "growing": a_document(growing=True), "long": a_long_document(1001)}
    for paper in papers.values():
        assert_sound(paper, tmp_path)
    assert_accessible(papers, tmp_path)


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


@pytest.mark.parametrize("pages", [3, 500, 501, 1003])
def test_every_piece_finds_its_element_through_the_parent_tree(pages: int, document: bytes) -> None:
    made = document if pages == 3 else a_long_document(pages)
    with pikepdf.open(io.BytesIO(made)) as opened:
        tree = pikepdf.NumberTree(opened.Root.StructTreeRoot.ParentTree)
        assert list(tree) == list(range(pages)) == [int(page.StructParents) for page in opened.pages]
        for key, elements in tree.items():
            page = opened.pages[key]
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


@pytest.mark.parametrize("growing", [False, True])
def test_the_same_drawing_gives_the_same_bytes(growing: bool) -> None:
    assert a_document(growing=growing) == a_document(growing=growing)


def test_a_document_of_one_empty_page_is_sound(tmp_path) -> None:
    canvas = TaggedCanvas(ABOUT, (100, 100))
    canvas.structure.add("Document")
    canvas.showPage()
    assert_sound(canvas.finished(), tmp_path)


def a_long_document(pages: int) -> bytes:
    """A part of its own on every page."""
    drawing = Drawing()
    structure = drawing.structure
    root = structure.add("Document")
    for page in range(pages):
        part = structure.add("Sect", root)
        drawing.write("H1", structure.add("H1", part, f"/ActualText{text_string(f'Part {page}')}"), "Part")
        drawing.write("P", structure.add("P", part), "Text", y=60)
        drawing.canvas.showPage()
        drawing.canvas.close(part)
    return drawing.finished()


def test_parts_that_were_written_down_are_told_in_order() -> None:
    parts = read(a_long_document(700)).kids[0].kids
    assert [[kid.text for kid in part.kids] for part in parts] == [[f"Part {page}", "Text"] for page in range(700)]


def test_pages_that_were_taken_are_files_that_pass_the_checkers_by_themselves(tmp_path) -> None:
    drawing = Drawing()
    taken = []
    for words in ("First", "Second"):
        structure = drawing.canvas.structure
        drawing.write("H1", structure.add("H1", structure.add("Document")), words)
        taken.append(drawing.canvas.take_page())
    drawing.font.embed(drawing.canvas)
    stencil = drawing.canvas.stencil((300, 200))
    files = {str(number): stencil.file(page) for number, page in enumerate(taken)}
    assert [read(file).texts("H1") for file in files.values()] == [["First"], ["Second"]]
    assert_accessible(files, tmp_path)


def test_pages_cost_no_memory_but_their_bytes() -> None:
    """From 500 pages to 2,500: what is held beside the file itself grows by less than 150 bytes a page."""
    few, many = (_held_beside_the_file(pages) for pages in (500, 2500))
    assert (many - few) / 2000 < 150


def test_nothing_is_written_down_while_its_page_is_drawn() -> None:
    drawing = Drawing()
    heading = drawing.structure.add("H1")
    drawing.write("H1", heading, "Title")
    with pytest.raises(ValueError, match="page"):
        drawing.canvas.close(heading)


def _held_beside_the_file(pages: int) -> int:
    tracemalloc.start()
    file = len(a_long_document(pages))
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most - file


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
    written = list(structure.bodies(references([10, 11, 12, 13], 1), [5]))
    assert written[1] == "<</S/TR/P 10 0 R/K[ 12 0 R 13 0 R]>>"
