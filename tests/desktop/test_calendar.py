"""The calendar: every span by keyboard, clashes and closed days in sight, and what is done with a session there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from builders import TUESDAYS
from desktop.at_desk import AtDesk
from desktop.windows import in_window
from groupdesk.desktop.calendar.controller import CalendarController
from groupdesk.desktop.calendar.entries import Entry, first_of_week, lanes
from groupdesk.desktop.calendar.page import CalendarPage
from groupdesk.desktop.calendar.spans import AGENDA, DAY, MONTH, SPANS, WEEK, days_of, stepped
from groupdesk.desktop.groups.sessions.calling_off import CallOffDialog
from groupdesk.desktop.groups.sessions.history import HistoryDialog
from groupdesk.desktop.groups.sessions.session_dialog import SessionDialog
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.dialog import open_dialog


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> Iterator[CalendarPage]:
    made = CalendarPage()
    made.controller = CalendarController(made, desk.services, desk.tasks, desk.hub, desk.deeds)
    in_window(qtbot, made, 1072, 700)
    yield made
    privacy.hide_names(False)


def shown(page: CalendarPage) -> list[tuple[str, str, bool]]:
    board = page.view().board
    assert board is not None
    return [(f"{e.starts:%d %H:%M}", e.title, bool(e.clashes)) for e in board.entries]


def key(qtbot: QtBot, page: CalendarPage, *keys: Qt.Key) -> None:
    for one in keys:
        qtbot.keyClick(page.view(), one)


def test_a_week_shows_every_group_on_the_clock_of_the_practice(desk: AtDesk, page: CalendarPage) -> None:
    desk.cohort(place="Room 2")
    desk.cohort(replace(TUESDAYS, zone="Europe/Berlin", start=time(22)), place="Room 3")
    page.open_at("", "")
    assert shown(page) == [("06 16:00", "Anxiety skills", False), ("06 18:00", "Anxiety skills", False)]
    assert page.span_words.text() == "5 Oct – 11 Oct 2026"
    assert page.header.facts() == "2 sessions"
    assert "22:00 Europe/Berlin" in page.view().board.entries[0].facts


def test_arrows_page_keys_and_enter_reach_everything(desk: AtDesk, page: CalendarPage, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    desk.cohort(replace(TUESDAYS, start=time(9)))
    asked: list[tuple[str, ...]] = []
    page.wanted.connect(lambda *parts: asked.append(parts))
    page.open_at("", "")
    page.view().setFocus(Qt.FocusReason.TabFocusReason)
    assert page.view().current == desk.session(cohort)
    key(qtbot, page, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert asked == [("cohort", cohort, "sessions")]
    key(qtbot, page, Qt.Key.Key_PageDown)
    assert [when for when, _t, _c in shown(page)] == ["13 09:00", "13 18:00"]
    key(qtbot, page, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_T)
    assert page.span_words.text() == "5 Oct – 11 Oct 2026"
    assert "Anxiety skills" in page.view().accessibleDescription()


def test_a_month_has_whole_weeks_and_arrows_go_from_day_to_day(desk: AtDesk, page: CalendarPage, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    page.open_at("2026-10-06", MONTH)
    assert page.span_words.text() == "October 2026"
    assert (page.view().board.first, page.view().board.days) == (date(2026, 9, 28), 35)
    page.view().choose(desk.session(cohort))
    key(qtbot, page, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert page.view().current == desk.session(cohort, 2)
    key(qtbot, page, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert page.span_words.text() == "January 2027"
    page.spans.choose(WEEK)
    assert page.view().board.days == 7


def test_clashes_and_closed_days_are_in_sight(desk: AtDesk, page: CalendarPage, qtbot: QtBot) -> None:
    desk.cohort(place="Room 2")
    desk.cohort(replace(TUESDAYS, start=time(19)), place="room 2")
    desk.services.practice.add_closure(date(2026, 10, 8), date(2026, 10, 9), "Painters")
    page.open_at("", "")
    assert [clashes for _w, _t, clashes in shown(page)] == [True, True]
    assert page.header.facts() == "2 sessions · 2 sessions clash"
    assert page.banner.sentence.text() == "Anxiety skills: room 2 is taken by Anxiety skills, Tue 6 Oct 19:00."
    first = page.view().current
    page.banner.button.click()
    assert page.view().current != first
    assert page.view().board.closed(date(2026, 10, 9)).name == "Painters"
    desk.services.deeds.undo(desk.services.deeds.log(limit=1)[0].id)
    desk.settle()
    assert page.view().board.closed(date(2026, 10, 9)) is None


def test_a_person_expected_twice_is_shown_by_initials_while_names_are_hidden(desk: AtDesk, page: CalendarPage) -> None:
    cohort, (person,) = desk.enrolled(1)
    other = desk.cohort(replace(TUESDAYS, start=time(19)))
    desk.services.enrolments.enrol(other, person, joined_on=date(2026, 10, 6))
    page.open_at("", "")
    assert page.banner.sentence.text().startswith("Anxiety skills: Person 001 is expected at")
    privacy.hide_names(True)
    assert page.banner.sentence.text().startswith("Anxiety skills: P. 0. is expected at")


def test_sessions_are_moved_called_off_and_looked_back_at_by_key(
    desk: AtDesk, page: CalendarPage, qtbot: QtBot
) -> None:
    desk.cohort()
    page.open_at("", "")
    page.view().setFocus(Qt.FocusReason.TabFocusReason)
    for pressed, kind in (
        (Qt.Key.Key_M, SessionDialog),
        (Qt.Key.Key_Delete, CallOffDialog),
        (Qt.Key.Key_H, HistoryDialog),
    ):
        key(qtbot, page, pressed)
        dialog = open_dialog(page.window())
        assert isinstance(dialog, kind)
        dialog.reject()
    key(qtbot, page, Qt.Key.Key_Delete)
    dialog = open_dialog(page.window())
    dialog.form.reason_combo.setEditText("Snow")
    dialog.primary.click()
    desk.settle()
    entry = page.view().board.entries[0]
    assert (entry.is_off, entry.facts) == (True, "Cancelled by us")
    key(qtbot, page, Qt.Key.Key_M)
    assert open_dialog(page.window()) is None


def test_mouse_and_painting_agree_on_where_a_session_is(desk: AtDesk, page: CalendarPage, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    for span in SPANS:
        page.open_at("2026-10-06", span)
        page.grab()
        place = page.view().places[desk.session(cohort)]
        qtbot.mouseClick(page.view(), Qt.MouseButton.LeftButton, pos=place.center())
        assert page.view().current == desk.session(cohort)
        assert page.view().at(QPoint(2, 2)) == ""


def test_a_full_day_of_a_month_counts_the_rest_and_opens_that_day(
    desk: AtDesk, page: CalendarPage, qtbot: QtBot
) -> None:
    for hour in range(8, 20):
        desk.cohort(replace(TUESDAYS, start=time(hour), length_minutes=30))
    page.open_at("2026-10-06", MONTH)
    page.grab()
    more = page.view()._more[date(2026, 10, 6)]
    qtbot.mouseClick(page.view(), Qt.MouseButton.LeftButton, pos=more.center())
    assert page.spans.key() == DAY
    assert page.span_words.text() == "6 October 2026"
    assert len(shown(page)) == 12


def test_the_keyboard_is_never_on_a_session_that_is_not_drawn(desk: AtDesk, page: CalendarPage, qtbot: QtBot) -> None:
    for minute in range(0, 60, 5):
        desk.cohort(replace(TUESDAYS, start=time(18, minute)))
    for span in SPANS:
        page.open_at("2026-10-06", span)
        page.view().setFocus(Qt.FocusReason.TabFocusReason)
        for _step in range(12):
            key(qtbot, page, Qt.Key.Key_Down)
            page.grab()
            assert page.view().current in page.view().places


def test_what_would_be_too_narrow_in_a_week_is_counted_and_opens_the_day_then_the_agenda(
    desk: AtDesk, page: CalendarPage, qtbot: QtBot
) -> None:
    for _number in range(30):
        desk.cohort()
    seen = []
    page.open_at("2026-10-06", WEEK)
    for _turn in range(2):
        page.grab()
        more = page.view()._more[date(2026, 10, 6)]
        qtbot.mouseClick(page.view(), Qt.MouseButton.LeftButton, pos=more.center())
        seen.append(page.spans.key())
    assert seen == [DAY, AGENDA]
    page.grab()
    assert len(page.view().places) == len(shown(page))


def test_d_shows_the_day_of_the_chosen_session(desk: AtDesk, page: CalendarPage, qtbot: QtBot) -> None:
    desk.cohort()
    page.open_at("2026-10-20", MONTH)
    page.view().setFocus(Qt.FocusReason.TabFocusReason)
    key(qtbot, page, Qt.Key.Key_Down, Qt.Key.Key_D)
    assert page.spans.key() == DAY
    assert [when for when, *_rest in shown(page)] == ["13 18:00"]
    key(qtbot, page, Qt.Key.Key_PageDown)
    assert (page.span_words.text(), shown(page)) == ("14 October 2026", [])


def test_an_agenda_lists_two_weeks_and_scrolls_to_what_is_chosen(
    desk: AtDesk, page: CalendarPage, qtbot: QtBot
) -> None:
    for hour in range(8, 20):
        desk.cohort(replace(TUESDAYS, start=time(hour), length_minutes=30))
    desk.services.practice.add_closure(date(2026, 10, 8), date(2026, 10, 8), "Painters")
    page.open_at("2026-10-06", AGENDA)
    assert page.span_words.text() == "6 Oct – 19 Oct 2026"
    assert len(shown(page)) == 24
    last = page.view().board.entries[-1].id
    page.view().choose(last)
    page.grab()
    assert page.view().visibleRegion().contains(page.view().places[last])
    key(qtbot, page, Qt.Key.Key_PageDown)
    assert page.span_words.text() == "20 Oct – 2 Nov 2026"


def test_a_narrow_window_begins_with_the_agenda(desk: AtDesk, qtbot: QtBot) -> None:
    found = []
    for width in (640, 1280):
        window = QMainWindow()
        qtbot.addWidget(window)
        made = CalendarPage()
        window.setCentralWidget(made)
        window.resize(width, 700)
        found.append(made.usual_span())
        made.controller = CalendarController(made, desk.services, desk.tasks, desk.hub, desk.deeds)
        made.open_at("", "")
    assert found == [AGENDA, WEEK]


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 6), st.sampled_from(SPANS))
def test_a_span_holds_its_day_and_a_step_on_and_back_comes_to_it_again(day: date, weekday: int, span: str) -> None:
    first, days = days_of(span, day, weekday)
    assert first <= day < first + timedelta(days=days)
    assert days_of(span, stepped(span, stepped(span, day, 1), -1), weekday) == (first, days)


def test_sessions_are_filtered_by_who_leads_and_by_room_from_span_to_span(
    desk: AtDesk, page: CalendarPage, qtbot: QtBot
) -> None:
    desk.cohort(place="Room 2", leaders=(desk.staff,))
    desk.cohort(replace(TUESDAYS, start=time(9)), place="Room 3")
    desk.cohort(replace(TUESDAYS, start=time(12)), place="room 2")
    page.open_at("", "")
    assert [page.filters.room.itemText(n) for n in range(page.filters.room.count())][0] == "Any room"
    assert page.filters.room.count() == 3
    page.filters.room.setCurrentIndex(1)
    assert [when for when, *_rest in shown(page)] == ["06 12:00", "06 18:00"]
    page.filters.leader.setCurrentIndex(1)
    assert page.filters.leader.currentText() == "Nadia Brandt"
    assert [when for when, *_rest in shown(page)] == ["06 18:00"]
    assert page.header.facts() == "1 session"
    key(qtbot, page, Qt.Key.Key_PageDown)
    assert [when for when, *_rest in shown(page)] == ["13 18:00"]
    page.filters.leader.setCurrentIndex(0)
    page.filters.room.setCurrentIndex(0)
    assert len(shown(page)) == 3


def test_an_empty_calendar_and_one_from_right_to_left_are_painted(
    desk: AtDesk, page: CalendarPage, qtbot: QtBot
) -> None:
    page.open_at("", "")
    key(qtbot, page, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_M)
    desk.cohort()
    desk.settle()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for span in SPANS:
        page.open_at("2026-10-06", span)
        assert not page.grab().isNull()


def an_entry(number: int, starts: int, minutes: int) -> Entry:
    begins = datetime(2026, 10, 6) + timedelta(minutes=starts)
    return Entry(
        id=str(number),
        cohort_id="c",
        title="",
        facts="",
        times="",
        starts=begins,
        ends=begins + timedelta(minutes=minutes),
        colour=1,
        is_off=False,
        can_change=True,
    )


@given(st.lists(st.tuples(st.integers(0, 1200), st.integers(1, 300)), max_size=12))
def test_what_overlaps_stands_side_by_side(spans: list[tuple[int, int]]) -> None:
    entries = [an_entry(n, *span) for n, span in enumerate(spans)]
    found = lanes(entries)
    assert found.keys() == {entry.id for entry in entries}
    for one in entries:
        for other in entries:
            meet = one.id < other.id and one.starts < other.ends and other.starts < one.ends
            assert not meet or found[one.id].place != found[other.id].place
    assert all(lane.place < lane.of for lane in found.values())


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_week_begins_on_its_first_weekday_and_holds_its_day(day: date, weekday: int) -> None:
    first = first_of_week(day, weekday)
    assert first.weekday() == weekday
    assert first <= day < first + timedelta(days=7)


def test_days_without_anything_say_so_and_offer_to_plan(desk: AtDesk, page: CalendarPage, qtbot: QtBot) -> None:
    asked: list[tuple[str, ...]] = []
    page.wanted.connect(lambda *parts: asked.append(parts))
    page.open_at("", "")
    assert page.empty.sentence.text() == "Nothing is planned in these days."
    page.empty.button.click()
    assert asked == [("groups", "", "new")]
    desk.cohort(place="Room 2")
    desk.settle()
    assert page.empty.isHidden()
    page.filters.room.setCurrentIndex(1)
    key(qtbot, page, Qt.Key.Key_PageUp)
    assert page.empty.isVisible()
