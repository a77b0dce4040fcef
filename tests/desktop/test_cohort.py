"""The page of a cohort: its head, its tabs, the roll, what to print, and its way into the window."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QComboBox, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from builders import TUESDAYS
from desktop.at_desk import AtDesk
from desktop.windows import in_window
from groupdesk.desktop.actions import SHELL
from groupdesk.desktop.feature_actions import FEATURES
from groupdesk.desktop.groups.cohort.page import CohortPage
from groupdesk.desktop.groups.cohort.place import cohort_place
from groupdesk.desktop.groups.cohort_menu import CohortDeed
from groupdesk.desktop.groups.commands import COHORT_ACTIONS, connect_cohort
from groupdesk.desktop.groups.place import groups_place
from groupdesk.desktop.groups.plan_dialog import PlanDialog
from groupdesk.desktop.groups.sessions.session_dialog import SessionDialog
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.navigation import Address, Place
from groupdesk.desktop.shell import Shell, ShellParts
from groupdesk.desktop.today.place import today_place
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import GroupId
from groupdesk.domain.states import CohortState
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.seats import Wish

TABS = ("roster", "sessions", "attendance")


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> CohortPage:
    place = cohort_place(desk.services, desk.tasks, desk.hub, desk.deeds)
    made = place.build()
    return in_window(qtbot, made, 1072, 752)


def addresses(page: CohortPage) -> list[tuple[str, str, str]]:
    asked: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *parts: asked.append(parts))
    return asked


def tab_words(page: CohortPage) -> list[str]:
    return [page.tabs.tabText(at) for at in range(page.tabs.count())]


def test_the_head_says_when_where_who_and_how_far(desk: AtDesk, page: CohortPage) -> None:
    cohort, _people = desk.enrolled(2, name="Fall 2026", place="Room 2", leaders=(desk.staff,))
    page.open_at(cohort, "")
    assert page.header.title() == "Anxiety skills · Fall 2026"
    assert page.header.facts() == "Tuesdays 18:00–19:30 · Room 2 · Nadia Brandt · session 1 of 8"
    assert [crumb.words for crumb in page.crumbs()] == ["Groups", "Anxiety skills", "Fall 2026"]
    assert tab_words(page) == ["Roster", "Sessions", "Attendance", "Completion"]


def test_times_are_written_as_the_locale_does(desk: AtDesk, page: CohortPage) -> None:
    QLocale.setDefault(QLocale("en_US"))
    page.open_at(desk.cohort(), "")
    assert "6:00" in page.header.facts()
    assert "PM" in page.header.facts()


def test_take_roll_opens_the_session_of_today(desk: AtDesk, page: CohortPage) -> None:
    cohort, _people = desk.enrolled(1)
    asked = addresses(page)
    page.open_at(cohort, "")
    page.roll_button.click()
    assert asked == [("roll-call", desk.session(cohort), "")]


def test_take_roll_opens_a_forgotten_session_and_before_the_first_one_says_when(desk: AtDesk, page: CohortPage) -> None:
    cohort, _people = desk.enrolled(1)
    desk.turn_to(2026, 10, 1, 9)
    page.open_at(cohort, "")
    assert not page.roll_button.isEnabled()
    assert page.roll_button.accessibleDescription() == "The first session is on Tue 6 Oct."
    desk.turn_to(2026, 10, 9, 9)
    asked = addresses(page)
    page.open_at(cohort, "")
    page.roll_button.click()
    assert asked == [("roll-call", desk.session(cohort), "")]


def test_only_papers_that_exist_are_offered(desk: AtDesk, page: CohortPage) -> None:
    cohort, _people = desk.enrolled(1)
    page.open_at(cohort, "")
    assert page.print_button.isHidden()
    printed: list[tuple[str, str]] = []
    page.print_wanted.connect(lambda *what: printed.append(what))
    page.offer_papers(("roster", "sign-in-sheet", "schedule"))
    for action in page.print_button.menu().actions():
        action.trigger()
    assert printed == [("roster", cohort), ("sign-in-sheet", desk.session(cohort)), ("schedule", cohort)]


def test_a_tab_reads_when_it_is_seen_and_the_address_follows(desk: AtDesk, page: CohortPage) -> None:
    cohort, _people = desk.enrolled(2)
    asked = addresses(page)
    page.open_at(cohort, "")
    sessions = page.parts.part("sessions")
    assert sessions.table.rowCount() == 0
    page.tabs.setCurrentIndex(1)
    assert sessions.table.rowCount() == 8
    assert asked == [("cohort", cohort, "sessions")]


def test_another_cohort_shows_its_own_people(desk: AtDesk, page: CohortPage) -> None:
    first, _people = desk.enrolled(2)
    second = desk.cohort(code="SECOND")
    page.open_at(first, "roster")
    page.open_at(second, "roster")
    roster = page.parts.part("roster")
    assert roster.roster.rowCount() == 0
    page.open_at(first, "roster")
    assert roster.roster.rowCount() == 2


def test_changes_elsewhere_arrive_in_the_head(desk: AtDesk, page: CohortPage) -> None:
    cohort = desk.cohort(place="Room 2")
    page.open_at(cohort, "")
    stored = desk.services.groups.cohort(cohort)
    desk.services.groups.change_cohort(cohort, stored.version, place="Room 9")
    desk.services.groups.set_state(cohort, CohortState.RUNNING)
    desk.settle()
    assert "Room 9" in page.header.facts()
    assert page.header._chip.sign.word == "Running"
    assert CohortDeed.END in page.menu.deeds


def test_a_copy_opens_the_new_cohort(desk: AtDesk, page: CohortPage) -> None:
    cohort = desk.cohort()
    page.open_at(cohort, "")
    asked = addresses(page)
    page.menu.do(CohortDeed.COPY)
    desk.settle()
    dialog = open_dialog(page.window())
    assert isinstance(dialog, PlanDialog)
    dialog.primary.click()
    (place, made, _tab) = asked[-1]
    assert place == "cohort"
    assert made != cohort


def test_one_more_session_can_be_asked_for_by_an_address(desk: AtDesk, page: CohortPage) -> None:
    cohort = desk.cohort()
    page.open_at(cohort, "add-session")
    assert page.tabs.key() == "sessions"
    assert isinstance(open_dialog(page.window()), SessionDialog)


def test_a_cohort_that_is_taken_back_while_in_sight_leads_to_the_list(desk: AtDesk, page: CohortPage) -> None:
    draft = CohortDraft(group_id=GroupId(""), zone="America/New_York", rule=TUESDAYS)
    done = desk.services.groups.open_group(GroupDraft(name="Mistake"), draft)
    asked = addresses(page)
    page.open_at(done.id, "roster")
    for tab in ("sessions", "attendance"):
        page.tabs.choose(tab)
    desk.services.deeds.undo(done.deed)
    desk.settle()
    assert asked[-1] == ("groups", "", "")
    assert desk.heard.said == []


# in the window


@pytest.fixture
def shell(desk: AtDesk, qtbot: QtBot) -> Shell:
    window = QMainWindow()
    qtbot.addWidget(window)
    around = (desk.services, desk.tasks, desk.hub)
    places = (
        today_place(*around, lambda count: None, None),
        groups_place(*around, desk.deeds),
        cohort_place(*around, desk.deeds),
        Place("roll-call", Page, entry="groups"),
    )
    made = Shell(window, ShellParts(places, COHORT_ACTIONS, desk.tasks, "Harbour Street"))
    connect_cohort(made)
    made.window_kept = window
    window.setCentralWidget(made)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    return made


def test_the_keyboard_alone_leads_from_today_to_an_enrolled_person(desk: AtDesk, shell: Shell, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    desk.person("Amara Okafor")
    shell.navigator.go(Address("groups"))
    page = shell.current_page()
    page.take_focus()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert shell.navigator.here() == Address("cohort", cohort)
    roster = shell.current_page().parts.part("roster")
    assert roster.add_field.hasFocus()
    qtbot.keyClicks(roster.add_field, "amara")
    qtbot.keyClick(roster.add_field, Qt.Key.Key_Return)
    desk.settle()
    assert roster.roster.rowCount() == 1


def test_another_tab_is_no_step_of_its_own_on_the_way_back(desk: AtDesk, shell: Shell) -> None:
    cohort = desk.cohort()
    shell.navigator.go(Address("groups"))
    shell.navigator.go(Address("cohort", cohort, "roster"))
    shell.current_page().tabs.setCurrentIndex(2)
    assert shell.navigator.here() == Address("cohort", cohort, "attendance")
    shell.navigator.back()
    assert shell.navigator.here() == Address("groups")


def test_the_title_of_the_window_never_holds_a_name(desk: AtDesk, shell: Shell) -> None:
    cohort = desk.cohort(name="Fall 2026")
    shell.navigator.go(Address("cohort", cohort))
    assert shell.window_kept.windowTitle() == "Groups – GroupDesk"


def test_shortcuts_lead_to_tabs_and_to_the_line_for_names(desk: AtDesk, shell: Shell) -> None:
    cohort = desk.cohort()
    assert not shell.commands["cohort.add-person"].isEnabled()
    shell.navigator.go(Address("cohort", cohort))
    shell.commands["cohort.attendance"].trigger()
    assert shell.navigator.here().tab == "attendance"
    shell.commands["cohort.add-person"].trigger()
    assert shell.current_page().parts.part("roster").add_field.hasFocus()
    shell.commands["cohort.add-session"].trigger()
    assert shell.navigator.here().tab == "sessions"
    open_dialog(shell.window_kept).reject()
    shell.commands["cohort.take-roll"].trigger()
    assert shell.navigator.here() == Address("roll-call", desk.session(cohort))
    assert not shell.commands["cohort.add-person"].isEnabled()


def test_a_new_group_can_be_begun_from_anywhere(desk: AtDesk, shell: Shell) -> None:
    desk.cohort()
    shell.navigator.go(Address("today"))
    shell.go("groups", "", "new")
    desk.settle()
    assert isinstance(open_dialog(shell.window_kept), PlanDialog)
    assert shell.navigator.here() == Address("groups")
    open_dialog(shell.window_kept).reject()
    shell.navigator.back()
    shell.navigator.forward()
    assert open_dialog(shell.window_kept) is None


def nameless(root: QWidget) -> list[str]:
    """Widgets that Tab reaches and a screen reader could not name."""
    found = []
    for widget in root.findChildren(QWidget):
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(root)
        inside = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QCalendarWidget)
        if takes_tab and not inside and widget.window() is root.window():
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name):
                found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def test_everything_the_keyboard_reaches_has_a_name(desk: AtDesk, shell: Shell) -> None:
    cohort, _people = desk.enrolled(2)
    desk.services.waiting.wait(cohort, Wish(person_id=desk.person("Selma")))
    for address in (Address("today"), Address("groups"), *(Address("cohort", cohort, tab) for tab in TABS)):
        shell.navigator.go(address)
        desk.settle()
        assert nameless(shell.current_page()) == [], address
    page = shell.current_page()
    for deed in (CohortDeed.COPY, CohortDeed.EDIT_COHORT, CohortDeed.EDIT_GROUP, CohortDeed.CANCEL):
        page.menu.do(deed)
        desk.settle()
        dialog = open_dialog(shell.window_kept)
        assert nameless(dialog) == [], deed
        dialog.reject()


def test_no_shortcut_means_two_things() -> None:
    specs = (*SHELL, *FEATURES, *COHORT_ACTIONS)
    shortcuts = [spec.shortcut for spec in specs if spec.shortcut]
    assert len(shortcuts) == len(set(shortcuts))
    assert len({spec.id for spec in specs}) == len(specs)
