"""The recovery sheet goes to the printer or into a file, from the very bytes, and whoever waits is told how it went."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtPrintSupport import QPrinter

from groupdesk.base.i18n import _
from groupdesk.desktop.keys.sheet_part import SheetPart
from groupdesk.desktop.tasks import Progress, Worker
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services import files
from groupdesk.services.papers.wishes import PaperFile
from groupdesk.services.sentences import sentence


class SheetOutput(QObject):
    """`make` draws the sheet, in a thread."""

    def __init__(self, part: SheetPart, tasks: Worker, make: Callable[[], PaperFile]) -> None:
        super().__init__(part)
        self._part, self._tasks, self._make = part, tasks, make
        part.save_wanted.connect(self._save)
        part.print_wanted.connect(self._print)

    @Slot(str)
    def _save(self, path: str) -> None:
        """The dialog of the system has asked already whether a file that is there may go."""
        work = lambda: files.write(Path(path), self._make().content, force=True)  # noqa: E731 (one line, one use)
        done = lambda _nothing: self._part.say(_("The sheet was saved."))  # noqa: E731
        self._tasks.read(self._part, work, done, self._tell)

    @Slot(object)
    def _print(self, printer: QPrinter) -> None:
        done = lambda _pages: self._part.say(_("The sheet was sent to the printer."))  # noqa: E731
        self._tasks.work(self._part, lambda progress: self._put_on_paper(printer, progress), done, self._tell)

    def _put_on_paper(self, printer: QPrinter, progress: Progress) -> int:
        """In a thread. What prints is loaded with the first sheet, since the first start has no need of it."""
        pages = import_module("groupdesk.services.papers.preview").Pages(self._make().content)
        count: int = import_module("groupdesk.desktop.papers.printing").print_pages(pages, printer, progress.step)
        return count

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, Refused | Trouble):
            raise error
        self._part.say(problem=sentence(error))
