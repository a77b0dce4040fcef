"""The list of people: a table that fetches itself, a field to find names, the details of the chosen person."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.beside import ListWithDetails
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.search_field import SearchField
from groupdesk.desktop.kit.sources import Query, Source
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.words import tip
from groupdesk.desktop.people.columns import ARCHIVED, people_columns
from groupdesk.desktop.people.details import PersonDetails, PersonFacts
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.people import PersonRow

_LIST, _EMPTY, _NOTHING_FITS = 0, 1, 2


class PeoplePage(Page):
    """Tells who was chosen and what is to be done with them."""

    seen = Signal(str, str)  # at every visit: a person's id or "", and the tab
    person_chosen = Signal(str)
    new_wanted = Signal()
    edit_wanted = Signal()
    archive_wanted = Signal()
    duplicates_wanted = Signal()
    part_wanted = Signal(str)  # a merge's id
    sessions_wanted = Signal()

    def __init__(self, tasks: Worker) -> None:
        super().__init__(_("People"))
        self._is_empty_practice = False
        self.table: RowTable[PersonRow] = RowTable(people_columns(), lambda row: row.id, tasks, self)
        self.view = TableView(self.table, _("People"))
        self.search = SearchField(_("Find a name"))
        self.shown = QComboBox()
        self.details = PersonDetails()
        self.new_button = Button(_("New person"), "plus", role="primary")
        self.import_button = Button(_("Import"), "file-spreadsheet")
        self.duplicates_button = Button(_("Duplicates"), "git-merge")
        self.columns_button = Button(_("Columns"), "columns-3", menu=self.view.columns_menu())
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def open_at(self, thing: str, tab: str) -> None:
        self.seen.emit(thing, tab)

    def first_focus(self) -> QWidget | None:
        return self._first_button if self._stack.currentIndex() == _EMPTY else self.search

    def show_source(self, source: Source[PersonRow]) -> None:
        self.table.show_source(source, self.query())

    def show_counts(self, facts: str, is_empty: bool) -> None:
        """The line of facts, and whether there is anybody at all."""
        self._is_empty_practice = is_empty
        self.header.show_title(_("People"), "" if is_empty else facts)
        self._show_what_there_is()

    def show_facts(self, facts: PersonFacts | None) -> None:
        """The details, None while nobody is chosen."""
        self.details.setVisible(facts is not None)
        if facts is not None:
            self.details.show_facts(facts)
        self._share_room()

    def query(self) -> Query:
        """What the fields ask for."""
        asked = self.table.query
        filters = ((ARCHIVED, str(self.shown.currentData())),)
        return Query(self.search.text().strip(), asked.sort, asked.descending, filters)

    def _ask(self) -> None:
        self.table.ask(self.query())

    def _on_answered(self) -> None:
        if self.table.rowCount() and not self.view.current_id():
            row = self.table.row_at(0)
            self.view.choose(self.table.row_id(row) if row is not None else "")
        elif not self.table.rowCount():
            self.person_chosen.emit("")
        self._show_what_there_is()

    def _show_what_there_is(self) -> None:
        if self.table.rowCount():
            self._stack.setCurrentIndex(_LIST)
        else:
            self._stack.setCurrentIndex(_EMPTY if self._is_empty_practice else _NOTHING_FITS)
        has_list = self._stack.currentIndex() != _EMPTY
        buttons = (self.new_button, self.columns_button, self.duplicates_button, self.import_button)
        for part in (self._filters, *buttons):
            part.setVisible(has_list)
        if not has_list:
            self.details.hide()

    def _on_statement(self) -> None:
        facts = self.details.facts
        if facts is not None:
            self.wanted.emit(places.PAPER, facts.card.person.id, places.PAPER_STATEMENT)

    def _clear(self) -> None:
        self.search.clear()
        self.shown.setCurrentIndex(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        self.splitter.share(self.width())

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._ask())
        self.search.left_downward.connect(lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.shown.currentIndexChanged.connect(lambda _at: self._ask())
        self.view.chosen.connect(self.person_chosen.emit)
        self.view.opened.connect(lambda _id: self.edit_wanted.emit())
        self.view.typed.connect(self.search.take)
        self.table.answered.connect(self._on_answered)
        self.details.edit_wanted.connect(self.edit_wanted)
        self.details.statement_wanted.connect(self._on_statement)
        self.details.archive_wanted.connect(self.archive_wanted)
        self.details.cohort_wanted.connect(lambda cohort: self.wanted.emit(places.COHORT, cohort, ""))
        self.new_button.clicked.connect(lambda: self.new_wanted.emit())
        self.import_button.clicked.connect(self._import)
        self.duplicates_button.clicked.connect(lambda: self.duplicates_wanted.emit())
        self.details.part_wanted.connect(self.part_wanted)
        self.details.sessions_wanted.connect(self.sessions_wanted)
        privacy.changed().changed.connect(self._repaint)

    def _repaint(self, _hidden: bool) -> None:
        self.view.viewport().update()

    def _import(self) -> None:
        self.wanted.emit(places.IMPORT, "", "")

    def _lay_out(self) -> None:
        self.header.show_buttons([self.columns_button, self.duplicates_button, self.import_button, self.new_button])
        tip(self.duplicates_button, _("Look for people who may be on file twice"))
        self.shown.addItem(_("On the lists"), "no")
        self.shown.addItem(_("Archived"), "yes")
        self.shown.setAccessibleName(_("Who to show"))
        self._filters = QWidget()
        row = QHBoxLayout(self._filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.shown)
        for part in (self.view, self._nobody(), self._nothing_fits()):
            self._stack.addWidget(part)
        self.splitter = ListWithDetails((self._filters, self._stack), self.details, (336, 280))
        self.body.addWidget(self.splitter, 1)

    def _nobody(self) -> QWidget:
        self._first_button = Button(_("Import a spreadsheet"), "file-spreadsheet", role="primary")
        self._first_button.clicked.connect(self._import)
        one = Button(_("Add one person"), role="quiet")
        one.clicked.connect(lambda: self.new_wanted.emit())
        text = _("Everybody who comes, waits or once came stands here once, with how they may be reached.")
        card = Card(0)
        card.body.addWidget(EmptyState("contact-round", _("Nobody yet"), text, self._first_button, [one]))
        return card

    def _nothing_fits(self) -> QWidget:
        clear = Button(_("Show everybody"), role="quiet")
        clear.clicked.connect(self._clear)
        card = Card(0)
        card.body.addWidget(
            EmptyState("search", _("Nobody found"), _("No name fits what is typed above."), None, [clear])
        )
        return card
