"""The little line over a mark into which a time in or out is typed."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTableView

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import tip
from groupdesk.desktop.rollcall.lines import shown_name
from groupdesk.domain.attendance import SheetRow

_WIDE, _HIGH = 118, 30


class TimeLine(QLineEdit):
    """Enter keeps what was typed, Escape leaves everything as it was; so does going elsewhere."""

    typed = Signal(str)

    def __init__(self, over: QTableView) -> None:
        super().__init__(over)
        self._over = over
        self.person_id = ""
        self.is_in = True
        self.setMaxLength(12)
        self.hide()

    def ask(self, row: SheetRow, where: QRect, is_in: bool) -> None:
        """Opens over that mark, with the time that it has."""
        self.person_id, self.is_in = row.person_id, is_in
        before = row.time_in if is_in else row.time_out
        self.setText("" if before is None else f"{before:%H:%M}")
        self.setPlaceholderText(_("In: 18:20") if is_in else _("Out: 19:10"))
        kind = _("Time in of {name}") if is_in else _("Time out of {name}")
        self.setAccessibleName(kind.format(name=shown_name(row)))
        self._mend()
        wide, high = theme.scaled(_WIDE), theme.scaled(_HIGH)
        viewport = self._over.viewport()
        left = where.right() - wide if self._over.isRightToLeft() else where.left()
        at = viewport.mapTo(self._over, where.topLeft())
        left = max(0, min(left + at.x() - where.left(), self._over.width() - wide - 4))
        self.setGeometry(left, at.y() + (where.height() - high) // 2, wide, high)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def refuse(self, words: str) -> None:
        """What was typed cannot be: said aloud and on the line, which stays open."""
        with_role(self, status="problem")
        tip(self, words)
        announce(self, words)
        self.selectAll()

    def leave(self) -> None:
        """Closes it; the keys go to the list again."""
        self.hide()
        self._over.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.typed.emit(self.text())
        else:
            self._mend()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.hide()

    def _mend(self) -> None:
        with_role(self, status="")
        self.setToolTip("")
