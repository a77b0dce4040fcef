"""Brings in the heavy libraries behind papers and import while nobody waits.

Loading them costs a quarter of a second: too long at the start, and too long on the window's thread at the first
visit. What stands by then stays, so the collector need not look through it again (60 ms a time, see collecting.py).
"""

import gc
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from groupdesk.desktop.tasks import Worker

_AFTER_MS = 3_000
_LATER = (
    "groupdesk.services.papers.service",
    "groupdesk.services.imports.service",
    "groupdesk.desktop.papers.controller",
    "groupdesk.desktop.certificates.controller",
    "groupdesk.desktop.certificates.issuing_page",
    "groupdesk.desktop.certificates.issuing_controller",
    "groupdesk.desktop.certificates.designs_page",
    "groupdesk.desktop.certificates.designs_controller",
    "groupdesk.desktop.certificates.designer.page",
    "groupdesk.desktop.certificates.designer.controller",
)


def warm_up(owner: QObject, tasks: Worker) -> QTimer:
    """Some seconds after the first page stands, in a worker thread; stop the timer before the tasks are closed."""
    timer = QTimer(owner, singleShot=True, interval=_AFTER_MS)
    timer.timeout.connect(lambda: tasks.read(owner, _bring_in, lambda _done: gc.freeze()))
    timer.start()
    return timer


def _bring_in() -> None:
    for name in _LATER:
        import_module(name)
