"""What scrolls from top to bottom where the window is too low for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scrolling(inner: QWidget, over: QWidget | None = None) -> QScrollArea:
    """An area without a frame around the widget, as wide as it; Tab goes to what stands inside.

    Given what it is to stand in, its fields are not styled a second time when it comes there.
    """
    area = QScrollArea(over)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area


def fill_scrolling(outer: QWidget, inner: QWidget, line: int = 0, *, by_arrows: bool = False) -> QScrollArea:
    """The whole of `outer` shows `inner`; `line` is the width of the outer's own border.

    `by_arrows` takes the focus, so that arrows scroll what is only to be read.
    """
    area = scrolling(inner, outer)
    if by_arrows:
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    around = QVBoxLayout(outer)
    around.setContentsMargins(line, line, line, line)
    around.addWidget(area)
    return area
