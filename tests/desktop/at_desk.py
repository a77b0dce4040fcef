"""A page at a set-up practice in a vault: services, tasks that run at once, changes that arrive, and what was said."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication

from builders import Bench
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.tasks import InlineTasks
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.sentences import sentence
from groupdesk.store.database import Database


@dataclass
class Heard:
    """Stands in for the message bar and the fault desk: what a person would have read, and the way back."""

    said: list[tuple[str, str]] = field(default_factory=list)
    undo: Callable[[], object] | None = None

    def say(self, words: str, status: str = "good", undo: Callable[[], object] | None = None) -> None:
        self.said.append((words, status))
        self.undo = undo

    def fault(self, error: BaseException) -> None:
        if not isinstance(error, Refused | Trouble):
            raise error
        self.say(sentence(error), "attention")

    def last(self) -> str:
        return self.said[-1][0] if self.said else ""


class AtDesk(Bench):
    """A bench with a window's nerves: hub, tasks, deeds."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.heard = Heard()
        self.tasks = InlineTasks(self.heard.fault)
        self.hub = ChangeHub()
        database.listen(self.hub.announce)
        self.deeds = Deeds(self.tasks, self.heard, self.services.deeds.undo)

    def settle(self) -> None:
        """Lets announced changes arrive."""
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    def take_back(self) -> None:
        """Ctrl+Z."""
        assert self.heard.undo is not None
        undo, self.heard.undo = self.heard.undo, None
        undo()
        self.settle()
