"""Opens windows over the practices and draws what they show; what fails is written down, and the next one is drawn."""

import logging
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLocale, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from drawing.sample import Practices
from groupdesk.base.settings import Settings
from groupdesk.desktop import inside
from groupdesk.desktop.afterwards import finish_window
from groupdesk.desktop.inside import Inside
from groupdesk.desktop.kit import keyboard, privacy
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.navigation import Address
from groupdesk.desktop.tasks import InlineTasks
from groupdesk.desktop.window import Window
from groupdesk.services.opening import OpenPractice

WIDE, SMALL = (1280, 800), (1024, 700)
_TRANSITION_SECONDS = 0.12  # the longest of the kit
# Nobody touches these windows; one that locked itself would end the drawing half way, without a word.
_NEVER_IDLE = Settings(idle_minutes=0)
_KNOWN_OF_OFFSCREEN = "This plugin does not support"

inside.Tasks = InlineTasks  # whatever is asked for is there when the picture is taken


class Open(NamedTuple):
    """A window with a practice in it."""

    window: Window
    inside: Inside
    practice: OpenPractice

    def go(self, place: str, thing: str = "", tab: str = "") -> Page:
        """Raises LookupError for a place that the window does not have; it would show another page instead."""
        if place not in self.inside.shell.navigator.places:
            raise LookupError(place)
        self.inside.shell.navigator.go(Address(place, thing, tab))
        settle()
        return self.page()

    def page(self) -> Page:
        return self.inside.shell.current_page()

    def tidy(self) -> None:
        """Nothing of a scene is left open for the next one."""
        while (dialog := open_dialog(self.window)) is not None:
            dialog.done(0)
            settle()
        self.inside.shell.palette_box.close_palette()
        self.inside.messages.close_message()
        privacy.hide_names(False)
        keyboard.note(by_keyboard=False)
        settle()


class Camera:
    """Draws windows into a folder; `failed` tells what could not be drawn and why."""

    def __init__(self, folder: Path, practices: Practices) -> None:
        self.application = QApplication([])
        self.application.setApplicationName("GroupDesk")
        self.application.setCursorFlashTime(0)  # a caret is in every picture or in none
        QLocale.setDefault(QLocale("en_GB"))
        self.folder, self.practices = folder, practices
        self.keeper = ThemeKeeper(self.application)
        self.failed: list[str] = []
        self.drawn = 0
        self._windows: list[Window] = []  # kept, or Python takes them apart while Qt still sends them events
        self._heard = _Complaints()
        logging.getLogger("groupdesk").addHandler(self._heard)
        qInstallMessageHandler(self._heard.hear_qt)

    def close(self) -> None:
        qInstallMessageHandler(None)

    def use(self, theme: str) -> None:
        self.keeper.use(theme)

    @contextmanager
    def scene(self, name: str) -> Iterator[None]:
        """What goes wrong inside is written down under that name."""
        self._heard.lines.clear()
        try:
            yield
        except Exception as error:  # noqa: BLE001 (the next scene is drawn all the same)
            where = traceback.extract_tb(error.__traceback__)[-1]
            self.failed.append(f"{name}: {type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})")
        self.failed += [f"{name}: {line}" for line in dict.fromkeys(self._heard.lines)]

    def shoot(self, window: QWidget, name: str) -> None:
        """One picture of the window as it is now, at the end of its transitions."""
        settle(_TRANSITION_SECONDS)
        if not window.grab().save(str(self.folder / f"{name}.png")):
            raise OSError(f"{name}.png could not be written")
        self.drawn += 1

    def window(self) -> Window:
        window = Window(self.practices.copies / "no-window.place")
        self._windows.append(window)
        finish_window(window)
        window.resize(*WIDE)
        return window

    def show(self, page: QWidget) -> Window:
        """A window without a practice, as before unlocking."""
        window = self.window()
        window.show_page(page)
        window.show()
        settle()
        return window

    def open_sample(self) -> Open:
        return self._open(self.practices.open_sample)

    def open_empty(self) -> Open:
        return self._open(self.practices.open_empty)

    def _open(self, opening: Callable[[], tuple[OpenPractice, Path]]) -> Open:
        practice, folder = opening()
        window = self.window()
        opened = Open(window, Inside(window, practice, folder, _NEVER_IDLE), practice)
        window.show()
        while not opened.inside.shell.navigator.has_begun():
            settle()
        return opened


def settle(seconds: float = 0.02) -> None:
    """Lets everything arrive that is under way."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # left undone outside of exec()
        time.sleep(0.005)


class _Complaints(logging.Handler):
    """Warnings of our log and of Qt: a page that complains is not drawn well."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self.lines.append(f"{record.getMessage()} {type(error).__name__ if error else ''} {error or ''}".strip())

    def hear_qt(self, kind: QtMsgType, _context: object, text: str | None) -> None:
        if kind != QtMsgType.QtDebugMsg and kind != QtMsgType.QtInfoMsg and _KNOWN_OF_OFFSCREEN not in (text or ""):
            self.lines.append(f"Qt: {text}")
