"""Days on which the practice is shut: those to come, and those that are over."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import CardRow, SectionHead
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.settings.rows import column_of, row_button
from groupdesk.desktop.settings.wording import days_words
from groupdesk.domain.practice import OwnClosure


class ClosuresPart(QWidget):
    """Tells what is wanted."""

    add_wanted = Signal()
    remove_wanted = Signal(object)  # an OwnClosure

    def __init__(self) -> None:
        super().__init__()
        self.add_button = Button(_("Add days"), "calendar-plus")
        self.add_button.clicked.connect(lambda: self.add_wanted.emit())
        self.rows: dict[str, CardRow] = {}
        self.empty = words(
            _("No days yet. Add a summer break or repairs, and plans leave these days out."), "facts", wrap=True
        )
        self._head = SectionHead(_("Days on which you are shut"))
        self._head.add(self.add_button)
        self._list = CardList(_("Days on which you are shut"))
        self._over_head = SectionHead(_("Over"))
        self._over_head.setContentsMargins(0, 14, 0, 0)
        self._over = CardList(_("Days that are over"))
        note = words(_("Public holidays come from the country chosen under Practice."), "secondary", wrap=True)
        column = column_of(self)
        for widget in (self._head, self.empty, self._list, note, self._over_head, self._over):
            column.addWidget(widget)

    def show_closures(self, closures: Sequence[OwnClosure], today: date) -> None:
        """All of them, by first day; those before today stand apart, latest first."""
        self.rows.clear()
        self._list.clear()
        self._over.clear()
        ahead = [closure for closure in closures if closure.last_on >= today]
        over = [closure for closure in reversed(closures) if closure.last_on < today]
        for closure in ahead:
            self._list.add(self._row(closure))
        for closure in over:
            self._over.add(self._row(closure))
        self.empty.setVisible(not ahead)
        self._list.setVisible(bool(ahead))
        for widget in (self._over_head, self._over):
            widget.setVisible(bool(over))

    def _row(self, closure: OwnClosure) -> CardRow:
        days = days_words(closure.first_on, closure.last_on)
        length = (closure.last_on - closure.first_on).days + 1
        counted = ngettext("{count} day", "{count} days", length).format(count=length)
        second = _("{reason} · {days}").format(reason=closure.reason, days=counted) if closure.reason else counted
        made = self.rows[closure.id] = CardRow(days, second, icon="calendar-x")
        about = _("Remove {days}").format(days=days)
        made.add(row_button(_("Remove"), about, lambda: self.remove_wanted.emit(closure)))
        return made
