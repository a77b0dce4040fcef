"""The designer and the services: opens a design, draws the page in a thread, takes pictures in, stores."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.certificates.designer.page import DesignerPage
from groupdesk.desktop.certificates.designer.unsaved import UnsavedDesign
from groupdesk.desktop.certificates.printed_notes import note_words
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, FormDialog, run
from groupdesk.desktop.kit import ask
from groupdesk.desktop.kit.ask import Question
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.previewing import first_page
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.certificates import editing
from groupdesk.domain.certificates.design import Design
from groupdesk.domain.certificates.design_file import write_design
from groupdesk.domain.certificates.editing import Piece
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.bundle import Services
from groupdesk.services.certificates.designs import OURS
from groupdesk.services.certificates.setting import SampleWish
from groupdesk.services.sentences import sentence

_MOST_BYTES = 10_000_000
_MOST_NAME = 80


class NameDialog(FormDialog):
    """What the new design is called."""

    def __init__(self, over: DesignerPage, name: str) -> None:
        super().__init__(over, _("Save as new design"), _("Save"))
        self.name = Field(_("Name"), QLineEdit(name))
        self.name.edit.setMaxLength(_MOST_NAME)
        self.name.edit.textChanged.connect(lambda text: self.primary.setEnabled(bool(text.strip())))
        column = QVBoxLayout(self.holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.name)
        self.set_fields({})


class DesignerController(QObject):
    def __init__(self, page: DesignerPage, services: Services, tasks: Worker, ways: tuple[Deeds, Failed]) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks = page, services, tasks
        self._deeds, self._failed = ways
        self._dialog: QFileDialog | None = None
        self._unsaved = UnsavedDesign(page)
        page.opened.connect(self._open)
        page.picture_due.connect(self.draw)
        page.file_wanted.connect(self._choose_picture)
        page.save_wanted.connect(self.save)
        page.save_as_wanted.connect(self.save_as)
        page.leave_wanted.connect(self.leave)

    # opening and leaving

    @Slot(str)
    def _open(self, key: str) -> None:
        """The same one stays as it is being worked on; for another, unsaved work is asked about."""
        if not key or key == self._page.key:
            self.draw()
        elif self._page.has_changes():
            ask.confirm(self._page, _throw_away(), lambda: self._read(key), self.draw)
        else:
            self._read(key)

    def _read(self, key: str) -> None:
        settings = self._services.certificate_settings

        def read() -> tuple[Design, str]:
            name = next((row.name for row in settings.designs() if row.key == key), "")
            return settings.design(key), name

        def show(found: tuple[Design, str]) -> None:
            self._page.show_design(key, found[1] or found[0].name, key not in OURS, found[0])
            self._unsaved.offer()

        self._tasks.read(self._page, read, show, self._failed, latest="design")

    @Slot()
    def leave(self) -> None:
        """Back to the designs; unsaved work is asked about."""
        if self._page.has_changes():
            ask.confirm(self._page, _throw_away(), self._leave)
        else:
            self._leave()

    def _leave(self) -> None:
        self._page.forget()
        self._page.wanted.emit(places.DESIGNS, "", "")

    # drawing

    @Slot()
    def draw(self) -> None:
        """The page as it prints now; an older question is dropped."""
        page, settings = self._page, self._services.certificate_settings
        if page.history is None or not page.isVisible():
            return
        design, width = page.design(), page.canvas.picture_width()
        wish = SampleWish(size=page.paper_size(), orientation=page.side, is_long=page.longest.isChecked())

        def work() -> tuple[QImage, str]:
            editing.check(design)
            printed = settings.sample_of(design, wish)
            return first_page(printed.pdf, width), note_words(printed)

        self._tasks.read(page, work, lambda found: page.show_picture(*found), self._refused, latest="picture")

    def _refused(self, error: BaseException) -> None:
        """Said above the page, beside what is being worked on."""
        if isinstance(error, Refused | Trouble):
            self._page.show_problem(sentence(error))
        else:
            self._failed(error)

    # pictures

    @Slot(str)
    def _choose_picture(self, piece: str) -> None:
        kinds = _("Pictures (*.png *.jpg *.jpeg *.webp)")
        self._dialog = dialog = QFileDialog(self._page.window(), _("Choose a picture"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.add_picture(Piece(piece), Path(path)))
        dialog.open()

    def add_picture(self, piece: Piece, path: Path) -> None:
        """Puts a small copy of the picture on the page."""
        page, settings = self._page, self._services.certificate_settings

        def work() -> bytes:
            try:
                with open(path, "rb") as source:
                    content = source.read(_MOST_BYTES + 1)
            except OSError as error:
                raise Trouble("file-missing") from error
            return settings.design_picture(content)

        self._tasks.read(page, work, lambda small: page.add_picture(piece, small), self._refused)

    # storing

    @Slot()
    def save(self) -> None:
        """Stores an own design; one of the program's becomes a new one."""
        page, settings = self._page, self._services.certificate_settings
        if not page.is_own:
            self.save_as()
            return
        key, design = page.key, page.design()

        def work() -> Done:
            return settings.change_design(key, write_design(design))

        def saved(_done: Done) -> None:
            if page.key == key:
                page.show_saved(key, design.name, design)

        self._deeds.do(page, work, _("The design is saved."), saved, self._refused)

    @Slot()
    def save_as(self) -> None:
        """Stores it under a name that is asked for, and goes on with that."""
        page, settings = self._page, self._services.certificate_settings
        dialog = NameDialog(page, _("{name}, our own").format(name=page.header.title())[:_MOST_NAME])
        design = page.design()
        stored: list[str] = []

        def prepare() -> Errand:
            name = dialog.name.edit.text().strip()

            def work() -> Done:
                done = settings.add_design(write_design(replace(design, name=name)))
                stored[:] = [done.id, name]
                return done

            return Errand(work, _("The design is saved."))

        dialog.accepted.connect(lambda: page.show_saved(stored[0], stored[1], replace(design, name=stored[1])))
        run(dialog, self._deeds, page, prepare)


def _throw_away() -> Question:
    return Question(
        _("Throw the changes away?"),
        _("This design was changed and not saved. What was changed since is lost."),
        _("Throw them away"),
        dangerous=True,
    )
