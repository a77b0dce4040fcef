"""Reading and storing a sheet beside the window: how far it is, a way to stop, and a refusal said on the page."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.tasks import Failed, Progress, Worker
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.imports.watch import Stage, Watch
from groupdesk.services.sentences import sentence

T = TypeVar("T")


class Busy(Protocol):
    """What a page with steps needs for it."""

    @property
    def progress(self) -> ProgressPanel: ...

    @property
    def problem(self) -> QWidget: ...

    def show_busy(self, busy: bool) -> None: ...

    def refuse(self, sentence: str) -> None: ...


class LongWork:
    """One piece of work at a time. `failed` is the window's fault desk, for what is neither refusal nor trouble."""

    def __init__(self, owner: QWidget, page: Busy, tasks: Worker, failed: Failed) -> None:
        self._owner, self._page, self._tasks, self._failed = owner, page, tasks, failed
        self._running: Progress | None = None

    def do(self, work: Callable[[Watch], T], done: Callable[[T], None]) -> None:
        """Shows that it works until `done` is called with the answer, or the page says why there is none."""

        def run(progress: Progress) -> T:
            return work(Watch(report=lambda stage, at, of: progress.step(*_overall(stage, at, of))))

        def finished(answer: T) -> None:
            self._end()
            done(answer)

        def refused(error: BaseException) -> None:
            self._end()
            self.say(error)

        self._page.problem.hide()
        self._page.show_busy(True)
        self._running = self._tasks.work(self._owner, run, finished, refused, self._page.progress.show_step)

    def stop(self) -> None:
        """What was begun is taken back."""
        if self._running is not None:
            self._running.cancel()

    def say(self, error: BaseException) -> None:
        """A refusal as its sentence on the page; that somebody stopped it needs no words."""
        if isinstance(error, Refused) and error.code == "cancelled":
            return
        if isinstance(error, Refused | Trouble):
            self._page.refuse(sentence(error))
        else:
            self._failed(error)

    def _end(self) -> None:
        self._running = None
        self._page.show_busy(False)


def _overall(stage: Stage, done: int, total: int) -> tuple[int, int]:
    """The stages as one bar of equal parts; never full before the very end, which Tasks tells."""
    place = list(Stage).index(stage)
    share = done / total if total else 1.0
    return min(99, round(25 * (place + share))), 100
