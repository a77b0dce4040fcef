"""The calendar: every session of every group, by day, week, month or as an agenda, with clashes and closed days."""

from datetime import date

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.calendar import grid
from groupdesk.desktop.calendar.agenda_view import AgendaView
from groupdesk.desktop.calendar.entries import A_DAY, COLOURS, Board
from groupdesk.desktop.calendar.filters import CalendarFilters
from groupdesk.desktop.calendar.grid import CalendarGrid
from groupdesk.desktop.calendar.legend import Legend
from groupdesk.desktop.calendar.month_view import MonthView
from groupdesk.desktop.calendar.spans import AGENDA, DAY, MONTH, WEEK
from groupdesk.desktop.calendar.week_view import WeekView
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.moments import day_words, full_day_words
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.scrolling import scrolling
from groupdesk.desktop.kit.segments import Segments
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.wording import facts_line

_NARROW, _NARROW_BAR = 720, 860


class CalendarPage(Page):
    """Shows a board; tells which span and which session are wanted."""

    seen = Signal(str, str)  # at every visit: a day or nothing, and one of SPANS or nothing
    span_wanted = Signal(str)  # one of SPANS
    stepped = Signal(int)  # spans onward, 0 is today's
    day_wanted = Signal(object)
    deed_wanted = Signal(str, str)  # OPEN, MOVE … of grid, and a session's id

    def __init__(self) -> None:
        super().__init__(_("Calendar"))
        self.agenda = AgendaView()
        self.views: dict[str, CalendarGrid] = {
            DAY: WeekView(_("Day")),
            WEEK: WeekView(_("Week")),
            MONTH: MonthView(),
            AGENDA: self.agenda,
        }
        choices = ((DAY, _("Day")), (WEEK, _("Week")), (MONTH, _("Month")), (AGENDA, _("Agenda")))
        self.spans = Segments(choices, _("Span"))
        self.spans.choose(WEEK)
        self._agenda_area = scrolling(self.agenda)
        self.filters = CalendarFilters()
        self._board: Board | None = None
        self._month = 0
        self.today_button = Button(_("Today"))
        self.back_button = IconButton("chevron-left", _("Back"), "PgUp")
        self.on_button = IconButton("chevron-right", _("Onward"), "PgDown")
        self.span_words = words("", "section")
        self.banner = Banner("", "problem", action=_("Show"), deed=self._show_clash)
        self.banner.hide()
        self.empty = Banner("", "neutral", "calendar-days", _("Plan a group"), self._plan)
        self.empty.hide()
        self.menu = QMenu(self)
        self._actions = {
            key: self.menu.addAction(icons.icon(icon, "text_secondary"), text)
            for key, icon, text in (
                (grid.OPEN, "arrow-right", _("Open the cohort's sessions")),
                (grid.MOVE, "calendar-clock", _("Move to another time…")),
                (grid.CALL_OFF, "ban", _("Call off…")),
                (grid.HISTORY, "history", _("History…")),
            )
        }
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    # what the controller shows

    def show_board(self, span: str, board: Board, month: int) -> None:
        self.spans.blockSignals(True)
        self.spans.choose(span)
        self.spans.blockSignals(False)
        self._board, self._month = board, month
        self.filters.offer(board.entries)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """What the filters leave of the board."""
        if self._board is None:
            return
        span, month, board = self.spans.key(), self._month, self.filters.chosen(self._board)
        view = self.views[span]
        if isinstance(view, MonthView):
            view.month = month
        view.show_board(board)
        self._stack.setCurrentWidget(self._agenda_area if view is self.agenda else view)
        self.span_words.setText(_span_words(span, board, month))
        self._show_facts(board)

    def view(self) -> CalendarGrid:
        """The one in sight."""
        return self.views[self.spans.key()]

    def usual_span(self) -> str:
        """What is shown before somebody chooses: where a week would be too narrow to read, the agenda."""
        return AGENDA if 0 < self.window().width() < theme.scaled(_NARROW) else WEEK

    def open_at(self, thing: str, tab: str) -> None:
        self.seen.emit(thing, tab)

    def first_focus(self) -> QWidget | None:
        return self.view()

    # inside

    def _show_facts(self, board: Board) -> None:
        live = [entry for entry in board.entries if not entry.is_off]
        clashing = [entry for entry in live if entry.clashes]
        counted = ngettext("{count} session", "{count} sessions", len(live)).format(count=len(live))
        clashes = ngettext("{count} session clashes", "{count} sessions clash", len(clashing))
        facts = facts_line(counted, clashes.format(count=len(clashing)) if clashing else "")
        self.header.show_title(_("Calendar"), facts)
        self.banner.setVisible(bool(clashing))
        self._show_empty(board)
        if clashing:
            first = clashing[0]
            self.banner.say(_("{group}: {clash}").format(group=first.title, clash=first.clashes[0]))

    def _show_empty(self, board: Board) -> None:
        """Days without anything say so, and what fills them; what a choice above leaves out is no reason to plan."""
        everything = self._board.entries if self._board is not None else ()
        self.empty.setVisible(not board.entries)
        self.empty.button.setVisible(not everything)
        nothing = _("Nothing is planned in these days.")
        self.empty.say(_("Nothing in these days fits the choice above.") if everything else nothing)

    def _plan(self) -> None:
        self.wanted.emit(places.GROUPS, "", places.NEW)

    def _show_clash(self) -> None:
        """Goes to the next session that clashes, round the end."""
        view = self.view()
        clashing = [entry.id for entry in view.board.entries if entry.clashes] if view.board else []
        if clashing:
            at = clashing.index(view.current) + 1 if view.current in clashing else 0
            view.choose(clashing[at % len(clashing)])
            view.setFocus()

    def _on_wanted(self, key: str, session_id: str) -> None:
        entry = self.view().entry(session_id)
        if entry is not None and (entry.can_change or key in (grid.OPEN, grid.HISTORY)):
            self.deed_wanted.emit(key, session_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        view = self.view()
        is_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        found = view.current if is_keyboard else view.at(view.mapFromGlobal(event.globalPos()))
        entry = view.entry(found)
        if entry is None:
            return
        view.choose(found)
        for key in (grid.MOVE, grid.CALL_OFF):
            self._actions[key].setEnabled(entry.can_change)
        at = view.mapToGlobal(view.places[found].bottomLeft()) if is_keyboard else event.globalPos()
        self.menu.popup(at)

    def _connect(self) -> None:
        self.spans.chosen.connect(self.span_wanted.emit)
        self.filters.changed.connect(self._show_chosen)
        self.today_button.clicked.connect(lambda: self.stepped.emit(0))
        self.back_button.clicked.connect(lambda: self.stepped.emit(-1))
        self.on_button.clicked.connect(lambda: self.stepped.emit(1))
        for view in self.views.values():
            view.wanted.connect(self._on_wanted)
            view.stepped.connect(self.stepped.emit)
            view.day_wanted.connect(self.day_wanted.emit)
        self.agenda.in_sight.connect(self._scroll_to)
        for key, action in self._actions.items():
            action.triggered.connect(self._doer(key))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two lines above a narrow calendar."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < theme.scaled(_NARROW_BAR)
        self._bar.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def _scroll_to(self, place: QRect) -> None:
        """Both ends of the line and the head above it."""
        self._agenda_area.ensureVisible(0, place.bottom(), 0, 0)
        self._agenda_area.ensureVisible(0, place.top(), 0, 0)

    def _doer(self, key: str) -> object:
        return lambda: self._on_wanted(key, self.view().current)

    def _lay_out(self) -> None:
        moving, choosing = QHBoxLayout(), QHBoxLayout()
        for step in (self.today_button, self.back_button, self.on_button, self.span_words):
            moving.addWidget(step)
        moving.addStretch(1)
        choosing.addStretch(1)
        choosing.addWidget(self.filters)
        choosing.addWidget(self.spans)
        for row in (moving, choosing):
            row.setSpacing(8)
        self._bar = bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        bar.setSpacing(8)
        bar.addLayout(moving, 1)
        bar.addLayout(choosing)
        card = Card(0)
        for view in self.views.values():
            self._stack.addWidget(self._agenda_area if view is self.agenda else view)
        card.body.addWidget(self._stack)
        foot = QHBoxLayout()
        keys = words(_("Enter opens · M moves · Delete calls off · D shows the day"), "secondary", elided=True)
        keys.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(Legend(tuple(COLOURS.items())))
        foot.addWidget(keys, 1)
        around = QVBoxLayout()
        around.setSpacing(10)
        around.addLayout(bar)
        around.addWidget(self.banner)
        around.addWidget(self.empty)
        around.addWidget(card, 1)
        around.addLayout(foot)
        self.body.addLayout(around, 1)


def _span_words(span: str, board: Board, month: int) -> str:
    if span == MONTH:
        middle = next(day for place in range(board.days) if (day := board.first + place * A_DAY).month == month)
        name = QLocale().standaloneMonthName(month)
        return _("{month} {year}").format(month=name, year=middle.year)
    if span == DAY:
        return full_day_words(board.first)
    last: date = board.first + (board.days - 1) * A_DAY
    return _("{first} – {last} {year}").format(
        first=day_words(board.first, board.first), last=day_words(last, last), year=last.year
    )
