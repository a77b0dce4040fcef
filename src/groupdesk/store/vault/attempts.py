"""Slows down guessing at an unlock page without ever sleeping."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

_LONGEST_WAIT_SECONDS = 8


@dataclass
class Attempts:
    """Counts the wrong tries at one vault; kept by the page that asks."""

    clock: Callable[[], float] = time.monotonic
    wrong: int = field(default=0, init=False)
    _not_before: float = field(default=0.0, init=False)

    def wait_seconds(self) -> float:
        """How long the page should wait before the next try; 0.0 when it may ask."""
        return max(0.0, self._not_before - self.clock())

    def failed(self) -> int:
        """Notes a wrong try and gives the pause it earns: 1, 2, 4, then 8 seconds."""
        pause: int = min(_LONGEST_WAIT_SECONDS, 1 << min(self.wrong, 10))
        self.wrong += 1
        self._not_before = self.clock() + pause
        return pause

    def succeeded(self) -> None:
        self.wrong = 0
        self._not_before = 0.0
