"""Certificates in the window: who gets one, a true preview, issuing asked first, the register and its deeds."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from documents.certificate_builders import a_picture
from groupdesk.desktop import places
from groupdesk.desktop.certificates.controller import RegisterController
from groupdesk.desktop.certificates.designs_controller import DesignsController
from groupdesk.desktop.certificates.designs_page import DesignsPage
from groupdesk.desktop.certificates.dialogs import SetUpDialog
from groupdesk.desktop.certificates.issuing_controller import IssuingController
from groupdesk.desktop.certificates.issuing_page import IssuingPage
from groupdesk.desktop.certificates.page import RegisterPage
from groupdesk.desktop.kit import ask, privacy
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.domain.certificates.kinds import CertificateState, Method
from groupdesk.domain.certificates.rows import RegisterQuery
from groupdesk.services.certificates.wishes import IssueWish
from services.certified import Certified, a_certified_cohort


@pytest.fixture
def certified(desk: AtDesk) -> Certified:
    return a_certified_cohort(desk)


@pytest.fixture
def issuing(desk: AtDesk, qtbot: QtBot, certified: Certified) -> IssuingPage:
    page = IssuingPage(desk.tasks)
    qtbot.addWidget(page)
    page.controller = IssuingController(page, desk.services, desk.tasks, desk.hub, desk.heard.fault)
    page.resize(1072, 752)
    page.show()
    page.open_at(certified.cohort, "")
    return page


@pytest.fixture
def register(desk: AtDesk, qtbot: QtBot) -> RegisterPage:
    page = RegisterPage(desk.tasks)
    qtbot.addWidget(page)
    page.controller = RegisterController(page, desk.services, desk.tasks, desk.hub, desk.deeds)
    page.resize(1072, 752)
    page.show()
    return page


def serials(desk: AtDesk) -> list[str]:
    return [row.serial for row in desk.services.certificates.page(RegisterQuery(), 0, 50)]


def test_who_qualifies_is_chosen_and_the_paper_is_seen(issuing: IssuingPage) -> None:
    assert len(issuing.chosen()) == 2
    assert issuing.issue_button.text() == "Issue 2 papers"
    issuing.grab()
    assert set(issuing.choices.preview._pictures) == {0}
    assert "rule: at least 2/3 of the sessions" in issuing.summary.text()


def test_the_tick_changes_by_key_and_by_click(issuing: IssuingPage) -> None:
    first = issuing.found.rows[0].enrolment_id
    issuing.view.choose(first)
    issuing._on_space()
    assert [one.enrolment_id for one in issuing.chosen()] == [issuing.found.rows[1].enrolment_id]
    issuing._on_clicked(issuing.table.index(0, 0))
    assert len(issuing.chosen()) == 2
    issuing.all_button.click()
    assert issuing.chosen() == ()
    assert not issuing.issue_button.isEnabled()


def test_issuing_is_asked_first_and_leads_to_the_paper(desk: AtDesk, issuing: IssuingPage, qtbot: QtBot) -> None:
    with ask.scripted(False) as asked:
        issuing.issue_button.click()
    assert "not taken back" in asked[0].text
    assert serials(desk) == []
    gone: list[tuple[str, ...]] = []
    issuing.wanted.connect(lambda *where: gone.append(where))
    with ask.scripted(True):
        issuing.issue_button.click()
    desk.settle()
    assert len(serials(desk)) == 2
    assert (gone[0][0], gone[0][2]) == (places.PAPER, places.PAPER_CERTIFICATES)
    assert issuing.chosen() == ()
    assert issuing.found.rows[0].serial in serials(desk)


def test_an_exception_asks_why(desk: AtDesk, issuing: IssuingPage) -> None:
    issuing.all_button.click()
    issuing.toggle(issuing.found.rows[2].enrolment_id)
    issuing.issue_button.click()
    dialog = open_dialog(issuing.window())
    dialog.primary.click()
    assert serials(desk) == []
    dialog.why.edit.setText("Court agreed")
    dialog.primary.click()
    (row,) = desk.services.certificates.page(RegisterQuery(), 0, 5)
    assert row.override_reason == "Court agreed"


def test_the_look_changes_the_preview(issuing: IssuingPage) -> None:
    wide = issuing.choices.preview._sizes
    issuing.choices.side.setCurrentIndex(1)
    assert issuing.choices.preview._sizes[0] == wide[0][::-1]
    issuing.choices.design.setCurrentIndex(issuing.choices.design.findData("school"))
    issuing.choices.title.setText("Living well")
    issuing.choices.title.editingFinished.emit()
    assert (issuing.wish().design, issuing.wish().title) == ("school", "Living well")


def test_the_register_is_empty_then_filled(desk: AtDesk, register: RegisterPage, certified: Certified) -> None:
    register.open_at("", "")
    assert register._stack.currentIndex() == 1
    desk.services.certificates.issue_all(certified.cohort, IssueWish(title="Living well"))
    desk.settle()
    assert register.table.rowCount() == 2
    assert register.header.facts() == "2 valid, 0 superseded, 0 revoked"
    register.search.setText("person 002")
    register._ask()
    assert register.table.rowCount() == 1
    register.state.setCurrentIndex(register.state.findData("revoked"))
    assert register.table.rowCount() == 0


def test_reissue_and_revoke_from_the_register(desk: AtDesk, register: RegisterPage, certified: Certified) -> None:
    desk.services.certificates.issue(certified.cohort, certified.stays[:1], IssueWish())
    register.open_at("", "")
    register.details.reissue_button.click()
    desk.settle()
    assert len(serials(desk)) == 2
    newest = desk.services.certificates.page(RegisterQuery(), 0, 1)[0]
    register.view.choose(newest.id)
    register.details.revoke_button.click()
    dialog = open_dialog(register.window())
    dialog.primary.click()
    assert "say why" in dialog.problem()
    dialog.why.edit.setText("Wrong person")
    dialog.primary.click()
    desk.settle()
    assert desk.services.certificates.page(RegisterQuery(), 0, 1)[0].state is CertificateState.REVOKED
    desk.take_back()
    assert desk.services.certificates.page(RegisterQuery(), 0, 1)[0].state is CertificateState.ISSUED


def test_a_number_is_verified_and_the_set_up_changed(
    desk: AtDesk, register: RegisterPage, certified: Certified
) -> None:
    made = desk.services.certificates.issue(certified.cohort, certified.stays[:1], IssueWish())
    register.open_at("", "")
    register.verify_button.click()
    dialog = open_dialog(register.window())
    dialog.what.edit.setPlainText(made.serials[0].lower())
    dialog.primary.click()
    assert "Valid" in dialog.answer.text()
    dialog.what.edit.setPlainText("nonsense")
    dialog.primary.click()
    assert "no number of a certificate" in dialog.problem()
    dialog.reject()
    register.settings_button.click()
    setup = open_dialog(register.window())
    setup.series.edit.setText("ca")
    setup.signing[0].name.setText("Nadia Brandt")
    setup.primary.click()
    own = desk.services.certificate_settings.draft()
    assert (own.series_code, own.signers[0].name) == ("CA", "Nadia Brandt")


def test_hidden_names_are_hidden_here_too(desk: AtDesk, register: RegisterPage, certified: Certified) -> None:
    desk.services.certificates.issue(certified.cohort, certified.stays[:1], IssueWish())
    register.open_at("", "")
    privacy.hide_names(True)
    try:
        shown = [register.table.data(register.table.index(0, at)) for at in range(len(register.table.columns))]
        assert "Person 001" not in shown
        assert "Person 001" not in register.details._name.text()
    finally:
        privacy.hide_names(False)


@pytest.fixture
def designs(desk: AtDesk, qtbot: QtBot) -> DesignsPage:
    page = DesignsPage()
    qtbot.addWidget(page)
    page.controller = DesignsController(page, desk.services, desk.tasks, desk.hub, (desk.deeds, desk.heard.fault))
    page.resize(1072, 752)
    page.show()
    page.open_at("", "")
    return page


def test_each_design_is_seen_as_it_prints(designs: DesignsPage) -> None:
    assert designs.list.count() == 6
    for at in range(6):
        designs.list.setCurrentRow(at)
        designs.grab()
        assert set(designs.preview._pictures) == {0}
    wide = designs.preview._sizes
    designs.side.setCurrentIndex(1)
    designs.longest.setChecked(True)
    assert designs.preview._sizes[0] == wide[0][::-1]


def test_a_design_goes_out_comes_back_changed_and_is_archived(
    desk: AtDesk, designs: DesignsPage, tmp_path: Path
) -> None:
    designs.controller.export_to(tmp_path / "ours.json")
    changed = (tmp_path / "ours.json").read_text(encoding="utf-8").replace('"Formal"', '"Ours"')
    (tmp_path / "ours.json").write_text(changed, encoding="utf-8")
    designs.controller.import_from(tmp_path / "ours.json")
    desk.settle()
    assert designs.list.item(6).text() == "Ours"
    designs.list.setCurrentRow(6)
    assert designs.archive_button.isVisible()
    designs.usual_button.click()
    desk.settle()
    assert designs.list.item(6).text() == "Ours (usual)"
    designs.archive_button.click()
    desk.settle()
    assert designs.list.count() == 6
    (tmp_path / "bad.json").write_text("{}")
    designs.controller.import_from(tmp_path / "bad.json")
    assert "not possible" in desk.heard.last()
    designs.controller.import_from(tmp_path / "nothing.json")
    assert "not there any more" in desk.heard.last()


def test_the_picture_of_a_signature_is_chosen_seen_and_removed(
    desk: AtDesk, register: RegisterPage, tmp_path: Path
) -> None:
    path = tmp_path / "signed.png"
    path.write_bytes(a_picture())
    register.open_at("", "")

    def set_up() -> SetUpDialog:
        register.settings_button.click()
        return open_dialog(register.window())

    line = set_up().signing[0]
    line.name.setText("Nadia Brandt")
    line.take(path)
    assert not line.picture.pixmap().isNull()
    open_dialog(register.window()).primary.click()
    desk.settle()
    service = desk.services.certificate_settings
    assert len(service.signature_pictures()) == 1
    line = set_up().signing[0]
    assert not line.picture.pixmap().isNull()
    line.remove_button.click()
    open_dialog(register.window()).primary.click()
    desk.settle()
    assert service.signature_pictures() == {}
    (tmp_path / "bad.png").write_bytes(b"no picture")
    dialog = set_up()
    dialog.signing[0].take(tmp_path / "bad.png")
    dialog.primary.click()
    assert dialog.problem()
    assert service.signature_pictures() == {}


def test_a_file_is_verified_by_choosing_it(
    desk: AtDesk, register: RegisterPage, certified: Certified, tmp_path: Path
) -> None:
    made = desk.services.certificates.issue(certified.cohort, certified.stays[:1], IssueWish())
    content = desk.services.certificate_files.one(made.ids[0]).content
    register.open_at("", "")
    register.verify_button.click()
    dialog = open_dialog(register.window())
    for name, written, said in (("as.pdf", content, "Valid"), ("other.pdf", content + b"%", "not the file")):
        (tmp_path / name).write_bytes(written)
        dialog.file_chosen.emit(tmp_path / name)
        assert said in dialog.answer.text()
    dialog.file_chosen.emit(tmp_path / "none.pdf")
    assert dialog.problem()


def test_what_accreditors_ask_for_is_entered_for_education_alone(desk: AtDesk, issuing: IssuingPage) -> None:
    assert not issuing.choices.licence.isVisible()
    issuing.kind.setCurrentIndex(issuing.kind.findData("continuing-education"))
    assert issuing.choices.licence.isVisible()
    rows = issuing.found.rows
    issuing.view.choose(rows[0].enrolment_id)
    issuing.choices.licence.setText("LCSW 4711")
    issuing.choices.licence.editingFinished.emit()
    issuing.view.choose(rows[1].enrolment_id)
    assert issuing.choices.licence.text() == ""
    issuing.choices.place.setText("Portland")
    issuing.choices.method.setCurrentIndex(1)
    wish = issuing.wish()
    assert (wish.place, wish.method, wish.licences[rows[0].enrolment_id]) == (
        "Portland",
        Method.LIVE_ONLINE,
        "LCSW 4711",
    )


def test_hours_are_typed_where_no_mark_tells_them(desk: AtDesk, issuing: IssuingPage) -> None:
    assert not issuing.choices.hours.isVisible()
    issuing.kind.setCurrentIndex(issuing.kind.findData("participation"))
    assert issuing.choices.hours.isVisible()
    issuing.choices.hours.edit.setText("6.1")
    issuing.choices.hours.edit.editingFinished.emit()
    assert "quarters" in issuing.choices.hours.problem()
    with ask.scripted() as asked:
        issuing.issue_button.click()
    assert asked == []
    issuing.choices.hours.edit.setText("6.5")
    with ask.scripted(True) as asked:
        issuing.issue_button.click()
    assert "6.5 hours, as you entered them" in asked[0].text
    rows = desk.services.certificates.page(RegisterQuery(), 0, 5)
    assert {(row.hours, row.hours_by) for row in rows} == {("6.5", "Nadia Brandt")}
    issuing.kind.setCurrentIndex(issuing.kind.findData("completion"))
    assert issuing.wish().hours is None
