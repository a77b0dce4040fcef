"""J10, second step: 28 of 41 signed in on paper, 13 came by video; their report is imported with a few presses.

The zone is asked once, rows of one person are joined, two aliases are matched and remembered; the next report of the
series asks nothing.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

import practices
from builders import Bench
from groupdesk.desktop import places
from groupdesk.desktop.meetings.controller import MeetingController
from groupdesk.desktop.meetings.page import FILE, NAMES, MeetingPage
from groupdesk.domain.attendance import MarkDraft, MarkSource
from groupdesk.domain.ids import CohortId, GroupSessionId, PersonId
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.domain.statuses import Mode
from journeys.at_window import AtWindow

HEAD = (
    "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
    "812 3456 7890,Ethics workshop,{day} 12:50:00 PM,{day} 04:06:00 PM,nadia@harbour.example,196,14\n\n"
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
)
WORKSHOP = ScheduleRule(
    frequency=Frequency.WEEKLY,
    starts_on=date(2026, 10, 6),
    start=time(13),
    length_minutes=180,
    zone=practices.ZONE,
    weekdays=(Weekday.TUESDAY,),
    count=2,
)


class Desk(AtWindow):
    """The window at 17:00, when the workshop is over."""

    def import_page(self, session: str) -> MeetingPage:
        page = self.go(places.MARKS_IMPORT, session)
        assert isinstance(page, MeetingPage)
        return page

    def press(self, button: QAbstractButton) -> None:
        self.until(lambda: button.isEnabled() and button.isVisible())
        self.does(button.click)


class Evening(Bench):
    """A bench over services that are open already."""

    def __init__(self, services: object) -> None:
        self.services = services  # type: ignore[assignment]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path, datetime(2026, 10, 6, 17, tzinfo=practices.NEW_YORK), "en_US")
    made.enter()
    yield made
    made.inside.close()


def a_workshop(desk: Desk) -> tuple[CohortId, list[PersonId]]:
    """41 people with a seat; the first 28 have signed in on paper."""
    bench = Evening(desk.services)
    cohort = bench.cohort(WORKSHOP, seats=60)
    people = bench.people(41)
    for person in people:
        desk.services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6))
    drafts = [MarkDraft(person_id=person, status="present") for person in people[:28]]
    desk.services.attendance.mark(bench.session(cohort), drafts, source=MarkSource.PAPER)
    return cohort, people


def report(folder: Path, day: str) -> Path:
    """13 by video: one dropped out in between, two are called otherwise, two left before the end; and the host."""
    row = "{name},{email},{day} {came},{day} {went},{minutes},{guest}\n"
    text = HEAD.format(day=day)
    for number in range(29, 39):
        went = "03:15:00 PM" if number in (29, 30) else "04:01:00 PM"
        text += row.format(
            name=f"Person {number:03}", email="", day=day, came="12:58:00 PM", went=went, minutes=1, guest="No"
        )
    text += row.format(
        name="Person 039", email="", day=day, came="12:59:00 PM", went="01:40:00 PM", minutes=41, guest="No"
    )
    text += row.format(
        name="Person 039", email="", day=day, came="01:39:00 PM", went="04:01:00 PM", minutes=142, guest="No"
    )
    for alias in ("Person 04O", "Persn 041"):
        text += row.format(
            name=alias, email="", day=day, came="12:57:00 PM", went="04:01:00 PM", minutes=184, guest="Yes"
        )
    text += row.format(
        name="N. B.",
        email="nadia@harbour.example",
        day=day,
        came="12:50:00 PM",
        went="04:06:00 PM",
        minutes=196,
        guest="No",
    )
    path = folder / f"participants {day[3:5]}.csv"
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    return path


def test_a_meeting_report_is_imported_with_few_presses_and_the_next_one_asks_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    cohort, people = a_workshop(desk)
    session = desk.services.sessions.resolve(cohort, "1")
    page = desk.import_page(session)
    page.file.file_chosen.emit(report(tmp_path, "10/06/2026"))
    desk.actions += 1
    desk.until(lambda: page.step() == NAMES and page.names.table.rowCount() == 14)
    desk.press(page.names.zone.take_button)
    desk.until(lambda: not page.names.zone.take_button.isVisible())
    answer_aliases(desk, page, people)
    desk.until(lambda: page.next_button.text() == "Store 13 marks")
    desk.press(page.next_button)
    desk.until(lambda: desk.inside.shell.navigator.here().place == places.ROLL_CALL)
    assert desk.actions <= 5
    rows = desk.services.attendance.sheet(session).rows
    assert {row.status for row in rows} == {"present", "video", "left-early"}
    assert sum(row.mode is Mode.VIDEO for row in rows) == 13
    assert [row.minutes for row in rows if row.status == "left-early"] == [135, 135]
    assert [row.minutes for row in rows if row.person_id == people[38]] == [180]
    the_next_report_asks_nothing(desk, cohort, tmp_path)


def answer_aliases(desk: Desk, page: MeetingPage, people: list[PersonId]) -> None:
    """Each alias is like many names; the person says who it is."""
    for alias, person in (("Person 04O", people[39]), ("Persn 041", people[40])):
        lines = [page.names.table.row_at(at) for at in range(page.names.table.rowCount())]
        line = next(line for line in lines if line is not None and line.name == alias)
        page.names.view.choose(line.id)
        page.names._show_line(line.id)
        combo = page.names.answer
        at = next(at for at in range(combo.count()) if getattr(combo.itemData(at), "person_id", None) == person)
        combo.setCurrentIndex(at)
        combo.activated.emit(at)
        desk.actions += 1


def the_next_report_asks_nothing(desk: Desk, cohort: CohortId, folder: Path) -> None:
    desk.ticking.instant = datetime(2026, 10, 13, 17, tzinfo=practices.NEW_YORK)
    session = desk.services.sessions.resolve(cohort, "2")
    page = desk.import_page(session)
    desk.until(lambda: page.step() == FILE)
    page.file.file_chosen.emit(report(folder, "10/13/2026"))
    desk.until(lambda: page.step() == NAMES and page.next_button.isEnabled())
    page.next_button.click()
    page.next_button.click()
    desk.until(lambda: desk.inside.shell.navigator.here().place == places.ROLL_CALL)
    marked = [row.status for row in desk.services.attendance.sheet(GroupSessionId(session)).rows]
    assert (marked.count("video"), marked.count("left-early"), marked.count("unmarked")) == (11, 2, 28)
    assert page.findChild(MeetingController) is not None
