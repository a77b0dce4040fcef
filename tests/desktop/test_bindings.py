"""An error in something that Qt calls is reported; it never ends the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QObject, QSize
from PySide6.QtGui import QIconEngine
from PySide6.QtWidgets import QWidget

from groupdesk.desktop import features, inside  # noqa: F401 (every class of the window is made)

BENDS = pytest.mark.skipif(sys.version_info >= (3, 12), reason="errors are whole by themselves")

# Each error is raised in C, by something that Qt calls while Python waits inside Qt.
CRASHING = """
import faulthandler, sys
faulthandler.enable()
from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import delete
from groupdesk.desktop.bindings import make_errors_whole
make_errors_whole()

app = QApplication([])
gone = QWidget()
delete(gone)
ERRORS = {
    "zip": lambda: list(zip([1], [], strict=True)),
    "deleted": lambda: gone.width(),
    "arguments": lambda: QWidget("x", 3),
    "number": lambda: int("x"),
    "index": lambda: [][0],
}
fail = ERRORS[sys.argv[1]]

class Resized(QWidget):
    def resizeEvent(self, event):
        fail()

class Measured(QWidget):
    def sizeHint(self):
        fail()

class Asked(QAbstractListModel):
    def rowCount(self, parent=None):
        return 1

    def data(self, index, role=0):
        fail()

class Watched(QObject):
    def eventFilter(self, watched, event):
        fail()

def measure():
    inside = Measured()
    QVBoxLayout(outside := QWidget()).addWidget(inside)
    outside.show()

def ask():
    model = Asked()
    model.index(0).data()

def watch():
    watcher, window = Watched(), QWidget()
    window.installEventFilter(watcher)
    window.show()

for try_it in (lambda: Resized().show(), measure, ask, watch):
    try:
        try_it()
    except Exception as error:
        print(type(error).__name__)
"""
KINDS = {
    "zip": "ValueError",
    "deleted": "RuntimeError",
    "arguments": "TypeError",
    "number": "ValueError",
    "index": "IndexError",
}


@pytest.mark.parametrize("error", KINDS)
def test_error_raised_in_c_comes_through_qt_whole(tmp_path: Path, error: str) -> None:
    environment = {**os.environ, "GROUPDESK_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-c", CRASHING, error]
    said = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (said.returncode, set(said.stdout.split())) == (0, {KINDS[error]}), said.stderr[-2000:]


def below(root: type) -> set[type]:
    found = set(root.__subclasses__())
    return found | {deeper for near in found for deeper in below(near)}


@BENDS
def test_everything_that_qt_may_call_is_guarded() -> None:
    bare = [
        f"{made.__module__}.{made.__name__}.{name}"
        for root in (QObject, QIconEngine)
        for made in below(root)
        if made.__module__.startswith("groupdesk.")
        for name, method in vars(made).items()
        if name.endswith("Event") or name in ("data", "paint", "sizeHint", "rowCount", "eventFilter", "event")
        if callable(method) and not hasattr(method, "__wrapped__")
    ]
    assert bare == []


@BENDS
def test_guarded_method_is_the_one_that_was_written() -> None:
    class Asked(QAbstractListModel):
        def rowCount(self, parent=None) -> int:
            """How many."""
            return 3

        def of_our_own(self) -> int:
            return 4

    class Below(Asked):
        def rowCount(self, parent=None) -> int:
            return super().rowCount(parent) + 1

    assert (Asked().rowCount(), Below().rowCount(), Asked().of_our_own()) == (3, 4, 4)
    assert Asked.rowCount.__doc__ == "How many."
    assert not hasattr(Asked.of_our_own, "__wrapped__")


def test_a_size_may_still_be_asked_for(qtbot) -> None:
    class Small(QWidget):
        def sizeHint(self) -> QSize:
            return QSize(7, 8)

    widget = Small()
    qtbot.addWidget(widget)
    assert widget.sizeHint() == QSize(7, 8)
    widget.adjustSize()
    assert (widget.width(), widget.height()) == (7, 8)
