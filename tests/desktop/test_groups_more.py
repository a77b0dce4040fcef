"""What a plan may say besides its days: code, zone, link, funding, a break, every third week; and starting with few."""

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.windows import in_window
from groupdesk.desktop.groups.cohort_deeds import CohortDeeds
from groupdesk.desktop.groups.cohort_menu import CohortDeed
from groupdesk.desktop.groups.ending_dialog import EndingDialog
from groupdesk.desktop.groups.plan_dialog import PlanDialog
from groupdesk.desktop.groups.small_dialogs import CohortDialog, ReasonDialog
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.domain.breaks import Break
from groupdesk.domain.groups import Cohort, GroupsQuery
from groupdesk.domain.states import CohortState, SessionState


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.deeds = CohortDeeds(made, desk.services, desk.tasks, desk.deeds, lambda _id: None)
    return in_window(qtbot, made, 1280, 800)


def planning(page: QWidget) -> PlanDialog:
    page.deeds.plans.new_group()
    QApplication.processEvents()  # shown a turn after it was built
    dialog = open_dialog(page.window())
    assert isinstance(dialog, PlanDialog)
    dialog.group.form.name_edit.setText("Grief circle")
    dialog.schedule.form.first_date.setDate(QDate(2026, 10, 6))
    return dialog


def made(desk: AtDesk, name: str = "Grief circle") -> Cohort:
    (row,) = [r for r in desk.services.groups.page(GroupsQuery()) if r.group_name == name]
    return desk.services.groups.cohort(row.cohort_id)


def test_code_zone_link_funding_break_minimum_and_language_are_stored(desk: AtDesk, page: QWidget) -> None:
    dialog = planning(page)
    more = dialog.schedule.more
    more.button.click()
    more.form.code_edit.setText("gri-1")
    more.form.zone_edit.setText("Europe/Berlin")
    more.form.link_edit.setText("https://example.org/room")
    more.form.funding_edit.setText("County 2026")
    more.form.interval_spin.setValue(3)
    dialog.schedule.form.start_time.setTime(QTime(18, 0))
    more.breaks.button.click()
    more.breaks.rows[0].at.setTime(QTime(19, 0))
    dialog.schedule.form.start_time.setTime(QTime(17, 30))
    assert more.breaks.rows[0].at.time() == QTime(18, 30)  # it moves with the session
    more.form.least_spin.setValue(4)
    more.form.language_edit.setText("Spanish")
    assert [line.words for line in dialog.preview.lines()][:2] == ["Tue 6 Oct", "Tue 27 Oct"]
    dialog.primary.click()
    cohort = made(desk)
    assert (cohort.code, cohort.zone, cohort.funding) == ("GRI-1", "Europe/Berlin", "County 2026")
    assert (cohort.link, cohort.min_seats, cohort.breaks) == ("https://example.org/room", 4, (Break(60, 10),))
    assert cohort.language == "Spanish"
    assert CohortDialog(page.window(), cohort).facts()["language"] == "Spanish"
    first = desk.services.sessions.session(desk.services.sessions.rows(cohort.id)[0].id)
    assert (first.breaks, first.starts_utc.hour) == ((Break(60, 10),), 15)
    assert desk.services.groups.group(cohort.group_id).breaks == (Break(60, 10),)


def test_a_code_that_is_taken_is_refused_beside_its_field_and_the_fold_opens(desk: AtDesk, page: QWidget) -> None:
    code = desk.services.groups.cohort(desk.cohort()).code
    dialog = planning(page)
    dialog.schedule.more.form.code_edit.setText(code)
    dialog.primary.click()
    assert dialog.schedule.more.fields["code"].problem()
    assert dialog.schedule.more.form.code_edit.isVisible()
    assert desk.services.practice.counts().cohorts == 1


def test_a_break_longer_than_the_session_and_an_unknown_zone_are_said_at_once(desk: AtDesk, page: QWidget) -> None:
    dialog = planning(page)
    more = dialog.schedule.more
    more.button.click()
    more.breaks.button.click()
    more.breaks.rows[0].minutes.setValue(90)
    assert more.fields["break"].problem()
    more.breaks.rows[0].remove.click()
    assert not more.fields["break"].problem()
    more.form.zone_edit.setText("Olympus Mons")
    more.form.zone_edit.editingFinished.emit()
    assert more.fields["zone"].problem().startswith("No time zone is called")
    dialog.schedule.form.count_spin.setValue(3)
    assert dialog._plan is None
    assert more.fields["zone"].problem()


def test_a_plan_warns_of_a_room_and_a_leader_who_are_taken(desk: AtDesk, page: QWidget) -> None:
    desk.cohort(place="Room 2", leaders=(desk.staff,))
    dialog = planning(page)
    dialog.schedule.form.place_edit.setText("Room 2")
    dialog.schedule.form.place_edit.editingFinished.emit()
    said = dialog.preview._clashes.text().splitlines()
    assert said[0].endswith("Anxiety skills, Tue 6 Oct 18:00.")
    assert said[-1].endswith("more clashes.")
    dialog.primary.click()
    assert made(desk).place == "Room 2"


def test_the_next_cycle_takes_people_along_only_when_asked(desk: AtDesk, page: QWidget) -> None:
    cohort, _people = desk.enrolled(2)
    for asked, count in ((False, 0), (True, 2)):
        page.deeds.do(CohortDeed.COPY, cohort)
        desk.settle()
        dialog = open_dialog(page.window())
        assert isinstance(dialog, PlanDialog)
        assert dialog.people_check.text() == "Give the 2 people seats again"
        dialog.people_check.setChecked(asked)
        dialog.primary.click()
        newest = max(desk.services.groups.page(GroupsQuery()), key=lambda row: row.code)
        assert newest.enrolled == count
        assert desk.services.groups.cohort(newest.cohort_id).copy_of == cohort


def test_a_cohort_below_its_minimum_asks_why_it_takes_place(desk: AtDesk, page: QWidget) -> None:
    cohort = desk.cohort(min_seats=3)
    page.deeds.do(CohortDeed.CONFIRM, cohort)
    dialog = open_dialog(page.window())
    assert isinstance(dialog, ReasonDialog)
    dialog.primary.click()
    assert dialog.problem()
    dialog.form.reason_combo.setEditText("More people are expected")
    dialog.primary.click()
    stored = desk.services.groups.cohort(cohort)
    assert (stored.state, stored.state_reason) == (CohortState.CONFIRMED, "More people are expected")
    for deed, state in ((CohortDeed.START, CohortState.RUNNING), (CohortDeed.END, CohortState.ENDED)):
        page.deeds.do(deed, cohort)
        asked = open_dialog(page.window())
        if asked is not None:
            asked.keep_button.click()
        assert desk.services.groups.cohort(cohort).state is state


def test_ending_a_cohort_early_asks_about_its_sessions(desk: AtDesk, page: QWidget, qtbot: QtBot) -> None:
    cohort = desk.cohort()
    desk.services.groups.set_state(cohort, CohortState.RUNNING)
    page.deeds.do(CohortDeed.END, cohort)
    dialog = open_dialog(page.window())
    assert isinstance(dialog, EndingDialog)
    dialog.primary.click()
    assert dialog.problem().startswith("This needs a reason")
    dialog.form.reason_combo.setEditText("Too few people")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert {row.state for row in desk.services.sessions.rows(cohort)} == {SessionState.CANCELLED_BY_US}
    desk.take_back()
    assert desk.services.groups.cohort(cohort).state is CohortState.RUNNING

    page.deeds.do(CohortDeed.END, cohort)
    qtbot.keyClick(open_dialog(page.window()), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.services.groups.cohort(cohort).state is CohortState.ENDED
    assert {row.state for row in desk.services.sessions.rows(cohort)} == {SessionState.PLANNED}
