"""The kit that every form is drawn with: page, tagged text in boxes, hairlines, shared artwork, running foot."""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab import rl_config
from reportlab.lib.utils import ImageReader

from groupdesk.documents.cleaning import clean
from groupdesk.documents.fonts import font_book
from groupdesk.documents.forms.fitting import Fitted, Style, fit
from groupdesk.documents.forms.ink import BLACK, MARGIN, PAPER, Ink, brand_ink
from groupdesk.documents.forms.lettering import Align, placed, spoken_details
from groupdesk.documents.forms.logo import logo_picture
from groupdesk.documents.shaping import Typesetter
from groupdesk.documents.tagging.canvas import TaggedCanvas
from groupdesk.documents.tagging.metadata import About
from groupdesk.documents.tagging.structure import text_string
from groupdesk.domain.papers import NoteKind, PaperNote, PaperSetting, Printed

rl_config.useA85 = 0  # plain binary streams: an eighth smaller, and no C helper needed
rl_config.trustedHosts = []
rl_config.trustedSchemes = []
rl_config.toColorCanUse = None
PRODUCER = "GroupDesk"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points by its left top corner; y grows upwards."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text belongs in the structure, for which place of a table, and how it looks."""

    role: str
    parent: int
    ink: Ink = BLACK
    align: Align = Align.LEFT
    row: int | None = None
    column: str = ""


class Paper:
    """One document being drawn, page by page. Lengths in points, origin at the left bottom corner."""

    def __init__(self, setting: PaperSetting, title: str, landscape: bool = False) -> None:
        self.setting = setting
        about = About(title, setting.language, setting.made_at, PRODUCER)
        self.canvas = TaggedCanvas(about, PAPER[setting.size])
        self.typesetter = Typesetter(font_book())
        self.structure = self.canvas.structure
        self.document = self.structure.add("Document")
        self.brand = brand_ink(setting.brand.colour)
        self.notes: list[PaperNote] = []
        self._ops: list[str] = []
        self.kept: dict[object, object] = {}  # drawings that pages may use again, by keys of their makers
        self._shared: dict[object, str] = {}
        self._pages = 0
        self.turn(landscape)

    def turn(self, landscape: bool) -> None:
        """The pages from here on lie or stand."""
        short, long = PAPER[self.setting.size]
        self.width, self.height = (long, short) if landscape else (short, long)
        self.canvas.setPageSize((self.width, self.height))
        self.left, self.right = MARGIN, self.width - MARGIN
        self.top, self.bottom = self.height - MARGIN, MARGIN

    def fit(self, text: str, style: Style, width: float, height: float) -> Fitted:
        """The text for a box, in this document's fonts."""
        return fit(self.typesetter, text, style, width, height)

    def say(self, spot: Spot, fitted: Fitted, box: Box) -> None:
        """Real text: a new element with the fitted lines in the box. Nothing for empty text."""
        if fitted.lines:
            self.say_for(self.structure.add(spot.role, spot.parent, spoken_details(fitted)), spot, fitted, box)

    def say_for(self, element: int, spot: Spot, fitted: Fitted, box: Box) -> None:
        """Real text of an element that stands in the structure already."""
        mark = self.structure.mark(element)
        self._ops.append(f"/{spot.role}<</MCID {mark}>>BDC {self.drawing(spot, fitted, box)} EMC")

    def drawing(self, spot: Spot, fitted: Fitted, box: Box) -> str:
        """The operators of a fitted text, without a tag; notes how it was made to fit."""
        if fitted.squeezed or fitted.missing:
            self._note(fitted, spot.row, spot.column)
        return f"{spot.ink.fill} {placed(fitted, (box.left, box.top, box.width, box.height), spot.align)}"

    def repeat(self, spot: Spot, fitted: Fitted, box: Box) -> None:
        """Text that is told elsewhere or tells nothing: running heads and feet, page numbers."""
        drawn = placed(fitted, (box.left, box.top, box.width, box.height), spot.align)
        self._ops.append(f"/Artifact<</Type/Pagination>>BDC {spot.ink.fill} {drawn} EMC")

    def decorate(self, operators: str) -> None:
        """Lines and boxes without meaning for a listener."""
        self._ops.append(f"/Artifact<</Type/Layout>>BDC q {operators} Q EMC")

    def raw(self, operators: str) -> None:
        """Operators that carry their own tags."""
        self._ops.append(operators)

    def share(self, key: object, operators: Callable[[], str]) -> None:
        """Decoration that many pages have in common, kept once in the file. The key names it within this paper."""
        name = self._shared.get(key)
        if name is None:
            name = self._shared[key] = f"a{len(self._shared)}"
            self._flush()
            self.canvas.beginForm(name, 0, 0, self.width, self.height)
            self.canvas.addLiteral(operators())
            self.canvas.endForm()
        self._flush()
        with self.canvas.artifact():
            self.canvas.doForm(name)

    def figure(self, parent: int, alternative: str, box: Box) -> float:
        """The organisation's logo, set to the right top of the box; returns the width it took, 0 without a logo."""
        picture = logo_picture(self.setting.brand.logo)
        if picture is None:
            return 0.0
        scale = min(box.width / picture.width, box.height / picture.height)
        width, height = picture.width * scale, picture.height * scale
        x, y = box.left + box.width - width, box.top - height
        bounds = f"[{x:.1f} {y:.1f} {x + width:.1f} {y + height:.1f}]"
        layout = f"/A<</O/Layout/Placement/Block/BBox{bounds}>>"
        element = self.structure.add("Figure", parent, f"/Alt{self._alternative(alternative)}{layout}")
        self._flush()
        with self.canvas.tagged("Figure", element):
            self.canvas.drawImage(ImageReader(picture), x, y, width, height, mask="auto")
        return width

    def end_page(self) -> None:
        """Closes the page; the next drawing begins a new one of the same size."""
        self._flush()
        self.canvas.showPage()
        self._pages += 1

    def close(self, element: int) -> None:
        """Between pages: the element and all that were added after it are whole, and need no memory any more."""
        self.canvas.close(element)

    def finished(self) -> Printed:
        """The whole file; the paper is spent afterwards."""
        self.typesetter.embed(self.canvas)
        return Printed(pdf=self.canvas.finished(), pages=self._pages, notes=tuple(self.notes))

    def _flush(self) -> None:
        if self._ops:
            self.canvas.addLiteral("\n".join(self._ops))
            self._ops = []

    def _note(self, fitted: Fitted, row: int | None, column: str) -> None:
        self.notes.extend(PaperNote(kind=kind, row=row, column=column) for kind in fitted.squeezed)
        if fitted.missing:
            self.notes.append(PaperNote(kind=NoteKind.UNPRINTABLE, row=row, column=column, letters=fitted.missing))

    @staticmethod
    def _alternative(text: str) -> str:
        return text_string(clean(text))
