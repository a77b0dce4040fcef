"""The roster tab: adding by name, the full cohort, leaving, transfers, absences, and the waiting list in its order."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.windows import dialog_of, in_window
from groupdesk.desktop.groups.roster.controller import RosterController
from groupdesk.desktop.groups.roster.dialogs import (
    AbsenceDialog,
    FullDialog,
    LeaveDialog,
    TransferDialog,
)
from groupdesk.desktop.groups.roster.offer_dialog import OfferDialog
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.kit import privacy
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.groups import GroupDraft, Openness
from groupdesk.domain.ids import CohortId
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.seats import Wish


@pytest.fixture
def tab(desk: AtDesk, qtbot: QtBot) -> RosterTab:
    made = RosterTab(desk.tasks)
    made.controller = RosterController(made, desk.services, desk.tasks, desk.hub, desk.deeds)
    in_window(qtbot, made, 1024, 640).window().activateWindow()
    return made


def opened(tab: RosterTab, cohort: CohortId) -> RosterTab:
    tab.controller.open(cohort)
    tab.add_field.setFocus()
    return tab


def names(tab: RosterTab) -> list[str]:
    rows = [tab.roster.row_at(at) for at in range(tab.roster.rowCount())]
    return [row.name for row in rows if row is not None]


def line(tab: RosterTab) -> list[str]:
    rows = [tab.waiting.row_at(at) for at in range(tab.waiting.rowCount())]
    return [row.name for row in rows if row is not None]


def cells(tab: RosterTab, at: int = 0) -> list[str]:
    return [column.spoken(tab.roster.row_at(at)) for column in tab.roster.columns if column.shown]


def waiting(desk: AtDesk, cohort: CohortId, *people: str) -> None:
    for name in people:
        desk.services.waiting.wait(cohort, Wish(person_id=desk.person(name), referred_by="Dr Aoki"))


# what it shows


def test_everybody_with_a_seat_is_shown_with_how_often_they_came(desk: AtDesk, tab: RosterTab) -> None:
    cohort = desk.cohort()
    person = desk.person("Amara Okafor", language="es")
    desk.services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6))
    desk.services.attendance.fill(desk.session(cohort), "present")
    opened(tab, cohort)
    assert cells(tab) == ["Amara Okafor", "Active", "6 Oct", "Spanish", "1 of 1", ""]
    assert tab._seats.text() == "1 of 12 seats taken"
    assert tab._waiting_part.isHidden()


def test_fewer_people_than_the_minimum_are_said_to_be_too_few(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(2, min_seats=3)
    opened(tab, cohort)
    assert tab._seats.text() == "2 of 12 seats taken · below the minimum (2 of 3)"
    desk.services.enrolments.enrol(cohort, desk.person("Amara Okafor"))
    desk.settle()
    assert tab._seats.text() == "3 of 12 seats taken"


def test_an_empty_roster_says_how_to_fill_it(desk: AtDesk, tab: RosterTab) -> None:
    opened(tab, desk.cohort())
    assert tab._stack.currentIndex() == 1


def test_hidden_names_are_initials_everywhere(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    desk.services.enrolments.enrol(cohort, desk.person("Amara Okafor"))
    opened(tab, cohort)
    privacy.hide_names(True)
    try:
        assert cells(tab)[0] == "A. O."
        qtbot.keyClicks(tab.add_field, "ama")
        assert tab.add_field.offered()[0].startswith("A. O.")
        tab.roster_deed.emit("leave", tab.roster.row_at(0).enrolment_id)
        assert "Amara" not in dialog_of(tab, LeaveDialog).title_label.text()
    finally:
        privacy.hide_names(False)


# adding by name


def test_typing_a_name_and_enter_enrols(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    desk.person("Bartosz Wiśniewski", birth_year=1984)
    opened(tab, cohort)
    qtbot.keyClicks(tab.add_field, "wisn")
    assert tab.add_field.offered() == ["Bartosz Wiśniewski, born 1984 · no. 1", "Add “wisn” as a new person"]
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Return)
    desk.settle()
    assert names(tab) == ["Bartosz Wiśniewski"]
    assert tab.add_field.text() == ""
    assert tab.add_field.hasFocus()
    assert desk.heard.last() == "Bartosz Wiśniewski is enrolled."
    desk.take_back()
    assert names(tab) == []


def test_a_drop_in_group_takes_an_alias_and_offers_who_came_before(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    opened(tab, cohort)
    qtbot.keyClicks(tab.add_field, "sunny")
    assert tab.add_field.offered() == ["Add “sunny” as a new person"]
    group = desk.services.groups.group(desk.services.groups.cohort(cohort).group_id)
    desk.services.groups.change_group(group.id, GroupDraft(name=group.name, openness=Openness.DROP_IN), group.version)
    desk.services.attendance.walk_in(desk.session(cohort), alias="Sunny")
    opened(tab, cohort)
    qtbot.keyClicks(tab.add_field, "sun")
    assert tab.add_field.offered() == [
        "Sunny, seen before 1 time, last on Tue 6 Oct",
        "Add “sun” as a new person",
        "Add “sun” by alias only",
    ]
    for _step in range(2):
        qtbot.keyClick(tab.add_field, Qt.Key.Key_Down)
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Return)
    desk.settle()
    assert names(tab) == ["sun"]
    assert desk.heard.last() == "sun is enrolled, known by an alias only."
    qtbot.keyClicks(tab.add_field, "sunn")
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Return)
    desk.settle()
    assert names(tab) == ["sun", "Sunny"]


def test_arrows_choose_among_people_of_one_name(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    desk.person("Ana Silva", birth_year=1990)
    second = desk.person("Ana Silva", birth_year=1971)
    opened(tab, cohort)
    qtbot.keyClicks(tab.add_field, "ana")
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Down)
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Return)
    desk.settle()
    assert tab.roster.row_at(0).person_id == second


def test_somebody_unknown_is_added_as_a_new_person_and_both_can_be_taken_back(
    desk: AtDesk, tab: RosterTab, qtbot: QtBot
) -> None:
    opened(tab, desk.cohort())
    qtbot.keyClicks(tab.add_field, "Zoe Quinn")
    assert tab.add_field.offered() == ["Add “Zoe Quinn” as a new person"]
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Return)
    desk.settle()
    assert names(tab) == ["Zoe Quinn"]
    assert desk.heard.last() == "Zoe Quinn is on file and enrolled."
    desk.take_back()
    assert names(tab) == []
    assert desk.services.people.find("zoe") == ()


def test_a_new_person_waits_where_no_seat_is_free(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1, seats=1)
    opened(tab, cohort)
    qtbot.keyClicks(tab.add_field, "Zoe Quinn")
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Return)
    desk.settle()
    assert line(tab) == ["Zoe Quinn"]
    assert desk.heard.last() == "Zoe Quinn is on file and on the waiting list."


def test_somebody_who_is_here_is_marked_and_refused_in_words(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    opened(tab, cohort)
    qtbot.keyClicks(tab.add_field, "person")
    assert "already here" in tab.add_field.offered()[0]
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Return)
    assert desk.heard.last() == "This person already has a place in this cohort, so nothing was changed."
    assert tab.add_field.text() == "person"


def test_people_who_are_not_here_yet_come_first(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    desk.services.enrolments.enrol(cohort, desk.person("Ana Almeida"))
    desk.person("Ana Zapata")
    opened(tab, cohort)
    qtbot.keyClicks(tab.add_field, "ana")
    assert [line.partition(",")[0] for line in tab.add_field.offered()[:2]] == ["Ana Zapata", "Ana Almeida"]


def test_escape_closes_the_list_and_then_empties_the_line(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    desk.person("Amara Okafor")
    opened(tab, desk.cohort())
    qtbot.keyClicks(tab.add_field, "ama")
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Escape)
    assert not tab.add_field.is_open()
    assert tab.add_field.text() == "ama"
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Escape)
    assert tab.add_field.text() == ""


# a full cohort


@pytest.fixture
def full(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> FullDialog:
    cohort, _people = desk.enrolled(1, seats=1)
    desk.person("Selma Virtanen")
    opened(tab, cohort)
    qtbot.keyClicks(tab.add_field, "selma")
    qtbot.keyClick(tab.add_field, Qt.Key.Key_Return)
    return dialog_of(tab, FullDialog)


def test_a_full_cohort_offers_the_waiting_list(desk: AtDesk, tab: RosterTab, full: FullDialog, qtbot: QtBot) -> None:
    assert full.primary.hasFocus()
    qtbot.keyClick(full.primary, Qt.Key.Key_Return)
    desk.settle()
    assert line(tab) == ["Selma Virtanen"]
    assert tab.add_field.text() == ""
    desk.take_back()
    assert line(tab) == []


def test_one_more_seat_needs_a_reason_that_is_stored(desk: AtDesk, tab: RosterTab, full: FullDialog) -> None:
    full.over_button.click()
    assert full.problem().startswith("This needs a reason")
    full.form.reason_combo.setEditText("A court ordered it")
    full.over_button.click()
    desk.settle()
    assert names(tab) == ["Person 001", "Selma Virtanen"]
    (made,) = [r for r in desk.services.deeds.history("enrolments", tab.roster.row_at(1).enrolment_id) if r.after]
    assert made.after["over_capacity_reason"] == "A court ordered it"


# leaving, transfer, absence


def test_a_stay_is_ended_by_keyboard_with_a_reason(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(2)
    opened(tab, cohort)
    tab.view.setFocus()
    tab.view.selectRow(1)
    qtbot.keyClick(tab.view, Qt.Key.Key_Delete)
    dialog = dialog_of(tab, LeaveDialog)
    dialog.primary.click()
    assert dialog.problem().startswith("This needs a reason")
    dialog.form.reason_combo.setEditText("Moved away")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    desk.settle()
    assert names(tab) == ["Person 001"]
    assert desk.heard.last() == "Person 002 leaves; the last day is Tue 6 Oct."
    desk.take_back()
    assert names(tab) == ["Person 001", "Person 002"]


def test_people_who_left_are_shown_on_wish_and_can_do_nothing_more(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1)
    enrolment = desk.services.enrolments.roster(cohort)[0].enrolment_id
    desk.services.enrolments.leave(enrolment, EnrolmentState.WITHDRAWN, reason="moved", left_on=date(2026, 10, 6))
    opened(tab, cohort)
    assert names(tab) == []
    tab.former_wanted.emit(True)
    assert cells(tab)[1] == "Withdrew"
    assert cells(tab)[-1] == "Left 6 Oct"
    tab.view.selectRow(0)
    assert not tab.deeds.action("leave").isEnabled()
    assert tab.deeds.action("open").isEnabled()


def test_a_transfer_names_the_free_seats_and_moves_the_person(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1)
    other = desk.cohort(seats=3, name="Morning", code="MOR")
    opened(tab, cohort)
    tab.roster_deed.emit("transfer", tab.roster.row_at(0).enrolment_id)
    dialog = dialog_of(tab, TransferDialog)
    assert dialog.form.cohort_combo.itemText(0) == "Anxiety skills · Morning (3 free)"
    dialog.form.reason_combo.setEditText("Better time")
    dialog.primary.click()
    desk.settle()
    assert names(tab) == []
    assert [row.name for row in desk.services.enrolments.roster(other)] == ["Person 001"]


def test_a_full_target_is_refused_beside_its_field(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1)
    other = desk.cohort(seats=1, code="MOR")
    desk.services.enrolments.enrol(other, desk.person("Somebody"))
    opened(tab, cohort)
    tab.roster_deed.emit("transfer", tab.roster.row_at(0).enrolment_id)
    dialog = dialog_of(tab, TransferDialog)
    dialog.form.reason_combo.setEditText("Better time")
    dialog.primary.click()
    assert "MOR has 1 seats" in dialog.problem()
    assert names(tab) == ["Person 001"]


def test_an_absence_is_planned_for_the_next_session(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort, _people = desk.enrolled(1)
    desk.turn_to(2026, 10, 7, 9)
    opened(tab, cohort)
    tab.view.setFocus()
    tab.view.selectRow(0)
    qtbot.keyClick(tab.view, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(tab, AbsenceDialog)
    assert dialog.days() == (date(2026, 10, 13), date(2026, 10, 13))
    dialog.form.from_date.setDate(dialog.form.from_date.date().addDays(7))
    dialog.primary.click()
    desk.settle()
    assert cells(tab)[-1] == "Away 20 Oct"


# the waiting list


def test_a_seat_is_offered_to_the_first_in_line_and_taken_back(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1, seats=2)
    waiting(desk, cohort, "Selma Virtanen", "Marcus Thorn")
    opened(tab, cohort)
    tab.offer_button.click()
    dialog = dialog_of(tab, OfferDialog)
    assert dialog.draft().ends_on == date(2026, 10, 13)
    dialog.primary.click()
    desk.settle()
    offer = next(column for column in tab.waiting.columns if column.key == "offer")
    assert offer.spoken(tab.waiting.row_at(0)) == "Offered until Tue 13 Oct"
    assert not tab.offer_button.isEnabled()
    tab.waiting_deed.emit("take-back", tab.waiting.row_at(0).enrolment_id)
    desk.settle()
    assert offer.spoken(tab.waiting.row_at(0)) == "Waiting"


def test_no_seat_can_be_offered_while_all_are_taken_and_the_button_says_why(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1, seats=1)
    waiting(desk, cohort, "Selma Virtanen")
    opened(tab, cohort)
    assert not tab.offer_button.isEnabled()
    assert tab.offer_button.accessibleDescription() == "Every seat is taken or held by an offer."
    tab.waiting_view.selectRow(0)
    assert not tab.waiting_deeds.action("offer").isEnabled()


def test_an_offer_in_the_past_is_refused_in_the_dialog(desk: AtDesk, tab: RosterTab) -> None:
    cohort = desk.cohort()
    waiting(desk, cohort, "Selma Virtanen")
    opened(tab, cohort)
    tab.offer_button.click()
    dialog = dialog_of(tab, OfferDialog)
    dialog.form.ends_date.setDate(dialog.form.ends_date.date().addDays(-30))
    dialog.primary.click()
    assert "has passed" in dialog.problem()


def test_who_waits_moves_up_and_down_by_keyboard(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    waiting(desk, cohort, "Selma", "Marcus", "Ines")
    opened(tab, cohort)
    tab.waiting_view.setFocus()
    tab.waiting_view.selectRow(2)
    qtbot.keyClick(tab.waiting_view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert line(tab) == ["Selma", "Ines", "Marcus"]
    assert tab.waiting_row(tab.waiting_view.current_id()).name == "Ines"
    desk.take_back()
    assert line(tab) == ["Selma", "Marcus", "Ines"]


def test_who_waits_is_enrolled_when_a_seat_is_free(desk: AtDesk, tab: RosterTab, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    waiting(desk, cohort, "Selma")
    opened(tab, cohort)
    tab.waiting_view.setFocus()
    tab.waiting_view.selectRow(0)
    qtbot.keyClick(tab.waiting_view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert (names(tab), line(tab)) == (["Selma"], [])


def test_who_waits_can_be_taken_off_the_list(desk: AtDesk, tab: RosterTab) -> None:
    cohort = desk.cohort()
    waiting(desk, cohort, "Selma")
    opened(tab, cohort)
    tab.waiting_deed.emit("remove", tab.waiting.row_at(0).enrolment_id)
    dialog = dialog_of(tab, LeaveDialog)
    assert dialog.form.last_date.isHidden()
    dialog.form.reason_combo.setEditText("Found other help")
    dialog.primary.click()
    desk.settle()
    assert line(tab) == []
    desk.take_back()
    assert line(tab) == ["Selma"]


def test_changes_from_elsewhere_keep_the_chosen_row(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(3)
    opened(tab, cohort)
    tab.view.selectRow(2)
    desk.services.enrolments.enrol(cohort, desk.person("Aaa First"))
    desk.settle()
    assert names(tab)[0] == "Aaa First"
    assert tab.row(tab.view.current_id()).name == "Person 003"


def test_a_hidden_tab_reads_again_when_it_is_seen(desk: AtDesk, tab: RosterTab) -> None:
    cohort, _people = desk.enrolled(1)
    opened(tab, cohort).hide()
    desk.services.enrolments.enrol(cohort, desk.person("Second"))
    desk.settle()
    assert names(tab) == ["Person 001"]
    tab.show()
    assert names(tab) == ["Person 001", "Second"]


def test_an_absence_alert_stands_before_all_else_there_is_to_know(desk: AtDesk, tab: RosterTab) -> None:
    cohort, people = desk.enrolled(2)
    for number, day in ((1, 6), (2, 13)):
        desk.turn_to(2026, 10, day, 20)
        marks = [MarkDraft(person_id=people[0], status="A"), MarkDraft(person_id=people[1], status="P")]
        desk.services.attendance.mark(desk.session(cohort, number), marks)
    opened(tab, cohort)
    assert ["2 absences in a row" in cells(tab, at) for at in (0, 1)] == [True, False]
