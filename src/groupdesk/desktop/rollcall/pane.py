"""One sheet of the roll call: counter, list, foot; it paints a mark at once and emits it."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.folding import fold
from groupdesk.base.i18n import _
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.moments import span_words
from groupdesk.desktop.kit.surfaces import Card, Line
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.rollcall.counter import Counter
from groupdesk.desktop.rollcall.foot import Foot
from groupdesk.desktop.rollcall.lines import keyed, marked, tally
from groupdesk.desktop.rollcall.model import RollModel
from groupdesk.desktop.rollcall.paper_strip import PaperStrip
from groupdesk.desktop.rollcall.time_line import TimeLine
from groupdesk.desktop.rollcall.times import another_mode, late_draft, timed_draft
from groupdesk.desktop.rollcall.view import RollView
from groupdesk.desktop.wording import cohort_title, facts_line, session_words
from groupdesk.domain.attendance import MarkDraft, Sheet, SheetRow
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.errors import Refused
from groupdesk.domain.sheets import ReturnedSheet
from groupdesk.domain.statuses import StatusSet
from groupdesk.services.sentences import sentence

_CORNER = 3  # the card has round corners; the ground of the list has not


class SheetPane(QWidget):
    """Shows a sheet; tells what is wanted. Knows no service."""

    read_wanted = Signal()
    mark_wanted = Signal(object, object)  # the line before, the MarkDraft
    fill_wanted = Signal()
    absence_wanted = Signal(int)  # a row, -1 for nobody yet
    rules_wanted = Signal()
    close_wanted = Signal()
    other_wanted = Signal(int)
    said = Signal(str, str)
    shown = Signal()

    def __init__(self, session_id: str) -> None:
        super().__init__()
        with_role(self, "clear")
        self.session_id = session_id
        self.paper_code = ""
        self.sheet: Sheet | None = None
        self.takes_marks = False
        self.model = RollModel(self)
        self.view = RollView(self.model)
        self.strip = PaperStrip()
        self.counter = Counter()
        self.foot = Foot()
        self.times = TimeLine(self.view)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_sheet(
        self,
        sheet: Sheet,
        statuses: StatusSet,
        rule: CreditRule,
        why_not: str = "",
        printed: ReturnedSheet | None = None,
    ) -> None:
        """The roll as it stands; `why_not` says why nothing can be marked, empty when it can.

        `printed` is the sheet of paper in whose order the rows are.
        """
        if sheet.session_id != self.session_id or self.paper_code != ("" if printed is None else printed.code):
            return
        is_same = self.sheet is not None
        at = self.view.currentIndex().row() if is_same else -1
        self.sheet = sheet
        if not (is_same and self.model.catch_up(sheet, statuses, rule, printed)):
            self.model.show(sheet, statuses, rule, printed)
            self.view.go(at if 0 <= at < len(sheet.rows) else self.view.first_blank())
        self.foot.show_heads(sheet.head_count)
        self._title.setText(self.title())
        self._facts.setText(span_words(sheet.starts_at, sheet.ends_at))
        self._count()
        self._show_state(sheet, why_not)
        self.shown.emit()

    def become(self, session_id: str, paper_code: str = "") -> None:
        """The pane of another session or of a printed sheet; what it showed stays until the other one is read."""
        self.session_id, self.paper_code, self.sheet, self.takes_marks = session_id, paper_code, None, False
        self.times.hide()

    def show_head(self, is_shown: bool) -> None:
        """Which group this is, where several stand side by side."""
        self._head.setVisible(is_shown)

    def title(self) -> str:
        """ "Anxiety skills · session 5 of 8"."""
        if self.sheet is None:
            return ""
        here = session_words(self.sheet.number, self.sheet.of, self.sheet.kind)
        return facts_line(cohort_title(self.sheet.group_name, ""), here)

    def put_back(self, before: SheetRow) -> None:
        """A mark that could not be kept: the line is as it was."""
        at = self.row_of(before.person_id)
        if at >= 0:
            self.model.put(at, before)
        self._count()

    def row_of(self, person_id: str) -> int:
        """Where that person stands, -1 when not on the sheet."""
        return next((at for at, row in enumerate(self.model.rows) if row.person_id == person_id), -1)

    # marks

    @Slot(int, str)
    def _on_marked(self, at: int, code: str) -> None:
        before = self.model.rows[at]
        if before.status != code or before.minutes_late:
            status = self.model.statuses.status(code)
            self._mark(at, keyed(before, self.model.status(before), status))

    @Slot(int, int)
    def _on_minutes(self, at: int, minutes: int) -> None:
        draft = None if self.model.roll is None else late_draft(self.model.rows[at], self.model, minutes)
        if draft is not None:
            self._mark(at, draft)

    @Slot(str)
    def _on_time(self, text: str) -> None:
        """The time that was typed in the little line; empty takes it away."""
        at, is_in = self.row_of(self.times.person_id), self.times.is_in
        if at < 0:
            return
        try:
            draft = timed_draft(self.model.rows[at], self.model, text, is_in=is_in)
        except Refused as refusal:
            self.times.refuse(sentence(refusal))
            return
        if self._mark(at, draft):
            self.times.leave()

    @Slot(int)
    def _on_mode(self, at: int) -> None:
        if 0 <= at < len(self.model.rows):
            self._mark(at, another_mode(self.model.rows[at], self.model))

    def _mark(self, at: int, draft: MarkDraft) -> bool:
        """Shown at once and told; a mark that cannot be is said and not told."""
        before, roll = self.model.rows[at], self.model.roll
        status = self.model.statuses.status(draft.status)
        if roll is None or not self.takes_marks:
            return False
        try:
            after = marked(before, draft, status, roll)
        except Refused as refusal:
            if self.times.isVisible():
                self.times.refuse(sentence(refusal))
            else:
                self.said.emit(sentence(refusal), "attention")
            return False
        if after != before:
            self.model.put(at, after)
            self._count()
            self.mark_wanted.emit(before, draft)
        return True

    @Slot(int, bool)
    def _on_time_wanted(self, at: int, is_in: bool) -> None:
        if 0 <= at < len(self.model.rows) and self.takes_marks:
            self.view.go(at)
            self.times.ask(
                self.model.rows[at], self.view.visualRect(self.model.index(at, self.model.status_column)), is_in
            )

    @Slot(str)
    def _on_jump(self, text: str) -> None:
        wanted = fold(text).split()
        for at, row in enumerate(self.model.rows):
            parts = fold(f"{row.name} {row.full_name}").split()
            if wanted and all(any(word.startswith(part) for word in parts) for part in wanted):
                self.view.go(at)
                return

    @Slot()
    def _count(self) -> None:
        self.strip.show_printed(self.model.printed, self.model.rows)
        counted = tally(tuple(self.model.rows), self.model.statuses)
        self.counter.show_tally(counted)
        if counted.of and not counted.unmarked:
            announce(self.counter, self.counter.sentence(counted))

    # look

    def _show_state(self, sheet: Sheet, why_not: str) -> None:
        self.takes_marks = not why_not
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

    def _lay_out(self) -> None:
        self._title, self._facts = words("", "section", elided=True), words("", "facts")
        self._close = IconButton("x", _("Close this sheet"), "Ctrl+W")
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._facts)
        head.addWidget(self._close)
        self._head.hide()
        self._list = QStackedWidget()
        self._nobody = EmptyState("users-round", _("Nobody is expected"), "")
        self._why = EmptyState("calendar-x", _("No marks here"), "")
        self._list.addWidget(self.view)
        self._list.addWidget(self._nobody)
        card = Card(0)
        card.body.setContentsMargins(0, _CORNER, 0, 0)
        card.body.setSpacing(0)
        card.body.addWidget(self._list, 1)
        card.body.addWidget(Line())
        card.body.addWidget(self.foot)
        whole = QFrame()
        inner = QVBoxLayout(whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(card)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self.strip)
        column.addWidget(self.counter)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        view, foot = self.view, self.foot
        view.marked.connect(self._on_marked)
        view.minutes_typed.connect(self._on_minutes)
        view.time_wanted.connect(self._on_time_wanted)
        view.mode_wanted.connect(self._on_mode)
        view.absence_wanted.connect(self.absence_wanted)
        view.other_wanted.connect(self.other_wanted)
        view.fill_wanted.connect(self.fill_wanted)
        self.counter.fill_wanted.connect(self.fill_wanted)
        view.walk_in_wanted.connect(self._to_line(foot.walk_in))
        view.jump_wanted.connect(self._to_line(foot.jump))
        foot.jump_typed.connect(self._on_jump)
        foot.left.connect(view.setFocus)
        self.times.typed.connect(self._on_time)
        self.strip.obey(self)
        self._close.clicked.connect(lambda: self.close_wanted.emit())
        privacy.changed().changed.connect(self._repaint)

    def _to_line(self, turn: Callable[[], None]) -> Callable[..., None]:
        def go(*_typed: str) -> None:
            turn()
            self.foot.line.setFocus()

        return go

    @Slot()
    def _repaint(self) -> None:
        self.view.viewport().update()
