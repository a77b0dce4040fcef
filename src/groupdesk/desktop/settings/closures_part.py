"""Days on which the practice is shut: those to come, and those that are over."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import CardRow, SectionHead
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.settings.rows import column_of, row_button
from groupdesk.desktop.settings.wording import days_words
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.practice import OwnClosure

if TYPE_CHECKING:
    from groupdesk.services.closures import ShutSession


class ClosuresPart(QWidget):
    """Tells what is wanted."""

    add_wanted = Signal()
    remove_wanted = Signal(object)  # an OwnClosure
    import_wanted = Signal()
    away_wanted = Signal()  # hold the sessions on closed days on the days proposed

    def __init__(self) -> None:
        super().__init__()
        self.add_button = Button(_("Add days"), "calendar-plus")
        self.add_button.clicked.connect(lambda: self.add_wanted.emit())
        self.import_button = Button(_("From a file"), "file-down")
        self.import_button.clicked.connect(lambda: self.import_wanted.emit())
        self.away_button = Button(_("Hold them on these days"), "calendar-check")
        self.away_button.clicked.connect(lambda: self.away_wanted.emit())
        self._shut_head = SectionHead(_("Planned on closed days"))
        self._shut_head.add(self.away_button)
        self.shut = CardList(_("Sessions planned on closed days"))
        self.rows: dict[str, CardRow] = {}
        self.empty = words(
            _("No days yet. Add a summer break or repairs, and plans leave these days out."), "facts", wrap=True
        )
        self._head = SectionHead(_("Days on which you are shut"))
        self._head.add(self.import_button)
        self._head.add(self.add_button)
        self._list = CardList(_("Days on which you are shut"))
        self._over_head = SectionHead(_("Over"))
        self._over_head.setContentsMargins(0, 14, 0, 0)
        self._over = CardList(_("Days that are over"))
        note = words(_("Public holidays come from the country chosen under Practice."), "secondary", wrap=True)
        column = column_of(self)
        column.addWidget(self._shut_head)
        column.addWidget(self.shut)
        self._shut_head.hide()
        self.shut.hide()
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

    def show_shut(self, found: "Sequence[ShutSession]", today: date) -> None:
        """Planned sessions on closed days; nothing of it is in sight where there is none."""
        self.shut.clear()
        for one in found:
            day, time = weekday_words(one.starts_at.date(), today), clock_words(one.starts_at)
            when = _("{day} {time}").format(day=day, time=time)
            title = facts_line(one.group_name, when)
            if one.proposal is None:
                second = _("Closed: {reason}. No free day was found.").format(reason=one.closure.name)
            else:
                day = weekday_words(one.proposal, today)
                second = _("Closed: {reason}. {day} is free.").format(reason=one.closure.name, day=day)
            self.shut.add(CardRow(title, second, icon="triangle-alert", tint="attention_text"))
        self._shut_head.setVisible(bool(found))
        self.shut.setVisible(bool(found))
        self.away_button.setEnabled(any(one.proposal for one in found))

    def _row(self, closure: OwnClosure) -> CardRow:
        days = days_words(closure.first_on, closure.last_on)
        length = (closure.last_on - closure.first_on).days + 1
        counted = ngettext("{count} day", "{count} days", length).format(count=length)
        second = _("{reason} · {days}").format(reason=closure.reason, days=counted) if closure.reason else counted
        made = self.rows[closure.id] = CardRow(days, second, icon="calendar-x")
        about = _("Remove {days}").format(days=days)
        made.add(row_button(_("Remove"), about, lambda: self.remove_wanted.emit(closure)))
        return made
