"""Dialogs of one form: what was entered is handed over, a refusal is shown beside its field, Escape changes nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.desktop.kit.paragraphs import Paragraph
from groupdesk.desktop.kit.words import words
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.sentences import sentence

AnyField = FormField | Field[Any]

_WIDE = 480
_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to be done with what was entered, and what to say once it is."""

    work: Callable[[], Done]
    sentence: str


class FormDialog(Dialog):
    """Fill `holder` with a form, say which field each code is about, and connect `entered`."""

    entered = Signal()
    draft_name: str | None = ""
    room = _WIDE

    def __init__(self, over: QWidget, title: str, primary: str, text: str = "", role: str = "primary") -> None:
        super().__init__(over, title, primary, wide=self.room, role=role)
        if text:
            self.body.addWidget(Paragraph(text, theme.scaled(self.room - 52)))
        self.holder = QWidget()
        self.body.addWidget(self.holder)
        self._problem = words("", wrap=True, status="problem")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self._fields: Mapping[str, AnyField] = {}
        self.primary.clicked.connect(self._on_primary)

    def set_fields(self, fields: Mapping[str, AnyField]) -> None:
        """Code of a refusal → the field it is about."""
        settle(self.holder)
        self._fields = fields

    def refuse(self, error: BaseException) -> None:
        """Shows why it was not done; anything but a refusal or trouble is raised on."""
        if not isinstance(error, Refused | Trouble):
            raise error
        self.primary.setEnabled(True)
        field = self._fields.get(error.code)
        if field is not None:
            field.refuse(sentence(error))
            field.edit.setFocus()
        else:
            self._problem.setText(sentence(error))
            self._problem.show()

    def problem(self) -> str:
        """Every sentence that says what is wrong, "" when nothing is."""
        said = [field.problem() for field in dict.fromkeys(self._fields.values())]
        return " ".join(part for part in (*said, self._problem.text()) if part)

    def _on_primary(self) -> None:
        for field in self._fields.values():
            field.accept()
        self._problem.setText("")
        self._problem.hide()
        self.primary.setEnabled(False)
        self.entered.emit()


def run(dialog: FormDialog, deeds: Deeds, owner: QWidget, prepare: Callable[[], Errand]) -> None:
    """Opens the dialog; when it is entered, does what `prepare` makes of its fields; a refusal stays in the dialog.

    `prepare` reads the fields on the GUI thread; the work it gives touches none of them, for it runs on another.
    """

    def entered() -> None:
        errand = prepare()
        deeds.do(owner, errand.work, errand.sentence, lambda _done: dialog.accept(), dialog.refuse)

    dialog.entered.connect(entered)
    dialog.open()


def at_top(form: QWidget) -> None:
    """Fields side by side keep one height, whether or not a line of help stands below."""
    grid = form.layout()
    for at in range(grid.count() if grid is not None else 0):
        item = grid.itemAt(at) if grid is not None else None
        if item is not None:
            item.setAlignment(Qt.AlignmentFlag.AlignTop)


def offer(combo: QComboBox, choices: Sequence[str]) -> None:
    """Usual answers to choose from, with room for one's own words."""
    combo.addItems(list(choices))
    combo.setCurrentIndex(-1)
    combo.setEditText("")
    line = combo.lineEdit()
    if line is not None:
        line.setMaxLength(_LONGEST_REASON)
