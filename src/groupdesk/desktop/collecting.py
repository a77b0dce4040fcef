"""Garbage is collected on the window's thread alone.

Python collects on whichever thread happens to make an object. In a worker thread that would delete windows, menus and
timers of pages that nobody shows any more, and Qt crashes when they end away from the thread they live on.
"""

import gc
import time

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

_LOOKS_EVERY_MS = 500
# A full collection may take at most one part in so many of the time.
_RARELY = 500


def collect_here_only() -> None:
    """From now on nothing is collected but by the running application's event loop; call on its thread."""
    application = QCoreApplication.instance()
    if application is not None and application.findChild(Collector) is None:
        Collector(application)


class Collector(QObject):
    """Does what Python's own collection does, at the same counts, but between two events of this thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._thorough_after = 0.0
        self._timer = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collects the oldest generation that has grown enough, and all that are younger."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                self._collect(generation)
                return

    def _collect(self, generation: int) -> None:
        began = time.monotonic()
        if generation == 2 and began < self._thorough_after:
            generation = 1
        gc.collect(generation)
        if generation == 2:
            ended = time.monotonic()
            self._thorough_after = ended + _RARELY * (ended - began)
