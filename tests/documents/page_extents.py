"""Where text really lies on the pages of a PDF, and what is copied from them: told by PDFium, which drew none of it."""

import ctypes
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

_UNTAGGED = -1
_CODE = re.compile(r"<(\w{4})><\w+>")


@dataclass(frozen=True)
class Extent:
    """What one tagged piece of text takes of a page, in points; `mark` is its number on that page."""

    page: int
    mark: int
    left: float
    low: float
    right: float
    top: float

    def join(self, other: "Extent") -> "Extent":
        return Extent(
            self.page,
            self.mark,
            min(self.left, other.left),
            min(self.low, other.low),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    def leaves(self, left: float, low: float, right: float, top: float) -> float:
        """How far it reaches beyond a box; 0 where it does not."""
        return max(left - self.left, low - self.low, self.right - right, self.top - top, 0.0)

    def covers(self, other: "Extent") -> float:
        """How deep two of them lie in each other, by the smaller of width and height."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.low, other.low)
        return max(min(wide, high), 0.0)


def extents(pdf: bytes) -> list[Extent]:
    """One for each tagged piece of text, one for each untagged text object (heads and feet that come again)."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [found for number in range(len(document)) for found in _on_page(document, number)]


def _on_page(document: pypdfium2.PdfDocument, number: int) -> Iterator[Extent]:
    page = document[number]
    tagged: dict[int, Extent] = {}
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        thing = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        left, low, right, top = (ctypes.c_float() for _edge in range(4))
        pdfium.FPDFPageObj_GetBounds(thing, left, low, right, top)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
        found = Extent(number, mark, left.value, low.value, right.value, top.value)
        if mark == _UNTAGGED:
            yield found
        else:
            tagged[mark] = tagged[mark].join(found) if mark in tagged else found
    page.close()
    yield from tagged.values()


def deepest_overlap(found: list[Extent]) -> tuple[float, Extent, Extent] | None:
    """The two pieces of one page that lie deepest in each other; None where none do."""
    worst: tuple[float, Extent, Extent] | None = None
    inner = sorted((one for one in found if one.mark != _UNTAGGED), key=lambda one: (one.page, -one.top))
    for at, upper in enumerate(inner):
        for lower in inner[at + 1 :]:
            if lower.page != upper.page or lower.top <= upper.low:
                break
            depth = upper.covers(lower)
            if depth > (worst[0] if worst else 0.0):
                worst = depth, upper, lower
    return worst


def copied(pdf: bytes) -> str:
    """The text of all pages as somebody would copy it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def lefts(pdf: bytes, *words: str) -> list[float]:
    """Where each of the words begins at its first place on the first page."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        found = [text.search(word, match_case=True).get_next() for word in words]
        return [text.get_charbox(one[0])[0] for one in found if one is not None]


def boxes_without_letter(pdf: bytes) -> list[str]:
    """The codes that draw the empty box which fonts keep for letters they do not have; none is good."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = {str(font.BaseFont): font for page in document.pages for font in page.Resources.Font.values()}
        return [f"{name} {code}" for name, font in fonts.items() for code in _empty_codes(font)]


def _empty_codes(font: pikepdf.Object) -> Iterator[str]:
    glyphs = font.DescendantFonts[0].get("/CIDToGIDMap")
    numbers = glyphs.read_bytes() if isinstance(glyphs, pikepdf.Stream) else b""
    table = font.ToUnicode.read_bytes().decode("ascii").partition("endcodespacerange")[2]
    for code in _CODE.findall(table):
        at = 2 * int(code, 16)
        if not at or (numbers and not any(numbers[at : at + 2])):
            yield code
