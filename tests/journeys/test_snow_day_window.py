"""A snow day in the real window: session 5 is called off and made good at the end, within three actions and one key."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import practices
from builders import TUESDAYS
from groupdesk.desktop.groups.sessions.calling_off import CallOffDialog
from groupdesk.desktop.groups.sessions.history import HistoryDialog
from groupdesk.desktop.groups.sessions.tab import SessionsTab
from groupdesk.desktop.papers.controller import PaperController
from groupdesk.desktop.papers.page import PaperPage
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.people import ContactDraft, ContactKind, PersonDraft
from groupdesk.domain.sessions import SessionRow
from groupdesk.domain.states import SessionState
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.papers.wishes import Format, PaperWish
from journeys.at_window import AtWindow

MOST_ACTIONS, MOST_ANSWERS = 3, 1


class Afternoon(AtWindow):
    """The window at 15:10."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder, datetime(2026, 11, 3, 15, 10, tzinfo=practices.NEW_YORK), "en_US")
        self.cohort = self._planned()
        self.enter()

    def _planned(self) -> CohortId:
        """Eight Tuesdays, four of them held by ten people; the Tuesday after the last one is closed."""
        services = self.services
        draft = CohortDraft(group_id=GroupId(""), zone=practices.ZONE, rule=TUESDAYS)
        cohort = CohortId(services.groups.open_group(GroupDraft(name="Anxiety skills"), draft).id)
        for number in range(10):
            uses = ("call",) if number % 2 else ()
            phone = ContactDraft(kind=ContactKind.PHONE, value=f"555 010{number}", uses=uses)
            person = services.people.add(PersonDraft(full_name=f"Person {number:02}", contacts=(phone,))).id
            services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6))
        for number in range(1, 5):
            services.attendance.fill(services.sessions.resolve(cohort, str(number)), "present")
        services.practice.add_closure(date(2026, 12, 8), date(2026, 12, 8), "Feast day")
        return cohort

    def press(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions += 1
        self.qtbot.keyClick(widget, key, held)

    def fill(self, widget: QWidget, text: str) -> None:
        self.actions += 1
        self.qtbot.keyClicks(widget, text)

    def calendar(self, name: str) -> dict[str, icalendar.Event]:
        """The schedule as it would be sent now, by the identity of its events."""
        page = self.go("paper", self.cohort, "schedule")
        path = self.folder / name
        page.findChild(PaperController).save_to(Format.ICS, path)
        self.until(path.exists)
        found = icalendar.Calendar.from_ical(path.read_bytes())
        return {str(event["UID"]): event for event in found.walk("VEVENT")}


@pytest.fixture
def afternoon(qtbot: QtBot, tmp_path: Path) -> Iterator[Afternoon]:
    made = Afternoon(qtbot, tmp_path)
    yield made
    made.inside.close()


def test_a_snow_day_in_the_window(afternoon: Afternoon) -> None:
    services, cohort = afternoon.services, afternoon.cohort
    before = services.sessions.rows(cohort)
    sent = afternoon.calendar("before.ics")
    tab = afternoon.go("cohort", cohort, "sessions").findChildren(SessionsTab)[0]
    afternoon.until(lambda: tab.view.current_id() == services.sessions.resolve(cohort, "5"))
    tonight = tab.view.current_id()
    tab.view.setFocus()  # where the page puts it when it is opened by keyboard
    afternoon.until(lambda: tab.deeds.action("call-off").isEnabled())

    afternoon.press(tab.view, Qt.Key.Key_Delete)
    dialog = afternoon.dialog(CallOffDialog)
    afternoon.fill(dialog.form.reason_combo, "Weather")
    afternoon.press(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert afternoon.actions == MOST_ACTIONS
    afternoon.until(lambda: "Feast day" in dialog.problem())
    assert services.sessions.rows(cohort) == before
    afternoon.press(dialog, Qt.Key.Key_Return)
    assert afternoon.actions == MOST_ACTIONS + MOST_ANSWERS
    afternoon.until(lambda: len(services.sessions.rows(cohort)) == len(before) + 1)

    rows = services.sessions.rows(cohort)
    assert rows[-1].starts_at == datetime(2026, 12, 15, 18)
    assert (rows[4].state, rows[4].change_reason) == (SessionState.CANCELLED_BY_US, "Weather")
    assert [row.number for row in rows if row.id != tonight] == list(range(1, 9))
    assert {(row.came, row.expected) for row in services.enrolments.roster(cohort)} == {(4, 4)}
    the_call_list_is_one_action(afternoon, tab, tonight)
    the_old_number_is_in_the_history(afternoon, tab, rows[5].id)
    everything_comes_back_and_is_done_again(afternoon, before, rows)
    the_calendar_keeps_identities(afternoon, sent, tonight)
    assert services.deeds.check() == ()


def the_call_list_is_one_action(afternoon: Afternoon, tab: SessionsTab, tonight: str) -> None:
    """Only numbers that may be used, and how; nobody who is not expected tonight."""
    afternoon.until(lambda: tab.view.current_id() == tonight)
    tab.view.setFocus()
    before = afternoon.actions
    afternoon.press(tab.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert afternoon.actions - before == MOST_ANSWERS
    stack = afternoon.inside.shell.stack
    afternoon.until(lambda: isinstance(stack.currentWidget(), PaperPage))
    page = stack.currentWidget()
    afternoon.until(lambda: page.header.facts())
    assert (page.kind, page.thing) == ("call-list", tonight)
    made = afternoon.services.papers.call_list(tonight, PaperWish(format=Format.CSV), looking=True)
    lines = made.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + 10
    assert sum("555 01" in line for line in lines) == 5
    assert sum("not by telephone" in line for line in lines) == 5
    afternoon.go("cohort", afternoon.cohort, "sessions")


def the_old_number_is_in_the_history(afternoon: Afternoon, tab: SessionsTab, sixth: str) -> None:
    afternoon.until(lambda: tab.table.rowCount() == 9)
    tab.view.choose(sixth)
    tab.view.setFocus()
    afternoon.qtbot.keyClick(tab.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    dialog = afternoon.dialog(HistoryDialog)
    assert dialog.rows[0].accessibleName().startswith("Session 6 becomes session 5")
    dialog.accept()


def the_calendar_keeps_identities(afternoon: Afternoon, sent: dict[str, icalendar.Event], tonight: str) -> None:
    now = afternoon.calendar("after.ics")
    assert sent.keys() < now.keys()
    assert len(now) == len(sent) + 1
    uid = afternoon.services.sessions.session(tonight).ics_uid
    assert str(now[uid]["STATUS"]) == "CANCELLED"
    assert int(now[uid]["SEQUENCE"]) > int(sent[uid]["SEQUENCE"])


def everything_comes_back_and_is_done_again(
    afternoon: Afternoon, before: tuple[SessionRow, ...], after: tuple[SessionRow, ...]
) -> None:
    for expected in (before, after):
        afternoon.inside.shell.commands["shell.undo"].trigger()
        afternoon.until(lambda expected=expected: afternoon.services.sessions.rows(afternoon.cohort) == expected)
        afternoon.until(lambda: afternoon.inside.messages.sentence() == "Undone.")
