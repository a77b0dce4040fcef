"""The roll-call page: counter, list, foot; it paints a mark at once and emits it."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.folding import fold
from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.moments import long_day_words, span_words
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.kit.surfaces import Card, Line
from groupdesk.desktop.rollcall.counter import Counter
from groupdesk.desktop.rollcall.foot import Foot
from groupdesk.desktop.rollcall.lines import marked, session_minutes, tally
from groupdesk.desktop.rollcall.model import RollModel
from groupdesk.desktop.rollcall.view import RollView
from groupdesk.desktop.wording import cohort_title, facts_line, session_words
from groupdesk.domain.attendance import Sheet, SheetRow
from groupdesk.domain.statuses import StatusSet, Timing

_TOP = 14


class RollCallPage(Page):
    """Marks are kept as they are made: there is nothing to save."""

    opened = Signal(str)  # a session's id
    mark_wanted = Signal(object, str, object)  # the line before, status code, minutes late or None
    fill_wanted = Signal()
    print_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(_("Roll call"))
        self.column.setContentsMargins(*(self.column.contentsMargins().left(), _TOP), 24, 24)
        self.session_id = ""
        self.sheet: Sheet | None = None
        self.model = RollModel(self)
        self.view = RollView(self.model)
        self.counter = Counter()
        self.foot = Foot()
        self.print_button = Button(_("Print sheet"), "printer")
        self.done_button = Button(_("Done"), "check", role="primary")
        self.header.show_buttons([self.print_button, self.done_button])
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def open_at(self, thing: str, tab: str) -> None:
        self.session_id = thing
        self.opened.emit(thing)

    def first_focus(self) -> QWidget | None:
        return self.view

    def show_sheet(self, sheet: Sheet, statuses: StatusSet, why_not: str = "") -> None:
        """The roll as it stands; `why_not` says why nothing can be marked, empty when it can."""
        is_same = self.sheet is not None and self.sheet.session_id == sheet.session_id
        at = self.view.currentIndex().row() if is_same else -1
        self.sheet = sheet
        self._show_head(sheet)
        if not (is_same and self.model.catch_up(sheet, statuses)):
            self.model.show(sheet, statuses)
            self.view.go(at if 0 <= at < len(sheet.rows) else self.view.first_blank())
        self.foot.show_heads(sheet.head_count)
        self._count()
        self._show_state(sheet, why_not)

    def put_back(self, before: SheetRow) -> None:
        """A mark that could not be kept: the line is as it was."""
        for at, row in enumerate(self.model.rows):
            if row.person_id == before.person_id:
                self.model.put(at, before)
        self._count()

    def row_of(self, person_id: str) -> int:
        """Where that person stands, -1 when not on the sheet."""
        return next((at for at, row in enumerate(self.model.rows) if row.person_id == person_id), -1)

    @Slot(int, str)
    def _on_marked(self, at: int, code: str) -> None:
        self._mark(at, code, None)

    @Slot(int, int)
    def _on_minutes(self, at: int, minutes: int) -> None:
        late = next((s for s in self.model.keyed if s.timing is Timing.TIME_IN), None)
        if late is not None and self.sheet is not None:
            most = session_minutes(self.sheet) + self.sheet.break_minutes
            self._mark(at, late.code, min(minutes, most))

    def _mark(self, at: int, code: str, minutes: int | None) -> None:
        before = self.model.rows[at]
        status = self.model.statuses.status(code)
        if before.status == code and before.minutes_late == minutes:
            return
        self.model.put(at, marked(before, status, self.model.full, minutes))
        self._count()
        self.mark_wanted.emit(before, code, minutes)

    @Slot(str)
    def _on_jump(self, text: str) -> None:
        wanted = fold(text).split()
        for at, row in enumerate(self.model.rows):
            words = fold(f"{row.name} {row.full_name}").split()
            if wanted and all(any(word.startswith(part) for word in words) for part in wanted):
                self.view.go(at)
                return

    @Slot()
    def _count(self) -> None:
        counted = tally(tuple(self.model.rows), self.model.statuses)
        self.counter.show_tally(counted)
        if counted.of and not counted.unmarked:
            announce(self.counter, self.counter.sentence(counted))

    def _show_head(self, sheet: Sheet) -> None:
        here = session_words(sheet.number, sheet.of, sheet.kind)
        title = _("Roll call · {session}").format(session=here)
        when = _("{day}, {times}").format(
            day=long_day_words(sheet.starts_at.date()), times=span_words(sheet.starts_at, sheet.ends_at)
        )
        kept = _("marks are kept as you make them")
        self.header.show_title(title, facts_line(cohort_title(sheet.group_name, ""), when, sheet.place, kept))
        above = (
            Crumb(_("Groups"), places.GROUPS),
            Crumb(cohort_title(sheet.group_name, sheet.cohort_name), places.COHORT, sheet.cohort_id),
        )
        self.show_crumbs(above, _("Roll call"))

    def _show_state(self, sheet: Sheet, why_not: str) -> None:
        if why_not:
            self._why.show_words(_("No marks here"), why_not)
            self._stack.setCurrentIndex(1)
        elif not sheet.rows:
            nobody = _("Enrol people in the cohort, or add a walk-in below by name or alias.")
            self._nobody.show_words(_("Nobody is expected"), nobody)
        is_empty = not sheet.rows and not why_not
        self._list.setCurrentIndex(1 if is_empty else 0)
        if not why_not:
            self._stack.setCurrentIndex(0)
        self.counter.setVisible(bool(sheet.rows) and not why_not)
        self.print_button.setEnabled(not why_not)

    def _lay_out(self) -> None:
        self._list = QStackedWidget()
        self._nobody = EmptyState("users-round", _("Nobody is expected"), "")
        self._why = EmptyState("calendar-x", _("No marks here"), "")
        self._list.addWidget(self.view)
        self._list.addWidget(self._nobody)
        card = Card(0)
        card.body.setSpacing(0)
        card.body.addWidget(self._list, 1)
        card.body.addWidget(Line())
        card.body.addWidget(self.foot)
        whole = QFrame()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._why)
        self.body.addWidget(self.counter)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.view.marked.connect(self._on_marked)
        self.view.minutes_typed.connect(self._on_minutes)
        self.view.fill_wanted.connect(self.fill_wanted)
        self.counter.fill_wanted.connect(self.fill_wanted)
        self.view.walk_in_wanted.connect(self._to_line(self.foot.walk_in))
        self.view.jump_wanted.connect(self._to_line(self.foot.jump))
        self.foot.jump_typed.connect(self._on_jump)
        self.foot.left.connect(self.view.setFocus)
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(places.PAPER_SIGN_IN, self.session_id))
        self.done_button.clicked.connect(self._leave)
        privacy.changed().changed.connect(self._repaint)

    def _to_line(self, turn: Callable[[], None]) -> Callable[..., None]:
        def go(*_typed: str) -> None:
            turn()
            self.foot.line.setFocus()

        return go

    @Slot()
    def _leave(self) -> None:
        if self.sheet is not None:
            self.wanted.emit(places.COHORT, self.sheet.cohort_id, "sessions")

    @Slot()
    def _repaint(self) -> None:
        self.view.viewport().update()
