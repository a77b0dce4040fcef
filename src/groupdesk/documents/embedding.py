"""Faces inside one PDF: codes for glyphs, their widths, and the text that each code stands for."""

import zlib
from hashlib import md5
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFStream

from groupdesk.documents.faces import Face
from groupdesk.documents.tagging.canvas import TaggedCanvas

_BLOCK = 100  # the most entries that one block of a CMap may hold
_MAP_HEAD = (
    "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
    "/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>"
    "endcodespacerange\n"
)
_MAP_FOOT = "endcmap CMapName currentdict/CMap defineresource pop end end"
_SYMBOLIC = 4


class Code(NamedTuple):
    """A drawn glyph that stands for one text: four hex digits, advance and ink in thousandths of the type size."""

    digits: str
    width: int
    top: float
    bottom: float
    left: float
    right: float


class DocumentFont:
    """One face as used by one document. Each pair of glyph and text has its own code, so that copied text is exact.

    Compact faces must be coded by glyph number; there the first text of a glyph wins.
    """

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._codes: dict[tuple[int, str], Code] = {}
        self._glyphs: dict[int, tuple[int, str]] = {}

    def code(self, glyph: int, text: str) -> Code:
        """The code of that glyph where it stands for that text."""
        known = self._codes.get((glyph, text))
        return known if known is not None else self._new_code(glyph, text)

    def _new_code(self, glyph: int, text: str) -> Code:
        number = glyph if self.face.is_compact else len(self._glyphs) + 1
        top, bottom = self.face.ink(glyph)
        made = Code(f"{number:04X}", round(self.face.width(glyph)), top, bottom, *self.face.reach(glyph))
        self._codes[glyph, text] = made
        self._glyphs.setdefault(number, (glyph, text))
        return made

    def embed(self, canvas: TaggedCanvas) -> None:
        """Puts the used part of the face and its tables into the document."""
        outlines = self.face.part({glyph for glyph, _text in self._glyphs.values()})
        name = f"/{_tag(outlines)}+{self.face.postscript_name}"
        kind = "/CIDFontType0" if self.face.is_compact else "/CIDFontType2"
        descendant: dict[str, Any] = {"Type": "/Font", "Subtype": kind, "BaseFont": name, "DW": 0}
        descendant["CIDSystemInfo"] = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        descendant["FontDescriptor"] = canvas.add(PDFDictionary(self._descriptor(canvas, name, outlines)))
        descendant["W"] = self._widths()
        if not self.face.is_compact:
            descendant["CIDToGIDMap"] = canvas.add(_stream(self._glyph_numbers()))
        whole: dict[str, Any] = {"Type": "/Font", "Subtype": "/Type0", "BaseFont": name, "Encoding": "/Identity-H"}
        whole["DescendantFonts"] = PDFArray([canvas.add(PDFDictionary(descendant))])
        whole["ToUnicode"] = canvas.add(_stream(self._unicode_map()))
        canvas.add_font(self.name, PDFDictionary(whole))

    def _descriptor(self, canvas: TaggedCanvas, name: str, outlines: bytes) -> dict[str, Any]:
        measures = self.face.measures
        key = "FontFile3" if self.face.is_compact else "FontFile2"
        extra = {"Subtype": "/OpenType"} if self.face.is_compact else {"Length1": len(outlines)}
        return {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": _SYMBOLIC,
            "FontBBox": f"[{' '.join(map(str, measures.box))}]",
            "ItalicAngle": 0,
            "Ascent": measures.ascent,
            "Descent": measures.descent,
            "CapHeight": measures.cap_height,
            "StemV": 80,
            key: canvas.add(_stream(outlines, extra)),
        }

    def _widths(self) -> str:
        """Each code with its advance; codes of other than compact faces follow each other without a gap."""
        if not self.face.is_compact:
            return f"[1[{' '.join(str(self._codes[used].width) for _number, used in self._sorted())}]]"
        return "[" + "".join(f"{number}[{self._codes[used].width}]" for number, used in self._sorted()) + "]"

    def _glyph_numbers(self) -> bytes:
        return b"\0\0" + b"".join(glyph.to_bytes(2, "big") for _number, (glyph, _text) in self._sorted())

    def _unicode_map(self) -> bytes:
        lines = [f"<{number:04X}><{text.encode('utf-16-be').hex()}>" for number, (_glyph, text) in self._sorted()]
        blocks = [lines[start : start + _BLOCK] for start in range(0, len(lines), _BLOCK)]
        body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
        return (_MAP_HEAD + body + _MAP_FOOT).encode("ascii")

    def _sorted(self) -> list[tuple[int, tuple[int, str]]]:
        return sorted(self._glyphs.items())


def _stream(content: bytes, extra: dict[str, Any] | None = None) -> PDFStream:
    return PDFStream(PDFDictionary({**(extra or {}), "Filter": "/FlateDecode"}), zlib.compress(content, 6))


def _tag(outlines: bytes) -> str:
    """The six capitals that mark a part of a font, made from its content so that they repeat."""
    digest = md5(outlines, usedforsecurity=False).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
