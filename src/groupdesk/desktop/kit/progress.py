"""How far a long piece of work is, with a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.words import words


class ProgressPanel(QWidget):
    """A sentence, a bar and Cancel; hand `show_step` to Tasks.work() as progress."""

    cancelled = Signal()

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)  # on its way, nobody knows how far
        self.bar.setAccessibleName(sentence)
        self.cancel_button = Button(_("Cancel"), role="quiet", dense=True)
        self.cancel_button.clicked.connect(self._cancel)
        self._says = sentence
        self._sentence = words(sentence)
        self._count = words("", "secondary")
        upper = QHBoxLayout()
        upper.addWidget(self._sentence, 1)
        upper.addWidget(self._count)
        upper.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(upper)
        column.addWidget(self.bar)

    def begin(self) -> None:
        """Ready for the next piece of work of the same kind."""
        self.bar.setRange(0, 0)
        self._sentence.setText(self._says)
        self._count.setText("")
        self.cancel_button.setEnabled(True)

    def show_share(self, done: int, total: int) -> None:
        """As show_step, where the numbers say nothing to anybody."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_step(self, done: int, total: int) -> None:
        """So many of so many."""
        self.show_share(done, total)
        self._count.setText(_("{done} of {total}").format(done=done, total=total))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self._sentence.setText(_("Stopping. What was begun is being taken back."))
        self.cancelled.emit()
