"""J3 in the real window: a four-part lunchtime workshop for an employer, from the plan to another room in week 2.

Actions of the hands are counted as the journey counts them: one click, one shortcut or one field filled; looking and
arrow keys are none. Its curriculum, the separate invitations (step 4), the drafts of update files (the rest of step 5)
and the employer's report (step 6) belong to later issues and are left out.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

import practices
from groupdesk.desktop.groups.cohort_menu import CohortDeed
from groupdesk.desktop.groups.plan_dialog import PlanDialog
from groupdesk.desktop.groups.roster.offer_dialog import OfferDialog
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.groups.sessions.session_dialog import SessionDialog
from groupdesk.desktop.groups.sessions.tab import SessionsTab
from groupdesk.desktop.imports.controller import ImportController
from groupdesk.desktop.imports.page import COLUMNS, MATCHES, SUMMARY
from groupdesk.desktop.papers.controller import PaperController
from groupdesk.domain.groups import GroupDraft, GroupsQuery
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.imports.columns import Field
from groupdesk.domain.imports.preview import Answer, ImportOptions
from groupdesk.domain.people import ContactDraft, ContactKind, PeopleQuery, PersonDraft
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.papers.wishes import Format
from journeys.at_window import AtWindow

FRIDAY = datetime(2026, 10, 16, 9, tzinfo=practices.NEW_YORK)
SEATS, SIGN_UPS = 25, 34
HEADS = "Staff no.;Colleague;Reach at;Session wanted\n"
FIELDS = (Field.EXTERNAL_NUMBER, Field.NAME, Field.EMAIL, Field.GROUP)
GROUP = "Managing pressure"
SURNAMES = ("Abara", "Brandt", "Castillo", "Duarte", "Eriksen", "Farouk", "Greco", "Haddad", "Ivanova", "Jensen")
NAMES = [f"{first} {last}" for first in ("Maya", "Tomas", "Leila", "Jonas") for last in SURNAMES][:SIGN_UPS]
LUNCH = ScheduleRule(
    frequency=Frequency.WEEKLY,
    starts_on=date(2026, 5, 6),
    start=time(12, 15),
    length_minutes=45,
    zone=practices.ZONE,
    weekdays=(Weekday.WEDNESDAY,),
    count=4,
)


class Office(AtWindow):
    """The workshop ran once before, and its office sent a sheet of the same shape then; two people are on file."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder, FRIDAY)
        services = self.services
        services.practice.change(replace(services.practice.practice(), country="US"))
        group = GroupDraft(name=GROUP, max_size=SEATS, length_minutes=45)
        before = CohortDraft(group_id=GroupId(""), zone=practices.ZONE, rule=LUNCH, seats=SEATS, place="Canteen")
        self.before = CohortId(services.groups.open_group(group, before).id)
        for name, number in (("Maya Abara", 101), ("Thomas Brandt", 112)):
            mail = ContactDraft(kind=ContactKind.EMAIL, value=f"p{number}@works.example")
            services.people.add(PersonDraft(full_name=name, contacts=(mail,)))
        sheet = services.imports.open(self.sheet("spring.csv", [("7", "Ada Stone", "ada@works.example", "Yoga")]))
        services.imports.accept(services.imports.preview(sheet, ImportOptions(fields=FIELDS, header_row=1)))
        self.on_file = services.people.count(PeopleQuery())

    def sheet(self, name: str, rows: list[tuple[str, str, str, str]]) -> Path:
        path = self.folder / name
        path.write_text(HEADS + "".join(";".join(row) + "\n" for row in rows), "utf-8")
        return path

    def calendar(self, name: str, cohort: CohortId) -> dict[str, icalendar.Event]:
        page = self.go("paper", cohort, "schedule")
        path = self.folder / name
        page.findChild(PaperController).save_to(Format.ICS, path)
        self.until(path.exists)
        events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        return {str(event["UID"]): event for event in events}


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    made = Office(qtbot, tmp_path)
    made.enter()
    yield made
    made.inside.close()


def test_a_lunchtime_workshop_for_an_employer_within_the_counts_of_the_journey(office: Office) -> None:
    cohort = four_wednesdays_around_a_holiday(office)
    thirty_four_sign_ups_are_imported(office)
    twenty_five_have_a_seat_and_nine_wait_in_order(office, cohort)
    a_seat_that_opens_is_offered_until_friday(office, cohort)
    another_room_in_week_2_raises_the_sequence(office, cohort)
    assert office.services.deeds.check() == ()


def four_wednesdays_around_a_holiday(office: Office) -> CohortId:
    """1: at most six actions; the holiday is seen in the preview and needs none."""
    page = office.go("cohort", office.before)
    office.until(lambda: CohortDeed.NEW_COHORT in page.menu.deeds)
    office.actions = 0
    office.does(lambda: page.menu.do(CohortDeed.NEW_COHORT))
    dialog = office.dialog(PlanDialog)
    office.does(lambda: dialog.schedule.form.cohort_edit.setText("Autumn"))
    office.does(lambda: dialog.schedule.form.first_date.setDate(QDate(2026, 11, 4)))
    office.until(lambda: any("Veterans Day" in line.sign.word for line in dialog.preview.lines() if line.sign))
    office.does(dialog.primary.click)
    services = office.services
    office.until(lambda: services.practice.counts().cohorts == 2)
    assert office.actions <= 6
    row = next(row for row in services.groups.page(GroupsQuery()) if row.cohort_name == "Autumn")
    sessions = services.sessions.rows(row.cohort_id)
    assert [(s.starts_at.day, s.starts_at.time(), s.ends_at.time()) for s in sessions] == [
        (day, time(12, 15), time(13)) for day in (4, 18, 25, 2)
    ]
    assert row.seats == SEATS
    services.groups.archive_cohort(office.before)
    return CohortId(row.cohort_id)


def thirty_four_sign_ups_are_imported(office: Office) -> None:
    """2: at most five actions; the columns are known from the sheet before, and two people are on file already."""
    rows = [(str(100 + n), name, f"p{100 + n}@works.example", GROUP) for n, name in enumerate(NAMES, start=1)]
    rows[11] = ("112", "Tomas Brandt", "p112@works.example", GROUP)  # Thomas, as he is on file
    path = office.sheet("autumn.csv", rows)
    page = office.go("import")
    office.actions = 0
    office.does(lambda: page.findChild(ImportController).open(path))
    office.until(lambda: page.step() == COLUMNS and page.next_button.isEnabled())
    assert page.columns.fields() == FIELDS
    office.does(page.next_button.click)
    office.until(lambda: page.step() == MATCHES and page.matches.table.rowCount() == 2)
    questions = [page.matches.table.row_at(at) for at in range(2)]
    assert [(question.in_sheet, question.other) for question in questions] == [
        ("Tomas Brandt", "Thomas Brandt, no. 2"),
        ("Maya Abara", "Maya Abara, no. 1"),
    ]
    asked = page.matches.answer
    if asked.currentData() != str(Answer.FILL):
        office.does(lambda: asked.setCurrentIndex(asked.findData(str(Answer.FILL))))
        asked.activated.emit(asked.currentIndex())
    office.does(page.next_button.click)
    office.until(lambda: page.step() == SUMMARY)
    office.does(page.next_button.click)
    office.until(lambda: office.inside.shell.navigator.here().place == "people")
    assert office.actions <= 5
    assert office.services.people.count(PeopleQuery()) == office.on_file + SIGN_UPS - 2


def twenty_five_have_a_seat_and_nine_wait_in_order(office: Office, cohort: CohortId) -> None:
    services = office.services
    assert len(services.enrolments.roster(cohort)) == SEATS
    line = services.waiting.line(cohort)
    assert [row.rank for row in line] == list(range(1, 10))
    assert [row.name for row in line] == NAMES[SEATS:]


def a_seat_that_opens_is_offered_until_friday(office: Office, cohort: CohortId) -> None:
    """3: two actions for an offer that runs out by itself; it is drafted in the order of the list."""
    services = office.services
    leaving = services.enrolments.roster(cohort)[0].enrolment_id
    services.enrolments.leave(leaving, EnrolmentState.DID_NOT_START, reason="On leave in November")
    office.go("cohort", cohort, "roster")
    tab = office.window.findChildren(RosterTab)[0]
    office.until(lambda: tab.vacancy.isVisible())
    office.actions = 0
    office.does(tab.vacancy.button.click)
    dialog = office.dialog(OfferDialog)
    office.does(dialog.primary.click)
    office.until(lambda: services.waiting.line(cohort)[0].state is EnrolmentState.OFFERED)
    assert office.actions <= 2
    first = services.waiting.line(cohort)[0]
    assert (first.name, first.offer_ends_on) == (NAMES[SEATS], date(2026, 10, 23))
    assert date(2026, 10, 23).strftime("%A") == "Friday"


def another_room_in_week_2_raises_the_sequence(office: Office, cohort: CohortId) -> None:
    """5: at most three actions; the session keeps its identity and the other three stay as they were."""
    services = office.services
    sent = office.calendar("sent.ics", cohort)
    second = services.sessions.resolve(cohort, "2")
    tab = office.go("cohort", cohort, "sessions").findChildren(SessionsTab)[0]
    office.until(lambda: tab.table.rowCount() == 4)
    tab.view.choose(second)
    tab.view.setFocus()
    office.until(lambda: tab.deeds.action("describe").isEnabled())
    office.actions = 0
    office.does(lambda: office.qtbot.keyClick(tab.view, Qt.Key.Key_F2))
    dialog = office.dialog(SessionDialog)
    office.does(lambda: dialog.form.place_edit.setText("Room 3, first floor"))
    office.does(dialog.primary.click)
    office.until(lambda: services.sessions.session(second).place == "Room 3, first floor")
    assert office.actions <= 3
    now = office.calendar("now.ics", cohort)
    moved = services.sessions.session(second).ics_uid
    assert now.keys() == sent.keys()
    raised = {uid: int(now[uid]["SEQUENCE"]) - int(sent[uid]["SEQUENCE"]) for uid in now}
    assert raised == {uid: int(uid == moved) for uid in now}
    assert str(now[moved]["LOCATION"]) == "Room 3, first floor"
    assert not any(name.encode() in (office.folder / "now.ics").read_bytes() for name in NAMES)
