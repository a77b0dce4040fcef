"""A ReportLab canvas whose pages carry tags: each drawn piece belongs to an element or is decoration.

    canvas = TaggedCanvas(About("Roster", "en-US", made_at, "GroupDesk"), (595, 842))
    heading = canvas.structure.add("H1")
    with canvas.tagged("H1", heading):
        canvas.drawString(40, 800, "Roster")
    with canvas.artifact():
        canvas.line(40, 790, 555, 790)
    canvas.showPage()
    canvas.close(heading)  # nothing will be added to it: a long document then takes no memory but its bytes
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

from groupdesk.documents.tagging.growing import GrowingFile
from groupdesk.documents.tagging.metadata import About, info, packet
from groupdesk.documents.tagging.stencil import PageApart, Shared, Stencil
from groupdesk.documents.tagging.structure import Structure, text_string

_PAGE_LEVEL = 3  # half the time of zlib's default for a tenth more size
_FONTS = "BasicFonts"  # ReportLab's name for the one font dictionary that all pages share


def _dictionary() -> pdfdoc.PDFDictionary:
    return pdfdoc.PDFDictionary({})


class _Ours(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object that we write ourselves."""

    __RefOnly__ = 1

    def format(self, _document: object) -> bytes:
        return b""


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Pages in, one accessible file out; repeatable, as nothing in it comes from the clock or from chance."""

    def __init__(self, about: About, pagesize: tuple[float, float]) -> None:
        super().__init__(io.BytesIO(), pagesize=pagesize, pageCompression=1, invariant=1, pdfVersion=(1, 7))
        self.structure = Structure()
        self._root, self._tree = _Ours(), _Ours()
        parts = {"Font": pdfdoc.PDFObjectReference(_FONTS), "XObject": _dictionary(), "ExtGState": _dictionary()}
        self._resources = pdfdoc.PDFDictionary(parts)
        self._doc.info = info(about)
        catalog = self._doc.Catalog
        catalog.Lang = text_string(about.language)
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalog.StructTreeRoot, catalog.Pages, catalog.Outlines = self._root, self._tree, None
        catalog.Metadata = packet(about)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._file = GrowingFile(self._take, self._number(self._root))

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
        shape = self._shape(self._pagesize)
        self._file.page(self._ended(), shape)
        self.structure.end_page()

    def close(self, element: int) -> None:
        """The element and all that were added after it are whole, and every page has ended: memory is given back."""
        self._file.close(self.structure, element)

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

    def _shape(self, size: tuple[float, float]) -> str:
        """The dictionary of a page, without its content and its place in the structure."""
        tree, resources = self._number(self._tree), self._number(self._resources)
        return f"/Type/Page/Parent {tree} 0 R/MediaBox[0 0 {size[0]:g} {size[1]:g}]/Resources {resources} 0 R"

    def stencil(self, size: tuple[float, float]) -> Stencil:
        """What writes each page that was taken, all of that size, as a file of its own; the canvas is spent then."""
        page = self._take(1)
        content = self._take(1)
        root, tree = self._number(self._root), self._number(self._tree)
        catalog, facts = self._number(self._doc.Catalog), self._number(self._doc.info)
        shape = f"<<{self._shape(size)}/Contents {content} 0 R/StructParents 0/Tabs/S>>"  # names what is formatted next
        objects = dict(self._formatted())
        del objects[root]
        objects[page] = shape.encode("ascii")
        objects[tree] = b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % page
        return Stencil(Shared(objects, content, page, root, catalog, facts, self._take(1)))

    def finished(self) -> bytes:
        """The whole file; the canvas is spent afterwards."""
        catalog, facts = self._number(self._doc.Catalog), self._number(self._doc.info)
        tree = self._number(self._tree)
        for number, content in self._formatted():
            if content:
                self._file.thing(number, content)
        return self._file.finished(self.structure, tree, catalog, facts)

    def _take(self, count: int) -> int:
        """Reserves so many object numbers; gives the first."""
        first: int = self._doc.objectcounter + 1
        self._doc.objectcounter += count
        return first

    def _number(self, thing: pdfdoc.PDFObject) -> int:
        name = self._doc.Reference(thing).name
        number: int = self._doc.idToObjectNumberAndVersion[name][0]
        return number

    def _formatted(self) -> Iterator[tuple[int, bytes]]:
        """Number and text of each object that ReportLab keeps; formatting one may add others."""
        document: Any = self._doc
        number = 0
        while number < document.objectcounter:
            number += 1
            if number in document.numberToId:
                yield number, pdfdoc.format(document.idToObject[document.numberToId[number]], document, toplevel=1)
