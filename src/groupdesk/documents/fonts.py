"""Which face prints which letter: ours in a fixed order, then the system's, and an honest answer when none does."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

from groupdesk.base.files import resource
from groupdesk.documents.faces import Face
from groupdesk.documents.system_fonts import system_faces

# Two threads must not open one file twice, or a paper might embed both faces.
_OPENING = Lock()
REGULAR = "SourceSans3-Regular"
STRONG = "SourceSans3-SemiBold"
SERIF = "SourceSerif4-Regular"
SERIF_STRONG = "SourceSerif4-SemiBold"
# Looked through in this order. Chinese, Japanese and Korean come early because they are asked for most.
SHIPPED = (
    "NotoSans-Regular",
    "DroidSansFallback",
    *(
        f"NotoSans{script}-Regular"
        for script in (
            "Arabic Hebrew Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao "
            "Khmer Myanmar Georgian Armenian Ethiopic Cherokee CanadianAboriginal Syriac Thaana NKo Tifinagh Adlam "
            "OlChiki MeeteiMayek Osage Lisu PahawhHmong HanifiRohingya Vai Symbols"
        ).split()
    ),
    "NotoSerifTibetan-Regular",
    "NotoSerifNyiakengPuachueHmong-Regular",
)


@dataclass(frozen=True, slots=True)
class Fit:
    """A face for one letter; `strong` says whether its strokes are to be thickened to stand among bold ones."""

    face: Face
    thickened: bool


class FontBook:
    """The faces at hand. Shared by all papers; answers are remembered."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, bool, bool], Fit | None] = {}

    def text_face(self, strong: bool, serif: bool = False) -> Face:
        """The face that most Latin, Greek and Cyrillic text is set in; certificates may ask for serifs."""
        if serif:
            return _shipped(SERIF_STRONG if strong else SERIF)
        return _shipped(STRONG if strong else REGULAR)

    def fit(self, letter: str, strong: bool, serif: bool = False) -> Fit | None:
        """The first face with a glyph for every character of one user-perceived letter; None when there is none."""
        key = (letter, strong, serif)
        if key not in self._found:
            self._found[key] = self._look(letter, strong, serif)
        return self._found[key]

    def _look(self, letter: str, strong: bool, serif: bool) -> Fit | None:
        for face in (self.text_face(strong, serif), self.text_face(strong)):
            if face.covers(letter):
                return Fit(face, thickened=False)
        if not all(_is_printable(char) for char in letter):
            return None
        return next((Fit(face, thickened=strong) for face in _others() if face.covers(letter)), None)


def _is_printable(char: str) -> bool:
    """Unassigned and private letters mean nothing on another machine, whatever a font may draw for them."""
    return unicodedata.category(char) not in ("Cn", "Co", "Cs", "Cc")


def _others() -> Iterator[Face]:
    for stem in SHIPPED:
        yield _shipped(stem)
    yield from system_faces()


def _shipped(stem: str) -> Face:
    with _OPENING:
        return _opened(stem)


@cache
def _opened(stem: str) -> Face:
    return Face(Path(resource(f"fonts/{stem}.ttf")))


@cache
def font_book() -> FontBook:
    """The one book of this process."""
    return FontBook()
