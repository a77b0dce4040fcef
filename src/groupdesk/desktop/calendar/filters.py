"""Which sessions of the calendar are shown: those that somebody leads, or those in a room."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from groupdesk.base.folding import fold
from groupdesk.base.i18n import _
from groupdesk.desktop.calendar.entries import Board, Entry
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.form_fields import settle

_WIDE = 150


class CalendarFilters(QWidget):
    """Emits `changed` with every choice; a choice stays from span to span."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.leader, self.room = QComboBox(), QComboBox()
        self.leader.setAccessibleName(_("Who leads"))
        self.room.setAccessibleName(_("Room"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for combo in (self.leader, self.room):
            combo.setMaximumWidth(theme.scaled(_WIDE))
            row.addWidget(combo)
            combo.currentIndexChanged.connect(lambda _at: self.changed.emit())
        settle(self)
        self.offer(())

    def offer(self, entries: Iterable[Entry]) -> None:
        """The people and rooms of a span, beside what is chosen."""
        found = tuple(entries)
        _fill(self.leader, _("Any facilitator"), {name for entry in found for name in entry.leaders})
        _fill(self.room, _("Any room"), {entry.place for entry in found if entry.place})

    def chosen(self, board: Board) -> Board:
        """The board with only what fits both choices."""
        leader, room = str(self.leader.currentData() or ""), fold(str(self.room.currentData() or ""))
        if not leader and not room:
            return board
        fits = (e for e in board.entries if (not leader or leader in e.leaders) and (not room or fold(e.place) == room))
        return replace(board, entries=tuple(fits))


def _fill(combo: QComboBox, every: str, names: set[str]) -> None:
    """The same room written in another case is one room."""
    chosen = str(combo.currentData() or "")
    offered = {fold(name): name for name in sorted(names | ({chosen} if chosen else set()))}
    combo.blockSignals(True)
    combo.clear()
    combo.addItem(every, "")
    for _key, name in sorted(offered.items()):
        combo.addItem(name, name)
    at = next((n for n in range(combo.count()) if chosen and fold(combo.itemText(n)) == fold(chosen)), 0)
    combo.setCurrentIndex(at)
    combo.blockSignals(False)
