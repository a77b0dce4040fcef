"""The list of staff: who is on it, who was archived."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import CardRow, SectionHead
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.settings.rows import column_of, row_button
from groupdesk.domain.staff import StaffRow


class StaffPart(QWidget):
    """Tells what is wanted; rows are given by their StaffRow."""

    add_wanted = Signal()
    change_wanted = Signal(object)
    archive_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.add_button = Button(_("Add somebody"), "user-plus")
        self.add_button.clicked.connect(lambda: self.add_wanted.emit())
        self.rows: dict[str, CardRow] = {}
        self._head = SectionHead(_("Staff"))
        self._head.add(self.add_button)
        self._list = CardList(_("Staff"))
        self._archived_head = SectionHead(_("Archived"), _("Off the lists; what they did keeps their name"))
        self._archived_head.setContentsMargins(0, 14, 0, 0)
        self._archived = CardList(_("Archived staff"))
        column = column_of(self)
        for widget in (self._head, self._list, self._archived_head, self._archived):
            column.addWidget(widget)

    def show_staff(self, everybody: Sequence[StaffRow], here: str) -> None:
        """Both lists anew; the archived one only where there is somebody in it.

        `here` is who sits at the desk, who cannot be archived meanwhile: their deeds need their name.
        """
        staff = [row for row in everybody if not row.is_archived]
        archived = [row for row in everybody if row.is_archived]
        self.rows.clear()
        self._list.clear()
        self._archived.clear()
        self._head.show_fact(ngettext("{count} person", "{count} people", len(staff)).format(count=len(staff)))
        for row in staff:
            self._list.add(self._row(row, row.id == here))
        for row in archived:
            self._archived.add(self._archived_row(row))
        for widget in (self._archived_head, self._archived):
            widget.setVisible(bool(archived))

    def _row(self, row: StaffRow, is_here: bool) -> CardRow:
        name = privacy.shown(row.display_name)
        sign = Sign(_("At this desk"), "user-check", "neutral", filled=False) if is_here else None
        made = self.rows[row.id] = CardRow(name, row.credentials, icon="user", sign=sign)
        about = _("Change {name}").format(name=name)
        made.add(row_button(_("Change"), about, lambda: self.change_wanted.emit(row)))
        if not is_here:
            about = _("Archive {name}").format(name=name)
            made.add(row_button(_("Archive"), about, lambda: self.archive_wanted.emit(row)))
        return made

    def _archived_row(self, row: StaffRow) -> CardRow:
        name = privacy.shown(row.display_name)
        made = self.rows[row.id] = CardRow(name, row.credentials, icon="archive", strong=False)
        about = _("Put {name} back on the lists").format(name=name)
        made.add(row_button(_("Put back"), about, lambda: self.restore_wanted.emit(row)))
        return made
