"""Locks a desk that nobody sits at: tells when neither keys nor pointer were used for some minutes."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

DEFAULT_MINUTES = 5
LONGEST_MINUTES = 60
_LOOKS_EVERY_MS = 5_000
_USES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletMove,
}


def seconds_passed() -> float:
    """A clock that nobody can set and that goes on while the computer sleeps."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


class IdleWatch(QObject):
    """Watches one shown window; `idle` comes once, use() begins anew. `now` counts seconds (tests hand one in)."""

    idle = Signal()

    def __init__(
        self, window: QWidget, minutes: int = DEFAULT_MINUTES, now: Callable[[], float] = seconds_passed
    ) -> None:
        super().__init__(window)
        self._now = now
        self._used_at = now()
        self._timer = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.allow(minutes)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def allow(self, minutes: int) -> None:
        """How long nobody may be there, 1 to 60 minutes; 0 never locks."""
        self._seconds = min(max(minutes, 0), LONGEST_MINUTES) * 60
        self._used_at = self._now()
        if self._seconds:
            self._timer.start()
        else:
            self._timer.stop()

    def use(self) -> None:
        """Somebody is there."""
        self._used_at = self._now()

    def look(self) -> None:
        """Compares the clock; time that the computer slept counts."""
        if self._seconds and self._now() - self._used_at >= self._seconds:
            self._timer.stop()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _USES:
            self._used_at = self._now()
        return False
