"""What every window test gets: the light theme, British dates, and nothing left open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import practices
from desktop.at_desk import AtDesk
from groupdesk.desktop.kit import keyboard, theme
from groupdesk.desktop.kit.theme import ThemeKeeper


@pytest.fixture(scope="session")
def theme_keeper(qapp: QApplication) -> ThemeKeeper:
    keeper = ThemeKeeper(qapp)
    keeper.use("light")
    return keeper


@pytest.fixture(autouse=True)
def _light(theme_keeper: ThemeKeeper) -> None:
    if theme.current().name != "light" or theme.current().scale != 1.0:
        theme_keeper.use("light")
    keyboard.note(by_keyboard=False)


class DressingBot(QtBot):
    """What is handed to it looks as it would in the window."""

    def addWidget(self, widget: QWidget, **closing: object) -> None:  # noqa: N802 (pytest-qt's name)
        theme.dress(widget.window())
        super().addWidget(widget, **closing)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest, theme_keeper: ThemeKeeper) -> DressingBot:
    return DressingBot(request)


@pytest.fixture(autouse=True)
def _in_england() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def desk(qapp: QApplication, vault_template: Path, tmp_path: Path) -> Iterator[AtDesk]:
    """A set-up practice in a vault, with everything around a page but the window."""
    database = practices.vault_copy(vault_template, tmp_path)
    yield AtDesk(database)
    database.close()
