"""Steps that belong together, each in a turn of its own of the event loop: keys and paint come between them.

    in_turns(self, self._build, self._show)

What takes 20 ms and 30 ms holds the window's thread for 50 in one turn.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

Step = Callable[[], object]


def in_turns(owner: QObject, *steps: Step) -> None:
    """Takes them in order, the first in the next turn; none any more once the owner is gone."""
    _Turns(owner, list(steps))


class _Turns(QObject):
    def __init__(self, owner: QObject, steps: list[Step]) -> None:
        super().__init__(owner)
        self._steps = steps
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_next)
        self._timer.start()

    @Slot()
    def _take_next(self) -> None:
        step = self._steps.pop(0)
        if not self._steps:
            self._timer.stop()
            self.deleteLater()
        step()
