"""A week or a day, hour by hour: days side by side, sessions as blocks, closed days hatched, a line where it is now."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.calendar.entries import A_DAY, Board, Entry, Lane, hours_shown, lanes
from groupdesk.desktop.calendar.grid import CalendarGrid, hatched
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.fonts import tabular
from groupdesk.desktop.kit.moments import clock_words, short_weekday

_HEAD, _HOURS, _PAD = 46, 56, 3
_NARROWEST = 38  # a block that still shows a word
_SATURDAY = 5


class WeekView(CalendarGrid):
    """A column a day from `board.first`; blocks as high as they last; what would be too narrow to read is counted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._lanes: dict[date, dict[str, Lane]] = {}
        self._hours = hours_shown(())
        self.setMinimumHeight(theme.scaled(380))

    def show_board(self, board: Board) -> None:
        self._hours = hours_shown(board.entries)
        super().show_board(board)
        self._lanes = {day: lanes(entries) for day, entries in self.by_day.items()}

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        board = self.board
        if board is None:
            return
        self.places, self._more = {}, {}
        for place in range(board.days):
            self._paint_day(painter, board, place)
        self._paint_hours(painter, board)
        for place in range(board.days):
            self._paint_entries(painter, board, place)
        self._paint_now(painter, board)

    # geometry

    def _column(self, place: int, days: int) -> QRect:
        left = theme.scaled(_HOURS)
        width = (self.width() - left) / days
        if self.isRightToLeft():
            return QRect(round(self.width() - left - (place + 1) * width), 0, round(width), self.height())
        return QRect(round(left + place * width), 0, round(width), self.height())

    def _y(self, at: datetime, day: date) -> int:
        first, last = self._hours
        top = theme.scaled(_HEAD)
        hours = (at - datetime.combine(day, datetime.min.time())).total_seconds() / 3600
        share = (min(max(hours, first), last) - first) / (last - first)
        return round(top + share * (self.height() - top))

    # painting

    def _paint_day(self, painter: QPainter, board: Board, place: int) -> None:
        day, column = board.first + place * A_DAY, self._column(place, board.days)
        body = column.adjusted(0, theme.scaled(_HEAD), 0, 0)
        if day == board.today:
            painter.fillRect(body, theme.colour("accent_soft_hover"))
        closure = board.closed(day)
        if closure is not None:
            painter.fillRect(body, theme.colour("surface_sunken"))
            hatched(painter, body, theme.colour("border_strong"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(column.topLeft(), column.bottomLeft())
        self._paint_head(painter, day, column, is_today=day == board.today)

    def _paint_head(self, painter: QPainter, day: date, column: QRect, is_today: bool) -> None:
        head = QRect(column.left(), 0, column.width(), theme.scaled(_HEAD))
        painter.setFont(self.font_of(13, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("text" if day.weekday() < _SATURDAY else "text_secondary"))
        if is_today:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(head.adjusted(6, 9, -6, -9), 6, 6)
            painter.restore()
            painter.setPen(theme.colour("accent_on"))
        text = _("{weekday} {day}").format(weekday=short_weekday(day), day=day.day)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_hours(self, painter: QPainter, board: Board) -> None:
        first, last = self._hours
        painter.setFont(tabular(self.font_of(11)))
        width = theme.scaled(_HOURS)
        step = 1 if (self.height() - theme.scaled(_HEAD)) / (last - first) >= theme.scaled(16) else 2
        for hour in range(first, last, step):
            at = datetime.combine(board.first, datetime.min.time()) + timedelta(hours=hour)
            y = self._y(at, board.first)
            painter.setPen(QPen(theme.colour("border"), 1))
            left = 0 if self.isRightToLeft() else width
            painter.drawLine(left, y, left + self.width() - width, y)
            painter.setPen(theme.colour("text_secondary"))
            side = self.width() - width if self.isRightToLeft() else 0
            box = QRect(side, y, width - 8, theme.scaled(16))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, clock_words(at))

    def _paint_entries(self, painter: QPainter, board: Board, place: int) -> None:
        day, column = board.first + place * A_DAY, self._column(place, board.days)
        closure = board.closed(day)
        entries = self.by_day.get(day, ())
        by_id = {entry.id: entry for entry in entries}
        if closure is not None:
            top = theme.scaled(_HEAD) + 8
            self._paint_closed(painter, QRect(column.left() + 8, top, column.width() - 16, 0), closure.name)
        room = max((column.width() - 2 * _PAD) // theme.scaled(_NARROWEST), 1)
        hidden = 0
        for entry_id, lane in self._lanes.get(day, {}).items():
            entry = by_id[entry_id]
            is_hidden = lane.place >= room
            hidden += is_hidden
            if is_hidden and entry_id != self.current:
                continue
            width = (column.width() - 2 * _PAD) / min(lane.of, room)
            top = self._y(entry.starts, day)
            high = max(self._y(entry.ends, day) - top - 1, theme.scaled(20))
            rect = QRect(
                round(column.left() + _PAD + min(lane.place, room - 1) * width), top + 1, round(width) - 2, high
            )
            self.places[entry.id] = rect
            self.paint_block(painter, rect, entry)
            self._paint_words(painter, rect, entry)
        if hidden:
            self._paint_rest(painter, column, day, hidden)

    def _paint_rest(self, painter: QPainter, column: QRect, day: date, hidden: int) -> None:
        box = QRect(column.left() + _PAD, 0, column.width() - 2 * _PAD, theme.scaled(22))
        box.moveBottom(column.bottom() - _PAD)
        painter.setPen(QPen(theme.colour("border_strong"), 1))
        painter.setBrush(theme.colour("surface_card"))
        painter.drawRoundedRect(box, 4, 4)
        self.paint_more(painter, box, day, hidden)

    def _paint_closed(self, painter: QPainter, at: QRect, name: str) -> None:
        painter.setFont(self.font_of(12, QFont.Weight.DemiBold))
        line = QFontMetrics(painter.font()).height()
        box = QRect(at.left(), at.top(), at.width(), 2 * line + 10)
        painter.setPen(QPen(theme.colour("border_strong"), 1))
        painter.setBrush(theme.colour("surface_card"))
        painter.drawRoundedRect(box, 5, 5)
        inner = box.adjusted(8, 5, -8, -5)
        painter.setPen(theme.colour("text"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, _("Closed"))
        painter.setFont(self.font_of(12))
        painter.setPen(theme.colour("text_secondary"))
        shown = QFontMetrics(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shown)

    def _paint_words(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        mark = theme.scaled(10) if entry.clashes else 0
        before, after = (mark + 4, 12) if self.isRightToLeft() else (12, mark + 4)
        inner = rect.adjusted(before, 4, -after, -3)
        title = self.font_of(12, QFont.Weight.DemiBold)
        title.setStrikeOut(entry.is_off)
        metrics = QFontMetrics(title)
        alone = _("{time} {name}").format(time=clock_words(entry.starts), name=entry.title)
        if inner.height() < 2 * metrics.height() and metrics.horizontalAdvance(alone) <= inner.width():
            lines = [(title, alone, False)]
        else:
            lines = self._lines(title, entry)
        top = inner.top()
        if QFontMetrics(title).horizontalAdvance(entry.title) > inner.width():
            top = self._paint_wrapped(painter, inner, title, entry)
            lines = lines[1:] if top > inner.top() else lines
        for font, text, is_secondary in lines:
            painter.setFont(font)
            metrics = QFontMetrics(font)
            if top + metrics.height() > rect.bottom() + 2:
                break
            painter.setPen(self.words_colour(entry, is_secondary))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            box = QRect(inner.left(), top, inner.width(), metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
            top += metrics.height() + 1

    def _lines(self, title: QFont, entry: Entry) -> list[tuple[QFont, str, bool]]:
        """Font, words and whether they are secondary, from the top."""
        small = self.font_of(11)
        return [
            (title, entry.title, False),
            *((small, said, True) for said in (entry.times, *entry.facts.split(" · "))),
        ]

    def _paint_wrapped(self, painter: QPainter, inner: QRect, font: QFont, entry: Entry) -> int:
        """A title too long for a narrow block in two lines; gives where the next line may stand."""
        line = QFontMetrics(font).height()
        if inner.height() < 2 * line:
            return inner.top()
        painter.setFont(font)
        painter.setPen(self.words_colour(entry))
        box = QRect(inner.left(), inner.top(), inner.width(), 2 * line)
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(box, int(where), entry.title)
        return inner.top() + 2 * line + 1

    def _paint_now(self, painter: QPainter, board: Board) -> None:
        place = (board.today - board.first).days
        first, last = self._hours
        if not 0 <= place < board.days or not first <= board.now.hour < last:
            return
        column = self._column(place, board.days)
        y = self._y(board.now, board.today)
        painter.setPen(QPen(theme.colour("problem_line"), 2))
        painter.drawLine(column.left(), y, column.right(), y)
        painter.setBrush(theme.colour("problem_line"))
        start = column.right() if self.isRightToLeft() else column.left()
        painter.drawEllipse(start - 4, y - 4, 8, 8)
