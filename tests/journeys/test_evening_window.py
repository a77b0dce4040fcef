"""The first evening in the real window with real threads: from a sign-up sheet to a taken roll, papers, next day."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import practices
from groupdesk.base.clock import Clock
from groupdesk.base.settings import Settings
from groupdesk.desktop.entrance import Entrance
from groupdesk.desktop.groups.plan_dialog import PlanDialog
from groupdesk.desktop.imports.controller import ImportController
from groupdesk.desktop.inside import Inside
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.known import practice_in
from groupdesk.desktop.navigation import Address
from groupdesk.desktop.papers.controller import PaperController
from groupdesk.desktop.unlock import UnlockPage
from groupdesk.desktop.welcome.new_practice import NewPracticeDialog
from groupdesk.desktop.welcome.page import WelcomePage
from groupdesk.desktop.window import Window
from groupdesk.services import opening
from groupdesk.services.papers.wishes import Format
from journeys.heartbeat import Heartbeat

HERE = Path(__file__).resolve().parent
FIXTURE = HERE / "files/signups.csv"
PASSPHRASE = "quiet harbour lantern seven"
PATIENCE_MS = 60_000


class Evening:
    """The window and the hands in front of it."""

    def __init__(self, qtbot: QtBot, folder: Path, ticking: practices.TickingClock) -> None:
        self.qtbot, self.folder, self.ticking = qtbot, folder, ticking
        self.window = Window(folder / "window.ini")
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.inside: Inside | None = None
        self.entrance: Entrance | None = None
        self.beat = Heartbeat()

    def does(self, action: Callable[[], object]) -> None:
        """One action of the hands."""
        with self.beat.stretch():
            action()

    def show_first_page(self, page: WelcomePage | UnlockPage) -> None:
        self.window.show_page(page)
        self.window.show()
        self.entrance = Entrance(self.window, page, self._entered)

    def _entered(self, practice: opening.OpenPractice, folder: Path) -> None:
        assert self.entrance is not None
        self.entrance.close()
        self.inside = Inside(self.window, practice, folder, Settings(), replace=lambda words: None)

    def until(self, holds: Callable[[], object]) -> None:
        def asked() -> bool:
            with self.beat.apart():
                return bool(holds())

        with self.beat.turns():
            self.qtbot.waitUntil(asked, timeout=PATIENCE_MS)
        self.beat.check()

    def go(self, *parts: str) -> QWidget:
        assert self.inside is not None
        self.does(lambda: self.inside.shell.navigator.go(Address(*parts)))
        return self.inside.shell.stack.currentWidget()

    def dialog(self, kind: type[QWidget]) -> QWidget:
        def seen() -> list[QWidget]:
            return [one for one in self.window.findChildren(kind) if one.isVisible()]

        self.until(seen)
        return seen()[-1]

    def keys(self, widget: QWidget, text: str) -> None:
        for letter in text:
            self.does(lambda letter=letter: self.qtbot.keyClicks(widget, letter))


@pytest.fixture
def ticking(monkeypatch: pytest.MonkeyPatch) -> practices.TickingClock:
    """The system's clock, as far as the program can tell."""
    made = practices.TickingClock(datetime(2026, 9, 28, 14, tzinfo=practices.NEW_YORK))
    object.__setattr__(opening._SYSTEM_CLOCK, "source", made)
    object.__setattr__(opening._USUAL.clock, "source", made)
    yield made
    for clock in (opening._SYSTEM_CLOCK, opening._USUAL.clock):
        object.__setattr__(clock, "source", Clock().source)


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path, ticking: practices.TickingClock) -> Iterator[Evening]:
    QLocale.setDefault(QLocale("en_US"))
    ThemeKeeper(QApplication.instance()).use("light")
    made = Evening(qtbot, tmp_path, ticking)
    yield made
    if made.inside is not None:
        made.inside.close()
    if made.entrance is not None:
        made.entrance.close()


def test_the_first_evening_in_the_window(evening: Evening) -> None:
    a_practice_is_made(evening)
    a_sheet_is_looked_at_and_imported(evening)
    cohort = a_group_is_planned(evening)
    those_who_asked_are_enrolled(evening, cohort)
    evening.ticking.instant = datetime(2026, 10, 6, 18, 5, tzinfo=practices.NEW_YORK)
    the_roll_is_taken_by_keyboard(evening, cohort)
    papers_are_saved(evening, cohort)
    the_window_is_closed(evening)
    evening.ticking.instant = datetime(2026, 10, 7, 9, tzinfo=practices.NEW_YORK)
    next_day_everything_is_there(evening, cohort)
    evening.beat.check()


def a_practice_is_made(evening: Evening) -> None:
    evening.does(lambda: evening.show_first_page(WelcomePage()))
    evening.does(evening.entrance._new)
    dialog = evening.dialog(NewPracticeDialog)
    form = dialog.practice_part.form
    form.name_edit.setText("Harbour Street")
    form.staff_edit.setText("Nadia Brandt")
    form.zone_box.setCurrentText(practices.ZONE)
    form.folder_edit.setText(str(evening.folder / "Harbour Street.groupdesk"))
    evening.does(dialog.primary.click)
    words = dialog.passphrase_part.form
    evening.keys(words.passphrase_edit, PASSPHRASE)
    evening.keys(words.again_edit, PASSPHRASE)
    evening.does(dialog.primary.click)
    evening.until(lambda: dialog.steps.number == 2)
    key = dialog.sheet_part._key.split("-")
    for field, number in zip(dialog.sheet_part.fields, dialog.sheet_part._asked, strict=True):
        evening.keys(field.edit, key[number].lower())
    evening.does(dialog.primary.click)
    evening.until(lambda: evening.inside is not None)


def a_sheet_is_looked_at_and_imported(evening: Evening) -> None:
    page = evening.go("import")
    controller = page.findChild(ImportController)
    evening.does(lambda: controller.open(FIXTURE))
    evening.until(lambda: page.step() == 1 and page.next_button.isEnabled())
    assert page.columns.header_row.value() == 3
    for step in (2, 3):
        evening.does(page.next_button.click)
        evening.until(lambda step=step: page.step() == step)
    evening.does(page.next_button.click)
    evening.until(lambda: evening.inside.shell.navigator.here().place == "people")
    evening.until(lambda: evening.inside.shell.stack.currentWidget().table.rowCount() > 12)


def a_group_is_planned(evening: Evening) -> str:
    evening.go("groups", "", "new")
    dialog = evening.dialog(PlanDialog)
    dialog.group.form.name_edit.setText("Anxiety skills")
    dialog.group.form.seats_spin.setValue(12)
    form = dialog.schedule.form
    form.cohort_edit.setText("Fall 2026")
    form.first_date.setDate(QDate(2026, 10, 6))
    form.start_time.setTime(QTime(18, 0))
    form.length_spin.setValue(90)
    form.count_spin.setValue(8)
    evening.until(lambda: len(dialog.preview.lines()) == 8)
    dialog.schedule.leave_out(date(2026, 11, 24), True)
    evening.until(lambda: len(dialog.preview.lines()) == 9)
    evening.does(dialog.primary.click)
    services = evening.inside._practice.services
    evening.until(lambda: services.practice.counts().cohorts == 1)
    cohort = services.groups.resolve("ANX-2026-01")
    days = [row.starts_at.date() for row in services.sessions.rows(cohort)]
    assert (days[0], days[-1], len(days)) == (date(2026, 10, 6), date(2026, 12, 1), 8)
    return cohort


def those_who_asked_are_enrolled(evening: Evening, cohort: str) -> None:
    imports = evening.inside._practice.services.imports
    wanted = [group.group for group in imports.requested_groups() if group.cohort_id == cohort]
    assert wanted
    imports.admit(cohort, wanted[0])
    services = evening.inside._practice.services
    assert len(services.enrolments.roster(cohort)) == 12
    assert len(services.waiting.line(cohort)) > 0


def the_roll_is_taken_by_keyboard(evening: Evening, cohort: str) -> None:
    services = evening.inside._practice.services
    session = services.sessions.resolve(cohort, "1")
    page = evening.go("roll-call", session)
    evening.until(lambda: page.model.rowCount() == 12)
    page.view.setFocus()
    evening.keys(page.view, "ppppppppl12ea")
    evening.keys(page.view, "*")
    evening.until(lambda: [r.status for r in services.attendance.sheet(session).rows].count("unmarked") == 0)
    rows = services.attendance.sheet(session).rows
    counted = [row.status for row in rows]
    assert (counted.count("present"), counted.count("late"), counted.count("excused")) == (9, 1, 1)
    assert next(row.minutes for row in rows if row.status == "late") == 78
    evening.until(lambda: "marked: Present" in evening.inside.messages.sentence())
    # One Ctrl+Z takes back one deed: the blanks that were filled at once.
    evening.does(evening.inside.shell.commands["shell.undo"].trigger)
    evening.until(lambda: [r.status for r in services.attendance.sheet(session).rows].count("unmarked") == 1)


def papers_are_saved(evening: Evening, cohort: str) -> None:
    services = evening.inside._practice.services
    session = services.sessions.resolve(cohort, "2")
    wanted = (
        (cohort, "roster", Format.PDF),
        (cohort, "roster", Format.CSV),
        (cohort, "roster", Format.XLSX),
        (session, "sign-in-sheet", Format.PDF),
        (cohort, "schedule", Format.ICS),
    )
    for thing, kind, form in wanted:
        page = evening.go("paper", thing, kind)
        path = evening.folder / f"{kind}.{form}"
        controller = page.findChild(PaperController)
        evening.does(lambda controller=controller, form=form, path=path: controller.save_to(form, path))
        evening.until(path.exists)
    assert len(pypdf.PdfReader(evening.folder / "roster.pdf").pages) == 1
    assert (evening.folder / "schedule.ics").read_text("utf-8").count("BEGIN:VEVENT") == 8
    assert len((evening.folder / "roster.csv").read_text("utf-8-sig").splitlines()) == 13


def the_window_is_closed(evening: Evening) -> None:
    """The backup is made off this thread; the window goes when it is there."""
    practice = evening.inside._practice
    evening.does(evening.window.close)
    evening.until(lambda: not evening.window.isVisible())
    assert practice._closed
    assert len(list((evening.folder / "Harbour Street.groupdesk/backups").glob("*.gdbackup"))) >= 1


def next_day_everything_is_there(evening: Evening, cohort: str) -> None:
    folder = evening.folder / "Harbour Street.groupdesk"
    assert b"Anxiety" not in (folder / "data.db").read_bytes()
    page = UnlockPage()
    page.show_practice(practice_in(folder), [])
    evening.inside = None
    evening.does(lambda: evening.show_first_page(page))
    page.secret.edit.setText("not the passphrase")
    evening.does(page.unlock_button.click)
    evening.until(lambda: page.secret.is_refused())

    def unlocked() -> bool:
        """Guessing is slowed down: after a wrong try the right one is heard a second later."""
        if evening.inside is None and page.secret.is_refused():
            page.secret.edit.setText(PASSPHRASE)
            page.unlock_button.click()
        return evening.inside is not None

    evening.until(unlocked)
    evening.until(evening.inside.shell.navigator.has_begun)
    services = evening.inside._practice.services
    marks = [row.status for row in services.attendance.sheet(services.sessions.resolve(cohort, "1")).rows]
    assert marks.count("present") == 8
    assert services.deeds.check() == ()
