"""Tab follows the eye through a dialog, and a dialog's end leaves the page below as it was."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.focus import reachable


def a_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    return field


def a_part(qtbot: QtBot) -> QWidget:
    part = QWidget()
    qtbot.addWidget(part)
    part.resize(400, 300)
    return part


def names(part: QWidget) -> str:
    return " ".join(widget.objectName() for widget in reachable(part))


def test_rows_come_before_columns_whatever_was_made_first(qtbot: QtBot) -> None:
    part = a_part(qtbot)
    grid = QGridLayout(part)
    for name, row, column in (("d", 1, 1), ("b", 0, 1), ("c", 1, 0), ("a", 0, 0)):
        grid.addWidget(a_field(name), row, column)
    part.show()
    assert names(part) == "a b c d"


def test_columns_of_unlike_rows_are_read_one_after_the_other(qtbot: QtBot) -> None:
    part = a_part(qtbot)
    places = {"a": (0, 0, 130), "b": (0, 140, 130), "c": (200, 0, 70), "d": (200, 80, 100), "e": (200, 190, 80)}
    for name, (left, top, height) in places.items():
        field = QWidget(part, objectName=name)  # of any height, which the style gives no field
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.setGeometry(left, top, 150, height)
    part.show()
    assert names(part) == "a b c d e"


def test_right_to_left_begins_at_the_right(qtbot: QtBot) -> None:
    part = a_part(qtbot)
    part.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    across = QHBoxLayout(part)
    for name in "abc":
        across.addWidget(a_field(name))
    part.show()
    assert names(part) == "a b c"


def test_what_is_scrolled_out_of_sight_comes_before_the_buttons_below(qtbot: QtBot) -> None:
    part = a_part(qtbot)
    column = QVBoxLayout(part)
    inner = QWidget()
    fields = QVBoxLayout(inner)
    for number in range(20):
        fields.addWidget(a_field(f"f{number}"))
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(inner)
    column.addWidget(area)
    column.addWidget(a_field("foot"))
    part.show()
    assert names(part).split() == [*(f"f{number}" for number in range(20)), "foot"]


def a_window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QWidget())
    window.resize(800, 600)
    window.show()
    return window


def test_tab_goes_through_number_fields_and_comes_back_to_the_first(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    dialog = Dialog(window, "Title", "Do it")
    spin, field = QSpinBox(), a_field("field")
    dialog.body.addWidget(spin)
    dialog.body.addWidget(field)
    dialog.open()
    qtbot.waitUntil(spin.hasFocus)
    seen = []
    for _turn in range(len(reachable(dialog))):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[0] is field
    assert seen[1:3] == [dialog.cancel_button, dialog.primary]
    assert seen[-1] is spin


def test_actions_and_viewports_of_the_page_outlive_a_dialog(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    menu = QMenu(window)
    action = menu.addAction("Something that Qt made")
    dialog = Dialog(window, "Title", "Do it")
    field = a_field("field")
    dialog.body.addWidget(field)
    dialog.open()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    dialog.done(0)
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert isValid(action)
