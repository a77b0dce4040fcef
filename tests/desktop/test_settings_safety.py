"""Safety: backups that can be restored, a check that finds damage, keys that change only for who knows them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.at_desk import Heard
from documents.pdf_reading import read
from groupdesk.base.settings import Settings
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.keys.dialogs import KeychainDialog, PassphraseDialog, RecoveryKeyDialog
from groupdesk.desktop.known import KnownPractice, remember, remember_keychain
from groupdesk.desktop.settings.computer import ThisComputer
from groupdesk.desktop.settings.page import SettingsPage
from groupdesk.desktop.settings.place import settings_place
from groupdesk.desktop.settings.safety import SafetyController
from groupdesk.desktop.tasks import InlineTasks, Progress
from groupdesk.domain.errors import Trouble
from groupdesk.services.care import (
    backup_folder,
    by_passphrase,
    by_recovery_key,
    check_newest_backup,
    kept_backups,
    restore,
)
from groupdesk.services.device_keys import by_keychain, has_device_key, keep_device_key
from groupdesk.services.opening import (
    CreatedPractice,
    Making,
    NewPractice,
    OpenPractice,
    create_practice,
    open_practice,
)
from groupdesk.store.vault.header import KdfCost
from keychains import a_keychain, no_keychain

QUICK = Making(cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
OLD, NEW = "quiet harbour lantern seven", "seven lanterns above winter water"


@pytest.fixture
def created(tmp_path: Path) -> Iterator[CreatedPractice]:
    new = NewPractice(name="Quay Street practice", zone="America/New_York", staff_name="Ruth Abara")
    made = create_practice(tmp_path / "quay.groupdesk", OLD, new, QUICK)
    yield made
    made.practice.close()


@pytest.fixture
def practice(created: CreatedPractice) -> OpenPractice:
    return created.practice


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def page(practice: OpenPractice, heard: Heard, qtbot: QtBot) -> SettingsPage:
    tasks, hub = InlineTasks(heard.fault), ChangeHub()
    deeds = Deeds(tasks, heard, practice.services.deeds.undo)
    computer = ThisComputer(Settings(), lambda _minutes: None)
    made = settings_place(practice, tasks, hub, deeds, computer, heard.fault).build()
    assert isinstance(made, SettingsPage)
    made.said.connect(heard.say)
    qtbot.addWidget(made)
    made.resize(1072, 752)
    made.show()
    made.open_at("", "safety")
    return made


def backups(page: SettingsPage) -> list[str]:
    return [row.accessibleName() for row in page.safety.backup_rows()]


def test_no_backup_yet_is_said(page: SettingsPage) -> None:
    assert page.safety.empty.isVisible()
    assert backups(page) == []


def test_a_system_that_opens_no_folder_is_told_where_it_lies(
    page: SettingsPage, practice: OpenPractice, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())))
    page.safety.folder_button.click()
    assert opened == [str(backup_folder(practice))]
    assert str(backup_folder(practice)) in heard.last()


def test_a_backup_is_listed_and_can_be_restored(
    page: SettingsPage, practice: OpenPractice, heard: Heard, tmp_path: Path
) -> None:
    page.safety.backup_button.click()
    assert heard.last() == "The backup is made and was compared with the practice."
    (row,) = backups(page)
    assert "Verified" in row
    assert not page.safety.empty.isVisible()
    assert page.safety.backup_button.isEnabled()
    assert not page.safety.progress.isVisible()
    (backup,) = kept_backups(practice)
    restore(backup.path, tmp_path / "again.groupdesk", by_passphrase(OLD))
    again = open_practice(tmp_path / "again.groupdesk", by_passphrase(OLD))
    assert again.services.practice.practice().name == "Quay Street practice"
    again.close()


def test_a_backup_elsewhere_lies_where_it_was_wanted(
    page: SettingsPage, practice: OpenPractice, tmp_path: Path
) -> None:
    page.findChild(SafetyController).back_up(tmp_path / "disk.gdbackup")
    assert (tmp_path / "disk.gdbackup").stat().st_size > 0
    assert kept_backups(practice) == ()


def test_a_backup_that_is_stopped_leaves_no_file_and_the_next_one_is_made(
    page: SettingsPage, practice: OpenPractice, heard: Heard
) -> None:
    part = page.safety
    stop = part.progress.cancel_button.click
    part.progress.bar.valueChanged.connect(stop)
    controller = page.findChild(SafetyController)
    controller._tasks = _Watched(heard.fault, controller)
    part.backup_button.click()
    assert heard.last() == "The backup was stopped; earlier ones are as they were."
    assert kept_backups(practice) == ()
    assert list(backup_folder(practice).iterdir()) == []
    assert not part.progress.isVisible()
    part.progress.bar.valueChanged.disconnect(stop)
    part.backup_button.click()
    assert part.progress.cancel_button.isEnabled()
    assert len(kept_backups(practice)) == 1


class _Watched(InlineTasks):
    """Hands the work's handle to the controller before the work ends, as threads do."""

    def __init__(self, failed, controller) -> None:
        super().__init__(failed)
        self._controller = controller

    def work(self, owner, work, done, failed=None, progress=None):
        handle = self._controller._under_way = Progress(progress)
        handle._shown_at = float("-inf")
        self.write(owner, lambda: work(handle), done, failed)
        return handle


def test_a_backup_that_cannot_be_written_is_said_and_can_be_tried_again(
    page: SettingsPage, heard: Heard, tmp_path: Path
) -> None:
    page.findChild(SafetyController).back_up(tmp_path / "no such disk" / "b.gdbackup")
    assert heard.said[-1][1] == "attention"
    assert page.safety.backup_button.isEnabled()
    assert not page.safety.progress.isVisible()


def test_only_the_newest_backups_are_listed_and_damaged_ones_always(page: SettingsPage, practice: OpenPractice) -> None:
    for _number in range(6):
        page.safety.backup_button.click()
    oldest = kept_backups(practice)[-1].path
    oldest.write_bytes(oldest.read_bytes()[:-1])
    page.open_at("", "safety")
    listed = backups(page)
    assert len(listed) == 6
    assert "Damaged" in listed[-1]
    assert oldest.name in listed[-1]


def test_a_sound_practice_is_said_to_be_whole(page: SettingsPage) -> None:
    page.safety.check_row_button.click()
    assert "make a backup soon" in page.safety.health.sentence.text()
    page.safety.backup_button.click()
    page.safety.check_row_button.click()
    assert page.safety.health.sentence.text() == "The practice, its log of deeds and the newest backup are whole."


def test_a_byte_changed_in_the_newest_backup_is_found(page: SettingsPage, practice: OpenPractice, heard: Heard) -> None:
    page.safety.backup_button.click()
    path = kept_backups(practice)[0].path
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(Trouble) as damage:
        check_newest_backup(practice)
    assert damage.value.code == "backup-damaged"
    page.safety.check_row_button.click()
    assert page.safety.check_row_button.isEnabled()
    assert "This backup is damaged" in page.safety.health.sentence.text()


def test_the_passphrase_changes_for_who_knows_the_former(page: SettingsPage, practice: OpenPractice) -> None:
    page.safety.passphrase_button.click()
    dialog = page.window().findChild(PassphraseDialog)
    dialog.primary.click()
    assert dialog.now.problem() == "Please type it first."
    dialog.now.edit.setText("something else entirely")
    dialog.part.form.passphrase_edit.setText("short")
    dialog.primary.click()
    assert "too easy to guess" in dialog.part.passphrase.problem()
    dialog.part.form.passphrase_edit.setText(NEW)
    assert dialog.part.form.strength_words.text() == "Good"
    dialog.part.form.again_edit.setText(NEW)
    dialog.primary.click()
    assert "passphrase" in dialog.now.problem()
    assert dialog.primary.isEnabled()
    dialog.now.edit.setText(OLD)
    dialog.primary.click()
    assert not dialog.isVisible()
    folder = backup_folder(practice).parent
    practice.close()
    with pytest.raises(Trouble):
        open_practice(folder, by_passphrase(OLD))
    open_practice(folder, by_passphrase(NEW)).close()


def test_a_new_recovery_key_is_shown_once_and_typed_back(page: SettingsPage, created: CreatedPractice) -> None:
    page.safety.key_button.click()
    dialog = page.window().findChild(RecoveryKeyDialog)
    dialog.now.edit.setText(OLD)
    dialog.primary.click()
    assert dialog.sheet_part.isVisible()
    assert dialog.now.edit.text() == ""
    dialog.reject()
    assert dialog.isVisible()
    key = "-".join(" ".join(label.text() for label in dialog.sheet_part._lines).split())
    dialog.primary.click()
    assert dialog.isVisible()
    groups = key.split("-")
    for entry, number in zip(dialog.sheet_part.fields, dialog.sheet_part._asked, strict=True):
        entry.edit.setText(groups[number].lower())
    dialog.primary.click()
    assert not dialog.isVisible()
    folder = backup_folder(created.practice).parent
    created.practice.close()
    with pytest.raises(Trouble):
        open_practice(folder, by_recovery_key(created.recovery_key))
    open_practice(folder, by_recovery_key(key)).close()


def test_the_recovery_sheet_is_saved_whole_or_it_is_said_why_not(page: SettingsPage, tmp_path: Path) -> None:
    page.safety.key_button.click()
    dialog = page.window().findChild(RecoveryKeyDialog)
    dialog.now.edit.setText(OLD)
    dialog.primary.click()
    part = dialog.sheet_part
    part.save_wanted.emit(str(tmp_path / "not there" / "sheet.pdf"))
    assert "folder" in part.problem.sentence.text()
    assert (part.problem.isHidden(), part.said.isHidden()) == (False, True)
    part.save_wanted.emit(str(tmp_path / "sheet.pdf"))
    assert (part.problem.isHidden(), part.said.isHidden()) == (True, False)
    told = " ".join(read((tmp_path / "sheet.pdf").read_bytes()).texts("P"))
    assert [group for group in told.split() if group in part._key.split("-")] == part._key.split("-")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    part.print_wanted.emit(printer)
    assert "printer" in part.said.text()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")


def test_a_wrong_passphrase_makes_no_new_key(page: SettingsPage, created: CreatedPractice) -> None:
    page.safety.key_button.click()
    dialog = page.window().findChild(RecoveryKeyDialog)
    dialog.now.edit.setText("not this one at all")
    dialog.primary.click()
    assert dialog.now.problem()
    assert not dialog.sheet_part.isVisible()
    dialog.reject()
    folder = backup_folder(created.practice).parent
    created.practice.close()
    open_practice(folder, by_recovery_key(created.recovery_key)).close()


# the keychain


@pytest.fixture
def known(practice: OpenPractice) -> Path:
    """The practice's folder, on the list of this computer."""
    assert practice.vault is not None
    folder = practice.vault.folder.root
    remember(KnownPractice(folder, "Quay Street practice"))
    return folder


def test_the_keychain_is_off_until_the_passphrase_turns_it_on(
    page: SettingsPage, practice: OpenPractice, heard: Heard, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_keychain(monkeypatch)
    part = page.safety
    assert (part.keychain_state.text(), part.keychain_button.text()) == ("Off", "Turn on")
    part.keychain_button.click()
    dialog = page.window().findChild(KeychainDialog)
    dialog.now.edit.setText("not the passphrase at all")
    dialog.primary.click()
    assert dialog.now.problem().startswith("This passphrase does not open the practice")
    dialog.now.edit.setText(OLD)
    dialog.primary.click()
    assert (part.keychain_state.text(), part.keychain_button.text()) == ("On", "Turn off")
    assert heard.last() == ("From the next start this computer's keychain opens the practice.")
    practice.close(None)
    open_practice(known, by_keychain(known), making=QUICK).close(None)


def test_one_click_turns_it_off(
    page: SettingsPage, practice: OpenPractice, heard: Heard, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = a_keychain(monkeypatch).kept
    keep_device_key(practice, OLD)
    remember_keychain(known, opens=True)
    page.open_at("", "safety")
    page.safety.keychain_button.click()
    assert page.safety.keychain_state.text() == "Off"
    assert not kept
    assert not has_device_key(practice)
    assert heard.last() == "From the next start the passphrase is asked for."


def test_a_keychain_out_of_reach_is_told_when_it_is_turned_off(
    page: SettingsPage, practice: OpenPractice, heard: Heard, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keychain = a_keychain(monkeypatch)
    keep_device_key(practice, OLD)
    remember_keychain(known, opens=True)
    page.open_at("", "safety")
    keychain.is_locked = True
    page.safety.keychain_button.click()
    assert heard.last().startswith("Turned off, but the keychain could not be reached")


def test_a_computer_without_a_keychain_says_so_before_it_asks(
    page: SettingsPage, heard: Heard, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_keychain(monkeypatch)
    page.safety.keychain_button.click()
    assert page.window().findChild(KeychainDialog) is None
    assert heard.last().startswith("This computer has no keychain")


def test_the_key_of_another_computer_does_not_count_here(
    page: SettingsPage, practice: OpenPractice, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_keychain(monkeypatch)
    keep_device_key(practice, OLD)
    page.open_at("", "safety")
    assert page.safety.keychain_state.text() == "Off"
