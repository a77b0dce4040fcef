"""Tells somebody at a terminal how far long work is; elsewhere nothing, and nothing is loaded for it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module


@contextmanager
def watched(task: str) -> Iterator[Callable[[int, int], None]]:
    """Something to call with (done, of)."""
    if sys.stderr.isatty():
        with import_module("groupdesk.cli.bar").bar(task) as look:
            yield look
    else:
        yield lambda done, of: None
