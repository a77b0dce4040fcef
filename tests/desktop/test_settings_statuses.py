"""Status sets in the settings, and the choice of one with the rule of minutes at the roll call of a group."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.at_roll import roll_page, stored, taken, words
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.rollcall.rules_dialog import RulesDialog
from groupdesk.desktop.settings.page import SettingsPage
from groupdesk.desktop.settings.status_dialogs import SetNameDialog, StatusDialog
from groupdesk.desktop.settings.statuses import StatusesController
from groupdesk.domain.status_sets import StatusDraft
from groupdesk.domain.statuses import Meaning


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    qtbot.addWidget(made)
    made.controller = StatusesController(made, desk.services, desk.tasks, desk.hub, desk.deeds)
    made.resize(1072, 752)
    made.show()
    made.open_at("", "statuses")
    return made


def a_copy(desk: AtDesk, page: SettingsPage, name: str = "Courts") -> str:
    page.statuses.buttons["", "copy"].click()
    dialog = open_dialog(page.window())
    assert isinstance(dialog, SetNameDialog)
    dialog.name_edit.setText(name)
    dialog.primary.click()
    desk.settle()
    return desk.services.statuses.resolve(name).id


def said(page: SettingsPage, made: str, code: str) -> str:
    return page.statuses.rows[made, code].accessibleName()


def test_the_usual_statuses_are_shown_and_never_changed(desk: AtDesk, page: SettingsPage) -> None:
    assert ("", "late") in page.statuses.rows
    assert [key for key in page.statuses.buttons if not key[0]] == [("", "copy")]


def test_a_copy_takes_a_status_of_its_own_and_one_undo_takes_it_back(desk: AtDesk, page: SettingsPage) -> None:
    made = a_copy(desk, page)
    page.statuses.buttons[made, "add"].click()
    dialog = open_dialog(page.window())
    assert isinstance(dialog, StatusDialog)
    dialog.label_edit.setText("Sick note")
    dialog.key_edit.setText("L")
    dialog.meaning_combo.setCurrentIndex(dialog.meaning_combo.findData(Meaning.EXCUSED))
    dialog.primary.click()
    assert "already sets" in dialog.problem()
    dialog.key_edit.setText("S")
    dialog.primary.click()
    desk.settle()
    assert (made, "sick-note") in page.statuses.rows
    desk.take_back()
    assert (made, "sick-note") not in page.statuses.rows


def test_the_status_of_planned_absences_is_chosen_in_the_set(desk: AtDesk, page: SettingsPage) -> None:
    made = a_copy(desk, page)
    desk.services.statuses.add_status(made, StatusDraft(label="Sick note", key="S", meaning=Meaning.EXCUSED))
    desk.settle()
    assert "planned absences become this" in said(page, made, "excused")
    row = desk.services.statuses.resolve("Courts")
    page.statuses.plan_wanted.emit(row, row.statuses.status("sick-note"))
    desk.settle()
    assert "planned absences become this" in said(page, made, "sick-note")
    assert "planned absences" not in said(page, made, "excused")
    desk.take_back()
    assert "planned absences become this" in said(page, made, "excused")


def test_a_status_is_renamed_moved_up_and_offered_no_more(desk: AtDesk, page: SettingsPage) -> None:
    made = a_copy(desk, page)

    def row() -> object:
        return desk.services.statuses.resolve("Courts")

    late = row().statuses.status("late")
    page.statuses.raise_wanted.emit(row(), late)
    assert [status.code for status in row().statuses.statuses][:2] == ["late", "present"]
    page.statuses.change_wanted.emit(row(), late)
    dialog = open_dialog(page.window())
    assert isinstance(dialog, StatusDialog)
    dialog.label_edit.setText("Tardy")
    dialog.primary.click()
    page.statuses.offer_wanted.emit(row(), row().statuses.status("late"), False)
    desk.settle()
    assert row().statuses.status("late").label == "Tardy"
    assert row().statuses.status("late").is_archived
    assert (made, "late") in page.statuses.rows


def test_a_taken_name_is_said_beside_the_field(desk: AtDesk, page: SettingsPage) -> None:
    a_copy(desk, page)
    page.statuses.buttons["", "copy"].click()
    dialog = open_dialog(page.window())
    assert isinstance(dialog, SetNameDialog)
    dialog.name_edit.setText("courts")
    dialog.primary.click()
    assert "already" in dialog.problem()


def test_the_group_chooses_its_set_and_its_rule_at_its_roll_call(desk: AtDesk, qtbot: QtBot) -> None:
    made = desk.services.statuses.add("Courts").id
    desk.services.statuses.archive_status(made, "video")
    page = roll_page(desk, qtbot)
    session = taken(desk, page)
    page.rules_action.trigger()
    dialog = open_dialog(page.window())
    assert isinstance(dialog, RulesDialog)
    dialog.sets.setCurrentIndex(dialog.sets.findData(made))
    dialog.tolerance.setValue(10)
    dialog.hour.setCurrentIndex(dialog.hour.findData(50))
    dialog.primary.click()
    desk.settle()
    assert [status.key for status in page.model.keyed] == ["P", "L", "E", "A", "R"]
    qtbot.keyClicks(page.view, "l10")
    assert stored(desk, session)[0] == ("late", 90)
    assert words(page)[0] == "Late 10 min"
    desk.take_back()
    group = desk.services.groups.cohort(page.sheet.cohort_id).group_id
    assert desk.services.statuses.credit_rule_of(group).hour_minutes == 50
