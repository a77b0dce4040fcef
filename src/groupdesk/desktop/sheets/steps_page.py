"""A page that takes something in step by step, the file first; nothing is stored before the last button."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.kit.steps import StepsLine
from groupdesk.desktop.kit.surfaces import Line
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.sheets.file_step import FileStep

_FILE = 0


@dataclass(frozen=True, slots=True)
class StepWords:
    """What the page is called, the names of its steps, what its file is, and what is done while one waits."""

    title: str
    steps: tuple[str, ...]
    file: str
    reading: str


class StepsPage(Page):
    """Tells which step is wanted; the controller answers with show_step()."""

    step_wanted = Signal(int)
    accept_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, said: StepWords) -> None:
        super().__init__(said.title)
        self.steps = StepsLine(said.steps)
        self.file = FileStep(said.title, said.file)
        self.progress = ProgressPanel(said.reading)
        self.progress.hide()
        self.problem = words("", wrap=True, status="problem")
        self.problem.hide()
        self.stack = QStackedWidget()
        self.back_button, self.next_button = Button(_("Back")), Button("", role="primary")
        self.cancel_button = Button(_("Cancel"), role="quiet")
        self.back_button.clicked.connect(lambda: self.step_wanted.emit(self.step() - 1))
        self.next_button.clicked.connect(self._on_next)
        self.cancel_button.clicked.connect(lambda: self.cancel_wanted.emit())

    def show_step(self, step: int, primary: str = "", *, ready: bool = True) -> None:
        """Another step; `primary` says what its button does next, `ready` whether it may be pressed."""
        self.stack.setCurrentIndex(step)
        self.steps.show_step(step)
        self.back_button.setVisible(step > _FILE)
        self.next_button.setVisible(step > _FILE)
        self.show_primary(primary, ready=ready)
        self.problem.hide()

    def show_primary(self, primary: str, *, ready: bool) -> None:
        """What the button of this step says and whether it may be pressed."""
        self.next_button.setText(primary)
        self.next_button.setEnabled(ready)

    def step(self) -> int:
        return self.stack.currentIndex()

    def show_busy(self, busy: bool) -> None:
        """While a file is read or stored: how far, and a way to stop."""
        self.progress.setVisible(busy)
        self.progress.cancel_button.setEnabled(True)
        self.stack.setEnabled(not busy)
        self.back_button.setEnabled(not busy)
        self.next_button.setEnabled(not busy)

    def refuse(self, sentence: str) -> None:
        """Why it did not go on."""
        self.problem.setText(sentence)
        self.problem.show()

    def first_focus(self) -> QWidget | None:
        return self.file.choose_button if self.step() == _FILE else self.next_button

    def lay_out(self, following: Sequence[QWidget]) -> None:
        """The steps that follow the file, once they are made."""
        for part in (self.file, *following):
            self.stack.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.cancel_button)
        foot.addStretch(1)
        foot.addWidget(words(_("Nothing is stored yet"), "facts"))
        foot.addSpacing(8)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        self.body.addWidget(self.steps)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.progress)
        self.body.addWidget(Line())
        self.body.addLayout(foot)

    def _on_next(self) -> None:
        if self.step() == self.stack.count() - 1:
            self.accept_wanted.emit()
        else:
            self.step_wanted.emit(self.step() + 1)
