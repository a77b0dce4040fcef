"""The real window with real threads over a practice of its own, and hands in front of it that count what they do."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import practices
from groupdesk.base.clock import Clock
from groupdesk.base.settings import Settings
from groupdesk.desktop.inside import Inside
from groupdesk.desktop.kit import icons
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.navigation import Address
from groupdesk.desktop.window import Window
from groupdesk.services.bundle import Services
from groupdesk.services.opening import Making, NewPractice, create_practice
from groupdesk.store.vault.header import KdfCost
from journeys.heartbeat import Heartbeat
from vaults import PASSPHRASE

PATIENCE_MS = 60_000
CHEAP = KdfCost(memory_kib=65_536, passes=2, lanes=1)
Dialog = TypeVar("Dialog", bound=QWidget)


class AtWindow:
    """`now` is the moment at which the practice is made; `actions` counts a key with its modifiers, a click, or one
    field filled. The window is shown by `enter`, so that a journey can lay out its practice first."""

    def __init__(self, qtbot: QtBot, folder: Path, now: datetime, locale: str = "en_GB") -> None:
        QLocale.setDefault(QLocale(locale))
        ThemeKeeper(QApplication.instance()).use("light")
        self.qtbot, self.folder, self.actions = qtbot, folder, 0
        self.beat = Heartbeat()
        icons.read_ahead()  # as the entrance does
        self.ticking = practices.TickingClock(now)
        making = Making(Clock(self.ticking), practices.seeded_ids, CHEAP)
        new = NewPractice(name="Harbour Street", zone=practices.ZONE, staff_name="Nadia Brandt")
        self.place = folder / "Harbour Street.groupdesk"
        self.practice = create_practice(self.place, PASSPHRASE, new, making).practice

    @property
    def services(self) -> Services:
        return self.practice.services

    def enter(self) -> None:
        """Shows the practice in the window."""
        self.window = Window(self.folder / "window.ini")
        self.qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.inside = Inside(self.window, self.practice, self.place, Settings(), replace=lambda words: None)
        self.window.show()
        self.until(self.inside.shell.navigator.has_begun)

    def until(self, holds: Callable[[], object]) -> None:
        """Waits for it, and fails where the window was held too long meanwhile."""

        def asked() -> bool:
            with self.beat.apart():
                return bool(holds())

        with self.beat.turns():
            self.qtbot.waitUntil(asked, timeout=PATIENCE_MS)
        self.beat.check()

    def go(self, *parts: str) -> QWidget:
        """The page at that address."""
        with self.beat.stretch():
            self.inside.shell.navigator.go(Address(*parts))
        return self.here()

    def here(self) -> QWidget:
        """The page that is in sight."""
        return self.inside.shell.stack.currentWidget()

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """The newest such dialog in sight; waits for it."""

        def seen() -> list[Dialog]:
            return [one for one in self.window.findChildren(kind) if one.isVisible()]

        self.until(seen)
        return seen()[-1]

    def does(self, action: Callable[[], object]) -> None:
        """One action of the hands."""
        self.actions += 1
        with self.beat.stretch():
            action()
