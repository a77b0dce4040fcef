"""A list with the details of the chosen one beside it: the details keep their width, the list has the rest."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.form_fields import settle
from groupdesk.desktop.kit.theme import with_role

_NARROW = 1000


class ListWithDetails(QSplitter):
    """`parts` stand below each other at the left, the last of them takes the room; `share()` after any resizing."""

    def __init__(self, parts: Sequence[QWidget], details: QWidget, widths: tuple[int, int] = (320, 270)) -> None:
        """`widths` are those of the details on a usual and on a narrow page."""
        super().__init__(Qt.Orientation.Horizontal)
        self._widths = widths
        with_role(self, "clear")
        self.setHandleWidth(8)
        self.setChildrenCollapsible(False)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for part in parts:
            column.addWidget(part, 1 if part is parts[-1] else 0)
        settle(left)
        self.addWidget(left)
        self.addWidget(details)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        details.setMinimumWidth(theme.scaled(widths[1]))
        details.hide()

    def share(self, page_width: int) -> None:
        """Less for the details on a narrow page."""
        details = theme.scaled(self._widths[page_width < theme.scaled(_NARROW)])
        self.setSizes([max(self.width() - details, 1), details])
