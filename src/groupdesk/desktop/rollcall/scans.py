"""The scan of a printed sheet: chosen, kept with the practice, looked at, saved as a file."""

from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QFileDialog

from groupdesk.base.i18n import _
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.rollcall.pane import SheetPane
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.sheets import scan_ending
from groupdesk.services import files
from groupdesk.services.bundle import Services
from groupdesk.services.returned_sheets import scan_file


class Scans(QObject):
    """One a sheet of the roll call. A scan is looked at inside the window: no copy is left behind anywhere."""

    def __init__(self, pane: SheetPane, services: Services, tasks: Worker, ways: tuple[Deeds, Failed]) -> None:
        super().__init__(pane)
        self._pane, self._services, self._tasks = pane, services, tasks
        self._deeds, self._failed = ways
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        pane.strip.attach_wanted.connect(self.choose)
        pane.strip.scan_wanted.connect(self.show)

    @Slot()
    def choose(self) -> None:
        """Asks for the file."""
        code = self._pane.paper_code
        dialog = QFileDialog(self._pane.window(), _("Choose the scan of the sheet"), self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Scans (*.pdf *.png *.jpg *.jpeg)"), _("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.keep(code, Path(path)))
        dialog.open()

    def keep(self, code: str, path: Path) -> None:
        """Keeps that file as the scan of a sheet; it is read first, so that a slow disk holds up no mark."""
        self._folder = str(path.parent)
        self._tasks.read(self._pane, lambda: scan_file(path), lambda content: self._keep(code, content), self._failed)

    def _keep(self, code: str, content: bytes) -> None:
        says = _("The scan of sheet {code} is kept.").format(code=code)
        keep_scan = self._services.returned_sheets.keep_scan
        self._deeds.do(self._pane, lambda: keep_scan(code, content), says, failed=self._failed)

    @Slot()
    def show(self) -> None:
        """Opens the kept scan in the window."""
        code = self._pane.paper_code

        def read() -> bytes:
            return self._services.returned_sheets.scan(code)

        self._tasks.read(self._pane, read, lambda content: self._show(code, content), self._failed)

    def _show(self, code: str, content: bytes) -> None:
        # Loaded with the first scan: what draws pages takes memory that an evening without one does not need.
        viewer = import_module("groupdesk.desktop.rollcall.scan_viewer")
        dialog = viewer.ScanViewer(self._pane, code, content, self._tasks)
        dialog.save_wanted.connect(lambda: self._ask_where(code, content))
        dialog.open()

    def _ask_where(self, code: str, content: bytes) -> None:
        ending = scan_ending(content)
        name = _("sign-in sheet {code}").format(code=code) + ending
        dialog = QFileDialog(self._pane.window(), _("Save as"), str(Path(self._folder) / name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # asks before it overwrites
        dialog.setDefaultSuffix(ending[1:])
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.save(content, Path(path)))
        dialog.open()

    def save(self, content: bytes, path: Path) -> None:
        """Writes the kept bytes whole under that name, then says so."""
        self._folder = str(path.parent)

        def work() -> None:
            files.write(path, content, force=True)  # the dialog has asked

        says = _("The file was saved.")
        self._tasks.read(self._pane, work, lambda _none: self._pane.said.emit(says, "good"), self._failed)
