"""From the first page into an open practice and out again, with real vaults and real threads."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from groupdesk.app import first_page
from groupdesk.base.settings import Settings
from groupdesk.desktop.entrance import Entrance
from groupdesk.desktop.entrance_page import Wish
from groupdesk.desktop.inside import Inside
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.known import KnownPractice, known_practices, remember, remember_keychain
from groupdesk.desktop.start import Beginning
from groupdesk.desktop.turns import in_turns
from groupdesk.desktop.unlock import UnlockPage
from groupdesk.desktop.welcome.new_practice import NewPracticeDialog
from groupdesk.desktop.welcome.page import WelcomePage
from groupdesk.desktop.window import Window
from groupdesk.services.care import by_passphrase
from groupdesk.services.device_keys import keep_device_key
from groupdesk.services.opening import Making, NewPractice, OpenPractice, create_practice, open_practice
from groupdesk.store.vault.header import KdfCost
from keychains import KeychainInMemory, a_keychain

PASSPHRASE = "harbour violet seven lanterns walk"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new = NewPractice(name="Harbour Street", zone="Europe/London", staff_name="Nadia")
    cheap = Making(cost=KdfCost(memory_kib=65_536, passes=2, lanes=4))
    created = create_practice(tmp_path / "Harbour.groupdesk", PASSPHRASE, new, cheap)
    created.practice.close()
    return tmp_path / "Harbour.groupdesk"


@pytest.fixture
def window(qtbot, tmp_path: Path):
    made = Window(tmp_path / "place")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def entered() -> list[tuple[OpenPractice, Path]]:
    return []


@pytest.fixture
def entrance(window, entered, request):
    def build(beginning: Beginning) -> Entrance:
        page = first_page(beginning)
        window.show_page(page)
        window.show()
        made = Entrance(window, page, lambda practice, where: entered.append((practice, where)))
        request.addfinalizer(made.close)
        return made

    yield build
    for practice, _where in entered:
        practice.close()


def test_right_passphrase_opens_and_is_remembered(entrance, entered, folder, window, qtbot) -> None:
    entrance(Beginning(Settings(), folder))
    page = window.centralWidget()
    page.secret.edit.setText(PASSPHRASE)
    page.unlock_button.click()
    assert not page.unlock_button.isEnabled()
    qtbot.waitUntil(lambda: len(entered) == 1, timeout=20_000)
    assert entered[0][1] == folder
    assert [(p.name, p.folder, p.is_sample) for p in known_practices()] == [("Harbour Street", folder, False)]


def test_wrong_passphrase_says_so_and_the_next_try_waits(entrance, entered, folder, window, qtbot) -> None:
    entrance(Beginning(Settings(), folder))
    page = window.centralWidget()
    page.secret.edit.setText("something else entirely wrong")
    page.unlock_button.click()
    qtbot.waitUntil(lambda: bool(page.secret.problem()), timeout=20_000)
    assert "passphrase" in page.secret.problem()
    page.secret.edit.setText(PASSPHRASE)
    page.unlock_button.click()
    qtbot.waitUntil(page.unlock_button.isEnabled, timeout=20_000)
    assert entered == []
    assert page.secret.problem()


def test_missing_vault_is_said_in_one_sentence(entrance, tmp_path, window, qtbot) -> None:
    (tmp_path / "Empty.groupdesk").mkdir()
    entrance(Beginning(Settings(), tmp_path / "Empty.groupdesk"))
    page = window.centralWidget()
    page.secret.edit.setText(PASSPHRASE)
    page.unlock_button.click()
    qtbot.waitUntil(lambda: bool(page.secret.problem()), timeout=20_000)


def test_practice_open_elsewhere_can_be_read(entrance, entered, folder, window, qtbot) -> None:
    other = open_practice(folder, by_passphrase(PASSPHRASE))
    entrance(Beginning(Settings(), folder))
    page = window.centralWidget()
    page.secret.edit.setText(PASSPHRASE)
    page.unlock_button.click()
    qtbot.waitUntil(lambda: bool(page.secret.problem()), timeout=20_000)
    assert not page.read_button.isHidden()
    page.read_button.click()
    qtbot.waitUntil(lambda: len(entered) == 1, timeout=20_000)
    assert entered[0][0].read_only
    other.close()


def test_other_practice_is_shown_when_it_is_chosen(entrance, folder, tmp_path, window) -> None:
    (tmp_path / "Second.groupdesk").mkdir()
    remember(KnownPractice(tmp_path / "Second.groupdesk", "Second"))
    made = entrance(Beginning(Settings(), folder))
    made.grant(Wish("choose", practice=known_practices()[0]))
    assert window.centralWidget().title.text() == "Second"


def test_first_start_makes_a_practice_and_opens_it(entrance, entered, window, qtbot, tmp_path) -> None:
    entrance(Beginning(Settings()))
    assert isinstance(window.centralWidget(), WelcomePage)
    window.centralWidget().new_row.click()
    window.centralWidget().new_row.click()  # as a double click does
    qtbot.waitUntil(lambda: open_dialog(window) is not None)
    assert len(window.findChildren(NewPracticeDialog)) == 1
    dialog = open_dialog(window)
    assert isinstance(dialog, NewPracticeDialog)
    form, words = dialog.practice_part.form, dialog.passphrase_part.form
    form.name_edit.setText("Evening groups")
    form.staff_edit.setText("Nadia Brandt")
    form.zone_box.setCurrentText("America/New_York")
    dialog.primary.click()
    words.passphrase_edit.setText(PASSPHRASE)
    words.again_edit.setText(PASSPHRASE)
    dialog.primary.click()
    qtbot.waitUntil(lambda: dialog.steps.number == 2, timeout=30_000)
    groups = dialog.sheet_part._key.split("-")
    for field, number in zip(dialog.sheet_part.fields, dialog.sheet_part._asked, strict=True):
        field.edit.setText(groups[number])
    dialog.primary.click()
    qtbot.waitUntil(lambda: len(entered) == 1)
    practice = entered[0][0].services.practice.practice()
    assert (practice.name, practice.zone) == ("Evening groups", "America/New_York")


# inside


@pytest.fixture
def inside(window, folder, qtbot, request):
    replaced: list[list[str]] = []
    window.show()
    made = Inside(window, open_practice(folder, by_passphrase(PASSPHRASE)), folder, Settings(), replaced.append)
    made.replaced = replaced
    yield made
    made.close()


def test_practice_shows_today_and_no_name_in_the_title(inside, window, qtbot) -> None:
    assert window.centralWidget() is inside.shell
    qtbot.waitUntil(inside.shell.navigator.has_begun)
    assert window.windowTitle() == "Today – GroupDesk"


def test_whoever_is_quicker_than_the_first_page_stays_where_they_went(inside, window, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.windowTitle() == "People – GroupDesk"
    over = []
    in_turns(inside.shell, *[lambda: None] * 5, lambda: over.append(True))  # begun later, and longer
    qtbot.waitUntil(lambda: bool(over))
    assert window.windowTitle() == "People – GroupDesk"


def test_locking_closes_the_practice_and_starts_a_process_that_knows_nothing(inside, folder) -> None:
    inside.shell.commands["shell.lock"].trigger()
    assert inside.replaced == [["--locked", "--vault", str(folder)]]
    assert not inside.shell.isVisible()
    assert inside._practice._closed


def test_a_half_filled_form_survives_a_lock(inside, window, folder, qtbot) -> None:
    inside.shell.go("people", "", "new")
    qtbot.waitUntil(lambda: open_dialog(window) is not None)
    open_dialog(window).form.name_edit.setText("Zinaida")
    inside.lock()
    again = open_practice(folder, by_passphrase(PASSPHRASE))
    kept = again.services.drafts.draft("person:new")
    again.close()
    assert kept is not None
    assert kept.fields["name_edit"] == "Zinaida"


def test_idle_desk_is_locked(inside, folder) -> None:
    inside.idle._used_at -= 301
    inside.idle.look()
    assert inside.replaced == [["--locked", "--vault", str(folder)]]


def test_a_computer_about_to_sleep_is_locked_whatever_the_minutes(inside, folder) -> None:
    inside.idle.allow(0)
    inside.away.tell()
    assert inside.replaced == [["--locked", "--vault", str(folder)]]


def test_last_address_is_opened_again(inside, window, folder) -> None:
    inside.shell.go("today", "thing", "tab")
    assert inside.geometry.last_address().written() == "today/thing/tab"


def test_closing_the_window_closes_the_practice(inside, window, qtbot) -> None:
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert inside._practice._closed


def test_leaving_the_sample_goes_to_the_practice_used_last(inside, tmp_path, qtbot) -> None:
    (tmp_path / "Mine.groupdesk").mkdir()
    remember(KnownPractice(tmp_path / "Mine.groupdesk", "Mine"))
    inside.leave_sample()
    qtbot.waitUntil(lambda: bool(inside.replaced), timeout=20_000)
    assert inside.replaced == [["--vault", str(tmp_path / "Mine.groupdesk")]]


def test_window_comes_back_where_it_was(qtbot, tmp_path) -> None:
    first = Window(tmp_path / "place")
    qtbot.addWidget(first)
    first.resize(720, 600)
    first.show()
    first.close()
    second = Window(tmp_path / "place")
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (720, 600)
    third = Window(tmp_path / "no-such")
    qtbot.addWidget(third)
    assert (third.width(), third.height()) == (1280, 800)


def test_window_tells_its_first_paint_once(qtbot, tmp_path) -> None:
    window, heard = Window(tmp_path / "place"), []
    qtbot.addWidget(window)
    window.painted.connect(lambda: heard.append(1))
    window.show()
    qtbot.waitUntil(lambda: bool(heard))
    window.repaint()
    QApplication.sendPostedEvents()
    assert heard == [1]


def test_unlock_page_survives_an_unexpected_error(entrance, window, folder, qtbot) -> None:
    made = entrance(Beginning(Settings(), folder))
    page = window.centralWidget()
    assert isinstance(page, UnlockPage)
    page.show_busy(True)
    with pytest.raises(ZeroDivisionError):
        made._failed(ZeroDivisionError())
    assert page.unlock_button.isEnabled()


@pytest.fixture
def by_keychain(folder, monkeypatch) -> type[KeychainInMemory]:
    """The practice is known here, and this computer's keychain opens it."""
    keychain = a_keychain(monkeypatch)
    practice = open_practice(folder, by_passphrase(PASSPHRASE))
    keep_device_key(practice, PASSPHRASE)
    practice.close()
    remember(KnownPractice(folder, "Harbour Street"))
    remember_keychain(folder, opens=True)
    return keychain


@pytest.mark.usefixtures("by_keychain")
def test_one_key_opens_where_the_keychain_was_turned_on(entrance, entered, folder, window, qtbot) -> None:
    entrance(Beginning(Settings()))
    page = window.centralWidget()
    page.take_focus()
    assert page.focusWidget() is page.keychain_button
    qtbot.keyClick(page.keychain_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(entered) == 1, timeout=20_000)
    assert entered[0][1] == folder
    assert [practice.by_keychain for practice in known_practices()] == [True]


def test_a_keychain_that_says_no_leaves_the_passphrase(entrance, entered, by_keychain, window, qtbot) -> None:
    by_keychain.is_locked = True
    entrance(Beginning(Settings()))
    page = window.centralWidget()
    page.keychain_button.click()
    qtbot.waitUntil(lambda: bool(page.secret.problem()), timeout=20_000)
    assert page.secret.problem().startswith("The keychain of this computer did not give")
    assert page.unlock_button.isEnabled()
    assert entered == []


@pytest.mark.usefixtures("by_keychain")
def test_after_locking_the_keychain_is_not_offered(entrance, folder, window) -> None:
    entrance(Beginning(Settings(), folder, locked=True))
    page = window.centralWidget()
    page.take_focus()
    assert page.keychain_button.isHidden()
    assert page.focusWidget() is page.secret.edit


def test_the_keychain_is_not_offered_where_nobody_turned_it_on(entrance, folder, window) -> None:
    remember(KnownPractice(folder, "Harbour Street"))
    entrance(Beginning(Settings()))
    assert window.centralWidget().keychain_button.isHidden()
