"""A ReportLab canvas whose pages carry tags: each drawn piece belongs to an element or is decoration.

    canvas = TaggedCanvas(About("Roster", "en-US", made_at, "GroupDesk"), (595, 842))
    heading = canvas.structure.add("H1")
    with canvas.tagged("H1", heading):
        canvas.drawString(40, 800, "Roster")
    with canvas.artifact():
        canvas.line(40, 790, 555, 790)
    canvas.showPage()
    file = canvas.finished()

Text must be drawn in fonts that `add_font` embeds; the fourteen standard fonts of PDF are not accessible.
"""

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from groupdesk.documents.tagging.metadata import About, info, packet
from groupdesk.documents.tagging.stencil import PageApart, Shared, Stencil
from groupdesk.documents.tagging.structure import Structure, text_string
from groupdesk.documents.tagging.writing import Packed, pdf_file

_PAGE_LEVEL = 3  # half the time of zlib's default for a tenth more size
_FONTS = "BasicFonts"  # ReportLab's name for the one font dictionary that all pages share


def _dictionary() -> pdfdoc.PDFDictionary:
    return pdfdoc.PDFDictionary({})


class _Written(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object whose text is known."""

    __RefOnly__ = 1

    def __init__(self, content: bytes = b"") -> None:
        self._content = content

    def format(self, _document: object) -> bytes:
        return self._content


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Pages in, one accessible file out; repeatable, as nothing in it comes from the clock or from chance."""

    def __init__(self, about: About, pagesize: tuple[float, float]) -> None:
        super().__init__(io.BytesIO(), pagesize=pagesize, pageCompression=1, invariant=1, pdfVersion=(1, 7))
        self.structure = Structure()
        self._root = _Written()
        parts = {"Font": pdfdoc.PDFObjectReference(_FONTS), "XObject": _dictionary(), "ExtGState": _dictionary()}
        self._resources = pdfdoc.PDFDictionary(parts)
        self._doc.info = info(about)
        catalog = self._doc.Catalog
        catalog.Lang = text_string(about.language)
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalog.StructTreeRoot = self._root
        catalog.Metadata = packet(about)
        self.setViewerPreference("DisplayDocTitle", "true")

    def _make_preamble(self) -> None:
        """ReportLab would name Helvetica at the head of each form, which nothing embeds."""
        self._preamble = ""

    @contextmanager
    def tagged(self, role: str, element: int) -> Iterator[None]:
        """What is drawn inside belongs to the element."""
        self.addLiteral(f"/{role}<</MCID {self.structure.mark(element)}>>BDC")
        yield
        self.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: str = "/Type/Layout") -> Iterator[None]:
        """What is drawn inside is decoration, or repeats what was told: lines, running heads, page numbers."""
        self.addLiteral(f"/Artifact<<{kind}>>BDC")
        yield
        self.addLiteral("EMC")

    def add(self, thing: pdfdoc.PDFObject) -> pdfdoc.PDFObjectReference:
        """The object becomes part of the file."""
        return self._doc.Reference(thing)

    def add_font(self, name: str, font: pdfdoc.PDFObject) -> None:
        """Drawing operators on every page may call the font by that name."""
        self._doc.idToObject[_FONTS].dict[name] = self._doc.Reference(font)

    @property
    def page_size(self) -> tuple[float, float]:
        """Of the page being drawn, in points."""
        width, height = self._pagesize
        return width, height

    @contextmanager
    def drawing(self, name: str) -> Iterator[None]:
        """What is drawn inside is kept once in the file and drawn by call(name), with no tags of its own."""
        width, height = self.page_size
        self.beginForm(name, 0, 0, width, height)
        yield
        self.endForm()
        self._resources["XObject"].dict.update(self._doc.xobjDict([name]).dict)

    def call(self, name: str) -> str:
        """The operator that draws a drawing, on any page."""
        return f"/{self._doc.getXObjectName(name)} Do"

    def showPage(self) -> None:  # noqa: N802 (ReportLab's name)
        """Closes the page. Its own way, because ReportLab's pages know no tags and take ten times as long."""
        self._add_page(_Written(self._ended()), self._pagesize)
        self.structure.end_page()

    def take_page(self) -> PageApart:
        """Closes the page and hands it out instead of adding it; the next one has a structure of its own."""
        structure, self.structure = self.structure, Structure()
        structure.end_page()
        return PageApart(self._pagesize, self._ended(), structure)

    def _ended(self) -> bytes:
        """The content stream of the page, whose resources are noted; the next drawing begins a new page."""
        content = zlib.compress("\n".join(self._code).encode("latin-1"), _PAGE_LEVEL)
        if self._formsinuse:
            self._resources["XObject"].dict.update(self._doc.xobjDict(self._formsinuse).dict)
        state = self._extgstate.getState()
        if state:
            self._resources["ExtGState"].dict.update(state.dict)
        self._startPage()
        return b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (len(content), content)

    def _add_page(self, stream: _Written, size: tuple[float, float]) -> _Written:
        document = self._doc
        width, height = size
        page = _Written(
            f"<</Type/Page/Parent {self._number(document.Pages)} 0 R/MediaBox[0 0 {width:g} {height:g}]"
            f"/Resources {self._number(self._resources)} 0 R/Contents {self._number(stream)} 0 R"
            f"/StructParents {len(document.Pages.pages)}/Tabs/S>>".encode("ascii")
        )
        document.addPage(page)
        return page

    def stencil(self, size: tuple[float, float]) -> Stencil:
        """What writes each page that was taken, all of that size, as a file of its own; the canvas is spent then."""
        stream = _Written()
        page = self._add_page(stream, size)
        catalog, facts, root = self._whole()
        objects = list(self._formatted())
        return Stencil(Shared(objects, self._number(stream), self._number(page), root, catalog, facts))

    def _whole(self) -> tuple[int, int, int]:
        """The numbers of catalog, information and root of the structure, now that all pages are there."""
        document = self._doc
        catalog, facts = self._number(document.Catalog), self._number(document.info)
        document.Catalog.Outlines = None
        return catalog, facts, self._number(self._root)

    def finished(self) -> bytes:
        """The whole file; the canvas is spent afterwards."""
        pages = [self._number(page) for page in self._doc.Pages.pages]
        catalog, facts, root = self._whole()
        objects = list(self._formatted())
        first = len(objects) + 2
        objects[root - 1] = self.structure.root(first, first - 1).encode("ascii")
        objects.append(self.structure.parent_tree(first).encode("ascii"))
        elements = Packed(len(self.structure), self.structure.elements(root, first, pages))
        return pdf_file(objects, elements, catalog, facts)

    def _number(self, thing: pdfdoc.PDFObject) -> int:
        name = self._doc.Reference(thing).name
        number: int = self._doc.idToObjectNumberAndVersion[name][0]
        return number

    def _formatted(self) -> Iterator[bytes]:
        """Each object's text in the order of numbers; formatting one may add others."""
        document: Any = self._doc
        number = 1
        while number in document.numberToId:
            thing = document.idToObject[document.numberToId[number]]
            yield pdfdoc.format(thing, document, toplevel=1)
            number += 1
