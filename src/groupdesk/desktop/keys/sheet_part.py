"""The third step of a new practice: the recovery key goes on paper and two of its groups are typed back."""

from random import SystemRandom

from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.keys.recovery_sheet import RecoverySheet
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.paragraphs import Paragraph
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.words import words

_WIDE = 508


class SheetPart(QWidget):
    """The third step: the key is shown this once; two of its groups are typed back from the paper."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._sheet = RecoverySheet("", "", "")
        self._asked = (0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        says = _(
            "This key opens the practice when the passphrase is forgotten; there is no other way. Print the sheet or "
            "write the key down, and keep it apart from this computer."
        )
        column.addWidget(Paragraph(says, theme.scaled(_WIDE), role=""))
        self._lines = [words("", "figure") for _line in range(3)]
        card = Card()
        for line in self._lines:
            card.body.addWidget(line)
        column.addWidget(card)
        column.addLayout(self._buttons())
        self.fields = [Field("", QLineEdit()), Field("", QLineEdit())]
        row = QHBoxLayout()
        row.setSpacing(12)
        for entry in self.fields:
            row.addWidget(entry)
        column.addLayout(row)

    def show_sheet(self, sheet: RecoverySheet) -> None:
        self._sheet = sheet
        for label, text in zip(self._lines, sheet.lines(), strict=True):
            label.setText(text)
        groups = len(sheet.recovery_key.split("-"))
        first, second = sorted(SystemRandom().sample(range(groups), 2))
        self._asked = (first, second)
        for entry, number in zip(self.fields, self._asked, strict=True):
            entry.show_label(_("Group {number} of the key").format(number=number + 1))

    def is_typed_back(self) -> bool:
        """Whether both groups were typed as they stand on the sheet; says beside the field which one was not."""
        groups = self._sheet.recovery_key.split("-")
        right = True
        for entry, number in zip(self.fields, self._asked, strict=True):
            entry.accept()
            typed = "".join(entry.edit.text().split()).upper()
            if typed.translate(str.maketrans("OIL", "011")) != groups[number]:
                entry.refuse(_("This is not group {number}; look at the sheet once more.").format(number=number + 1))
                right = False
        return right

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.print_button = Button(_("Print the sheet"), "printer")
        self.save_button = Button(_("Save as PDF"), "file-down")
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        for button in (self.print_button, self.save_button):
            row.addWidget(button)
        row.addStretch()
        return row

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._sheet.draw(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _save(self) -> None:
        dialog = QFileDialog(self._window, _("Save the recovery sheet"), _("GroupDesk recovery sheet") + ".pdf")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Draws the sheet as a PDF."""
        self._sheet.draw(QPdfWriter(path))
