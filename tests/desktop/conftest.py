"""What every window test gets: the light theme, and nothing left open."""

import pytest
from PySide6.QtWidgets import QApplication

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
