"""Shows the first window with nothing loaded but Qt and the standard library, and runs the event loop.

What the first paint does without is loaded right after it, in a thread, while the passphrase is typed; a wish that is
uttered before that is kept and heard then.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from groupdesk.base.settings import Settings
from groupdesk.desktop.entrance_page import EntrancePage, Wish
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.language import speak
from groupdesk.desktop.window import Window, window_memory


class Beginning(NamedTuple):
    """What the program was started with: a practice's folder or None, and whether the desk has just locked itself;
    `is_first` shows the first start although practices are known."""

    settings: Settings
    folder: Path | None = None
    locked: bool = False
    is_first: bool = False


class Opened(NamedTuple):
    """The first window as it stands before anything is loaded; `wishes` collects what was wanted meanwhile."""

    application: QApplication
    keeper: ThemeKeeper
    window: Window
    page: EntrancePage
    wishes: list[Wish]
    beginning: Beginning


def start(
    beginning: Beginning, first_page: Callable[[Beginning], EntrancePage], go_on: Callable[[Opened], None]
) -> int:
    """Runs the window until it is closed; `go_on` is called once, after the first paint. Gives the exit code."""
    application = QApplication([])
    application.setApplicationName("GroupDesk")
    application.setDesktopFileName("groupdesk")
    speak(application, beginning.settings.language)
    keeper = ThemeKeeper(application)
    keeper.use(beginning.settings.theme, beginning.settings.enlarged)
    window = Window(window_memory())
    page = first_page(beginning)
    opened = Opened(application, keeper, window, page, [], beginning)
    page.wished.connect(opened.wishes.append)
    window.painted.connect(lambda: _after_paint(opened, go_on))
    window.show_page(page)
    window.show()
    page.take_focus()
    return application.exec()


def _after_paint(opened: Opened, go_on: Callable[[Opened], None]) -> None:
    opened.keeper.follow_system()
    go_on(opened)
