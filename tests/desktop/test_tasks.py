"""Work off the GUI thread: where it runs, who hears of it, and what happens when somebody is gone."""

import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from groupdesk.desktop.tasks import InlineTasks, Tasks
from groupdesk.domain.errors import Refused


@pytest.fixture
def failures() -> list[BaseException]:
    return []


@pytest.fixture
def tasks(qapp, failures):
    made = Tasks(failures.append)
    yield made
    made.close()


def test_read_runs_elsewhere_and_answers_here(qtbot, tasks) -> None:
    owner, heard = QObject(), []
    tasks.read(owner, threading.get_ident, lambda ident: heard.append((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: len(heard) == 1)
    worked, answered = heard[0]
    assert worked != answered == threading.get_ident()


def test_writes_keep_their_order(qtbot, tasks) -> None:
    owner, done = QObject(), []
    for number in range(200):
        tasks.write(owner, lambda number=number: number, done.append)
    qtbot.waitUntil(lambda: len(done) == 200)
    assert done == list(range(200))


def test_writes_never_run_side_by_side(qtbot, tasks) -> None:
    owner, done, inside, most = QObject(), [], [0], [0]

    def work() -> None:
        inside[0] += 1
        most[0] = max(most[0], inside[0])
        inside[0] -= 1

    for _ in range(50):
        tasks.write(owner, work, done.append)
    qtbot.waitUntil(lambda: len(done) == 50)
    assert most == [1]


def test_answer_for_a_deleted_page_is_dropped(qtbot, tasks) -> None:
    page, other, heard = QObject(), QObject(), []
    gate = threading.Event()
    tasks.write(page, gate.wait, heard.append)
    tasks.write(other, lambda: "end", heard.append)
    delete(page)
    gate.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["end"]


def test_older_answer_to_the_same_question_is_dropped(qtbot, tasks) -> None:
    page, heard = QObject(), []
    slow, fast_is_there = threading.Event(), []
    tasks.read(page, lambda: slow.wait() and "old", heard.append, latest="people")
    tasks.read(page, lambda: "new", lambda answer: (heard.append(answer), fast_is_there.append(1)), latest="people")
    qtbot.waitUntil(lambda: bool(fast_is_there))
    slow.set()
    tasks.write(page, lambda: "after", heard.append)
    qtbot.waitUntil(lambda: "after" in heard)
    tasks.close()
    assert heard == ["new", "after"]


def test_failure_reaches_its_handler_or_the_common_one(qtbot, tasks, failures) -> None:
    owner, own = QObject(), []

    def refuse() -> None:
        raise Refused("full")

    tasks.write(owner, refuse, lambda _: None, own.append)
    tasks.write(owner, refuse, lambda _: None)
    qtbot.waitUntil(lambda: len(own) == 1 and len(failures) == 1)
    assert own[0].code == failures[0].code == "full"


def test_failure_of_an_outdated_question_is_not_told(qtbot, tasks, failures) -> None:
    page, heard, gate = QObject(), [], threading.Event()

    def fail() -> None:
        gate.wait()
        raise Refused("late")

    tasks.read(page, fail, heard.append, latest="q")
    tasks.read(page, lambda: "new", heard.append, latest="q")
    qtbot.waitUntil(lambda: heard == ["new"])
    gate.set()
    tasks.write(page, lambda: "end", heard.append)
    qtbot.waitUntil(lambda: "end" in heard)
    assert failures == []


def test_long_work_tells_how_far_it_is_and_can_be_stopped(qtbot, tasks) -> None:
    owner, steps, ends = QObject(), [], []
    reached = threading.Event()
    cancelled = threading.Event()

    def work(progress) -> None:
        for number in range(1, 1001):
            progress.step(number, 1000)
            if number == 1:
                reached.set()
                cancelled.wait()

    handle = tasks.work(owner, work, ends.append, ends.append, lambda done, total: steps.append((done, total)))
    reached.wait()
    handle.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: bool(ends))
    assert ends[0].code == "cancelled"
    assert steps == [(1, 1000)]


def test_last_step_is_always_told(qtbot, tasks) -> None:
    owner, steps, ends = QObject(), [], []

    def work(progress) -> None:
        for number in range(1, 501):
            progress.step(number, 500)

    tasks.work(owner, work, ends.append, progress=lambda done, _total: steps.append(done))
    qtbot.waitUntil(lambda: bool(ends))
    assert steps[-1] == 500
    assert len(steps) < 50


def test_close_finishes_every_write(qapp) -> None:
    tasks, owner, written = Tasks(print), QObject(), []
    for number in range(50):
        tasks.write(owner, lambda number=number: written.append(number), lambda _: None)
    tasks.close()
    assert len(written) == 50


def test_an_answer_after_closing_may_ask_again_and_hears_nothing(qtbot) -> None:
    failures: list[BaseException] = []
    closing, owner, heard = Tasks(failures.append), QObject(), []

    def ask_again(answer: str) -> None:
        heard.append(answer)
        closing.read(owner, lambda: "late", heard.append)

    closing.write(owner, lambda: "first", ask_again)
    closing.close()
    qtbot.waitUntil(lambda: heard == ["first"])
    assert failures == []


def test_inline_tasks_answer_at_once() -> None:
    heard = []
    InlineTasks().read(QObject(), lambda: 3, heard.append)
    assert heard == [3]


def test_inline_failure_nobody_handles_is_raised() -> None:
    def refuse() -> None:
        raise Refused("full")

    with pytest.raises(Refused):
        InlineTasks().write(QObject(), refuse, lambda _: None)
