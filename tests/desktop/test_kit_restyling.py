"""A change of theme: what is out of sight stands aside; in the end all looks as if built so."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.restyling import Restyling
from groupdesk.desktop.kit.theme import ThemeKeeper, with_role
from groupdesk.desktop.kit.words import words


class Stack(QStackedWidget):
    """Three pages of the usual parts; the first is in sight."""

    restyling: Restyling

    def __init__(self) -> None:
        super().__init__()
        self.pages = [a_page(number) for number in range(3)]
        for page in self.pages:
            self.addWidget(page)
        self.resize(500, 300)

    def turn_to(self, number: int) -> None:
        """As the shell does: a page that is aside comes back at once."""
        if self.indexOf(self.pages[number]) < 0:
            self.addWidget(self.pages[number])
        self.setCurrentWidget(self.pages[number])


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


@pytest.fixture
def stack(qtbot, theme_keeper: ThemeKeeper) -> Iterator[Stack]:
    """It has the theme changed in turns."""
    made = shown(qtbot)
    made.restyling = Restyling(made)
    theme_keeper.restyle_by(made.restyling.change)
    yield made
    theme_keeper.restyle_by(None)


def shown(qtbot) -> Stack:
    stack = Stack()
    qtbot.addWidget(stack)
    stack.show()
    for number in (1, 2, 0):  # each has been in sight once
        stack.turn_to(number)
    return stack


def pictures(stack: Stack) -> list[QImage]:
    drawn = []
    for number in range(3):
        stack.turn_to(number)
        drawn.append(stack.grab().toImage())
    return drawn


def parts_of(stack: Stack) -> list[QWidget]:
    column = stack.pages[1].layout()
    return [column.itemAt(place).widget() for place in range(column.count())]


@pytest.mark.parametrize("name", ["dark", "high_contrast"])
def test_everything_looks_in_the_end_as_if_built_in_that_theme(qtbot, stack: Stack, theme_keeper, name) -> None:
    theme_keeper.use(name)
    stack.restyling.finish()
    assert pictures(stack) == pictures(shown(qtbot))


def test_back_and_forth_leaves_no_trace(stack: Stack, theme_keeper) -> None:
    before = pictures(stack)
    for number, name in enumerate(("dark", "high_contrast", "dark", "light")):
        stack.turn_to(number % 3)
        theme_keeper.use(name)
    stack.restyling.finish()
    assert pictures(stack) == before


def test_what_is_in_sight_changes_while_the_rest_is_aside_and_comes_back(qtbot, stack: Stack, theme_keeper) -> None:
    in_sight = stack.grab().toImage()
    with qtbot.waitSignal(theme_keeper.changed, check_params_cb=lambda: stack.count() == 1):
        theme_keeper.use("dark")
    qtbot.waitUntil(lambda: stack.count() == 3)
    assert stack.currentWidget() is stack.pages[0]
    assert stack.grab().toImage() != in_sight


def test_page_that_is_asked_for_while_it_is_aside_is_changed_with_the_one_in_sight(
    qtbot, stack: Stack, theme_keeper
) -> None:
    theme_keeper.use("dark")
    assert stack.count() == 2
    stack.turn_to(2)
    stack.turn_to(1)
    stack.restyling.finish()
    assert stack.currentWidget() is stack.pages[1]
    assert pictures(stack) == pictures(shown(qtbot))


def test_of_two_wishes_at_once_the_last_holds(qtbot, stack: Stack, theme_keeper) -> None:
    theme_keeper.use("dark")
    theme_keeper.use("high_contrast")
    stack.restyling.finish()
    assert theme.current().name == "high_contrast"
    assert pictures(stack) == pictures(shown(qtbot))


def test_a_role_taken_away_later_leaves_nothing_of_the_former_theme(qtbot, stack: Stack, theme_keeper) -> None:
    theme_keeper.use("dark")
    stack.restyling.finish()
    built = shown(qtbot)
    for changed_part, built_part in zip(parts_of(stack), parts_of(built), strict=True):
        for part in (changed_part, built_part):
            with_role(part, "sunken")
        assert changed_part.palette() == built_part.palette()
        assert changed_part.font() == built_part.font()


def test_page_deleted_while_it_is_aside_is_passed_over(stack: Stack, theme_keeper) -> None:
    theme_keeper.use("dark")
    delete(stack.pages[1])
    stack.restyling.finish()
    assert stack.count() == 2


def test_larger_text_reaches_what_is_hidden(stack: Stack, theme_keeper) -> None:
    theme_keeper.use("light", 2.0)
    stack.restyling.finish()
    stack.turn_to(1)
    assert {part.font().pixelSize() for part in parts_of(stack) if isinstance(part, QLineEdit)} == {theme.px("type")}


def test_popup_that_stands_in_no_window_follows_when_it_was_dressed(qtbot, theme_keeper) -> None:
    popup = QListView()
    qtbot.addWidget(popup)
    theme.dress(popup)
    popup.ensurePolished()
    theme_keeper.use("dark")
    assert popup.palette().base().color() == theme.colour("surface_card")
