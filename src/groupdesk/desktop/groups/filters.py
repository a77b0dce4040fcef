"""The line above the list of groups: words to find, which states to show, and who leads."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.columns import SHOWN, STAFF, shown_words
from groupdesk.desktop.kit.form_fields import settle
from groupdesk.desktop.kit.search_field import SearchField
from groupdesk.domain.groups import CohortsShown
from groupdesk.domain.staff import StaffRow


class GroupFilters(QWidget):
    """Emits `changed` with every letter and choice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(_("Filter groups"))
        self.shown, self.staff = QComboBox(), QComboBox()
        for shown, text in shown_words():
            self.shown.addItem(text, shown)
        self.shown.setAccessibleName(_("Which groups to show"))
        self.staff.setAccessibleName(_("Who leads them"))
        self.show_staff(())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.shown)
        row.addWidget(self.staff)
        settle(self)
        self.search.searched.connect(lambda text: self.changed.emit())
        self.shown.currentIndexChanged.connect(lambda at: self.changed.emit())
        self.staff.currentIndexChanged.connect(lambda at: self.changed.emit())

    def show_staff(self, staff: Sequence[StaffRow]) -> None:
        """The choices of the last filter; the chosen one stays."""
        chosen = self.staff.currentData() or ""
        self.staff.blockSignals(True)
        self.staff.clear()
        self.staff.addItem(_("Any facilitator"), "")
        for row in staff:
            self.staff.addItem(row.display_name, row.id)
        self.staff.setCurrentIndex(max(self.staff.findData(chosen), 0))
        self.staff.blockSignals(False)

    def clear(self) -> None:
        """Everything but what is archived."""
        self.search.clear()
        self.staff.setCurrentIndex(0)
        self.shown.setCurrentIndex(self.shown.findData(CohortsShown.ALL))

    def words(self) -> str:
        return self.search.text().strip()

    def chosen(self) -> tuple[tuple[str, str], ...]:
        """The filters of a Query."""
        return (SHOWN, str(self.shown.currentData())), (STAFF, str(self.staff.currentData() or ""))
