"""Locks a desk whose computer goes to sleep or is locked by its system, whatever the minutes of the idle watch say.

Linux tells of both beforehand (session_bus). Everywhere else, and where nothing is told, waking up is noticed: the
clock on the wall has gone on and the one that counts running time has not, or nothing was looked at for a minute.
"""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from types import ModuleType

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from groupdesk.desktop.tasks import Worker

LOOKS_EVERY_SECONDS = 5
# Clocks are set right in small steps; a larger one also locks, which costs a passphrase and nothing else.
_SLEPT_SECONDS = 20
_UNSEEN_SECONDS = 60
Seconds = Callable[[], float]


class AwayWatch(QObject):
    """`away` comes at most once. `wall` and `running` count seconds (tests hand some in)."""

    away = Signal()

    def __init__(self, owner: QObject, wall: Seconds = time.time, running: Seconds = time.monotonic) -> None:
        super().__init__(owner)
        self._wall, self._running = wall, running
        self._seen = wall(), running()
        self._has_told = False
        self._timer = QTimer(self, interval=LOOKS_EVERY_SECONDS * 1_000)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def listen(self, tasks: Worker) -> None:
        """Hears what the system itself tells, where it does; the library for it is loaded in a thread (15 ms)."""
        if sys.platform == "linux":
            tasks.read(self, lambda: import_module("groupdesk.desktop.session_bus"), self._follow)

    def _follow(self, room: ModuleType) -> None:
        room.SystemSignals(self).heard.connect(self.tell)

    def stop(self) -> None:
        self._timer.stop()
        self._has_told = True

    @Slot()
    def tell(self) -> None:
        """Somebody went away now."""
        if not self._has_told:
            self.stop()
            self.away.emit()

    @Slot()
    def look(self) -> None:
        """Compares the clocks with those of the last look."""
        (wall, running), now = self._seen, (self._wall(), self._running())
        self._seen = now
        passed = now[1] - running
        slept = now[0] - wall - passed
        if slept >= _SLEPT_SECONDS or passed >= _UNSEEN_SECONDS:
            self.tell()
