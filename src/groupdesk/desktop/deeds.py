"""Deeds asked for by pages: done in the writer thread, told in the message bar with their way back.

    deeds.do(page, lambda: enrolments.enrol(cohort, person), Told(_("{name} is enrolled."), name=name))

Undo is a deed of its own and can be undone in turn. A refusal goes to `failed` where one is given (a dialog shows
it beside its field), else to the fault desk, which shows its sentence in the message bar.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject

from groupdesk.base.i18n import _
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import DeedId

T = TypeVar("T")


class Says(Protocol):
    """What deeds need of the message bar."""

    def say(self, sentence: str, status: str = "good", undo: Callable[[], object] | None = None) -> None: ...


class Deeds:
    """One a window; `undo` takes one deed back and gives the deed that did so."""

    def __init__(self, tasks: Worker, messages: Says, undo: Callable[[DeedId], Done]) -> None:
        self._tasks = tasks
        self._messages = messages
        self._undo = undo

    def do(
        self,
        owner: QObject,
        work: Callable[[], Done | Sequence[Done]],
        sentence: str,
        done: Callable[[Done], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Does it, says the sentence with Undo, then calls `done` with the (last) deed; "" says nothing.

        Work of several deeds gives all of them; Undo takes them back from the last to the first.
        """

        def finished(made: Done | Sequence[Done]) -> None:
            steps = [made] if isinstance(made, Done) else list(made)
            if sentence and steps:
                self.say(owner, sentence, steps)
            if done is not None and steps:
                done(steps[-1])

        self._tasks.write(owner, work, finished, failed)

    def say(self, owner: QObject, sentence: str, steps: Sequence[Done]) -> None:
        """Tells of deeds that are done, with the way back; the page may be gone by the time it is taken."""
        self._messages.say(sentence, undo=lambda: self._take_back(owner, steps))

    def fail(self, owner: QObject, error: BaseException) -> None:
        """Hands on to the fault desk what a `failed` of one's own was not meant for."""

        def again() -> None:
            raise error

        self._tasks.read(owner, again, lambda _nothing: None)

    def fail_unless_gone(self, owner: QObject) -> Failed:
        """For readings of a thing that an undo elsewhere may have taken away meanwhile: its page is left anyway."""

        def failed(error: BaseException) -> None:
            if not (isinstance(error, Refused) and error.code == "not-found"):
                self.fail(owner, error)

        return failed

    def _take_back(self, owner: QObject, steps: Sequence[Done]) -> None:
        def work() -> list[Done]:
            return [self._undo(step.deed) for step in reversed(steps)]

        self._tasks.write(owner, work, lambda undone: self.say(owner, _("Undone."), undone))
