"""The one place that decides what a person sees of an error, and the only one that catches everything.

A Refused or Trouble becomes a sentence in the message bar. Anything else is a bug: it is logged without words of
its own, and one dialog says that nothing more was stored, offers a report to copy, and opens the folder of the log.
A report holds versions, ids and lines of the program; never a name, a note or the content of a file.
"""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from groupdesk import __version__
from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.paragraphs import Paragraph
from groupdesk.domain.errors import Refused, Trouble

Say = Callable[[Refused | Trouble], str]
_log = logging.getLogger("groupdesk.desktop")
_WIDE = 480


class Faults(QObject):
    """The fault desk of one window; hand `handle` to Tasks, and call install() once."""

    _raised = Signal(object)

    def __init__(self, window: QWidget, say: Say, show: Callable[[str, str], None], logs: Path) -> None:
        super().__init__(window)
        self._window = window
        self._say = say
        self._show = show
        self._logs = logs
        self._dialog_open = False
        self._raised.connect(self.handle, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From now on every uncaught error of any thread ends here."""
        sys.excepthook = self._on_uncaught
        threading.excepthook = lambda args: self._raised.emit(args.exc_value)

    @Slot(object)
    def handle(self, error: BaseException) -> None:
        """Shows it; call on the GUI thread."""
        if isinstance(error, Refused):
            _log.debug("refused %s", error.code)
            self._show(self._say(error), "attention")
        elif isinstance(error, Trouble):
            _log.warning("trouble %s", error.code, exc_info=error)
            self._show(self._say(error), "problem")
        elif isinstance(error, Exception):
            _log.error("bug", exc_info=error)
            self._show_bug(error)

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._raised.emit(error)

    def _show_bug(self, error: Exception) -> None:
        if self._dialog_open:  # one is enough; the next ones are in the log
            return
        self._dialog_open = True
        dialog = BugDialog(self._window, report(error), self._logs)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self, _result: int) -> None:
        self._dialog_open = False


class BugDialog(Dialog):
    """Says that the program made a mistake, without blame and without anything personal."""

    def __init__(self, window: QWidget, text: str, logs: Path) -> None:
        super().__init__(window, _("Something went wrong in GroupDesk"), _("Go on"), wide=_WIDE)
        self.report = text
        self._logs = logs
        says = _(
            "What you did last was not stored; everything before it is safe. The report names lines of the program "
            "and holds no names, notes or files, so you can pass it on."
        )
        self.body.addWidget(Paragraph(says, theme.scaled(_WIDE - 50), role=""))
        self.cancel_button.setText(_("Open the log folder"))
        self.cancel_button.clicked.disconnect()
        self.cancel_button.clicked.connect(self._open_folder)
        self.copy_button = Button(_("Copy the report"), "copy")
        self.copy_button.clicked.connect(self._copy)
        self.add_foot_button(self.copy_button)
        self.primary.clicked.connect(self.accept)
        self.start_at(self.primary)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.foot_words.setText(_("Copied"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))


def report(error: BaseException) -> str:
    """Versions, the kind of error and its lines; its words are left out, for they may quote somebody's."""
    lines = [f"GroupDesk {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"]
    while error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        lines += [type(error).__name__, *(f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames)]
        error = error.__cause__ or error.__context__  # type: ignore[assignment]  # None ends the loop
    return "\n".join(lines)
