"""The Qt binding keeps its hands off True and None; lifting the pin of PySide6 needs these to pass.

PySide6 6.12.0 on Python 3.11 loses one reference to a constant per signal or call, and the process aborts after some
hundreds of them. From Python 3.12 on the constants are immortal and the counts never move.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

TIMES = 200
NOISE = 50  # other code takes and drops a few references meanwhile


class Bell(QObject):
    rung = Signal()
    told = Signal(bool)
    heard = 0

    @Slot()
    @Slot(bool)
    def hear(self, *_words: object) -> None:
        self.heard += 1


def references_lost(constant: object, act: Callable[[], object]) -> int:
    before = sys.getrefcount(constant)
    for _ in range(TIMES):
        act()
    return before - sys.getrefcount(constant)


@pytest.mark.parametrize("constant", [True, False, None], ids=str)
def test_signals_keep_the_references_of_constants(constant: object, qtbot: QtBot) -> None:
    bell = Bell()
    bell.rung.connect(bell.hear)
    bell.told.connect(bell.hear)
    assert references_lost(constant, bell.rung.emit) < NOISE
    assert references_lost(constant, lambda: bell.told.emit(True)) < NOISE
    assert bell.heard == 2 * TIMES


@pytest.mark.parametrize("constant", [True, False, None], ids=str)
def test_calls_keep_the_references_of_constants(constant: object, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert references_lost(constant, widget.isEnabled) < NOISE
    assert references_lost(constant, widget.isVisible) < NOISE
    assert references_lost(constant, lambda: widget.setToolTip("")) < NOISE
