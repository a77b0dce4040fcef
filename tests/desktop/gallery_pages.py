"""Draws Today, Groups and the cohort page of the sample practice: python tests/desktop/gallery_pages.py FOLDER [WORD]

For human eyes, beside the pictures that the look was designed in. WORD draws only the pictures whose name holds it.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMainWindow

import practices
from groupdesk.base.clock import Clock
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.cohort.place import cohort_place
from groupdesk.desktop.groups.place import groups_place
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.focus_ring import FocusRing
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.navigation import Address, Place
from groupdesk.desktop.shell import Shell, ShellParts
from groupdesk.desktop.tasks import InlineTasks
from groupdesk.desktop.today.place import today_place
from groupdesk.domain.groups import GroupsQuery
from groupdesk.services.opening import Making, OpenPractice, open_practice
from groupdesk.services.sample.making import SampleWish, create_sample
from groupdesk.store.vault.header import KdfCost
from groupdesk.store.vault.opening import Secret

DAY = date(2026, 4, 7)
COST = KdfCost(memory_kib=65536, passes=2, lanes=1)
PASSPHRASE = "quiet harbour lantern seven"


def sample(folder: Path) -> OpenPractice:
    """The sample practice at twenty to six in the evening; made once for a folder."""
    ticking = practices.TickingClock(datetime(2026, 4, 7, 21, 40, tzinfo=UTC))
    making = Making(clock=Clock(ticking), cost=COST)
    if not folder.exists():
        create_sample(folder, PASSPHRASE, SampleWish(DAY), making).practice.close()
    return open_practice(folder, Secret(passphrase=PASSPHRASE), making=making)


class Stage:
    """A window over a practice in one theme."""

    def __init__(self, app: QApplication, practice: OpenPractice, folder: Path, name: str) -> None:
        self.app, self.practice, self.folder, self.name = app, practice, folder, name
        self.window = QMainWindow()
        self.window.resize(1280, 800)
        self.tasks, self.hub = InlineTasks(self.fault), ChangeHub()
        practice.database.listen(self.hub.announce)
        bar = SimpleNamespace(say=lambda *args, **kwargs: self.shell.messages.say(*args, **kwargs))
        self.deeds = Deeds(self.tasks, bar, practice.services.deeds.undo)
        self.shell = Shell(self.window, ShellParts(self.places(), (), self.tasks, "Harbour Street practice"))
        self.window.setCentralWidget(self.shell)
        self.ring = FocusRing(self.window)
        self.window.show()

    def fault(self, error: BaseException) -> None:
        raise error

    def places(self) -> tuple[Place, ...]:
        services = self.practice.services
        count = lambda number: self.shell.sidebar.show_count("today", number)  # noqa: E731
        return (
            today_place(services, self.tasks, self.hub, count, print),
            groups_place(services, self.tasks, self.hub, self.deeds),
            cohort_place(services, self.tasks, self.hub, self.deeds, print),
            Place("people", lambda: Page("People"), words="People", icon="contact-round"),
            Place("settings", lambda: Page("Settings"), words="Settings", icon="settings", at_foot=True),
        )

    def go(self, *parts: str) -> None:
        self.shell.navigator.go(Address(*parts))
        self.settle()

    def settle(self) -> None:
        self.app.sendPostedEvents()
        self.app.processEvents()

    def shot(self, picture: str) -> None:
        self.settle()
        self.window.grab().save(str(self.folder / f"{picture}-{self.name}.png"))


def today(stage: Stage) -> None:
    stage.go("today")
    stage.shot("today")
    stage.window.resize(1024, 700)
    stage.shot("today-1024")


def groups(stage: Stage) -> None:
    stage.go("groups")
    page = stage.shell.current_page()
    page.view.setFocus()
    stage.shot("groups")
    page.search.setText("zzz")
    stage.shot("groups-nothing")
    page.search.setText("")
    stage.window.resize(1024, 700)
    stage.shot("groups-1024")
    stage.window.resize(1280, 800)
    page.new_button.click()
    stage.shot("groups-new")


def cohort_id(stage: Stage, name: str = "Anxiety skills") -> str:
    rows = stage.practice.services.groups.page(GroupsQuery())
    return next(row.cohort_id for row in rows if row.group_name == name)


def cohort(stage: Stage) -> None:
    found = cohort_id(stage)
    stage.go("cohort", found, "roster")
    page = stage.shell.current_page()
    page.tabs.key()
    stage.shot("roster")
    stage.go("cohort", found, "sessions")
    stage.shot("sessions")
    stage.go("cohort", found, "attendance")
    tab = page._by_key["attendance"].widget
    tab.marks.setFocus()
    stage.shot("attendance")
    stage.window.resize(1024, 700)
    stage.shot("attendance-1024")
    stage.go("cohort", found, "roster")
    stage.shot("roster-1024")


SCENES: tuple[Callable[[Stage], None], ...] = (today, groups, cohort)


@contextmanager
def a_practice() -> Iterator[OpenPractice]:
    kept = os.environ.get("GROUPDESK_GALLERY_SAMPLE")
    with tempfile.TemporaryDirectory() as folder:
        practice = sample(Path(kept or folder) / "sample.groupdesk")
        yield practice
        practice.close()


def main(folder: Path, word: str) -> None:
    app = QApplication([])
    QLocale.setDefault(QLocale("en_GB"))
    keeper = ThemeKeeper(app)
    folder.mkdir(parents=True, exist_ok=True)
    with a_practice() as practice:
        for name in theme.NAMES:
            keeper.use(name)
            for scene in SCENES:
                if word in scene.__name__:
                    stage = Stage(app, practice, folder, name)
                    scene(stage)
                    stage.window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
