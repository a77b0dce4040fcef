"""The one window of the program: it shows the way in, then the shell; it remembers its place and size."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from groupdesk.base.files import config_folder, save_bytes
from groupdesk.desktop.kit.theme import dress


def window_memory() -> Path:
    """The file in which place and size are remembered, as Qt writes them."""
    return config_folder() / "window.place"


_SMALLEST = (640, 400)
_USUAL = (1280, 800)


def _at_once() -> bool:
    return True


class Window(QMainWindow):
    """Its title never holds a person's name; titles are seen in lists of windows."""

    painted = Signal()  # once, after the first paint: the time to load what the first page does without
    closing = Signal()

    def __init__(self, memory: Path) -> None:
        super().__init__()
        self._memory = memory
        self._has_painted = False
        self._may_close: Callable[[], bool] = _at_once
        self.setWindowTitle("GroupDesk")
        dress(self)
        self.setMinimumSize(*_SMALLEST)
        self._restore()

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Who says no closes the window later, when what it waits for is done."""
        self._may_close = may_close

    def show_page(self, page: QWidget) -> None:
        """Shows another inside; Qt deletes the former one later (taking it out first would style all of it anew)."""
        self.setCentralWidget(page)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._keep_place()
        self.closing.emit()
        super().closeEvent(event)

    def _restore(self) -> None:
        """Where it was, or 1280 × 800; Qt brings a window back whose screen was taken away."""
        try:
            was_there = self.restoreGeometry(self._memory.read_bytes())
        except OSError:
            was_there = False
        if not was_there:
            self.resize(*_USUAL)

    def _keep_place(self) -> None:
        """Losing it harms nobody, so a full disk does not keep the window from closing."""
        with suppress(OSError):
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            save_bytes(self._memory, bytes(self.saveGeometry().data()))
