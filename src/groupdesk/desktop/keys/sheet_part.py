"""The third step of a new practice: the recovery key goes on paper and two of its groups are typed back."""

from random import SystemRandom

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.paragraphs import Paragraph
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.words import words
from groupdesk.domain.recovery_sheets import key_lines

_WIDE = 508


class SheetPart(QWidget):
    """The third step: the key is shown this once; two of its groups are typed back from the paper.

    `print_wanted` carries the QPrinter that was chosen, `save_wanted` the path.
    """

    print_wanted = Signal(object)
    save_wanted = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._key = ""
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
        self.problem = Banner("", "problem")
        self.said = words("", wrap=True, status="good")
        for note in (self.problem, self.said):
            note.hide()
            column.addWidget(note)
        self.fields = [Field("", QLineEdit()), Field("", QLineEdit())]
        row = QHBoxLayout()
        row.setSpacing(12)
        for entry in self.fields:
            row.addWidget(entry)
        column.addLayout(row)

    def show_key(self, recovery_key: str) -> None:
        self._key = recovery_key
        for label, text in zip(self._lines, key_lines(recovery_key), strict=True):
            label.setText(text)
        groups = len(recovery_key.split("-"))
        first, second = sorted(SystemRandom().sample(range(groups), 2))
        self._asked = (first, second)
        for entry, number in zip(self.fields, self._asked, strict=True):
            entry.show_label(_("Group {number} of the key").format(number=number + 1))

    def say(self, good: str = "", problem: str = "") -> None:
        """What became of printing or saving."""
        self.said.setText(good)
        self.problem.say(problem)
        self.said.setVisible(bool(good))
        self.problem.setVisible(bool(problem))

    def is_typed_back(self) -> bool:
        """Whether both groups were typed as they stand on the sheet; says beside the field which one was not."""
        groups = self._key.split("-")
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
        self._dialog = dialog  # the printer dies with it
        dialog.accepted.connect(lambda: self.print_wanted.emit(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _save(self) -> None:
        dialog = QFileDialog(self._window, _("Save the recovery sheet"), _("GroupDesk recovery sheet") + ".pdf")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save_wanted)
        dialog.open()
