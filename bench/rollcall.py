"""The roll call with 200 people in the whole window: from a key to the painted line, with the mark stored meanwhile."""

import os
import shutil
import sys
import time
from datetime import date, timedelta
from datetime import time as clock_time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__)
PASSPHRASE = "quiet harbour lantern seven"
PEOPLE, CODE = 200, "HALL-1"


def rows() -> list:
    from measure import Row

    ours = (HERE, "ours")
    return [
        Row("roll call of 200: usual key to paint, ms", ours, None, goal=8, figure="usual"),
        Row("roll call of 200: worst key to paint, ms", ours, None, goal=16, figure="worst"),
        Row("roll call of 200: asked for to painted, ms", ours, None, goal=100, figure="opened"),
    ]


def make(folder: Path) -> None:
    from groupdesk.services.opening import Making
    from groupdesk.services.sample.making import SampleWish, create_sample
    from groupdesk.store.vault.header import KdfCost

    cheap = Making(cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
    made = create_sample(folder / "hall.groupdesk", PASSPHRASE, SampleWish(date.today(), 1, 0), cheap).practice
    fill(made.services)
    made.close()


def fill(services) -> None:
    """One more cohort, begun yesterday, with 200 people."""
    from groupdesk.domain.groups import GroupDraft
    from groupdesk.domain.people import PersonDraft
    from groupdesk.domain.schedule.rules import Frequency, ScheduleRule
    from groupdesk.services.cohort_making import CohortDraft
    from groupdesk.services.seats import Wish

    zone = services.practice.practice().zone
    began = services.practice.today() - timedelta(days=1)  # by the practice's clock: no roll is taken beforehand
    daily = ScheduleRule(
        frequency=Frequency.DAILY, starts_on=began, start=clock_time(8), length_minutes=60, zone=zone, count=3
    )
    group = services.groups.add_group(GroupDraft(name="Lecture"))
    draft = CohortDraft(group_id=group.id, zone=zone, rule=daily, seats=PEOPLE, code=CODE)
    cohort = services.groups.add_cohort(draft).id
    people = [services.people.add(PersonDraft(full_name=f"Person {number:03}")).id for number in range(PEOPLE)]
    services.enrolments.admit(cohort, [Wish(person_id=person) for person in people])


class Hall:
    """The whole window at the sheet of the 200, and a finger on the keys."""

    def __init__(self) -> None:
        from PySide6.QtWidgets import QApplication

        self.app = QApplication([])
        from groupdesk.base.settings import Settings
        from groupdesk.desktop.inside import Inside
        from groupdesk.desktop.kit.theme import ThemeKeeper
        from groupdesk.desktop.window import Window
        from groupdesk.services.opening import open_practice
        from groupdesk.store.vault.secret import Secret

        ThemeKeeper(self.app).use("light")
        folder = own_copy()
        self.practice = open_practice(folder, Secret(passphrase=PASSPHRASE))
        self.window = Window(folder.with_name("window.ini"))
        self.window.resize(1280, 800)
        self.inside = Inside(self.window, self.practice, folder, Settings(), replace=lambda words: None)
        self.window.show()

    def open_sheet(self) -> None:
        from groupdesk.desktop.navigation import Address

        services = self.practice.services
        self.session = services.sessions.resolve(services.groups.resolve(CODE), "2")
        self.inside.shell.navigator.go(Address("roll-call"))  # the page itself is built at its first visit
        self.rest(0.5)
        self.inside.shell.navigator.go(Address("today"))
        self.rest(0.5)
        began = time.process_time()
        self.inside.shell.navigator.go(Address("roll-call", self.session))
        self.page = self.inside.shell.stack.currentWidget()
        self.until(lambda: self.page.model.rowCount() == PEOPLE)
        self.page.view.viewport().repaint()
        self.opened = (time.process_time() - began) * 1000
        self.page.view.setFocus()
        self.rest(0.5)

    def until(self, holds) -> None:
        while not holds():
            self.app.processEvents()

    def rest(self, seconds: float) -> None:
        ends = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > ends)

    def strike(self, key: str) -> float:
        """Milliseconds of this thread until all that changed is laid out and painted, counters included; then the
        store catches up, as between two people."""
        from PySide6.QtCore import QEvent
        from PySide6.QtTest import QTest

        began = time.thread_time()
        QTest.keyClick(self.page.view, key)
        for posted in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):
            self.app.sendPostedEvents(None, posted)
        took = (time.thread_time() - began) * 1000
        self.rest(0.03)
        return took


def own_copy() -> Path:
    from measure import prepared

    source = prepared("hall", make) / "hall.groupdesk"
    copy = source.with_name(f"copy-{os.getpid()}.groupdesk")
    shutil.copytree(source, copy)
    return copy


def ours() -> None:
    from measure import tell

    hall = Hall()
    hall.open_sheet()
    struck = sorted(hall.strike("plea"[number % 4]) for number in range(PEOPLE))
    hall.rest(1.0)  # what was struck last is on its way to the store
    rows_marked = [row.status for row in hall.practice.services.attendance.sheet(hall.session).rows]
    if "unmarked" in rows_marked:
        sys.exit("not every mark was stored")
    hall.inside.close()
    tell(usual=struck[len(struck) // 2], worst=struck[-1], opened=hall.opened)
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    ours()
