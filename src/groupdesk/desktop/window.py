"""The one window of the program: it shows the way in, then the shell; it remembers its place and size."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from groupdesk.base.files import config_folder


def window_memory() -> Path:
    """The file in which the shape of the window is remembered."""
    return config_folder() / "window.ini"


_SMALLEST = (800, 560)
_USUAL = (1280, 800)


class Window(QMainWindow):
    """Its title never holds a person's name; titles are seen in lists of windows."""

    painted = Signal()  # once, after the first paint: the time to load what the first page does without
    closing = Signal()

    def __init__(self, memory: Path) -> None:
        super().__init__()
        self._memory = QSettings(str(memory), QSettings.Format.IniFormat)
        self._has_painted = False
        self.setWindowTitle("GroupDesk")
        self.setMinimumSize(*_SMALLEST)
        self._restore()

    def show_page(self, page: QWidget) -> None:
        """Shows another inside; the former one is deleted."""
        former = self.takeCentralWidget()
        self.setCentralWidget(page)
        if former is not None:
            former.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.setValue("window", self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)

    def _restore(self) -> None:
        """Where it was, or 1280 × 800; Qt brings a window back whose screen was taken away."""
        state = self._memory.value("window")
        if not isinstance(state, QByteArray) or not self.restoreGeometry(state):
            self.resize(*_USUAL)
