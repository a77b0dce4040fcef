"""The attendance matrix of a long cohort, 60 people over 52 sessions: opening it, a key, scrolling through it."""

import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from datetime import time as clock_time
from pathlib import Path

from measure import Row, prepared, tell

HERE = Path(__file__)
PEOPLE, SESSIONS = 60, 52
PASSPHRASE = "quiet harbour lantern seven"
KEYS = "plearv"


def rows() -> list[Row]:
    ours = (HERE,)
    return [
        Row(f"matrix {PEOPLE} × {SESSIONS}: asked for to painted", ours, None, goal=150, figure="open_ms", rounds=3),
        Row(f"matrix {PEOPLE} × {SESSIONS}: a key to paint", ours, None, goal=16, figure="key_ms", rounds=3),
        Row(f"matrix {PEOPLE} × {SESSIONS}: a frame of scrolling", ours, None, goal=16, figure="frame_ms", rounds=3),
    ]


def making():
    from groupdesk.base.clock import Clock
    from groupdesk.services.opening import Making
    from groupdesk.store.vault.header import KdfCost

    now = datetime(2026, 12, 31, 18, tzinfo=UTC)
    return Making(clock=Clock(lambda: now), cost=KdfCost(memory_kib=65536, passes=2, lanes=1))


def make(folder: Path) -> None:
    """A vault with one long cohort, every roll taken."""
    from groupdesk.domain.groups import GroupDraft
    from groupdesk.domain.ids import CohortId, GroupId, PersonId
    from groupdesk.domain.people import PersonDraft
    from groupdesk.domain.schedule.rules import Frequency, ScheduleRule
    from groupdesk.services.cohort_making import CohortDraft
    from groupdesk.services.opening import NewPractice, create_practice
    from groupdesk.services.seats import Wish

    new = NewPractice(name="Bench", zone="Europe/London", staff_name="Nadia Brandt")
    practice = create_practice(folder / "bench.groupdesk", PASSPHRASE, new, making()).practice
    services = practice.services
    rule = ScheduleRule(
        frequency=Frequency.WEEKLY, starts_on=date(2026, 1, 6), start=clock_time(18), length_minutes=90,
        zone=new.zone, count=SESSIONS,
    )  # fmt: skip
    draft = CohortDraft(group_id=GroupId(""), zone=new.zone, rule=rule)
    cohort = CohortId(services.groups.open_group(GroupDraft(name="Long group"), draft).id)
    for number in range(PEOPLE):
        person = PersonId(services.people.add(PersonDraft(full_name=f"Person Number {number:03}")).id)
        services.enrolments.enrol(cohort, Wish(person_id=person).person_id, joined_on=rule.starts_on)
    for session in services.sessions.rows(cohort):
        if session.starts_at.date() <= date(2026, 12, 31):
            services.attendance.fill(session.id, "present")
    practice.close()


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent, QEventLoop, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from groupdesk.desktop.changes import ChangeHub
    from groupdesk.desktop.deeds import Deeds
    from groupdesk.desktop.groups.matrix.controller import AttendanceController
    from groupdesk.desktop.groups.matrix.tab import AttendanceTab
    from groupdesk.desktop.kit.message_bar import MessageBar
    from groupdesk.desktop.kit.theme import ThemeKeeper, dress
    from groupdesk.desktop.tasks import Tasks
    from groupdesk.domain.groups import GroupsQuery
    from groupdesk.services.opening import open_practice
    from groupdesk.store.vault.opening import Secret

    folder = prepared("matrix", lambda place: (place.mkdir(), make(place))[0])
    practice = open_practice(folder / "bench.groupdesk", Secret(passphrase=PASSPHRASE), making=making())
    app = QApplication([])
    ThemeKeeper(app).use("light")
    tasks, hub = Tasks(print), ChangeHub()
    practice.database.listen(hub.announce)
    services = practice.services
    cohort = services.groups.page(GroupsQuery())[0].cohort_id
    tab = AttendanceTab()
    dress(tab)
    tab.resize(1024, 640)
    controller = AttendanceController(tab, services, tasks, hub, Deeds(tasks, MessageBar(), services.deeds.undo))
    tab.show()
    app.processEvents()

    def took(deed: Callable[[], object], clock: Callable[[], float] = time.thread_time) -> float:
        """Milliseconds, by default of this thread alone: other programs on the machine do not count."""
        began = clock()
        deed()
        return (clock() - began) * 1000

    def opened() -> None:
        controller.open(cohort)
        while not tab.table.rowCount():
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        tab.repaint()
        app.processEvents()

    def key(letter: str) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        tab.marks.keyPressEvent(event)
        app.sendPostedEvents()
        app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def frame(at: int) -> None:
        tab.marks.horizontalScrollBar().setValue(at)
        app.processEvents()

    open_ms = took(opened, time.process_time)
    tab.marks.go_to(0, 20)
    keys = [took(lambda n=n: key(KEYS[n % len(KEYS)])) for n in range(40)]
    until = time.perf_counter() + 2
    while time.perf_counter() < until:
        app.processEvents()
    far = tab.marks.horizontalScrollBar().maximum()
    frames = [took(lambda n=n: frame(far * n // 60)) for n in range(60)]
    tell(open_ms=open_ms, key_ms=statistics.median(keys), frame_ms=statistics.median(frames))
    print(f"worst key {max(keys):.1f} ms, worst frame {max(frames):.1f} ms", file=sys.stderr)
    tasks.close()
    practice.close()


if __name__ == "__main__":
    main()
