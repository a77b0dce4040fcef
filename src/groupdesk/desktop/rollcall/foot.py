"""The foot of the roll call: walk-ins, jumping to a name, the head count, and what the keys do."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.fitting_row import FittingRow
from groupdesk.desktop.kit.number_field import NumberField
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.wording import facts_line, returning_words
from groupdesk.domain.people import PersonRow
from groupdesk.domain.returning import Returning

_FIELD_W, _FIELD_LEAST, _OFFERS_W = 290, 120, 440
_NO_COUNT = -1


class NameLine(QLineEdit):
    """One line that either adds a walk-in or finds a name on the sheet; Escape leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Foot(QWidget):
    """`walk_in_typed` carries a person's id when one was chosen, else the alias as typed."""

    walk_in_typed = Signal(str, str)  # person id, alias
    jump_typed = Signal(str)
    searched = Signal(str)
    heads_counted = Signal(int)  # -1 when it was taken away
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jumping = False
        self._people: dict[str, str] = {}
        self._suggestions = QStringListModel(self)
        self.line = NameLine()
        self.heads = NumberField(_NO_COUNT, 9999)
        self._lay_out()
        self._connect()
        self.walk_in()

    def walk_in(self) -> None:
        """The line takes walk-ins."""
        self._turn(False, _("Walk-in: type a name or an alias"))

    def jump(self) -> None:
        """The line finds a name on the sheet."""
        self._turn(True, _("Jump to: type part of a name"))

    def show_heads(self, heads: int | None) -> None:
        self.heads.blockSignals(True)
        self.heads.setValue(_NO_COUNT if heads is None else heads)
        self.heads.blockSignals(False)

    def suggest(self, people: Sequence[PersonRow], returning: Sequence[Returning] = ()) -> None:
        """Who may have come back, then people on file; choosing one adds that person instead of a new alias."""
        back = {facts_line(shown(one.name), returning_words(one)): one.person_id for one in returning}
        known = set(back.values())
        listed = {
            _("{name} · no. {number}").format(name=p.name, number=p.number): p.id for p in people if p.id not in known
        }
        self._people = {**back, **listed}
        self._suggestions.setStringList(list(self._people))

    def _turn(self, jumping: bool, hint: str) -> None:
        self._jumping = jumping
        self.line.clear()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self._suggestions.setStringList([])

    @Slot()
    def _on_return(self) -> None:
        text = self.line.text().strip()
        if not text:
            self.left.emit()
        elif self._jumping:
            self.jump_typed.emit(text)
            self.walk_in()
            self.left.emit()
        else:
            self.walk_in_typed.emit(self._people.get(text, ""), text)
            self.line.clear()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        if self._jumping:
            self.jump_typed.emit(text)
        elif text.strip() and text not in self._people:
            self.searched.emit(text.strip())

    def _connect(self) -> None:
        completer = QCompleter(self._suggestions, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offers = QListView()
        with_role(offers, "offers")
        offers.setMinimumWidth(theme.scaled(_OFFERS_W))
        completer.setPopup(offers)
        theme.dress(offers)
        self.line.setCompleter(completer)
        self.line.returnPressed.connect(self._on_return)
        self.line.textEdited.connect(self._on_text)
        self.line.left.connect(self.walk_in)
        self.line.left.connect(self.left)
        self.heads.editingFinished.connect(lambda: self.heads_counted.emit(self.heads.value()))

    def _lay_out(self) -> None:
        self.line.setMinimumWidth(theme.scaled(_FIELD_LEAST))
        self.line.setMaximumWidth(theme.scaled(_FIELD_W))
        self.line.addAction(icons.icon("user-plus", "text_secondary"), QLineEdit.ActionPosition.LeadingPosition)
        self.heads.setSpecialValueText(_("none"))
        self.heads.setAccessibleName(_("Head count"))
        self.heads.setFixedWidth(theme.scaled(84))
        heads_label = words(_("Head count"), "facts")
        heads_label.setBuddy(self.heads)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.line, 2)
        row.addWidget(words("+", "keycap"))
        row.addSpacing(16)
        row.addWidget(heads_label)
        row.addWidget(self.heads)
        hints = FittingRow(16)
        for cap, meaning in (
            ("0–9", _("minutes late")),
            (_("Backspace"), _("back and clear")),
            ("/", _("jump to a name")),
            ("< >", _("time in, time out")),
            (".", _("video, phone")),
            ("!", _("planned absence")),
        ):
            hints.add(_hint(cap, meaning))
        row.addWidget(hints, 1)


def _hint(cap: str, meaning: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(words(cap, "keycap"))
    row.addWidget(words(meaning, "secondary"))
    return holder
