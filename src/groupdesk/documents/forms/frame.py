"""What stands around the content of a form: the organisation at the head, footer and page count at the foot."""

from dataclasses import dataclass

from groupdesk.base.i18n import _
from groupdesk.documents.forms.fitting import Fitted, Style
from groupdesk.documents.forms.ink import BLACK, MM, SOFT
from groupdesk.documents.forms.lettering import Align
from groupdesk.documents.forms.paper import Box, Paper, Spot

_ORGANISATION = Style(size=9, least=7, strong=True)
_REACH = Style(size=8, least=6.5, lines=2)
_TITLE = Style(size=20, least=13, lines=2, strong=True)
_RUNNING = Style(size=10, least=7.5, strong=True)
_FACT = Style(size=10.5, least=8, lines=2)
_FOOT = Style(size=7.8, least=6.5, lines=2)
_COUNT = Style(size=7.8, least=6.5)
_FACT_HEIGHT = 5.4 * MM
_LOGO = (45 * MM, 15 * MM)
FOOT_HEIGHT = 9 * MM
RUNNING_HEIGHT = 9 * MM


@dataclass(frozen=True, slots=True)
class Heading:
    """`aside` is a label and a text at the right of the head, for a sheet's code."""

    title: str
    facts: tuple[str, ...]
    aside: tuple[str, str] | None = None


def draw_heading(paper: Paper, section: int, heading: Heading) -> float:
    """The head of a first page: organisation, logo, title, facts; returns where the content may start."""
    whole = paper.right - paper.left
    name = paper.setting.brand.organisation
    taken = paper.figure(section, name or _("Logo"), Box(paper.right - _LOGO[0], paper.top, *_LOGO))
    width = whole - (taken + 6 * MM if taken else 0)
    top = paper.top
    if name.strip():
        fitted = paper.fit(name, _ORGANISATION, width, 4.6 * MM)
        paper.say(Spot("P", section, paper.brand), fitted, Box(paper.left, top, width, 4.6 * MM))
        top -= 5.6 * MM
    if paper.setting.brand.reach:
        reach = paper.fit(paper.setting.brand.reach, _REACH, width, 8 * MM)
        top -= _say_block(paper, Spot("P", section, SOFT), reach, top + 0.6 * MM, width, 0) + 1.4 * MM
    beside = _draw_aside(paper, section, heading.aside, paper.top - (_LOGO[1] + 2 * MM if taken else 0))
    width = min(width, whole - beside)
    top -= _say_block(paper, Spot("H1", section, BLACK), paper.fit(heading.title, _TITLE, width, 19 * MM), top, width)
    top -= 1.2 * MM
    for fact in heading.facts:
        fitted = paper.fit(fact, _FACT, width, 2 * _FACT_HEIGHT)
        top -= _say_block(paper, Spot("P", section, SOFT), fitted, top, width)
    lowest = paper.top - (_LOGO[1] if taken else 0) - (14 * MM if heading.aside else 0)
    return min(top, lowest) - 3.5 * MM


def _say_block(
    paper: Paper, spot: Spot, fitted: Fitted, top: float, width: float, least: float = _FACT_HEIGHT
) -> float:
    """Says the lines below `top` in as much height as they need, which is returned."""
    height = max(fitted.height, least) if fitted.lines else 0.0
    paper.say(spot, fitted, Box(paper.left, top, width, height))
    return height


def _draw_aside(paper: Paper, section: int, aside: tuple[str, str] | None, top: float) -> float:
    """The label and text at the right; returns the width to keep free."""
    if aside is None:
        return 0.0
    width = 40 * MM
    label = paper.fit(aside[0], Style(size=7.8, least=6.5), width, 4 * MM)
    text = paper.fit(aside[1], Style(size=15, least=10, strong=True), width, 7 * MM)
    left = paper.right - width
    paper.say(Spot("P", section, SOFT, Align.RIGHT), label, Box(left, top, width, 4 * MM))
    paper.say(Spot("P", section, BLACK, Align.RIGHT), text, Box(left, top - 4 * MM, width, 7 * MM))
    return width + 5 * MM


def draw_running_head(paper: Paper, text: str, aside: str = "") -> float:
    """The head of a later page; returns where the content may start."""
    width = paper.right - paper.left
    beside = 40 * MM if aside else 0.0
    fitted = paper.fit(text, _RUNNING, width - beside, 5 * MM)
    paper.repeat(Spot("", 0, SOFT), fitted, Box(paper.left, paper.top, width - beside, 5 * MM))
    if aside:
        fitted = paper.fit(aside, _RUNNING, beside, 5 * MM)
        paper.repeat(Spot("", 0, BLACK, Align.RIGHT), fitted, Box(paper.right - beside, paper.top, beside, 5 * MM))
    return paper.top - RUNNING_HEIGHT


def draw_foot(paper: Paper, section: int, words: str, page: tuple[int, int]) -> None:
    """Footer words, told on the first page only, and "Page 1 of 2"."""
    number, of = page
    count = paper.fit(_("Page {number} of {of}").format(number=number, of=of), _COUNT, 30 * MM, 4 * MM)
    foot = Box(paper.right - 30 * MM, paper.bottom + count.height, 30 * MM, count.height)
    paper.repeat(Spot("", 0, SOFT, Align.RIGHT), count, foot)
    width = paper.right - paper.left - 35 * MM
    fitted = paper.fit(words, _FOOT, width, 8 * MM)
    box = Box(paper.left, paper.bottom + fitted.height, width, fitted.height)
    if number == 1:
        paper.say(Spot("P", section, SOFT), fitted, box)
    else:
        paper.repeat(Spot("", 0, SOFT), fitted, box)
