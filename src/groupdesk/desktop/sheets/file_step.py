"""First step of an import: which file, and how its letters are written where the file does not say."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.domain.imports.sheets import NeedsEncoding

_KINDS = "*.csv *.tsv *.txt *.xlsx *.xls *.ods"


class FileStep(QWidget):
    """Emits the file; or, when its letters are in question, the encoding that reads right."""

    file_chosen = Signal(object)  # a Path
    encoding_chosen = Signal(str)

    def __init__(self, title: str, text: str) -> None:
        """`title` stands over the window in which the file is chosen, `text` says what sort of file it may be."""
        super().__init__()
        self._title, self._text = title, text
        self.setAcceptDrops(True)
        self._dialog: QFileDialog | None = None
        self._stack = QStackedWidget()
        self.choose_button = Button(_("Choose a file"), "folder-open", role="primary")
        self.choose_button.clicked.connect(self._ask)
        self.readings = QListWidget()
        self.take_button = Button(_("Read it this way"), "check", role="primary")
        self.take_button.clicked.connect(self._take)
        self._stack.addWidget(self._first())
        self._stack.addWidget(self._question())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_start(self) -> None:
        self._stack.setCurrentIndex(0)

    def ask_encoding(self, question: NeedsEncoding) -> None:
        """Shows the same lines as each guess would read them, likeliest first."""
        self.readings.clear()
        for guess in question.guesses:
            item = QListWidgetItem("\n".join(guess.lines))
            item.setData(256, guess.encoding)
            item.setToolTip("")
            self.readings.addItem(item)
        self.readings.setCurrentRow(0)
        self._stack.setCurrentIndex(1)
        self.readings.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            self.file_chosen.emit(Path(local[0]))

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self._title, "", _("Spreadsheets ({kinds})").format(kinds=_KINDS))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.file_chosen.emit(Path(path)))
        self._dialog = dialog
        dialog.open()

    def _take(self) -> None:
        item = self.readings.currentItem()
        if item is not None:
            self.encoding_chosen.emit(item.data(256))

    def _first(self) -> QWidget:
        card = Card(0)
        card.body.addWidget(EmptyState("file-spreadsheet", _("Which file?"), self._text, self.choose_button))
        return card

    def _question(self) -> QWidget:
        card = Card(16)
        card.body.addWidget(words(_("Which of these reads right?"), "section"))
        why = _("The file does not say how its letters are written. Choose the lines in which names look right.")
        card.body.addWidget(words(why, "facts", wrap=True))
        with_role(self.readings, "framed")
        self.readings.setAccessibleName(_("Ways to read the file"))
        self.readings.itemActivated.connect(lambda _item: self._take())
        card.body.addWidget(self.readings, 1)
        card.body.addWidget(self.take_button)
        return card
