"""The shell: addresses and the way back, navigation, palette, messages, menus, and what is never shown."""

import threading

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QWidget

from groupdesk.base.files import resource
from groupdesk.desktop.actions import MENUS, SHELL, Actions, ActionSpec
from groupdesk.desktop.feature_actions import FEATURES
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.dialog import Dialog, open_dialog
from groupdesk.desktop.kit.hits import Hit
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.kit.palette import Provider
from groupdesk.desktop.navigation import Address, Place, read_address
from groupdesk.desktop.shell import Shell, ShellParts
from groupdesk.desktop.tasks import InlineTasks, Tasks

ACTIONS = (ActionSpec("roll.take", "Take roll", "list-checks", "Ctrl+R", "Session", needs="session chosen"),)


class Cohort(Page):
    def __init__(self) -> None:
        super().__init__("Cohort")
        self.opened: list[tuple[str, str]] = []
        self.button = QPushButton("Something")
        self.body.addWidget(self.button)

    def open_at(self, thing: str, tab: str) -> None:
        self.opened.append((thing, tab))
        self.header.show_title(f"Anna Example {thing}")
        self.show_crumbs((Crumb("Groups", "groups"),), f"Cohort {thing}")


PLACES = (
    Place("today", lambda: Page("Today"), words="Today", icon="sun"),
    Place("groups", lambda: Page("Groups"), words="Groups", icon="users-round", help="groups"),
    Place("cohort", Cohort, entry="groups"),
    Place("settings", lambda: Page("Settings"), words="Settings", icon="settings", at_foot=True),
)


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    yield made
    privacy.hide_names(False)


@pytest.fixture
def shell(window, qtbot) -> Shell:
    made = Shell(window, ShellParts(PLACES, ACTIONS, InlineTasks(), "Harbour Street"))
    window.setCentralWidget(made)
    window.show()
    qtbot.waitExposed(window)
    made.navigator.go(Address("today"))
    return made


@pytest.mark.parametrize("text", ["today", "cohort/0190", "cohort/0190/roster"])
def test_address_survives_being_written(text: str) -> None:
    assert read_address(text).written() == text


def test_page_is_built_at_its_first_visit_only(shell) -> None:
    assert set(shell._pages) == {"today"}
    shell.go("groups")
    first = shell.current_page()
    shell.go("today")
    shell.go("groups")
    assert shell.current_page() is first


def test_address_opens_thing_and_tab_and_lights_its_entry(shell) -> None:
    shell.go("cohort", "42", "roster")
    assert shell.current_page().opened == [("42", "roster")]
    assert [key for key, item in shell.sidebar.items.items() if item.isChecked()] == ["groups"]


def test_back_and_forward_walk_the_way(shell, qtbot, window) -> None:
    shell.go("groups")
    shell.go("cohort", "1")
    shell.commands["shell.back"].trigger()
    assert shell.navigator.here() == Address("groups")
    shell.commands["shell.forward"].trigger()
    assert shell.navigator.here() == Address("cohort", "1")
    assert not shell.commands["shell.forward"].isEnabled()
    shell.navigator.back()
    shell.go("settings")
    assert not shell.navigator.can_go_forward()


def test_other_tab_is_no_step_of_its_own(shell) -> None:
    shell.go("cohort", "1", "roster")
    shell.navigator.replace(Address("cohort", "1", "sessions"))
    shell.navigator.back()
    assert shell.navigator.here() == Address("today")


def test_unknown_place_opens_the_first_one(shell) -> None:
    shell.go("no-such-place")
    assert shell.navigator.here() == Address("today")


def test_title_of_the_window_holds_the_entry_and_never_a_name(shell, window) -> None:
    shell.go("cohort", "1")
    assert window.windowTitle() == "Groups – GroupDesk"
    assert "Anna" not in window.windowTitle()


def test_crumbs_lead_back_up(shell, qtbot) -> None:
    shell.go("cohort", "7")
    crumbs = shell.topbar.findChildren(QWidget)
    button = next(w for w in crumbs if w.accessibleName() == "Groups" and hasattr(w, "click"))
    button.click()
    assert shell.navigator.here() == Address("groups")


def test_only_places_with_words_stand_in_the_navigation(shell) -> None:
    assert list(shell.sidebar.items) == ["today", "groups", "settings"]


def test_arrows_move_in_the_navigation_and_enter_opens(shell, qtbot) -> None:
    today = shell.sidebar.items["today"]
    today.setFocus()
    qtbot.keyClick(today, Qt.Key.Key_Down)
    groups = shell.sidebar.items["groups"]
    assert QApplication.focusWidget() is groups
    qtbot.keyClick(groups, Qt.Key.Key_Return)
    assert shell.navigator.here() == Address("groups")


def test_tab_stops_once_in_the_navigation(shell) -> None:
    reached = [i for i in shell.sidebar.items.values() if i.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [item.place.key for item in reached] == ["today"]


def test_narrow_window_has_a_rail_with_words_in_tooltips(shell) -> None:
    shell.resizeEvent(QResizeEvent(QSize(1024, 700), QSize(1280, 800)))
    assert shell.sidebar.width() == 56
    assert shell.sidebar.items["groups"].toolTip() == "Groups"
    shell.resizeEvent(QResizeEvent(QSize(1280, 800), QSize(1024, 700)))
    assert shell.sidebar.width() == 208
    assert shell.sidebar.items["groups"].toolTip() == ""


def test_count_is_read_aloud_with_the_entry(shell) -> None:
    shell.sidebar.show_count("today", 4)
    assert shell.sidebar.items["today"].accessibleName() == "Today, 4"


def test_undo_goes_to_the_message_that_offers_it(shell) -> None:
    undone = []
    assert not shell.commands["shell.undo"].isEnabled()
    shell.messages.say("Marked late.", undo=lambda: undone.append(1))
    assert shell.commands["shell.undo"].isEnabled()
    shell.commands["shell.undo"].trigger()
    assert undone == [1]
    assert shell.messages.sentence() == ""
    assert not shell.commands["shell.undo"].isEnabled()


def test_names_are_hidden_and_shown_again(shell) -> None:
    shell.commands["shell.hide-names"].trigger()
    assert privacy.shown("Amara Nneka Okafor") == "A. O."
    assert shell.topbar.eye.accessibleName() == "Show names"
    shell.commands["shell.hide-names"].trigger()
    assert privacy.shown("Amara Nneka Okafor") == "Amara Nneka Okafor"


def test_lock_and_about_are_told_to_the_program(shell, qtbot) -> None:
    with qtbot.waitSignal(shell.lock_wanted):
        shell.commands["shell.lock"].trigger()
    with qtbot.waitSignal(shell.about_wanted):
        shell.commands["shell.about"].trigger()


def test_action_that_needs_something_waits_for_it(shell) -> None:
    assert not shell.commands["roll.take"].isEnabled()
    shell.commands.meet("session chosen", True)
    assert shell.commands["roll.take"].isEnabled()
    shell.commands.meet("session chosen", False)
    assert not shell.commands["roll.take"].isEnabled()


def test_shortcuts_rest_while_a_dialog_is_open_but_locking_works(shell, window) -> None:
    dialog = Dialog(window, "Title", "Do it")
    dialog.open()
    assert shell.commands["shell.search"].shortcut().isEmpty()
    assert shell.commands["shell.lock"].shortcut().toString() == "Ctrl+Shift+L"
    dialog.reject()
    assert shell.commands["shell.search"].shortcut().toString() == "Ctrl+K"


def test_every_action_is_in_a_menu_and_in_the_list_of_shortcuts(shell, window) -> None:
    in_menus = {action.objectName() for menu in shell.commands.menus() for action in menu.actions()}
    assert in_menus == {spec.id for spec, _action in shell.commands}
    shell.commands["shell.shortcuts"].trigger()
    texts = {label.text() for label in open_dialog(window).findChildren(QLabel)}
    assert {action.text() for spec, action in shell.commands if spec.shortcut} <= texts


def test_earlier_messages_can_be_read_again(shell, window) -> None:
    shell.messages.say("First.")
    shell.messages.say("Second.")
    shell.commands["shell.messages"].trigger()
    names = [w.accessibleName() for w in open_dialog(window).findChildren(QWidget)]
    assert [name for name in names if name in ("First.", "Second.")] == ["Second.", "First."]


def test_guide_opens_the_page_of_the_place(window, qtbot, monkeypatch) -> None:
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    parts = ShellParts(PLACES, (), InlineTasks(), "X", guide=lambda page: QUrl(f"file:///guide/{page}.html"))
    shell = Shell(window, parts)
    window.setCentralWidget(shell)
    shell.navigator.go(Address("groups"))
    shell.commands["shell.guide"].trigger()
    assert opened == ["file:///guide/groups.html"]


def test_missing_guide_is_said_and_nothing_breaks(shell) -> None:
    shell.commands["shell.guide"].trigger()
    assert "guide" in shell.messages.sentence()


def test_sample_banner_stands_on_every_page_and_offers_to_leave(window, qtbot) -> None:
    shell = Shell(window, ShellParts(PLACES, (), InlineTasks(), "Sample practice", is_sample=True))
    window.setCentralWidget(shell)
    for place in ("today", "groups"):
        shell.navigator.go(Address(place))
        texts = [label.text() for label in shell.current_page().findChildren(QLabel)]
        assert "You are looking at the sample practice. Nobody in it is real." in texts
    button = next(b for b in shell.current_page().findChildren(QPushButton) if b.text() == "Switch to my practice")
    with qtbot.waitSignal(shell.own_practice_wanted):
        button.click()


def test_f6_goes_round_the_parts_of_the_window(shell) -> None:
    shell.go("cohort", "1")
    shell.current_page().button.setFocus()
    shell._next_region()
    assert shell.sidebar.isAncestorOf(QApplication.focusWidget())
    shell._next_region()
    assert QApplication.focusWidget() is shell.topbar.search
    shell._next_region()
    assert QApplication.focusWidget() is shell.current_page().button


# the table of actions


def test_actions_have_unique_ids_words_and_shortcuts_known_menus_and_icons() -> None:
    specs = (*SHELL, *FEATURES)
    for values in ([s.id for s in specs], [s.words for s in specs], [s.shortcut for s in specs if s.shortcut]):
        assert len(values) == len(set(values))
    assert {spec.menu for spec in specs} <= set(MENUS)
    assert all(resource(f"icons/{spec.icon}.svg").exists() for spec in specs)


def test_actions_of_one_window_do_not_clash_in_qt(window) -> None:
    actions = Actions(window, (*SHELL, *ACTIONS))
    shortcuts = [action.shortcut().toString() for _spec, action in actions if not action.shortcut().isEmpty()]
    assert len(shortcuts) == len(set(shortcuts))


# the palette


def people(typed: str) -> list[Hit]:
    return [Hit("Anna Example", lambda: None, "Person", "contact-round", score=1.5)] if typed.startswith("ann") else []


def test_palette_finds_places_and_deeds_and_opens_them_by_keyboard(shell, qtbot) -> None:
    shell.commands["shell.search"].trigger()
    palette = shell.palette_box
    assert QApplication.focusWidget() is palette.edit
    assert [hit.title for hit in palette.list.hits()] == ["Today", "Groups", "Settings"]
    qtbot.keyClicks(palette.edit, "grou")
    assert palette.list.current_hit().title == "Groups"
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert shell.navigator.here() == Address("groups")
    assert palette.isHidden()


def test_palette_offers_a_place_once_with_the_shortcut_that_goes_there(window) -> None:
    actions = (ActionSpec("go.groups", "Groups", "users-round", "Ctrl+2", "Go"),)
    shell = Shell(window, ShellParts(PLACES, actions, InlineTasks(), "X"))
    shell.palette_box.open("groups")
    assert [(hit.title, hit.shortcut) for hit in shell.palette_box.list.hits()] == [("Groups", "Ctrl+2")]


def test_palette_offers_only_what_can_be_done_now(shell) -> None:
    shell.palette_box.open("take")
    assert [hit.title for hit in shell.palette_box.list.hits()] == []
    shell.palette_box.close_palette()
    shell.commands.meet("session chosen", True)
    shell.palette_box.open("take")
    hit = shell.palette_box.list.current_hit()
    assert (hit.title, hit.shortcut) == ("Take roll", "Ctrl+R")


def test_palette_groups_hits_and_puts_the_best_first(shell) -> None:
    shell.palette_box.add(Provider("people", "People", people, "person"))
    shell.palette_box.open("ann")
    assert shell.palette_box.list.heads() == ["Best match"]
    assert shell.palette_box.list.current_hit().title == "Anna Example"


def test_prefix_asks_one_provider_only(shell) -> None:
    shell.palette_box.add(Provider("people", "People", people, "person"))
    shell.palette_box.open("person: ann")
    assert [hit.title for hit in shell.palette_box.list.hits()] == ["Anna Example"]
    shell.palette_box.close_palette()
    shell.palette_box.open("person: settings")
    assert shell.palette_box.list.hits() == []


def test_escape_closes_the_palette_and_gives_the_focus_back(shell, qtbot) -> None:
    shell.go("cohort", "1")
    button = shell.current_page().button
    button.setFocus()
    shell.palette_box.open()
    qtbot.keyClick(shell.palette_box.edit, Qt.Key.Key_Escape)
    assert shell.palette_box.isHidden()
    assert QApplication.focusWidget() is button


def test_click_beside_the_palette_closes_it(shell, qtbot) -> None:
    shell.palette_box.open()
    qtbot.mouseClick(shell.palette_box, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert shell.palette_box.isHidden()


def test_arrows_skip_heads_and_go_round(shell, qtbot) -> None:
    palette = shell.palette_box
    palette.open()
    qtbot.keyClick(palette.edit, Qt.Key.Key_Up)
    assert palette.list.current_hit().title == "Settings"
    qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.list.current_hit().title == "Today"


def test_slow_answer_never_replaces_a_newer_one(window, qtbot) -> None:
    gate, tasks = threading.Event(), Tasks(print)
    shell = Shell(window, ShellParts(PLACES, (), tasks, "X"))

    def find(typed: str) -> list[Hit]:
        if typed == "z":
            gate.wait()
        return [Hit(f"Found for {typed}", lambda: None, score=1.2)]

    palette = shell.palette_box
    palette.add(Provider("people", "People", find))
    palette.open()
    palette.edit.setText("z")
    palette.edit.setText("zz")
    qtbot.waitUntil(lambda: [hit.title for hit in palette.list.hits()] == ["Found for zz"])
    gate.set()
    tasks.close()
    QApplication.sendPostedEvents()
    assert [hit.title for hit in palette.list.hits()] == ["Found for zz"]
