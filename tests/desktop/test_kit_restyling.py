"""A change of theme: at once for what is in sight, in turns for the rest; in the end all looks as if built so."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.restyling import Restyling
from groupdesk.desktop.kit.theme import ThemeKeeper, with_role
from groupdesk.desktop.kit.words import words


class Stack(QStackedWidget):
    """Three pages of the usual parts; the first is in sight."""

    def __init__(self) -> None:
        super().__init__()
        for number in range(3):
            self.addWidget(a_page(number))
        self.resize(500, 300)


def a_page(number: int) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    choice = QComboBox()
    choice.addItems(["Tuesday", "Wednesday"])
    parts = (
        words(f"Page {number}", "title"),
        words("Facts", "facts"),
        words("Strong", "strong"),
        Button("Save", "plus", role="primary"),
        Button("Cancel"),
        QLineEdit("written"),
        choice,
    )
    for part in parts:
        column.addWidget(part)
    return page


class Restyled(QObject):
    """Counts whose style changed."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.seen: list[QObject] = []
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.seen.append(watched)
        return False


@pytest.fixture
def restyling(qapp, theme_keeper: ThemeKeeper):
    made = Restyling(qapp)
    theme_keeper.restyle_by(made.change)
    yield made
    made.finish()
    theme_keeper.restyle_by(theme_keeper._give_sheet)


def shown(qtbot) -> Stack:
    stack = Stack()
    qtbot.addWidget(stack)
    stack.show()
    for number in (1, 2, 0):  # each has been in sight once
        stack.setCurrentIndex(number)
    return stack


def pictures(stack: Stack) -> list[QImage]:
    drawn = []
    for number in range(stack.count()):
        stack.setCurrentIndex(number)
        drawn.append(stack.grab().toImage())
    return drawn


def parts_of(stack: Stack) -> list[QWidget]:
    column = stack.widget(1).layout()
    return [column.itemAt(place).widget() for place in range(column.count())]


@pytest.mark.parametrize("name", ["dark", "high_contrast"])
def test_everything_looks_in_the_end_as_if_built_in_that_theme(qtbot, restyling, theme_keeper, name) -> None:
    changed = shown(qtbot)
    theme_keeper.use(name)
    restyling.finish()
    built = shown(qtbot)
    assert pictures(changed) == pictures(built)


def test_back_and_forth_leaves_no_trace(qtbot, restyling, theme_keeper) -> None:
    stack = shown(qtbot)
    before = pictures(stack)
    for name in ("dark", "high_contrast", "dark", "light"):
        stack.setCurrentIndex((stack.currentIndex() + 1) % 3)
        theme_keeper.use(name)
    restyling.finish()
    assert pictures(stack) == before


def test_what_is_in_sight_changes_at_once_and_the_rest_in_turns(qtbot, restyling, theme_keeper) -> None:
    stack = shown(qtbot)
    heard = Restyled(*(stack.widget(number) for number in range(3)))
    in_sight = stack.grab().toImage()
    theme_keeper.use("dark")
    assert stack.widget(0) in heard.seen
    assert stack.widget(1) not in heard.seen
    assert stack.widget(2) not in heard.seen
    assert stack.grab().toImage() != in_sight
    qtbot.waitUntil(lambda: stack.widget(1) in heard.seen and stack.widget(2) in heard.seen)


def test_a_role_taken_away_later_leaves_nothing_of_the_former_theme(qtbot, restyling, theme_keeper) -> None:
    changed = shown(qtbot)
    theme_keeper.use("dark")
    restyling.finish()
    built = shown(qtbot)
    for changed_part, built_part in zip(parts_of(changed), parts_of(built), strict=True):
        for part in (changed_part, built_part):
            with_role(part, "sunken")
        assert changed_part.palette() == built_part.palette()
        assert changed_part.font() == built_part.font()


def test_page_deleted_before_its_turn_is_passed_over(qtbot, restyling, theme_keeper) -> None:
    stack = shown(qtbot)
    theme_keeper.use("dark")
    delete(stack.widget(2))
    restyling.finish()
    assert stack.count() == 2


def test_larger_text_reaches_what_is_hidden(qtbot, restyling, theme_keeper) -> None:
    stack = shown(qtbot)
    theme_keeper.use("light", 2.0)
    restyling.finish()
    assert {part.font().pixelSize() for part in parts_of(stack) if isinstance(part, QLineEdit)} == {theme.px("type")}
