"""After opening with the recovery key: a new passphrase is asked for at once, can be put off, and is not forgotten."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from groupdesk.desktop.keys.dialogs import LostPassphraseDialog
from groupdesk.desktop.keys.lost_passphrase import LostPassphrase
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.tasks import InlineTasks
from groupdesk.domain.errors import Trouble
from groupdesk.services.care import by_passphrase, by_recovery_key
from groupdesk.services.opening import Making, NewPractice, OpenPractice, create_practice, open_practice
from groupdesk.store.vault.header import KdfCost

QUICK = Making(cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
OLD, NEW = "quiet harbour lantern seven", "seven lanterns above winter water"


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[OpenPractice]:
    new = NewPractice(name="Quay Street practice", zone="America/New_York", staff_name="Ruth Abara")
    created = create_practice(tmp_path / "quay.groupdesk", OLD, new, QUICK)
    created.practice.close()
    made = open_practice(tmp_path / "quay.groupdesk", by_recovery_key(created.recovery_key), making=QUICK)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1024, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def lost(window: QWidget, practice: OpenPractice, said: list[str]) -> LostPassphrase:
    made = LostPassphrase(window, practice, InlineTasks(), said.append)
    made.ask()
    return made


def dialog_in(window: QWidget) -> LostPassphraseDialog:
    found = open_dialog(window)
    assert isinstance(found, LostPassphraseDialog)
    return found


def enter(dialog: LostPassphraseDialog, passphrase: str) -> None:
    dialog.part.form.passphrase_edit.setText(passphrase)
    dialog.part.form.again_edit.setText(passphrase)
    dialog.primary.click()


def test_the_new_passphrase_is_asked_for_and_opens_the_practice(
    lost: LostPassphrase, window: QWidget, practice: OpenPractice, said: list[str], tmp_path: Path
) -> None:
    enter(dialog_in(window), NEW)
    assert open_dialog(window) is None
    assert lost.strip.isHidden()
    assert "new passphrase holds" in said[0]
    practice.close()
    open_practice(tmp_path / "quay.groupdesk", by_passphrase(NEW), making=QUICK).close()
    with pytest.raises(Trouble, match="wrong-passphrase"):
        open_practice(tmp_path / "quay.groupdesk", by_passphrase(OLD), making=QUICK)


def test_put_off_it_stays_in_a_banner_that_leads_back(lost: LostPassphrase, window: QWidget) -> None:
    dialog_in(window).reject()
    assert not lost.strip.isHidden()
    lost.banner.button.click()
    assert not dialog_in(window).isHidden()


def test_a_weak_one_is_refused_beside_its_field(lost: LostPassphrase, window: QWidget, practice: OpenPractice) -> None:
    dialog = dialog_in(window)
    enter(dialog, "1234")
    assert "too easy" in dialog.part.passphrase.problem()
    assert practice.needs_passphrase


def test_what_goes_wrong_is_said_in_the_dialog(
    lost: LostPassphrase, window: QWidget, practice: OpenPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_parts: object) -> None:
        raise Trouble("disk-full")

    assert practice.vault is not None
    monkeypatch.setattr(type(practice.vault), "reset_passphrase", full)
    dialog = dialog_in(window)
    enter(dialog, NEW)
    assert "disk is full" in dialog._problem.text()
    assert dialog.primary.isEnabled()
    assert not lost.strip.isHidden()


def test_after_the_passphrase_nothing_is_asked(
    window: QWidget, practice: OpenPractice, said: list[str], tmp_path: Path
) -> None:
    practice.close()
    known = open_practice(tmp_path / "quay.groupdesk", by_passphrase(OLD), making=QUICK)
    lost = LostPassphrase(window, known, InlineTasks(), said.append)
    lost.ask()
    assert open_dialog(window) is None
    assert lost.strip.isHidden()
    known.close()
