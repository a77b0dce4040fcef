"""The sign-in sheet of one session: rows to sign in, lines for walk-ins, a code to find it again; or slips."""

from collections.abc import Sequence
from itertools import pairwise

from groupdesk.base.i18n import _
from groupdesk.documents.forms.fitting import Style
from groupdesk.documents.forms.frame import (
    FOOT_HEIGHT,
    RUNNING_HEIGHT,
    Heading,
    draw_foot,
    draw_heading,
    draw_running_head,
)
from groupdesk.documents.forms.ink import LINE, MM, SOFT
from groupdesk.documents.forms.lettering import Align
from groupdesk.documents.forms.paper import Box, Paper, Spot
from groupdesk.documents.forms.slips import draw_cover_strip, draw_slips, session_facts
from groupdesk.documents.forms.table import HEAD_HEIGHT, Table, TableColumn
from groupdesk.documents.forms.wording import day_text
from groupdesk.domain.papers import NoteKind, Printed, SheetLayout, SheetPaper

_NAME = Style(size=11.5, least=8, lines=2)
_NUMBER = Style(size=9.5, least=7)
_LABEL = Style(size=8.2, least=7)
_LEAST_ROW, _GOOD_ROW, _MOST_ROW = 9 * MM, 10 * MM, 11.5 * MM
_LABEL_HEIGHT = 6 * MM
_CLOSING_HEIGHT = 26 * MM
_COUNT_WIDTH = 22 * MM
_NUMBER_WIDTH = 10 * MM
_TIME_WIDTH = 20 * MM
_NAME_SHARE = 0.46  # of what number and times leave; the signature gets the rest
_PADDING = 2 * 1.6 * MM


def print_sign_in_sheets(papers: Sequence[SheetPaper]) -> Printed:
    """Sheets one after the other in one PDF, each with its own page count. At least one paper.

    Raises Trouble("picture-unreadable") or Trouble("picture-too-large") for the logo.
    """
    title = _("Sign-in sheet, {day}").format(day=day_text(papers[0].day)) if len(papers) == 1 else _("Sign-in sheets")
    pages = Paper(papers[0].setting, title)
    for paper in papers:
        if paper.layout is SheetLayout.SLIPS:
            draw_slips(pages, paper)
        else:
            _Sheet(pages, paper).draw()
        if paper.cover_strip:
            draw_cover_strip(pages)
    return pages.finished()


class _Sheet:
    def __init__(self, pages: Paper, paper: SheetPaper) -> None:
        self._pages = pages
        self._paper = paper
        self._section = pages.structure.add("Sect", pages.document)
        self._turn()
        self._columns = self._chosen_columns()
        self._name_width = self._columns[1].width - _PADDING

    def _turn(self) -> None:
        """The page stands, unless a name would be cut standing that can be whole lying."""
        wish = self._paper.landscape
        self._pages.turn(False if wish is None else wish)
        if wish is None and self._cuts_a_name():
            self._pages.turn(True)
            self._pages.turn(not self._cuts_a_name())

    def _cuts_a_name(self) -> bool:
        width = self._room_for_name()
        line = self._pages.typesetter.line
        longest = max(self._paper.names, key=lambda name: line(name).width, default="")
        return NoteKind.SHORTENED in self._pages.fit(longest, _NAME, width, _LEAST_ROW - 1 * MM).squeezed

    def _room_for_name(self) -> float:
        whole = self._pages.right - self._pages.left - _NUMBER_WIDTH - 2 * _TIME_WIDTH
        return whole * _NAME_SHARE - _PADDING

    def _chosen_columns(self) -> list[TableColumn]:
        whole = self._pages.right - self._pages.left - _NUMBER_WIDTH - 2 * _TIME_WIDTH
        return [
            TableColumn(_("No."), _NUMBER_WIDTH, Align.RIGHT, SOFT, _NUMBER),
            TableColumn(_("Name"), whole * _NAME_SHARE, style=_NAME, heads_row=True),
            TableColumn(_("Time in"), _TIME_WIDTH, ruled=True),
            TableColumn(_("Time out"), _TIME_WIDTH, ruled=True),
            TableColumn(_("Signature"), whole * (1 - _NAME_SHARE), ruled=True),
        ]

    def draw(self) -> None:
        pages, paper = self._pages, self._paper
        heading = Heading(paper.title, session_facts(paper), (_("Sheet code"), paper.code))
        top = draw_heading(pages, self._section, heading)
        table = Table(pages, self._section, self._columns)
        height, parts = self._shared_out(top)
        for number, (start, end) in enumerate(parts, 1):
            if number > 1:
                top = draw_running_head(pages, self._running(), paper.code)
            top = table.begin(top)
            for place in range(start, end):
                top = self._draw_row(table, place, top, height)
            table.end_on_page()
            if number == len(parts):
                self._draw_closing(top)
            draw_foot(pages, self._section, self._foot(), (number, len(parts)))
            pages.end_page()
        pages.close(self._section)

    def _running(self) -> str:
        return " \u00b7 ".join((self._paper.title, day_text(self._paper.day)))

    def _foot(self) -> str:
        return self._paper.privacy or self._paper.setting.brand.footer

    def _shared_out(self, top: float) -> tuple[float, list[tuple[int, int]]]:
        """Row height and the rows of each page: as few pages as rows of the least height allow, evenly filled."""
        lines = len(self._paper.names) + self._paper.walk_in_lines
        first = top - HEAD_HEIGHT - self._pages.bottom - FOOT_HEIGHT - self._label_room()
        later = self._pages.top - RUNNING_HEIGHT - HEAD_HEIGHT - self._pages.bottom - FOOT_HEIGHT
        fewest = len(_parts(lines, first, later, _LEAST_ROW))
        for height in (_MOST_ROW, _GOOD_ROW, _LEAST_ROW):
            parts = _parts(lines, first, later, height)
            if len(parts) == fewest:
                return height, parts
        return _LEAST_ROW, _parts(lines, first, later, _LEAST_ROW)

    def _label_room(self) -> float:
        return _LABEL_HEIGHT if self._paper.walk_in_lines else 0.0

    def _draw_row(self, table: Table, place: int, top: float, height: float) -> float:
        names = self._paper.names
        if place == len(names):
            label = self._pages.fit(_("Walk-ins"), _LABEL, self._name_width, _LABEL_HEIGHT)
            top = table.label(label, top, _LABEL_HEIGHT, 1)
        name = names[place] if place < len(names) else ""
        return table.row(table.cells((str(place + 1), name, "", "", ""), height - 1 * MM), top, height)

    def _draw_closing(self, top: float) -> None:
        """The count of heads and the facilitator's signature, under the last row."""
        pages = self._pages
        top -= 7 * MM
        low = top - 12 * MM
        line = f"{LINE.stroke} .6 w"
        pages.decorate(f"{line} {pages.left:.2f} {low:.2f} {_COUNT_WIDTH:.2f} {top - low:.2f} re S")
        self._say_label(_("Head count"), Box(pages.left, low - 0.6 * MM, _COUNT_WIDTH + 6 * MM, 4.6 * MM))
        for left, right, words in self._signing_lines():
            pages.decorate(f"{line} {left:.2f} {low:.2f} m {right:.2f} {low:.2f} l S")
            self._say_label(words, Box(left, low - 0.6 * MM, right - left, 4.6 * MM))

    def _signing_lines(self) -> list[tuple[float, float, str]]:
        right = self._pages.right
        date_left = right - 34 * MM
        sign_right = date_left - 6 * MM
        sign_left = max(self._pages.left + _COUNT_WIDTH + 12 * MM, sign_right - 110 * MM)
        return [(sign_left, sign_right, _("Facilitator\u2019s signature")), (date_left, right, _("Date"))]

    def _say_label(self, words: str, box: Box) -> None:
        fitted = self._pages.fit(words, _LABEL, box.width, box.height)
        self._pages.say(Spot("P", self._section, SOFT), fitted, box)


def _parts(lines: int, first: float, later: float, height: float) -> list[tuple[int, int]]:
    """From which to which line each page goes, with room for the closing after the last."""
    if lines * height + _CLOSING_HEIGHT <= first:
        return [(0, lines)]
    starts = [0]
    room = first
    for place in range(lines):
        if height > room and place > starts[-1]:
            starts.append(place)
            room = later
        room -= height
    if room < _CLOSING_HEIGHT:
        starts.append(max(starts[-1], min(lines, lines - 2)))
    if len(starts) > 1 and starts[-1] == starts[-2]:
        starts.pop()
    return list(pairwise([*starts, lines]))
