"""Lists of settings: rows with what can be done to each at the far end."""

from collections.abc import Callable

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.scrolling import scrolling
from groupdesk.desktop.kit.theme import with_role

_WIDE = 720


def row_button(words: str, about: str, deed: Callable[[], object], icon: str = "") -> Button:
    """A quiet button of a row; screen readers hear which row it belongs to."""
    button = Button(words, icon, role="quiet", dense=True)
    button.setAccessibleName(about)
    button.clicked.connect(lambda: deed())
    return button


def column_of(part: QWidget, gap: int = 10) -> QVBoxLayout:
    """The column in which a part lays out its lists."""
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    return column


def readable(part: QWidget) -> QScrollArea:
    """A part as wide as lines are easy to read, which scrolls where the window is low."""
    part.setMaximumWidth(theme.scaled(_WIDE))
    holder = QWidget()
    with_role(holder, "clear")
    column = QVBoxLayout(holder)
    column.setContentsMargins(2, 6, 12, 12)
    column.addWidget(part)
    column.addStretch(1)
    return scrolling(holder)
