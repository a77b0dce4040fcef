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
from groupdesk.documents.tagging.structure import Structure, text_string
from groupdesk.documents.tagging.writing import pdf_file

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

    def showPage(self) -> None:  # noqa: N802 (ReportLab's name)
        """Closes the page. Its own way, because ReportLab's pages know no tags and take ten times as long."""
        document = self._doc
        content = zlib.compress("\n".join(self._code).encode("latin-1"), _PAGE_LEVEL)
        stream = _Written(b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (len(content), content))
        if self._formsinuse:
            self._resources["XObject"].dict.update(document.xobjDict(self._formsinuse).dict)
        state = self._extgstate.getState()
        if state:
            self._resources["ExtGState"].dict.update(state.dict)
        width, height = self._pagesize
        page = _Written(
            f"<</Type/Page/Parent {self._number(document.Pages)} 0 R/MediaBox[0 0 {width:g} {height:g}]"
            f"/Resources {self._number(self._resources)} 0 R/Contents {self._number(stream)} 0 R"
            f"/StructParents {len(document.Pages.pages)}/Tabs/S>>".encode("ascii")
        )
        document.addPage(page)
        self._startPage()
        self.structure.end_page()

    def finished(self) -> bytes:
        """The whole file; the canvas is spent afterwards."""
        document = self._doc
        pages = [self._number(page) for page in document.Pages.pages]
        catalog, facts = self._number(document.Catalog), self._number(document.info)
        document.Catalog.Outlines = None
        root = self._number(self._root)
        objects = list(self._formatted())
        first = len(objects) + 2
        objects[root - 1] = self.structure.root(first, first - 1).encode("ascii")
        objects.append(self.structure.parent_tree(first).encode("ascii"))
        return pdf_file(objects, self.structure.elements(root, first, pages), catalog, facts)

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
