"""Today: the sessions of today and tomorrow with the next step as a button, and beside them what is missing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.desktop import places
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import CardRow
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.scrolling import scrolling
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.words import plain_tip
from groupdesk.desktop.today.board import Board
from groupdesk.desktop.today.columns import Columns
from groupdesk.desktop.today.missing_lines import MissingLine, OrderLine
from groupdesk.desktop.today.session_lines import SessionLine, Step, count_words

_ROW = 62
_STEPS = {
    Step.TAKE_ROLL: ("list-checks", __("Take roll"), __("Take the roll of {session}")),
    Step.OPEN_ROLL: ("list-checks", __("Open"), __("Open the roll of {session}")),
    Step.PRINT_SHEET: ("printer", __("Print sheet"), __("Print the sign-in sheet of {session}")),
    Step.OPEN_COHORT: ("arrow-right", __("Open"), __("Open {session}")),
}


class TodayPage(Page):
    """Shows a Board; asks for addresses and for the sign-in sheet of a session."""

    seen = Signal()  # at every visit
    print_wanted = Signal(str, str)  # a paper of places.PAPER_… and the id that belongs to it

    def __init__(self) -> None:
        super().__init__(_("Today"))
        self._board: Board | None = None
        self._in_order: tuple[OrderLine, ...] = ()
        self._prints = False
        self._buttons: dict[str, Button] = {}
        self._stack = QStackedWidget()
        self._columns = Columns()
        self._stack.addWidget(scrolling(self._columns))
        self._stack.addWidget(self._empty_practice())
        self.body.addWidget(self._stack, 1)
        self._new_menu = QMenu(self)
        self.new_button = Button(_("New session"), "plus", menu=self._new_menu)
        self.header.show_buttons([self.new_button])

    def offer_sheets(self, offered: bool = True) -> None:
        """Whether sign-in sheets can be printed here."""
        self._prints = offered

    def open_at(self, thing: str, tab: str) -> None:
        self.seen.emit()

    def show_board(self, board: Board) -> None:
        """Shows the day; what has the keyboard keeps it, and nothing moves when nothing changed."""
        self._stack.setCurrentIndex(0)
        if board == self._board:
            return
        before, self._board = self._board, board
        self.header.show_title(board.title, board.facts)
        if before is None or before.cohorts != board.cohorts:
            self._offer_sessions(board.cohorts)
        if before is None or (before.today, before.tomorrow) != (board.today, board.tomorrow):
            self._show_days(board)
        if before is None or before.missing != board.missing:
            self._columns.show_missing([self._missing_row(line) for line in board.missing])

    def _show_days(self, board: Board) -> None:
        focused = next((key for key, button in self._buttons.items() if button.hasFocus()), "")
        self._buttons.clear()
        self._columns.show_day(self._day(board.today), count_words(board.today) if board.today else "")
        self._columns.show_tomorrow(self._day(board.tomorrow), board.tomorrow_words)
        if focused in self._buttons:
            self._buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_in_order(self, lines: Sequence[OrderLine]) -> None:
        """What is well, below what is missing; nothing is built anew while it says the same."""
        if tuple(lines) != self._in_order:
            self._in_order = tuple(lines)
            rows = [CardRow(x.title, x.second, "circle-check", "good_text", strong=False) for x in lines]
            self._columns.show_in_order(rows)

    def show_empty_practice(self, title: str, facts: str) -> None:
        """Nothing was ever planned here: what belongs here, and the one button that begins it."""
        self._board = None
        self.header.show_title(title, facts)
        self.new_button.hide()
        self._stack.setCurrentIndex(1)

    def first_focus(self) -> QWidget | None:
        if self._stack.currentIndex() == 1:
            return self._first_button
        due = next((line for line in self._lines() if line.is_due), None)
        return self._buttons[due.session_id] if due else next(iter(self._buttons.values()), None)

    def step_button(self, session_id: str) -> Button:
        """The button of a session's next step."""
        return self._buttons[session_id]

    def lines(self) -> list[str]:
        """What the rows say, in their order; for screen readers' order and for tests."""
        return [row.accessibleName() for row in self._columns.rows()]

    def missing_rows(self) -> list[CardRow]:
        return self._columns.missing_rows()

    # rows

    def _offer_sessions(self, cohorts: tuple[tuple[str, str], ...]) -> None:
        self.new_button.setVisible(bool(cohorts))
        self._new_menu.clear()
        for cohort_id, title in cohorts:
            self._new_menu.addAction(title.replace("&", "&&"), self._adder(cohort_id))
        self._new_menu.addSeparator()
        self._new_menu.addAction(_("New group…"), lambda: self.wanted.emit(places.GROUPS, "", places.NEW))

    def _adder(self, cohort_id: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(places.COHORT, cohort_id, places.ADD_SESSION)

    def _lines(self) -> tuple[SessionLine, ...]:
        return (*self._board.today, *self._board.tomorrow) if self._board else ()

    def _day(self, lines: tuple[SessionLine, ...]) -> list[CardRow]:
        return [self._session_row(line) for line in lines]

    def _session_row(self, line: SessionLine) -> CardRow:
        row = CardRow(line.title, line.second, icon=line.icon, sign=line.sign, lead=line.lead)
        row.setAccessibleName(", ".join((line.lead.first, row.accessibleName())))
        row.setMinimumHeight(theme.scaled(_ROW))
        step = line.step if self._prints or line.step is not Step.PRINT_SHEET else Step.OPEN_COHORT
        icon, text, name = _STEPS[step]
        button = Button(_(text), icon, role="primary" if line.is_due else "secondary")
        button.setAccessibleName(_(name).format(session=line.title))
        button.clicked.connect(self._stepper(step, line))
        if self._prints:
            row.add(self._call_button(line))
        row.add(button)
        self._buttons[line.session_id] = button
        return row

    def _call_button(self, line: SessionLine) -> IconButton:
        made = IconButton("phone", _("Call list of {session}").format(session=line.title))
        made.setToolTip(plain_tip(_("Call list")))
        made.clicked.connect(lambda: self.print_wanted.emit(places.PAPER_CALLS, line.session_id))
        return made

    def _stepper(self, step: Step, line: SessionLine) -> Callable[[], None]:
        if step is Step.PRINT_SHEET:
            return lambda: self.print_wanted.emit(places.PAPER_SIGN_IN, line.session_id)
        if step is Step.OPEN_COHORT:
            return lambda: self.wanted.emit(places.COHORT, line.cohort_id, "")
        return lambda: self.wanted.emit(places.ROLL_CALL, line.session_id, "")

    def _missing_row(self, line: MissingLine) -> CardRow:
        row = CardRow(line.title, line.second, icon=line.icon, tint=line.tint, strong=False)
        row.lead_on()
        row.opened.connect(lambda: self.wanted.emit(line.place, line.thing, line.tab))
        return row

    def _empty_practice(self) -> QWidget:
        self._first_button = Button(_("Plan a first group"), "plus", role="primary")
        self._first_button.clicked.connect(lambda: self.wanted.emit(places.GROUPS, "", places.NEW))
        bring = Button(_("Import people from a spreadsheet"), "file-spreadsheet", role="quiet")
        bring.clicked.connect(lambda: self.wanted.emit(places.IMPORT, "", ""))
        card = Card(0)
        text = _(
            "Here you see each day's sessions with what comes next: printing the sheet, taking the roll. "
            "Begin with a group and the days it meets."
        )
        card.body.addWidget(EmptyState("sun", _("Nothing planned yet"), text, self._first_button, [bring]))
        return card
