"""Pages that nobody shows any more end on the window's thread, however busy the other threads are."""

import gc
import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from groupdesk.desktop.collecting import Collector, collect_here_only
from groupdesk.desktop.tasks import Tasks

LITTER = 20_000  # far more than the 700 new objects after which Python would collect

# Windows thrown away while a thread makes garbage: collected there, this crashes within some rounds.
STRESS = """
import faulthandler, sys
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from groupdesk.desktop.tasks import Tasks

faulthandler.enable()
app = QApplication([])
tasks, owner, answers = Tasks(print), QObject(), []

class Held(QMainWindow):
    def __init__(self):
        super().__init__()
        self.setCentralWidget(QLineEdit())
        self.menuBar().addMenu("a").addAction("b")
        QTimer(self, interval=1).start()
        self.itself = self

def litter():
    for _ in range(200_000):
        one = []
        one.append(one)

for number in range(int(sys.argv[1])):
    for _ in range(3):
        Held().show()
    app.processEvents()
    tasks.read(owner, litter, answers.append)
    while len(answers) <= number:
        app.processEvents()
tasks.close()
print("survived")
"""


class Ending:
    """Says on which thread it ended; only a collection can end it, for it holds itself."""

    def __init__(self, ends: list[int]) -> None:
        self.itself, self.ends = self, ends

    def __del__(self) -> None:
        self.ends.append(threading.get_ident())


def litter() -> None:
    for _ in range(LITTER):
        one: list[object] = []
        one.append(one)


@pytest.fixture
def tasks(qapp):
    made = Tasks(print)
    yield made
    made.close()


@pytest.fixture
def collector(tasks, qapp) -> Collector:
    return qapp.findChild(Collector)


def test_a_busy_reader_collects_nothing(qtbot, tasks, collector) -> None:
    ends: list[int] = []
    owner, answers = QObject(), []
    for _ in range(8):
        Ending(ends)
        tasks.read(owner, litter, answers.append)
        qtbot.waitUntil(lambda: len(answers) == 1)
        answers.clear()
    gc.collect()
    assert ends == [threading.get_ident()] * 8


def test_windows_thrown_away_beside_busy_threads_do_not_crash(tmp_path: Path) -> None:
    environment = {**os.environ, "GROUPDESK_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-c", STRESS, "20"]
    said = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert (said.returncode, said.stdout.split()) == (0, ["survived"]), said.stderr[-2000:]


def test_collector_collects_when_enough_was_made(collector) -> None:
    ends: list[int] = []
    gc.collect()
    Ending(ends)
    collector.look()
    assert ends == []
    kept = [[] for _ in range(gc.get_threshold()[0] + 100)]
    collector.look()
    assert len(ends) == 1
    assert kept


def test_old_garbage_is_collected_after_enough_rounds(collector) -> None:
    ends: list[int] = []
    collector._thorough_after = 0.0
    ending = Ending(ends)
    gc.collect()
    del ending
    kept: list[list[object]] = []
    for _ in range((gc.get_threshold()[1] + 2) * (gc.get_threshold()[2] + 2)):
        kept += ([] for _ in range(gc.get_threshold()[0] + 100))
        collector.look()
    assert len(ends) == 1
    assert kept


def test_there_is_one_collector_however_many_threads(qapp, tasks, collector) -> None:
    collect_here_only()
    assert qapp.findChildren(Collector) == [collector]
    assert not gc.isenabled()


def test_what_a_job_holds_ends_on_the_thread_that_asked(qtbot, tasks) -> None:
    """The last hold on a page must not be a worker's, nor that of an error on its way."""
    ends: list[int] = []

    class Held:
        def work(self) -> None:
            raise ValueError

        def __del__(self) -> None:
            ends.append(threading.get_ident())

    owner = QObject()
    for number in range(1, 101):
        held = Held()
        gone = weakref.ref(held)
        tasks.read(owner, held.work, print, lambda _error: None)
        del held
        qtbot.waitUntil(lambda number=number: len(ends) == number)
        assert gone() is None
    assert set(ends) == {threading.get_ident()}
