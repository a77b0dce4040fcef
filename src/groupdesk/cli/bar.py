"""A bar on the terminal for work that takes longer than a second."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from rich.console import Console
from rich.progress import Progress

_PATIENCE_SECONDS = 1.0


@contextmanager
def bar(task: str) -> Iterator[Callable[[int, int], None]]:
    """Something to call with (done, of); the bar stands on standard error and is wiped away in the end."""
    began = monotonic()
    drawn = Progress(console=Console(stderr=True), transient=True)
    line = drawn.add_task(task, total=None)

    def look(done: int, of: int) -> None:
        if monotonic() - began >= _PATIENCE_SECONDS:
            drawn.start()
        drawn.update(line, completed=done, total=of)

    try:
        yield look
    finally:
        drawn.stop()
