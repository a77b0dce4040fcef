"""Designs and their services: a true preview of each, files in and out."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from groupdesk.base.files import save_bytes
from groupdesk.base.i18n import _
from groupdesk.desktop.certificates.designs_page import DesignsPage
from groupdesk.desktop.certificates.printed_notes import note_words
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.previewing import OpenPaper, Previewing, open_paper
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.certificates.design import Orientation
from groupdesk.domain.certificates.design_file import MOST_BYTES
from groupdesk.domain.changes import Topic
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Trouble
from groupdesk.domain.file_names import safe_name
from groupdesk.domain.papers import PaperSize, Printed
from groupdesk.services.bundle import Services
from groupdesk.services.certificates.setting import SampleWish
from groupdesk.services.files import not_saved


class DesignsController(QObject):
    def __init__(
        self, page: DesignsPage, services: Services, tasks: Worker, hub: ChangeHub, ways: tuple[Deeds, Failed]
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks = page, services, tasks
        self._deeds, self._failed = ways
        self._previewing = Previewing(page, page.preview, tasks, self._failed)
        self._dialog: QFileDialog | None = None
        page.seen.connect(self.refresh)
        page.left.connect(self._previewing.close)
        page.looked_at.connect(self._look)
        page.import_wanted.connect(self._choose_import)
        page.export_wanted.connect(self._choose_export)
        page.archive_wanted.connect(self._archive)
        page.usual_wanted.connect(self._make_usual)
        hub.follow(page, (Topic.CERTIFICATES,), self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Reads the designs again."""
        settings = self._services
        self._tasks.read(
            self._page,
            lambda: (settings.certificate_settings.designs(), settings.certificate_settings.settings().design),
            lambda found: self._page.show_designs(*found),
            latest="designs",
        )

    @Slot()
    def _look(self) -> None:
        key, services = self._page.key(), self._services
        size = str(self._page.paper.currentData())
        wish = SampleWish(
            size=PaperSize(size) if size else None,
            orientation=Orientation(self._page.side.currentData()),
            is_long=self._page.longest.isChecked(),
        )

        def read() -> tuple[Printed, OpenPaper]:
            printed = services.certificate_settings.sample(key, wish)
            return printed, open_paper(printed.pdf)

        if key:
            self._tasks.read(self._page, read, self._show, self._failed, latest="sample")

    def _show(self, answer: tuple[Printed, OpenPaper]) -> None:
        printed, paper = answer
        if self._previewing.take(paper):
            self._page.show_preview(paper.sizes, note_words(printed))

    @Slot()
    def _choose_import(self) -> None:
        self._dialog = dialog = QFileDialog(self._page.window(), _("Import a design"), "", _("Designs (*.json)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.import_from(Path(path)))
        dialog.open()

    def import_from(self, path: Path) -> None:
        """Takes a design in under the name that its file says."""
        service = self._services

        def work() -> Done:
            try:
                with open(path, "rb") as source:
                    content = source.read(MOST_BYTES + 1)
            except OSError as error:
                raise Trouble("file-missing") from error
            return service.certificate_settings.add_design(content)

        self._deeds.do(self._page, work, _("The design was taken in."), failed=self._failed)

    @Slot()
    def _choose_export(self) -> None:
        name = safe_name(self._page.key() or "design", "json")
        self._dialog = dialog = QFileDialog(self._page.window(), _("Save as"), name, _("Designs (*.json)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # asks before it overwrites
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Writes the design looked at, whole under that name."""
        key, service = self._page.key(), self._services

        def work() -> None:
            content = service.certificate_settings.design_file(key)
            try:
                save_bytes(path, content)
            except OSError as error:
                raise not_saved(error) from error

        self._tasks.read(
            self._page, work, lambda _none: self._page.said.emit(_("The file was saved."), "good"), self._failed
        )

    @Slot()
    def _archive(self) -> None:
        key, service = self._page.key(), self._services
        self._deeds.do(
            self._page, lambda: service.certificate_settings.archive_design(key), _("The design was archived.")
        )

    @Slot()
    def _make_usual(self) -> None:
        key, service = self._page.key(), self._services

        def work() -> Done:
            settings = service.certificate_settings
            return settings.change(replace(settings.draft(), design=key))

        self._deeds.do(self._page, work, _("This design is now the usual one."))
