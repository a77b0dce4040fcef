"""The one model behind every list: it knows how many rows there are and fetches them in pages of 128.

    table = RowTable(COLUMNS, lambda row: row.id, tasks)
    table.show_source(StoreSource(people.count, people.page))   # 100,000 rows, read in threads
    table.show_rows(rows)                                       # a short list, in memory
    table.ask(Query(search="anna"))                             # search, filter and sort happen in the source
    table.refresh()                                             # after a change; selection and scroll stay

A row not loaded yet is None and paints as a grey bar. Sorting, searching and filtering never happen here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.sources import Query, ShortList, Source
from groupdesk.desktop.kit.words import plain_tip
from groupdesk.desktop.tasks import Worker

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

PAGE = 128
_PAGES_KEPT = 64
_PAGES_AT_ONCE = 3

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "centre": Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
}


@dataclass(frozen=True, slots=True)
class _Answer(Generic[Row]):
    """A query answered: the count, the pages that are in sight, and where the kept rows stand now."""

    query: Query
    count: int
    pages: dict[int, tuple[Row, ...]]
    positions: dict[str, int]


class RowTable(QAbstractTableModel, Generic[Row]):
    """Rows of one kind in columns; read-only, for a TableView."""

    answered = Signal()  # after show_rows, show_source, ask or refresh: count and first rows are here

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        row_id: Callable[[Row], str],
        tasks: Worker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.row_id = row_id
        self.query = Query()
        self.keep: Callable[[], tuple[range, frozenset[str]]] = lambda: (range(0), frozenset())  # set by the view
        self.gone: tuple[Column[Row], ...] = ()  # what gave way in a narrow window, set by the view
        self._tasks = tasks
        self._source: Source[Row] | None = None
        self._count = 0
        self._pages: dict[int, tuple[Row, ...]] = {}
        self._positions: dict[str, int] = {}
        self._wanted: list[int] = []
        self._coming: set[int] = set()
        self._round = 0

    # what is shown

    def show_source(self, source: Source[Row], query: Query | None = None) -> None:
        """Shows what the source answers; it is asked on reader threads."""
        self._source = source
        self.ask(query or self.query)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows a short list at once, keeping search and sort."""
        self._source = self._short(rows)
        self._show(self._answer(self._source, self.query, *self.keep()))

    def ask(self, query: Query) -> None:
        """Searches, filters or sorts; the former rows stay in sight until the answer is there."""
        self.query = query
        source, (_rows, ids) = self._source, self.keep()
        if isinstance(source, ShortList):
            self._show(self._answer(source, query, range(0), ids))
        elif source is not None:
            self._tasks.read(self, lambda: self._answer(source, query, range(0), ids), self._show, latest="answer")

    def refresh(self) -> None:
        """Asks the same again after something changed; what is in sight stays in sight."""
        source, query, (rows, ids) = self._source, self.query, self.keep()
        if source is not None and not isinstance(source, ShortList):
            self._tasks.read(self, lambda: self._answer(source, query, rows, ids), self._show, latest="answer")

    # rows

    def row_at(self, position: int) -> Row | None:
        """The row there, or None while it is on its way."""
        number, offset = divmod(position, PAGE)
        page = self._pages.get(number)
        if page is None:
            self._want(number)
            page = self._pages.get(number)
        return page[offset] if page is not None and offset < len(page) else None

    def position_of(self, row_id: str) -> int | None:
        """Where that row stands, as far as pages are loaded or the source told."""
        for number, page in self._pages.items():
            for offset, row in enumerate(page):
                if self.row_id(row) == row_id:
                    return number * PAGE + offset
        return self._positions.get(row_id)

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 (Qt's variant)
        if role not in _ANSWERED or not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == _ALIGNMENT:
            return _ALIGNMENTS[column.align]
        row = self.row_at(index.row())
        if row is None:
            return _("On its way") if role == _SPOKEN else ""
        if role == _DISPLAY:
            return column.text(row)
        if role == _SPOKEN:
            return column.spoken(row) or _("Empty")
        tip = column.tip(row) if column.tip else ""
        if self.gone and index.column() == self._naming():
            tip = "\n".join(part for part in (tip or column.text(row), *self._gone_words(row)) if part)
        return plain_tip(tip) if tip else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401 (Qt's variant)
        if orientation == Qt.Orientation.Horizontal and section < len(self.columns):
            if role == _DISPLAY:
                return self.columns[section].title
            if role == _ALIGNMENT:
                return _ALIGNMENTS[self.columns[section].align]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """What a click on the header asks for; column -1 gives the source's own order back."""
        key = self.columns[column].key if column >= 0 and self.columns[column].sortable else ""
        descending = order == Qt.SortOrder.DescendingOrder
        if (key, descending) != (self.query.sort, self.query.descending) and (key or self.query.sort):
            self.ask(replace(self.query, sort=key, descending=descending))

    def _naming(self) -> int:
        """The column that says who or what the row is; its tip tells what had to give way."""
        return next((n for n, column in enumerate(self.columns) if column.stretch), 0)

    def _gone_words(self, row: Row) -> list[str]:
        told = ((column.title, column.spoken(row)) for column in self.gone)
        return [_("{title}: {text}").format(title=title, text=text) for title, text in told if text]

    # fetching

    def _short(self, rows: Sequence[Row]) -> ShortList[Row]:
        by_key = {column.key: column for column in self.columns}
        words = lambda row: " ".join(column.text(row) for column in self.columns)  # noqa: E731 (one line, one use)
        return ShortList(rows, self.row_id, words, lambda key: by_key[key].sort_key)

    def _answer(self, source: Source[Row], query: Query, rows: range, ids: frozenset[str]) -> _Answer[Row]:
        """Runs on a reader thread."""
        size = source.count(query)
        if isinstance(source, ShortList):
            numbers: Sequence[int] = range((size + PAGE - 1) // PAGE)
        else:
            numbers = sorted({0, *(at // PAGE for at in (rows.start, rows.stop - 1) if 0 <= at < size)})
        pages = {number: tuple(source.rows(query, number * PAGE, PAGE)) for number in numbers} if size else {}
        positions = {row_id: source.position(query, row_id) for row_id in ids}
        return _Answer(query, size, pages, {row_id: at for row_id, at in positions.items() if at is not None})

    def _show(self, answer: _Answer[Row]) -> None:
        if answer.query != self.query:
            return
        if self._is_same_order(answer):
            self._pages = answer.pages
            self._start_round(answer)
            if self._count:
                self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1))
        else:
            self.beginResetModel()
            self._pages, self._count = answer.pages, answer.count
            self._start_round(answer)
            self.endResetModel()
        self.answered.emit()

    def _is_same_order(self, answer: _Answer[Row]) -> bool:
        """A refresh that moved nothing needs no reset: selection, focus and scroll never flicker."""
        same = (self._ids(number, self._pages) == self._ids(number, answer.pages) for number in answer.pages)
        stayed = (self.position_of(row_id) in (at, None) for row_id, at in answer.positions.items())
        return answer.count == self._count and all(same) and all(stayed)

    def _ids(self, number: int, pages: dict[int, tuple[Row, ...]]) -> list[str]:
        return [self.row_id(row) for row in pages.get(number, ())]

    def _start_round(self, answer: _Answer[Row]) -> None:
        self._round += 1
        self._positions = answer.positions
        self._wanted.clear()
        self._coming.clear()

    def _want(self, number: int) -> None:
        """Remembers that a page is needed, newest first: what was scrolled past is not fetched."""
        if number in self._coming or number * PAGE >= self._count:
            return
        if number in self._wanted:
            self._wanted.remove(number)
        self._wanted.append(number)
        del self._wanted[:-_PAGES_AT_ONCE]
        self._fetch()

    def _fetch(self) -> None:
        source, query, round_asked = self._source, self.query, self._round
        while source is not None and self._wanted and len(self._coming) < _PAGES_AT_ONCE:
            number = self._wanted.pop()
            self._coming.add(number)
            self._fetch_one(source, query, number, round_asked)

    def _fetch_one(self, source: Source[Row], query: Query, number: int, round_asked: int) -> None:
        self._tasks.read(
            self,
            lambda: tuple(source.rows(query, number * PAGE, PAGE)),
            lambda rows: self._page_arrived(number, rows, round_asked),
        )

    def _page_arrived(self, number: int, rows: tuple[Row, ...], round_asked: int) -> None:
        if round_asked != self._round:
            return
        self._coming.discard(number)
        while len(self._pages) >= _PAGES_KEPT:
            self._pages.pop(max(self._pages, key=lambda kept: abs(kept - number)))
        self._pages[number] = rows
        first, last = number * PAGE, min(number * PAGE + len(rows), self._count) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self._fetch()


_ANSWERED = frozenset({_DISPLAY, _TOOLTIP, _ALIGNMENT, _SPOKEN})
