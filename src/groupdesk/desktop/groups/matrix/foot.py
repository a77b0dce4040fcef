"""The line of totals under the attendance matrix, and the legend of its marks."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.matrix.drawn import Drawn, Look
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
        height, edge = self.height(), self._names.width()
        left = QRect(13, 0, edge - 20, height)
        look.paint_words(painter, left, _("Came of expected"), look.here, look.words)
        painter.setClipRect(QRect(edge, 0, self.width() - edge, height))
        header = self._marks.horizontalHeader()
        for column in range(1, table.came_column):
            at = edge + header.sectionViewportPosition(column)
            if edge - 60 < at < self.width():
                self._paint_total(painter, QRect(at, 0, header.sectionSize(column), height), column)
        tally = table.whole_tally()
        came, rate = table.figure_words(tally)
        share = tally.minutes_share if table.shows_minutes else tally.share
        at = edge + header.sectionViewportPosition(table.came_column)
        right = QRect(at + 10, 0, header.sectionSize(table.came_column) - 22, height)
        look.paint_words(painter, right, came, look.bold, look.words, "right")
        rates = QRect(
            edge + header.sectionViewportPosition(table.rate_column), 0, header.sectionSize(table.rate_column), height
        )
        look.paint_share(painter, rates, share, rate, bold=True)

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
            (Drawn(Look.BLANK), _("not marked yet")),
            (Drawn(Look.NOT_EXPECTED, text="–"), _("not expected")),
        ]

    def _on_statuses(self) -> None:
        words = ", ".join(f"{drawn.text} {text}".strip() for drawn, text in self.entries())
        self.setAccessibleName(_("Legend: {words}; hatched: called off").format(words=words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._marks.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at, height, apart = 0, self.height(), self._apart()
        wide = theme.scaled(MARK_WIDE)
        for drawn, text in self.entries():
            look.paint_cell(painter, QRect(at, 0, wide, height), drawn)
            at = self._paint_text(painter, QPoint(at + wide + _GAP, 0), text) + apart
        self._paint_text(painter, QPoint(at, 0), _("hatched: called off"))

    def _apart(self) -> int:
        """Entries stand closer in a narrow window."""
        entries = self.entries()
        metrics = self._marks.look().minutes.metrics
        texts = [text for _drawn, text in entries] + [_("hatched: called off")]
        taken = sum(map(metrics.horizontalAdvance, texts)) + len(entries) * (theme.scaled(MARK_WIDE) + _GAP)
        return max(min((self.width() - taken) // len(entries), _APART), _GAP)

    def _paint_text(self, painter: QPainter, at: QPoint, text: str) -> int:
        look = self._marks.look()
        face = look.minutes
        painter.setFont(face.font)
        painter.setPen(look.quiet)
        width = face.metrics.horizontalAdvance(text)
        painter.drawText(QRect(at.x(), 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return at.x() + width
