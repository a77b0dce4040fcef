"""Half-filled dialogs: kept while one types, offered the next time, gone when stored or thrown away."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.desktop import places
from groupdesk.desktop.drafting import Drafting
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.groups.controller import GroupsController
from groupdesk.desktop.groups.page import GroupsPage
from groupdesk.desktop.groups.plan_dialog import PlanDialog
from groupdesk.desktop.groups.planning import Repeat
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.form_state import fields_of, fill
from groupdesk.desktop.people.controller import PeopleController
from groupdesk.desktop.people.page import PeoplePage
from groupdesk.desktop.people.person_dialog import PersonDialog
from groupdesk.domain.errors import Trouble


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> PeoplePage:
    made = PeoplePage(desk.tasks)
    qtbot.addWidget(made)
    made.controller = PeopleController(made, desk.services, desk.tasks, desk.hub, desk.deeds)
    made.resize(1072, 752)
    made.show()
    return made


@pytest.fixture
def drafting(desk: AtDesk, page: PeoplePage) -> Drafting:
    return Drafting(page, desk.services.drafts, desk.tasks, desk.heard.fault)


def new_person(desk: AtDesk, page: PeoplePage) -> PersonDialog:
    page.controller.new_person()
    return next(dialog for dialog in reversed(page.findChildren(PersonDialog)) if dialog.isVisible())


def offer(dialog: PersonDialog | PlanDialog | FormDialog) -> Banner | None:
    return next((banner for banner in dialog.findChildren(Banner) if not banner.isHidden()), None)


def begun(desk: AtDesk, page: PeoplePage, drafting: Drafting, name: str = "Zinaida") -> None:
    """What a crash leaves: a dialog that was never closed, and a second that went by."""
    dialog = new_person(desk, page)
    dialog.form.name_edit.setText(name)
    dialog.form.text_check.setChecked(True)
    drafting.look()
    dialog.hide()


def test_what_was_typed_is_kept_within_a_second_and_offered_after_a_crash(
    desk: AtDesk, page: PeoplePage, drafting: Drafting
) -> None:
    begun(desk, page, drafting)
    dialog = new_person(desk, page)
    banner = offer(dialog)
    assert banner is not None
    assert "did not finish" in banner.sentence.text()
    assert dialog.form.name_edit.text() == ""
    banner.button.click()
    assert dialog.form.name_edit.text() == "Zinaida"
    assert dialog.form.text_check.isChecked()
    assert offer(dialog) is None
    assert dialog.form.name_edit.hasFocus()


def test_nothing_typed_is_nothing_kept(desk: AtDesk, page: PeoplePage, drafting: Drafting) -> None:
    dialog = new_person(desk, page)
    drafting.look()
    dialog.reject()
    assert desk.services.drafts.draft("person:new") is None


def test_taken_back_to_the_start_nothing_is_kept(desk: AtDesk, page: PeoplePage, drafting: Drafting) -> None:
    dialog = new_person(desk, page)
    dialog.form.name_edit.setText("Z")
    drafting.look()
    assert desk.services.drafts.draft("person:new") is not None
    dialog.form.name_edit.setText("")
    drafting.look()
    assert desk.services.drafts.draft("person:new") is None


def test_escape_leaves_the_draft_for_the_next_time(desk: AtDesk, page: PeoplePage, drafting: Drafting) -> None:
    dialog = new_person(desk, page)
    dialog.form.name_edit.setText("Amara")
    dialog.reject()
    assert offer(new_person(desk, page)) is not None


def test_a_stored_form_leaves_no_draft(desk: AtDesk, page: PeoplePage, drafting: Drafting) -> None:
    begun(desk, page, drafting)
    dialog = new_person(desk, page)
    dialog.form.name_edit.setText("Somebody else")
    drafting.look()
    dialog.primary.click()
    assert desk.services.practice.counts().people == 1
    assert desk.services.drafts.draft("person:new") is None


def test_a_draft_thrown_away_is_offered_no_more(desk: AtDesk, page: PeoplePage, drafting: Drafting) -> None:
    begun(desk, page, drafting)
    dialog = new_person(desk, page)
    banner = offer(dialog)
    assert banner is not None
    next(button for button in banner.findChildren(Button) if button.text() == "Throw it away").click()
    assert offer(dialog) is None
    assert desk.services.drafts.draft("person:new") is None


def test_throwing_the_old_one_away_keeps_what_was_typed_meanwhile(
    desk: AtDesk, page: PeoplePage, drafting: Drafting
) -> None:
    begun(desk, page, drafting)
    dialog = new_person(desk, page)
    dialog.form.name_edit.setText("Somebody new")
    drafting.look()
    banner = offer(dialog)
    assert banner is not None
    next(button for button in banner.findChildren(Button) if button.text() == "Throw it away").click()
    kept = desk.services.drafts.draft("person:new")
    assert kept is not None
    assert kept.fields["name_edit"] == "Somebody new"


def test_what_was_begun_about_one_person_is_not_offered_for_another(
    desk: AtDesk, page: PeoplePage, drafting: Drafting
) -> None:
    ana, tom = desk.person("Ana López"), desk.person("Tom Reinholt")
    page.open_at(ana, "")
    page.edit_wanted.emit()
    dialog = page.findChildren(PersonDialog)[-1]
    dialog.form.note_edit.setText("asked for evenings")
    dialog.reject()
    desk.settle()
    page.open_at(tom, "")
    page.edit_wanted.emit()
    second = next(one for one in page.findChildren(PersonDialog) if one.isVisible())
    assert second.form.name_edit.text() == "Tom Reinholt"
    assert offer(second) is None


def test_before_a_lock_everything_is_kept_a_last_time(desk: AtDesk, page: PeoplePage, drafting: Drafting) -> None:
    dialog = new_person(desk, page)
    dialog.form.name_edit.setText("Amara")
    drafting.stop()
    assert desk.services.drafts.draft("person:new") is not None
    dialog.form.name_edit.setText("Amara Okafor")
    drafting.look()
    kept = desk.services.drafts.draft("person:new")
    assert kept is not None
    assert kept.fields["name_edit"] == "Amara"


def test_a_full_disk_is_told_once_a_dialog_and_not_every_second(desk: AtDesk, page: PeoplePage) -> None:
    class Full:
        def draft(self, form: str) -> None:
            return None

        def keep(self, form: str, fields: object) -> None:
            raise Trouble("disk-full")

        def discard(self, form: str) -> None:
            raise AssertionError

    drafting = Drafting(page, Full(), desk.tasks, desk.heard.fault)
    dialog = new_person(desk, page)
    for name in ("A", "Am", "Ama"):
        dialog.form.name_edit.setText(name)
        drafting.look()
    assert len(desk.heard.said) == 1
    drafting.stop()


def test_the_plan_of_a_new_group_comes_back_with_days_leaders_and_what_was_left_out(desk: AtDesk, qtbot: QtBot) -> None:
    staff = desk.services.practice.add_staff("Tomás Rivera").id
    page = GroupsPage(desk.tasks)
    qtbot.addWidget(page)
    page.controller = GroupsController(page, desk.services, desk.tasks, desk.hub, desk.deeds)
    page.resize(1072, 752)
    page.show()
    drafting = Drafting(page, desk.services.drafts, desk.tasks, desk.heard.fault)

    def opened() -> PlanDialog:
        page.open_at("", places.NEW)
        desk.settle()
        return next(one for one in reversed(page.findChildren(PlanDialog)) if one.isVisible())

    first = opened()
    form = first.schedule.form
    first.group.form.name_edit.setText("Mindful walking")
    form.first_date.setDate(QDate(2026, 11, 3))
    form.start_time.setTime(QTime(10, 30))
    form.count_spin.setValue(6)
    form.repeat_combo.setCurrentIndex(form.repeat_combo.findData(Repeat.SECOND_WEEK))
    first.schedule.leave_out(date(2026, 11, 17), True)
    first.schedule.leaders.remember([staff])
    wanted = first.entry()
    drafting.look()
    first.hide()
    desk.turn_to(2026, 10, 7, 9)  # the next day, when the dialog proposes another first day
    second = opened()
    assert second.entry() != wanted
    banner = offer(second)
    assert banner is not None
    banner.button.click()
    assert second.entry() == wanted
    drafting.stop()


def test_forms_without_a_name_are_known_by_what_they_show(desk: AtDesk, page: PeoplePage, drafting: Drafting) -> None:
    def asking(about: str) -> FormDialog:
        dialog = FormDialog(page, f"{about} leaves", "End the stay")
        edit = QLineEdit()
        edit.setObjectName("reason_edit")
        QVBoxLayout(dialog.holder).addWidget(edit)
        dialog.open()
        return dialog

    first = asking("Ana López")
    first.findChild(QLineEdit, "reason_edit").setText("moved away")
    first.reject()
    assert offer(asking("Tom Reinholt")) is None
    again = asking("Ana López")
    assert offer(again) is not None


def test_secrets_are_never_read(qtbot: QtBot) -> None:
    edit = QLineEdit("harbour violet")
    edit.setObjectName("secret_edit")
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    holder = FormDialog(_window(qtbot), "Title", "Go")
    QVBoxLayout(holder.holder).addWidget(edit)
    assert fields_of(holder) == {}


def test_values_that_fit_no_field_are_left_out(desk: AtDesk, page: PeoplePage, drafting: Drafting) -> None:
    dialog = new_person(desk, page)
    fill(dialog, {"name_edit": 12, "text_check": "yes", "gone_edit": "x", "note_edit": None, "call_check": True})
    assert (dialog.form.name_edit.text(), dialog.form.text_check.isChecked()) == ("", False)
    assert dialog.form.call_check.isChecked()


def _window(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    qtbot.addWidget(made)
    return made
