"""Everything that can be done with a cohort, as one menu for the list, its details and the cohort's own page."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.desktop.kit import icons
from groupdesk.domain.states import CohortState


class CohortDeed(StrEnum):
    """What a person may want of a cohort."""

    OPEN = "open"
    TAKE_ROLL = "take-roll"
    EDIT_COHORT = "edit-cohort"
    EDIT_GROUP = "edit-group"
    LEADERS = "leaders"
    NEW_COHORT = "new-cohort"
    COPY = "copy"
    CONFIRM = "confirm"
    START = "start"
    END = "end"
    CLOSE = "close"
    CANCEL = "cancel"
    ARCHIVE_COHORT = "archive-cohort"
    ARCHIVE_GROUP = "archive-group"
    RESTORE = "restore"


_LOOKS = {
    CohortDeed.OPEN: ("arrow-right", __("Open")),
    CohortDeed.TAKE_ROLL: ("list-checks", __("Take roll")),
    CohortDeed.EDIT_COHORT: ("pencil", __("Edit the cohort…")),
    CohortDeed.EDIT_GROUP: ("pencil-line", __("Edit the group…")),
    CohortDeed.LEADERS: ("users", __("Who leads it…")),
    CohortDeed.NEW_COHORT: ("plus", __("New cohort of this group…")),
    CohortDeed.COPY: ("copy", __("Copy as the next cycle…")),
    CohortDeed.CONFIRM: ("check", __("Confirm: it takes place")),
    CohortDeed.START: ("play", __("Start")),
    CohortDeed.END: ("flag", __("End")),
    CohortDeed.CLOSE: ("lock", __("Close for good")),
    CohortDeed.CANCEL: ("ban", __("Cancel the cohort…")),
    CohortDeed.ARCHIVE_COHORT: ("archive", __("Archive the cohort")),
    CohortDeed.ARCHIVE_GROUP: ("archive", __("Archive the group with all its cohorts")),
    CohortDeed.RESTORE: ("archive-restore", __("Bring back from the archive")),
}
_STATE_STEPS = {
    CohortState.DRAFT: (CohortDeed.CONFIRM, CohortDeed.START),
    CohortState.RECRUITING: (CohortDeed.CONFIRM, CohortDeed.START),
    CohortState.CONFIRMED: (CohortDeed.START,),
    CohortState.RUNNING: (CohortDeed.END,),
    CohortState.ENDED: (CohortDeed.CLOSE,),
}
_OPEN = (CohortState.DRAFT, CohortState.RECRUITING, CohortState.CONFIRMED, CohortState.RUNNING)


class CohortMenu(QMenu):
    """Call show_for() whenever another cohort is meant."""

    wanted = Signal(str)  # a CohortDeed

    def __init__(self, first: tuple[CohortDeed, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self.deeds: list[CohortDeed] = []

    def show_for(self, state: CohortState, is_archived: bool) -> None:
        """Fills the menu with what this state allows."""
        self.clear()
        self.deeds.clear()
        if is_archived:
            self._add(CohortDeed.OPEN, CohortDeed.RESTORE)
            return
        if self._first:
            self._add(*self._first)
            self.addSeparator()
        self._add(*_STATE_STEPS.get(state, ()))
        self._add(CohortDeed.EDIT_COHORT, CohortDeed.EDIT_GROUP, CohortDeed.LEADERS)
        self.addSeparator()
        self._add(CohortDeed.COPY, CohortDeed.NEW_COHORT)
        self.addSeparator()
        if state in _OPEN:
            self._add(CohortDeed.CANCEL)
        self._add(CohortDeed.ARCHIVE_COHORT, CohortDeed.ARCHIVE_GROUP)

    def do(self, deed: CohortDeed) -> None:
        """As if it had been chosen."""
        self.wanted.emit(deed)

    def _add(self, *deeds: CohortDeed) -> None:
        for deed in deeds:
            icon, words = _LOOKS[deed]
            action = self.addAction(icons.icon(icon, "text_secondary"), _(words))
            action.triggered.connect(self._doer(deed))
            self.deeds.append(deed)

    def _doer(self, deed: CohortDeed) -> Callable[[], None]:
        return lambda: self.wanted.emit(deed)
