"""About: what the program is, its version without anybody's name, every notice readable without a network."""

import getpass
import platform
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from groupdesk import __version__
from groupdesk.desktop.about.dialog import AboutDialog, version_details
from groupdesk.desktop.about.notices import parts


@pytest.fixture
def dialog(qtbot: QtBot) -> AboutDialog:
    window = QWidget()
    window.resize(1024, 700)
    qtbot.addWidget(window)
    window.show()
    made = AboutDialog(window)
    made.window_shown = window
    made.open()
    return made


def test_it_says_version_licence_and_that_nothing_leaves_this_computer(dialog: AboutDialog) -> None:
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert __version__ in said
    assert "MIT" in said
    assert "Nothing leaves this computer" in said


def test_its_own_licence_is_shown_first(dialog: AboutDialog) -> None:
    assert dialog.list.item(0).text().startswith("GroupDesk")
    assert "MIT License" in dialog.text.toPlainText()


def test_every_notice_is_read_by_walking_down_the_list(dialog: AboutDialog, qtbot: QtBot) -> None:
    dialog.list.setFocus()
    for part in parts():
        assert part.text().strip() in dialog.text.toPlainText().replace("\x00", ""), part.name
        assert part.name in dialog.text.accessibleName()
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == dialog.list.count() - 1


def test_the_copied_details_name_versions_and_nobody(dialog: AboutDialog) -> None:
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == version_details()
    assert __version__ in copied
    for private in (platform.node(), str(Path.home())):
        assert not private or private not in copied
    assert getpass.getuser() not in copied.split()
    assert dialog.foot_words.text() == "Copied"


def test_escape_and_the_button_close_it(dialog: AboutDialog, qtbot: QtBot) -> None:
    assert dialog.primary.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
