"""Signing in without reading who else is there: a slip for each person, or a strip that covers the list."""

from groupdesk.base.i18n import _
from groupdesk.documents.forms.fitting import Style
from groupdesk.documents.forms.ink import BLACK, HAIR, LINE, MM, SOFT
from groupdesk.documents.forms.lettering import Align
from groupdesk.documents.forms.paper import Box, Paper, Spot
from groupdesk.documents.forms.wording import day_text, time_span_text
from groupdesk.domain.papers import SheetPaper

_SLIPS_A_PAGE = 4
_GAP = 5 * MM  # between the cutting line and the words
_LABEL = Style(size=8.2, least=7)
_TITLE = Style(size=12, least=8, strong=True)
_FACT = Style(size=9.6, least=7, lines=2)
_NAME = Style(size=17, least=9, lines=2, strong=True)
_CODE = Style(size=11, least=8, strong=True)
_WINDOW = 11.5 * MM  # the highest line of a list
_BAND = 60 * MM


def session_facts(paper: SheetPaper) -> tuple[str, str]:
    """When the session is; and its number, place and facilitators."""
    span = time_span_text(paper.starts, paper.ends, paper.setting.twelve_hours)
    when = _("{day}, {span}").format(day=day_text(paper.day), span=span)
    leaders = _("with {names}").format(names=", ".join(paper.facilitators)) if paper.facilitators else ""
    return when, " \u00b7 ".join(filter(None, (_count(paper), paper.place, leaders)))


def _count(paper: SheetPaper) -> str:
    if paper.number is None:
        return ""
    if paper.of:
        return _("Session {number} of {of}").format(number=paper.number, of=paper.of)
    return _("Session {number}").format(number=paper.number)


def draw_slips(pages: Paper, paper: SheetPaper) -> None:
    """Four slips a page in the order of the names, then blank ones for walk-ins; each carries the sheet's code."""
    pages.turn(False)
    section = pages.structure.add("Sect", pages.document)
    names = [*paper.names, *[""] * paper.walk_in_lines] or [""]
    height = (pages.top - pages.bottom) / _SLIPS_A_PAGE
    for start in range(0, len(names), _SLIPS_A_PAGE):
        on_page = names[start : start + _SLIPS_A_PAGE]
        for place, name in enumerate(on_page):
            _Slip(pages, section, pages.top - place * height, height - 2 * _GAP).draw(paper, name)
        pages.share("slips", lambda: _cutting_lines(pages, height))
        pages.end_page()
        pages.close(section + 1)


def _cutting_lines(pages: Paper, height: float) -> str:
    drawn = [
        f"0 {pages.top - place * height + _GAP:.2f} m {pages.width:.2f} {pages.top - place * height + _GAP:.2f} l"
        for place in range(1, _SLIPS_A_PAGE)
    ]
    return " ".join([f"{HAIR.stroke} .5 w [3 3] 0 d", *drawn, "S"])


class _Slip:
    """One slip; lengths are measured down from its top."""

    def __init__(self, pages: Paper, parent: int, top: float, height: float) -> None:
        self._pages = pages
        self._part = pages.structure.add("Sect", parent)
        self._top, self._height = top, height

    def draw(self, paper: SheetPaper, name: str) -> None:
        when, where = session_facts(paper)
        code = _("Sheet code {code}").format(code=paper.code)
        self._say(paper.title, _TITLE, (0, 6 * MM), width=0.7)
        self._say(code, _CODE, (0, 6 * MM), left=0.7, width=0.3, align=Align.RIGHT)
        self._say(when, _FACT, (6 * MM, 5 * MM), soft=True)
        self._say(where, _FACT, (11 * MM, 5 * MM), soft=True)
        self._say(name, _NAME, (17 * MM, 13 * MM))
        if not name:
            self._line(_("Name"), 28 * MM, 0, 0.6)
        low = self._height - 7 * MM
        self._line(_("Time in"), low, 0, 0.16)
        self._line(_("Time out"), low, 0.2, 0.16)
        self._line(_("Signature"), low, 0.4, 0.6)

    def _say(
        self,
        text: str,
        style: Style,
        at: tuple[float, float],
        *,
        left: float = 0,
        width: float = 1,
        soft: bool = False,
        align: Align = Align.LEFT,
    ) -> None:
        """`at` is how far down and how high; left and width are shares of the slip."""
        whole = self._pages.right - self._pages.left
        box = Box(self._pages.left + left * whole, self._top - at[0], width * whole, at[1])
        fitted = self._pages.fit(text, style, box.width, box.height)
        self._pages.say(Spot("P", self._part, SOFT if soft else BLACK, align), fitted, box)

    def _line(self, words: str, down: float, left: float, width: float) -> None:
        whole, low = self._pages.right - self._pages.left, self._top - down
        start = self._pages.left + left * whole
        self._pages.decorate(f"{LINE.stroke} .6 w {start:.2f} {low:.2f} m {start + width * whole:.2f} {low:.2f} l S")
        self._say(words, _LABEL, (down + 0.6 * MM, 4.4 * MM), left=left, width=width, soft=True)


def draw_cover_strip(pages: Paper) -> None:
    """A page to cut out: two dark bands with a window between them, and how to use it."""
    pages.turn(False)
    section = pages.structure.add("Sect", pages.document)
    words = _(
        "Cut along the dashed line and cut out the window. Lay the strip over the sign-in sheet, so that only one "
        "line can be read, and move it down for the next person."
    )
    width = pages.right - pages.left
    fitted = pages.fit(words, Style(size=11, least=9, lines=3), width, 16 * MM)
    pages.say(Spot("P", section), fitted, Box(pages.left, pages.top, width, 16 * MM))
    top = pages.top - 24 * MM
    pages.decorate(_strip(pages, top))
    label = pages.fit(_("Cut out this window"), _LABEL, width, _WINDOW)
    pages.say(Spot("P", section, SOFT, Align.CENTRE), label, Box(pages.left, top - _BAND, width, _WINDOW))
    pages.end_page()


def _strip(pages: Paper, top: float) -> str:
    """The bands are grey rather than black: as easily covered, with less ink."""
    left, width = pages.left, pages.right - pages.left
    whole = 2 * _BAND + _WINDOW
    inner = 4 * MM
    return (
        f".8 g {left:.2f} {top - _BAND:.2f} {width:.2f} {_BAND:.2f} re f "
        f"{left:.2f} {top - whole:.2f} {width:.2f} {_BAND:.2f} re f "
        f"{left:.2f} {top - _BAND - _WINDOW:.2f} {inner:.2f} {_WINDOW:.2f} re f "
        f"{left + width - inner:.2f} {top - _BAND - _WINDOW:.2f} {inner:.2f} {_WINDOW:.2f} re f "
        f"{LINE.stroke} .6 w [4 3] 0 d {left:.2f} {top - whole:.2f} {width:.2f} {whole:.2f} re S "
        f"{left + inner:.2f} {top - _BAND - _WINDOW:.2f} {width - 2 * inner:.2f} {_WINDOW:.2f} re S"
    )
