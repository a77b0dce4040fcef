"""Small screens, and large ones where everything is twice its size: what a page is about keeps its room."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.header import PageHeader
from groupdesk.desktop.kit.page import Page


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page("Roll call · Session 5 of 8", "Anxiety skills · Tuesday 7 April")
    made.add_strip(QLabel("Nobody in it is real."))
    made.body.addWidget(QLabel("what it is about"), 1)
    qtbot.addWidget(made)
    return made


def shown(page: Page) -> tuple[bool, bool]:
    """Whether the strip and the line of facts are seen."""
    strip = next(label for label in page.findChildren(QLabel) if label.text() == "Nobody in it is real.")
    facts = next(label for label in page.findChildren(QLabel) if label.text().startswith("Anxiety"))
    return strip.isVisible(), facts.isVisible()


def test_a_low_page_gives_its_room_to_what_it_is_about(page: Page) -> None:
    page.resize(560, 340)
    page.show()
    assert shown(page) == (False, False)
    assert page.column.contentsMargins().top() < 18


def test_a_page_that_grows_again_is_as_it_was(page: Page) -> None:
    page.resize(1072, 752)
    page.show()
    before = (page.column.contentsMargins(), page.column.spacing(), page.body.spacing())
    page.resize(560, 340)
    page.resize(1072, 752)
    assert shown(page) == (True, True)
    assert (page.column.contentsMargins(), page.column.spacing(), page.body.spacing()) == before


def test_facts_that_come_while_the_page_is_low_wait_for_room(page: Page) -> None:
    page.resize(560, 340)
    page.show()
    page.header.show_title("Roll call", "Anxiety skills · Tuesday 14 April")
    assert shown(page) == (False, False)
    page.resize(1072, 752)
    assert shown(page) == (True, True)


@pytest.fixture
def header(qtbot: QtBot) -> PageHeader:
    made = PageHeader("People", "43 people")
    made.show_buttons(
        [Button("Columns", "columns-3"), Button("&Import", "file-up"), Button("New person", "plus", "primary")]
    )
    qtbot.addWidget(made)
    return made


def texts(header: PageHeader) -> list[str]:
    return [button.text() for button in header.findChildren(Button)]


def test_buttons_without_room_show_their_icons_and_say_their_words(header: PageHeader) -> None:
    header.resize(380, 60)
    header.show()
    assert texts(header) == ["", "", "New person"]
    columns, import_, _primary = header.findChildren(Button)
    assert (columns.accessibleName(), columns.toolTip()) == ("Columns", "Columns")
    assert (import_.accessibleName(), import_.toolTip()) == ("Import", "Import")


def test_words_come_back_with_the_room(header: PageHeader) -> None:
    header.resize(380, 60)
    header.show()
    header.resize(900, 60)
    assert texts(header) == ["Columns", "&Import", "New person"]
    assert [(button.accessibleName(), button.toolTip()) for button in header.findChildren(Button)] == [("", "")] * 3


def test_what_a_button_said_before_it_says_again(header: PageHeader) -> None:
    columns = header.findChildren(Button)[0]
    columns.setToolTip("Which columns are shown")
    columns.setAccessibleName("Columns of the list")
    header.resize(380, 60)
    header.show()
    assert (columns.toolTip(), columns.accessibleName()) == ("Which columns are shown", "Columns of the list")
    header.resize(900, 60)
    assert (columns.toolTip(), columns.accessibleName()) == ("Which columns are shown", "Columns of the list")


def test_other_words_given_meanwhile_are_kept(header: PageHeader) -> None:
    header.resize(380, 60)
    header.show()
    header.findChildren(Button)[0].setText("All columns")
    header.resize(900, 60)
    assert texts(header)[0] == "All columns"
