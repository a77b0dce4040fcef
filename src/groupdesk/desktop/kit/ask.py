"""Questions before something that cannot be taken back; everything else is done at once and offers Undo.

    ask.confirm(page, Question(_("Erase 3 people?"), _("Their names and marks are gone …"), _("Erase 3 people")), erase)

Answers come through the callables. Tests hand in answers first:

    with ask.scripted(True, False) as asked: ...    # asked: the questions, in order
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtWidgets import QLineEdit, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.paragraphs import Paragraph

_WIDE = 460


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a title that names thing and count, what will happen, and the verb on the button.

    `typed` is a word that must be typed first, for what destroys much; `dangerous` makes the button red.
    """

    title: str
    text: str
    yes: str
    typed: str = ""
    dangerous: bool = False


@dataclass
class _Script:
    answers: list[bool]
    asked: list[Question] = field(default_factory=list)


_script: _Script | None = None


@contextmanager
def scripted(*answers: bool) -> Iterator[list[Question]]:
    """Answers the next questions without showing them; gives the list that collects them."""
    global _script
    _script = _Script(list(answers))
    try:
        yield _script.asked
    finally:
        _script = None


def confirm(
    over: QWidget, question: Question, yes: Callable[[], object], no: Callable[[], object] | None = None
) -> None:
    """Asks over the window and calls `yes` or `no`; returns at once."""
    if _script is not None:
        _script.asked.append(question)
        answer = yes if _script.answers.pop(0) else no
        if answer is not None:
            answer()
        return
    dialog = _QuestionDialog(over, question)
    dialog.accepted.connect(lambda: yes())
    if no is not None:
        refused = no
        dialog.rejected.connect(lambda: refused())
    dialog.open()


class _QuestionDialog(Dialog):
    def __init__(self, over: QWidget, question: Question) -> None:
        role = "danger" if question.dangerous else "primary"
        super().__init__(over, question.title, question.yes, wide=_WIDE, role=role)
        self._typed = question.typed
        self.setAccessibleDescription(question.text)
        self.body.addWidget(Paragraph(question.text, theme.scaled(_WIDE - 50), role=""))
        self.primary.clicked.connect(self.accept)
        if question.typed:
            says = _("Type {word} to go on").format(word=question.typed)
            self._field = Field(says, QLineEdit())
            self._field.edit.textChanged.connect(self._on_typed)
            self.body.addWidget(self._field)
            self.primary.setEnabled(False)
        else:
            self.start_at(self.cancel_button if question.dangerous else self.primary)

    def _on_typed(self, text: str) -> None:
        self.primary.setEnabled(text.strip().casefold() == self._typed.casefold())
