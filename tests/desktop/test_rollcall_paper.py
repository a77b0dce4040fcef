"""Ticking a paper back: its code, the roll in its printed order, who came and went since, marks, undo."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.at_paper import hints, names, numbers, open_paper, print_again, printed
from desktop.at_roll import roll_page, stored, words
from groupdesk.desktop import places
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.desktop.rollcall.printings_dialog import PrintingsDialog
from groupdesk.desktop.rollcall.tick_back import TickBack, TickBackDialog
from groupdesk.domain.attendance import MarkSource
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import SheetLayout
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.sheet_codes import ALPHABET, sheet_code
from groupdesk.domain.states import EnrolmentState, SessionState
from groupdesk.store.attendance import marks_of

_WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in ALPHABET}


@pytest.fixture(autouse=True)
def _in_england() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> RollCallPage:
    return roll_page(desk, qtbot)


def sources(desk: AtDesk, session: str) -> list[MarkSource]:
    with desk.services.desk.database.read() as reading:
        return [mark.source for mark in marks_of(reading, session)]


def said(page: RollCallPage) -> str:
    return page.active.strip.sentence.text()


# the sheet comes up


def test_a_sheet_comes_up_in_its_printed_order_and_takes_one_key_a_line(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    _cohort, session, code = printed(desk)
    open_paper(page, session, code)
    assert page.header.title() == "Tick back · Session 1 of 8"
    assert (numbers(page), names(page)[0]) == (["1", "2", "3", "4"], "Person 001")
    assert (
        said(page)
        == f"Sheet {code} · printed Tue 6 Oct 17:30 by Nadia Brandt · walk-ins on lines 5–8 · 4 of 4 lines are open"
    )
    qtbot.keyClicks(page.view, "pl12a")
    assert words(page) == ["Present", "Late 12 min", "Absent", "Not marked yet"]
    assert stored(desk, session)[:3] == [("present", 90), ("late", 78), ("absent", None)]
    assert sources(desk, session)[:3] == [MarkSource.PAPER] * 3
    assert said(page).endswith("1 of 4 lines are open")
    assert desk.services.returned_sheets.find(code).returned_at is not None
    desk.take_back()
    assert words(page)[2:] == ["Not marked yet", "Not marked yet"]
    qtbot.keyClicks(page.view, "*")
    assert [status for status, _minutes in stored(desk, session)] == ["present", "late", "present", "present"]
    assert said(page).endswith("every line is done")


def test_the_model_holds_while_the_order_turns(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    _cohort, session, code = printed(desk)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    open_paper(page, session, code)
    page.open_at(session, "")
    assert (page.header.title(), page.active.strip.isVisible()) == ("Roll call · Session 1 of 8", False)
    qtbot.keyClicks(page.view, "p")
    assert sources(desk, session)[0] is MarkSource.ROLL_CALL
    open_paper(page, session, code)
    assert page.active.strip.isVisible()
    went: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *where: went.append(where))
    qtbot.keyClick(page.view, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert went == [(places.ROLL_CALL, session, "")]


def test_people_who_came_and_went_since_keep_the_lines_in_step(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(4)
    session = desk.session(cohort, 2)
    code = print_again(desk, session)
    left = next(row for row in desk.services.enrolments.roster(cohort) if row.name == "Person 002")
    before = date(2026, 10, 12)
    desk.services.enrolments.leave(left.enrolment_id, EnrolmentState.WITHDRAWN, left_on=before, reason="moved")
    desk.services.enrolments.enrol(cohort, desk.person("Aaron Early"), joined_on=before)
    desk.turn_to(2026, 10, 13, 19, 45)
    open_paper(page, session, code)
    assert list(zip(numbers(page), names(page), hints(page), strict=True)) == [
        ("1", "Person 001", ""),
        ("2", "Person 002", "Off the roll"),
        ("3", "Person 003", ""),
        ("4", "Person 004", ""),
        ("", "Aaron Early", "Not on the paper"),
    ]
    assert said(page).endswith("3 of 4 lines are open")
    assert page.counter.accessibleName().startswith("0 of 4 here")
    qtbot.keyClicks(page.view, "*")
    assert words(page) == ["Present", "Not marked yet", "Present", "Present", "Present"]
    page.view.go(1)
    qtbot.keyClicks(page.view, "p")
    assert (words(page)[1], hints(page)[1]) == ("Present", "Walk-in")
    assert len(stored(desk, session)) == 5
    desk.take_back()
    assert (words(page)[1], hints(page)[1]) == ("Not marked yet", "Off the roll")


def test_a_walk_in_of_the_paper_stands_below_its_lines(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    _cohort, session, code = printed(desk, 2)
    open_paper(page, session, code)
    qtbot.keyClicks(page.view, "+")
    qtbot.keyClicks(page.foot.line, "Sunny")
    qtbot.keyClick(page.foot.line, Qt.Key.Key_Return)
    assert (numbers(page), names(page)[2], hints(page)[2]) == (["1", "2", ""], "Sunny", "Walk-in")
    assert sources(desk, session)[2] is MarkSource.PAPER
    assert desk.services.returned_sheets.find(code).returned_at is not None


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ({"walk_ins": 3}, " · walk-ins on lines 3–5 · "),
        ({"walk_ins": 1}, " · a walk-in on line 3 · "),
        ({"walk_ins": 2, "layout": SheetLayout.SLIPS}, " · 2 slips for walk-ins · "),
        ({"walk_ins": 0}, ""),
    ],
)
def test_the_lines_of_the_paper_for_walk_ins_are_told_by_their_numbers(
    desk: AtDesk, page: RollCallPage, wish: dict[str, object], words: str
) -> None:
    _cohort, session, code = printed(desk, 2, **wish)
    open_paper(page, session, code)
    assert words in said(page)
    assert ("walk-in" in said(page)) == bool(words)


def test_names_on_the_paper_stand_beside_those_it_does_not_spell_out(desk: AtDesk, page: RollCallPage) -> None:
    _cohort, session, code = printed(desk, 2, names=NameStyle.INITIALS)
    open_paper(page, session, code)
    assert hints(page) == ["On paper: P. 0.", "On paper: P. 0. (2)"]


def test_somebody_merged_since_has_the_line_of_their_former_entry(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    cohort, session, code = printed(desk, 2)
    gone = next(row for row in desk.services.enrolments.roster(cohort) if row.name == "Person 002")
    other = desk.person("Zora Right")
    desk.services.merges.merge(other, gone.person_id)
    open_paper(page, session, code)
    assert names(page) == ["Person 001", "Zora Right"]
    page.view.go(1)
    qtbot.keyClicks(page.view, "p")
    assert [row.status for row in desk.services.attendance.sheet(session).rows if row.person_id == other] == ["present"]


def test_each_printing_has_its_own_order(desk: AtDesk, page: RollCallPage) -> None:
    cohort, session, first = printed(desk, 2)
    desk.services.enrolments.enrol(cohort, desk.person("Aaron Early"), joined_on=date(2026, 10, 6))
    second = print_again(desk, session)
    for code, expected in (
        (first, ["Person 001", "Person 002", "Aaron Early"]),
        (second, ["Aaron Early", "Person 001", "Person 002"]),
    ):
        open_paper(page, session, code)
        assert names(page) == expected


# sessions that changed


def test_a_session_that_was_moved_says_what_the_paper_says(desk: AtDesk, page: RollCallPage) -> None:
    _cohort, session, code = printed(desk)
    desk.turn_to(2026, 10, 6, 17, 40)
    desk.services.sessions.move(session, datetime(2026, 10, 7, 18), Terms(reason="room"))
    desk.turn_to(2026, 10, 8, 9, 0)
    open_paper(page, session, code)
    assert said(page).endswith("It was printed for Tue 6 Oct 18:00; the session was moved since.")
    assert page.active.takes_marks


def test_a_session_that_was_called_off_says_so_and_keeps_its_strip(desk: AtDesk, page: RollCallPage) -> None:
    _cohort, session, code = printed(desk)
    desk.services.sessions.call_off(session, SessionState.CANCELLED_BY_US, "weather")
    open_paper(page, session, code)
    assert not page.active.takes_marks
    assert page.active.strip.isVisible()
    assert page.active.strip.attach_button.isVisible()


def test_an_address_with_a_wrong_code_opens_the_usual_roll_and_says_why(desk: AtDesk, page: RollCallPage) -> None:
    _cohort, session, code = printed(desk)
    elsewhere = desk.session(desk.cohort(), 2)
    for thing, wrong in (
        (session, sheet_code(999_999)),
        (session, "nonsense"),
        (elsewhere, code),
        (session, code.lower()),
    ):
        desk.heard.said.clear()
        page.open_at(thing, places.SHEET + wrong)
        assert "sheet" in desk.heard.last()
        assert (page.session_id, page.active.paper_code, page.active.strip.isVisible()) == (thing, "", False)


def test_a_printing_taken_back_meanwhile_leaves_the_usual_roll(desk: AtDesk, page: RollCallPage) -> None:
    _cohort, session, code = printed(desk)
    open_paper(page, session, code)
    made = next(entry for entry in desk.services.deeds.log() if entry.verb == "sheet-print")
    desk.services.deeds.undo(made.id)
    desk.settle()
    assert f"No sheet {code}" in desk.heard.last()
    assert (page.active.paper_code, page.model.rowCount()) == ("", 4)


# the way in


@pytest.mark.parametrize(
    "form",
    [
        str,
        lambda code: f"  {code}\n",
        lambda code: code.lower().replace("-", ""),
        lambda code: " ".join(code.replace("-", "\u2013")),
        lambda code: code.replace("-", "\u2014").translate(_WIDE),
    ],
)
def test_a_code_is_typed_as_it_comes(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot, form: Callable[[str], str]
) -> None:
    _cohort, session, code = printed(desk)
    went: list[tuple[str, str, str]] = []
    TickBack(page, desk.services, desk.tasks, lambda *where: went.append(where)).ask()
    dialog = open_dialog(page)
    assert isinstance(dialog, TickBackDialog)
    assert dialog.code.edit.hasFocus()
    dialog.code.edit.setText(form(code))
    qtbot.keyClick(dialog.code.edit, Qt.Key.Key_Return)
    assert went == [(places.ROLL_CALL, session, f"sheet-{code}")]
    assert open_dialog(page) is None


def test_a_mistyped_code_and_an_unknown_one_each_have_their_sentence(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    _cohort, _session, code = printed(desk)
    page.tick_action.trigger()
    dialog = open_dialog(page)
    last = "2" if code[-1] != "2" else "3"
    for typed, said in (
        ("", "This is no code"),
        (code[:-1] + last, "This is no code"),
        (sheet_code(999_999), "No sheet"),
    ):
        dialog.code.edit.setText(typed)
        qtbot.keyClick(dialog.code.edit, Qt.Key.Key_Return)
        assert dialog.code.problem().startswith(said)
        assert dialog.primary.isEnabled()
    qtbot.keyClicks(dialog.code.edit, "2")
    assert dialog.code.problem() == ""


def test_the_sheets_of_a_session_are_listed_and_opened_without_a_code(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    _cohort, session, first = printed(desk, 2)
    second = print_again(desk, session)
    desk.services.returned_sheets.fill(first, "present")
    went: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *where: went.append(where))
    page.open_at(session, places.SHEETS)
    dialog = open_dialog(page)
    assert isinstance(dialog, PrintingsDialog)
    assert [row.accessibleName() for row in dialog.rows] == [
        f"{second}, Not back yet, Printed Tue 6 Oct 17:30 by Nadia Brandt · 2 lines",
        f"{first}, Taken over, Printed Tue 6 Oct 17:30 by Nadia Brandt · 2 lines · came back Tue 6 Oct 17:30",
    ]
    assert dialog.rows[0].hasFocus()
    qtbot.keyClick(dialog.rows[0], Qt.Key.Key_Down)
    qtbot.keyClick(dialog.rows[1], Qt.Key.Key_Return)
    assert went == [(places.ROLL_CALL, session, f"sheet-{first}")]
    assert open_dialog(page) is None


def test_a_session_without_printed_sheets_says_what_to_do(desk: AtDesk, page: RollCallPage) -> None:
    cohort, _people = desk.enrolled(1)
    page.open_at(desk.session(cohort), "")
    page.sheets_action.trigger()
    assert open_dialog(page).rows == []
    open_dialog(page).accept()


def test_two_hundred_lines_come_up_at_once(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    cohort = desk.cohort(seats=300)
    for person in desk.people(200):
        desk.services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6))
    session = desk.session(cohort)
    code = print_again(desk, session)
    open_paper(page, session, code)
    page.view.go(198)
    qtbot.keyClicks(page.view, "pp")
    assert said(page).endswith("198 of 200 lines are open")
    assert [row.status for row in desk.services.attendance.sheet(session).rows[198:]] == ["present", "present"]
