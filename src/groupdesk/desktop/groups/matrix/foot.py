"""The line of totals under the attendance matrix, and the legend of its marks."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
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
        marks.table.modelReset.connect(self._on_statuses)

    def sizeHint(self) -> QSize:
        return QSize(200, theme.scaled(MARK_HIGH) + 2)

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
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._marks.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at, apart = 0, self._apart()
        wide = theme.scaled(MARK_WIDE)
        for drawn, text in self.entries():
            look.paint_cell(painter, self._from_start(at, wide), drawn)
            at = self._paint_text(painter, at + wide + _GAP, text) + apart
        self._paint_text(painter, at, _("hatched: called off"))

    def _from_start(self, at: int, wide: int) -> QRect:
        """A part of the line that begins so far from its start, which lies at the right in right-to-left."""
        return QRect(self.width() - at - wide if self.isRightToLeft() else at, 0, wide, self.height())

    def _apart(self) -> int:
        """Entries stand closer in a narrow window."""
        entries = self.entries()
        metrics = self._marks.look().minutes.metrics
        texts = [text for _drawn, text in entries] + [_("hatched: called off")]
        taken = sum(map(metrics.horizontalAdvance, texts)) + len(entries) * (theme.scaled(MARK_WIDE) + _GAP)
        return max(min((self.width() - taken) // len(entries), _APART), _GAP)

    def _paint_text(self, painter: QPainter, at: int, text: str) -> int:
        look = self._marks.look()
        face = look.minutes
        painter.setFont(face.font)
        painter.setPen(look.quiet)
        width = face.metrics.horizontalAdvance(text)
        painter.drawText(self._from_start(at, width + 2), Qt.AlignmentFlag.AlignCenter, text)
        return at + width
