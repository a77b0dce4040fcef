"""How long the program holds the window's thread at a stretch, on whatever machine and beside whatever else runs there.

Counted is processor time of this thread, so that other programs do not count; and a stretch that seems long is
weighed against a known piece of work, done right before and after: beside others, and on slower machines, both take
longer.
"""

import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from groupdesk.desktop.kit import theme

GOAL_MS = 50.0
_MARGIN = 1.2  # the neighbours may have stopped between the stretch and the yardstick
_YARDSTICK_MS = 4.2  # on an idle core of the machine on which the goals were set
_JUST_NOW = 5  # yardsticks after a long stretch, and as many of those before; the larger median of both


class Heartbeat(QObject):
    """Beats while the event loop turns; `check` fails with the place in the journey where a turn was too long."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._where = ""
        self._last = 0.0
        self._before = deque((_yardstick() for _ in range(_JUST_NOW)), maxlen=_JUST_NOW)
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._turn)

    @contextmanager
    def turns(self) -> Iterator[None]:
        """The loop runs; each of its turns is a stretch."""
        self._before.append(_yardstick())
        self._last = time.thread_time()
        self._timer.start()
        yield
        self._timer.stop()
        self._turn()

    @contextmanager
    def stretch(self) -> Iterator[None]:
        """One thing that the hands do: what the program does at once is a stretch."""
        self._before.append(_yardstick())
        self._last = time.thread_time()
        yield
        self._turn()

    @contextmanager
    def apart(self) -> Iterator[None]:
        """What the test does by itself while the loop runs is none."""
        began = time.thread_time()
        yield
        self._last += time.thread_time() - began

    def check(self) -> None:
        assert self.longest <= GOAL_MS * _MARGIN, f"{self.longest:.0f} ms at a stretch {self._where}"

    def _turn(self) -> None:
        took = 1000 * (time.thread_time() - self._last)
        if took > max(self.longest, GOAL_MS / 2):
            took /= self._slowness()
        if took > self.longest:
            self.longest, self._where = took, _place()
        self._last = time.thread_time()

    def _slowness(self) -> float:
        """How many times longer than usual this thread takes for its work just now; at least 1."""
        after = median(_yardstick() for _ in range(_JUST_NOW))
        return max(_YARDSTICK_MS, after, median(self._before)) / _YARDSTICK_MS


def _yardstick() -> float:
    """Milliseconds for a small page: the kind of work whose time is in question."""
    began = time.thread_time()
    page = QWidget()
    theme.dress(page)
    column = QVBoxLayout(page)
    for part in (QLabel, QPushButton, QLabel, QComboBox) * 6:
        column.addWidget(part())
    page.ensurePolished()
    page.sizeHint()
    return 1000 * (time.thread_time() - began)


def _place() -> str:
    """The lines of the journey that are under way, the innermost first."""
    frame, lines = sys._getframe(), []
    while frame.f_back is not None:
        if Path(frame.f_code.co_filename).name.startswith("test_"):
            lines.append(f"{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return "in " + ", ".join(lines)
