"""Settings: stored as they are made, taken back from the message bar, refused beside their field."""

from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.base.settings import Settings, settings_file
from groupdesk.desktop.choices import read_settings
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.settings.computer import ThisComputer
from groupdesk.desktop.settings.controller import SettingsController
from groupdesk.desktop.settings.entry_dialog import ClosureDialog, StaffDialog
from groupdesk.desktop.settings.page import SettingsPage
from groupdesk.desktop.settings.place import settings_place
from groupdesk.desktop.settings.wording import days_words
from groupdesk.desktop.zone_field import zone_called
from groupdesk.domain.practice import Paper
from groupdesk.services.opening import OpenPractice


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    qtbot.addWidget(made)
    made.controller = SettingsController(made, desk.services, desk.tasks, desk.hub, desk.deeds, desk.heard.fault)
    made.resize(1072, 752)
    made.show()
    made.open_at("", "staff")  # the tab that needs no library of holidays
    return made


def rows(page: SettingsPage) -> list[str]:
    return [row.accessibleName() for row in (*page.staff.rows.values(), *page.closures.rows.values())]


def test_another_name_is_stored_when_the_line_is_left_and_comes_back_by_undo(desk: AtDesk, page: SettingsPage) -> None:
    edit = page.practice.form.name_edit
    before = edit.text()
    edit.setText("  Quay Street practice ")
    edit.editingFinished.emit()
    desk.settle()
    assert desk.services.practice.practice().name == "Quay Street practice"
    assert edit.text() == "Quay Street practice"
    desk.take_back()
    assert edit.text() == before


def test_leaving_a_line_as_it_was_is_no_deed(desk: AtDesk, page: SettingsPage) -> None:
    page.practice.form.name_edit.editingFinished.emit()
    page.practice.form.footer_edit.editingFinished.emit()
    assert desk.heard.said == []


def test_an_empty_name_is_refused_beside_its_line(desk: AtDesk, page: SettingsPage) -> None:
    before = desk.services.practice.practice()
    page.practice.form.name_edit.setText("   ")
    page.practice.form.name_edit.editingFinished.emit()
    assert "name is missing" in page.practice.name.problem()
    assert desk.services.practice.practice() == before


def test_two_facts_changed_at_once_are_both_stored(desk: AtDesk, page: SettingsPage) -> None:
    form = page.practice.form
    form.footer_edit.setText("12 Quay Street")
    form.footer_edit.editingFinished.emit()
    form.paper_box.activated.emit(0)
    desk.settle()
    stored = desk.services.practice.practice()
    assert (stored.footer, stored.paper) == ("12 Quay Street", Paper.A4)


def test_changing_and_changing_back_before_it_was_read_again_keeps_the_last(desk: AtDesk, page: SettingsPage) -> None:
    box = page.practice.form.paper_box
    for at in (0, 0, 1):
        box.activated.emit(at)
    assert desk.services.practice.practice().paper is Paper.LETTER
    assert len(desk.heard.said) == 2


def test_a_logo_is_taken_shown_and_removed(desk: AtDesk, page: SettingsPage, tmp_path: Path) -> None:
    page.open_at("", "practice")
    brand = page.practice.brand
    Image.new("RGB", (300, 100), "teal").save(tmp_path / "logo.png")
    brand.logo_chosen.emit(tmp_path / "logo.png")
    desk.settle()
    assert desk.heard.last() == "Papers bear the new logo."
    assert brand.preview.isVisible()
    assert not brand.preview.grab().isNull()
    brand.remove_button.click()
    desk.settle()
    assert not brand.preview.isVisible()
    desk.take_back()
    assert desk.services.brand.brand().logo
    assert brand.preview.isVisible()


def test_a_broken_logo_is_refused_beside_its_button(desk: AtDesk, page: SettingsPage, tmp_path: Path) -> None:
    page.open_at("", "practice")
    (tmp_path / "logo.png").write_bytes(b"no picture")
    page.controller.change_logo(tmp_path / "logo.png")
    assert "cannot be read" in page.practice.brand.logo.problem()
    page.controller.change_logo(tmp_path / "missing.png")
    assert page.practice.brand.logo.problem()
    assert desk.services.practice.practice().logo == ""


def test_a_colour_that_is_none_is_refused_beside_its_line(desk: AtDesk, page: SettingsPage) -> None:
    page.open_at("", "practice")
    brand = page.practice.brand
    brand.colour_edit.setText("teal")
    brand.colour_edit.editingFinished.emit()
    assert "no colour" in brand.colour.problem()
    brand.colour_edit.setText("#aa3377")
    brand.colour_edit.editingFinished.emit()
    desk.settle()
    assert (brand.colour.problem(), desk.services.practice.practice().colour) == ("", "#AA3377")


def test_a_zone_is_found_by_what_people_call_it(desk: AtDesk, page: SettingsPage, qtbot: QtBot) -> None:
    edit = page.practice.form.zone_edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "lisbon")
    edit.completer().popup().hide()
    edit.editingFinished.emit()
    desk.settle()
    assert desk.services.practice.practice().zone == "Europe/Lisbon"
    assert edit.text() == "Europe/Lisbon"
    assert "Lisbon, Portugal" in page.practice.form.zone_below.text()


def test_typing_lists_places_and_the_chosen_one_is_stored(desk: AtDesk, page: SettingsPage, qtbot: QtBot) -> None:
    page.open_at("", "practice")
    edit = page.practice.form.zone_edit
    page.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasSelectedText)
    qtbot.keyClicks(edit, "sao p")
    popup = edit.completer().popup()
    assert [popup.model().index(at, 0).data() for at in range(popup.model().rowCount())][0].startswith("Sao Paulo")
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    desk.settle()
    assert desk.services.practice.practice().zone == "America/Sao_Paulo"
    desk.take_back()
    assert edit.text() == "America/New_York"


def test_no_zone_of_that_name_is_said_beside_the_line(desk: AtDesk, page: SettingsPage) -> None:
    edit = page.practice.form.zone_edit
    edit.setText("Atlantis")
    edit.editingFinished.emit()
    assert "“Atlantis” is no time zone" in page.practice.zone.problem()
    assert desk.services.practice.practice().zone == "America/New_York"


@pytest.mark.parametrize(
    ("text", "name"),
    [("Europe/Berlin", "Europe/Berlin"), (" new york ", "America/New_York"), ("", ""), ("zzz", "")],
)
def test_zones_are_called_by_name_or_city(text: str, name: str) -> None:
    assert zone_called(text) == name


def test_another_country_forgets_the_region(desk: AtDesk, page: SettingsPage) -> None:
    page.open_at("", "practice")
    box = page.practice.form.country_box
    box.setCurrentIndex(box.findData("DE"))
    box.activated.emit(box.currentIndex())
    desk.settle()
    region = page.practice.form.region_box
    region.setCurrentIndex(region.findText("Bayern"))
    region.activated.emit(region.currentIndex())
    desk.settle()
    assert (desk.services.practice.practice().country, desk.services.practice.practice().region) == ("DE", "BY")
    box.setCurrentIndex(box.findData("PT"))
    box.activated.emit(box.currentIndex())
    desk.settle()
    assert (desk.services.practice.practice().country, desk.services.practice.practice().region) == ("PT", "")


def test_staff_are_added_changed_archived_and_put_back(desk: AtDesk, page: SettingsPage) -> None:
    page.staff.add_button.click()
    dialog = page.window().findChild(StaffDialog)
    dialog.primary.click()
    assert "name is missing" in dialog.form.name_below.text()
    dialog.form.name_edit.setText("Ruth Abara")
    dialog.primary.click()
    desk.settle()
    row = next(row for row in desk.services.practice.staff() if row.display_name == "Ruth Abara")
    page.staff.archive_wanted.emit(row)
    desk.settle()
    assert "Ruth Abara" not in [row.display_name for row in desk.services.practice.staff()]
    assert page.staff._archived.isVisible()
    page.staff.restore_wanted.emit(row)
    desk.settle()
    assert not page.staff._archived.isVisible()
    desk.take_back()
    assert page.staff._archived.isVisible()


def test_who_sits_at_the_desk_cannot_be_archived_meanwhile(desk: AtDesk, page: SettingsPage) -> None:
    desk.services.practice.add_staff("Ruth Abara")
    desk.settle()
    offered = {key: [button.text() for button in row.findChildren(QPushButton)] for key, row in page.staff.rows.items()}
    assert offered.pop(desk.services.desk.staff_id) == ["Change"]
    assert list(offered.values()) == [["Change", "Archive"]]


def test_a_staff_entry_opens_with_what_is_stored(desk: AtDesk, page: SettingsPage) -> None:
    row = desk.services.practice.staff()[0]
    page.staff.change_wanted.emit(row)
    dialog = page.window().findChild(StaffDialog)
    assert dialog.name() == row.display_name
    dialog.form.credentials_edit.setText("LCSW")
    dialog.primary.click()
    desk.settle()
    assert f"{row.display_name}, At this desk, LCSW" in rows(page)


def test_days_are_shut_and_opened_again_with_a_way_back(desk: AtDesk, page: SettingsPage) -> None:
    page.open_at("", "closures")
    assert page.closures.empty.isVisible()
    page.closures.add_button.click()
    dialog = page.window().findChild(ClosureDialog)
    dialog.form.first_edit.setDate(QDate(2026, 12, 24))
    assert dialog.days() == (date(2026, 12, 24), date(2026, 12, 24))
    dialog.form.last_edit.setDate(QDate(2026, 12, 20))
    dialog.primary.click()
    assert "ends before it begins" in dialog.form.last_below.text()
    dialog.form.last_edit.setDate(QDate(2026, 12, 27))
    dialog.primary.click()
    assert "has no reason" in dialog.form.reason_below.text()
    dialog.form.reason_edit.setText("Winter break")
    dialog.primary.click()
    desk.settle()
    assert "24 December 2026 to 27 December 2026, Winter break · 4 days" in rows(page)
    (closure,) = desk.services.practice.closures(date.min, date.max)
    page.closures.remove_wanted.emit(closure)
    desk.settle()
    assert page.closures.empty.isVisible()
    desk.take_back()
    assert not page.closures.empty.isVisible()


def test_days_that_are_over_stand_apart(desk: AtDesk, page: SettingsPage) -> None:
    for year in (2025, 2026, 2027):
        desk.services.practice.add_closure(date(year, 12, 31), date(year + 1, 1, 1), "New year")
    desk.settle()
    page.open_at("", "closures")
    assert [len(page.closures._list.rows), len(page.closures._over.rows)] == [2, 1]


def test_a_closure_over_new_year_tells_both_years(page: SettingsPage) -> None:
    assert days_words(date(2026, 12, 31), date(2027, 1, 1)) == "31 December 2026 to 1 January 2027"


def test_hidden_names_are_hidden_on_the_staff_list(desk: AtDesk, page: SettingsPage) -> None:
    name = desk.services.practice.staff()[0].display_name
    privacy.hide_names(True)
    try:
        assert not any(name in text for text in rows(page))
    finally:
        privacy.hide_names(False)


def test_every_editor_and_button_has_a_name_that_tells_it_apart(desk: AtDesk, page: SettingsPage) -> None:
    desk.services.practice.add_staff("Ruth Abara")
    desk.settle()
    names = [button.accessibleName() for row in page.staff.rows.values() for button in row.findChildren(QPushButton)]
    assert len(names) == len(set(names)) == 3


class TestThisComputer:
    """Colours, idle minutes, language: applied at once and kept."""

    @pytest.fixture
    def chosen(self, desk: AtDesk, qtbot: QtBot, theme_keeper: ThemeKeeper) -> tuple[SettingsPage, ThisComputer, list]:
        allowed: list[int] = []
        computer = ThisComputer(Settings(theme="light"), allowed.append)
        practice = OpenPractice(desk.services, None, desk.services.desk.database)
        place = settings_place(practice, desk.tasks, desk.hub, desk.deeds, computer, desk.heard.fault)
        page = place.build()
        qtbot.addWidget(page)
        page.show()
        page.open_at("", "computer")
        return page, computer, allowed

    def test_colours_are_applied_at_once_and_kept(self, chosen: tuple) -> None:
        page, _computer, _allowed = chosen
        box = page.computer.form.theme_box
        box.setCurrentIndex(box.findData("dark"))
        box.activated.emit(box.currentIndex())
        assert theme.current().name == "dark"
        assert read_settings().theme == "dark"

    def test_never_locking_is_shown_as_such(self, chosen: tuple) -> None:
        page, computer = chosen[0], chosen[1]
        page.computer.show_settings(computer.settings._replace(idle_minutes=0))
        assert page.computer.form.idle_spin.text() == "Never"
        assert page.computer.form.idle_spin.value() == 0

    def test_idle_minutes_are_told_to_the_watch(self, chosen: tuple, qtbot: QtBot) -> None:
        page, computer, allowed = chosen
        page.computer.form.idle_spin.setValue(90)
        assert allowed == [60]
        assert computer.settings.idle_minutes == read_settings().idle_minutes == 60

    def test_showing_them_chooses_nothing(self, chosen: tuple) -> None:
        page, _computer, allowed = chosen
        page.open_at("", "staff")
        page.open_at("", "computer")
        assert not allowed
        assert not settings_file().exists()

    def test_another_size_waits_for_the_next_start(self, chosen: tuple) -> None:
        page, _computer, _allowed = chosen
        page.computer.form.size_box.setCurrentIndex(2)
        page.computer.form.size_box.activated.emit(2)
        assert theme.current().scale == 1.0
        assert read_settings().enlarged == 1.5

    def test_a_disk_that_takes_nothing_is_said(self, chosen: tuple, desk: AtDesk) -> None:
        page, computer, allowed = chosen
        settings_file().parent.mkdir(parents=True, exist_ok=True)
        settings_file().mkdir()
        page.computer.form.idle_spin.setValue(9)
        assert "could not be stored" in desk.heard.last()
        assert allowed == [9]
        assert computer.settings.idle_minutes == 9

    def test_a_practice_on_a_server_has_no_safety(self, chosen: tuple) -> None:
        page, _computer, _allowed = chosen
        assert [page.tabs.tabText(at) for at in range(page.tabs.count())] == [
            "Practice",
            "Staff",
            "Statuses",
            "Closures",
            "This computer",
        ]

    def test_tabs_are_walked_by_arrows(self, chosen: tuple, qtbot: QtBot) -> None:
        page, _computer, _allowed = chosen
        page.take_focus()
        qtbot.keyClick(page.tabs, Qt.Key.Key_Left)
        QApplication.processEvents()
        assert page.tabs.key() == "closures"


def test_the_language_of_papers_is_chosen_by_its_own_name(desk: AtDesk, page: SettingsPage) -> None:
    page.open_at("", "practice")
    box = page.practice.form.language_box
    assert [box.itemText(at) for at in range(box.count())] == ["English", "Español"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    desk.settle()
    assert desk.services.practice.practice().language == "es"
    assert desk.heard.last() == "Papers speak another language."
