"""The tab with the attendance of a cohort: the matrix with its totals and legend, a search, status or minutes."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollBar, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.matrix.cell_menu import CellMenu
from groupdesk.desktop.groups.matrix.foot import Legend, TotalsLine
from groupdesk.desktop.groups.matrix.header import HEADER, NAME_INSET
from groupdesk.desktop.groups.matrix.marks_view import MarksView
from groupdesk.desktop.groups.matrix.names_view import NamesView
from groupdesk.desktop.groups.matrix.table import MatrixTable
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.search_field import SearchField
from groupdesk.desktop.kit.segments import Segments
from groupdesk.desktop.kit.surfaces import Card, Line
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.domain.attendance import Matrix
from groupdesk.domain.completion.facts import Outlook
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.statuses import StatusSet

_STATUS, _MINUTES = "status", "minutes"
_NAMES_MOST = 300
_FRAME = 2


class AttendanceTab(QWidget):
    """Shows a Matrix; tells which cell gets which status."""

    mark_wanted = Signal(int, int, str)  # row, column, status code
    refused = Signal(int, int)
    wanted = Signal(str, str, str)  # place, thing, tab

    def __init__(self) -> None:
        super().__init__()
        with_role(self, "clear")
        self.table = MatrixTable(self)
        self._is_fresh = False
        self._frame = QFrame()
        with_role(self._frame, "card")
        self.names = NamesView(self.table, self._frame)
        self.marks = MarksView(self.table, self._frame)
        self.setFocusProxy(self.marks)
        self.totals = TotalsLine(self.names, self.marks)
        self.legend = Legend(self.marks)
        self.search = SearchField(_("Find a name"))
        self.segments = Segments(((_STATUS, _("Status")), (_MINUTES, _("Minutes"))), _("What the cells show"))
        self._scroll = QScrollBar(Qt.Orientation.Horizontal)
        self._facts = words("", "facts")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    # what the controller shows

    def show_matrix(
        self, matrix: Matrix, statuses: StatusSet, today: date, outlooks: dict[EnrolmentId, Outlook] | None = None
    ) -> None:
        """Keeps the chosen cell by person and session, and the place one has scrolled to."""
        before = self._here()
        is_first = not self.table.sessions
        self.table.show_matrix(matrix, statuses, today)
        self.table.show_outlooks(outlooks or {})
        self._stack.setCurrentIndex(0 if matrix.people and matrix.sessions else 1)
        self.marks.fit_columns()
        self._fit()
        self._go_back_to(before)
        if is_first or not self.marks.currentIndex().isValid():
            self._go_to_now()

    def show_rule(self, words_of_rule: str) -> None:
        """The rule of completion in one line, "" where there is none."""
        self._facts.setText(words_of_rule)

    # inside

    def _here(self) -> tuple[str, str] | None:
        index = self.marks.currentIndex()
        if not index.isValid() or not self.table.is_session(index.column()):
            return None
        return self.table.people[index.row()].enrolment_id, self.table.sessions[index.column() - 1].id

    def _go_back_to(self, here: tuple[str, str] | None) -> None:
        if here is None or self._here() == here:
            return
        place = self._place_of(*here)
        if place is not None:
            self.marks.go_to(*place)

    def _go_to_now(self) -> None:
        """To the first person at today's session, else at the last one before."""
        past = [n for n, s in enumerate(self.table.sessions, start=1) if s.starts_at.date() <= self.table.today]
        if self.table.people and self.table.sessions:
            self.marks.go_to(0, past[-1] if past else 1)
            self._is_fresh = True
            self._scroll_to_here()

    def _scroll_to_here(self) -> None:
        """As far to the left as the chosen cell allows, until somebody has moved."""
        if self._is_fresh:
            self.marks.horizontalScrollBar().setValue(0)
            self.marks.scrollTo(self.marks.currentIndex())

    def _on_moved(self, row: int, _column: int) -> None:
        self._is_fresh = False
        self.names.show_here(row)

    def _on_scrolled(self) -> None:
        self._is_fresh = False

    def _on_search(self, text: str) -> None:
        before = self._here()
        self.table.search(text)
        self.marks.fit_columns()
        self._fit()
        self._go_back_to(before)

    def _on_segment(self, key: str) -> None:
        self.table.show_minutes(key == _MINUTES)

    def _show_menu(self, row: int, column: int, at: QPoint) -> None:
        if self.table.is_session(column):
            menu = CellMenu(self.table, row, column, self)
            menu.chosen.connect(self._on_status)
            menu.wanted.connect(self.wanted.emit)
            menu.popup(at)

    def _on_status(self, enrolment_id: str, session_id: str, status: str) -> None:
        place = self._place_of(enrolment_id, session_id)
        if place is not None:
            self.mark_wanted.emit(*place, status)

    def _place_of(self, enrolment_id: str, session_id: str) -> tuple[int, int] | None:
        """Row and column of that cell now."""
        rows = [str(person.enrolment_id) for person in self.table.people]
        columns = [str(session.id) for session in self.table.sessions]
        if enrolment_id not in rows or session_id not in columns:
            return None
        return rows.index(enrolment_id), columns.index(session_id) + 1

    def _connect(self) -> None:
        self.search.searched.connect(self._on_search)
        self.search.left_downward.connect(lambda: self.marks.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.segments.chosen.connect(self._on_segment)
        self.marks.mark_wanted.connect(self.mark_wanted.emit)
        self.marks.refused.connect(self.refused.emit)
        self.marks.moved.connect(self._on_moved)
        self.marks.menu_wanted.connect(self._show_menu)
        self.marks.find_wanted.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        up, down = self.names.verticalScrollBar(), self.marks.verticalScrollBar()
        up.valueChanged.connect(down.setValue)
        down.valueChanged.connect(up.setValue)
        bar = self.marks.horizontalScrollBar()
        bar.rangeChanged.connect(lambda low, high: self._on_range())
        bar.valueChanged.connect(self._scroll.setValue)
        down.rangeChanged.connect(lambda low, high: self._fit())
        self._scroll.valueChanged.connect(bar.setValue)
        self._scroll.sliderPressed.connect(self._on_scrolled)
        privacy.changed().changed.connect(self._on_names_hidden)

    def _on_names_hidden(self) -> None:
        self.names.viewport().update()

    def _on_range(self) -> None:
        bar = self.marks.horizontalScrollBar()
        self._scroll.setRange(bar.minimum(), bar.maximum())
        self._scroll.setPageStep(bar.pageStep())
        self._scroll.setSingleStep(theme.scaled(54))
        self._scroll_to_here()
        if self._scroll.isHidden() == (bar.maximum() > 0):
            self._scroll.setVisible(bar.maximum() > 0)
            self._fit()

    # look

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Names take what the sessions leave; both are as high as their rows while there is room."""
        room = self.width() - _FRAME
        metrics = self.marks.look().here.metrics
        longest = max((metrics.horizontalAdvance(person.name) for person in self.table.people), default=0)
        wanted = min(longest + 2 * NAME_INSET, theme.scaled(_NAMES_MOST))
        spare = room - self.marks.wanted_width() - self.marks.bar_width()
        self.names.want_width(max(wanted, spare))
        rows = self.table.rowCount() * theme.px("size_row") + theme.scaled(HEADER)
        for view in (self.names, self.marks):
            view.setMaximumHeight(rows)
        bar = 0 if self._scroll.isHidden() else self._scroll.sizeHint().height()
        self._frame.setMaximumHeight(rows + self.totals.sizeHint().height() + bar + 3)

    def _lay_out(self) -> None:
        self.search.setFixedWidth(theme.scaled(220))
        self._scroll.hide()
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addWidget(self.search)
        upper.addWidget(self.segments)
        upper.addStretch(1)
        upper.addWidget(self._facts)
        grid = QGridLayout(self._frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.names, 0, 0)
        grid.addWidget(self.marks, 0, 1)
        grid.addWidget(Line(), 1, 0, 1, 2)
        grid.addWidget(self.totals, 2, 0, 1, 2)
        grid.addWidget(self._scroll, 3, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        inner = QWidget()
        column_of_parts = QVBoxLayout(inner)
        column_of_parts.setContentsMargins(0, 0, 0, 0)
        column_of_parts.setSpacing(10)
        column_of_parts.addLayout(upper)
        column_of_parts.addWidget(self._frame, 1)
        column_of_parts.addWidget(self.legend)
        column_of_parts.addStretch(0)
        self._stack.addWidget(inner)
        card = Card(0)
        text = _("Once people are enrolled and sessions are planned, this page shows who came when.")
        card.body.addWidget(EmptyState("list-checks", _("No attendance yet"), text))
        self._stack.addWidget(card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
