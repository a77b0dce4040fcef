"""The roll-call page: one sheet, or several side by side for somebody who runs groups at the same time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.moments import long_day_words, span_words
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.rollcall.counter import Counter
from groupdesk.desktop.rollcall.foot import Foot
from groupdesk.desktop.rollcall.model import RollModel
from groupdesk.desktop.rollcall.pane import SheetPane
from groupdesk.desktop.rollcall.view import RollView
from groupdesk.desktop.wording import cohort_title, facts_line, session_words
from groupdesk.domain.attendance import Sheet
from groupdesk.domain.sessions import AgendaRow

_TOP, _MOST_BESIDE, _BETWEEN = 14, 3, ","


class RollCallPage(Page):
    """Marks are kept as they are made: there is nothing to save.

    The thing it is opened at is the id of a session, or several joined by commas; a tab of places.SHEET and a code
    puts one session in the order of a printed sheet, places.SHEETS lists what was printed for it.
    """

    pane_added = Signal(object)
    print_wanted = Signal(str, str)
    tick_back_wanted = Signal()
    sheets_wanted = Signal(str)  # a session's id

    def __init__(self) -> None:
        super().__init__(_("Roll call"))
        self.column.setContentsMargins(*(self.column.contentsMargins().left(), _TOP), 24, 24)
        self.panes: list[SheetPane] = []
        self.print_button = Button(_("Print sheet"), "printer")
        self.more_menu = QMenu(self)
        self.absence_action = self.more_menu.addAction(_("Plan an absence…\t!"))
        self.import_action = self.more_menu.addAction(_("Import marks from a report…"))
        self.sheets_action = self.more_menu.addAction(_("Printed sheets and scans…"))
        self.tick_action = self.more_menu.addAction(_("Tick back a paper sheet…\tCtrl+Shift+T"))
        self.rules_action = self.more_menu.addAction(_("Statuses and minutes…"))
        self.beside_menu = QMenu(_("Open beside this one"), self.more_menu)
        self.more_menu.addMenu(self.beside_menu)  # one that Qt makes may be lost to its Python name
        self.more_button = Button(_("More"), menu=self.more_menu)
        self.done_button = Button(_("Done"), "check", role="primary")
        self.header.show_buttons([self.more_button, self.print_button, self.done_button])
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        self.body.addLayout(self._row, 1)
        self._active = 0
        self.print_button.clicked.connect(self._print)
        self.absence_action.triggered.connect(lambda: self.active.absence_wanted.emit(self.view.currentIndex().row()))
        self.import_action.triggered.connect(lambda: self.wanted.emit(places.MARKS_IMPORT, self.active.session_id, ""))
        self.sheets_action.triggered.connect(lambda: self.sheets_wanted.emit(self.active.session_id))
        self.tick_action.triggered.connect(lambda: self.tick_back_wanted.emit())
        self.rules_action.triggered.connect(lambda: self.active.rules_wanted.emit())
        self.done_button.clicked.connect(self._leave)
        self._show_panes([""])

    # the sheet with the keyboard

    @property
    def active(self) -> SheetPane:
        """The sheet that has or last had the keyboard."""
        return self.panes[min(self._active, len(self.panes) - 1)]

    @property
    def session_id(self) -> str:
        return self.active.session_id

    @property
    def sheet(self) -> Sheet | None:
        return self.active.sheet

    @property
    def model(self) -> RollModel:
        return self.active.model

    @property
    def view(self) -> RollView:
        return self.active.view

    @property
    def counter(self) -> Counter:
        return self.active.counter

    @property
    def foot(self) -> Foot:
        return self.active.foot

    # opening

    def open_at(self, thing: str, tab: str) -> None:
        wanted = list(dict.fromkeys(part for part in thing.split(_BETWEEN) if part))[:_MOST_BESIDE]
        there = [pane.session_id for pane in self.panes]
        if wanted and wanted != there and not len(wanted) == len(there) == 1:
            self._show_panes(wanted)
        self._turn_to_paper(wanted, tab)
        for pane in self.panes:
            pane.read_wanted.emit()
        if tab == places.SHEETS and wanted:
            self.sheets_wanted.emit(wanted[0])

    def _turn_to_paper(self, wanted: list[str], tab: str) -> None:
        """One session may stand in the order of a printed sheet; sheets side by side do not."""
        code = tab.removeprefix(places.SHEET) if tab.startswith(places.SHEET) and len(wanted) == 1 else ""
        for pane, thing in zip(self.panes, wanted, strict=False):
            if (pane.session_id, pane.paper_code) != (thing, code):
                pane.become(thing, code)
        if code:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)  # whoever typed a code goes on with its lines

    def first_focus(self) -> QWidget | None:
        return self.view

    def show_others(self, rows: Sequence[AgendaRow]) -> None:
        """Sessions that could stand beside those that are open."""
        self.beside_menu.clear()
        there = {pane.session_id for pane in self.panes}
        for row in rows:
            if row.id not in there:
                words = _("{group}, {times}").format(
                    group=cohort_title(row.group_name, row.cohort_name), times=span_words(row.starts_at, row.ends_at)
                )
                action = self.beside_menu.addAction(words)
                action.triggered.connect(lambda _checked=False, thing=row.id: self._open_beside(thing))
        self.beside_menu.setEnabled(not self.beside_menu.isEmpty() and len(self.panes) < _MOST_BESIDE)

    def _open_beside(self, thing: str) -> None:
        things = [*(pane.session_id for pane in self.panes), thing]
        self.wanted.emit(places.ROLL_CALL, _BETWEEN.join(things), "")

    def _close(self, pane: SheetPane) -> None:
        rest = [one.session_id for one in self.panes if one is not pane]
        if rest:
            self.wanted.emit(places.ROLL_CALL, _BETWEEN.join(rest), "")

    def _show_panes(self, wanted: list[str]) -> None:
        """Sheets that stay are kept with what is being typed."""
        before = {pane.session_id: pane for pane in self.panes}
        for pane in self.panes:
            self._row.removeWidget(pane)
            if pane.session_id not in wanted:
                pane.hide()
                pane.deleteLater()
        self.panes = [before.get(thing) or self._new_pane(thing) for thing in wanted]
        self._active = min(self._active, len(self.panes) - 1)
        for pane in self.panes:
            self._row.addWidget(pane, 1)
            pane.show_head(len(self.panes) > 1)

    def _new_pane(self, thing: str) -> SheetPane:
        pane = SheetPane(thing)
        pane.close_wanted.connect(lambda: self._close(pane))
        pane.other_wanted.connect(self._turn)
        pane.said.connect(self.said)
        pane.shown.connect(self._show_head)
        pane.strip.usual_wanted.connect(lambda: self.wanted.emit(places.ROLL_CALL, pane.session_id, ""))
        pane.view.taken.connect(lambda: self._on_taken(pane))
        self.pane_added.emit(pane)
        return pane

    def _on_taken(self, pane: SheetPane) -> None:
        """The keyboard went to that sheet; buttons of the page are about it now."""
        if pane in self.panes and self.panes.index(pane) != self._active:
            self._active = self.panes.index(pane)
            self._show_head()

    @Slot(int)
    def _turn(self, step: int) -> None:
        """The keyboard goes to the sheet beside."""
        if len(self.panes) > 1:
            self._active = (self._active + step) % len(self.panes)
            self.view.setFocus()
            self._show_head()

    # head

    @Slot()
    def _show_head(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        here = session_words(sheet.number, sheet.of, sheet.kind)
        kept = _("marks are kept as you make them")
        if len(self.panes) > 1:
            count = len(self.panes)
            side = ngettext("{count} group side by side", "{count} groups side by side", count).format(count=count)
            facts = facts_line(side, long_day_words(sheet.starts_at.date()), _("Ctrl+Tab goes to the next"), kept)
            self.header.show_title(_("Roll call"), facts)
        else:
            when = _("{day}, {times}").format(
                day=long_day_words(sheet.starts_at.date()), times=span_words(sheet.starts_at, sheet.ends_at)
            )
            is_paper = self.model.printed is not None
            title = (_("Tick back · {session}") if is_paper else _("Roll call · {session}")).format(session=here)
            self.header.show_title(title, facts_line(cohort_title(sheet.group_name, ""), when, sheet.place, kept))
        above = (
            Crumb(_("Groups"), places.GROUPS),
            Crumb(cohort_title(sheet.group_name, sheet.cohort_name), places.COHORT, sheet.cohort_id),
        )
        self.show_crumbs(above, _("Roll call"))
        self.print_button.setEnabled(self.active.takes_marks)

    def _print(self) -> None:
        self.print_wanted.emit(places.PAPER_SIGN_IN, self.session_id)

    @Slot()
    def _leave(self) -> None:
        if self.sheet is not None:
            self.wanted.emit(places.COHORT, self.sheet.cohort_id, "sessions")
