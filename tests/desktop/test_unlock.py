"""Before a practice is open: the list of known ones, the page, the first start, and the recovery sheet."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QScrollArea

from groupdesk.app import first_page
from groupdesk.base.files import config_folder, resource
from groupdesk.base.settings import Settings, settings_file
from groupdesk.desktop.choices import keep_settings, read_settings
from groupdesk.desktop.keys.suggestion import suggested_passphrase
from groupdesk.desktop.kit.way_row import WayRow
from groupdesk.desktop.known import (
    SAMPLE_PASSPHRASE,
    KnownPractice,
    forget,
    known_practices,
    practice_in,
    remember,
    sample_folder,
    when_used,
)
from groupdesk.desktop.locking import locked_at, own_practice_at
from groupdesk.desktop.start import Beginning
from groupdesk.desktop.unlock import UnlockPage
from groupdesk.desktop.welcome.new_practice import NewPracticeDialog
from groupdesk.desktop.welcome.page import WelcomePage
from groupdesk.desktop.welcome.restore import RestoreDialog, RestoreWish
from groupdesk.services.care import passphrase_score

KEY = "K3F9-AB12-CD34-EF56-GH78-JK9M-NP0Q-RS1T-7QXA"
LONG = "harbour violet seven lanterns walk"


def a_practice(folder: Path, name: str = "Harbour Street") -> KnownPractice:
    folder.mkdir(parents=True, exist_ok=True)
    return KnownPractice(folder, name)


# what this computer remembers


def test_practice_used_last_stands_first_and_once(tmp_path) -> None:
    one, two = a_practice(tmp_path / "one"), a_practice(tmp_path / "two", "Łódź & <b>")
    remember(one)
    remember(two)
    remember(one)
    assert [p.name for p in known_practices()] == ["Harbour Street", "Łódź & <b>"]
    assert known_practices()[0].used > 0
    forget(one.folder)
    assert [p.folder for p in known_practices()] == [two.folder]


def test_practice_whose_folder_is_gone_is_not_offered(tmp_path) -> None:
    remember(a_practice(tmp_path / "one"))
    (tmp_path / "one").rmdir()
    assert known_practices() == ()


@pytest.mark.parametrize("content", [b"", b"{", b"[1, null, {}]", b'{"folder": 3}', b"\xff\xfe"])
def test_damaged_list_counts_as_empty(content: bytes) -> None:
    config_folder().mkdir(parents=True)
    (config_folder() / "practices.json").write_bytes(content)
    assert known_practices() == ()


def test_last_use_is_told_in_words() -> None:
    now = QDateTime.currentSecsSinceEpoch()
    assert when_used(KnownPractice(Path(), "x", now)).startswith("Last used today at ")
    assert re.fullmatch(r"Last used on \w+day on this computer", when_used(KnownPractice(Path(), "x", now - 3 * 86400)))
    assert "20" in when_used(KnownPractice(Path(), "x", now - 400 * 86400))
    assert when_used(KnownPractice(Path(), "x")) == ""


def test_settings_are_kept_and_what_is_impossible_gives_way() -> None:
    assert read_settings() == Settings()
    keep_settings(Settings(theme="dark", enlarged=1.5, idle_minutes=10))
    assert read_settings() == Settings(theme="dark", enlarged=1.5, idle_minutes=10)
    settings_file().write_text(json.dumps({"theme": "pink", "enlarged": 9, "idle_minutes": -4, "language": 7}))
    assert read_settings() == Settings(enlarged=2.0, idle_minutes=0)


# which page comes first


def test_first_start_offers_the_ways_to_begin(qtbot) -> None:
    page = first_page(Beginning(Settings()))
    qtbot.addWidget(page)
    assert isinstance(page, WelcomePage)
    wishes = []
    page.wished.connect(wishes.append)
    for row in (page.sample_row, page.new_row, page.open_row, page.restore_row):
        qtbot.keyClick(row, Qt.Key.Key_Return)
    assert [wish.kind for wish in wishes] == ["sample", "new", "open", "restore"]


def test_practice_used_last_is_unlocked_first(qtbot, tmp_path) -> None:
    remember(a_practice(tmp_path / "one", "One"))
    remember(a_practice(tmp_path / "two", "Two"))
    page = first_page(Beginning(Settings()))
    qtbot.addWidget(page)
    assert isinstance(page, UnlockPage)
    assert page.title.text() == "Two"


def test_named_folder_comes_before_what_was_used_last(qtbot, tmp_path) -> None:
    remember(a_practice(tmp_path / "one", "One"))
    page = first_page(Beginning(Settings(), tmp_path / "Evening.groupdesk", locked=True))
    qtbot.addWidget(page)
    assert page.title.text() == "Evening"
    assert page.facts.text().startswith("Locked.")


def test_sample_tells_its_passphrase(qtbot) -> None:
    page = first_page(Beginning(Settings(), sample_folder()))
    qtbot.addWidget(page)
    assert SAMPLE_PASSPHRASE in page.secret._below.text()
    assert practice_in(sample_folder()).is_sample


# the unlock page


@pytest.fixture
def page(qtbot, tmp_path) -> UnlockPage:
    made = UnlockPage()
    qtbot.addWidget(made)
    made.show_practice(a_practice(tmp_path / "one"), [a_practice(tmp_path / "two", "Other")])
    made.show()
    return made


def test_enter_unlocks_with_what_was_typed(page, qtbot) -> None:
    qtbot.keyClicks(page.secret.edit, LONG)
    with qtbot.waitSignal(page.wished) as heard:
        qtbot.keyClick(page.secret.edit, Qt.Key.Key_Return)
    assert heard.args[0].kind == "unlock"
    assert heard.args[0].secret == LONG


def test_typing_begins_in_the_field_and_the_scrolling_ground_takes_no_focus(page) -> None:
    page.take_focus()
    assert QApplication.focusWidget() is page.secret.edit
    assert page.findChild(QScrollArea).focusPolicy() == Qt.FocusPolicy.NoFocus


def test_nothing_typed_is_said_beside_the_field(page, qtbot) -> None:
    with qtbot.assertNotEmitted(page.wished):
        page.unlock_button.click()
    assert page.secret.problem() == "Please type it first."


def test_passphrase_is_hidden_until_the_eye_is_pressed(page) -> None:
    assert page.secret.edit.echoMode() == QLineEdit.EchoMode.Password
    page._eye.trigger()
    assert page.secret.edit.echoMode() == QLineEdit.EchoMode.Normal
    page._eye.trigger()
    assert page.secret.edit.echoMode() == QLineEdit.EchoMode.Password


def test_wrong_passphrase_is_said_and_kept_for_mending(page, qtbot) -> None:
    page.secret.edit.setText("wrong")
    page.show_busy(True)
    assert not page.unlock_button.isEnabled()
    page.show_problem("This is not the passphrase.")
    assert page.unlock_button.isEnabled()
    assert page.secret.problem() == "This is not the passphrase."
    assert page.secret.edit.selectedText() == "wrong"
    qtbot.keyClicks(page.secret.edit, "x")
    assert page.secret.problem() == ""


def test_recovery_key_is_typed_in_the_open_and_wished_as_such(page, qtbot) -> None:
    page.recovery_button.click()
    assert page.secret.edit.echoMode() == QLineEdit.EchoMode.Normal
    page.secret.edit.setText(KEY)
    with qtbot.waitSignal(page.wished) as heard:
        page.unlock_button.click()
    assert heard.args[0].kind == "recover"
    page.recovery_button.click()
    assert page.secret.edit.text() == ""


def test_other_practice_is_chosen_from_the_list(page, qtbot) -> None:
    row = next(row for row in page.findChildren(WayRow) if row.accessibleName().startswith("Other"))
    with qtbot.waitSignal(page.wished) as heard:
        row.click()
    assert heard.args[0].practice.name == "Other"


def test_reading_is_offered_only_when_writing_fails(page) -> None:
    assert page.read_button.isHidden()
    page.offer_reading(True)
    assert not page.read_button.isHidden()
    page.show_practice(page.practice())
    assert page.read_button.isHidden()


# a new practice


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


@pytest.fixture
def dialog(window, tmp_path) -> NewPracticeDialog:
    made = NewPracticeDialog(window, tmp_path, passphrase_score)
    made.open()
    return made


def fill_first_step(dialog: NewPracticeDialog) -> None:
    form = dialog.practice_part.form
    form.name_edit.setText("Harbour: Street")
    form.staff_edit.setText("Nadia Brandt")
    form.zone_box.setCurrentText("Europe/London")
    dialog.primary.click()


def test_new_practice_needs_a_name_and_a_place(dialog) -> None:
    dialog.primary.click()
    assert dialog.steps.number == 0
    assert dialog.practice_part.name.problem()
    assert dialog.practice_part.staff.problem()


def test_folder_follows_the_name_without_what_folders_cannot_hold(dialog, tmp_path) -> None:
    dialog.practice_part.form.name_edit.setText("Harbour: Street / <2>")
    assert dialog.practice_part.form.folder_edit.text() == str(tmp_path / "Harbour Street  2.groupdesk")


def test_folder_that_is_there_already_is_refused(dialog, tmp_path) -> None:
    (tmp_path / "Harbour Street.groupdesk").mkdir()
    fill_first_step(dialog)
    assert dialog.steps.number == 0
    assert dialog.practice_part.folder.problem()


def test_zone_that_does_not_exist_is_refused(dialog) -> None:
    dialog.practice_part.form.zone_box.setCurrentText("Mars/Olympus")
    dialog.primary.click()
    assert dialog.practice_part.zone.problem()


@pytest.mark.parametrize(("typed", "again"), [("short", "short"), (LONG, "another")])
def test_weak_or_unrepeated_passphrase_is_not_taken(dialog, qtbot, typed: str, again: str) -> None:
    fill_first_step(dialog)
    form = dialog.passphrase_part.form
    form.passphrase_edit.setText(typed)
    form.again_edit.setText(again)
    with qtbot.assertNotEmitted(dialog.creation_wanted):
        dialog.primary.click()
    assert dialog.passphrase_part.passphrase.problem() or dialog.passphrase_part.again.problem()


def test_strength_is_told_while_one_types(dialog) -> None:
    form = dialog.passphrase_part.form
    form.passphrase_edit.setText("abc")
    assert form.strength_words.text() == "Very easy to guess"
    form.passphrase_edit.setText(LONG)
    assert form.strength_words.text() in ("Good", "Very good")


def test_suggested_passphrase_is_strong_and_never_the_same(dialog) -> None:
    first, second = suggested_passphrase(), suggested_passphrase()
    assert first != second
    assert len(first.split()) == 6
    assert passphrase_score(first)[1]
    dialog.passphrase_part.form.suggest_button.click()
    assert len(dialog.passphrase_part.form.suggestion_words.text().split()) == 6


def test_words_for_passphrases_are_many_and_plain() -> None:
    words = resource("words/passphrase-en.txt").read_text(encoding="utf-8").split()
    assert len(words) == len(set(words)) > 1800
    assert all(re.fullmatch("[a-z]{3,8}", word) for word in words)


def test_whole_way_to_a_new_practice_ends_with_the_key_typed_back(dialog, qtbot) -> None:
    fill_first_step(dialog)
    form = dialog.passphrase_part.form
    form.passphrase_edit.setText(LONG)
    form.again_edit.setText(LONG)
    with qtbot.waitSignal(dialog.creation_wanted) as heard:
        dialog.primary.click()
    wish = heard.args[0]
    assert (wish.name, wish.staff, wish.zone, wish.passphrase) == (
        "Harbour: Street",
        "Nadia Brandt",
        "Europe/London",
        LONG,
    )
    assert LONG not in repr(wish)
    dialog.show_created(KEY)
    dialog.reject()
    assert dialog.isVisible()
    with qtbot.assertNotEmitted(dialog.finished_with_sheet):
        dialog.primary.click()
    for field, number in zip(dialog.sheet_part.fields, dialog.sheet_part._asked, strict=True):
        field.edit.setText(KEY.split("-")[number].lower())
    with qtbot.waitSignal(dialog.finished_with_sheet):
        dialog.primary.click()
    assert dialog.isHidden()


def test_failed_creation_is_said_in_the_dialog_and_can_be_tried_again(dialog) -> None:
    dialog.show_waiting(True)
    assert not dialog.primary.isEnabled()
    dialog.show_problem("The disk is full.")
    assert dialog.primary.isEnabled()
    assert not dialog.problem.isHidden()


# a backup


def test_backup_is_put_beside_the_others_under_a_free_name(window, tmp_path, qtbot) -> None:
    dialog = RestoreDialog(window, tmp_path)
    dialog.open()
    dialog.primary.click()
    assert dialog.backup.problem()
    assert dialog.secret.problem()
    (tmp_path / "Evening.groupdesk").mkdir()
    dialog.choose(str(tmp_path / "Evening.gdbackup"))
    dialog.form.secret_edit.setText(KEY)
    with qtbot.waitSignal(dialog.restore_wanted) as heard:
        dialog.primary.click()
    wish = heard.args[0]
    assert wish.folder == tmp_path / "Evening 2.groupdesk"
    assert wish.is_recovery_key
    assert not RestoreWish(Path(), Path(), LONG).is_recovery_key


# the process that takes over


def test_words_for_the_next_process_hold_no_secret(tmp_path) -> None:
    assert locked_at(tmp_path) == ["--locked", "--vault", str(tmp_path)]
    assert own_practice_at(tmp_path) == ["--vault", str(tmp_path)]
    assert own_practice_at(None) == ["--welcome"]
