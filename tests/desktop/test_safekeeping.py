"""The open window keeps the practice safe: backups in a thread, warnings after opening, what was seen last."""

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import practices
from groupdesk.base.clock import Clock
from groupdesk.base.files import config_folder
from groupdesk.base.settings import Settings
from groupdesk.desktop.backing_up import BackupWatch
from groupdesk.desktop.entrance import Entrance
from groupdesk.desktop.entrance_page import Wish
from groupdesk.desktop.in_turn import InTurn
from groupdesk.desktop.inside import Inside
from groupdesk.desktop.kit.dialog import dialogs, open_dialog
from groupdesk.desktop.kit.message_bar import MessageBar
from groupdesk.desktop.known import (
    KnownPractice,
    forget_generation,
    known_practices,
    practice_in,
    remember,
    remember_generation,
    seen_generation,
)
from groupdesk.desktop.leaving import KeepingBackup
from groupdesk.desktop.tasks import InlineTasks
from groupdesk.desktop.unlock import UnlockPage
from groupdesk.desktop.window import Window
from groupdesk.domain.errors import Trouble
from groupdesk.domain.people import PersonDraft
from groupdesk.services.care import by_passphrase, kept_backups
from groupdesk.services.opening import Making, NewPractice, OpenPractice, create_practice, open_practice
from groupdesk.services.own_backups import Occasion
from groupdesk.store.backups.making import Step, unwatched
from groupdesk.store.vault.header import KdfCost
from vaults import PASSPHRASE

SECRET = by_passphrase(PASSPHRASE)
COST = KdfCost(memory_kib=65_536, passes=2, lanes=1)
OLDER = "These files are older than this practice has already been; what was entered last may be missing."
UNCLEAN = "GroupDesk was not closed properly last time; the practice was checked and is whole."
CLOUD = "Another program copies this folder to a cloud, which can damage the practice; better keep it elsewhere."


@pytest.fixture
def ticking() -> practices.TickingClock:
    return practices.TickingClock()


@pytest.fixture
def making(ticking: practices.TickingClock) -> Making:
    return Making(clock=Clock(ticking), cost=COST)


@pytest.fixture
def folder(tmp_path: Path, making: Making) -> Path:
    new = NewPractice(name="Harbour Street", zone=practices.ZONE, staff_name="Nadia")
    create_practice(tmp_path / "Harbour.groupdesk", PASSPHRASE, new, making).practice.close(Occasion.WORKING)
    return tmp_path / "Harbour.groupdesk"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    made = Window(tmp_path / "place")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def enter(window: Window, making: Making) -> Iterator[Callable[[Path], Inside]]:
    opened: list[Inside] = []

    def build(where: Path) -> Inside:
        remember(KnownPractice(where, "Harbour Street"))
        opened.append(Inside(window, open_practice(where, SECRET, making=making), where, Settings(), lambda _w: None))
        return opened[-1]

    yield build
    for inside in opened:
        inside.close()


def backups(folder: Path) -> int:
    return len(list((folder / "backups").glob("*.gdbackup")))


# backups


def test_a_backup_is_made_in_a_thread_when_its_time_has_come(
    enter: Callable[[Path], Inside], folder: Path, ticking: practices.TickingClock, qtbot: QtBot
) -> None:
    inside = enter(folder)
    assert inside.backups is not None
    inside.backups.look()
    qtbot.waitUntil(lambda: not inside.backups._is_looking)
    assert backups(folder) == 0
    ticking.instant += practices.datetime.resolution * 30 * 60 * 1_000_000
    inside.backups.look()
    assert backups(folder) == 0  # nothing happened on this thread
    qtbot.waitUntil(lambda: backups(folder) == 1, timeout=20_000)


def test_closing_the_window_backs_up_and_locking_waits(
    enter: Callable[[Path], Inside], folder: Path, window: Window, qtbot: QtBot
) -> None:
    enter(folder).lock()
    assert backups(folder) == 0
    enter(folder)
    window.close()
    assert window.isVisible()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert backups(folder) == 1


# leaving


def held_up(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The closing backup stands still at its first step until the event comes."""
    go_on, usual = threading.Event(), inside._practice.services.backups.at_the_end

    def slow(occasion: Occasion, watch: Step = unwatched) -> None:
        def step(done: int, total: int) -> None:
            watch(done, total)
            assert go_on.wait(20)

        usual(occasion, step)

    monkeypatch.setattr(inside._practice.services.backups, "at_the_end", slow)
    return go_on


def shown(window: Window, qtbot: QtBot) -> KeepingBackup:
    qtbot.waitUntil(lambda: isinstance(open_dialog(window), KeepingBackup), timeout=20_000)
    dialog = open_dialog(window)
    assert isinstance(dialog, KeepingBackup)
    return dialog


def test_the_window_stays_until_the_backup_is_made_however_often_it_is_closed(
    enter: Callable[[Path], Inside], folder: Path, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = enter(folder)
    go_on = held_up(inside, monkeypatch)
    window.close()
    shown(window, qtbot)
    window.close()
    inside.shell.commands["shell.close"].trigger()  # rests beneath the dialog
    assert (window.isVisible(), inside._practice._closed, backups(folder)) == (True, [], 0)
    go_on.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert (inside._practice._closed, backups(folder)) == ([True], 1)


def test_one_can_leave_without_the_backup(
    enter: Callable[[Path], Inside], folder: Path, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = enter(folder)
    go_on = held_up(inside, monkeypatch)
    inside.shell.commands["shell.close"].trigger()
    dialog = shown(window, qtbot)
    dialog.cancel_button.click()
    assert not dialog.cancel_button.isEnabled()
    go_on.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert (inside._practice._closed, backups(folder)) == ([True], 0)
    assert list((folder / "backups").glob(".*")) == []


def test_a_lock_waits_for_no_backup(
    enter: Callable[[Path], Inside], folder: Path, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = enter(folder)
    go_on = held_up(inside, monkeypatch)
    window.close()
    shown(window, qtbot)
    go_on.set()
    inside.lock()
    assert (window.isVisible(), inside._practice._closed) == (False, [True])


@pytest.mark.logs_warnings
def test_a_failing_disk_keeps_nobody_from_leaving(
    enter: Callable[[Path], Inside], folder: Path, window: Window, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    inside = enter(folder)
    (folder / "backups").mkdir(exist_ok=True)
    for left in (folder / "backups").iterdir():
        left.unlink()
    (folder / "backups").rmdir()
    (folder / "backups").write_bytes(b"a file where the folder was")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert inside._practice._closed
    assert caplog.text.count("no backup at the end") == 1  # not tried a second time on this thread


def test_the_end_of_the_session_waits_for_the_backup(
    enter: Callable[[Path], Inside], folder: Path, window: Window, qtbot: QtBot
) -> None:
    inside = enter(folder)
    window.close()
    inside.close()  # as the session's end does, while the worker is at it
    assert (inside._practice._closed, backups(folder)) == ([True], 1)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)


def test_the_end_of_the_program_closes_the_practice(
    enter: Callable[[Path], Inside], folder: Path, qapp: QApplication
) -> None:
    inside = enter(folder)
    qapp.aboutToQuit.emit()
    assert (inside._practice._closed, backups(folder)) == ([True], 1)


def test_nothing_new_closes_without_a_word(
    enter: Callable[[Path], Inside], folder: Path, window: Window, qtbot: QtBot
) -> None:
    enter(folder).close()
    enter(folder)
    opened: list[object] = []
    dialogs().opened.connect(opened.append)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    dialogs().opened.disconnect(opened.append)
    assert (opened, backups(folder)) == ([], 1)


def test_a_bug_in_the_backup_is_told_and_the_next_closing_goes_on(
    enter: Callable[[Path], Inside], folder: Path, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = enter(folder)
    heard: list[BaseException] = []
    monkeypatch.setattr(inside.leaving, "_failed", heard.append)

    def broken(_occasion: Occasion, _watch: Step) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(inside._practice.services.backups, "at_the_end", broken)
    window.close()
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert (window.isVisible(), inside._practice._closed) == (True, [])
    window.close()
    assert (window.isVisible(), inside._practice._closed) == (False, [True])


def test_a_failure_is_told_once_and_again_after_a_success(
    folder: Path, making: Making, ticking: practices.TickingClock, qtbot: QtBot
) -> None:
    practice = open_practice(folder, SECRET, making=making)
    ticking.instant += practices.datetime.resolution * 3_600_000_000
    heard: list[str] = []
    owner = MessageBar()
    qtbot.addWidget(owner)
    watch = BackupWatch(
        owner, practice.services.backups, InlineTasks(), lambda trouble: heard.append(getattr(trouble, "code", "bug"))
    )
    blocked = folder / "backups"

    def fail() -> None:
        blocked.rmdir()
        blocked.write_bytes(b"")
        watch.look()
        watch.look()
        blocked.unlink()

    fail()
    assert heard == ["disk-failing"]
    watch.look()
    assert len(kept_backups(practice)) == 1
    practice.services.people.add(PersonDraft(full_name="Amara Okafor"))
    ticking.instant += practices.datetime.resolution * 3_600_000_000
    shutil.rmtree(blocked)
    blocked.mkdir()
    fail()
    assert heard == ["disk-failing", "disk-failing"]
    practice.close(Occasion.WORKING)


def test_a_busy_practice_gets_its_turn_later(qtbot: QtBot) -> None:
    class Busy:
        def make_if_due(self, _occasion: Occasion) -> bool:
            raise Trouble("vault-busy")

    owner, heard = MessageBar(), []
    qtbot.addWidget(owner)
    watch = BackupWatch(owner, Busy(), InlineTasks(), heard.append)
    watch.look()
    watch.look()
    assert heard == []


# warnings


def test_a_copy_of_yesterday_in_todays_place_is_told(
    enter: Callable[[Path], Inside], folder: Path, tmp_path: Path, window: Window, qtbot: QtBot
) -> None:
    shutil.copytree(folder, tmp_path / "yesterday")
    enter(folder).close()
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "yesterday", folder)
    practice = unlocked(window, folder, qtbot)
    assert practice.vault.rolled_back
    inside = Inside(window, practice, folder, Settings(), lambda _w: None)
    qtbot.waitUntil(lambda: inside.messages.sentence() == OLDER)
    inside.close()
    again = unlocked(window, folder, qtbot)
    assert not again.vault.rolled_back  # told once; what was seen last is this one now
    again.close()


def unlocked(window: Window, folder: Path, qtbot: QtBot) -> OpenPractice:
    entered: list[OpenPractice] = []
    page = UnlockPage()
    window.show_page(page)
    entrance = Entrance(window, page, lambda practice, _where: entered.append(practice))
    entrance.grant(Wish("unlock", PASSPHRASE, practice_in(folder)))
    qtbot.waitUntil(lambda: bool(entered), timeout=20_000)
    entrance.close()
    return entered[0]


def test_an_unclean_end_and_a_folder_in_the_cloud_are_told_one_after_the_other(
    enter: Callable[[Path], Inside], folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    cloud = tmp_path / "Dropbox" / "Harbour.groupdesk"
    shutil.copytree(folder, cloud)
    (cloud / "data.db-wal").write_bytes(b"half a page")
    inside = enter(cloud)
    qtbot.waitUntil(lambda: inside.messages.sentence() == UNCLEAN)
    inside.messages.close_message()
    qtbot.waitUntil(lambda: inside.messages.sentence() == CLOUD)
    inside.messages.close_message()
    qtbot.wait(1)
    assert inside.messages.sentence() == ""


def test_on_most_days_nothing_is_told(enter: Callable[[Path], Inside], folder: Path) -> None:
    assert enter(folder).messages.sentence() == ""


def test_messages_of_the_work_are_not_pushed_aside(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show()
    InTurn(bar, [("One.", "attention"), ("Two.", "attention")])
    bar.say("Marked late.")
    assert bar.sentence() == "Marked late."
    bar.close_message()
    qtbot.waitUntil(lambda: bar.sentence() == "Two.")


# what this computer has seen


def test_what_was_seen_is_kept_by_folder_and_by_vault(tmp_path: Path) -> None:
    here, there = tmp_path / "Here.groupdesk", tmp_path / "There.groupdesk"
    for folder in (here, there):
        folder.mkdir()
        remember(KnownPractice(folder, "Harbour Street"))
    assert seen_generation(here, "v1") == 0
    remember_generation(here, "v1", 12)
    remember_generation(there, "v1", 5)
    assert [seen_generation(folder, "v1") for folder in (here, there, tmp_path / "New")] == [12, 5, 12]
    assert seen_generation(here, "v2") == 0
    remember(KnownPractice(here, "Another name"))
    assert seen_generation(here, "v1") == 12
    here.rmdir()
    assert seen_generation(tmp_path / "Moved", "v1") == 12
    forget_generation("v1")
    assert seen_generation(tmp_path / "Moved", "v1") == 0


def test_what_was_seen_is_raised_by_closing(enter: Callable[[Path], Inside], folder: Path) -> None:
    inside = enter(folder)
    inside.close()
    vault = inside._practice.vault
    assert vault is not None
    assert seen_generation(folder, vault.vault_id) == vault.generation > 2


@pytest.mark.parametrize("wrong", ["-3", '"12"', "null", "1e300"])
def test_a_count_that_cannot_be_counts_as_never_seen(tmp_path: Path, wrong: str) -> None:
    config_folder().mkdir(parents=True)
    entry = f'[{{"folder": {json.dumps(str(tmp_path))}, "vault": "v1", "generation": {wrong}}}]'
    (config_folder() / "practices.json").write_text(entry)
    assert (len(known_practices()), seen_generation(tmp_path, "v1")) == (1, 0)


def test_wrong_tries_count_for_reading_too(window: Window, folder: Path, qtbot: QtBot) -> None:
    page = UnlockPage()
    window.show_page(page)
    entrance = Entrance(window, page, lambda _practice, _where: None)
    entrance.grant(Wish("unlock", "not this one at all", practice_in(folder)))
    qtbot.waitUntil(lambda: bool(page.secret.problem()), timeout=20_000)
    first = page.secret.problem()
    entrance.grant(Wish("read", PASSPHRASE, practice_in(folder)))
    qtbot.waitUntil(lambda: page.secret.problem() not in ("", first), timeout=20_000)
    assert "wait" in page.secret.problem().casefold() or "second" in page.secret.problem().casefold()
    entrance.close()
