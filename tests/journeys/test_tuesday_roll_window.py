"""Tuesday 18:00 in the real window: today, the sheet, the roll by keyboard and a late arrival, within its key count."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import practices
from builders import TUESDAYS
from groupdesk.desktop.papers.controller import PaperController
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupId
from groupdesk.domain.people import PersonDraft
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.papers.wishes import Format
from journeys.at_window import AtWindow

KEYS_OF_THE_ROLL, ACTIONS_FOR_THE_LATE_ONE, ACTIONS_IN_ALL = 10, 2, 15


class Tuesday(AtWindow):
    """The window at 17:40 before session 5 of 8."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder, datetime(2026, 11, 3, 17, 40, tzinfo=practices.NEW_YORK))
        self.session = self._planned()
        self.enter()

    def _planned(self) -> str:
        """Ten people, four sessions held; the last of the ten said beforehand that they cannot come tonight."""
        services = self.services
        draft = CohortDraft(group_id=GroupId(""), zone=practices.ZONE, rule=TUESDAYS)
        cohort = CohortId(services.groups.open_group(GroupDraft(name="Anxiety skills"), draft).id)
        people = [services.people.add(PersonDraft(full_name=f"Person {number:02}")).id for number in range(10)]
        stays = []
        for person in people:
            stays.append(services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6)).id)
        for number in range(1, 5):
            services.attendance.fill(services.sessions.resolve(cohort, str(number)), "present")
        session = services.sessions.resolve(cohort, "5")
        evening = services.sessions.session(session).on
        services.absences.plan(EnrolmentId(stays[-1]), evening, evening, "dentist")
        return session

    def press(self, widget: QWidget, key: str | Qt.Key) -> None:
        self.actions += 1
        self.qtbot.keyClicks(widget, key) if isinstance(key, str) else self.qtbot.keyClick(widget, key)

    def statuses(self) -> list[str]:
        return [row.status for row in self.services.attendance.sheet(self.session).rows]


@pytest.fixture
def tuesday(qtbot: QtBot, tmp_path: Path) -> Iterator[Tuesday]:
    made = Tuesday(qtbot, tmp_path)
    yield made
    made.inside.close()


def test_tuesdays_roll_is_taken_within_its_key_count(tuesday: Tuesday) -> None:
    today_says_what_comes(tuesday)
    page = the_roll_is_opened_and_its_sheet_printed(tuesday)
    the_roll_takes_ten_keys(tuesday, page)
    a_late_one_takes_two_actions(tuesday, page)
    assert tuesday.actions <= ACTIONS_IN_ALL
    one_undo_takes_the_time_back(tuesday)


def today_says_what_comes(tuesday: Tuesday) -> None:
    page = tuesday.go("today")
    tuesday.until(page.lines)
    assert "Session 5 of 8" in page.lines()[0]
    assert "10 expected, 1 away" in page.lines()[0]


def the_roll_is_opened_and_its_sheet_printed(tuesday: Tuesday) -> QWidget:
    button = tuesday.here().step_button(tuesday.session)
    button.setFocus()
    tuesday.press(button, Qt.Key.Key_Space)
    roll = tuesday.here()
    tuesday.until(lambda: roll.model.rowCount() == 10)
    roll.print_button.setFocus()
    tuesday.press(roll.print_button, Qt.Key.Key_Space)
    paper = tuesday.here()
    path = tuesday.folder / "sheet.pdf"
    paper.findChild(PaperController).save_to(Format.PDF, path)
    tuesday.until(path.exists)
    tuesday.actions += 1  # Alt+Left
    tuesday.inside.shell.navigator.back()
    assert tuesday.here() is roll
    return roll


def the_roll_takes_ten_keys(tuesday: Tuesday, page: QWidget) -> None:
    tuesday.ticking.instant = datetime(2026, 11, 3, 18, 5, tzinfo=practices.NEW_YORK)
    page.view.setFocus()
    page.view.go(0)
    before = tuesday.actions
    for key in "ppppplpppe":
        tuesday.press(page.view, key)
    assert tuesday.actions - before == KEYS_OF_THE_ROLL
    assert page.counter.accessibleName().startswith("9 of 10 here")
    assert "1 planned absence" in page.counter.accessibleName()
    tuesday.until(lambda: tuesday.statuses() == ["present"] * 5 + ["late"] + ["present"] * 3 + ["excused"])


def a_late_one_takes_two_actions(tuesday: Tuesday, page: QWidget) -> None:
    """Click the time, type 18:20; the credited minutes become 70 of 90 by themselves."""
    tuesday.ticking.instant = datetime(2026, 11, 3, 18, 20, tzinfo=practices.NEW_YORK)
    before = tuesday.actions
    spot = page.view.visualRect(page.model.index(5, page.model.status_column)).center()
    tuesday.qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    tuesday.actions += 1
    tuesday.press(page.active.times, "18:20")
    tuesday.qtbot.keyClick(page.active.times, Qt.Key.Key_Return)  # filling one field is one action
    assert tuesday.actions - before == ACTIONS_FOR_THE_LATE_ONE
    assert page.model.index(5, page.model.credit_column).data() == "70 of 90 min"
    tuesday.until(lambda: tuesday.services.attendance.sheet(tuesday.session).rows[5].minutes == 70)
    # The way back is offered once the answer has come to the window, a moment after it was stored.
    late = tuesday.services.attendance.sheet(tuesday.session).rows[5].name
    tuesday.until(lambda: tuesday.inside.messages.sentence().startswith(late))


def one_undo_takes_the_time_back(tuesday: Tuesday) -> None:
    tuesday.qtbot.keyClick(tuesday.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    tuesday.until(lambda: tuesday.services.attendance.sheet(tuesday.session).rows[5].minutes == 90)
    assert tuesday.statuses()[5] == "late"
