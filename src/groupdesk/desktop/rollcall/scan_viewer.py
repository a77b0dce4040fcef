"""A kept scan to look at: its pages in the window, with nothing written to a disk."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.pages_view import PagesView
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.pictures import image
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.papers.scans import ScanPages

_WIDE, _HIGH = 760, 460


class ScanViewer(Dialog):
    """Opens the bytes in a thread; what cannot be shown can still be saved."""

    save_wanted = Signal()

    def __init__(self, over: QWidget, code: str, content: bytes, tasks: Worker) -> None:
        super().__init__(over, _("Scan of sheet {code}").format(code=code), _("Close"), " ", wide=_WIDE)
        self._tasks = tasks
        self._scan: ScanPages | None = None
        self.cancel_button.hide()
        self.primary.clicked.connect(self.accept)
        self.save_button = Button(_("Save as…"), "file-down")
        self.save_button.clicked.connect(lambda: self.save_wanted.emit())
        self.add_foot_button(self.save_button)
        self.problem = words("", wrap=True, status="problem")
        self.problem.hide()
        self.pages = PagesView()
        self.pages.setMinimumHeight(theme.scaled(_HIGH))
        self.pages.wanted.connect(self._draw)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.pages, 1)
        self.start_at(self.pages)
        self.finished.connect(self._close)
        tasks.read(self, lambda: ScanPages(content), self._show, self._fail)

    def _show(self, scan: ScanPages) -> None:
        self._scan = scan
        count = ngettext("{count} page", "{count} pages", len(scan.sizes)).format(count=len(scan.sizes))
        self.show_title(self.title_label.text(), count)
        self.pages.show_pages(scan.sizes, count)

    def _draw(self, page: int, width: int) -> None:
        scan = self._scan
        if scan is None:
            return

        def work() -> QImage:
            return image(scan.picture(page, width))

        self._tasks.read(self, work, lambda picture: self.pages.show_picture(page, picture), self._fail)

    def _fail(self, error: BaseException) -> None:
        """Anything but a refusal or trouble is raised on."""
        if not isinstance(error, Refused | Trouble):
            raise error
        if error.code != "cancelled":
            self.problem.setText(
                _("This scan cannot be shown here. Save it as a file and open it with another program.")
            )
            self.problem.show()

    def _close(self) -> None:
        if self._scan is not None:
            self._scan.close()
