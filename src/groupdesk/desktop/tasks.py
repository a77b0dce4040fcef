"""Work off the GUI thread: one writer, four readers, results delivered on the GUI thread to living owners only.

    tasks.read(page, lambda: people.page(query, 0, 128), page.show_rows, latest="people")
    tasks.write(page, lambda: attendance.mark(session, person, status), done=page.marked, failed=page.refused)

Without `failed`, a failure goes to the program's fault desk (message bar or bug dialog). `latest` names a question:
an older answer to the same question of the same owner is dropped. Long work takes a Progress:

    tasks.work(page, lambda progress: exports.everything(progress.step), done, progress=panel.show_step)

All threads end in one relay object with a decorated slot and a queued connection; nothing else may receive signals
from a foreign thread (but for the ChangeHub). What a job holds on to (pages, controllers) is kept here until its answer
was delivered, so that nothing of Qt ever ends its life in a worker thread.
"""

import itertools
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from groupdesk.desktop.collecting import collect_here_only
from groupdesk.domain.errors import Refused

T = TypeVar("T")
Failed = Callable[[BaseException], None]
Step = Callable[[int, int], None]

_STEPS_A_SECOND = 10


class Progress:
    """Handed to long work: `step(done, total)` tells how far it is and stops it when the person cancelled."""

    def __init__(self, show: Step) -> None:
        self._show = show
        self._cancelled = threading.Event()
        self._shown_at = 0.0

    def step(self, done: int, total: int) -> None:
        """Call once per unit of work. Raises Refused("cancelled") after cancel()."""
        if self._cancelled.is_set():
            raise Refused("cancelled")
        now = time.monotonic()
        if done >= total or now - self._shown_at >= 1 / _STEPS_A_SECOND:
            self._shown_at = now
            self._show(done, total)

    def cancel(self) -> None:
        """The work stops at its next step; what it began is rolled back by whoever does it."""
        self._cancelled.set()


class Worker(Protocol):
    """What pages and controllers know of Tasks and InlineTasks."""

    def read(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        latest: str = "",
    ) -> None: ...

    def write(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None: ...

    def work(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        progress: Step | None = None,
    ) -> Progress: ...

    def close(self) -> None: ...


@dataclass(slots=True, eq=False)
class _Job(Generic[T]):
    """Something asked for, all that it keeps alive, and what became of it."""

    owner: QObject
    work: Callable[[], T]
    done: Callable[[T], None]
    failed: Failed
    progress: Step | None = None
    _answer: list[T] = field(default_factory=list)
    _error: BaseException | None = None

    def run(self) -> None:
        """On a worker thread."""
        try:
            self._answer.append(self.work())
        except BaseException as error:  # noqa: BLE001 (told on the thread that asked)
            self._error = error

    def tell(self) -> None:
        """On the thread that asked. An error is let go of: its traceback leads back here, a ring that would stay."""
        error, self._error = self._error, None
        if error is None:
            self.done(self._answer[0])
        else:
            self.failed(error)


class Tasks(QObject):
    """Threads behind a window; build one, close it when the window closes."""

    _ended = Signal(int)
    _stepped = Signal(int, object, object)  # steps may be bytes, too many for C's int

    def __init__(self, on_failure: Failed) -> None:
        super().__init__()
        collect_here_only()
        self._on_failure = on_failure
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(4, "reader")
        self._newest: dict[tuple[int, str], int] = {}
        self._asked = 0
        self._jobs: dict[int, _Job[Any]] = {}
        self._numbers = itertools.count()
        self._closed = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._show_step, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        latest: str = "",
    ) -> None:
        """Runs a query in a reader thread; `done` gets its rows unless the owner is gone or asked again.

        A question that an answer raises after close() is dropped, as those still queued were.
        """
        if self._closed:
            return
        still_wanted = self._newest_question(owner, latest)

        def if_wanted(answer: T) -> None:
            if still_wanted():
                done(answer)

        def if_missed(error: BaseException) -> None:
            if still_wanted():
                (failed or self._on_failure)(error)

        self._submit(self._readers, _Job(owner, work, if_wanted, if_missed))

    def write(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Runs a deed in the one writer thread, in the order asked."""
        self._submit(self._writer, _Job(owner, work, done, failed or self._on_failure))

    def work(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        progress: Step | None = None,
    ) -> Progress:
        """Runs something long in the writer thread; what comes back can cancel it."""
        number = next(self._numbers)
        handle = Progress(lambda steps, total: self._stepped.emit(number, steps, total))
        job = _Job(owner, lambda: work(handle), done, failed or self._on_failure, progress)
        self._submit(self._writer, job, number)
        return handle

    def close(self) -> None:
        """Drops queued reads and finishes every write."""
        self._closed = True
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)

    def _newest_question(self, owner: QObject, latest: str) -> Callable[[], bool]:
        """Tells later whether the owner has asked the same again meanwhile."""
        if not latest:
            return lambda: True
        self._asked += 1
        key, number = (id(owner), latest), self._asked
        self._newest[key] = number
        return lambda: self._newest.get(key) == number

    def _submit(self, pool: Executor, job: _Job[T], number: int | None = None) -> None:
        number = next(self._numbers) if number is None else number
        self._jobs[number] = job
        pool.submit(self._run, number)

    def _run(self, number: int) -> None:
        """On a worker thread, which itself holds nothing of a job."""
        self._jobs[number].run()
        self._ended.emit(number)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        job = self._jobs.pop(number)
        if isValid(job.owner):
            job.tell()

    @Slot(int, object, object)
    def _show_step(self, number: int, done: int, total: int) -> None:
        job = self._jobs.get(number)
        if job is not None and job.progress is not None and isValid(job.owner):
            job.progress(done, total)


class InlineTasks:
    """The same interface at once and on the calling thread: makes pages and controllers synchronous in tests."""

    def __init__(self, on_failure: Failed | None = None) -> None:
        self._on_failure = on_failure

    def read(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        latest: str = "",
    ) -> None:
        self.write(owner, work, done, failed)

    def write(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        job = _Job(owner, work, done, failed or self._on_failure or _raise)
        job.run()
        job.tell()

    def work(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        progress: Step | None = None,
    ) -> Progress:
        handle = Progress(progress or _ignore)
        self.write(owner, lambda: work(handle), done, failed)
        return handle

    def close(self) -> None:
        """Nothing is ever left to finish."""


def _raise(error: BaseException) -> None:
    raise error


def _ignore(_done: int, _total: int) -> None:
    return None
