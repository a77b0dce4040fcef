"""The roster: a list of people with chosen columns, on as many pages as it takes."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from groupdesk.base.i18n import _
from groupdesk.documents.forms.columns import Wish, shared_widths, side_by_side, wider
from groupdesk.documents.forms.fitting import Fitted, Style
from groupdesk.documents.forms.frame import (
    FOOT_HEIGHT,
    RUNNING_HEIGHT,
    Heading,
    draw_foot,
    draw_heading,
    draw_running_head,
)
from groupdesk.documents.forms.ink import BLACK, LINE, MM, SOFT
from groupdesk.documents.forms.lettering import Align
from groupdesk.documents.forms.paper import Box, Paper, Spot
from groupdesk.documents.forms.table import HEAD, HEAD_HEIGHT, TEXT, Cell, Table, TableColumn
from groupdesk.documents.forms.wording import short_day_text
from groupdesk.domain.papers import ColumnKind, Printed, RosterColumn, RosterPaper

_NAME = Style(size=9.6, least=7.6, lines=3, strong=True)
_ROW_HEIGHTS = (6.4 * MM, 6 * MM, 5.6 * MM)  # lower ones where that saves a page
_HAIR = 0.5 * MM  # between high letters and the lines of the table
_AIR = 2.2 * MM  # over and under the lines of a row that has several
_PADDING = 2 * 1.6 * MM
_BLANK_WIDTH = 14 * MM
_LEAST_WIDTH = 11 * MM
_LEAST_NAME = 38 * MM
_WIDEST = 75 * MM
_PART = Style(size=9.2, least=7.5, strong=True)
_PART_HEIGHT = 7.5 * MM
_NOTE = Style(size=8.6, least=7.5, lines=4)
_NOTE_HEIGHT = 16 * MM
_SIGNING_HEIGHT = 21 * MM
_SIGNING_WIDTH, _DATE_WIDTH = 95 * MM, 34 * MM
_LABEL = Style(size=8, least=7)


def print_rosters(papers: Sequence[RosterPaper]) -> Printed:
    """Rosters one after the other in one PDF, each on pages of its own. At least one paper.

    Raises Trouble("picture-unreadable") or Trouble("picture-too-large") for the logo.
    """
    title = papers[0].title.strip() or _("Roster") if len(papers) == 1 else _("Rosters")
    sheet = Paper(papers[0].setting, title)
    rosters = [_Roster(sheet, paper) for paper in papers]
    widest: dict[tuple[RosterColumn, ...], list[Wish]] = {}
    for roster in rosters:
        columns = roster.paper.columns
        widest[columns] = list(map(wider, widest.get(columns, roster.wishes), roster.wishes))
    for roster in rosters:
        roster.draw(widest[roster.paper.columns])
    return sheet.finished()


class _Block(NamedTuple):
    """Columns that stand side by side: the fitted cells of each row, its height, and the rows of each page."""

    table: Table | None
    rows: Sequence[Sequence[Cell]]
    heights: Sequence[float]
    pages: Sequence[tuple[int, int]]


class _Roster:
    """One roster of a print; rosters with the same columns get the same widths."""

    def __init__(self, sheet: Paper, paper: RosterPaper) -> None:
        self._sheet = sheet
        self.paper = paper
        self._parts = dict(paper.parts)
        line = sheet.typesetter.line
        strong = [_style(column).strong for column in paper.columns]
        nothing = line("")
        self._lines = [
            [line(text, bold) if text else nothing for text, bold in zip(row, strong, strict=True)]
            for row in paper.rows
        ]
        self.wishes = [self._wish(place, column) for place, column in enumerate(paper.columns)]

    def _turn(self, natural: float) -> None:
        """The page lies where the columns need more room than it has standing."""
        wish = self.paper.landscape
        self._sheet.turn(False)
        self._sheet.turn(natural > self._sheet.right - self._sheet.left if wish is None else wish)

    def _wish(self, place: int, column: RosterColumn) -> Wish:
        head = self._head_width(column.title)
        if column.kind is ColumnKind.BLANK:
            return Wish(max(head, _BLANK_WIDTH), _LEAST_WIDTH, True)
        style = _style(column)
        cells = max((row[place].width for row in self._lines), default=0.0)
        natural = min(max(cells * style.size / 1000 + _PADDING, head), _WIDEST)
        return Wish(natural + 0.1, min(self._least(column, natural), natural), column.kind is not ColumnKind.FIGURE)

    def _head_width(self, title: str) -> float:
        return self._sheet.typesetter.line(title, True).width * HEAD.size / 1000 + _PADDING

    def _least(self, column: RosterColumn, natural: float) -> float:
        """Figures never break, names keep room to be read, and a head may break between its words."""
        if column.kind is ColumnKind.FIGURE:
            return natural
        words = max(map(self._head_width, column.title.split()), default=0.0)
        return max(words, _LEAST_NAME if column.kind is ColumnKind.NAME else _LEAST_WIDTH)

    def draw(self, wishes: Sequence[Wish]) -> None:
        """Onto pages of its own, in columns of the wished widths as far as there is room.

        More columns than a page can hold go on over further pages, behind the names again.
        """
        sheet, already = self._sheet, len(self._sheet.notes)
        self._turn(sum(wish.natural for wish in wishes))
        section = sheet.structure.add("Sect", sheet.document)
        top = draw_heading(sheet, section, Heading(self.paper.title, self.paper.facts))
        blocks = [self._block(section, places, wishes, top) for places in self._side_by_side(wishes)]
        pages = [(block, rows) for block in blocks for rows in block.pages]
        for number, (block, rows) in enumerate(pages, 1):
            is_last = number == len(pages)
            if number > 1:
                top = draw_running_head(sheet, self.paper.title)
            if block.table:
                top = self._draw_table(block, block.table, rows, top)
            if is_last:
                self._say_note(section, top)
            draw_foot(sheet, section, self._foot(), (number, len(pages)))
            sheet.end_page()
            sheet.close(block.table.rows_from if block.table and not is_last else section)
        sheet.notes[already:] = dict.fromkeys(sheet.notes[already:])  # a name that comes again is told once

    def _side_by_side(self, wishes: Sequence[Wish]) -> list[tuple[int, ...]]:
        kinds = [column.kind for column in self.paper.columns]
        lead = kinds.index(ColumnKind.NAME) + 1 if ColumnKind.NAME in kinds else 0
        return side_by_side(wishes, lead, self._sheet.right - self._sheet.left)

    def _block(self, section: int, places: tuple[int, ...], wishes: Sequence[Wish], top: float) -> _Block:
        """The table of some of the columns, its rows fitted and shared out to pages."""
        if not places:
            return _Block(None, (), (), ((0, 0),))
        widths = shared_widths([wishes[place] for place in places], self._sheet.right - self._sheet.left)
        columns = [_column(self.paper.columns[place], width) for place, width in zip(places, widths, strict=True)]
        table = Table(self._sheet, section, columns)
        all_columns = len(places) == len(self.paper.columns)
        rows = [
            table.fitted(line, texts, 3 * _ROW_HEIGHTS[0])
            if all_columns
            else table.fitted([line[at] for at in places], [texts[at] for at in places], 3 * _ROW_HEIGHTS[0])
            for line, texts in zip(self._lines, self.paper.rows, strict=True)
        ]
        return _Block(table, rows, *self._shared_out(rows, top))

    def _draw_table(self, block: _Block, table: Table, rows: tuple[int, int], top: float) -> float:
        """The head and those of the rows; returns where they end."""
        top = table.begin(top)
        for place in range(*rows):
            top = self._draw_row(table, place, block.rows[place], top, block.heights[place])
        table.end_on_page()
        return top

    def _shared_out(self, rows: Sequence[Sequence[Cell]], top: float) -> tuple[list[float], list[tuple[int, int]]]:
        """The height of each row and the rows of each page: as few pages as the lowest rows allow."""
        needed = [_tallest(cells) for cells in rows]
        chosen = self._with_rows_of(_ROW_HEIGHTS[0], needed, top)
        for least in _ROW_HEIGHTS[1:]:
            if len(chosen[1]) == 1:
                break
            lower = self._with_rows_of(least, needed, top)
            chosen = lower if len(lower[1]) < len(chosen[1]) else chosen
        return chosen

    def _with_rows_of(self, least: float, needed: list[float], top: float) -> tuple[list[float], list[tuple[int, int]]]:
        heights = [max(least, tallest) for tallest in needed]
        with_labels = [h + (_PART_HEIGHT if place in self._parts else 0) for place, h in enumerate(heights)]
        return heights, self._pages(with_labels, top)

    def _draw_row(self, table: Table, place: int, cells: Sequence[Cell], top: float, height: float) -> float:
        if place in self._parts:
            width = self._sheet.right - self._sheet.left
            label = self._sheet.fit(self._parts[place], _PART, width - _PADDING, _PART_HEIGHT)
            top = table.label(label, top, _PART_HEIGHT, 0)
        return table.row(cells, top, height)

    def _pages(self, heights: list[float], top: float) -> list[tuple[int, int]]:
        """From which to which row each page goes; one page without rows where there are none."""
        lowest = self._sheet.bottom + FOOT_HEIGHT
        room = top - HEAD_HEIGHT - lowest
        starts = [0]
        for place, height in enumerate(heights):
            closing = self._closing_height() if place == len(heights) - 1 else 0
            if height + closing > room and place > starts[-1]:
                starts.append(place)
                room = self._sheet.top - RUNNING_HEIGHT - HEAD_HEIGHT - lowest
            room -= height
        return list(pairwise([*starts, len(heights)])) if heights else [(0, 0)]

    def _say_note(self, section: int, top: float) -> None:
        sheet = self._sheet
        words = self.paper.note if self.paper.rows else self.paper.note or _("Nobody is on this list yet.")
        width = sheet.right - sheet.left
        fitted = sheet.fit(words, _NOTE, width, _NOTE_HEIGHT - 3 * MM)
        sheet.say(Spot("P", section, SOFT), fitted, Box(sheet.left, top - 3 * MM, width, fitted.height))
        if self.paper.signed_by:
            self._draw_signing(section, top - 3 * MM - fitted.height)

    def _draw_signing(self, section: int, top: float) -> None:
        """A line to sign on and one for the date, each with its words below."""
        sheet, low = self._sheet, top - 14 * MM
        date_left = sheet.left + _SIGNING_WIDTH + 6 * MM
        lines = ((sheet.left, _SIGNING_WIDTH, self.paper.signed_by), (date_left, _DATE_WIDTH, _("Date")))
        for left, width, words in lines:
            sheet.decorate(f"{LINE.stroke} .6 w {left:.2f} {low:.2f} m {left + width:.2f} {low:.2f} l S")
            label = sheet.fit(words, _LABEL, width, 4.6 * MM)
            sheet.say(Spot("P", section, SOFT), label, Box(left, low - 0.6 * MM, width, 4.6 * MM))

    def _closing_height(self) -> float:
        return (_NOTE_HEIGHT if self.paper.note else 0) + (_SIGNING_HEIGHT if self.paper.signed_by else 0)

    def _foot(self) -> str:
        setting = self.paper.setting
        printed = _("Printed {day}").format(day=short_day_text(setting.made_at.date()))
        return f"{setting.brand.footer} \u00b7 {printed}" if setting.brand.footer else printed


def _style(column: RosterColumn) -> Style:
    return _NAME if column.kind is ColumnKind.NAME else TEXT


def _column(column: RosterColumn, width: float) -> TableColumn:
    align = Align.RIGHT if column.kind is ColumnKind.FIGURE else Align.LEFT
    ink = SOFT if column.kind is ColumnKind.FIGURE else BLACK
    is_blank = column.kind is ColumnKind.BLANK
    return TableColumn(column.title, width, align, ink, _style(column), column.kind is ColumnKind.NAME, is_blank)


def _tallest(cells: Sequence[Cell]) -> float:
    """What the cell with the most lines or the highest letters needs; 0 where all are everyday."""
    return max((_needed(cell) for cell in cells if isinstance(cell, Fitted)), default=0.0)


def _needed(cell: Fitted) -> float:
    """Stacks of vowels and tones may be higher than the row in which they stand."""
    return max(cell.ink_height + _HAIR, cell.height + _AIR if len(cell.lines) > 1 else 0.0)
