"""Starting a new practice in three steps."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.keys.passphrase_part import PassphrasePart
from groupdesk.desktop.keys.sheet_part import SheetPart
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.steps import StepsLine
from groupdesk.desktop.welcome.practice_part import PracticePart, PracticeWish

_WIDE = 560


class NewPracticeDialog(Dialog):
    """Emits `creation_wanted` after the passphrase; `finished_with_sheet` once the key was typed back."""

    creation_wanted = Signal(object)  # a PracticeWish
    finished_with_sheet = Signal()

    def __init__(self, window: QWidget, home: Path, strength: Callable[[str], tuple[int, bool]]) -> None:
        super().__init__(window, _("Start a new practice"), _("Next"), wide=_WIDE)
        self.steps = StepsLine((_("Practice"), _("Passphrase"), _("Recovery sheet")))
        self.problem = Banner("", "problem")
        self.problem.hide()
        self.practice_part = PracticePart(home)
        self.passphrase_part = PassphrasePart(strength)
        self.sheet_part = SheetPart(window)
        self._parts = (self.practice_part, self.passphrase_part, self.sheet_part)
        self._wish: PracticeWish | None = None
        self.body.addWidget(self.steps)
        self.body.addWidget(self.problem)
        for part in self._parts:
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.back_button = Button(_("Back"))
        self.back_button.clicked.connect(lambda: self._show_step(0))
        self.add_foot_button(self.back_button)
        self.primary.clicked.connect(self._next)
        self._show_step(0)
        self.start_at(self.practice_part.form.name_edit)

    def show_created(self, recovery_key: str) -> None:
        """The practice is there; now the key goes on paper. From here there is no way back."""
        self.show_waiting(False)
        self.sheet_part.show_key(recovery_key)
        self._show_step(2)
        self.cancel_button.hide()

    def show_problem(self, sentence: str) -> None:
        self.show_waiting(False)
        self.problem.say(sentence)
        self.problem.show()

    def show_waiting(self, waiting: bool) -> None:
        """Deriving the keys takes about a second."""
        self.foot_words.setText(_("One moment …") if waiting else "")
        self.primary.setDisabled(waiting)
        self.back_button.setDisabled(waiting)

    def reject(self) -> None:
        """Once the practice is made, Escape does not throw its key away unseen."""
        if self.steps.number < 2:
            super().reject()

    def _next(self) -> None:
        step = self.steps.number
        if step == 0:
            self._wish = self.practice_part.wish()
            if self._wish is not None:
                self._show_step(1)
        elif step == 1:
            self._ask_for_creation()
        elif self.sheet_part.is_typed_back():
            self.accept()
            self.finished_with_sheet.emit()

    def _ask_for_creation(self) -> None:
        passphrase, wish = self.passphrase_part.accepted(), self._wish
        if passphrase and wish is not None:
            self.problem.hide()
            self.show_waiting(True)
            self.creation_wanted.emit(replace(wish, passphrase=passphrase))

    def _show_step(self, number: int) -> None:
        self.steps.show_step(number)
        for at, part in enumerate(self._parts):
            part.setVisible(at == number)
        self.back_button.setVisible(number == 1)
        self.primary.setText((_("Next"), _("Make the practice"), _("Open the practice"))[number])
        first = (
            self.practice_part.form.name_edit,
            self.passphrase_part.form.passphrase_edit,
            self.sheet_part.fields[0].edit,
        )
        first[number].setFocus()
