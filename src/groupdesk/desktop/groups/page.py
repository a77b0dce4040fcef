"""The list of groups: a table of cohorts with filters at the left, the details of the chosen one at the right."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.groups.cohort_menu import CohortDeed, CohortMenu
from groupdesk.desktop.groups.columns import group_columns
from groupdesk.desktop.groups.details import CohortFacts, GroupDetails
from groupdesk.desktop.groups.filters import GroupFilters
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.sources import Query, Source
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.groups import GroupRow
from groupdesk.domain.staff import StaffRow

_DETAILS, _DETAILS_NARROW, _NARROW = 336, 270, 1000
_LIST, _EMPTY, _NOTHING_FITS = 0, 1, 2


class GroupsPage(Page):
    """Shows rows and facts; tells which cohort was chosen and what is to be done with it."""

    seen = Signal(str)  # at every visit, with the tab asked for
    cohort_chosen = Signal(str)  # the id of the row the keyboard is on
    deed_wanted = Signal(str, str)  # a CohortDeed and the cohort's id
    new_wanted = Signal()

    def __init__(self, tasks: Worker) -> None:
        super().__init__(_("Groups"))
        self.today = date.min  # told with the rows
        self._is_empty_practice = self._was_moved = False
        self.table: RowTable[GroupRow] = RowTable(
            group_columns(lambda: self.today), lambda row: row.cohort_id, tasks, self
        )
        self.view = TableView(self.table, _("Groups"), rows="two-line")
        self.filters = GroupFilters()
        self.search = self.filters.search
        self.menu = CohortMenu((CohortDeed.OPEN, CohortDeed.TAKE_ROLL), self)
        self.details = GroupDetails(self.menu)
        self.new_button = Button(_("New group"), "plus", role="primary")
        self.columns_button = Button(_("Columns"), "columns-3", menu=self.view.columns_menu())
        self.foot = words("", "facts")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    # what the controller shows

    def show_source(self, source: Source[GroupRow]) -> None:
        self.table.show_source(source, self.query())

    def show_counts(self, facts: str, foot: str, is_empty: bool) -> None:
        """The line of facts, the line under the list, and whether there is any cohort at all."""
        self._is_empty_practice = is_empty
        self.header.show_title(_("Groups"), "" if is_empty else facts)
        self.foot.setText(foot)
        self._show_what_there_is()

    def show_staff(self, staff: Sequence[StaffRow]) -> None:
        self.filters.show_staff(staff)

    def show_facts(self, facts: CohortFacts | None) -> None:
        """The details, None while nothing is chosen."""
        was_hidden = self.details.isHidden()
        self.details.setVisible(facts is not None)
        self._column.setContentsMargins(0, 0, 8 if facts is not None else 0, 0)
        if was_hidden:
            self._share_room()
        if facts is not None:
            self.details.show_facts(facts)

    def open_at(self, thing: str, tab: str) -> None:
        self.seen.emit(tab)

    def first_focus(self) -> QWidget | None:
        return self._first_button if self._stack.currentIndex() == _EMPTY else self.view

    def query(self) -> Query:
        """What the fields ask for."""
        asked = self.table.query
        return Query(self.filters.words(), asked.sort, asked.descending, self.filters.chosen())

    # inside

    def _ask(self) -> None:
        self.table.ask(self.query())

    def _on_answered(self) -> None:
        """Details always show something where there is something: the first row until another is chosen."""
        if self.table.rowCount() and not self.view.current_id():
            self.view.choose(self.table.row_id(row) if (row := self.table.row_at(0)) is not None else "")
        elif not self.table.rowCount():
            self.cohort_chosen.emit("")
        self._show_what_there_is()

    def _show_what_there_is(self) -> None:
        if self.table.rowCount():
            self._stack.setCurrentIndex(_LIST)
        else:
            self._stack.setCurrentIndex(_EMPTY if self._is_empty_practice else _NOTHING_FITS)
        has_list = self._stack.currentIndex() != _EMPTY
        for part in (self.filters, self.foot, self.new_button, self.columns_button):
            part.setVisible(has_list)
        if not has_list:
            self.details.hide()

    def _open(self, cohort_id: str) -> None:
        self.wanted.emit(places.COHORT, cohort_id, "")

    def _do(self, deed: str) -> None:
        cohort_id = self.view.current_id() or self.details.cohort_id()
        if cohort_id:
            self.deed_wanted.emit(deed, cohort_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """From the list: by the right button where it was pressed, by the menu key at the chosen row."""
        index = self.view.currentIndex()
        if not index.isValid() or not self.view.isAncestorOf(self.childAt(event.pos()) or self.view):
            return
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.view.viewport().mapToGlobal(self.view.visualRect(index).bottomLeft() + QPoint(12, 0))
        self.menu.popup(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """The details take their usual width until the person has moved the handle."""
        if self._was_moved:
            return
        is_narrow = self.width() < theme.scaled(_NARROW)
        details = theme.scaled(_DETAILS_NARROW if is_narrow else _DETAILS)
        self.splitter.setSizes([max(self.splitter.width() - details, 1), details])

    def _on_moved(self) -> None:
        self._was_moved = True

    # look

    def _connect(self) -> None:
        self.filters.changed.connect(self._ask)
        self.filters.search.left_downward.connect(lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.view.opened.connect(self._open)
        self.view.chosen.connect(self.cohort_chosen.emit)
        self.view.typed.connect(self.filters.search.take)
        self.table.answered.connect(self._on_answered)
        self.details.open_wanted.connect(lambda: self._open(self.details.cohort_id()))
        self.details.roll_wanted.connect(lambda: self._do(CohortDeed.TAKE_ROLL))
        self.menu.wanted.connect(self._do)
        self.new_button.clicked.connect(lambda: self.new_wanted.emit())

    def _lay_out(self) -> None:
        self.header.show_buttons([self.columns_button, self.new_button])
        for part in (self.view, self._empty_practice(), self._nothing_fits()):
            self._stack.addWidget(part)
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.filters)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.foot)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        with_role(self.splitter, "clear")
        self.splitter.setHandleWidth(8)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._left)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.splitterMoved.connect(lambda at, index: self._on_moved())
        self.details.setMinimumWidth(theme.scaled(_DETAILS_NARROW))
        self.details.hide()
        self.body.addWidget(self.splitter, 1)

    def _empty_practice(self) -> QWidget:
        self._first_button = Button(_("Plan a first group"), "plus", role="primary")
        self._first_button.clicked.connect(lambda: self.new_wanted.emit())
        text = _(
            "Support groups, classes and workshops live here, each with its cohorts: who comes, on which days, "
            "and how often they were there."
        )
        card = Card(0)
        card.body.addWidget(EmptyState("users-round", _("No groups yet"), text, self._first_button))
        return card

    def _nothing_fits(self) -> QWidget:
        clear = Button(_("Show all groups"), role="quiet")
        clear.clicked.connect(self.filters.clear)
        text = _("No group fits what is typed and chosen above.")
        card = Card(0)
        card.body.addWidget(EmptyState("search", _("Nothing found"), text, None, [clear]))
        return card
