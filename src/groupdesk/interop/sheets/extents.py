"""How far the filled cells of a workbook reach, and how much text they hold, found without building anything.

The reader lays every sheet out as a full rectangle, so that one stray cell in the last corner costs all
memory there is; and one long text may be named by a million cells. Both are found here first.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from xml.parsers import expat

from groupdesk.domain.errors import Refused
from groupdesk.interop.sheets import limits

_PLACE = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})\Z")
_VALUES = (b"<v>", b"<is>")
_ROW_NUMBER = re.compile(rb'<row [^>]*?\br="([0-9]{1,7})"')
_FURTHEST_REPEAT = 1_048_576  # rows of the largest sheet that any program makes


@dataclass(slots=True)
class Extent:
    """Of one member: the last filled row and column, texts told, and the shared texts named by their number."""

    rows: int = 0
    columns: int = 0
    characters: int = 0
    named: Counter[int] = field(default_factory=Counter)
    lengths: list[int] = field(default_factory=list)

    def reach(self, row: int, column: int) -> None:
        """Takes one more filled cell into account."""
        self.rows = max(self.rows, row)
        self.columns = max(self.columns, column)

    def check(self, shared: list[int], most_rows: int | None = None) -> None:
        """Raises Refused: too-many-rows, too-many-columns, sheet-too-large, cell-too-long."""
        limits.check_extent(self.rows, self.columns, most_rows)
        for number, times in self.named.items():
            length = shared[number] if 0 <= number < len(shared) else 0
            self.characters += length * times
            limits.check_cell(length, 0)
        if self.characters > limits.MOST_UNPACKED_BYTES:
            raise Refused("workbook-too-large")


class Scan:
    """Walks one XML member; subclasses know the two dialects. A document type is refused: no workbook has one."""

    def __init__(self) -> None:
        self.extent = Extent()
        self._text = 0

    def walk(self, content: bytes) -> Extent:
        # The reader knows no other encoding, so what a member declares must not hide anything from this walk.
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(content, True)
        except (expat.ExpatError, ValueError) as error:
            raise Refused("workbook-damaged") from error
        return self.extent

    def _refuse(self, *_declaration: object) -> None:
        raise Refused("workbook-damaged")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def _end(self, name: str) -> None:
        raise NotImplementedError

    def _characters(self, text: str) -> None:
        self._text += len(text)


class _OfficeScan(Scan):
    """Office Open XML: places are written at rows and cells, or follow one another."""

    def __init__(self) -> None:
        super().__init__()
        self._row = self._column = 0
        self._kind = ""
        self._words: list[str] | None = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "c":
            self._cell(attributes)
        elif name in ("v", "is"):
            self.extent.reach(self._row, self._column)
            self._text = 0
            self._words = []
        elif name == "row":
            self._row, self._column = _number(attributes.get("r"), self._row + 1), 0
        elif name == "si":
            self._text = 0

    def _cell(self, attributes: dict[str, str]) -> None:
        self._kind = attributes.get("t", "")
        place = attributes.get("r")
        if place is None:
            self._column += 1
            return
        found = _PLACE.match(place)
        if not found:
            raise Refused("workbook-damaged")
        self._row, self._column = int(found[2]), _column(found[1])

    def _characters(self, text: str) -> None:
        self._text += len(text)
        if self._words is not None and self._kind == "s":
            self._words.append(text)

    def _end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name in ("v", "is"):
            self._told()
        elif name == "si":
            self.extent.lengths.append(self._text)

    def _told(self) -> None:
        if self._kind == "s":
            self.extent.named[_number("".join(self._words or []).strip(), 0)] += 1
        else:
            limits.check_cell(self._text, self._row)
            self.extent.characters += self._text
        self._words = None


class _OpenDocumentScan(Scan):
    """OpenDocument: rows, cells and blanks are written once with the number of their repeats."""

    def __init__(self, most_rows: int | None = None) -> None:
        super().__init__()
        self._most_rows = most_rows
        self._row = self._rows = self._column = self._columns = 0

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._row = self._rows = 0
        elif name == "table:table-row":
            self._row += self._rows
            self._rows, self._column, self._columns = _repeats(attributes, "table:number-rows-repeated"), 0, 0
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._column += self._columns
            self._columns = _repeats(attributes, "table:number-columns-repeated")
            self._text = 0
            if "office:value-type" in attributes:
                self._fill()
        elif name == "text:s":
            self._text += _repeats(attributes, "text:c")

    def _fill(self) -> None:
        limits.check_extent(self._row + self._rows, 0, self._most_rows)
        self.extent.reach(self._row + self._rows, self._column + self._columns)

    def _end(self, name: str) -> None:
        if name in ("table:table-cell", "table:covered-table-cell") and self._text:
            self._fill()
            limits.check_cell(self._text, self._row + 1)
            self.extent.characters += self._text * self._rows * self._columns
            self._text = 0


def office_extent(member: bytes) -> Extent:
    """Of a sheet, or of the shared texts, of an XLSX file. Raises Refused: workbook-damaged, cell-too-long."""
    return _OfficeScan().walk(member)


def last_filled_row(member: bytes) -> int:
    """The row in which the last value of an XLSX sheet stands, by its end alone; 0 where that does not tell."""
    value = max(member.rfind(mark) for mark in _VALUES)
    row = member.rfind(b"<row ", 0, max(value, 0))
    told = _ROW_NUMBER.match(member, row) if row >= 0 else None
    return int(told[1]) if told else 0


def open_document_extent(member: bytes, most_rows: int | None = None) -> Extent:
    """Of the widest and longest sheets of an ODS file together; the walk ends at the first row too many.

    Raises Refused: workbook-damaged, cell-too-long, too-many-rows.
    """
    return _OpenDocumentScan(most_rows).walk(member)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _number(text: str | None, otherwise: int) -> int:
    if text is None:
        return otherwise
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise Refused("workbook-damaged")
    return int(text)


def _repeats(attributes: dict[str, str], name: str) -> int:
    times = _number(attributes.get(name), 1)
    if times > _FURTHEST_REPEAT:
        raise Refused("workbook-damaged")
    return times
