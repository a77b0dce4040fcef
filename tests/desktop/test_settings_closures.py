"""Closures in the settings: taken from a file after a look, and planned sessions that came to lie on a closed day."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.windows import dialog_of, in_window
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.settings.closure_import import ClosureImportDialog
from groupdesk.desktop.settings.closures import ClosuresController
from groupdesk.desktop.settings.page import SettingsPage


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(has_vault=False)
    fault = desk.heard.fault
    made.controller = ClosuresController(made, desk.services, desk.tasks, desk.hub, desk.deeds, fault)
    return in_window(qtbot, made, 1024, 700)


def looked_at(page: SettingsPage, path: Path) -> ClosureImportDialog:
    page.controller.look_at(path)
    return dialog_of(page, ClosureImportDialog)


def closures(desk: AtDesk) -> list[tuple[date, str]]:
    return [(one.first_on, one.reason) for one in desk.services.practice.closures(date.min, date.max)]


def test_a_file_is_looked_at_and_one_undo_takes_it_back(desk: AtDesk, page: SettingsPage, tmp_path: Path) -> None:
    desk.services.practice.add_closure(date(2027, 1, 4), date(2027, 1, 4), "Painters")
    file = tmp_path / "shut.csv"
    file.write_text("2027-01-04,,Painters\n2027-02-01,2027-02-05,Winter break\nsoon,,Never\n", "utf-8")
    page.open_at("", "closures")
    dialog = looked_at(page, file)
    assert dialog.facts.text() == "1 closure is new, 1 is there already."
    assert len(dialog.refused_list.rows) == 1
    assert len(closures(desk)) == 1
    dialog.primary.click()
    desk.settle()
    assert closures(desk) == [(date(2027, 1, 4), "Painters"), (date(2027, 2, 1), "Winter break")]
    assert desk.heard.last() == "1 closure is added."
    desk.take_back()
    assert len(closures(desk)) == 1


def test_days_that_can_be_read_two_ways_are_asked_about(desk: AtDesk, page: SettingsPage, tmp_path: Path) -> None:
    file = tmp_path / "shut.csv"
    file.write_text("03/04/2027,,Painters\n", "utf-8")
    dialog = looked_at(page, file)
    assert dialog.order.isVisible()
    assert not dialog.primary.isEnabled()
    dialog.order.setCurrentIndex(1)
    dialog.order.activated.emit(1)
    dialog.primary.click()
    assert closures(desk) == [(date(2027, 4, 3), "Painters")]


def test_a_file_that_is_none_is_said_in_a_sentence_and_no_dialog_opens(
    desk: AtDesk, page: SettingsPage, tmp_path: Path
) -> None:
    file = tmp_path / "shut.ics"
    file.write_bytes(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:never\r\n")
    page.controller.look_at(file)
    assert open_dialog(page.window()) is None
    assert desk.heard.last().startswith("This is no calendar file")


def test_sessions_on_a_closure_added_later_are_listed_and_moved_in_one_deed(desk: AtDesk, page: SettingsPage) -> None:
    cohort = desk.cohort()
    page.open_at("", "closures")
    assert not page.closures.shut.rows
    desk.services.practice.add_closure(date(2026, 11, 10), date(2026, 11, 17), "Repairs")
    desk.settle()
    assert [row.accessibleName() for row in page.closures.shut.rows] == [
        "Anxiety skills · Tue 10 Nov 18:00, Closed: Repairs. Tue 8 Dec is free.",
        "Anxiety skills · Tue 17 Nov 18:00, Closed: Repairs. Tue 15 Dec is free.",
    ]
    page.closures.away_button.click()
    desk.settle()
    days = [row.starts_at.date() for row in desk.services.sessions.rows(cohort)]
    assert days[-2:] == [date(2026, 12, 8), date(2026, 12, 15)]
    assert not page.closures.shut.rows
    desk.take_back()
    assert len(page.closures.shut.rows) == 2
