"""The page Today: the next step of each session, what is missing, and that nothing jumps."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import TUESDAYS
from desktop.at_desk import AtDesk
from groupdesk.desktop.today.board import board
from groupdesk.desktop.today.controller import TodayController
from groupdesk.desktop.today.missing_lines import MissingLine
from groupdesk.desktop.today.page import TodayPage
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.enrolments import EnrolmentState
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import GroupId
from groupdesk.domain.states import SessionState
from groupdesk.services.cohort_making import CohortDraft


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> TodayPage:
    made = TodayPage()
    qtbot.addWidget(made)
    made.controller = TodayController(made, desk.services, desk.tasks, desk.hub)
    made.offer_sheets()
    made.resize(1072, 752)
    made.show()
    return made


def opened(page: TodayPage) -> TodayPage:
    page.open_at("", "")
    return page


def addresses(page: TodayPage) -> list[tuple[str, str, str]]:
    asked: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *parts: asked.append(parts))
    return asked


def test_the_session_of_tonight_carries_the_one_primary_button(desk: AtDesk, page: TodayPage) -> None:
    cohort, _people = desk.enrolled(3, name="Fall 2026", place="Room 2")
    opened(page)
    assert page.header.title() == "Tuesday 6 October"
    assert page.header.facts() == "Good afternoon, Nadia Brandt · 1 session still to come"
    assert page.lines()[0] == "18:00, Anxiety skills · Fall 2026, In 30 min, Session 1 of 8 · 3 expected · Room 2"
    button = page.step_button(desk.session(cohort))
    assert button.text() == "Take roll"
    assert button.property("role") == "primary"
    assert page.first_focus() is button


def test_take_roll_opens_the_roll_call_of_that_session(desk: AtDesk, page: TodayPage, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    asked = addresses(opened(page))
    button = page.step_button(desk.session(cohort))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert asked == [("roll-call", desk.session(cohort), "")]


def test_one_more_session_is_offered_for_each_cohort(desk: AtDesk, page: TodayPage) -> None:
    cohort = desk.cohort(name="A & B")
    asked = addresses(opened(page))
    first = page.new_button.menu().actions()[0]
    assert first.text() == "Anxiety skills · A && B"
    first.trigger()
    assert asked == [("cohort", cohort, "add-session")]


def test_the_session_about_to_begin_comes_before_one_that_was_forgotten(desk: AtDesk, page: TodayPage) -> None:
    early, _people = desk.enrolled(1, rule=replace(TUESDAYS, start=time(16), length_minutes=60))
    late = desk.cohort(code="LATE")
    desk.services.enrolments.enrol(late, desk.person("Second"), joined_on=date(2026, 10, 6))
    desk.turn_to(2026, 10, 6, 17, 40)
    opened(page)
    assert page.step_button(desk.session(early)).property("role") == "secondary"
    assert page.step_button(desk.session(late)).property("role") == "primary"
    desk.turn_to(2026, 10, 6, 17, 20)
    opened(page)
    assert page.step_button(desk.session(early)).property("role") == "primary"


def test_long_before_the_doors_open_the_sheet_is_printed(desk: AtDesk, page: TodayPage, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    desk.turn_to(2026, 10, 6, 9)
    opened(page)
    button = page.step_button(desk.session(cohort))
    assert (button.text(), button.property("role")) == ("Print sheet", "secondary")
    with qtbot.waitSignal(page.print_wanted) as asked:
        button.click()
    assert asked.args == ["sign-in-sheet", desk.session(cohort)]


def test_without_papers_no_sheet_is_offered(desk: AtDesk, page: TodayPage) -> None:
    cohort, _people = desk.enrolled(1)
    desk.turn_to(2026, 10, 6, 9)
    page.offer_sheets(False)
    asked = addresses(opened(page))
    page.step_button(desk.session(cohort)).click()
    assert asked == [("cohort", cohort, "")]


def test_a_taken_roll_is_told_quietly_and_a_forgotten_one_asks(desk: AtDesk, page: TodayPage) -> None:
    cohort, people = desk.enrolled(2)
    desk.turn_to(2026, 10, 6, 20)
    opened(page)
    assert "2 not marked" in page.lines()[0]
    desk.services.attendance.fill(desk.session(cohort), "present")
    desk.settle()
    assert "Roll taken" in page.lines()[0]
    assert "2 of 2 came" in page.lines()[0]
    assert page.step_button(desk.session(cohort)).text() == "Open"
    assert len(people) == 2


def test_a_called_off_session_says_so_and_has_no_roll(desk: AtDesk, page: TodayPage) -> None:
    cohort, _people = desk.enrolled(1)
    session = desk.session(cohort)
    desk.services.sessions.call_off(session, SessionState.CANCELLED_BY_US, "snow")
    opened(page)
    assert "Cancelled by us" in page.lines()[0]
    assert "expected" not in page.lines()[0]
    assert page.step_button(session).text() == "Open"
    assert page.header.facts().endswith("no more sessions today")


def test_what_is_missing_leads_to_where_it_is_put_right(desk: AtDesk, page: TodayPage, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(2, name="Fall 2026")
    desk.turn_to(2026, 10, 8, 9)
    asked = addresses(opened(page))
    row = page.missing_rows()[0]
    assert row.accessibleName() == "2 people not marked yet, Anxiety skills · Fall 2026 · Tue 6 Oct"
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert asked == [("roll-call", desk.session(cohort), "")]


def test_no_name_of_a_person_stands_on_the_page(desk: AtDesk, page: TodayPage) -> None:
    cohort = desk.cohort(seats=1)
    desk.services.enrolments.enrol(cohort, desk.person("Zebulon Quux"), joined_on=date(2026, 10, 6))
    desk.turn_to(2026, 10, 8, 9)
    opened(page)
    assert not any("Zebulon" in line or "Quux" in line for line in page.lines())


def test_a_quiet_day_says_that_nothing_is_planned(desk: AtDesk, page: TodayPage) -> None:
    desk.cohort()
    desk.turn_to(2026, 10, 3, 9)
    opened(page)
    assert page.lines() == [
        "Nothing planned today",
        "Nothing planned tomorrow",
        "Nothing is missing, Every roll call is complete",
    ]


def test_a_new_practice_offers_the_first_group(page: TodayPage, qtbot: QtBot) -> None:
    opened(page)
    button = page.first_focus()
    assert button is not None
    asked = addresses(page)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert asked == [("groups", "", "new")]


def test_the_keyboard_stays_where_it_is_while_the_page_is_read_again(desk: AtDesk, page: TodayPage) -> None:
    cohort, _people = desk.enrolled(1)
    opened(page).step_button(desk.session(cohort)).setFocus()
    desk.services.enrolments.enrol(cohort, desk.person("Somebody new"))
    desk.settle()
    assert "2 expected" in page.lines()[0]
    assert page.step_button(desk.session(cohort)).hasFocus()


def test_an_unchanged_day_is_not_built_anew(desk: AtDesk, page: TodayPage) -> None:
    cohort, _people = desk.enrolled(1)
    before = opened(page).step_button(desk.session(cohort))
    page.controller.refresh()
    assert page.step_button(desk.session(cohort)) is before


def test_a_page_nobody_sees_waits_until_it_is_shown(desk: AtDesk, page: TodayPage) -> None:
    cohort, people = desk.enrolled(1)
    opened(page).hide()
    desk.services.enrolments.leave(
        desk.services.enrolments.roster(cohort)[0].enrolment_id,
        EnrolmentState.WITHDRAWN,
        reason="moved away",
        left_on=date(2026, 10, 6),
    )
    desk.services.enrolments.enrol(cohort, desk.person("Second"))
    desk.settle()
    assert "1 expected" in page.lines()[0]
    page.show()
    assert "2 expected" in page.lines()[0]
    assert len(people) == 1


def test_the_number_beside_the_entry_counts_what_is_missing(desk: AtDesk, page: TodayPage, qtbot: QtBot) -> None:
    desk.enrolled(2)
    desk.turn_to(2026, 10, 8, 9)
    with qtbot.waitSignal(page.controller.missing_counted) as told:
        opened(page)
    assert told.args == [1]


def test_a_session_in_another_zone_names_its_place(desk: AtDesk, page: TodayPage) -> None:
    rule = replace(TUESDAYS, zone="America/Los_Angeles", excluded=frozenset())
    draft = CohortDraft(group_id=GroupId(""), zone="America/Los_Angeles", rule=rule)
    desk.services.groups.open_group(GroupDraft(name="West"), draft)
    opened(page)
    assert page.lines()[0].startswith("18:00, West")
    assert "Los Angeles time" in page.lines()[0]
    assert "In 4 h" not in page.lines()[0]


def test_what_changes_elsewhere_leaves_the_days_as_they_are(desk: AtDesk, page: TodayPage) -> None:
    """What is in order gets older every minute; the buttons stay under the pointer and the keyboard."""
    cohort, _people = desk.enrolled(1)
    shown = board(desk.services.today.today())
    page.show_board(shown)
    before = page.step_button(desk.session(cohort))
    page.show_board(replace(shown, missing=(MissingLine("flag", "text", "Something", "else", "today", ""),)))
    assert page.missing_rows()[0].accessibleName() == "Something, else"
    assert page.step_button(desk.session(cohort)) is before


def test_who_missed_too_much_is_counted_and_leads_to_the_completion_of_the_cohort(
    desk: AtDesk, page: TodayPage
) -> None:
    cohort, people = desk.enrolled(3)
    for number, day in ((1, 6), (2, 13)):
        desk.turn_to(2026, 10, day, 20)
        marks = [MarkDraft(person_id=person, status=mark) for person, mark in zip(people, "PAP", strict=True)]
        desk.services.attendance.mark(desk.session(cohort, number), marks)
    opened(page)
    assert [(line.title, line.second, line.thing, line.tab) for line in page.controller._alerts] == [
        ("Ask after 1 person", "Anxiety skills · 2 absences in a row", cohort, "completion")
    ]
    for number in (1, 2):
        everybody = [MarkDraft(person_id=person, status="A") for person in people]
        desk.services.attendance.mark(desk.session(cohort, number), everybody)
    desk.settle()
    assert [line.title for line in page.controller._alerts] == ["Ask after 3 people"]


def test_in_a_narrow_window_what_is_missing_stands_below_the_days(desk: AtDesk, page: TodayPage) -> None:
    desk.cohort()
    found = []
    for width in (1200, 560):
        page.resize(width, 700)
        opened(page)
        QApplication.sendPostedEvents()
        page.grab()
        columns = page._columns
        beside = columns._missing.mapTo(columns, QPoint()).x() > columns._today.mapTo(columns, QPoint()).x()
        found.append((beside, columns.width() <= width))
    assert found == [(True, True), (False, True)]
