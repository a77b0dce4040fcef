"""What stands before a practice is open: unlocking, the first start, a new practice in its steps, restoring."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QDate, QDateTime, QTime

from drawing.camera import Camera
from drawing.sample import DAY
from groupdesk.desktop.keys import sheet_part
from groupdesk.desktop.known import KnownPractice
from groupdesk.desktop.unlock import UnlockPage
from groupdesk.desktop.welcome.new_practice import NewPracticeDialog
from groupdesk.desktop.welcome.page import WelcomePage
from groupdesk.desktop.welcome.restore import RestoreDialog
from groupdesk.desktop.window import Window
from groupdesk.services.care import passphrase_score

HOME = Path("Practices")
KEY = "K7QF-2M9D-XW4T-8HCR-5B3N-P6YJ-0ZVA-E1GS-Q9TK"
PASSPHRASE = "quiet harbour lantern seven"
_USED = QDateTime(QDate(DAY.year, DAY.month, DAY.day).addDays(-1), QTime(19, 40)).toSecsSinceEpoch()
PRACTICE = KnownPractice(HOME / "Harbour Street.groupdesk", "Harbour Street practice", _USED)
OTHERS = (
    KnownPractice(HOME / "Northgate.groupdesk", "Northgate workshops", _USED - 864_000),
    KnownPractice(HOME / "Sample.groupdesk", "Sample practice", is_sample=True),
)

sheet_part.SystemRandom = lambda: Random(2)  # the same two groups are asked for in every picture


def unlock(camera: Camera) -> Window:
    page = UnlockPage()
    page.show_practice(PRACTICE, OTHERS)
    window = camera.show(page)
    page.secret.edit.setFocus()
    page.secret.edit.setText(PASSPHRASE)
    return window


def unlock_by_keychain(camera: Camera) -> Window:
    page = UnlockPage()
    page.show_practice(PRACTICE._replace(by_keychain=True), OTHERS)
    window = camera.show(page)
    page.take_focus()
    return window


def unlock_refused(camera: Camera) -> Window:
    page = UnlockPage()
    page.show_practice(PRACTICE, OTHERS, locked=True)
    window = camera.show(page)
    page.secret.edit.setText("quiet harbour")
    page.show_problem("The passphrase is not right. Nothing was changed; please try again.")
    return window


def unlock_by_recovery(camera: Camera) -> Window:
    page = UnlockPage()
    page.show_practice(PRACTICE)
    page.show_recovery(True)
    return camera.show(page)


def welcome(camera: Camera) -> Window:
    return camera.show(WelcomePage())


def new_practice(camera: Camera) -> Window:
    return _new(camera)[0]


def new_practice_passphrase(camera: Camera) -> Window:
    window, dialog = _new(camera)
    _to_passphrase(dialog)
    return window


def new_practice_sheet(camera: Camera) -> Window:
    window, dialog = _new(camera)
    _to_passphrase(dialog)
    dialog.show_created(KEY)
    return window


def restore(camera: Camera) -> Window:
    window = camera.show(WelcomePage())
    dialog = RestoreDialog(window, HOME)
    dialog.open()
    dialog.choose("Harbour Street 2026-04-06.gdbackup")
    return window


def _new(camera: Camera) -> tuple[Window, NewPracticeDialog]:
    window = camera.show(WelcomePage())
    dialog = NewPracticeDialog(window, HOME, passphrase_score)
    form = dialog.practice_part.form
    form.name_edit.setText("Harbour Street practice")
    form.staff_edit.setText("Nadia Brandt")
    form.zone_box.setCurrentText("America/New_York")
    dialog.open()
    return window, dialog


def _to_passphrase(dialog: NewPracticeDialog) -> None:
    dialog.primary.click()
    form = dialog.passphrase_part.form
    form.passphrase_edit.setText(PASSPHRASE)
    form.again_edit.setText(PASSPHRASE)


SCENES: dict[str, Callable[[Camera], Window]] = {
    "01-unlock": unlock,
    "01-unlock-keychain": unlock_by_keychain,
    "01-unlock-refused": unlock_refused,
    "01-unlock-recovery": unlock_by_recovery,
    "02-welcome": welcome,
    "02-new-practice": new_practice,
    "02-new-practice-passphrase": new_practice_passphrase,
    "02-new-practice-sheet": new_practice_sheet,
    "02-restore": restore,
}
