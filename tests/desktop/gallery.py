"""Draws every component of the kit in each state, in each theme: python tests/desktop/gallery.py FOLDER [ENLARGED]

For human eyes, beside the pictures that the look was designed in; nothing compares pixels, since fonts differ.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from groupdesk.desktop.kit import keyboard, theme
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import CardRow, Lead, SectionHead
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.header import PageHeader
from groupdesk.desktop.kit.message_bar import MessageBar
from groupdesk.desktop.kit.number_field import NumberField
from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.kit.search_field import SearchField
from groupdesk.desktop.kit.segments import Segments
from groupdesk.desktop.kit.signs import Chip, Sign
from groupdesk.desktop.kit.steps import StepsLine
from groupdesk.desktop.kit.surfaces import Card, CardList
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.tabs import Tabs
from groupdesk.desktop.kit.theme import ThemeKeeper, with_role
from groupdesk.desktop.kit.words import KeyCap, words
from groupdesk.desktop.tasks import InlineTasks

ACTIVE = Sign("Active", "circle-check", "good", filled=False)
SIGNS = (
    Sign("Present", "check", "good"),
    Sign("Late", "clock", "attention"),
    Sign("Absent", "x", "problem"),
    Sign("Excused", "calendar-x", "neutral"),
    ACTIVE,
)
ROWS = (
    ("1", "Normal", "5", None),
    ("2", "Hover", "5", None),
    ("3", "Selected", "4", Sign("Away 7 Apr", "calendar-x")),
    ("4", "Keyboard cell", "12", None),
)
STATES = ("Normal", "Hover", "Pressed, wrong", "Keyboard focus", "Disabled")


class Ring(QWidget):
    """Stands in for the focus ring, of which a window has only one."""

    def __init__(self, around: QWidget) -> None:
        super().__init__()
        self._around = around
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(around)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.px("focus_width")
        painter.setPen(QPen(theme.colour("focus"), width))
        area = self._around.geometry().adjusted(-4, -4, 4, 4).toRectF()
        painter.drawRoundedRect(area.adjusted(width / 2, width / 2, -width / 2, -width / 2), 8, 8)


class Pose(QWidget):
    """A button drawn as if hovered or pressed."""

    def __init__(self, button: Button, state: QStyle.StateFlag) -> None:
        super().__init__()
        self._button = button
        self._state = state
        button.setParent(self)
        button.hide()
        button.ensurePolished()

    def sizeHint(self) -> QSize:
        return self._button.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self._button.resize(self.sizeHint())
        self._button.initStyleOption(option)
        option.rect = QRect(QPoint(0, 0), self.sizeHint())
        option.state |= self._state | QStyle.StateFlag.State_Enabled
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, QPainter(self), self._button)


def controls() -> Card:
    card = Card()
    card.body.addWidget(words("Controls", "section"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(4)
    for column, state in enumerate(STATES, start=1):
        grid.addWidget(words(state, "column"), 0, column)
    buttons = (
        ("Primary", "Take roll", "list-checks", "primary"),
        ("Secondary", "Print", "printer", "secondary"),
        ("Quiet", "Undo", "undo-2", "quiet"),
        ("Danger", "Erase", "trash-2", "danger"),
    )
    for row, (name, text, icon, role) in enumerate(buttons, start=1):
        grid.addWidget(words(name, "facts"), row, 0)
        made = [Button(text, icon, role) for _ in STATES]
        made[4].setEnabled(False)
        hover, pressed = QStyle.StateFlag.State_MouseOver, QStyle.StateFlag.State_Sunken
        posed = (made[0], Pose(made[1], hover), Pose(made[2], hover | pressed), Ring(made[3]), made[4])
        for column, widget in enumerate(posed, start=1):
            grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    fields(grid)
    card.body.addLayout(grid)
    return card


def fields(grid: QGridLayout) -> None:
    texts = ("", "Tom Reinholt", "31 February", "Tom Reinholt", "Tom Reinholt")
    for column, text in enumerate(texts, start=1):
        edit = QLineEdit(text)
        edit.setPlaceholderText("Type a name")
        edit.setFixedWidth(118)
        edit.setEnabled(column != 5)
        field = Field("", edit)
        field.label.hide()
        if column == 3:
            field.refuse("No such day.")
        grid.addWidget(Ring(field) if column == 4 else field, 5, column, Qt.AlignmentFlag.AlignTop)
        check = QCheckBox("Large print")
        check.setTristate(column == 3)
        check.setCheckState((Qt.CheckState.Unchecked, Qt.CheckState.Checked)[column > 1])
        if column == 3:
            check.setCheckState(Qt.CheckState.PartiallyChecked)
        check.setEnabled(column != 5)
        grid.addWidget(Ring(check) if column == 4 else check, 6, column, Qt.AlignmentFlag.AlignLeft)
        holder = QWidget()
        choice = QRadioButton("Weekly", holder)
        choice.setChecked(column in (2, 4))
        choice.setEnabled(column != 5)
        choice.resize(choice.sizeHint())
        holder.setFixedSize(choice.sizeHint())
        grid.addWidget(holder, 7, column)
        combo = QComboBox()
        combo.addItems(["All rooms", "Room 1"])
        combo.setEnabled(column != 5)
        number = NumberField(0, 90, " min")
        number.setValue(12)
        widget = number if column == 3 else combo
        widget.setFixedWidth(118)
        grid.addWidget(Ring(widget) if column == 4 else widget, 8, column)
    for row, name in enumerate(("Field", "Check box", "Choice", "List, number"), start=5):
        grid.addWidget(words(name, "facts"), row, 0)


def chips() -> Card:
    card = Card()
    card.body.addWidget(words("Status chips, segments, keys", "section"))
    row = QHBoxLayout()
    for sign in SIGNS:
        row.addWidget(Chip(sign))
    row.addSpacing(16)
    row.addWidget(Segments((("a", "Status"), ("b", "Minutes"), ("c", "Both"))))
    row.addSpacing(16)
    row.addWidget(KeyCap("Ctrl+K"))
    row.addStretch()
    card.body.addLayout(row)
    steps = StepsLine(("File", "Columns", "Matches", "Summary"))
    steps.show_step(1)
    card.body.addWidget(steps)
    progress = ProgressPanel("Reading the spreadsheet")
    progress.show_step(4200, 10000)
    card.body.addWidget(progress)
    card.body.addWidget(SearchField("Filter groups"))
    return card


def table() -> Card:
    card = Card()
    card.body.addWidget(words("Table and tabs", "section"))
    tabs = Tabs([(name, name) for name in ("Roster", "Sessions", "Attendance", "Papers")])
    tabs.choose("Sessions")
    card.body.addWidget(tabs)
    columns = (
        Column("name", "Name", lambda row: row[1], stretch=True, strong=True),
        Column("status", "Status", lambda row: "Active", sign=lambda row: ACTIVE, width=90),
        Column("came", "Came", lambda row: row[2], width=60, align="right"),
        Column("missing", "Missing", lambda row: "", sign=lambda row: row[3], width=126),
    )
    model = RowTable(columns, lambda row: row[0], InlineTasks())
    model.show_rows(ROWS)
    view = TableView(model, "Roster")
    view.setFixedHeight(176)
    view.selectRow(2)
    view.setProperty("pose", "yes")
    card.body.addWidget(view)
    return card


def banners() -> Card:
    card = Card()
    card.body.addWidget(words("Banners and message bar", "section"))
    card.body.addWidget(
        Banner("You are looking at the sample practice.", icon="flask-conical", action="Switch", deed=int)
    )
    card.body.addWidget(Banner("All 7 certificates are issued.", "good", action="Print", deed=int))
    card.body.addWidget(Banner("The Polish version is older than this text.", "attention", action="Show", deed=int))
    card.body.addWidget(Banner("Room 1 is taken twice on Wednesday.", "problem", action="Show", deed=int))
    bar = MessageBar()
    bar.say("Tom R. marked late.", undo=int)
    bar.layout().setContentsMargins(0, 6, 0, 0)
    card.body.addWidget(bar)
    return card


def rows() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    head = PageHeader("Anxiety skills · Spring 2026", "Tuesdays 18:00–19:30 · Room 2 · session 5 of 8")
    head.show_title(head.title(), head.facts(), Sign("Running", "circle-play", "good"))
    head.show_buttons([Button("Print", "printer"), Button("Take roll", "list-checks", "primary")])
    column.addWidget(head)
    column.addWidget(SectionHead("Today", "4 entries"))
    card = CardList()
    first = CardRow(
        "Anxiety skills · Spring 2026",
        "Session 5 of 8 · Room 2 · 12 expected",
        icon="users-round",
        sign=Sign("In 20 min", "clock"),
        lead=Lead("18:00", "90 min"),
    )
    first.add(Button("Take roll", "list-checks", "primary"))
    second = CardRow("1 session without a roll call", "Grief circle · Tue 31 March", icon="list-checks", strong=False)
    second.lead_on()
    card.add(first)
    card.add(second)
    column.addWidget(card)
    return holder


def gallery(name: str) -> QWidget:
    page = QWidget()
    with_role(page, "window")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    grid = QGridLayout(page)
    grid.setContentsMargins(24, 18, 24, 18)
    grid.setSpacing(16)
    head = QHBoxLayout()
    head.addWidget(words("Components", "title"))
    head.addWidget(words(f"{name.replace('_', ' ')} theme", "facts"))
    head.addStretch()
    grid.addLayout(head, 0, 0, 1, 2)
    left, right = QVBoxLayout(), QVBoxLayout()
    for layout, parts in ((left, (controls(), chips())), (right, (table(), banners()))):
        layout.setSpacing(16)
        for part in parts:
            layout.addWidget(part)
        layout.addStretch()
    grid.addLayout(left, 1, 0)
    grid.addLayout(right, 1, 1)
    grid.addWidget(rows(), 2, 0)
    empty = Card(0)
    empty.body.addWidget(
        EmptyState(
            "megaphone",
            "No outreach events yet",
            "Classroom talks, health fairs, workplace workshops and information stands live here. Each keeps its "
            "talks, counts, materials, hours and follow-ups together.",
            Button("Plan a first event", "plus", "primary"),
            [Button("How counting works", "circle-help", "quiet")],
        )
    )
    grid.addWidget(empty, 2, 1)
    grid.setColumnStretch(0, 7)
    grid.setColumnStretch(1, 4)
    return page


def main(folder: Path, enlarged: float) -> None:
    app = QApplication([])
    keeper = ThemeKeeper(app)
    folder.mkdir(parents=True, exist_ok=True)
    for name in theme.NAMES:
        keeper.use(name, enlarged)
        page = gallery(name)
        theme.dress(page)
        page.resize(round(1280 * enlarged), round(1090 * enlarged))
        page.show()
        view = page.findChild(TableView)
        view.setFocus()
        keyboard.note(True)
        view.cells.ring = (3, 0)
        app.processEvents()
        page.grab().save(str(folder / f"components-{name}.png"))
        page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 1.0)
