"""Certificates saved one file each from the window: where, under which names, signed, stopped, and what is refused."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.desktop import places
from groupdesk.desktop.certificates.controller import RegisterController
from groupdesk.desktop.certificates.issuing_controller import IssuingController
from groupdesk.desktop.certificates.issuing_page import IssuingPage
from groupdesk.desktop.certificates.last_saving import LastSaving, keep_saving, last_saving
from groupdesk.desktop.certificates.page import RegisterPage
from groupdesk.desktop.certificates.saving import CertificateFilesSaving
from groupdesk.desktop.certificates.saving_dialog import SavingDialog
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.kit.form_state import fields_of
from groupdesk.desktop.papers.controller import PaperController
from groupdesk.desktop.papers.page import PaperPage
from groupdesk.desktop.tasks import Tasks
from groupdesk.documents.certificates.sealing import seal_findings
from groupdesk.domain.certificates.kinds import CertificateKind
from groupdesk.services.certificates.wishes import Issued, IssueWish
from services.certified import Certified, a_certified_cohort
from services.signing_files import PASSPHRASE, a_signing_file


@pytest.fixture
def certified(desk: AtDesk) -> Certified:
    return a_certified_cohort(desk, 4)


@pytest.fixture
def issued(desk: AtDesk, certified: Certified) -> Issued:
    return desk.services.certificates.issue(certified.cohort, certified.stays[:3], IssueWish(title="Living well"))


@pytest.fixture
def register(desk: AtDesk, qtbot: QtBot, issued: Issued) -> RegisterPage:
    page = RegisterPage(desk.tasks)
    qtbot.addWidget(page)
    page.controller = RegisterController(page, desk.services, desk.tasks, desk.hub, desk.deeds)
    page.said.connect(desk.heard.say)
    page.resize(1072, 752)
    page.show()
    page.open_at("", "")
    return page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def ask(register: RegisterPage, folder: Path) -> Callable[[], SavingDialog]:
    """Opens the dialog for everything in the register, with that folder typed."""

    def opened() -> SavingDialog:
        register.view.selectAll()
        register.details.files_button.click()
        dialog = open_dialog(register.window())
        assert isinstance(dialog, SavingDialog)
        dialog.folder.edit.setText(str(folder))
        return dialog

    return opened


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_selected_is_saved_under_the_usual_names(
    desk: AtDesk, register: RegisterPage, issued: Issued, folder: Path, ask: Callable[[], SavingDialog]
) -> None:
    assert register.details.files_button.text() == "Save as file"
    dialog = ask()
    assert register.details.files_button.text() == "Save 3 as files"
    assert dialog.title_label.text() == "Save 3 papers, one file each"
    dialog.primary.click()
    assert left(folder) == sorted(f"{serial}.pdf" for serial in issued.serials)
    assert desk.heard.last() == "3 files were saved."
    assert open_dialog(register.window()) is None
    assert last_saving() == LastSaving(str(folder))


def test_one_alone_is_that_of_the_row(register: RegisterPage, issued: Issued, folder: Path) -> None:
    register.view.choose(issued.ids[1])
    register.details.files_button.click()
    dialog = open_dialog(register.window())
    assert dialog.title_label.text() == "Save 1 paper as a file"
    dialog.folder.edit.setText(str(folder))
    dialog.primary.click()
    assert left(folder) == [f"{issued.serials[1]}.pdf"]


def test_the_example_follows_what_is_typed(issued: Issued, ask: Callable[[], SavingDialog]) -> None:
    dialog = ask()
    newest = issued.serials[2]
    assert dialog.pattern._below.text() == f"For example: {newest}.pdf"
    dialog.pattern.edit.clear()
    assert "no name yet" in dialog.pattern._below.text()
    dialog._insert("title")
    dialog.pattern.edit.insert(" {day}")
    assert dialog.pattern._below.text() == "For example: Living well 2026-12-15.pdf"
    dialog.pattern.edit.setText("con")
    assert "_con.pdf" in dialog.pattern._below.text()
    dialog.pattern.edit.setText("{who}")
    assert "knows no “who”" in dialog.pattern._below.text()
    dialog.pattern.edit.setText("{name}")
    assert "tell whom the papers are about" in dialog.pattern._below.text()


def test_a_pattern_with_names_is_not_proposed_again_and_a_passphrase_is_never_kept(
    folder: Path, tmp_path: Path, ask: Callable[[], SavingDialog]
) -> None:
    (tmp_path / "ours.p12").write_bytes(a_signing_file())
    dialog = ask()
    dialog.pattern.edit.setText("{name}")
    dialog.is_signed.setChecked(True)
    dialog.signing_file.edit.setText(str(tmp_path / "ours.p12"))
    dialog.passphrase.edit.setText(PASSPHRASE)
    assert PASSPHRASE not in str(fields_of(dialog))
    dialog.primary.click()
    assert len(left(folder)) == 3
    again = ask()
    assert again.pattern.edit.text() == "{serial}"
    assert again.signing_file.edit.text() == str(tmp_path / "ours.p12")
    assert (again.is_signed.isChecked(), again.passphrase.edit.text()) == (False, "")


def test_each_can_be_signed(folder: Path, tmp_path: Path, ask: Callable[[], SavingDialog]) -> None:
    (tmp_path / "ours.p12").write_bytes(a_signing_file())
    dialog = ask()
    assert not dialog.passphrase.isVisible()
    dialog.is_signed.setChecked(True)
    assert dialog.passphrase.isVisible()
    dialog.signing_file.edit.setText(str(tmp_path / "ours.p12"))
    dialog.passphrase.edit.setText("guess")
    dialog.primary.click()
    assert "does not open with this passphrase" in dialog.passphrase.problem()
    dialog.signing_file.edit.setText(str(tmp_path / "none.p12"))
    dialog.primary.click()
    assert "cannot be read" in dialog.signing_file.problem()
    (tmp_path / "broken.p12").write_bytes(b"broken")
    dialog.signing_file.edit.setText(str(tmp_path / "broken.p12"))
    dialog.primary.click()
    assert "no signing file" in dialog.signing_file.problem()
    assert left(folder) == []
    dialog.signing_file.edit.setText(str(tmp_path / "ours.p12"))
    dialog.passphrase.edit.setText(PASSPHRASE)
    dialog.primary.click()
    findings = [seal_findings((folder / name).read_bytes()) for name in left(folder)]
    assert [[one.is_whole for one in found] for found in findings] == [[True]] * 3


def test_what_stands_in_the_way_is_said_beside_its_field(
    issued: Issued, folder: Path, ask: Callable[[], SavingDialog]
) -> None:
    (folder / f"{issued.serials[0]}.pdf").write_text("mine")
    dialog = ask()
    dialog.primary.click()
    assert "is there already" in dialog.pattern.problem()
    for nowhere in (str(folder / "nowhere"), "~nobody-of-that-name/papers"):
        dialog.folder.edit.setText(nowhere)
        dialog.primary.click()
        assert "no such folder" in dialog.folder.problem()
    dialog.folder.edit.setText(str(folder))
    dialog.replace.setChecked(True)
    dialog.primary.click()
    assert len(left(folder)) == 3


def test_it_is_stopped_in_the_middle(
    desk: AtDesk, register: RegisterPage, qtbot: QtBot, issued: Issued, folder: Path
) -> None:
    tasks, free = Tasks(desk.heard.fault), Event()
    try:
        saving = CertificateFilesSaving(register, desk.services, tasks)
        saving.ask(lambda: issued.ids)
        qtbot.waitUntil(lambda: open_dialog(register.window()) is not None)
        dialog = open_dialog(register.window())
        dialog.folder.edit.setText(str(folder))
        tasks.write(register, free.wait, lambda _freed: None)  # the work waits behind it
        dialog.primary.click()
        assert not dialog.primary.isEnabled()
        dialog.reject()  # Escape stops the work; the dialog stays
        assert dialog.isVisible()
        free.set()
        qtbot.waitUntil(lambda: dialog.primary.isEnabled())
        assert "nothing was stored" in dialog.problem()
        assert left(folder) == []
        dialog.reject()
    finally:
        free.set()
        tasks.close()


def test_the_page_of_issuing_saves_what_the_cohort_has(
    desk: AtDesk, qtbot: QtBot, certified: Certified, issued: Issued, folder: Path
) -> None:
    page = IssuingPage(desk.tasks)
    qtbot.addWidget(page)
    page.controller = IssuingController(page, desk.services, desk.tasks, desk.hub, desk.heard.fault)
    page.resize(1072, 752)
    page.show()
    page.open_at(certified.cohort, "")
    page.files_button.click()
    dialog = open_dialog(page.window())
    dialog.folder.edit.setText(str(folder))
    dialog.primary.click()
    assert len(left(folder)) == 3
    page.kind.setCurrentIndex(page.kind.findData(CertificateKind.PARTICIPATION.value))
    assert not page.files_button.isEnabled()


def test_papers_just_issued_are_saved_from_their_page(desk: AtDesk, qtbot: QtBot, issued: Issued, folder: Path) -> None:
    page = PaperPage()
    qtbot.addWidget(page)
    page.controller = PaperController(page, desk.services, desk.tasks, desk.heard.say, desk.heard.fault)
    page.show()
    page.open_at(",".join(issued.ids[:2]), places.PAPER_CERTIFICATES)
    page._formats.actions()[-1].trigger()
    dialog = open_dialog(page.window())
    dialog.folder.edit.setText(str(folder))
    dialog.primary.click()
    assert left(folder) == sorted(f"{serial}.pdf" for serial in issued.serials[:2])


def test_nonsense_that_was_kept_harms_nobody() -> None:
    keep_saving(LastSaving("/nowhere", "{who}", ""))
    assert last_saving() == LastSaving("/nowhere")
