"""Draws the shell with invented pages in each theme: python tests/desktop/gallery_shell.py FOLDER"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from groupdesk.desktop.actions import ActionSpec
from groupdesk.desktop.kit import ask, keyboard, theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import SectionHead
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.focus_ring import FocusRing
from groupdesk.desktop.kit.hits import Hit
from groupdesk.desktop.kit.matching import score
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.kit.palette import Provider
from groupdesk.desktop.kit.search_field import SearchField
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.kit.steps import StepsLine
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.tabs import Tabs
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.navigation import Address, Place
from groupdesk.desktop.shell import Shell, ShellParts
from groupdesk.desktop.tasks import InlineTasks

ACTIVE = Sign("Active", "circle-check", "good", filled=False)
PEOPLE = (
    ("Amara Okafor", "English", "3 of 3", None),
    ("Bartosz Wiśniewski", "Polish", "3 of 3", None),
    ("Camille Laurent", "English", "2 of 3", Sign("Consent until 13 Apr", "file-clock", "attention")),
    ("Daniel Reyes Montoya", "Spanish", "3 of 3", Sign("Away 7 Apr", "calendar-x")),
    ("Fatima al-Zahra Haddad", "English · large print", "2 of 2", None),
    ("Grace Lindqvist", "English", "1 of 3", Sign("No absence left", "triangle-alert", "problem")),
    ("Hana Kobayashi", "English", "3 of 3", None),
    ("Ibrahim Sesay", "French", "1 of 1", Sign("Agreement missing", "file-x", "attention")),
    ("Joanna Petrov-Castellanos", "English", "3 of 3", None),
    ("Liam O’Donoghue", "English", "3 of 3", None),
    ("Priya Raghunathan", "English", "3 of 3", None),
    ("Tom Reinholt", "English", "3 of 3", None),
)
FOUND = (
    ("Anxiety skills · Spring 2026", "Session 5 of 8 today", "users-round"),
    ("Anxiety skills · Autumn 2025", "Ended · 9 of 11 completed", "users-round"),
    ("Session 6 · Anxiety skills", "Tue 14 April 18:00", "calendar-days"),
)
ACTIONS = (
    ActionSpec("roll.take", "Take roll", "list-checks", "Ctrl+R", "Session"),
    ActionSpec("papers.sign-in", "Print sign-in sheet", "printer", "Ctrl+Shift+P", "Group"),
)


class Roster(Page):
    def __init__(self) -> None:
        super().__init__("Anxiety skills · Spring 2026")
        facts = "Tuesdays 18:00–19:30 · Room 2 · Nadia Brandt, Oscar Ferreira · session 5 of 8"
        self.header.show_title("Anxiety skills · Spring 2026", facts, Sign("Running", "circle-play", "good"))
        self.header.show_buttons([Button("Print", "printer"), Button("Take roll", "list-checks", "primary")])
        self.show_crumbs((Crumb("Groups", "groups"), Crumb("Anxiety skills", "groups")), "Spring 2026")
        tabs = Tabs([(t, t) for t in ("Roster", "Sessions", "Attendance", "Plan", "Notes", "Outcomes", "Papers")])
        self.body.addWidget(tabs)
        self.body.addWidget(SearchField("Add a person: type a name", "user-plus"))
        columns = (
            Column("name", "Name", lambda row: row[0], stretch=True, strong=True),
            Column("status", "Status", lambda row: "Active", sign=lambda row: ACTIVE, width=110),
            Column("since", "Since", lambda row: "10 Mar", align="right", width=84),
            Column("handouts", "Handouts", lambda row: row[1], quiet=True, width=150),
            Column("came", "Came", lambda row: row[2], align="right", width=84),
            Column("missing", "Missing", lambda row: "", sign=lambda row: row[3], width=220),
        )
        table = RowTable(columns, lambda row: row[0], InlineTasks())
        self.view = TableView(table, "Roster", rows="dense")
        table.show_rows(PEOPLE)
        self.view.choose("Grace Lindqvist")
        self.body.addWidget(self.view, 1)
        self.body.addWidget(SectionHead("Waiting list", "3 people, in order of rank"))


class Outreach(Page):
    def __init__(self) -> None:
        super().__init__("Outreach", "Nothing planned, nothing to count")
        card = Card()
        text = (
            "Classroom talks, health fairs, workplace workshops and information stands live here. Each keeps its "
            "talks, counts, materials, hours and follow-ups together, ready for the funder’s report."
        )
        primary = Button("Plan a first event", "plus", "primary")
        links = [
            Button("Start from a template", "layout-template", "quiet"),
            Button("How counting works", "circle-help", "quiet"),
        ]
        card.body.addWidget(EmptyState("megaphone", "No outreach events yet", text, primary, links))
        self.body.addWidget(card, 1)


def empty(title: str):
    return lambda: Page(title)


PLACES = (
    Place("today", empty("Today"), words="Today", icon="sun"),
    Place("calendar", empty("Calendar"), words="Calendar", icon="calendar-days"),
    Place("groups", empty("Groups"), words="Groups", icon="users-round"),
    Place("cohort", Roster, entry="groups"),
    Place("people", empty("People"), words="People", icon="contact-round"),
    Place("curricula", empty("Curricula"), words="Curricula", icon="list-tree"),
    Place("handouts", empty("Handouts"), words="Handouts", icon="file-text"),
    Place("outreach", Outreach, words="Outreach", icon="megaphone"),
    Place("resources", empty("Resources"), words="Resources", icon="life-buoy"),
    Place("reports", empty("Reports"), words="Reports", icon="chart-no-axes-column"),
    Place("settings", empty("Settings"), words="Settings", icon="settings", at_foot=True),
)


def find(typed: str) -> list[Hit]:
    return [Hit(t, print, fact, icon, score=score(t, typed)) for t, fact, icon in FOUND if score(t, typed)]


def a_shell(window: QMainWindow, is_sample: bool = False) -> Shell:
    name = "Sample practice" if is_sample else "Harbour Street practice"
    shell = Shell(window, ShellParts(PLACES, ACTIONS, InlineTasks(), name, is_sample))
    window.setCentralWidget(shell)
    shell.palette_box.add(Provider("groups", "Groups and sessions", find, "group"))
    shell.sidebar.show_count("today", 4)
    shell.sidebar.show_count("outreach", 1)
    return shell


def shots(folder: Path, name: str, app: QApplication) -> None:
    def shot(picture: str) -> None:
        app.processEvents()
        window.grab().save(str(folder / f"{picture}-{name}.png"))

    window = QMainWindow()
    theme.dress(window)
    window.resize(1280, 800)
    shell = a_shell(window)
    ring = FocusRing(window)
    window.show()
    shell.navigator.go(Address("groups"))
    shell.navigator.go(Address("cohort", "1"))
    shot("roster")
    shell.palette_box.open("anx")
    shot("palette")
    shell.palette_box.close_palette()
    shell.palette_box.open()
    shot("palette-empty")
    shell.palette_box.close_palette()
    shell.messages.say("Tom Reinholt is withdrawn from 8 April. 1 seat is free, 3 people wait.", undo=int)
    shot("message")
    shell.messages.close_message()
    keyboard.note(by_keyboard=True)
    shell.sidebar.take_focus()
    shot("focus-navigation")
    shell.current_page().header._buttons.itemAt(1).widget().setFocus()
    shot("focus-button")
    dialog = Dialog(window, "Import people", "Look for matches", "Sign-ups Northgate.xlsx · 34 rows", wide=720)
    steps = StepsLine(("File", "Columns", "Matches", "Summary"))
    steps.show_step(1)
    dialog.body.addWidget(steps)
    field = Field("Name", QLineEdit("31 February"), help="As it should stand on papers")
    dialog.body.addWidget(field)
    other = Field("First day", QLineEdit("31 February"))
    other.refuse("There is no such day in February; write it as 2026-02-28.")
    dialog.body.addWidget(other)
    dialog.add_foot_button(Button("Back"))
    dialog.foot_words.setText("Nothing is stored yet")
    dialog.open()
    shot("dialog")
    dialog.reject()
    app.processEvents()
    text = "Their names, marks and notes are removed for good. Counts in reports stay."
    ask.confirm(window, ask.Question("Erase 3 people?", text, "Erase 3 people", "erase", dangerous=True), print)
    shot("ask")
    window.findChild(Dialog).reject()
    shell.commands["shell.shortcuts"].trigger()
    shot("shortcuts")
    window.findChildren(Dialog)[-1].reject()
    window.resize(1024, 700)
    shot("narrow")
    assert ring.parent() is window
    window.close()


def sample(folder: Path, name: str, app: QApplication) -> None:
    window = QMainWindow()
    theme.dress(window)
    window.resize(1280, 800)
    shell = a_shell(window, is_sample=True)
    window.show()
    shell.navigator.go(Address("outreach"))
    app.processEvents()
    window.grab().save(str(folder / f"empty-{name}.png"))
    window.close()


def main(folder: Path) -> None:
    app = QApplication([])
    keeper = ThemeKeeper(app)
    folder.mkdir(parents=True, exist_ok=True)
    for name in theme.NAMES:
        keeper.use(name)
        shots(folder, name, app)
        sample(folder, name, app)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
