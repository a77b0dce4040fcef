"""What Tab reaches inside a part of the window, in its order."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def reachable(part: QWidget) -> list[QWidget]:
    """The visible, enabled widgets inside that take the focus by Tab, from the first to the last."""
    found: list[QWidget] = []
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and part.isAncestorOf(widget) and widget.isVisibleTo(part) and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
