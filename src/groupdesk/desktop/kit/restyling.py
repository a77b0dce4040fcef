"""A change of theme without a pause: pages out of sight are put aside meanwhile, and come back one at a turn.

A new sheet styles all that is in the window anew, 0.2 s for a dozen pages; for the one in sight it is a fifth of that.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid


class Restyling(QObject):
    """Build one for a stack of pages. Whoever wants to show a page that is aside puts it back into the stack itself."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._stack = stack
        self._change: Callable[[], None] | None = None
        self._aside: list[QWidget] = []
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._next_turn)

    def change(self, change: Callable[[], None]) -> None:
        """Has the change made as soon as only the page in sight is in the stack; may be called again before that."""
        self._change = change
        self._turns.start()
        self._next_turn()

    def finish(self) -> None:
        """What is left happens now."""
        while self._turns.isActive():
            self._next_turn()

    @Slot()
    def _next_turn(self) -> None:
        if self._change is not None:
            if not self._put_one_aside():
                change, self._change = self._change, None
                change()
        elif self._aside:
            page = self._aside.pop()
            if isValid(page) and page.parent() is None:
                self._stack.addWidget(page)
        else:
            self._turns.stop()

    def _put_one_aside(self) -> bool:
        pages = (self._stack.widget(place) for place in range(self._stack.count()))
        hidden = next((page for page in pages if page is not self._stack.currentWidget()), None)
        if hidden is not None:
            hidden.setParent(None)
            self._aside.append(hidden)
        return hidden is not None
