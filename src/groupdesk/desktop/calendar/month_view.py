"""A month: weeks below each other, each day with its sessions as lines, closed days hatched."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.calendar.entries import A_DAY, Board, Entry
from groupdesk.desktop.calendar.grid import CalendarGrid, hatched
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.fonts import tabular
from groupdesk.desktop.kit.moments import clock_words, short_weekday

_HEAD, _NUMBER, _LINE = 34, 24, 21


class MonthView(CalendarGrid):
    """Whole weeks from `board.first`; what does not fit into a day is counted and opens that day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Month"), parent)
        self.month = 0  # told with the board: other months' days are quiet
        self.setMinimumHeight(theme.scaled(380))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        board = self.board
        if board is None:
            return
        self.places, self._more = {}, {}
        self._paint_heads(painter, board)
        for place in range(board.days):
            self._paint_day(painter, board, place)

    # inside

    def _cell(self, board: Board, place: int) -> QRect:
        weeks, head = board.days // 7, theme.scaled(_HEAD)
        width, high = self.width() / 7, (self.height() - head) / weeks
        column = 6 - place % 7 if self.isRightToLeft() else place % 7
        left, top = round(column * width), round(head + place // 7 * high)
        return QRect(left, top, round((column + 1) * width) - left, round(head + (place // 7 + 1) * high) - top)

    def _paint_heads(self, painter: QPainter, board: Board) -> None:
        painter.setFont(self.font_of(12, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("text_secondary"))
        for place in range(7):
            cell = self._cell(board, place)
            head = QRect(cell.left(), 0, cell.width(), theme.scaled(_HEAD))
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, short_weekday(board.first + place * A_DAY))

    def _paint_day(self, painter: QPainter, board: Board, place: int) -> None:
        day, cell = board.first + place * A_DAY, self._cell(board, place)
        closure = board.closed(day)
        if closure is not None:
            painter.fillRect(cell, theme.colour("surface_sunken"))
            hatched(painter, cell, theme.colour("border"))
        elif day == board.today:
            painter.fillRect(cell, theme.colour("accent_soft_hover"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(cell.topLeft(), cell.topRight())
        if place % 7:
            edge = cell.right() if self.isRightToLeft() else cell.left()
            painter.drawLine(edge, cell.top(), edge, cell.bottom())
        self._paint_number(painter, board, day, cell)
        counted = self._paint_lines(painter, self.by_day.get(day, ()), day, cell)
        if closure is not None:
            self._paint_closure(painter, cell, closure.name, counted)

    def _paint_number(self, painter: QPainter, board: Board, day: date, cell: QRect) -> None:
        side = theme.scaled(22)
        at = QPoint(cell.right() - side - 3, cell.top() + 3) if self.isRightToLeft() else cell.topLeft() + QPoint(4, 3)
        box = QRect(at.x(), at.y(), side, side)
        painter.setFont(tabular(self.font_of(12, QFont.Weight.DemiBold)))
        painter.setPen(theme.colour("text" if day.month == self.month else "text_placeholder"))
        if day == board.today:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(box)
            painter.restore()
            painter.setPen(theme.colour("accent_on"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _paint_closure(self, painter: QPainter, cell: QRect, name: str, counted: int) -> None:
        """`counted` is as wide as what the end of the line holds already."""
        side = theme.scaled(30)
        left = cell.left() + (6 + counted if self.isRightToLeft() else side)
        box = QRect(left, cell.top() + 3, cell.width() - side - 6 - counted, 0)
        box.setHeight(theme.scaled(22))
        painter.setFont(self.font_of(11))
        painter.setPen(theme.colour("text_secondary"))
        shown = QFontMetrics(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_lines(self, painter: QPainter, entries: tuple[Entry, ...], day: date, cell: QRect) -> int:
        """As many as fit; the rest is counted beside the day's number. Gives how wide that is."""
        top, line = cell.top() + theme.scaled(_NUMBER) + 3, theme.scaled(_LINE)
        room = max((cell.bottom() - top) // (line + 2), 0)
        shown = entries if len(entries) <= room else self._window(entries, room)
        for entry in shown:
            rect = QRect(cell.left() + 3, top, cell.width() - 6, line)
            self.places[entry.id] = rect
            self.paint_block(painter, rect, entry)
            self._paint_words(painter, rect, entry)
            top += line + 2
        rest = len(entries) - len(shown)
        if not rest:
            return 0
        number = theme.scaled(30)
        box = QRect(cell.left() + number, cell.top() + 3, cell.width() - number - 3, theme.scaled(22))
        if self.isRightToLeft():
            box.moveLeft(cell.left() + 3)
        return self.paint_more(painter, box, day, rest)

    def _window(self, entries: tuple[Entry, ...], room: int) -> tuple[Entry, ...]:
        """The first ones, or as far on as the chosen one, so that the keyboard is never out of sight."""
        at = next((n for n, entry in enumerate(entries) if entry.id == self.current), 0)
        first = max(at - room + 1, 0) if room else 0
        return entries[first : first + room]

    def _paint_words(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        mark = theme.scaled(10) if entry.clashes else 0
        before, after = (mark + 4, 10) if self.isRightToLeft() else (10, mark + 4)
        inner = rect.adjusted(before, 0, -after, 0)
        font = self.font_of(11)
        font.setStrikeOut(entry.is_off)
        painter.setFont(font)
        painter.setPen(self.words_colour(entry))
        text = _("{time} {name}").format(time=clock_words(entry.starts), name=entry.title)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
