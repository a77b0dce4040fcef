"""What every journey begins with: nothing left over of other tests, neither windows to delete nor garbage to find."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _as_the_program_begins(qapp: QApplication) -> Iterator[None]:
    """It freezes what was loaded before a practice is opened; the tests have loaded a million things more."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    gc.freeze()
    yield
    gc.unfreeze()
