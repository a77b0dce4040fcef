"""What all spans share: the entry that the keyboard is on, what is asked of it, and where each was painted."""

from datetime import date
from itertools import groupby

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from groupdesk.base.i18n import ngettext
from groupdesk.desktop.calendar.entries import Board, Entry, next_entry
from groupdesk.desktop.kit import keyboard, theme
from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.fonts import sized
from groupdesk.desktop.kit.words import plain_tip

OPEN, MOVE, CALL_OFF, HISTORY = "open", "move", "call-off", "history"
_KEYS = {
    Qt.Key.Key_Return: OPEN,
    Qt.Key.Key_Enter: OPEN,
    Qt.Key.Key_M: MOVE,
    Qt.Key.Key_Delete: CALL_OFF,
    Qt.Key.Key_H: HISTORY,
}
_BAR = 4


class CalendarGrid(QWidget):
    """Arrows go from session to session, Page Up and Down from span to span; subclasses paint and fill `places`."""

    wanted = Signal(str, str)  # OPEN, MOVE … and a session's id
    chosen = Signal(str)
    stepped = Signal(int)  # spans onward, 0 is today's
    day_wanted = Signal(object)  # a day to be shown alone

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board: Board | None = None
        self.by_day: dict[date, tuple[Entry, ...]] = {}
        self.current = ""
        self.places: dict[str, QRect] = {}
        self._more: dict[date, QRect] = {}  # where the rest of a crowded day is counted
        self._by_id: dict[str, Entry] = {}
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def show_board(self, board: Board) -> None:
        """The chosen entry stays where it is still there."""
        self.board = board
        self.by_day = {day: tuple(found) for day, found in groupby(board.entries, lambda entry: entry.starts.date())}
        self._by_id = {entry.id: entry for entry in board.entries}
        if self.current not in self._by_id:
            self.current = ""
        self.update()

    def entry(self, entry_id: str) -> Entry | None:
        return self._by_id.get(entry_id)

    def choose(self, entry_id: str) -> None:
        entry = self.entry(entry_id)
        if entry is None:
            return
        self.current = entry_id
        self.setAccessibleDescription(entry.spoken)
        announce(self, entry.spoken)
        self.chosen.emit(entry_id)
        self.update()

    # keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1, by_day=False)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if (key == Qt.Key.Key_Right) != self.isRightToLeft() else -1, by_day=True)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.stepped.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_T):
            self.stepped.emit(0)
        elif key == Qt.Key.Key_D and (entry := self.entry(self.current)) is not None:
            self.day_wanted.emit(entry.starts.date())
        elif key in _KEYS and self.current:
            self.wanted.emit(_KEYS[key], self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.current and self.board is not None and event.reason() != Qt.FocusReason.MouseFocusReason:
            ahead = [entry for entry in self.board.entries if entry.starts >= self.board.now]
            first = next(iter(ahead or self.board.entries), None)
            if first is not None:
                self.choose(first.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        found, day = self.at(at), next((day for day, rect in self._more.items() if rect.contains(at)), None)
        if day is not None:
            self.day_wanted.emit(day)
        elif found:
            self.choose(found)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.at(event.position().toPoint())
        if found:
            self.wanted.emit(OPEN, found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        entry = self.entry(self.at(at))
        if entry is None:
            QToolTip.hideText()
            return
        lines = (f"{entry.times} {entry.title}", entry.facts, *entry.clashes)
        QToolTip.showText(event.globalPosition().toPoint(), plain_tip("\n".join(line for line in lines if line)), self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()  # the page has the menu

    def at(self, point: QPoint) -> str:
        """The session painted there, "" for none."""
        return next((key for key, rect in self.places.items() if rect.contains(point)), "")

    def _step(self, step: int, by_day: bool) -> None:
        found = next_entry(self.board.entries if self.board else (), self.current, step, by_day)
        if found is not None:
            self.choose(found.id)

    # painting of one entry

    def font_of(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return sized(self.font(), theme.scaled(size), weight)

    def paint_block(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        """Ground, bar, clash marks and focus; the words are the subclass's."""
        fill = theme.colour("surface_sunken" if entry.is_off else f"chart_{entry.colour}_fill")
        edge = theme.colour("neutral_line" if entry.is_off else f"chart_{entry.colour}")
        painter.setPen(QPen(edge, 1) if theme.current().is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRect(rect.left(), rect.top(), theme.scaled(_BAR), rect.height())
        if self.isRightToLeft():
            bar.moveRight(rect.right())
        painter.setBrush(edge)
        painter.drawRoundedRect(bar, 2, 2)
        if entry.clashes:
            self._paint_clash(painter, rect)
        if entry.id == self.current:
            in_use = self.hasFocus() and keyboard.is_in_use()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus" if in_use else "accent"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_clash(self, painter: QPainter, rect: QRect) -> None:
        line = theme.colour("problem_line")
        strip = QRect(rect.right() - theme.scaled(9), rect.top() + 1, theme.scaled(9), rect.height() - 2)
        if self.isRightToLeft():
            strip.moveLeft(rect.left() + 1)
        hatched(painter, strip, line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(line, 1.4))
        painter.drawRoundedRect(rect, 4, 4)

    def paint_more(self, painter: QPainter, box: QRect, day: date, rest: int) -> int:
        """How many more there are; a click shows the day with all of them. Gives how wide the words are."""
        self._more[day] = box
        painter.setFont(self.font_of(11, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("text_link"))
        text = ngettext("+ {count} more", "+ {count} more", rest).format(count=rest)
        painter.drawText(
            box.adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, text
        )
        return painter.fontMetrics().horizontalAdvance(text) + 16

    def words_colour(self, entry: Entry, secondary: bool = False) -> QColor:
        return theme.colour("text_secondary" if secondary or entry.is_off else "text")


def hatched(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Slanting lines, as on days and blocks where something is in the way."""
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(QPen(colour, 1))
    gap = 6
    for start in range(rect.left() - rect.height(), rect.right() + gap, gap):
        painter.drawLine(start, rect.bottom() + 1, start + rect.height(), rect.top())
    painter.restore()
