"""Above a roll call in the order of a printed sheet: which printing, what is open, its scan, and the way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.words import tip
from groupdesk.desktop.rollcall.paper_lines import strip_words
from groupdesk.domain.attendance import SheetRow
from groupdesk.domain.sheets import ReturnedSheet

_KEYS = {"Ctrl+O": "attach_button", "Ctrl+D": "scan_button", "Ctrl+U": "usual_button"}


class PaperStrip(Banner):
    """Hidden until there is a printing to speak of."""

    attach_wanted = Signal()
    scan_wanted = Signal()
    usual_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "neutral", "scroll-text", parent=parent)
        self.setAccessibleName(_("Printed sheet"))
        self.attach_button = Button("", "upload", dense=True)
        self.scan_button = Button(_("Show the scan"), "file-text", dense=True)
        self.usual_button = IconButton("x", _("Back to the usual order"), "Ctrl+U", dense=True)
        for button in (self.scan_button, self.attach_button, self.usual_button):
            self.add(button)
        tip(self.attach_button, _("A PDF, JPEG or PNG file of the signed sheet"), "Ctrl+O")
        tip(self.scan_button, _("Look at it, save it as a file"), "Ctrl+D")
        self.attach_button.clicked.connect(lambda: self.attach_wanted.emit())
        self.scan_button.clicked.connect(lambda: self.scan_wanted.emit())
        self.usual_button.clicked.connect(lambda: self.usual_wanted.emit())
        self.hide()

    def obey(self, pane: QWidget) -> None:
        """Its keys work while the keyboard is somewhere in that part of the page."""
        for keys, button in _KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._press, button))

    def _press(self, button: str) -> None:
        found: QAbstractButton = getattr(self, button)
        if found.isVisible():
            found.click()

    def show_printed(self, printed: ReturnedSheet | None, rows: Sequence[SheetRow]) -> None:
        """The sheet as it stands; None hides the strip."""
        self.setVisible(printed is not None)
        if printed is None:
            return
        self.say(strip_words(printed, rows))
        self.scan_button.setVisible(printed.is_scanned)
        self.attach_button.setText(_("Replace…") if printed.is_scanned else _("Attach scan…"))
        name = _("Replace the scan") if printed.is_scanned else _("Attach a scan")
        self.attach_button.setAccessibleName(name)
