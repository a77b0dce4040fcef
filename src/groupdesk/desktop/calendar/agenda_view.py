"""Two weeks as a list that is read from top to bottom: a head for each day with something on it, a line a session."""

from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.calendar.entries import A_DAY, Board, Entry
from groupdesk.desktop.calendar.grid import CalendarGrid
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.fonts import tabular
from groupdesk.desktop.kit.moments import long_day_words

_HEAD, _LINE, _GAP, _PAD, _TIMES = 34, 42, 4, 12, 112


class AgendaView(CalendarGrid):
    """As high as its lines; `in_sight` tells what is to be scrolled to. Days with nothing on them are left out."""

    in_sight = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Agenda"), parent)
        self._heads: list[tuple[date, QRect]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_board(self, board: Board) -> None:
        super().show_board(board)
        self._arrange()

    def choose(self, entry_id: str) -> None:
        super().choose(entry_id)
        if entry_id in self.places:
            self.in_sight.emit(self.places[entry_id].adjusted(0, -theme.scaled(_HEAD), 0, theme.scaled(_GAP)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        board = self.board
        if board is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._heads:
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _("Nothing in these two weeks"))
        for day, rect in self._heads:
            if rect.intersects(event.rect()):
                self._paint_head(painter, board, day, rect)
        for entry in board.entries:
            rect = self.places[entry.id]
            if rect.intersects(event.rect()):
                self.paint_block(painter, rect, entry)
                self._paint_words(painter, rect, entry)

    # inside

    def _arrange(self) -> None:
        """Where everything stands, top down."""
        self.places, self._heads = {}, []
        y, wide = 0, self.width()
        for at in range(self.board.days if self.board else 0):
            day = self.board.first + at * A_DAY if self.board else date.min
            entries = self.by_day.get(day, ())
            if not entries and not (self.board and self.board.closed(day)):
                continue
            self._heads.append((day, QRect(0, y, wide, theme.scaled(_HEAD))))
            y += theme.scaled(_HEAD)
            for entry in entries:
                self.places[entry.id] = QRect(_PAD, y, wide - 2 * _PAD, theme.scaled(_LINE))
                y += theme.scaled(_LINE + _GAP)
            y += theme.scaled(_GAP)
        self.setMinimumHeight(max(y, theme.scaled(200)))

    def _paint_head(self, painter: QPainter, board: Board, day: date, rect: QRect) -> None:
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.fillRect(rect, theme.colour("accent_soft_hover" if day == board.today else "surface_sunken"))
        painter.setFont(self.font_of(12, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("text"))
        painter.drawText(inner, _LEADING, long_day_words(day))
        closure = board.closed(day)
        said = _("Today") if day == board.today else ""
        if closure is not None:
            said = _("Closed: {reason}").format(reason=closure.name)
        painter.setFont(self.font_of(12))
        painter.setPen(theme.colour("text_secondary"))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter), said)

    def _paint_words(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        inner = rect.adjusted(14, 0, -14, 0)
        times = QRect(inner.left(), inner.top(), theme.scaled(_TIMES), inner.height())
        words = inner.adjusted(theme.scaled(_TIMES), 0, 0, 0)
        if self.isRightToLeft():
            times.moveRight(inner.right())
            words.moveLeft(inner.left())
        painter.setFont(tabular(self.font_of(12)))
        painter.setPen(self.words_colour(entry))
        painter.drawText(times, _LEADING, entry.times)
        title = self.font_of(13, QFont.Weight.DemiBold)
        title.setStrikeOut(entry.is_off)
        half = words.height() // 2
        upper, lower = words.adjusted(0, 4, 0, -half + 1), words.adjusted(0, half - 1, 0, -4)
        self._paint_line(painter, upper, title, entry.title, self.words_colour(entry).rgba())
        said = " · ".join(part for part in (entry.facts, ", ".join(entry.leaders)) if part)
        colour = self.words_colour(entry, secondary=True)
        if entry.clashes:
            said, colour = entry.clashes[0], theme.colour("problem_text")
        self._paint_line(painter, lower, self.font_of(12), said, colour.rgba())

    def _paint_line(self, painter: QPainter, rect: QRect, font: QFont, text: str, colour: int) -> None:
        painter.setFont(font)
        painter.setPen(QPen(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEADING, shown)


_LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
