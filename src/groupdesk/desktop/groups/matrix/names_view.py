"""The names beside the attendance matrix, which never scroll sideways."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.matrix.header import NAME_INSET
from groupdesk.desktop.groups.matrix.table import MatrixTable
from groupdesk.desktop.groups.matrix.view import MatrixView
from groupdesk.desktop.kit import theme

_LEAST = 150


class NamesView(MatrixView):
    """Shows column 0; the keyboard is always in the other view."""

    def __init__(self, table: MatrixTable, parent: QWidget) -> None:
        super().__init__(table, _("Names"), parent)
        self.here = -1
        self._wanted = _LEAST
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def want_width(self, width: int) -> None:
        """How wide it would be; gives way in a narrow window."""
        self._wanted = width
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(max(self._wanted, theme.scaled(_LEAST)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(0, event.size().width())

    def show_here(self, row: int) -> None:
        """The row in which the keyboard is."""
        self.here = row
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look(), QPainter(self.viewport())
        rows = self.rows_in(event.rect())
        for row in rows:
            rect = self.row_rect(row).adjusted(NAME_INSET, 0, -NAME_INSET, -1)
            face = look.here if row == self.here else look.name
            look.paint_words(painter, rect, self.table.data(self.table.index(row, 0)), face, look.words)
        self.paint_lines(painter, rows, self.viewport().width())
