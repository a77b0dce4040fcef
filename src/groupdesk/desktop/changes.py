"""Carries committed changes from the writer thread to the pages that follow their topics.

    hub.follow(page, {Topic.ATTENDANCE, Topic.ENROLMENTS}, controller.refresh)

A change tells *that* something happened; the page asks its service *what*. A page that is not visible is told when it
is shown again: give the page itself as owner.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from groupdesk.domain.changes import Change, Topic


@dataclass(eq=False)
class _Follower:
    owner: QObject
    topics: frozenset[Topic]
    refresh: Callable[[], None]
    is_stale: bool = field(default=False)

    def told(self) -> None:
        """Refreshes now if it can be seen, else at the next sight."""
        if isinstance(self.owner, QWidget) and not self.owner.isVisible():
            self.is_stale = True
        else:
            self.is_stale = False
            self.refresh()


class ChangeHub(QObject):
    """announce() may be called on any thread; followers are told on the GUI thread, once per announcement."""

    _arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._followers: list[_Follower] = []
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def announce(self, changes: Iterable[Change]) -> None:
        """What the database calls after a commit."""
        self._arrived.emit(tuple(changes))

    def follow(self, owner: QObject, topics: Iterable[Topic], refresh: Callable[[], None]) -> None:
        """Calls `refresh` after each change of one of the topics, as long as the owner lives."""
        self._followers.append(_Follower(owner, frozenset(topics), refresh))
        if isinstance(owner, QWidget):
            owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            for follower in [f for f in self._living() if f.owner is watched and f.is_stale]:
                follower.is_stale = False
                follower.refresh()
        return False

    @Slot(object)
    def _tell(self, changes: tuple[Change, ...]) -> None:
        touched = {change.topic for change in changes}
        for follower in self._living():
            if follower.topics & touched:
                follower.told()

    def _living(self) -> list[_Follower]:
        self._followers = [follower for follower in self._followers if isValid(follower.owner)]
        return list(self._followers)
