"""Names and sentences of every script as drawn glyphs: faces chosen, order resolved, letters joined."""

from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

from groupdesk.documents.cleaning import clean
from groupdesk.documents.directions import RIGHT_TO_LEFT, in_visual_order, levels, run_starts
from groupdesk.documents.embedding import DocumentFont
from groupdesk.documents.everyday import EverydaySetter
from groupdesk.documents.faces import EVERYDAY_BOTTOM, EVERYDAY_TOP, Face, Glyph
from groupdesk.documents.fonts import Fit, FontBook
from groupdesk.documents.tagging.canvas import TaggedCanvas
from groupdesk.domain.graphemes import graphemes

_MOST_LINES = 2_000  # remembered of each cut
THICKENING = 22  # thousandths of the type size: the stroke around letters of faces without a strong cut
_LEANING = 60.0  # thousandths of the size that letters may lean out of their line, as italics and kerns do
_INVISIBLE = "\u200b"  # the text of glyphs whose letters another glyph already carries
# Ligatures of right-to-left letters stand for their one-character form, because readers that turn drawn order into
# reading order turn the letters inside a longer text round as well.
_LIGATURES = {
    "\u0644\u0627": "\ufefb",
    "\u0644\u0622": "\ufef5",
    "\u0644\u0623": "\ufef7",
    "\u0644\u0625": "\ufef9",
    "\u0627\u0644\u0644\u0647": "\ufdf2",
}


class Spoken(Enum):
    """How a program that reads aloud or copies learns the text of a line."""

    BY_GLYPHS = 0  # the codes say it all
    IN_PLACE = 1  # a replacement text around the drawing, for letters made of several glyphs
    BY_STRUCTURE = 2  # a replacement text on the structure element, for drawing order that is not reading order


class Piece(NamedTuple):
    """A stretch in one face: drawing operators, each with its rise over the baseline; thousandths of the size."""

    font: str
    shows: tuple[tuple[float, str], ...]
    width: float
    thickened: bool


class Line(NamedTuple):
    """One line ready to be drawn at any size; lengths in thousandths of the type size.

    Everyday text has one font and one operator and no pieces; anything else has pieces from left to right.
    """

    text: str
    width: float
    font: str = ""
    show: str = ""
    pieces: tuple[Piece, ...] = ()
    top: float = EVERYDAY_TOP
    bottom: float = EVERYDAY_BOTTOM
    spoken: Spoken = Spoken.BY_GLYPHS
    missing: tuple[str, ...] = ()


class _Cut(NamedTuple):
    strong: bool
    serif: bool


@dataclass(frozen=True, slots=True)
class _Run:
    fit: Fit
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class _Drawn:
    piece: Piece
    top: float
    bottom: float
    left: float
    right: float
    exact: bool


class Typesetter:
    """Sets lines for one document and remembers them; embeds the fonts it used at the end."""

    def __init__(self, book: FontBook) -> None:
        self._book = book
        self._fonts: dict[Face, DocumentFont] = {}
        self._lines: tuple[dict[str, Line], ...] = ({}, {}, {}, {})
        self._setters: list[EverydaySetter | None] = [None, None, None, None]

    def line(self, text: str, strong: bool = False, serif: bool = False) -> Line:
        """The cleaned text as one line, whatever its length and scripts."""
        cut = _Cut(strong, serif)
        lines = self._lines[strong + 2 * serif]
        known = lines.get(text)
        if known is None:
            if len(lines) >= _MOST_LINES:
                lines.clear()  # names that come once would stay for ever; what is needed often is soon back
            known = lines[text] = self._everyday(text, cut) or self._set(clean(text), cut)
        return known

    def embed(self, canvas: TaggedCanvas) -> None:
        """Puts every used face into the document, in order of first use."""
        for font in self._fonts.values():
            font.embed(canvas)

    def _everyday(self, text: str, cut: _Cut) -> Line | None:
        place = cut.strong + 2 * cut.serif
        setter = self._setters[place]
        if setter is None:
            setter = self._setters[place] = EverydaySetter(self._font(self._book.text_face(*cut)))
        found = setter.set(text)
        if found is None:
            return None
        return Line(text, found[1], setter.font.name, found[0])

    def _set(self, text: str, cut: _Cut) -> Line:
        face = self._book.text_face(*cut)
        if face.letters.issuperset(text):
            drawn = [self._draw(_Run(Fit(face, thickened=False), 0, text))] if text else []
            return _joined(text, drawn, (), Spoken.BY_GLYPHS)
        return self._set_mixed(text, cut)

    def _set_mixed(self, text: str, cut: _Cut) -> Line:
        runs, missing = self._runs(text, cut)
        order = in_visual_order([run.level for run in runs])
        drawn = [self._draw(runs[place]) for place in order]
        turned = any(run.level for run in runs)
        plain = Spoken.BY_GLYPHS if all(part.exact for part in drawn) and not missing else Spoken.IN_PLACE
        return _joined(text, drawn, missing, Spoken.BY_STRUCTURE if turned else plain)

    def _runs(self, text: str, cut: _Cut) -> tuple[list[_Run], tuple[str, ...]]:
        """Stretches of one face and one direction in logical order, and the letters that no face has."""
        letters = graphemes(text)
        fits = self._fits(letters, cut)
        where = list(accumulate(map(len, letters), initial=0))[:-1]
        turns = levels(text) if RIGHT_TO_LEFT.search(text) else [0] * len(text)
        fallback = Fit(self._book.text_face(*cut), thickened=False)
        keys = [(fit or fallback, turns[place]) for fit, place in zip(fits, where, strict=True)]
        shown = [letter if fit else _code_points(letter) for letter, fit in zip(letters, fits, strict=True)]
        starts = [*run_starts(keys), len(keys)]
        runs = [_Run(*keys[start], "".join(shown[start:end])) for start, end in zip(starts, starts[1:], strict=False)]
        return runs, tuple(dict.fromkeys(letter for letter, fit in zip(letters, fits, strict=True) if not fit))

    def _fits(self, letters: list[str], cut: _Cut) -> list[Fit | None]:
        """A face for each letter; spaces and punctuation stay in the face of the word before them."""
        fits: list[Fit | None] = []
        for letter in letters:
            before = fits[-1] if fits else None
            if before and not letter[0].isalnum() and before.face.covers(letter):
                fits.append(before)
            else:
                fits.append(self._book.fit(letter, *cut))
        return fits

    def _draw(self, run: _Run) -> _Drawn:
        font = self._font(run.fit.face)
        rightward = run.level % 2 == 0
        return _drawn(font, run, run.fit.face.shape(run.text, rightward), rightward)

    def _font(self, face: Face) -> DocumentFont:
        known = self._fonts.get(face)
        if known is None:
            known = self._fonts[face] = DocumentFont(face, f"T{len(self._fonts)}")
        return known


def _drawn(font: DocumentFont, run: _Run, glyphs: list[Glyph], rightward: bool) -> _Drawn:
    """The operators that put each glyph where the shaper wants it, whatever advance the font itself gives it."""
    texts, exact = _texts(run.text, glyphs, rightward)
    shows: list[tuple[float, str]] = []
    parts: list[str] = []
    pen = wanted = rise = top = bottom = left = right = 0.0
    edge = THICKENING / 2 if run.fit.thickened else 0.0
    for glyph, text in zip(glyphs, texts, strict=True):
        code = font.code(glyph.number, text)
        if glyph.dy != rise and parts:
            shows.append((rise, _operator(parts)))
            parts = []
        rise = glyph.dy
        gap = round(pen - wanted - glyph.dx)
        if gap:
            parts.append(f">{gap}<")
            pen -= gap
        parts.append(code.digits)
        left = min(left, wanted + glyph.dx + code.left)
        right = max(right, wanted + glyph.dx + code.right)
        pen += code.width
        wanted += glyph.advance
        top = max(top, code.top + rise + edge)
        bottom = min(bottom, code.bottom + rise - edge)
    gap = round(pen - wanted)
    if gap:
        parts.append(f">{gap}<")
    shows.append((rise, _operator(parts)))
    # Marks that were moved make readers take them for another line, so the text is given with them.
    moved = any(glyph.dx or glyph.dy for glyph in glyphs)
    piece = Piece(font.name, tuple(shows), wanted, run.fit.thickened)
    return _Drawn(piece, top, bottom, left, right, exact and not moved)


def _operator(parts: list[str]) -> str:
    shown = "".join(parts)
    return f"[<{shown}>]TJ" if ">" in shown else f"<{shown}>Tj"


def _texts(text: str, glyphs: list[Glyph], rightward: bool) -> tuple[list[str], bool]:
    """The text that each glyph stands for, and whether these texts in drawn order are the text itself."""
    starts = sorted({glyph.cluster for glyph in glyphs})
    if len(starts) == len(glyphs) == len(text) and rightward:
        return [text[glyph.cluster] for glyph in glyphs], True
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    told: set[int] = set()
    texts: list[str] = []
    for glyph in glyphs:
        whole = text[glyph.cluster : ends[glyph.cluster]]
        texts.append(_INVISIBLE if glyph.cluster in told else whole if rightward else _LIGATURES.get(whole, whole))
        told.add(glyph.cluster)
    return texts, rightward and len(starts) == len(glyphs)


def _joined(text: str, drawn: list[_Drawn], missing: tuple[str, ...], spoken: Spoken) -> Line:
    top = max((part.top for part in drawn), default=0.0)
    bottom = min((part.bottom for part in drawn), default=0.0)
    if spoken is Spoken.BY_GLYPHS and not all(part.exact for part in drawn):
        spoken = Spoken.IN_PLACE
    pieces = tuple(_with_room(drawn))
    return Line(text, sum(piece.width for piece in pieces), "", "", pieces, top, bottom, spoken, missing)


def _with_room(drawn: list[_Drawn]) -> list[Piece]:
    """The pieces, with room at both ends where the ink of marks or swung letters reaches far beyond the advance."""
    pieces = [part.piece for part in drawn]
    if not drawn:
        return pieces
    before = at = after = 0.0
    for part in drawn:
        before = max(before, -(at + part.left))
        after = max(after, at + part.right)
        at += part.piece.width
    room = Piece(pieces[0].font, (), before, False)
    rest = Piece(pieces[-1].font, (), after - at, False)
    return [*([room] if before > _LEANING else []), *pieces, *([rest] if after - at > _LEANING else [])]


def _code_points(letter: str) -> str:
    """What stands on paper for a letter without a glyph: its code points, which can at least be looked up."""
    return "".join(f"[U+{ord(char):04X}]" for char in letter if char not in "\u200c\u200d")
