"""Sheets of labels: name badges, tent cards that stand on a table, addresses, on the stock that was bought."""

from collections.abc import Iterator

from groupdesk.base.i18n import _
from groupdesk.documents.forms.fitting import Fitted, Style
from groupdesk.documents.forms.ink import BLACK, HAIR, MM, SOFT, Ink
from groupdesk.documents.forms.lettering import Align
from groupdesk.documents.forms.paper import Box, Paper, Spot
from groupdesk.domain.labels import LabelPaper, LabelText, LabelUse, check_first
from groupdesk.domain.papers import NoteKind, Printed

_LEAST_PAD = 2.2 * MM  # printers miss the edge of a label by about that much
_TENT_EDGE = 12 * MM  # what printers leave white, and a little air beside the fold
# Of the wished size: a name is rather set in two lines than smaller than the first that lets it be whole.
_STEPS = (0.75, 0.6, 0.48, 0.38, 0.3)
_LEAST_NAME = 7
_LEADING = 1.24


def print_labels(paper: LabelPaper) -> Printed:
    """All labels as an accessible PDF; the same paper gives the same bytes. Nobody gives one empty sheet.

    Refused: label-start-impossible (first, most).
    """
    check_first(paper.stock, paper.first)
    pages = Paper(paper.setting, paper.title.strip() or _("Labels"))
    _Labels(pages, paper).draw()
    return pages.finished()


class _Labels:
    def __init__(self, pages: Paper, paper: LabelPaper) -> None:
        self._pages = pages
        self._paper = paper
        self._section = pages.structure.add("Sect", pages.document)

    def draw(self) -> None:
        stock, labels = self._paper.stock, self._paper.labels
        draw = {LabelUse.BADGE: self._badge, LabelUse.TENT: self._tent, LabelUse.ADDRESS: self._address}[stock.use]
        place = self._paper.first - 1
        for label in labels:
            if place == stock.count:
                self._end_page()
                place = 0
            draw(label, self._box(place))
            place += 1
        if not labels:
            self._say_nobody()
        self._end_page()

    def _end_page(self) -> None:
        stock = self._paper.stock
        if self._paper.outlines or stock.use is LabelUse.TENT:
            self._pages.share("outlines", lambda: _outlines(self._box(place) for place in range(stock.count)))
        self._pages.end_page()
        self._pages.close(self._section + 1)

    def _box(self, place: int) -> Box:
        """The label at that place, counted along the rows from 0."""
        stock = self._paper.stock
        row, column = divmod(place, stock.columns)
        left = (stock.left + column * stock.across) * MM
        top = self._pages.height - (stock.top + row * stock.down) * MM
        return Box(left, top, stock.width * MM, stock.height * MM)

    def _badge(self, label: LabelText, box: Box) -> None:
        pad = max(_LEAST_PAD, box.height * 0.07)
        inner = Box(box.left + pad, box.top - pad, box.width - 2 * pad, box.height - 2 * pad)
        head, low = inner.height * 0.16, inner.height * 0.3
        self._say(label.head, Style(size=10, least=6.5, strong=True), _cut(inner, 0, head), self._pages.brand)
        name = _cut(inner, head, inner.height - head - (low if label.lines else 0))
        self._pages.say(self._middle(BLACK), self._name(label.name, box.height / MM * 0.62, name), name)
        each = low / max(len(label.lines), 1)
        for number, line in enumerate(label.lines):
            at = inner.height - low + number * each
            self._say(line, Style(size=12, least=6.5), _cut(inner, at, each), SOFT)

    def _tent(self, label: LabelText, box: Box) -> None:
        """Both halves of a folded card; the upper one stands on its head and is not told twice."""
        half = box.height / 2
        width = box.width - 2 * _TENT_EDGE
        front = Box(box.left + _TENT_EDGE, box.top - half - _TENT_EDGE / 2, width, half - _TENT_EDGE * 1.5)
        words = self._tent_words(label, front)
        for fitted, ink, part in words:
            self._pages.say(self._middle(ink), fitted, part)
        fold, middle = box.top - half, box.left + box.width / 2
        self._pages.decorate(
            f"{HAIR.stroke} .4 w [2 3] 0 d {box.left:.2f} {fold:.2f} m {box.left + box.width:.2f} {fold:.2f} l S"
        )
        drawn = " ".join(self._pages.drawing(self._middle(ink), fitted, part) for fitted, ink, part in words)
        self._pages.decorate(f"-1 0 0 -1 {2 * middle:.2f} {2 * fold:.2f} cm {drawn}")

    def _tent_words(self, label: LabelText, front: Box) -> list[tuple[Fitted, Ink, Box]]:
        lines = [line for line in label.lines if line.strip()]
        low = min(len(lines) * 9 * MM, front.height * 0.3)
        name = _cut(front, 0, front.height - low)
        words = [(self._name(label.name, 60, name), BLACK, name)]
        for number, line in enumerate(lines):
            part = _cut(front, front.height - low + number * low / len(lines), low / len(lines))
            words.append((self._fit(line, Style(size=18, least=9), part), SOFT, part))
        return words

    def _address(self, label: LabelText, box: Box) -> None:
        """To the left, the whole block centred from top to bottom, as post offices read it."""
        lines = [label.name, *label.lines]
        pad = max(_LEAST_PAD, box.height * 0.08)
        room = box.height - 2 * pad
        size = min(14.0, max(9.5, box.height / MM * 0.28))
        each = min(size * _LEADING, room / len(lines))
        top = box.top - pad - (room - each * len(lines)) / 2
        for number, line in enumerate(lines):
            part = Box(box.left + 2 * pad, top - number * each, box.width - 3 * pad, each)
            self._say(line, Style(size=size, least=6), part, align=Align.LEFT)

    def _say_nobody(self) -> None:
        pages = self._pages
        box = Box(pages.left, pages.top, pages.right - pages.left, 20 * MM)
        self._say(_("Nobody is on this list yet."), Style(size=12, least=9), box, SOFT)

    def _name(self, text: str, size: float, box: Box) -> Fitted:
        """In one line where it stays large, else in two, as large as can be."""
        for share in _STEPS:
            fitted = self._fit(text, Style(size, max(size * share, _LEAST_NAME), 2, strong=True), box)
            if NoteKind.SHORTENED not in fitted.squeezed:
                return fitted
        return self._fit(text, Style(size * _STEPS[-1], _LEAST_NAME, 3, strong=True), box)

    def _middle(self, ink: Ink) -> Spot:
        return Spot("P", self._section, ink, Align.CENTRE)

    def _say(self, text: str, style: Style, box: Box, ink: Ink = BLACK, align: Align = Align.CENTRE) -> None:
        if text.strip():
            self._pages.say(Spot("P", self._section, ink, align), self._fit(text, style, box), box)

    def _fit(self, text: str, style: Style, box: Box) -> Fitted:
        return self._pages.fit(text, style, box.width, box.height)


def _cut(box: Box, down: float, height: float) -> Box:
    """The part of the box that begins so far under its top."""
    return Box(box.left, box.top - down, box.width, height)


def _outlines(boxes: Iterator[Box]) -> str:
    drawn = [f"{box.left:.2f} {box.top - box.height:.2f} {box.width:.2f} {box.height:.2f} re S" for box in boxes]
    return " ".join([f"{HAIR.stroke} .3 w", *drawn])
