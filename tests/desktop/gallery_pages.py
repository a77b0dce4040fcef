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
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.kit.focus_ring import FocusRing
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.navigation import Address, Place
from groupdesk.desktop.shell import Shell, ShellParts
from groupdesk.desktop.tasks import InlineTasks
from groupdesk.desktop.today.place import today_place
from groupdesk.domain.completion.presets import preset
from groupdesk.domain.groups import GroupDraft, GroupsQuery
from groupdesk.domain.ids import GroupId
from groupdesk.domain.people import PersonDraft
from groupdesk.services.cohort_making import CohortDraft
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
        theme.dress(self.window)
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
    page.filters.search.setText("zzz")
    stage.shot("groups-nothing")
    page.filters.search.setText("")
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
    tab = page.parts.part("attendance")
    tab.marks.setFocus()
    stage.shot("attendance")
    stage.window.resize(1024, 700)
    stage.shot("attendance-1024")
    stage.go("cohort", found, "roster")
    stage.shot("roster-1024")


def dialogs(stage: Stage) -> None:
    """Everything that opens over the cohort page, and what names of 200 letters do."""
    found = cohort_id(stage)
    stage.go("cohort", found, "roster")
    page = stage.shell.current_page()
    roster, sessions = page.parts.part("roster"), page.parts.part("sessions")
    roster.add_field.setFocus()
    roster.add_field.setText("an")
    stage.shot("add-person")
    roster.add_field.setText("")
    first = roster.roster.row_at(0).enrolment_id
    for key in ("leave", "transfer", "absence"):
        roster.roster_deed.emit(key, first)
        stage.shot(f"dialog-{key}")
        open_dialog(stage.window).reject()
    stage.go("cohort", found, "sessions")
    sessions.add_wanted.emit()
    stage.shot("dialog-add-session")
    open_dialog(stage.window).reject()
    sessions.view.selectRow(7)
    sessions.deed_wanted.emit("call-off", sessions.view.current_id())
    open_dialog(stage.window).primary.click()
    stage.shot("dialog-call-off")
    open_dialog(stage.window).reject()
    page.menu.do("edit-cohort")
    stage.shot("dialog-edit-cohort")
    open_dialog(stage.window).reject()
    page.menu.do("edit-group")
    stage.shot("dialog-edit-group")
    open_dialog(stage.window).reject()
    page.menu.do("copy")
    dialog = open_dialog(stage.window)
    dialog.preview.view.selectRow(2)
    stage.settle()
    dialog.schedule.leave_out(dialog.preview.lines()[2].day, True)
    stage.shot("dialog-next-cycle")
    dialog.reject()
    stage.settle()
    page.menu.popup(page.more_button.mapToGlobal(page.more_button.rect().bottomLeft()))
    stage.settle()
    page.menu.grab().save(str(stage.folder / f"menu-cohort-{stage.name}.png"))
    page.menu.close()


def long_names(stage: Stage) -> None:
    services = stage.practice.services
    draft = CohortDraft(
        group_id=GroupId(""), zone="America/New_York", name="Frühjahrszyklus für Angehörige " * 3, place="Saal " * 20
    )
    name = "Selbsthilfegruppe für Menschen mit sehr langen Gruppennamen und noch längeren Untertiteln"
    found = services.groups.open_group(GroupDraft(name=name), draft).id
    for number in range(3):
        person = services.people.add(PersonDraft(full_name=f"Wolfeschlegelsteinhausenbergerdorff-{number} " * 4)).id
        services.enrolments.enrol(found, person)
    stage.go("groups")
    page = stage.shell.current_page()
    page.view.choose(found)
    stage.shot("long-groups")
    stage.go("cohort", found, "roster")
    stage.shot("long-roster")
    stage.window.resize(1024, 700)
    stage.shot("long-roster-1024")
    services.groups.archive_group(services.groups.row(found).group_id)


def hidden_names(stage: Stage) -> None:
    stage.go("cohort", cohort_id(stage), "attendance")
    privacy.hide_names(True)
    stage.shot("hidden-attendance")
    stage.go("cohort", cohort_id(stage), "roster")
    stage.shot("hidden-roster")
    privacy.hide_names(False)


def outlook(stage: Stage) -> None:
    """The matrix of a group that has a rule of completion."""
    found = cohort_id(stage)
    group_id = stage.practice.services.groups.cohort(found).group_id

    done = stage.practice.services.completion_rules.set_for_group(group_id, preset("two-thirds").rule)
    stage.go("cohort", found, "attendance")
    stage.shot("outlook")
    stage.practice.services.deeds.undo(done.deed)


def empty(stage: Stage) -> None:
    services = stage.practice.services
    draft = CohortDraft(group_id=GroupId(""), zone="America/New_York", name="Empty")
    found = services.groups.open_group(GroupDraft(name="Nobody yet"), draft).id
    for tab in ("roster", "sessions", "attendance"):
        stage.go("cohort", found, tab)
        stage.shot(f"empty-{tab}")
    services.groups.archive_group(services.groups.row(found).group_id)


SCENES: tuple[Callable[[Stage], None], ...] = (today, groups, cohort, dialogs, long_names, hidden_names, outlook, empty)


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
