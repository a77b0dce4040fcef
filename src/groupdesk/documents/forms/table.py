"""A tagged table on paper: a head that comes again on every page, rows with hairlines, cells that fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from groupdesk.documents.forms.fitting import HALF_CAPITAL, Fitted, Style, is_plain
from groupdesk.documents.forms.ink import BLACK, HAIR, LINE, MM, SOFT, Ink
from groupdesk.documents.forms.lettering import Align, operators, spoken_details
from groupdesk.documents.forms.paper import Box, Paper, Spot
from groupdesk.documents.shaping import Line

HEAD = Style(size=8.2, least=6.5, lines=2, strong=True)
TEXT = Style(size=9.6, least=7.6, lines=3)
HEAD_HEIGHT = 7 * MM
_PADDING = 1.6 * MM
_COLUMN = "/A<</O/Table/Scope/Column>>"
_ROW = "/A<</O/Table/Scope/Row>>"

Cell = Line | Fitted | None


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`heads_row` marks the column whose cells name their rows; `ruled` draws a line at its left edge."""

    title: str
    width: float
    align: Align = Align.LEFT
    ink: Ink = BLACK
    style: Style = TEXT
    heads_row: bool = False
    ruled: bool = False


class _Pen(NamedTuple):
    """How plain cells of a column are written: parts of the operators around what differs from cell to cell.

    `left` is empty where the cell is not set from the left; then `slack` of the room left over goes before it.
    """

    tag: str
    ink: str
    size: str
    left: str
    points: float
    slack: float


@dataclass(frozen=True, slots=True)
class _Head:
    """Structure entries and drawing operators of the head's cells."""

    details: tuple[str, ...]
    drawings: tuple[str, ...]


class Table:
    """One table of one paper. Rows are drawn downwards; the caller asks how much room is left."""

    def __init__(self, paper: Paper, parent: int, columns: Sequence[TableColumn]) -> None:
        self._paper = paper
        self.columns = columns
        self._element = paper.structure.add("Table", parent)
        self._body = -1
        self._edges = [paper.left]
        for column in columns:
            self._edges.append(self._edges[-1] + column.width)
        self._roles = ["TH" if column.heads_row else "TD" for column in columns]
        self._details = [_ROW if column.heads_row else "" for column in columns]
        self._rooms = [(column.width - 2 * _PADDING) * 1000 for column in columns]
        self._sizes = [column.style.size for column in columns]
        self._drops = {column.style.size for column in columns}
        self._pens = [self._pen(place) for place in range(len(columns))]
        self._row = 0
        self._line_tops: list[float] = []
        self._labels: list[tuple[float, float]] = []

    def _pen(self, place: int) -> _Pen:
        column = self.columns[place]
        slack = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[column.align]
        left = "" if slack else f"{self._edges[place] + _PADDING:.2f} "
        size = column.style.size
        return _Pen(f"/{self._roles[place]}<</MCID ", f">>BDC {column.ink.fill} ", f" {size:g} Tf ", left, size, slack)

    def begin(self, top: float) -> float:
        """Draws the head; returns where the first row starts. Told to listeners once, repeated on later pages."""
        head = self._head(top)
        if self._body < 0:
            self._tell(head)
        else:
            for drawing in head.drawings:
                self._paper.raw(f"/Artifact<</Type/Pagination>>BDC {drawing} EMC")
        self._line_tops = [top - HEAD_HEIGHT]
        self._labels = []
        return top - HEAD_HEIGHT

    def _head(self, top: float) -> _Head:
        """The drawn head; tables of the same columns at the same height share it."""
        key = ("head", *self.columns, top)
        known = self._paper.kept.get(key)
        if not isinstance(known, _Head):
            known = self._paper.kept[key] = self._drawn_head(top)
        return known

    def _drawn_head(self, top: float) -> _Head:
        fitted = [
            self._paper.fit(column.title, HEAD, self._rooms[place] / 1000, HEAD_HEIGHT)
            for place, column in enumerate(self.columns)
        ]
        drawings = [
            self._paper.drawing(
                Spot("TH", 0, SOFT, column.align, None, column.title), text, self._box(place, top, HEAD_HEIGHT)
            )
            for place, (column, text) in enumerate(zip(self.columns, fitted, strict=True))
        ]
        return _Head(tuple(_COLUMN + spoken_details(text) for text in fitted), tuple(drawings))

    def _tell(self, head: _Head) -> None:
        structure = self._paper.structure
        first = structure.add_row(structure.add("THead", self._element), ["TH"] * len(self.columns), head.details)
        self._body = structure.add("TBody", self._element)
        mark = structure.mark_cells(first, range(len(self.columns)))
        for place, drawing in enumerate(head.drawings):
            self._paper.raw(f"/TH<</MCID {mark + place}>>BDC {drawing} EMC")

    @property
    def rows_from(self) -> int:
        """The element of the first row."""
        return self._body + 1

    def cells(self, texts: Sequence[str], height: float) -> list[Cell]:
        """Each text fitted to its column and that height; see `fitted`."""
        line = self._paper.typesetter.line
        lines = [line(text, column.style.strong) for text, column in zip(texts, self.columns, strict=True)]
        return self.fitted(lines, texts, height)

    def fitted(self, lines: Sequence[Line], texts: Sequence[str], height: float) -> list[Cell]:
        """Each line as it is where it is plain and fits, None where it is empty, else its text made to fit."""
        cells: list[Cell] = []
        for line, room, size in zip(lines, self._rooms, self._sizes, strict=True):
            if not line.text:
                cells.append(None)
            elif line.width * size <= room and (line.font or is_plain(line)):
                cells.append(line)
            else:
                place = len(cells)
                cells.append(self._paper.fit(texts[place], self.columns[place].style, room / 1000, height))
        return cells

    def row(self, cells: Sequence[Cell], top: float, height: float) -> float:
        """Draws one row with the cells, None where people write; returns where the next row starts."""
        self._row += 1
        details: Sequence[str] = self._details
        special = [cell for cell in cells if cell.__class__ is Fitted]
        if special:
            details = [
                known + spoken_details(cell) if isinstance(cell, Fitted) else known
                for known, cell in zip(self._details, cells, strict=True)
            ]
        first = self._paper.structure.add_row(self._body, self._roles, details)
        self._draw_lines(cells, first, top - height / 2)
        if special:
            self._draw_special(cells, first, top, height)
        self._line_tops.append(top - height)
        return top - height

    def _draw_special(self, cells: Sequence[Cell], first: int, top: float, height: float) -> None:
        for place, cell in enumerate(cells):
            if isinstance(cell, Fitted) and cell.lines:
                column = self.columns[place]
                spot = Spot(self._roles[place], self._body, column.ink, column.align, self._row, column.title)
                self._paper.say_for(first + place, spot, cell, self._box(place, top, height))

    def _draw_lines(self, cells: Sequence[Cell], first: int, middle: float) -> None:
        """All plain cells of a row at once, as rosters have tens of thousands of them."""
        lines = [(place, cell) for place, cell in enumerate(cells) if isinstance(cell, Line)]
        number = self._paper.structure.mark_cells(first, [place for place, _line in lines])
        heights = {size: f"{middle - size * HALF_CAPITAL:.2f}" for size in self._drops}
        drawn: list[str] = []
        for (place, line), mark in zip(lines, range(number, number + len(lines)), strict=True):
            pen = self._pens[place]
            if line.font and pen.left:
                drawing = f"BT/{line.font}{pen.size}{pen.left}{heights[pen.points]} Td {line.show} ET"
            else:
                x = self._edges[place] + _PADDING + (self._rooms[place] - line.width * pen.points) / 1000 * pen.slack
                drawing = operators(line, pen.points, x, float(heights[pen.points]))
            drawn.append(f"{pen.tag}{mark}{pen.ink}{drawing} EMC")
        self._paper.raw("\n".join(drawn))

    def label(self, fitted: Fitted, top: float, height: float, column: int) -> float:
        """A line of text across all columns that names the rows after it, set over the given column."""
        structure = self._paper.structure
        row = structure.add("TR", self._body)
        across = f"/A<</O/Table/ColSpan {len(self.columns)}>>"
        cell = structure.add("TD", row, across + spoken_details(fitted))
        self._paper.say_for(cell, Spot("TD", row, SOFT), fitted, self._box(column, top, height))
        self._labels.append((top, top - height))
        self._line_tops.append(top - height)
        return top - height

    def end_on_page(self) -> None:
        """Draws the lines of all rows on this page, shared with pages of the same shape."""
        ruled = tuple(column.ruled for column in self.columns)
        key = ("table", *self._edges, *self._line_tops, *self._labels, ruled, self._paper.height)
        self._paper.share(key, lambda: self._lines(self._line_tops))

    def _lines(self, tops: Sequence[float]) -> str:
        left, right = self._edges[0], self._edges[-1]
        drawn = [f"{LINE.stroke} .8 w {left:.2f} {tops[0]:.2f} m {right:.2f} {tops[0]:.2f} l S {HAIR.stroke} .4 w"]
        drawn.extend(f"{left:.2f} {top:.2f} m {right:.2f} {top:.2f} l" for top in tops[1:])
        for column, edge in zip(self.columns, self._edges, strict=False):
            if column.ruled:
                drawn.extend(f"{edge:.2f} {top:.2f} m {edge:.2f} {foot:.2f} l" for top, foot in self._ruled(tops))
        return " ".join([*drawn, "S"])

    def _ruled(self, tops: Sequence[float]) -> list[tuple[float, float]]:
        """The stretches between the head and the last row that labels do not interrupt."""
        marks = [tops[0], *(edge for label in self._labels for edge in label), tops[-1]]
        return [(top, foot) for top, foot in zip(marks[::2], marks[1::2], strict=True) if top - foot > 1]

    def _box(self, place: int, top: float, height: float) -> Box:
        return Box(self._edges[place] + _PADDING, top, self._rooms[place] / 1000, height)
