"""A page in a window of its own, and the dialogs that it opens there."""

from typing import TypeVar

from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from groupdesk.desktop.kit.dialog import open_dialog

Page = TypeVar("Page", bound=QWidget)
Dialog = TypeVar("Dialog", bound=QWidget)


def in_window(qtbot: QtBot, made: Page, width: int, height: int) -> Page:
    """The page, shown in a window that lasts as long as it does."""
    window = QMainWindow()
    qtbot.addWidget(window)
    made.window_kept = window
    window.setCentralWidget(made)
    window.resize(width, height)
    window.show()
    return made


def dialog_of(page: QWidget, kind: type[Dialog]) -> Dialog:
    """The dialog that is open over the page."""
    found = open_dialog(page.window())
    assert isinstance(found, kind)
    return found
