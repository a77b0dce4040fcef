"""Certificates drawn from a design: one PDF of many pages, or one file each, tagged and repeatable."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from groupdesk.documents.certificates.code import code_operators
from groupdesk.documents.certificates.ground import Ground, colour_operators
from groupdesk.documents.certificates.signing_places import SignedPlace, signed_places
from groupdesk.documents.cleaning import clean
from groupdesk.documents.fonts import font_book
from groupdesk.documents.forms.fitting import Style, fit
from groupdesk.documents.forms.ink import PAPER
from groupdesk.documents.forms.lettering import Align, placed, spoken_details
from groupdesk.documents.forms.paper import PRODUCER, Box
from groupdesk.documents.shaping import Typesetter
from groupdesk.documents.tagging.canvas import TaggedCanvas
from groupdesk.documents.tagging.metadata import About
from groupdesk.documents.tagging.structure import text_string
from groupdesk.domain.certificates.design import (
    CodeElement,
    Design,
    Element,
    Font,
    Orientation,
    PictureElement,
    Place,
    Role,
    SignaturesElement,
    TextAlign,
    TextElement,
    TextStyle,
)
from groupdesk.domain.certificates.facts import Signatory
from groupdesk.domain.certificates.fields import fields_in, filled, is_second_language
from groupdesk.domain.certificates.printing import CertificatePage, CertificateSetting
from groupdesk.domain.papers import NoteKind, PaperNote, Printed

_ALIGN = {TextAlign.LEFT: Align.LEFT, TextAlign.CENTRE: Align.CENTRE, TextAlign.RIGHT: Align.RIGHT}
_ROLES = {Role.TITLE: "H1", Role.HEADING: "H2", Role.TEXT: "P"}
_WRAP_BELOW = 0.8  # of the wanted size: two lines look better than one in small print
_MOST_SET = 300  # texts kept, so that memory does not grow with the pages
_SIGNED = ("P", "", "signatory")


class Batch(NamedTuple):
    """Certificates that look alike."""

    design: Design
    setting: CertificateSetting
    pages: list[CertificatePage]


def print_certificates(design: Design, pages: Sequence[CertificatePage], setting: CertificateSetting) -> Printed:
    """All certificates in one PDF, a page each; the same input gives the same bytes. At least one page.

    Notes tell by row, counted from 1, and field which text was squeezed or cannot be printed.
    Trouble: picture-unreadable, picture-too-large.
    """
    return print_batches([Batch(design, setting, list(pages))])


def print_batches(batches: Sequence[Batch]) -> Printed:
    """The same for certificates of several designs. At least one batch, none of them empty."""
    press = _Press(batches[0])
    for number, batch in enumerate(batches):
        if number:
            press.use(batch)
        for page in batch.pages:
            press.print(page)
    press.typesetter.embed(press.canvas)
    pages = sum(len(batch.pages) for batch in batches)
    return Printed(pdf=press.canvas.finished(), pages=pages, notes=tuple(press.notes))


def certificate_files(
    design: Design, pages: Sequence[CertificatePage], setting: CertificateSetting
) -> Iterator[Printed]:
    """Each certificate as a file of its own, in order, as print_certificates."""
    if not pages:
        return
    press = _Press(Batch(design, setting, list(pages)))
    taken = []
    for page in pages:
        press.draw(page)
        taken.append(press.canvas.take_page())
    press.typesetter.embed(press.canvas)
    stencil = press.canvas.stencil(taken[0].size)
    notes: dict[int | None, list[PaperNote]] = defaultdict(list)
    for note in press.notes:
        notes[note.row].append(note)
    for row, page_apart in enumerate(taken, 1):
        yield Printed(pdf=stencil.file(page_apart), pages=1, notes=tuple(notes[row]))


@dataclass(frozen=True, slots=True)
class _Set:
    """A text fitted into its place: operators, the entry for listeners, and what was done to make it fit."""

    drawn: str
    details: str
    squeezed: tuple[NoteKind, ...]
    missing: tuple[str, ...]


class _Press:
    """One document being printed. Texts that several certificates share are set once."""

    def __init__(self, first: Batch) -> None:
        setting = first.setting
        about = About(clean(first.pages[0].texts["kind"]), setting.languages[0], setting.made_at, PRODUCER)
        self.canvas = TaggedCanvas(about, _page_size(first))
        self.typesetter = Typesetter(font_book())
        self.notes: list[PaperNote] = []
        self._row = 0
        self._batches = 0
        self._top = self._document = 0
        self._has_title = False
        self.use(first)

    def use(self, batch: Batch) -> None:
        """The pages from here on follow that design and setting."""
        side = batch.design.layout(batch.setting.orientation)
        size = _page_size(batch)
        self.canvas.setPageSize(size)
        self._design, self._setting = batch.design, batch.setting
        self._elements = batch.design.layouts[side]
        self._ground = Ground(self.canvas, f"c{self._batches}", side, batch.design.pictures)
        self._batches += 1
        self._set: dict[tuple[Place, str], _Set] = {}
        self._calls: dict[Place, tuple[str, Box] | None] = {}
        self._signers: dict[tuple[Place, tuple[Signatory, ...]], list[SignedPlace]] = {}
        self._figures: dict[tuple[str, Box], str] = {}

    def print(self, page: CertificatePage) -> None:
        """A page of the one document, which keeps nothing of it but its bytes."""
        self.draw(page)
        self.canvas.showPage()
        self.canvas.close(self._document)

    def draw(self, page: CertificatePage) -> None:
        """Everything of one certificate, in reading order."""
        self._row += 1
        if len(self.canvas.structure) == 0:
            self._top = self.canvas.structure.add("Document")
        self._document = self.canvas.structure.add("Sect", self._top)
        self._has_title = False
        call = self._ground.call(self._elements)
        drawn = [f"/Artifact<</Type/Layout>>BDC {call} EMC"] if call else []
        for element in self._elements:
            drawn.extend(self._drawn(element, page))
        self.canvas.addLiteral("\n".join(drawn))

    def _drawn(self, element: Element, page: CertificatePage) -> Iterator[str]:
        if isinstance(element, TextElement):
            yield from self._text(element, page)
        elif isinstance(element, CodeElement) and page.payload:
            yield self._code(element, page)
        elif isinstance(element, PictureElement):
            yield from self._picture(element, page)
        elif isinstance(element, SignaturesElement):
            yield from self._signatures(element, page.signatories)

    def _text(self, element: TextElement, page: CertificatePage) -> Iterator[str]:
        words = filled(element.text, page.texts)
        role = self._role(element.role) if words else ""
        language = "/Lang" + text_string(self._setting.languages[1]) if is_second_language(element.text) else ""
        column = next(iter(fields_in(element.text)), "")
        yield from self._say(words, self._design.styles[element.style], element.place, (role, language, column))

    def _role(self, role: Role) -> str:
        """Headings below a title that is not there would be a gap in the outline."""
        if role is Role.TITLE:
            self._has_title = True
        return "P" if role is Role.HEADING and not self._has_title else _ROLES[role]

    def _say(self, words: str, style: TextStyle, place: Place, spoken: tuple[str, str, str]) -> Iterator[str]:
        key = (place, words)
        known = self._set.get(key)
        if known is None:
            if len(self._set) >= _MOST_SET:
                self._set.clear()  # most are names and numbers that come once; what pages share is soon back
            known = self._set[key] = self._fitted(words, style, self._ground.box(place))
        if not known.drawn:
            return
        role, language, column = spoken
        self._note(known, column)
        element = self.canvas.structure.add(role, self._document, known.details + language)
        yield f"/{role}<</MCID {self.canvas.structure.mark(element)}>>BDC {known.drawn} EMC"

    def _fitted(self, words: str, style: TextStyle, box: Box) -> _Set:
        wanted = Style(
            style.size,
            min(style.least, style.size),
            style.lines,
            style.strong,
            style.font is Font.SERIF,
            wrap_below=style.size * _WRAP_BELOW,
        )
        fitted = fit(self.typesetter, words, wanted, box.width, box.height)
        if not fitted.lines:
            return _Set("", "", (), ())
        ink = _ink(style.colour or "#000000")
        drawn = placed(fitted, (box.left, box.top, box.width, box.height), _ALIGN[style.align])
        return _Set(f"{ink} {drawn}", spoken_details(fitted), fitted.squeezed, fitted.missing)

    def _note(self, known: _Set, column: str) -> None:
        self.notes.extend(PaperNote(kind=kind, row=self._row, column=column) for kind in known.squeezed)
        if known.missing:
            self.notes.append(PaperNote(kind=NoteKind.UNPRINTABLE, row=self._row, column=column, letters=known.missing))

    def _code(self, element: CodeElement, page: CertificatePage) -> str:
        box = self._ground.box(element.place)
        size = min(box.width, box.height)
        left, low = box.left + (box.width - size) / 2, box.top - (box.height + size) / 2
        return self._figure(
            page.texts["verify"], Box(left, low + size, size, size), code_operators(page.payload, left, low, size)
        )

    def _picture(self, element: PictureElement, page: CertificatePage) -> Iterator[str]:
        if not element.alternative and element.picture != "logo":
            return
        if element.place not in self._calls:
            self._calls[element.place] = self._ground.picture(
                element.picture, self._ground.box(element.place), element.align
            )
        found = self._calls[element.place]
        if found:
            yield self._figure(element.alternative or page.texts["organisation"], found[1], found[0])

    def _signatures(self, element: SignaturesElement, signatories: tuple[Signatory, ...]) -> Iterator[str]:
        key = (element.place, signatories)
        if key not in self._signers:
            self._signers[key] = signed_places(self._ground, element, self._design.styles[element.style], signatories)
        for signer in self._signers[key]:
            if signer.picture:
                yield self._figure(signer.name, signer.picture[1], signer.picture[0])
            yield signer.line
            for words, style, place in signer.texts:
                yield from self._say(words, style, place, _SIGNED)

    def _figure(self, alternative: str, box: Box, operators: str) -> str:
        key = (alternative, box)
        details = self._figures.get(key)
        if details is None:
            low = box.top - box.height
            bounds = f"[{box.left:.1f} {low:.1f} {box.left + box.width:.1f} {box.top:.1f}]"
            layout = f"/A<</O/Layout/Placement/Block/BBox{bounds}>>"
            details = self._figures[key] = f"/Alt{text_string(clean(alternative) or '-')}{layout}"
        element = self.canvas.structure.add("Figure", self._document, details)
        return f"/Figure<</MCID {self.canvas.structure.mark(element)}>>BDC {operators} EMC"


@lru_cache(maxsize=200)
def _ink(colour: str) -> str:
    """For filling and for the edges of thickened letters."""
    return f"{colour_operators(colour, 'rg')} {colour_operators(colour, 'RG')}"


def _page_size(batch: Batch) -> tuple[float, float]:
    short, long = PAPER[batch.setting.size]
    lies = batch.design.layout(batch.setting.orientation) is Orientation.LANDSCAPE
    return (long, short) if lies else (short, long)
