"""A bar on the terminal for work that takes longer than a second; elsewhere nothing."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress

_PATIENCE_SECONDS = 1.0


@contextmanager
def watched(task: str) -> Iterator[Callable[[int, int], None]]:
    """Something to call with (done, of); the bar stands on standard error and is wiped away in the end."""
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    began = time.monotonic()
    bar = Progress(console=Console(stderr=True), transient=True)
    line = bar.add_task(task, total=None)

    def look(done: int, of: int) -> None:
        if time.monotonic() - began >= _PATIENCE_SECONDS:
            bar.start()
        bar.update(line, completed=done, total=of)

    try:
        yield look
    finally:
        bar.stop()
