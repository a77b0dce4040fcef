"""A desk that nobody sits at locks itself; the clock is ours."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from groupdesk.desktop.idle import IdleWatch, seconds_passed


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def clock() -> list[float]:
    return [1000.0]


def watch(window, clock, minutes=5):
    made, heard = IdleWatch(window, minutes, lambda: clock[0]), []
    made.idle.connect(lambda: heard.append(1))
    return made, heard


def test_desk_locks_after_five_minutes_and_not_before(window, clock) -> None:
    made, heard = watch(window, clock)
    clock[0] += 299
    made.look()
    assert heard == []
    clock[0] += 1
    made.look()
    assert heard == [1]


def test_key_begins_the_time_anew(window, clock) -> None:
    made, heard = watch(window, clock)
    clock[0] += 200
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.windowHandle(), key)
    clock[0] += 200
    made.look()
    assert heard == []


def test_computer_that_slept_is_locked_when_it_wakes(window, clock) -> None:
    made, heard = watch(window, clock)
    clock[0] += 8 * 3600
    made.look()
    assert heard == [1]


def test_locks_once(window, clock) -> None:
    made, heard = watch(window, clock)
    clock[0] += 400
    made.look()
    assert not made._timer.isActive()


def test_never_is_allowed_and_too_long_is_an_hour(window, clock) -> None:
    made, heard = watch(window, clock, minutes=0)
    clock[0] += 10_000
    made.look()
    assert heard == []
    assert not made._timer.isActive()
    made.allow(600)
    clock[0] += 3_601
    made.look()
    assert heard == [1]


def test_clock_only_goes_forward() -> None:
    assert 0 < seconds_passed() <= seconds_passed()
