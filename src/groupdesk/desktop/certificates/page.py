"""The register of certificates: a table that fetches itself, what to find and filter, the chosen one beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.certificates.columns import KIND, STATE, register_columns
from groupdesk.desktop.certificates.details import CertificateDetails
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.beside import ListWithDetails
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.search_field import SearchField
from groupdesk.desktop.kit.sources import Query, Source
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.certificates.rows import CertificateRow, RegisterCounts
from groupdesk.services.certificates.words import kind_name, state_name

_LIST, _EMPTY, _NOTHING_FITS = 0, 1, 2


class RegisterPage(Page):
    """Tells which one was chosen and what is to be done with it."""

    seen = Signal(str)  # at every visit: a certificate's id or ""
    row_chosen = Signal(str)
    issue_wanted = Signal()
    settings_wanted = Signal()
    verify_wanted = Signal()
    files_wanted = Signal()  # of the selected rows

    def __init__(self, tasks: Worker) -> None:
        super().__init__(_("Certificates"))
        self._has_any = False
        self.table: RowTable[CertificateRow] = RowTable(register_columns(), lambda row: row.id, tasks, self)
        self.view = TableView(self.table, _("Register of certificates"))
        self.view.allow_several()
        self.search = SearchField(_("Find a name, number or title"))
        self.kind, self.state = QComboBox(), QComboBox()
        self.details = CertificateDetails()
        self.issue_button = Button(_("Issue"), "award", role="primary")
        self.settings_button = Button(_("Set up"), "sliders-horizontal")
        self.designs_button = Button(_("Designs"), "layout-template")
        self.verify_button = Button(_("Verify"), "badge-check")
        self.list_button = Button(_("Print"), "printer")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def open_at(self, thing: str, tab: str) -> None:
        self.seen.emit(thing)

    def first_focus(self) -> QWidget | None:
        return self.search if self._has_any else self._first_button

    def show_source(self, source: Source[CertificateRow]) -> None:
        self.table.show_source(source, self.query())

    def show_counts(self, counts: RegisterCounts) -> None:
        """The line of facts, and whether there is any at all."""
        self._has_any = bool(counts.issued + counts.superseded + counts.revoked)
        facts = _("{issued} valid, {superseded} superseded, {revoked} revoked").format(
            issued=counts.issued, superseded=counts.superseded, revoked=counts.revoked
        )
        self.header.show_title(_("Certificates"), facts if self._has_any else "")
        self._show_what_there_is()

    def show_row(self, row: CertificateRow | None, remark: str = "") -> None:
        self.details.setVisible(row is not None)
        if row is not None:
            self.details.show_row(row, remark)
        self._share_room()

    def query(self) -> Query:
        """What the fields ask for."""
        asked = self.table.query
        filters = ((KIND, str(self.kind.currentData())), (STATE, str(self.state.currentData())))
        return Query(self.search.text().strip(), asked.sort, asked.descending, filters)

    def _ask(self) -> None:
        self.table.ask(self.query())

    def _on_answered(self) -> None:
        if self.table.rowCount() and not self.view.current_id():
            row = self.table.row_at(0)
            self.view.choose(self.table.row_id(row) if row is not None else "")
        elif not self.table.rowCount():
            self.row_chosen.emit("")
        self._show_what_there_is()

    def _show_what_there_is(self) -> None:
        filled = _LIST if self.table.rowCount() else _NOTHING_FITS
        self._stack.setCurrentIndex(filled if self._has_any else _EMPTY)
        for part in (self._filters, self.list_button, self.issue_button):
            part.setVisible(self._has_any)
        if not self._has_any:
            self.details.hide()

    def _clear(self) -> None:
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.state.setCurrentIndex(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        self._splitter.share(self.width())

    def _repaint(self, _hidden: bool) -> None:
        self.view.viewport().update()

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._ask())
        self.search.left_downward.connect(lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        for combo in (self.kind, self.state):
            combo.currentIndexChanged.connect(lambda _at: self._ask())
        self.view.chosen.connect(self.row_chosen.emit)
        self.view.opened.connect(lambda one: self.wanted.emit(places.PAPER, one, places.PAPER_CERTIFICATES))
        self.view.typed.connect(self.search.take)
        self.table.answered.connect(self._on_answered)
        self.issue_button.clicked.connect(lambda: self.issue_wanted.emit())
        self.settings_button.clicked.connect(lambda: self.settings_wanted.emit())
        self.designs_button.clicked.connect(lambda: self.wanted.emit(places.DESIGNS, "", ""))
        self.verify_button.clicked.connect(lambda: self.verify_wanted.emit())
        self.list_button.clicked.connect(lambda: self.wanted.emit(places.PAPER, "all", places.PAPER_REGISTER))
        self.details.show_wanted.connect(self._show_paper)
        self.details.files_wanted.connect(self.files_wanted)
        self.view.selected.connect(self.details.show_selected)
        privacy.changed().changed.connect(self._repaint)

    def _show_paper(self) -> None:
        if self.details.row is not None:
            self.wanted.emit(places.PAPER, self.details.row.id, places.PAPER_CERTIFICATES)

    def _lay_out(self) -> None:
        self.header.show_buttons(
            [self.settings_button, self.designs_button, self.verify_button, self.list_button, self.issue_button]
        )
        self._fill_filters()
        for part in (self.view, self._nothing_yet(), self._nothing_fits()):
            self._stack.addWidget(part)
        self._splitter = ListWithDetails((self._filters, self._stack), self.details)
        self.body.addWidget(self._splitter, 1)

    def _fill_filters(self) -> None:
        self.kind.addItem(_("All kinds"), "")
        for kind in CertificateKind:
            self.kind.addItem(kind_name(kind), kind.value)
        self.kind.setAccessibleName(_("Which kind to show"))
        self.state.addItem(_("All states"), "")
        for state in CertificateState:
            self.state.addItem(state_name(state), state.value)
        self.state.setAccessibleName(_("Which state to show"))
        self._filters = QWidget()
        row = QHBoxLayout(self._filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.kind)
        row.addWidget(self.state)

    def _nothing_yet(self) -> QWidget:
        self._first_button = Button(_("Issue the first ones"), "award", role="primary")
        self._first_button.clicked.connect(lambda: self.issue_wanted.emit())
        text = _(
            "Certificates of completion, statements of attendance and their duplicates are kept here for ever, "
            "exactly as they were issued."
        )
        return EmptyState("award", _("No certificate yet"), text, self._first_button)

    def _nothing_fits(self) -> QWidget:
        clear = Button(_("Show all"), "x")
        clear.clicked.connect(lambda: self._clear())
        return EmptyState("search", _("Nothing fits"), _("No certificate is like that."), clear)
