"""Behind the pages before unlocking: opens, creates and restores practices off the GUI thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from groupdesk.base.clock import Clock
from groupdesk.base.files import data_folder
from groupdesk.base.i18n import _
from groupdesk.desktop.entrance_page import EntrancePage, Wish
from groupdesk.desktop.keys.sheet_output import SheetOutput
from groupdesk.desktop.kit import icons
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.known import (
    SAMPLE_PASSPHRASE,
    KnownPractice,
    forget_generation,
    known_practices,
    practice_in,
    remember,
    remember_generation,
    sample_folder,
    seen_generation,
)
from groupdesk.desktop.tasks import Tasks
from groupdesk.desktop.turns import in_turns
from groupdesk.desktop.unlock import UnlockPage
from groupdesk.desktop.welcome.new_practice import NewPracticeDialog
from groupdesk.desktop.welcome.practice_part import PracticeWish, zones_to_choose
from groupdesk.desktop.welcome.restore import RestoreDialog, RestoreWish
from groupdesk.desktop.window import Window
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.practice import Paper
from groupdesk.services.care import by_passphrase, by_recovery_key, passphrase_score, patient_ways, restore, ways_to
from groupdesk.services.device_keys import by_keychain
from groupdesk.services.opening import (
    CreatedPractice,
    NewPractice,
    OpenPractice,
    create_practice,
    open_practice,
)
from groupdesk.services.sample.making import SampleWish, create_sample
from groupdesk.services.sample.story import ZONE
from groupdesk.services.sentences import sentence

_READABLE = {"vault-in-use", "vault-in-use-elsewhere", "folder-not-writable", "disk-full"}
Entered = Callable[[OpenPractice, Path], None]


class Entrance(QObject):
    """Hears the wishes of the first page; calls `entered` with the open practice and its folder."""

    def __init__(self, window: Window, page: EntrancePage, entered: Entered) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._entered = entered
        self._ways = patient_ways()
        self._tasks = Tasks(self._failed)
        self._tasks.read(window, icons.read_ahead, lambda _done: None)
        self._hear(page)

    def close(self) -> None:
        self._tasks.close()

    @Slot(object)
    def grant(self, wish: Wish) -> None:
        """Does what the page wants."""
        deeds: dict[str, Callable[[Wish], None]] = {
            "unlock": self._unlock,
            "recover": self._unlock,
            "keychain": self._unlock_by_keychain,
            "read": self._unlock,
            "choose": self._choose,
            "open": lambda _wish: self._choose_folder(),
            "new": lambda _wish: self._new(),
            "sample": lambda _wish: self._sample(),
            "restore": lambda _wish: self._restore(),
        }
        deeds[wish.kind](wish)

    # opening

    def _unlock(self, wish: Wish) -> None:
        """By passphrase or recovery key, or for reading only; a wrong try counts whichever way it was."""
        practice = _known(wish)
        secret = by_recovery_key(wish.secret) if wish.kind == "recover" else by_passphrase(wish.secret)

        def work() -> OpenPractice:
            ways = ways_to(practice.folder, seen_generation, self._ways, read_only=wish.kind == "read")
            return open_practice(practice.folder, secret, ways=ways)

        self._open(practice, work)

    def _unlock_by_keychain(self, wish: Wish) -> None:
        """The system may ask the person first, so the key is fetched off the GUI thread too."""
        practice = _known(wish)

        def work() -> OpenPractice:
            ways = ways_to(practice.folder, seen_generation, self._ways)
            return open_practice(practice.folder, by_keychain(practice.folder), ways=ways)

        self._open(practice, work)

    def _sample(self) -> None:
        folder = sample_folder()
        self._open(KnownPractice(folder, _("Sample practice"), is_sample=True), lambda: _sample_practice(folder))

    def _open(self, known: KnownPractice, work: Callable[[], OpenPractice]) -> None:
        self._page.show_busy(True)
        self._tasks.write(self._window, work, lambda practice: self._opened(known.folder, practice))

    def _opened(self, folder: Path, practice: OpenPractice) -> None:
        self._tasks.write(self._window, lambda: _note(folder, practice), lambda _noted: self._entered(practice, folder))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Refused | Trouble):
            self._page.show_busy(False)
            raise error
        self._page.show_problem(sentence(error))
        if isinstance(self._page, UnlockPage):
            self._page.offer_reading(error.code in _READABLE)

    # other practices

    def _choose(self, wish: Wish) -> None:
        self._show_unlock(_known(wish))

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._window, _("Choose the folder of a practice"), str(data_folder()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, folder: str) -> None:
        path = Path(folder)
        found = [practice for practice in known_practices() if practice.folder == path]
        self._show_unlock(found[0] if found else practice_in(path))

    def _show_unlock(self, practice: KnownPractice) -> None:
        page = self._page if isinstance(self._page, UnlockPage) else UnlockPage()
        others = [other for other in known_practices() if other.folder != practice.folder]
        page.show_practice(practice, others)
        if page is not self._page:
            self._hear(page)
            self._window.show_page(page)

    def _hear(self, page: EntrancePage) -> None:
        self._page = page
        page.wished.connect(self.grant)

    # new ones

    def _new(self) -> None:
        self._tasks.read(self._window, zones_to_choose, lambda _zones: self._show_new(), latest="new")

    def _show_new(self) -> None:
        if open_dialog(self._window) is None:  # else clicked twice
            dialog = NewPracticeDialog(self._window, data_folder(), passphrase_score)
            dialog.creation_wanted.connect(lambda wish: self._create(dialog, wish))
            in_turns(dialog, dialog.open)

    def _create(self, dialog: NewPracticeDialog, wish: PracticeWish) -> None:
        new = NewPractice(name=wish.name, zone=wish.zone, staff_name=wish.staff, paper=Paper(wish.paper))

        def show(created: CreatedPractice) -> None:
            dialog.finished_with_sheet.connect(lambda: self._opened(wish.folder, created.practice))
            services, key = created.practice.services, created.recovery_key
            SheetOutput(dialog.sheet_part, self._tasks, lambda: services.papers.recovery_sheet(key))
            dialog.show_created(key)

        work = lambda: create_practice(wish.folder, wish.passphrase, new)  # noqa: E731 (one line, one use)
        self._tasks.write(dialog, work, show, self._teller(dialog))

    def _restore(self) -> None:
        dialog = RestoreDialog(self._window, data_folder())
        dialog.restore_wanted.connect(lambda wish: self._put_back(dialog, wish))
        dialog.open()

    def _put_back(self, dialog: RestoreDialog, wish: RestoreWish) -> None:
        secret = by_recovery_key(wish.secret) if wish.is_recovery_key else by_passphrase(wish.secret)

        def show(vault: str) -> None:
            forget_generation(vault)
            dialog.accept()
            self._show_unlock(practice_in(wish.folder))

        work = lambda: restore(wish.backup, wish.folder, secret).vault_id  # noqa: E731 (one line, one use)
        self._tasks.write(dialog, work, show, self._teller(dialog))

    def _teller(self, dialog: NewPracticeDialog | RestoreDialog) -> Callable[[BaseException], None]:
        """Shows in the dialog what went wrong there."""

        def tell(error: BaseException) -> None:
            dialog.show_waiting(False)
            if not isinstance(error, Refused | Trouble):
                raise error
            dialog.show_problem(sentence(error))

        return tell


def _note(folder: Path, practice: OpenPractice) -> None:
    """For the next start: what lies there, and how far it is. Runs off the GUI thread."""
    facts = practice.services.practice.practice()
    name = _("Sample practice") if facts.is_sample else facts.name
    remember(KnownPractice(folder, name, is_sample=facts.is_sample))
    if practice.vault is not None:
        remember_generation(folder, practice.vault.vault_id, practice.vault.generation)


def _known(wish: Wish) -> KnownPractice:
    if wish.practice is None:
        raise ValueError(wish.kind)
    return wish.practice


def _sample_practice(folder: Path) -> OpenPractice:
    """The sample as it lies there, made now if it was never tried. Runs off the GUI thread."""
    if folder.exists():
        return open_practice(folder, by_passphrase(SAMPLE_PASSPHRASE))
    folder.parent.mkdir(parents=True, exist_ok=True)
    today = Clock().today(ZONE)
    return create_sample(folder, SAMPLE_PASSPHRASE, SampleWish(today)).practice
