"""Draws the settings and the page about the program: python tests/desktop/gallery_settings.py FOLDER [WORD]

For human eyes, in each theme at both sizes of window. WORD draws only the scenes whose name holds it.
"""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.gallery_pages import PASSPHRASE, Stage, a_practice
from groupdesk.base.settings import Settings
from groupdesk.desktop.about.dialog import AboutDialog
from groupdesk.desktop.keys.dialogs import RecoveryKeyDialog
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.settings.computer import ThisComputer
from groupdesk.desktop.settings.place import settings_place

WIDE, NARROW = (1280, 800), (1024, 700)


class SettingsStage(Stage):
    def places(self) -> tuple[Place, ...]:
        computer = ThisComputer(Settings(theme=self.name), print)
        *others, _settings = super().places()
        return (*others, settings_place(self.practice, self.tasks, self.hub, self.deeds, computer, self.fault))

    def both(self, picture: str) -> None:
        for size in (WIDE, NARROW):
            self.window.resize(*size)
            self.shot(f"{picture}-{size[0]}")
        self.window.resize(*WIDE)

    def dialog(self, picture: str) -> Dialog:
        dialog = next(d for d in self.window.findChildren(Dialog) if d.isVisible())
        self.shot(picture)
        return dialog


def practice(stage: SettingsStage) -> None:
    stage.go("settings", "", "practice")
    stage.both("settings-practice")
    page = stage.shell.current_page()
    page.practice.form.zone_edit.setText("nowhere")
    page.practice.form.zone_edit.editingFinished.emit()
    stage.shot("settings-practice-refused")


def staff(stage: SettingsStage) -> None:
    stage.go("settings", "", "staff")
    page = stage.shell.current_page()
    service = stage.practice.services.practice
    if len(service.staff()) == 3:
        service.archive_staff(service.staff()[-1].id)
        stage.settle()
    stage.both("settings-staff")
    page.staff.add_button.click()
    stage.dialog("settings-staff-dialog").reject()


def closures(stage: SettingsStage) -> None:
    stage.go("settings", "", "closures")
    service = stage.practice.services.practice
    if not service.closures(date.min, date.max):
        stage.shot("settings-closures-none")
    if len(service.closures(date.min, date.max)) < 3:
        service.add_closure(date(2026, 7, 13), date(2026, 7, 31), "Summer break")
        service.add_closure(date(2026, 5, 4), date(2026, 5, 4), "New floor in room 2")
        service.add_closure(date(2026, 2, 9), date(2026, 2, 10), "Snow")
        stage.settle()
    stage.both("settings-closures")
    stage.shell.current_page().closures.add_button.click()
    stage.dialog("settings-closures-dialog").reject()


def computer(stage: SettingsStage) -> None:
    stage.go("settings", "", "computer")
    stage.both("settings-computer")


def safety(stage: SettingsStage) -> None:
    stage.go("settings", "", "safety")
    page = stage.shell.current_page()
    page.safety.backup_button.click()
    page.safety.check_row_button.click()
    stage.both("settings-safety")
    page.safety.show_backing_up(True)
    stage.shot("settings-safety-busy")
    page.safety.show_backing_up(False)
    page.safety.passphrase_button.click()
    stage.dialog("settings-passphrase").reject()
    page.safety.key_button.click()
    dialog = stage.window.findChild(RecoveryKeyDialog)
    stage.shot("settings-key")
    dialog.now.edit.setText(PASSPHRASE)
    dialog.primary.click()
    stage.shot("settings-key-sheet")
    dialog.accept()


def about(stage: SettingsStage) -> None:
    AboutDialog(stage.window).open()
    stage.both("about")


SCENES: tuple[Callable[[SettingsStage], None], ...] = (practice, staff, closures, computer, safety, about)


def main(folder: Path, word: str) -> None:
    app = QApplication([])
    QLocale.setDefault(QLocale("en_GB"))
    keeper = ThemeKeeper(app)
    folder.mkdir(parents=True, exist_ok=True)
    with a_practice() as opened:
        for name in theme.NAMES:
            keeper.use(name)
            for scene in SCENES:
                if word in scene.__name__:
                    stage = SettingsStage(app, opened, folder, name)
                    scene(stage)
                    stage.window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
