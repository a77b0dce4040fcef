"""Several elements of a design at once: chosen, moved, in line, removed and reordered, each one step to take back."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from desktop.at_designer import NAME, at_designer
from desktop.at_desk import AtDesk
from groupdesk.desktop.certificates.designer.page import DesignerPage
from groupdesk.domain.certificates.design import TextElement


@pytest.fixture
def designer(desk: AtDesk, qtbot: QtBot) -> DesignerPage:
    return at_designer(desk, qtbot)


def text(page: DesignerPage, at: int) -> str:
    found = page.elements()[at]
    assert isinstance(found, TextElement)
    return found.text


def middle_of(page: DesignerPage, at: int) -> QPoint:
    """On the canvas."""
    return page.canvas.sight().box(page.elements()[at].place).center().toPoint()


def marked(page: DesignerPage) -> tuple[int, ...]:
    return page.order.marked()


def test_several_are_chosen_moved_together_and_taken_back_in_one_step(designer: DesignerPage) -> None:
    designer.canvas.choose(NAME)
    assert marked(designer) == (NAME,)
    middle = middle_of(designer, NAME + 1)
    QTest.mouseClick(designer.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, middle)
    assert marked(designer) == (NAME, NAME + 1)
    before = [one.place for one in designer.elements()]
    QTest.keyClick(designer.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    after = [one.place for one in designer.elements()]
    moved = [at for at, place in enumerate(after) if place != before[at]]
    assert moved == [NAME, NAME + 1]
    assert {round(after[at].y - before[at].y, 2) for at in moved} == {5.0}
    assert marked(designer) == (NAME, NAME + 1)
    designer.grab()
    designer.undo()
    assert [one.place for one in designer.elements()] == before
    QTest.mouseClick(designer.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, middle)
    assert marked(designer) == (NAME,)


def test_several_are_set_in_line_and_removed_together(designer: DesignerPage) -> None:
    designer.order.list.setCurrentRow(NAME)
    assert designer.canvas.selected() == NAME
    assert not designer.order.arrange_button.isEnabled()
    for at in (NAME + 1, NAME + 2):
        designer.order.list.item(at).setSelected(True)
    assert designer.order.arrange_button.isEnabled()
    designer.order._arrange.actions()[0].trigger()
    assert len({designer.elements()[NAME + step].place.x for step in range(3)}) == 1
    count = len(designer.elements())
    designer.canvas.setFocus()
    QTest.keyClick(designer.canvas, Qt.Key.Key_Delete)
    assert len(designer.elements()) == count - 3
    assert marked(designer) == ()
    designer.undo()
    assert len(designer.elements()) == count


def test_what_is_read_when_is_changed_by_key_button_and_hand(designer: DesignerPage) -> None:
    designer.canvas.choose(NAME)
    QTest.keyClick(designer.order.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert text(designer, NAME - 1) == "{name}"
    assert (designer.canvas.selected(), marked(designer)) == (NAME - 1, (NAME - 1,))
    designer.order.later_button.click()
    assert text(designer, NAME) == "{name}"
    designer.undo()
    designer.undo()
    assert text(designer, NAME) == "{name}"
    assert not designer.has_changes()
    designer.order.list.insertItem(0, designer.order.list.takeItem(NAME))
    designer.order._on_dropped()
    assert text(designer, 0) == "{name}"
    designer.undo()
    assert text(designer, NAME) == "{name}"


def test_the_press_that_chooses_a_line_begins_to_drag_it(designer: DesignerPage) -> None:
    """Lines that were filled anew under the press would leave the hand with nothing to pull."""
    shown = designer.order.list
    shown.scrollToTop()
    window, spot = designer.window().windowHandle(), shown.visualItemRect(shown.item(3)).center()
    here = shown.viewport().mapTo(designer.window(), spot)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
    assert marked(designer) == (designer.canvas.selected(),) == (3,)
    QTest.mouseMove(window, here + QPoint(0, 4))
    assert shown.state() == QAbstractItemView.State.DraggingState
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)


@pytest.mark.parametrize("place", [0, 2, 5])
def test_a_line_that_the_list_moved_is_read_there(designer: DesignerPage, qtbot: QtBot, place: int) -> None:
    """As the list does at the end of a drop; the platform of tests has no drag of its own."""
    shown, before = designer.order.list, list(designer.elements())
    designer.canvas.choose(3)
    assert shown.model().moveRow(QModelIndex(), 3, QModelIndex(), place if place < 3 else place + 1)
    moved = [*before[:3], *before[4:]]
    moved.insert(place, before[3])
    qtbot.waitUntil(lambda: list(designer.elements()) == moved)
    assert marked(designer) == (place,)
    designer.undo()
    assert list(designer.elements()) == before
