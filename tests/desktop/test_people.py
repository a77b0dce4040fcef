"""The list of people: found in SQL, shown in full, added, changed and archived with a way back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.desktop import places
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.people.controller import PeopleController
from groupdesk.desktop.people.page import PeoplePage
from groupdesk.desktop.people.person_dialog import PersonDialog, read_birth
from groupdesk.domain.people import ContactDraft, ContactKind, PeopleQuery


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> PeoplePage:
    made = PeoplePage(desk.tasks)
    qtbot.addWidget(made)
    made.controller = PeopleController(made, desk.services, desk.tasks, desk.hub, desk.deeds)
    made.resize(1072, 752)
    made.show()
    return made


def names(page: PeoplePage) -> list[str]:
    return [page.table.row_at(at).name for at in range(page.table.rowCount())]


def test_nobody_yet_offers_the_import(desk: AtDesk, page: PeoplePage) -> None:
    page.open_at("", "")
    asked: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *parts: asked.append(parts))
    assert not page.new_button.isVisible()
    page.first_focus().click()
    assert asked == [(places.IMPORT, "", "")]


def test_names_are_found_as_they_are_typed_without_accents(desk: AtDesk, page: PeoplePage, qtbot: QtBot) -> None:
    for name in ("Łucja Nowak", "Ana López", "Zoë van Dijk"):
        desk.person(name)
    page.open_at("", "")
    assert page.header.facts() == "3 people"
    qtbot.keyClicks(page.search, "lop")
    assert names(page) == ["Ana López"]
    assert "Ana López" in page.details.texts()
    page.search.setText("nobody of that name")
    assert not page.details.isVisible()
    page._clear()
    assert len(names(page)) == 3


def test_a_new_person_is_added_shown_and_taken_back(desk: AtDesk, page: PeoplePage) -> None:
    desk.person("Ana López")
    page.open_at("", places.NEW)
    dialog = page.window().findChild(PersonDialog)
    dialog.form.name_edit.setText("Tom Reinholt")
    dialog.form.birth_edit.setText("1969")
    dialog.form.phone_edit.setText("555 0100")
    dialog.form.text_check.setChecked(True)
    dialog.primary.click()
    desk.settle()
    assert names(page) == ["Ana López", "Tom Reinholt"]
    assert "call, text; no voicemail" in "\n".join(page.details.texts())
    desk.take_back()
    assert names(page) == ["Ana López"]


def test_what_cannot_be_kept_is_said_beside_its_field(desk: AtDesk, page: PeoplePage) -> None:
    desk.person("Ana López")
    page.open_at("", places.NEW)
    dialog = page.window().findChild(PersonDialog)
    dialog.primary.click()
    assert "name is missing" in dialog.form.name_below.text()
    dialog.form.name_edit.setText("Tom")
    dialog.form.birth_edit.setText("31 February")
    dialog.primary.click()
    assert dialog.form.birth_below.text() == "Write the day as 1988-07-11, or the year alone."
    dialog.form.birth_edit.setText("2999-01-01")
    dialog.primary.click()
    assert "cannot be right" in dialog.form.birth_below.text()
    assert desk.services.people.count(PeopleQuery()) == 1


def test_editing_keeps_what_the_form_does_not_show(desk: AtDesk, page: PeoplePage, qtbot: QtBot) -> None:
    contacts = tuple(
        ContactDraft(kind=ContactKind.PHONE, value=f"555 010{n}", uses=("call",), safe_label="work") for n in range(2)
    )
    person = desk.person("Ana López", goes_by="Anita", contacts=contacts)
    page.open_at(person, "")
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    dialog = page.window().findChild(PersonDialog)
    assert dialog.form.goes_by_edit.text() == "Anita"
    dialog.form.needs_edit.setText("Large print")
    dialog.primary.click()
    desk.settle()
    card = desk.services.people.card(person)
    assert card.person.needs == "Large print"
    assert [(c.value, c.uses) for c in card.contacts] == [("555 0100", ("call",)), ("555 0101", ("call",))]


def test_a_name_that_is_not_to_be_printed_says_so_on_the_page(desk: AtDesk, page: PeoplePage, qtbot: QtBot) -> None:
    person = desk.person("Ana López")
    page.open_at(person, "")
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    dialog = page.window().findChild(PersonDialog)
    dialog.form.no_print_check.setChecked(True)
    dialog.primary.click()
    desk.settle()
    assert desk.services.people.card(person).person.do_not_print
    assert "No. 1 instead of the name" in page.details.texts()


def test_archiving_is_refused_while_enrolled_and_comes_back_by_undo(desk: AtDesk, page: PeoplePage) -> None:
    cohort, people = desk.enrolled(1)
    guest = desk.person("Zoë Guest")
    page.open_at(people[0], "")
    page.details.archive_button.click()
    desk.settle()
    assert "is still enrolled" in desk.heard.last()
    page.open_at(guest, "")
    page.details.archive_button.click()
    desk.settle()
    assert names(page) == ["Person 001"]
    desk.take_back()
    assert names(page) == ["Person 001", "Zoë Guest"]
    assert cohort


def test_a_stay_shows_how_often_somebody_came_and_opens_its_cohort(desk: AtDesk, page: PeoplePage) -> None:
    cohort, people = desk.enrolled(1)
    desk.services.attendance.fill(desk.session(cohort), "present")
    page.open_at(people[0], "")
    asked: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *parts: asked.append(parts))
    page.details.cohort_wanted.emit(cohort)
    assert asked == [(places.COHORT, cohort, "")]


def test_hidden_names_are_hidden_everywhere(desk: AtDesk, page: PeoplePage) -> None:
    desk.person("Ana López", goes_by="Anita")
    page.open_at("", "")
    privacy.hide_names(True)
    try:
        assert page.table.columns[0].text(page.table.row_at(0)) == "A. L."
        assert not any("Ana" in text or "Anita" in text for text in page.details.texts())
    finally:
        privacy.hide_names(False)


@pytest.mark.parametrize("text", ["31.02.1980", "0", "19", "next week", "1980-02-30"])
def test_impossible_birth_dates_are_none(text: str) -> None:
    assert read_birth(text) is None
