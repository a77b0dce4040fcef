"""The composition root: from the words of the call to the command line or the window, and the window to its practice.

Imports inside functions are allowed in this file alone, where they were measured: the first window is painted before
SQLAlchemy and the rest are loaded (400 ms), and the command line loads no Qt.
"""

import gc
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from groupdesk.desktop.entrance import Entrance
    from groupdesk.desktop.entrance_page import EntrancePage
    from groupdesk.desktop.start import Beginning, Opened

_LOOKS_EVERY_MS = 15
_WINDOW_WORDS = ("--locked", "--vault", "--welcome", "--say-when-ready")


def main(words: list[str] | None = None) -> int:
    """The exit code; without words, or with those of the window, the window is opened."""
    given = sys.argv[1:] if words is None else words
    if given and given[0] not in _WINDOW_WORDS:
        from groupdesk.cli.main import main as command_line  # noqa: PLC0415

        return command_line(given)
    return _window(given)


def _window(words: list[str]) -> int:
    load_bindings()
    from groupdesk.desktop.choices import read_settings  # noqa: PLC0415
    from groupdesk.desktop.start import Beginning, start  # noqa: PLC0415

    named = words[words.index("--vault") + 1] if "--vault" in words[:-1] else os.environ.get("GROUPDESK_FILE", "")
    folder = Path(named) if named else None
    beginning = Beginning(read_settings(), folder, "--locked" in words, "--welcome" in words)
    return start(beginning, first_page, lambda opened: _after_first_paint(opened, "--say-when-ready" in words))


def load_bindings() -> None:
    """Imports Qt's Python bindings, quick and safe; call before anything else does. A second call changes nothing."""
    gc.disable()  # what is loaded now stays; looking through it again and again would cost (see collecting.py)
    from groupdesk.desktop.bindings_later import put_off  # noqa: PLC0415

    with put_off():
        import PySide6.QtCore  # noqa: PLC0415, F401 (before what is to be imported quickly)

    from groupdesk.desktop.bindings import make_errors_whole, spare_source_reading  # noqa: PLC0415

    spare_source_reading()
    make_errors_whole()


def first_page(beginning: "Beginning") -> "EntrancePage":
    """Unlocking the practice asked for, else the one used last, else the first start; the other is not loaded."""
    from groupdesk.desktop.known import known_practices, practice_in  # noqa: PLC0415

    known = known_practices()
    chosen = known[0] if known else None
    if beginning.folder is not None:
        found = [practice for practice in known if practice.folder == beginning.folder]
        chosen = found[0] if found else practice_in(beginning.folder)
    if chosen is None or beginning.is_first:
        from groupdesk.desktop.welcome.page import WelcomePage  # noqa: PLC0415

        return WelcomePage()
    from groupdesk.desktop.unlock import UnlockPage  # noqa: PLC0415

    page = UnlockPage()
    others = [practice for practice in known if practice.folder != chosen.folder]
    page.show_practice(chosen, others, locked=beginning.locked)
    return page


def _after_first_paint(opened: "Opened", says_ready: bool) -> None:
    from groupdesk.base.hardening import refuse_memory_dumps  # noqa: PLC0415
    from groupdesk.desktop.afterwards import finish_window  # noqa: PLC0415

    refuse_memory_dumps()
    finish_window(opened.window)
    if says_ready:
        from groupdesk.desktop.locking import say_ready  # noqa: PLC0415

        say_ready()
    _load(opened)


def _load(opened: "Opened") -> None:
    """Loads the rest in a thread while the passphrase is typed, then lets it hear what was wished meanwhile."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    loading = _Loading()
    looking = QTimer(opened.window, interval=_LOOKS_EVERY_MS)

    def look() -> None:
        if not loading.is_alive():
            looking.stop()
            _enter(opened, loading.entrance())

    looking.timeout.connect(look)
    looking.start()
    loading.start()


class _Loading(threading.Thread):
    """Imports everything that a practice needs; what goes wrong is raised where the result is asked for."""

    def __init__(self) -> None:
        super().__init__(name="loading", daemon=True)
        self._entrance: type[Entrance] | None = None
        self._error: BaseException | None = None

    def run(self) -> None:
        try:
            from groupdesk.desktop.entrance import Entrance  # noqa: PLC0415

            self._entrance = Entrance
        except BaseException as error:  # noqa: BLE001 (handed to the thread that asks)
            self._error = error

    def entrance(self) -> "type[Entrance]":
        if self._entrance is None:
            raise RuntimeError("the program could not be loaded") from self._error
        return self._entrance


def _enter(opened: "Opened", entrance: "Callable[..., Entrance]") -> None:
    from groupdesk.base.files import config_folder  # noqa: PLC0415
    from groupdesk.base.logs import start as start_log  # noqa: PLC0415
    from groupdesk.desktop.inside import Inside  # noqa: PLC0415
    from groupdesk.services.opening import OpenPractice  # noqa: PLC0415

    start_log(config_folder() / "log")
    gc.freeze()

    def entered(practice: OpenPractice, folder: Path) -> None:
        made.close()
        Inside(opened.window, practice, folder, opened.beginning.settings)

    made = entrance(opened.window, opened.page, entered)
    opened.window.closing.connect(made.close)
    opened.page.wished.disconnect(opened.wishes.append)
    for wish in opened.wishes:
        made.grant(wish)
