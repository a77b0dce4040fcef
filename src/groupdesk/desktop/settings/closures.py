"""Closures and their services: typed or taken from a file, and planned sessions that lie on closed days."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.settings.closure_import import ClosureImportDialog
from groupdesk.desktop.settings.entry_dialog import ClosureDialog
from groupdesk.desktop.settings.page import SettingsPage
from groupdesk.desktop.settings.wording import days_words
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.changes import Topic
from groupdesk.domain.closures.calendar import Closure
from groupdesk.domain.closures.rows import DayOrder
from groupdesk.domain.errors import Refused
from groupdesk.domain.practice import OwnClosure
from groupdesk.services.bundle import Services

if TYPE_CHECKING:
    from groupdesk.services.closures import ClosuresPreview, ShutSession

    _Known = tuple[tuple[OwnClosure, ...], date, tuple[ShutSession, ...]]

_FOLLOWED = (Topic.PRACTICE, Topic.CLOSURES, Topic.SESSIONS, Topic.COHORTS)


class ClosuresController(QObject):
    """Built with the page; reads when the page is seen and after every change."""

    def __init__(
        self, page: SettingsPage, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds, failed: Failed
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds = page, services, tasks, deeds
        self._failed = failed
        self._shut: tuple[ShutSession, ...] = ()
        page.seen.connect(lambda _tab: self.refresh())
        page.closures.add_wanted.connect(self._add)
        page.closures.remove_wanted.connect(self._remove)
        page.closures.import_wanted.connect(self._choose_file)
        page.closures.away_wanted.connect(self._move_away)
        hub.follow(page, _FOLLOWED, self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Reads closures, and the planned sessions that lie on closed days."""
        self._tasks.read(self._page, self._read, self._show, latest="closures")

    def look_at(self, path: Path) -> None:
        """Shows what a file would add; nothing is stored before that is accepted."""
        closures = self._services.closures
        dialog = ClosureImportDialog(self._page)

        def look(order: DayOrder | None = None) -> None:
            self._tasks.read(self._page, lambda: closures.look_at(path, order), show, self._failed, latest="look")

        def show(preview: "ClosuresPreview") -> None:
            dialog.show_preview(preview)
            if dialog.isHidden():
                dialog.open()

        def store(new: tuple[Closure, ...]) -> None:
            told = ngettext("{count} closure is added.", "{count} closures are added.", len(new))
            done = lambda _done: dialog.accept()  # noqa: E731 (one line, one use)
            self._deeds.do(self._page, lambda: closures.store(new), told.format(count=len(new)), done, self._failed)

        dialog.order_wanted.connect(look)
        dialog.accepted_new.connect(store)
        look()

    # inside

    def _read(self) -> "_Known":
        """Runs on a reader thread."""
        practice = self._services.practice
        own = practice.closures(date.min, date.max)
        today = practice.today()
        try:
            shut = self._services.closures.shut_sessions()
        except Refused:  # the country is not known; its own field says so
            shut = ()
        return own, today, shut

    def _show(self, answer: "_Known") -> None:
        own, today, self._shut = answer
        self._page.closures.show_closures(own, today)
        self._page.closures.show_shut(self._shut, today)

    @Slot()
    def _add(self) -> None:
        service = self._services.practice
        dialog = ClosureDialog(self._page, service.today())

        def add() -> None:
            (first, last), reason = dialog.days(), dialog.reason()
            told = _("Shut: {days}.").format(days=days_words(first, last))
            done = lambda _done: dialog.accept()  # noqa: E731 (one line, one use)
            self._deeds.do(self._page, lambda: service.add_closure(first, last, reason), told, done, dialog.refuse)

        dialog.entered.connect(add)
        dialog.open()

    @Slot(object)
    def _remove(self, closure: OwnClosure) -> None:
        told = _("Open again: {days}.").format(days=days_words(closure.first_on, closure.last_on))
        self._deeds.do(self._page, lambda: self._services.practice.remove_closure(closure.id), told)

    @Slot()
    def _choose_file(self) -> None:
        dialog = QFileDialog(self._page.window(), _("Closures from a file"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Tables and calendars (*.csv *.xlsx *.xls *.ods *.ics)"), _("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.look_at(Path(path)))
        dialog.open()

    @Slot()
    def _move_away(self) -> None:
        """Those with a free day; the others stay in the list."""
        movable = [one for one in self._shut if one.proposal is not None]
        told = ngettext("{count} session is on another day.", "{count} sessions are on other days.", len(movable))
        work = lambda: self._services.closures.move_away(movable)  # noqa: E731 (one line, one use)
        self._deeds.do(self._page, work, told.format(count=len(movable)))
