"""Settings of a practice on a PostgreSQL server: all but Safety, whose place the server's keeper has."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

import postgres
import practices
from desktop.at_desk import AtDesk
from groupdesk.base.settings import Settings
from groupdesk.desktop.about.dialog import AboutDialog
from groupdesk.desktop.settings.computer import ThisComputer
from groupdesk.desktop.settings.entry_dialog import ClosureDialog, StaffDialog
from groupdesk.desktop.settings.page import SettingsPage
from groupdesk.desktop.settings.place import settings_place
from groupdesk.services.opening import at_desk
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine


@pytest.fixture
def desk(qapp: object, postgres_server: postgres.Server, server_template: str) -> Iterator[AtDesk]:
    url = postgres_server.clone(server_template)
    database = Database(server_engine(url), practices.AUDIT_KEY)
    yield AtDesk(database)
    database.close()
    postgres_server.drop(url)


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> SettingsPage:
    practice = at_desk(desk.services.desk, None)
    computer = ThisComputer(Settings(), lambda _minutes: None)
    made = settings_place(practice, desk.tasks, desk.hub, desk.deeds, computer, desk.heard.fault).build()
    assert isinstance(made, SettingsPage)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    made.open_at("", "practice")
    return made


def test_there_is_no_tab_for_backups_and_keys(page: SettingsPage) -> None:
    shown = [page.tabs.tabText(at) for at in range(page.tabs.count())]
    assert "Practice" in shown
    assert "Safety" not in shown
    page.open_at("", "safety")
    assert page.tabs.key() != "safety"


def test_facts_staff_and_closures_are_stored_on_the_server_and_come_back(desk: AtDesk, page: SettingsPage) -> None:
    edit = page.practice.form.name_edit
    edit.setText("Quay Street practice")
    edit.editingFinished.emit()
    page.staff.add_button.click()
    staff = page.window().findChild(StaffDialog)
    staff.form.name_edit.setText("Tomás Rivera")
    staff.primary.click()
    page.closures.add_button.click()
    closure = page.window().findChild(ClosureDialog)
    closure.form.first_edit.setDate(QDate(2026, 12, 24))
    closure.form.reason_edit.setText("Winter break")
    closure.primary.click()
    desk.settle()
    service = desk.services.practice
    assert service.practice().name == "Quay Street practice"
    assert "Tomás Rivera" in [row.display_name for row in service.staff()]
    assert [row.reason for row in service.closures(date.min, date.max)] == ["Winter break"]
    desk.take_back()
    assert service.closures(date.min, date.max) == ()


def test_a_refusal_of_the_server_stands_beside_its_field(desk: AtDesk, page: SettingsPage) -> None:
    page.practice.form.name_edit.setText(" ")
    page.practice.form.name_edit.editingFinished.emit()
    assert "name is missing" in page.practice.name.problem()


def test_about_opens_over_it(page: SettingsPage) -> None:
    dialog = AboutDialog(page)
    dialog.open()
    assert any(dialog.list.item(at).text().startswith("psycopg") for at in range(dialog.list.count()))
