"""The line of totals under the attendance matrix, and the legend of its marks."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.matrix.drawn import Drawn, Look
from groupdesk.desktop.groups.matrix.header import FIGURE_INSET, NAME_INSET
from groupdesk.desktop.groups.matrix.marks_view import MarksView
from groupdesk.desktop.groups.matrix.names_view import NamesView
from groupdesk.desktop.groups.matrix.painting import MARK_HIGH, MARK_WIDE
from groupdesk.desktop.kit import theme
from groupdesk.domain.states import CALLED_OFF

_GAP, _APART = 6, 18


class TotalsLine(QWidget):
    """Came of expected for each session and for all; scrolls with the sessions."""

    def __init__(self, names: NamesView, marks: MarksView) -> None:
        super().__init__()
        self._names, self._marks = names, marks
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        marks.horizontalScrollBar().valueChanged.connect(self.update)
        marks.table.figures_changed.connect(self._on_figures)
        marks.table.dataChanged.connect(self._on_figures)

    def sizeHint(self) -> QSize:
        return QSize(200, theme.px("size_row") + 1)

    def _on_figures(self) -> None:
        table = self._marks.table
        came, rate = table.figure_words(table.whole_tally())
        self.setAccessibleName(_("Came of expected: {came}, {rate}").format(came=came, rate=rate))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, table, painter = self._marks.look(), self._marks.table, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("surface_sunken"))
        beside = QRect(self._names.x() - self.x(), 0, self._names.width(), self.height())
        label = beside.adjusted(NAME_INSET, 0, -NAME_INSET, 0)
        look.paint_words(painter, label, _("Came of expected"), look.here, look.words)
        painter.setClipRect(QRect(self._marks.x() - self.x(), 0, self._marks.width(), self.height()))
        for column in range(1, table.came_column):
            rect = self._under(column)
            if rect.intersects(self.rect()):
                self._paint_total(painter, rect, column)
        tally = table.whole_tally()
        came, rate = table.figure_words(tally)
        share = tally.minutes_share if table.shows_minutes else tally.share
        inner = self._under(table.came_column).adjusted(FIGURE_INSET, 0, -FIGURE_INSET, 0)
        look.paint_words(painter, inner, came, look.bold, look.words, "right")
        look.paint_share(painter, self._under(table.rate_column), share, rate, bold=True)

    def _under(self, column: int) -> QRect:
        """Where that column goes on down here."""
        marks, header = self._marks, self._marks.horizontalHeader()
        start = marks.x() + marks.viewport().x() - self.x()
        return QRect(start + header.sectionViewportPosition(column), 0, header.sectionSize(column), self.height())

    def _paint_total(self, painter: QPainter, rect: QRect, column: int) -> None:
        look, table = self._marks.look(), self._marks.table
        tally, session = table.column_tally(column), table.sessions[column - 1]
        if session.state in CALLED_OFF:
            look.paint_words(painter, rect, "–", look.bold, look.words, "centre")
        elif tally.expected:
            words = _("{came} / {expected}").format(came=tally.came, expected=tally.expected)
            look.paint_words(painter, rect, words, look.bold, look.words, "centre")


class Legend(QWidget):
    """What the marks mean, each drawn as in the matrix."""

    def __init__(self, marks: MarksView) -> None:
        super().__init__()
        self._marks = marks
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines = 1
        marks.table.modelReset.connect(self._on_statuses)

    def sizeHint(self) -> QSize:
        return QSize(200, self._lines * self._line_high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count_lines()

    def entries(self) -> list[tuple[Drawn, str]]:
        statuses = self._marks.table.statuses.keyed
        marks = [(Drawn(Look.MARK, status, status.sign), status.label.lower()) for status in statuses]
        return [
            *marks,
            *self._made_up(),
            (Drawn(Look.BLANK), _("not marked yet")),
            (Drawn(Look.NOT_EXPECTED, text="–"), _("not expected")),
        ]

    def _made_up(self) -> list[tuple[Drawn, str]]:
        """Only where something was made up."""
        absent = next((s for s in self._marks.table.statuses.keyed if s.meaning.is_absence), None)
        if absent is None or not self._marks.table.marks.made_up:
            return []
        return [(Drawn(Look.MADE_UP, absent, absent.sign), _("made up"))]

    def _on_statuses(self) -> None:
        words = ", ".join(f"{drawn.text} {text}".strip() for drawn, text in self.entries())
        self.setAccessibleName(_("Legend: {words}; hatched: called off").format(words=words))
        self._count_lines()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._marks.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = theme.scaled(MARK_WIDE)
        for line, start, drawn, text in self._places():
            if drawn is not None:
                look.paint_cell(painter, self._from_start(line, start, wide), drawn)
                start += wide + _GAP
            self._paint_text(painter, line, start, text)

    # inside

    def _line_high(self) -> int:
        return theme.scaled(MARK_HIGH) + 2

    def _count_lines(self) -> None:
        """A window too narrow for one line gets a second one."""
        lines = self._places()[-1][0] + 1
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def _places(self) -> list[tuple[int, int, Drawn | None, str]]:
        """Line, distance from its start, what is drawn there, and its words."""
        metrics, mark = self._marks.look().minutes.metrics, theme.scaled(MARK_WIDE) + _GAP
        entries: list[tuple[Drawn | None, str]] = [*self.entries(), (None, _("hatched: called off"))]
        widths = [metrics.horizontalAdvance(text) + (mark if drawn else 0) for drawn, text in entries]
        spare = (self.width() - sum(widths)) // max(len(entries) - 1, 1)
        apart = min(spare, _APART) if spare >= _GAP else _APART  # closer in a narrow window, then in two lines
        places: list[tuple[int, int, Drawn | None, str]] = []
        line = at = 0
        for (drawn, text), width in zip(entries, widths, strict=True):
            if at and at + width > self.width():
                line, at = line + 1, 0
            places.append((line, at, drawn, text))
            at += width + apart
        return places

    def _from_start(self, line: int, at: int, wide: int) -> QRect:
        """A part of a line that begins so far from its start, which lies at the right in right-to-left."""
        high = self._line_high()
        return QRect(self.width() - at - wide if self.isRightToLeft() else at, line * high, wide, high)

    def _paint_text(self, painter: QPainter, line: int, at: int, text: str) -> None:
        look = self._marks.look()
        face = look.minutes
        painter.setFont(face.font)
        painter.setPen(look.quiet)
        width = face.metrics.horizontalAdvance(text)
        painter.drawText(self._from_start(line, at, width + 2), Qt.AlignmentFlag.AlignCenter, text)
